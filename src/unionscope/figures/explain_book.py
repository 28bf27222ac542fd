"""Where the numbers of an explanation come from: quantities that are derived, and inputs.

A quantity has a key.  Keys of derived ones are names of `model.trace`; the first word of an
input's key is one of `INPUTS`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from unionscope.assumptions import START_REPLAY, Scenario, assumption
from unionscope.dataset import Dataset
from unionscope.figures.explain_symbols import (
    ASSUMPTION_SYMBOLS,
    FIXED_SYMBOLS,
    HAPPENED_SYMBOLS,
    PARAMETER_SYMBOLS,
    SYMBOLS,
)
from unionscope.figures.formula import Formula, Quantity
from unionscope.results import FIXED

#: The eight blocs, in the order of the matrix; Belarus first.
BLOCS: Final = "BRUWCKHO"
PARTNERS: Final = BLOCS[1:]
INPUTS: Final = (
    "assumption",
    "today",
    "top",
    "parameter",
    "fixed",
    "before",
    "happened",
    "cell",
    "year",
    "solved",
)
#: Kinds in US$ mn; equations are in US$ bn.
MONEY: Final = frozenset(
    {
        "X",
        "X0",
        "X_now",
        "E0",
        "E1",
        "Y0",
        "Y1",
        "M0",
        "D0",
        "Y0_world",
        "Y1_world",
        "V",
        "V0",
        "dV",
        "dG",
        "exports",
        "imports",
        "T",
        "T_R",
    }
)
_BN: Final = 1000.0


Row = dict[str, Any]


@lru_cache(maxsize=4)
def cells(dataset: Dataset) -> dict[tuple[int, str, str, str], Row]:
    """Return the rows of the matrix of trade by year, seller, buyer and kind."""
    rows = dataset.bloc_matrix.to_dict("records")
    names = ("year", "exporter", "importer", "kind")
    return {(row[names[0]], *(row[each] for each in names[1:])): _named(row) for row in rows}


@lru_cache(maxsize=4)
def happenings(dataset: Dataset) -> dict[tuple[int, str], Row]:
    """Return the rows of what really happened by year and key."""
    rows = dataset.replay.to_dict("records")
    return {(row["year"], row["key"]): _named(row) for row in rows}


@lru_cache(maxsize=4)
def parameter_rows(dataset: Dataset) -> dict[str, Row]:
    """Return the rows of the parameters by key."""
    return {row["key"]: _named(row) for row in dataset.parameters.to_dict("records")}


def _named(row: dict[Any, Any]) -> Row:
    return {str(name): value for name, value in row.items()}


@dataclass
class Book:
    """Quantities of one year of a run, by name, and how each is derived."""

    dataset: Dataset
    scenario: Scenario
    model: str
    year: int
    traced: dict[str, float]
    derive: Callable[["Book", str, str], Formula | None]
    _known: dict[str, Quantity] = field(default_factory=dict)

    @property
    def replay(self) -> bool:
        """Whether the run starts before the war."""
        return self.scenario.start == START_REPLAY

    @property
    def reduced(self) -> bool:
        """Whether the model has no prices."""
        return self.model == "reduced_form"

    @property
    def general(self) -> bool:
        """Whether all prices move."""
        return self.model == "general_equilibrium"

    def has(self, *keys: str) -> bool:
        """Say whether any of these numbers is at work."""
        return any(key in self.traced for key in keys)

    def get(self, kind: str, index: str = "") -> Quantity:
        """Return a derived quantity; money in US$ bn."""
        key = f"{kind}:{index}" if index else kind
        if key not in self._known:
            self._known[key] = Quantity(
                SYMBOLS[kind].format(index) if "{}" in SYMBOLS[kind] else SYMBOLS[kind],
                self.number(kind, key, index),
                key,
            )
        return self._known[key]

    def number(self, kind: str, key: str, index: str) -> float:
        """Return what the model says, or else what follows from what it says."""
        if key in self.traced:
            return self.traced[key] / (_BN if kind in MONEY else 1.0)
        formula = self.derive(self, kind, index)
        if formula is None:
            raise KeyError(key)
        return formula.value()

    def solved(self, kind: str, index: str) -> Quantity:
        """Return a number that was searched for together with others."""
        known = self.get(kind, index)
        return Quantity(known.symbol, known.exactly, f"solved:{known.key}")

    def _exact(self, symbol: str, value: float, key: str, *, year: bool = False) -> Quantity:
        return Quantity(symbol, float(value), key, exact=True, year=year)

    def assumed(self, key: str) -> Quantity:
        """Return the value of an assumption."""
        year = assumption(key).format == "year"
        value = self.scenario.value(key)
        return self._exact(ASSUMPTION_SYMBOLS[key], value, f"assumption:{key}", year=year)

    def today(self, key: str) -> Quantity:
        """Return the default of an assumption: today's value."""
        value = assumption(key).default_at(self.scenario.start)
        symbol = ASSUMPTION_SYMBOLS[key]
        symbol = f"{symbol[:-1]},0}}" if symbol.endswith("}") else f"{symbol}_{{0}}"
        return self._exact(symbol, value, f"today:{key}")

    def top(self, key: str) -> Quantity:
        """Return the highest value of an assumption."""
        symbol = f"{ASSUMPTION_SYMBOLS[key]}_{{max}}"
        return self._exact(symbol, assumption(key).high, f"top:{key}")

    def parameter(self, key: str) -> Quantity:
        """Return a parameter."""
        moved = dict(self.scenario.parameters)
        value = moved[key] if key in moved else float(parameter_rows(self.dataset)[key]["default"])
        return self._exact(PARAMETER_SYMBOLS[key], value, f"parameter:{key}")

    def fixed(self, key: str, symbol: str = "") -> Quantity:
        """Return what the models fix; without a symbol of its own it stands as a number."""
        value = FIXED[key] if key in FIXED else self.traced[key]
        shown = symbol or FIXED_SYMBOLS.get(key, f"{value:g}")
        return self._exact(shown, value, f"fixed:{key}")

    def before(self, key: str, symbol: str, value: float) -> Quantity:
        """Return a policy as it was before the war."""
        return self._exact(symbol, value, f"before:{key}")

    def happened(self, key: str, year: int | None = None) -> Quantity:
        """Return what really happened in a year of the replay."""
        year = self.year if year is None else year
        value = happenings(self.dataset)[year, key]["value"]
        return self._exact(HAPPENED_SYMBOLS[key].format(year), value, f"happened:{year}/{key}")

    def calendar(self, name: str) -> Quantity:
        """Return the year shown, or the year that the run starts from."""
        value = self.year if name == "year" else self.scenario.start
        symbol = "year" if name == "year" else "base year"
        return self._exact(symbol, value, f"year:{name}", year=True)

    def cell(self, seller: str, buyer: str, kind: str = "trade") -> Quantity:
        """Return a row of the matrix of trade between blocs."""
        row = cells(self.dataset)[self.scenario.start, seller, buyer, kind]
        symbol = (
            f"X_{{{seller}{buyer},0}}" if len(seller + buyer) == 2 else f"X_{{{seller},{buyer},0}}"
        )
        value = float(row["value"]) / _BN
        return self._exact(symbol, value, f"cell:{seller}/{buyer}/{kind}")

    def base(self, link: str) -> Quantity:
        """Return a flow of the base year: a row of the matrix, or a sum of its rows."""
        if link[0] == link[1]:
            return self.cell(link[0], link[1], "domestic")
        return self.get("X0", link) if "W" in link else self.cell(link[0], link[1])
