"""What stands under and behind a control."""

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


def scale(each: Assumption, *, outside: bool) -> str:
    """Return the scale under a slider: evidence range, today's mark, and both in words."""

    def at(value: float) -> float:
        return (value - each.low) / (each.high - each.low)

    marks = f'<i class="us-today" style="left:{_place(at(each.default))}"></i>'
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
        f"<div><span>{labels.TODAY} {assumption_value(each.default, each.format)}</span>"
        f"<span>{right}</span></div></div>"
    )


def _end(each: Assumption, value: float, words: str, *, last: bool = False) -> str:
    number = assumption_value(value, each.format).removesuffix("%").strip()
    if words == number:
        return number
    return escape(f"{words} {number}" if last else f"{number} {words}")


def assumption_detail(each: Assumption, sources: pd.DataFrame) -> str:
    """Return meaning, unit, ranges and sources of an assumption."""
    evidence = ""
    if each.evidence:
        how = labels.EVIDENCE_JUDGED if each.evidence_is_judgement else labels.EVIDENCE_SOURCED
        evidence = f"<p>{how.format(assumption_range(*each.evidence, each.format))}</p>"
    reach = labels.REACH.format(assumption_range(each.low, each.high, each.format))
    return (
        f'<div class="us-detail"><p>{escape(each.help)}</p>'
        f"<p>{labels.UNIT}: {escape(each.unit)}. {reach}</p>{evidence}"
        f"<p>{labels.SOURCES_WORD}:</p>{sources_list(each.sources, sources)}</div>"
    )


def preset_story(each: Preset, sources: pd.DataFrame) -> str:
    """Return the story of a preset with its sources."""
    return (
        f'<div class="us-detail"><p>{escape(each.story)}</p>'
        f"{sources_list(each.sources, sources)}</div>"
    )
