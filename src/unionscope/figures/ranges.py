"""80 % ranges of one scenario, as paths for charts and as pairs for figures and tables."""

from typing import Literal

from unionscope.analysis import BandRun

#: What a chart shows: levels, or the change against the status quo.
LEVELS, CHANGE = "levels", "change"


class Ranges:
    """Ranges of a finished run of bands; each is computed when it is first asked for.

    Levels have the outcome range (parameters, growth, what stays unexplained), changes the effect
    range (parameters only, each draw against its own status quo).
    """

    def __init__(self, bands: BandRun) -> None:
        self._bands = bands
        self._first = int(bands.years[0])
        self._known: dict[tuple[str, str, str], tuple[list[float], list[float]]] = {}

    def path(self, variable: str, partner: str, show: str) -> tuple[list[float], list[float]]:
        """Return low and high in every year of the run, the base year first."""
        key = (variable, partner, show)
        if key not in self._known:
            kind: Literal["effect", "outcome"] = "effect" if show == CHANGE else "outcome"
            low, high = self._bands.quantiles(variable, partner, kind=kind).tolist()
            self._known[key] = (low, high)
        return self._known[key]

    def at(self, variable: str, partner: str, year: int, show: str) -> tuple[float, float]:
        """Return low and high in one year."""
        low, high = self.path(variable, partner, show)
        return low[year - self._first], high[year - self._first]
