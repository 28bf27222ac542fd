"""The 80 % range of a chart, one source of uncertainty at a time, ready to print."""

from dataclasses import dataclass

from unionscope.analysis import SPLIT, SplitRun
from unionscope.results import SHARES
from unionscope.words import numbers
from unionscope.words.ranges import SOURCES


@dataclass(frozen=True, kw_only=True)
class SplitRow:
    """One source of uncertainty; bars are places 0-1 within the widest range."""

    name: str
    explained: str
    volume: str
    share: str
    volume_bar: tuple[float, float]
    share_bar: tuple[float, float]


def _pair(ends: list[float]) -> tuple[float, float]:
    low, high = ends
    return low, high


def rows(split: SplitRun, *, flow: str, partner: str, year: int) -> list[SplitRow]:
    """Return every source with the range of the volume and of the share of a flow in a year."""
    at = int(year - split.years[0])
    ends = {
        variable: {
            source: _pair(split.range_of(source, variable, partner)[:, at].tolist())
            for source in SPLIT
        }
        for variable in (flow, SHARES[flow])
    }

    def place(variable: str, source: str) -> tuple[float, float]:
        every = [end for pair in ends[variable].values() for end in pair]
        low, span = min(every), max(every) - min(every)
        first, last = ends[variable][source]
        return ((first - low) / span, (last - low) / span) if span else (0.0, 0.0)

    return [
        SplitRow(
            name=SOURCES[source][0],
            explained=SOURCES[source][1],
            volume=numbers.interval(*ends[flow][source]),
            share=numbers.interval(*ends[SHARES[flow]][source], numbers.percent_number),
            volume_bar=place(flow, source),
            share_bar=place(SHARES[flow], source),
        )
        for source in SPLIT
    ]
