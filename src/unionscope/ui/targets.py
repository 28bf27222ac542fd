"""The parts of Targets: the map of two assumptions, and what it would take to reach a target."""

from functools import lru_cache, partial
from typing import Any

import streamlit as st

import unionscope
from unionscope.charts.targets import PICK, Axes, map_specification
from unionscope.figures import frontiers, target_rows
from unionscope.figures import targets as figures
from unionscope.figures.ranges import LEVELS, Ranges
from unionscope.ui import blocks, computing, html, ranges, state
from unionscope.ui.target_controls import controls
from unionscope.ui.target_page import Page
from unionscope.words import labels
from unionscope.words import target_answers as answers
from unionscope.words import targets as words

__all__ = ["Page", "controls", "draw", "lead"]

_TURN = "targets turn"
#: Models whose ranges take seconds; they are shown here once Outlook has computed them.
_SLOW = ("general_equilibrium",)


def lead(page: Page) -> None:
    """Say the result in one or two sentences."""
    scene, spots = page.scene, page.spots
    if page.frontier:
        target = page.target
        sentence = answers.answer(scene, target.level, target.direction, page.alone)
        base = answers.inside_evidence(scene, frontiers.nearest(page.asked, target, page.found))
    else:
        sentence = words.map_lead(scene, page.asked.here, spots.here.value, spots.today.value)
        base = words.map_base(scene, spots.lowest.value, spots.highest.value)
    st.html(html.lead(sentence, base))


def draw(page: Page) -> None:
    """Draw the map at the left and what it says at the right, then the range at the dot."""
    left, right = st.columns([1.62, 1], gap="medium")
    with left:
        place = st.empty()
        _head(page, place, computing.ready_ranges(page.asked.scenario, page.asked.model))
        _map(page)
        st.html(html.source_line(_source(page)))
    with right:
        (_answers if page.frontier else _places)(page)
        st.html(html.bullets(words.HOW_TO_READ, _reading(page)))
    # The sliders are drawn after the page and must follow a click at once.
    quick = page.asked.model not in _SLOW
    ranges.later(partial(_head, page, place), wanted=quick and page.view.ranges == "on")


def _head(page: Page, place: Any, found: Ranges | None) -> None:  # noqa: ANN401 - a place
    about = page.asked.quantity
    band = None
    if found is not None and page.view.ranges == "on":
        band = found.at(about.variable, about.partner, about.year, LEVELS)
    spots = page.spots
    title = words.title(page.scene.form, spots.here.value, about.year)
    place.html(html.chart_head(title, words.subtitle(page.scene, spots.today.value, band)))


def _axes(key: str) -> Axes:
    side = figures.side(key)
    title = words.axis_title(side.label, side.format)
    return Axes(title, side.low, side.high, side.ticks, side.format == "year")


@lru_cache(maxsize=32)
def _specification(axes: tuple[str, str], theme: str, *, target: bool) -> dict[str, Any]:
    return map_specification(_axes(axes[0]), _axes(axes[1]), theme=theme, target=target)


def _map(page: Page) -> None:
    turn, clicked = st.session_state.setdefault(_TURN, (0, None))
    turn, clicked = target_rows.turn_after(turn, clicked, page.asked.here)
    st.session_state[_TURN] = (turn, clicked)
    asked, spots = page.asked, page.spots
    if page.frontier:
        target = page.target
        rows = frontiers.line(asked, page.found, page.rows)
        tables = target_rows.live(asked, spots, turn, target, rows)
    else:
        tables = target_rows.live(asked, spots, turn)
    specification = _specification(page.sides, blocks.theme(), target=page.frontier)
    key = f"targets-{page.view.targets}-{'-'.join(page.sides)}"
    st.vega_lite_chart(
        None,
        {**specification, "datasets": tables},
        theme=None,
        key=key,
        alt=words.map_alt(page.scene.form, page.sides),
        width="stretch",
        on_select=partial(_take_click, key, page.sides),
        selection_mode=PICK,
    )


def _take_click(key: str, axes: tuple[str, str]) -> None:
    """Set both sliders to the place of a click."""
    values = figures.picked(st.session_state[key]["selection"].get(PICK), axes)
    if values:
        turn, _ = st.session_state[_TURN]
        st.session_state[_TURN] = (turn, (values[axes[0]], values[axes[1]]))
        state.change_scenario(values)


