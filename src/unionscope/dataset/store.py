"""Dataset: every fact the product knows, checked, with the arrays and tables made from it."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from unionscope.dataset import blocs, history
from unionscope.dataset.errors import DataError


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Dataset:
    """Every fact the product knows, one table per file of the data folder.

    Two datasets are equal when their files are, so a Dataset can key a cache.  Tables are shared
    by everyone who holds the dataset: read them, never change them in place.
    """

    trade_goods: pd.DataFrame
    trade_services: pd.DataFrame
    eu_monthly: pd.DataFrame
    bloc_matrix: pd.DataFrame
    macro: pd.DataFrame
    composition: pd.DataFrame
    completion_rate: pd.DataFrame
    programmes: pd.DataFrame
    timeline: pd.DataFrame
    quotes: pd.DataFrame
    #: Rounds of sanctions, easing and calls for more, in order of date.
    sanctions: pd.DataFrame
    #: What positions of the sanction sliders correspond to.
    sanctions_scale: pd.DataFrame
    #: The figures and dates of the article that the product starts from, and where to check each.
    article: pd.DataFrame
    parameters: pd.DataFrame
    policy_today: pd.DataFrame
    replay: pd.DataFrame
    disagreements: pd.DataFrame
    sources: pd.DataFrame
    codebook: pd.DataFrame
    #: Short fingerprint of the files, for stamping results.
    version: str

    def __eq__(self, other: object) -> bool:
        """Compare by the fingerprint of the files."""
        return isinstance(other, Dataset) and other.version == self.version

    def __hash__(self) -> int:
        """Hash by the fingerprint of the files."""
        return hash(self.version)

    def __repr__(self) -> str:
        return f"Dataset(version={self.version!r})"

    def flow_matrix(self, year: int) -> np.ndarray:
        """Return goods sold by row to column in one year, in nominal US$ mn.

        Shape (8, 8) in the order of `BLOCS`; the coalition W is the EU and the others together;
        the diagonal is domestic sales including trade inside the bloc.  The array is read-only.
        """
        self._check_year(year)
        return self._flow_matrices[year]

    def european_union_part(self, year: int) -> tuple[float, float]:
        """Return the EU's share (0-1) of Belarus's exports to and imports from the coalition."""
        self._check_year(year)
        return blocs.european_union_part(self.bloc_matrix, year)

    def parameter_defaults(self) -> dict[str, float]:
        """Return the default of every parameter that a model uses, by key, in row order."""
        used = self.parameters[self.parameters["used_by"] != ""]
        return {
            str(key): float(value) for key, value in zip(used["key"], used["default"], strict=True)
        }

    def observed_goods(self) -> pd.DataFrame:
        """Return Belarus's goods trade by partner and year as far as known, in US$ mn.

        Columns partner, flow, year, value, unit, quality, low, high, source, note; partners
        Russia, EU, Ukraine, China, Rest of world (a residual) and World.  In the last year of the
        bloc matrix the figures are those the model starts from.
        """
        return self._observed_goods.copy()

    def observed_blocs(self) -> pd.DataFrame:
        """Return Belarus's goods trade with the eight blocs, in US$ mn, in the matrix's years.

        The columns are those of `observed_goods`.
        """
        return self._observed_blocs.copy()

    # functools.cached_property writes to the instance's __dict__, which frozen leaves open.
    @cached_property
    def _flow_matrices(self) -> dict[int, np.ndarray]:
        return blocs.flow_matrices(self.bloc_matrix)

    @cached_property
    def _observed_goods(self) -> pd.DataFrame:
        return history.observed_goods(self.trade_goods, self.bloc_matrix)

    @cached_property
    def _observed_blocs(self) -> pd.DataFrame:
        return history.observed_blocs(self.bloc_matrix)

    def _check_year(self, year: int) -> None:
        """Refuse a year that the bloc matrix does not have."""
        years = sorted(self._flow_matrices)
        if year not in years:
            rule = f"is not a year of the matrix; it has {', '.join(map(str, years))}"
            raise DataError("bloc_matrix.csv", rule, column="year", value=str(year))
