"""The chain behind a number: steps with equations, and inputs with their sources."""

import re
from collections.abc import Mapping, Sequence

import pandas as pd

from unionscope.figures.explain import Chain, Input, Line, Step
from unionscope.ui.html.citations import source_links
from unionscope.ui.html.text import escape
from unionscope.words import explain as words

#: Lines of a step that stand open; the others wait behind a word.
_OPEN = 2
_MARKS = re.compile(r"([_^])\{|\}")


def notation(text: str) -> str:
    """Return an equation as HTML: `_{...}` lowered, `^{...}` raised, also within each other.

    Examples
    --------
    >>> notation("p_{B}^{−θ_{h}} < 1")
    'p<sub>B</sub><sup>−θ<sub>h</sub></sup> &lt; 1'
    """
    tags: list[str] = []

    def tag(match: re.Match[str]) -> str:
        if match.group(1):
            tags.append("sub" if match.group(1) == "_" else "sup")
            return f"<{tags[-1]}>"
        return f"</{tags.pop()}>"

    return _MARKS.sub(tag, escape(text))


def _line(line: Line) -> str:
    symbols = ""
    if line.symbols:
        symbols = f'<div class="us-symbols">{notation(line.left)} = {notation(line.symbols)}</div>'
    label = f'<span class="us-line-label">{notation(line.label)}</span> ' if line.label else ""
    unit = f" <i>{escape(line.unit)}</i>" if line.unit else ""
    return (
        f'{symbols}<div class="us-filled">{label}<span class="us-numbers">'
        f'{notation(line.numbers)}</span> <span class="us-result">= <b>{escape(line.result)}</b>'
        f"{unit}</span></div>"
    )


def _lines(lines: Sequence[Line]) -> str:
    # One line more is no reason to hide it.
    shown = len(lines) if len(lines) <= _OPEN + 1 else _OPEN
    text = "".join(map(_line, lines[:shown]))
    hidden = lines[shown:]
    if not hidden:
        return text
    return text + _details(words.MORE_LINES.format(len(hidden)), "".join(map(_line, hidden)))


def _details(title: str, body: str) -> str:
    return f"<details><summary>{escape(title)}</summary>{body}</details>"


def _input(each: Input, links: str) -> str:
    more = f" ({escape(each.more)})" if each.more else ""
    where = f"{escape(each.place)}{f' · {links}' if links else ''}"
    return (
        f"<dt>{notation(each.symbol)}</dt><dd>{escape(each.name)}: <b>{escape(each.value)}</b>{more}"
        f"<div>{where}</div></dd>"
    )


def _step(step: Step, links: Mapping[tuple[str, ...], str]) -> str:
    title = f"<h4><span>{step.number}</span> {escape(step.title)}</h4>" if step.title else ""
    uses = "; ".join(
        f"{notation(use.symbol)} {escape(use.name)} ({words.FROM_STEP.format(use.step)})"
        for use in step.uses
    )
    below = f'<div class="us-uses">{words.USES}: {uses}</div>' if uses else ""
    inputs = "".join(_input(each, links[each.sources]) for each in step.inputs)
    inputs = _details(words.INPUTS.format(len(step.inputs)), f"<dl>{inputs}</dl>") if inputs else ""
    return (
        f'<section class="us-step">{title}<div class="us-plain">{escape(step.sentence)}</div>'
        f"{_lines(step.lines)}{below}{inputs}</section>"
    )


def chain(found: Chain, title: str, subtitle: str, sources: pd.DataFrame) -> str:
    """Return a chain from its answer down to its sources."""
    cited = {each.sources for step in found.steps for each in step.inputs}
    links = {keys: source_links(keys, sources) if keys else "" for keys in cited}
    steps = "".join(_step(step, links) for step in found.steps)
    rest = f'<div class="us-muted">{escape(found.untouched)}</div>' if found.untouched else ""
    return (
        f'<div class="us-chain"><h3>{escape(title)}</h3><div class="us-muted">{escape(subtitle)}'
        f"</div>{steps}{rest}</div>"
    )
