"""What a model with prices returns: trade of Belarus in base-year prices."""

from dataclasses import dataclass

from unionscope.model.parameters import Array


@dataclass(frozen=True, kw_only=True, eq=False)
class Trade:
    """Trade of Belarus, US$ mn in base-year prices.

    Attributes
    ----------
    exports, imports
        By bloc, shape (blocs, draws, years); home sales are left out.
    price
        Price of Belarusian goods, base year = 1, shape (draws, years).
    """

    exports: Array
    imports: Array
    price: Array
