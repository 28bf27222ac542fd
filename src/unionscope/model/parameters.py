"""Parameters: what the literature and calibration say, one array per parameter.

The numbers, ranges and sources are in data/parameters.csv; here are only the names.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


class ModelError(ValueError):
    """The model cannot give a result that can be trusted; says which quantity and why."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Parameters:
    """Every parameter of the models, each an array of shape (draws, 1).

    The trailing axis lets a parameter meet an array over years, shape (years,), without a copy
    per year.
    """

    trade_elasticity: Array
    response_first_year: Array
    response_long_run: Array
    response_speed: Array
    home_substitution: Array
    supply_elasticity: Array
    demand_pass_through: Array
    enforcement: Array
    enforcement_imports_belarus: Array
    over_compliance: Array
    over_compliance_start: Array
    sanction_ramp: Array
    recovery_years: Array
    coverage_exports_belarus: Array
    coverage_imports_belarus: Array
    coverage_imports_russia: Array
    coverage_exports_russia: Array
    redirected_russian_exports: Array
    conduit_share: Array
    conduit_closed_by_alignment: Array
    secondary_effect: Array
    gap_filling: Array
    redirected_exports: Array
    ukraine_stop: Array
    bulk_share: Array
    barrier_cost: Array
    programme_scope: Array
    programmes_working_today: Array
    back_loading: Array
    new_package_size: Array
    programme_lag: Array
    energy_discount_today: Array
    gas_imports: Array
    gas_share: Array
    gas_cost_share: Array
    energy_elasticity: Array
    pivot_reach: Array

    @property
    def draws(self) -> int:
        """Number of parameter draws."""
        return int(self.trade_elasticity.shape[0])


def parameters_from(values: Mapping[str, ArrayLike]) -> Parameters:
    """Return parameters from numbers or from arrays of shape (draws,).

    Parameters
    ----------
    values
        One entry per parameter; names that no model of this version uses are left out.

    Raises
    ------
    ModelError
        Where a parameter is missing, not finite, not one number or a row of numbers, or the
        numbers of draws differ.
    """
    names = [each.name for each in fields(Parameters)]
    missing = [name for name in names if name not in values]
    if missing:
        raise ModelError(f"parameter {missing[0]}: no value in the data")
    columns = {name: np.atleast_1d(np.asarray(values[name], dtype=float)) for name in names}
    draws = max(column.shape[0] for column in columns.values())
    arrays = {}
    for name, column in columns.items():
        if column.ndim != 1 or column.size == 0:
            raise ModelError(f"parameter {name}: must be one number or a row of draws")
        if not np.isfinite(column).all():
            raise ModelError(f"parameter {name}: every value must be a finite number")
        if column.shape[0] not in (1, draws):
            raise ModelError(
                f"parameter {name}: {column.shape[0]} draws where {draws} are expected"
            )
        arrays[name] = np.broadcast_to(column, (draws,))[:, None]
    return Parameters(**arrays)
