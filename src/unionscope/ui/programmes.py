"""The page Programmes: the list, the reader's judgement, and its offer to the scenario."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import streamlit as st

from unionscope.assumptions import assumption
from unionscope.dataset import Dataset
from unionscope.figures import programmes as figures
from unionscope.judgement import STATES, WEIGHTS
from unionscope.ui import bar, claims, computing, html, state
from unionscope.ui.html import programmes as pieces
from unionscope.views import PROGRAMMES_VIEWS
from unionscope.words import programmes as words
from unionscope.words.numbers import assumption_value, percent


def lead() -> None:
    """Say in one or two sentences what the chosen part says."""
    if state.current().view.programmes == "claims":
        claims.lead()
        return
    found = _result()
    value = figures.shown_percent(found.offered)
    sentence = words.lead(found.states, value=value, changed=bool(found.changed))
    st.html(html.lead(sentence, words.lead_base(figures.bases(computing.dataset()))))


def controls() -> None:
    """Draw the choice of what to see."""
    with st.container(
        key="chart-controls", horizontal=True, vertical_alignment="center", gap="small"
    ):
        bar.part_choice("programmes", PROGRAMMES_VIEWS, words.PARTS)
        if state.current().view.programmes == "claims":
            claims.key()


def draw() -> None:
    """Draw the part that was chosen."""
    if state.current().view.programmes == "claims":
        claims.draw()
        return
    left, right = st.columns(2, gap="medium")
    with left:
        _value()
    with right:
        _why()
    _editor()
    st.html(_table(computing.dataset(), state.current().view.judged))


def _result() -> figures.Result:
    return figures.result(computing.dataset(), state.current().view.judged)


def _value() -> None:
    """Draw the weighted share, how it comes about, and the offer to the scenario."""
    found = _result()
    share = found.share
    title = words.VALUE_TITLE.format(
        whose=words.whose(changed=bool(found.changed)), value=figures.shown_percent(found.offered)
    )
    st.html(
        html.chart_head(title, words.VALUE_SUBTITLE)
        + pieces.formula(words.filled(share.weights, share.points, share.weight))
        + html.muted(words.states_explained(share.weights))
        + html.muted(words.STATES_EXPLAINED)
    )
    with st.container(
        key="programmes-use", horizontal=True, vertical_alignment="center", gap="small"
    ):
        if found.offered is not None:
            _offer(found.offered)
        if found.changed:
            st.button(
                words.RESET,
                key="programmes-reset",
                type="tertiary",
                icon=":material/undo:",
                on_click=state.change_view,
                args=("judged", ""),
            )
            st.html(html.muted(f"{words.changed(found.changed)} {words.IN_LINK}"))


def _offer(value: float) -> None:
    now = state.current().scenario
    declared, has = assumption(figures.OFFERED_TO), getattr(now, figures.OFFERED_TO)
    used = has == value
    st.button(
        (words.USED if used else words.USE).format(value=percent(value, 0)),
        key="programmes-offer",
        help=words.USE_HELP,
        disabled=used,
        on_click=state.change_scenario,
        args=({figures.OFFERED_TO: value},),
    )
    meaning = words.meaning(
        value=value,
        default=declared.default,
        start=str(int(now.policy_start)),
        replay=state.in_replay(),
    )
    before = "" if used else words.NOW.format(now=assumption_value(has, declared.format)) + " "
    st.html(html.muted(before + meaning))


def _editor() -> None:
    """Draw the choice of a field, and state and weight of its programmes once it is opened."""
    every = figures.groups(computing.dataset(), state.current().view.judged)
    by_name = {each.name: each for each in every}
    opened = st.pills(
        words.JUDGE,
        tuple(by_name),
        format_func=lambda name: words.group_option(name, by_name[name].changed),
        key="programmes-group",
    )
    if opened is None:
        return
    with st.container(key="programmes-editor", gap="xsmall"):
        st.html(html.muted(words.EDITOR))
        for each in by_name[opened].programmes:
            _judge(each)


def _judge(each: figures.Programme) -> None:
    """Draw the two controls of one programme."""
    number = each.number
    with st.container(
        key=f"judge-{number}", horizontal=True, vertical_alignment="center", gap="small"
    ):
        st.html(pieces.numbered(number, each.title))
        _choice(
            f"state-{number}",
            words.STATE_OF.format(number),
            tuple(STATES),
            each.judgement.state,
            words.STATES,
        )
        _choice(
            f"weight-{number}",
            words.WEIGHT_OF.format(number),
            WEIGHTS,
            each.judgement.weight,
            {weight: f"×{weight}" for weight in WEIGHTS},
        )


def _choice(
    widget: str, label: str, options: Sequence[Any], value: object, names: Mapping[Any, str]
) -> None:
    state.follow(widget, value)
    st.segmented_control(
        label,
        options,
        format_func=names.__getitem__,
        key=widget,
        required=True,
        label_visibility="collapsed",
        on_change=_take,
        args=(widget,),
    )


def _take(widget: str) -> None:
    part, number = widget.split("-")
    value = st.session_state[widget]
    before = state.current().view.judged
    text = figures.text_with(
        computing.dataset(),
        before,
        int(number),
        state=value if part == "state" else "",
        weight=value if part == "weight" else None,
    )
    state.change_view("judged", text)


@lru_cache(maxsize=16)
def _table(dataset: Dataset, text: str) -> str:
    rows = []
    for group in figures.groups(dataset, text):
        head = words.group_head(group.name, len(group.programmes))
        rows.append(html.Row(cells=(html.escape(head),)))
        rows += [html.Row(cells=_cells(dataset, each)) for each in group.programmes]
    table = html.stacked_table(words.HEADS, rows, caption=words.CAPTION)
    source = html.source_line(words.SOURCE)
    return f'<div class="us-programmes us-programme-list">{table}{source}</div>'


def _cells(dataset: Dataset, each: figures.Programme) -> tuple[str, ...]:
    one, ours = each.judgement, each.usual
    said = html.escape(words.judgement(one.state, one.weight))
    marked = f'<b class="us-change">{said}</b>' if each.changed else f"<b>{said}</b>"
    notes = [words.product(one.state, one.weight, one.points)]
    if each.changed:
        notes.append(words.OURS_IS.format(words.judgement(ours.state, ours.weight)))
    notes.append(words.OUR_REASON.format(each.reason))
    keys = zip(
        words.SOURCE_PARTS, (each.name_source, each.later_source, each.other_source), strict=True
    )
    linked = "<br>".join(
        f"{html.escape(part)}: {html.source_links(some, dataset.sources)}"
        for part, some in keys
        if some
    )
    return (
        f"<b>{each.number} {html.escape(each.title)}</b>"
        + pieces.notes([each.russian, each.basis]),
        html.escape(each.scope),
        html.escape(each.april),
        html.escape(each.later) + pieces.notes([words.DATES.format(each.dates)] * bool(each.dates)),
        html.escape(each.channel),
        marked + pieces.notes(notes),
        f'<span class="us-linked">{linked}</span>',
    )


def _why() -> None:
    found = figures.contrast(computing.dataset())
    lines = words.why(
        listed=found.listed,
        default=found.default,
        evidence=found.evidence,
        partly=found.partly,
        weight=found.weight,
        if_less=found.if_less,
        if_more=found.if_more,
        saved=found.saved,
    )
    title = words.WHY_TITLE.format(
        listed=percent(found.listed, 0), default=percent(found.default, 0)
    )
    links = html.source_links((*found.sources, figures.QUOTED), computing.dataset().sources)
    st.html(
        html.bullets(title, lines)
        + f'<div class="us-source us-linked">{html.escape(words.WHY_SOURCE)} {links}</div>'
    )
