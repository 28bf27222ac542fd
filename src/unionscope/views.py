"""What a reader may look at: years, partners, models, and the parts of pages.  Declarations only.

Names are final: they stand in links that people have sent.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from unionscope.assumptions import SERVICES_ONLY, START_REPLAY, assumptions

#: Years of a replay and of a projection; which of them a page shows depends on the start.
REPLAY_YEARS = tuple(range(2022, 2026))
YEARS = tuple(range(2026, 2036))
#: One model, or all of them with the default in front.
DEFAULT_MODEL = "ces"
ALL_MODELS = "all"
MODEL_VIEWS = (DEFAULT_MODEL, "reduced_form", "general_equilibrium", ALL_MODELS)
SWITCH = ("on", "off")
SHOWS = ("levels", "change")
#: What the pages on causes and targets are about; all of them with Russia but the last.
_IN_FLOWS = ("turnover", "turnover_share", "exports", "export_share", "imports", "import_share")
OUTCOMES = (*_IN_FLOWS, "balance", "export_concentration")
FLOWS = ("turnover", "exports", "imports")
_NAMED = ("russia", "eu", "other-coalition", "ukraine", "china", "other-eaeu", "hubs")
PARTNERS = (*_NAMED, "rest-of-world", "all")
HISTORY_VIEWS = ("partners", "balance", "services", "eu-monthly", "figures", "disagreements")
DRIVERS_VIEWS = ("split", "tornado", "indices")
TARGETS_VIEWS = ("map", "frontier")
#: What the map of Targets may have along its sides, and what a target may be.
SIDES = tuple(each.key for each in assumptions() if each.key not in {"start", *SERVICES_ONLY})
DIRECTIONS = ("at_most", "at_least")
#: Outcomes whose target is in US$ bn; the others are 0-1.
MONEY = ("turnover", "exports", "imports", "balance")
LEVEL, FARTHEST = "level", 1000.0
EVIDENCE_VIEWS = ("verdict", "backtest", "replay", "forecasts", "article", "limits")
#: What the test on the past forecasts, and how many years ahead.
TESTED = (
    "exports_russia",
    "imports_russia",
    "exports_world",
    "export_share",
    "import_share",
    "turnover_share",
)
AHEAD = (1, 2, 3, 4)
#: Kinds of events, and how a link names several: in this order with a hyphen, or all.
KINDS = ("integration", "sanction", "politics", "trade")
_SEVERAL, _EVERY = "-", "all"
KIND_VIEWS = (
    _EVERY,
    *(_SEVERAL.join(some) for count in (1, 2, 3) for some in combinations(KINDS, count)),
)
EVENTS = ("main", "all")
SANCTIONS_VIEWS = ("scale", "rounds", "regimes")
#: Sliders that the page on sanctions explains, and by what it chooses rounds.
RULERS = ("sanction_intensity", "sanctions_belarus", "sanctions_russia", "alignment")
_ALLIES = ("eu", "us", "uk", "canada")
IMPOSERS = ("all", *_ALLIES, "poland", "lithuania", "ukraine", "belarus", "parliament")
AIMED_AT = ("all", "belarus", "russia", "coalition")
PROGRAMMES_VIEWS = ("list", "claims")
SOURCES_VIEWS = ("assumptions", "parameters", "series", "publications", "downloads")


@dataclass(frozen=True, kw_only=True)
class View:
    """What the reader looks at: year, flow, partner, model, ranges, and the parts of pages."""

    year: int = 2030
    flow: str = "turnover"
    partner: str = "russia"
    model: str = "ces"
    show: str = "levels"
    ranges: str = "on"
    outcome: str = "turnover_share"
    drivers: str = "split"
    targets: str = "map"
    across: str = "sanction_intensity"
    along: str = "programmes_in_force"
    level: float | None = None
    direction: str = "at_most"
    evidence: str = "verdict"
    target: str = "exports_russia"
    horizon: int = 1
    marks: str = "on"
    kinds: str = _EVERY
    events: str = "main"
    history: str = "partners"
    sanctions: str = "scale"
    ruler: str = RULERS[0]
    imposer: str = "all"
    aimed_at: str = "all"
    programmes: str = "list"
    #: Where the reader judges programmes differently: the text of unionscope.judgement.
    judged: str = ""
    sources: str = "assumptions"

    def with_part(self, name: str, value: object) -> "View":
        """Return the view with one part set."""
        change: dict[str, Any] = {name: value}
        return replace(self, **change)


CHOICES: dict[str, tuple[object, ...]] = {
    "year": REPLAY_YEARS + YEARS,
    "flow": FLOWS,
    "partner": PARTNERS,
    "model": MODEL_VIEWS,
    "show": SHOWS,
    "ranges": SWITCH,
    "outcome": OUTCOMES,
    "drivers": DRIVERS_VIEWS,
    "targets": TARGETS_VIEWS,
    "across": SIDES,
    "along": SIDES,
    "direction": DIRECTIONS,
    "evidence": EVIDENCE_VIEWS,
    "target": TESTED,
    "horizon": AHEAD,
    "marks": SWITCH,
    "kinds": KIND_VIEWS,
    "events": EVENTS,
    "history": HISTORY_VIEWS,
    "sanctions": SANCTIONS_VIEWS,
    "ruler": RULERS,
    "imposer": IMPOSERS,
    "aimed_at": AIMED_AT,
    "programmes": PROGRAMMES_VIEWS,
    "sources": SOURCES_VIEWS,
}


def default_year(start: int) -> int:
    """Return the year that pages show first where a run starts from this year."""
    return REPLAY_YEARS[-1] if start == START_REPLAY else View().year


def years_of(start: int) -> tuple[int, ...]:
    """Return the years that pages can show where a run starts from this year."""
    return REPLAY_YEARS if start == START_REPLAY else YEARS


def kinds_of(view: str) -> tuple[str, ...]:
    """Return the kinds of events that a view names.

    Examples
    --------
    >>> kinds_of("sanction-trade")
    ('sanction', 'trade')
    """
    return KINDS if view == _EVERY else tuple(view.split(_SEVERAL))


def kinds_view(kinds: Collection[str]) -> str:
    """Return how a view names some kinds of events; none and all of them are all.

    Examples
    --------
    >>> kinds_view(["trade", "sanction"])
    'sanction-trade'
    """
    chosen = [kind for kind in KINDS if kind in kinds]
    return _SEVERAL.join(chosen) if 0 < len(chosen) < len(KINDS) else _EVERY
