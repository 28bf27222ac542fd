"""What an assumption is: one declaration that sliders, links, checks, docs and tests all read."""

from dataclasses import dataclass, field
from typing import Any, Literal

from unionscope.assumptions.groups import START_REPLAY

Format = Literal["percent", "year", "number"]


class AssumptionError(ValueError):
    """A value that an assumption does not accept; names the thing, the value and the rule."""

    def __init__(self, key: str, value: object, rule: str) -> None:
        self.key = key
        self.value = value
        self.rule = rule
        super().__init__(f"{key} = {value}: {rule}")


@dataclass(frozen=True, kw_only=True)
class Assumption:
    """One assumption a reader may move.  Shares are stored as 0-1 and only shown as percent."""

    key: str
    label: str
    group: str
    unit: str
    default: float
    low: float
    high: float
    step: float
    format: Format
    #: Lowest and highest value that the evidence supports; None for a pure choice such as a year.
    evidence: tuple[float, float] | None
    #: True where the ends of the evidence range are our judgement and not read from a source.
    evidence_is_judgement: bool
    #: Keys in data/sources.csv.
    sources: tuple[str, ...]
    help: str
    low_words: str
    high_words: str
    #: Default where a run replays the past and the default differs there.
    default_in_replay: float | None = None
    #: The only values that are accepted, the default first; empty where the whole range is.
    choices: tuple[int, ...] = ()

    def default_at(self, start: int) -> float:
        """Return the default of a run that starts from this year."""
        if start == START_REPLAY and self.default_in_replay is not None:
            return self.default_in_replay
        return self.default

    def check(self, value: object) -> float:
        """Return the value as a number, or raise AssumptionError with the rule that it breaks."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise AssumptionError(self.key, value, "must be a number")
        if self.choices and value not in self.choices:
            words = " or ".join(map(str, self.choices))
            raise AssumptionError(self.key, value, f"must be {words}")
        if not self.low <= value <= self.high:
            # Written this way round so that not-a-number and infinity fail too.
            raise AssumptionError(
                self.key, value, f"must lie between {self.low:g} and {self.high:g}"
            )
        if self.format == "year" and value != int(value):
            raise AssumptionError(self.key, value, "must be a whole year")
        return int(value) if self.format == "year" else float(value)

    def outside_evidence(self, value: float) -> bool:
        """Say whether a value lies beyond what the evidence supports."""
        return self.evidence is not None and not (
            self.evidence[0] - 1e-9 <= value <= self.evidence[1] + 1e-9
        )


def assume(default: float, **words: Any) -> Any:  # noqa: ANN401 - dataclasses.field is untyped
    """Return a dataclass field that carries its own declaration."""
    words.setdefault("format", "percent")
    words.setdefault("evidence", None)
    words.setdefault("evidence_is_judgement", False)
    words.setdefault("step", 0.01)
    return field(default=default, metadata=words)