def _source(page: Page) -> str:
    count = len(figures.values(page.asked)) * len(figures.values(page.asked)[0])
    text = words.SOURCE.format(
        model=labels.MODEL_NAMES[page.asked.model],
        version=unionscope.__version__,
        count=count,
        year=page.asked.year,
    )
    if not page.frontier:
        return text
    across, along = map(words.spoken, page.sides)
    start = words.value_of(page.sides[0], page.asked.today[0])
    return answers.SOURCE.format(across=across, along=along, today=start) + text


def _reading(page: Page) -> list[str]:
    first, second = map(words.evidence_of, page.sides)
    lines = [
        words.CLICK.format(as_today=page.scene.as_today),
        words.READ_LINES.format(outcome=page.scene.form.spoken),
        words.READ_EVIDENCE.format(first=first, second=second),
    ]
    if page.frontier:
        lines[1] = f"{lines[1]} {answers.FAINT}"
    if page.view.ranges == "on" and page.asked.model in _SLOW:
        lines.append(words.RANGE_LATER.format(model=labels.MODEL_NAMES[page.asked.model]))
    return [*lines, words.OTHERS]


def _button(label: str, values: tuple[float, float], page: Page, *, key: str, help_: str) -> None:
    st.button(
        label,
        key=key,
        help=help_,
        on_click=state.change_scenario,
        args=(dict(zip(page.sides, values, strict=True)),),
    )


def _places(page: Page) -> None:
    """Draw the outcome here, today, and at both ends inside the evidence."""
    spots, scene = page.spots, page.scene
    rows = []
    for name, title in words.SPOT_NAMES.items():
        spot: figures.Spot = getattr(spots, name)
        shown = words.SPOT_TODAY_REPLAY if name == "today" and scene.replay else title
        places = [
            words.value_of(key, each) for key, each in zip(page.sides, spot.place, strict=True)
        ]
        value = scene.form.bare(spot.value)
        bold = f"<b>{html.escape(value)}</b>" if name == "here" else html.escape(value)
        rows.append([html.escape(shown), *map(html.escape, places), bold])
    caption = words.SPOTS_CAPTION.format(year=page.asked.year)
    st.html(
        '<div class="us-target-table">'
        + html.table(words.spot_heads(scene), rows, caption=caption, numbers=(1, 2, 3))
        + "</div>"
    )
    with st.container(key="target-go", horizontal=True, gap="small"):
        for name, title in words.GO.items():
            spot = getattr(spots, name)
            text = words.place(page.sides, spot.place, scene.form.level(spot.value))
            _button(title, spot.place, page, key=f"target-go-{name}", help_=text)


def _answers(page: Page) -> None:
    """Draw pairs of both assumptions that reach the target, each with a button that sets them."""
    scene, target = page.scene, page.target
    shown = page.rows
    rows = [[html.escape(cell) for cell in answers.row(scene, each)] for each in shown]
    caption = answers.CAPTION.format(
        target=answers.target(scene.form, target.level, target.direction), year=page.asked.year
    )
    st.html(
        '<div class="us-target-table">'
        + html.table(answers.row_heads(scene), rows, caption=caption, numbers=(0, 1, 2))
        + html.source_line(answers.NOTE.format(across=words.spoken(page.sides[0])))
        + "</div>"
    )
    alone = page.alone
    reached = [each for each in shown if each.reached]
    if alone.reached and alone.moved:
        label = answers.USE_ANSWER.format(
            label=words.spoken(page.sides[0]), value=words.value_of(page.sides[0], alone.across)
        )
        places = (alone.across, alone.along)
        _button(label, places, page, key="target-answer", help_=answers.use_help(scene, alone))
    if not reached:
        return
    with st.container(key="target-use", horizontal=True, gap="xsmall"):
        st.html(html.muted(answers.USE))
        for k, each in enumerate(reached):
            label, places = answers.use_row(scene, each), (each.across, each.along)
            help_ = answers.use_help(scene, each)
            _button(label, places, page, key=f"target-row-{k}", help_=help_)
