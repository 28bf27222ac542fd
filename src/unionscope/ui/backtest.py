"""Two parts of Evidence: the test on the past, and the replay from 2021."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import streamlit as st

from unionscope.charts.evidence import Drawn, backtest_specification, replay_specification
from unionscope.charts.furniture import Span
from unionscope.dataset import Dataset
from unionscope.figures import backtest as figures
from unionscope.figures import evidence, replay
from unionscope.figures.axes import ticks
from unionscope.ui import bar, blocks, computing, html, state
from unionscope.words import evidence as words
from unionscope.words import evidence_parts as parts
from unionscope.words.limits import LIMITS

#: The one target that is not trade with Russia, and so not in its colour.
_WORLD = "exports_world"
#: Small charts stand in rows of this many.
_IN_A_ROW = 3


def model_key(methods: Sequence[str]) -> str:
    """Return the key to the forms of models."""
    return html.key([(name.replace("_", "-"), words.METHOD_NAMES[name]) for name in methods])


def limits(*keys: str) -> str:
    """Return limits by their own keys, as they stand beside what tempts."""
    return html.limits(parts.BESIDE_TITLE, [each.text for each in LIMITS if each.key in keys])


def _span(low: float, high: float, target: str) -> Span:
    return Span(low, high, ticks(low, high), " %" if target.endswith("_share") else "")


@lru_cache(maxsize=256)
def _specification(
    dataset: Dataset, target: str, method: str, horizon: int, theme: str
) -> dict[str, Any]:
    chart = figures.backtest_chart(dataset, target, method, horizon)
    return backtest_specification(
        chart.facts,
        chart.forecasts,
        theme=theme,
        span=_span(chart.low, chart.high, target),
        drawn=Drawn(chart.first, chart.last, target != _WORLD),
        small=method not in figures.LARGE,
    )


def _chart(target: str, method: str, horizon: int) -> None:
    facts = computing.dataset()
    subtitle = figures.subtitle(facts, target, method, horizon)
    st.html(html.chart_head(parts.backtest_title(method), subtitle))
    blocks.chart(
        _specification(facts, target, method, horizon, blocks.theme()),
        None,
        alt=parts.backtest_alt(target, method, horizon),
    )
    st.html(html.source_line(f"{words.METHOD_SAYS[method]} {words.COMPUTED}."))


def draw_backtest() -> None:
    """Draw each method's forecasts beside the facts, and how good they were."""
    facts, view = computing.dataset(), state.current().view
    target, horizon = view.target, view.horizon
    with st.container(
        key="backtest-controls", horizontal=True, vertical_alignment="center", gap="small"
    ):
        bar.target_and_horizon()
        fact = "fact-world" if target == _WORLD else "fact"
        forms = ((fact, parts.KEY_FACT), ("hit", parts.KEY_HIT), ("miss", parts.KEY_MISS))
        st.html(html.key(forms))
    shares = target.endswith("_share")
    st.html(html.muted(parts.backtest_note(target, horizon, shares=shares)))
    for column, method in zip(st.columns(2, gap="medium"), figures.LARGE, strict=True):
        with column:
            _chart(target, method, horizon)
    others = [name for name in figures.methods_of(target) if name not in figures.LARGE]
    st.html(html.bullets(parts.OTHERS_TITLE, ()))
    for start in range(0, len(others), _IN_A_ROW):
        columns = st.columns(_IN_A_ROW, gap="medium")
        for column, method in zip(columns, others[start : start + _IN_A_ROW], strict=False):
            with column:
                _chart(target, method, horizon)
    st.html(_backtest_tables(facts, target, horizon))
    st.html(limits("bands"))


@lru_cache(maxsize=32)
def _backtest_tables(dataset: Dataset, target: str, horizon: int) -> str:
    scores = figures.score_table(dataset, target, horizon)
    ahead = figures.horizon_table(dataset, target)
    return "".join(
        (
            _table(scores, parts.score_caption(target, horizon)),
            html.source_line(f"{parts.SCORE_NOTE} {words.COMPUTED}."),
            _table(ahead, parts.horizon_caption(target)),
            html.source_line(f"{parts.HORIZON_NOTE} {words.COMPUTED}."),
            _years(dataset, target, horizon),
            html.source_line(f"{parts.YEAR_NOTE} {words.COMPUTED}."),
        )
    )


def _table(table: evidence.Table, caption: str) -> str:
    rows = [[html.bold(cell) for cell in row] for row in table.rows]
    return html.table(table.heads, rows, caption=caption, numbers=table.numbers)


def _years(dataset: Dataset, target: str, horizon: int) -> str:
    heads, rows = figures.year_rows(dataset, target, horizon)
    cells = [
        [
            *(html.escape(cell) for cell in row.cells),
            *(
                error
                if within
                else f'<b title="{parts.OUTSIDE_WORDS}">{parts.OUTSIDE_MARK} {error}</b>'
                for error, within in row.errors
            ),
        ]
        for row in rows
    ]
    numbers = (2, *range(4, len(heads)))
    return html.table(heads, cells, caption=parts.year_caption(target, horizon), numbers=numbers)


@lru_cache(maxsize=16)
def _replay(dataset: Dataset, target: str, theme: str) -> dict[str, Any]:
    chart = replay.replay_chart(dataset, target)
    years = chart.rows["year"]
    return replay_specification(
        chart.rows,
        theme=theme,
        span=_span(chart.low, chart.high, target),
        drawn=Drawn(int(years.min()), int(years.max()), target != _WORLD),
    )


def draw_replay() -> None:
    """Draw the fact beside every model run from 2021."""
    facts = computing.dataset()
    st.html(html.notice(parts.REPLAY_NOTICE, (parts.REPLAY_TEXT,)))
    forms = [("fact", parts.REPLAY_FACT), ("status-quo", words.METHOD_NAMES["no_change"])]
    models = ("ces", "reduced_form", "general_equilibrium")
    st.html(html.key(forms) + model_key(models))
    for pair in (replay.DRAWN[:2], replay.DRAWN[2:]):
        for column, target in zip(st.columns(2, gap="medium"), pair, strict=True):
            with column:
                subtitle = replay.replay_subtitle(facts, target)
                st.html(html.chart_head(parts.replay_title(target), subtitle))
                specification = _replay(facts, target, blocks.theme())
                blocks.chart(specification, None, alt=parts.replay_alt(target))
                st.html(html.source_line(parts.REPLAY_SOURCE))
    st.html(_replay_tables(facts))
    st.html(limits("replay", "jump_2022", "import_share"))


@lru_cache(maxsize=2)
def _replay_tables(dataset: Dataset) -> str:
    return "".join(
        (
            _table(replay.replay_table(dataset), parts.REPLAY_CAPTION),
            html.source_line(f"{parts.REPLAY_NOTE} {parts.REPLAY_SOURCE}"),
            _table(evidence.cause_table(dataset), parts.CAUSE_CAPTION),
            html.source_line(f"{parts.CAUSE_NOTE} {words.COMPUTED}."),
        )
    )
