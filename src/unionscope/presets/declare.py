"""What a named scenario is."""

from dataclasses import dataclass

from unionscope.assumptions import Scenario


@dataclass(frozen=True, kw_only=True)
class Preset:
    """A scenario with a story.

    Attributes
    ----------
    sources
        Keys in data/sources.csv.
    date, said_by
        When its story was told, as it is printed, and who told it; empty where nobody did.
    translation
        How words became numbers: which of them are ours.  Empty where every number is a source's.
    """

    id: str
    title: str
    story: str
    sources: tuple[str, ...]
    scenario: Scenario
    date: str = ""
    said_by: str = ""
    translation: str = ""
