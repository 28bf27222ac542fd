"""What stands under and behind a control."""

from dataclasses import dataclass

import pandas as pd

from unionscope.assumptions import Assumption
from unionscope.presets import Preset
from unionscope.ui.html.citations import sources_list
from unionscope.ui.html.text import escape
from unionscope.words import labels
from unionscope.words.numbers import assumption_range, assumption_value


def _place(share: float) -> str:
    # A thumb is 12 px wide, so its centre runs from 6 px to 6 px before the end of the track.
    return f"calc({share * 100:.3f}% + {6 - 12 * share:.2f}px)"


@dataclass(frozen=True)
class Mark:
    """The value that a scale marks as usual, and the word for it."""

    value: float
    word: str


def scale(each: Assumption, usual: Mark, *, outside: bool, idle: str = "") -> str:
    """Return the scale under a slider: evidence range, the usual value, and both in words.

    Parameters
    ----------
    idle
        Why the assumption does nothing here; empty where it acts.
    """

    def at(value: float) -> float:
        return (value - each.low) / (each.high - each.low)

    marks = f'<i class="us-today" style="left:{_place(at(usual.value))}"></i>'
    right = ""
    if each.evidence:
        low, high = (min(max(at(value), 0), 1) for value in each.evidence)
        marks = (
            f'<i class="us-evidence" style="left:{_place(low)};'
            f'width:calc({_place(high)} - {_place(low)})"></i>{marks}'
        )
        word = labels.JUDGED if each.evidence_is_judgement else labels.EVIDENCE
        right = f"{word} {assumption_range(*each.evidence, each.format)}"
        if outside:
            right = f"<b>{labels.OUTSIDE} {assumption_range(*each.evidence, each.format)}</b>"
    return (
        f'<div class="us-scale"><div class="us-track">{marks}</div>'
        f"<div><span>{_end(each, each.low, each.low_words)}</span>"
        f"<span>{_end(each, each.high, each.high_words, last=True)}</span></div>"
        f"<div><span>{usual.word} {assumption_value(usual.value, each.format)}</span>"
        f"<span>{right}</span></div>{f'<p>{escape(idle)}</p>' if idle else ''}</div>"
    )


def group_title(title: str) -> str:
    """Return the title of a group of controls."""
    return f'<div class="us-group">{escape(title)}</div>'


def _end(each: Assumption, value: float, words: str, *, last: bool = False) -> str:
    number = assumption_value(value, each.format).removesuffix("%").strip()
    if words == number:
        return number
    return escape(f"{words} {number}" if last else f"{number} {words}")


def assumption_detail(each: Assumption, sources: pd.DataFrame, beside: str = "") -> str:
    """Return meaning, unit, ranges and sources of an assumption.

    Parameters
    ----------
    beside
        What must not be read into it, as HTML; empty if nothing.
    """
    evidence = ""
    if each.evidence:
        how = labels.EVIDENCE_JUDGED if each.evidence_is_judgement else labels.EVIDENCE_SOURCED
        evidence = f"<p>{how.format(assumption_range(*each.evidence, each.format))}</p>"
    reach = labels.REACH.format(assumption_range(each.low, each.high, each.format))
    return (
        f'<div class="us-detail"><p>{escape(each.help)}</p>'
        f"<p>{labels.UNIT}: {escape(each.unit)}. {reach}</p>{evidence}{beside}"
        f"<p>{labels.SOURCES_WORD}:</p>{sources_list(each.sources, sources)}</div>"
    )


def preset_story(each: Preset, sources: pd.DataFrame) -> str:
    """Return the story of a preset: when and by whom it was told, what of it is ours, sources."""
    told = "; ".join(part for part in (each.date, each.said_by) if part)
    when = f"<p><b>{labels.PRESET_WHEN}:</b> {escape(told)}</p>" if told else ""
    # Folded: a menu of long notes could not be looked through.
    ours = f"<p>{escape(each.translation)}</p>" if each.translation else ""
    name = labels.PRESET_TRANSLATION if ours else labels.PRESET_SOURCES
    return (
        f'<div class="us-detail"><p>{escape(each.story)}</p>{when}'
        f"<details><summary>{name}</summary>{ours}{sources_list(each.sources, sources)}</details></div>"
    )
