"""The year a run starts from: flows and the shares that the models need from them."""

from dataclasses import dataclass

import numpy as np

from unionscope.model.blocs import BELARUS, BLOCS
from unionscope.model.parameters import Array, ModelError


@dataclass(frozen=True, kw_only=True, eq=False)
class BaseYear:
    """Base-year flows and what follows from them.

    `flows` has shape (sellers, buyers), US$ mn; `spending`, `output` and `deficit` (spending less
    output) are per bloc, US$ mn; shares are 0-1.
    """

    flows: Array
    spending: Array
    output: Array
    deficit: Array
    home_share: Array
    #: Share of each foreign seller in each buyer's imports, shape (sellers, buyers).
    source_share: Array


def base_year(flows: Array) -> BaseYear:
    """Return base-year shares from a matrix of flows, US$ mn, sellers in rows.

    Raises
    ------
    ModelError
        Where a flow is negative or not finite, a bloc buys nothing abroad, or Belarus sells
        nothing.
    """
    size = len(BLOCS)
    if flows.shape != (size, size) or not np.isfinite(flows).all() or (flows < 0).any():
        raise ModelError("base-year flows: an 8 by 8 matrix of finite numbers, none negative")
    spending = flows.sum(axis=0)
    foreign = flows * (1 - np.eye(size))
    imports = foreign.sum(axis=0)
    if (imports <= 0).any():
        raise ModelError("base-year flows: every bloc must buy something abroad")
    output = flows.sum(axis=1)
    if output[BELARUS] <= 0:
        raise ModelError("base-year flows: Belarus must sell something")
    return BaseYear(
        flows=flows,
        spending=spending,
        output=output,
        deficit=spending - output,
        home_share=np.diag(flows) / spending,
        source_share=foreign / imports,
    )
