"""Observed trade by partner: what is published, and what follows from it by adding and subtracting.

Everything computed here carries the worst quality of its parts and says so in its note.
"""

import math
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields, replace

import pandas as pd

#: From best to worst.
QUALITIES = ("official", "mirror", "statement", "estimate", "projection")
FLOWS = ("export", "import", "turnover", "balance")


@dataclass(frozen=True, kw_only=True)
class Observation:
    """One observed flow of Belarus's trade with one partner in one year; US$ mn, nominal."""

    partner: str
    flow: str
    year: int
    value: float
    unit: str
    quality: str
    low: float
    high: float
    source: str
    note: str

    @property
    def has_range(self) -> bool:
        """Tell whether a lowest and highest value were given."""
        return not math.isnan(self.low)

    @property
    def bounds(self) -> tuple[float, float]:
        """Return low and high; the value itself where it is taken as exact."""
        return (self.low, self.high) if self.has_range else (self.value, self.value)


Observations = dict[tuple[str, str, int], Observation]
COLUMNS = tuple(field.name for field in fields(Observation))


def observations(table: pd.DataFrame) -> Observations:
    """Return the rows of a tidy table by partner, flow and year."""
    records = (
        Observation(**{str(name): value for name, value in record.items()})
        for record in table[list(COLUMNS)].to_dict("records")
    )
    return {(record.partner, record.flow, record.year): record for record in records}


def tidy(found: Observations, partners: tuple[str, ...]) -> pd.DataFrame:
    """Return the observations as a table, ordered by partner, flow and year."""

    def order(record: Observation) -> tuple[int, int, int]:
        return partners.index(record.partner), FLOWS.index(record.flow), record.year

    records = sorted(found.values(), key=order)
    return pd.DataFrame([asdict(record) for record in records], columns=list(COLUMNS))


def with_totals(found: Observations) -> Observations:
    """Return the observations with every turnover and balance that was not published."""
    result = dict(found)
    for (partner, flow, year), exports in found.items():
        imports = found.get((partner, "import", year))
        if flow != "export" or imports is None:
            continue
        for computed in (_turnover(exports, imports), _balance(exports, imports)):
            # A published figure stays: it may come from a later revision, as its note says.
            result.setdefault((partner, computed.flow, year), computed)
    return result


def rest_of_world(world: Observation, parts: Iterable[Observation], name: str) -> Observation:
    """Return what is left of the world total after the named partners."""
    parts = list(parts)
    low, high = math.nan, math.nan
    if world.has_range or any(part.has_range for part in parts):
        # The widest range possible: every partner at its other end at the same time.
        low = max(0.0, world.bounds[0] - math.fsum(part.bounds[1] for part in parts))
        high = world.bounds[1] - math.fsum(part.bounds[0] for part in parts)
    all_official = all(item.quality == "official" for item in (world, *parts))
    names = ", ".join(part.partner for part in parts)
    return replace(
        world,
        partner=name,
        value=world.value - math.fsum(part.value for part in parts),
        quality="official" if all_official else "estimate",
        low=low,
        high=high,
        source="own_estimate",
        note=f"Residual: world total less {names}" + _caveat((world, *parts)),
    )


def _turnover(exports: Observation, imports: Observation) -> Observation:
    """Return exports plus imports."""
    low = exports.bounds[0] + imports.bounds[0]
    high = exports.bounds[1] + imports.bounds[1]
    value = exports.value + imports.value
    return _computed(exports, imports, "turnover", (low, value, high))


def _balance(exports: Observation, imports: Observation) -> Observation:
    """Return exports less imports."""
    low = exports.bounds[0] - imports.bounds[1]
    high = exports.bounds[1] - imports.bounds[0]
    value = exports.value - imports.value
    return _computed(exports, imports, "balance", (low, value, high))


def _computed(
    exports: Observation, imports: Observation, flow: str, numbers: tuple[float, float, float]
) -> Observation:
    """Return a flow made of exports and imports; numbers are low, value and high."""
    ranged = exports.has_range or imports.has_range
    word = "plus" if flow == "turnover" else "less"
    sources = dict.fromkeys((*exports.source.split(";"), *imports.source.split(";")))
    return replace(
        exports,
        flow=flow,
        value=numbers[1],
        quality=max(exports.quality, imports.quality, key=_rank),
        low=numbers[0] if ranged else math.nan,
        high=numbers[2] if ranged else math.nan,
        source=";".join(sources),
        note=f"Computed: exports {word} imports" + _caveat((exports, imports)),
    )


def _rank(quality: str) -> int:
    """Return the place from best to worst; a word that is not known here counts as the worst."""
    return QUALITIES.index(quality) if quality in QUALITIES else len(QUALITIES)


def _caveat(parts: Iterable[Observation]) -> str:
    """Return the words that keep an assumption visible in what is computed from it."""
    return (
        "; contains an assumption"
        if any("none" in part.source.split(";") for part in parts)
        else ""
    )
