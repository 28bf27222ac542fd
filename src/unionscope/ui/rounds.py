"""Sanctions: rounds by date, as a picture and as a table."""

from collections.abc import Sequence

import streamlit as st

from unionscope.figures import rounds as figures
from unionscope.ui import computing, html, state
from unionscope.ui.html import BarRow, Spot
from unionscope.views import AIMED_AT, IMPOSERS
from unionscope.words import rounds as words


def _shown() -> tuple[figures.Round, ...]:
    view = state.current().view
    return figures.rounds(computing.dataset(), view.imposer, view.aimed_at)


def lead() -> None:
    """Say how many rounds there are, and what was eased of late."""
    sentence = words.lead(figures.summary(_shown()))
    st.html(html.lead(sentence, words.LEAD_BASE))


def draw() -> None:
    """Draw the choice of rounds, then their picture and their table."""
    with st.container(key="rounds-choice", horizontal=True, gap="small"):
        _select("imposer", words.IMPOSER, IMPOSERS, words.IMPOSER_NAMES)
        _select("aimed_at", words.AIMED_AT, AIMED_AT, words.AIMED_AT_NAMES)
    shown = _shown()
    if not shown:
        st.html(html.muted(words.EMPTY))
        return
    st.html(_picture(shown))
    st.html(_table(shown) + html.source_line(words.NOTE))


def _select(name: str, label: str, options: Sequence[str], names: dict[str, str]) -> None:
    widget = f"view-{name}"
    state.follow(widget, getattr(state.current().view, name))
    st.selectbox(
        label,
        options,
        format_func=names.__getitem__,
        key=widget,
        label_visibility="collapsed",
        width=240,
        filter_mode=None,
        on_change=_take,
        args=(name, widget),
    )


def _take(name: str, widget: str) -> None:
    value = st.session_state[widget]
    if value is not None:
        state.change_view(name, value)


def _picture(shown: Sequence[figures.Round]) -> str:
    rows = [
        BarRow(
            name=lane.name,
            spots=tuple(Spot(form=dot.step, at=dot.place) for dot in lane.dots),
            cells=(str(lane.imposed), str(lane.eased)),
        )
        for lane in figures.lanes(computing.dataset(), shown)
    ]
    ticks = figures.ticks(computing.dataset())
    note = words.picture_note(figures.earlier(shown), figures.FIRST_YEAR)
    table = html.bar_table(words.PICTURE_HEADS, rows, ticks=ticks, caption=words.PICTURE_TITLE)
    return (
        html.chart_head(words.PICTURE_TITLE, note)
        + html.key(words.KEY)
        + f'<div class="us-rounds-picture">{table}</div>'
    )


def _table(shown: Sequence[figures.Round]) -> str:
    rows = []
    for year, inside in figures.years(shown).items():
        rows.append(html.Row(cells=(html.escape(words.year_title(year, len(inside))),)))
        rows += [_row(each) for each in inside]
    table = html.stacked_table(words.TABLE_HEADS, rows, caption=words.TABLE_TITLE)
    return f'<div class="us-rounds-table">{table}</div>'


def _row(each: figures.Round) -> html.Row:
    covers = f" {words.share(each.share, each.share_of)}" if each.share is not None else ""
    later = f"<div>{html.escape(each.later)}</div>" if each.later else ""
    return html.Row(
        form=each.step,
        cells=(
            html.escape(words.day(each.when, whole_month=each.whole_month)),
            html.escape(words.who(each.imposed_by, each.target)),
            f'<span class="us-basis"><i class="us-spot-{each.step}"></i>'
            f"{html.escape(words.STEPS[each.step])}</span>",
            f"<b>{html.escape(each.title)}</b> {html.escape(each.scope + covers)}",
            f"{html.escape(words.state(each.step, each.state))}{later}",
            html.source_links(each.sources, computing.dataset().sources),
        ),
    )
