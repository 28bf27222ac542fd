"""The parts of Evidence: who was nearer to the facts, forecasts of the time, what not to claim."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import streamlit as st

from unionscope.charts.evidence import misses_specification
from unionscope.dataset import Dataset
from unionscope.evidence import evidence_table, verdicts
from unionscope.figures import evidence as figures
from unionscope.figures.axes import ticks
from unionscope.share import EVIDENCE_VIEWS
from unionscope.ui import article, backtest, bar, blocks, computing, html, state
from unionscope.words import article as article_words
from unionscope.words import evidence as words
from unionscope.words import evidence_parts as parts
from unionscope.words import notices
from unionscope.words.limits import LIMITS

#: Names of the parts on screen.
_NAMES = {**words.PARTS, "article": article_words.PART}


def lead() -> None:
    """Say where "no change" was nearer to the facts than the models, or how the article fares."""
    if state.current().view.evidence == "article":
        article.lead()
        return
    with st.spinner(words.COMPUTING):
        numbers = figures.lead_numbers(computing.dataset())
    st.html(
        html.lead(words.lead(numbers), words.lead_base(numbers)) + html.muted(words.tested(numbers))
    )


def controls() -> None:
    """Draw the choice of what to see."""
    with st.container(
        key="chart-controls", horizontal=True, vertical_alignment="center", gap="small"
    ):
        bar.part_choice("evidence", EVIDENCE_VIEWS, _NAMES)
    st.html(html.muted(notices.DOES_NOT_ACT))


def draw() -> None:
    """Draw the part that was chosen."""
    with st.spinner(words.COMPUTING):
        _PARTS[state.current().view.evidence]()


def limits_beside(*keys: str) -> str:
    """Return what must not be read into assumptions or variables of the results; empty if nothing.

    Parameters
    ----------
    keys
        Keys of assumptions or variables, as in links and downloads.
    """
    texts = [each.text for each in LIMITS if set(each.beside) & set(keys)]
    return html.limits(parts.BESIDE_TITLE, texts) if texts else ""


@lru_cache(maxsize=8)
def _misses(dataset: Dataset, exercise: str, theme: str) -> dict[str, Any]:
    chart = figures.misses_chart(verdicts(dataset), exercise)
    return misses_specification(
        chart.rows,
        theme=theme,
        ticks=ticks(0, chart.top),
        sides=(words.MODEL_SIDE, words.NO_CHANGE_SIDE),
    )


def _verdict() -> None:
    facts = computing.dataset()
    st.html(backtest.model_key(figures.MODELS))
    left, right = st.columns(2, gap="medium")
    for column, exercise in ((left, "replay"), (right, "backtest")):
        with column:
            st.html(html.chart_head(*words.MISSES_HEADS[exercise]))
            blocks.chart(
                _misses(facts, exercise, blocks.theme()), None, alt=words.misses_alt(exercise)
            )
            st.html(html.source_line(words.COMPUTED))
    for exercise in figures.EXERCISES:
        st.html(_verdict_table(facts, exercise))
    st.html(backtest.limits("import_share", "total_exports", "first_years"))
    st.download_button(
        words.DOWNLOAD,
        lambda: evidence_table(facts).to_csv(index=False).encode("utf-8"),
        file_name="unionscope-evidence.csv",
        mime="text/csv",
        key="download-evidence",
        icon=":material/download:",
        on_click="ignore",
    )


@lru_cache(maxsize=8)
def _verdict_table(dataset: Dataset, exercise: str) -> str:
    found = verdicts(dataset)
    table = figures.verdict_table(found, exercise)
    caption, explained = words.VERDICT_HEADS[exercise]
    first = exercise == figures.EXERCISES[0]
    drawn = html.table(
        table.heads,
        [[html.bold(cell) for cell in row] for row in table.rows],
        caption=caption,
        numbers=table.numbers,
        tall=not first,
    )
    meaning = f"{words.VERDICT_NOTE} {figures.log_note(found)} " if first else ""
    return f"{drawn}{html.muted(explained)}{html.source_line(f'{meaning}{words.COMPUTED}.')}"


def _links(keys: str) -> str:
    return html.source_links(keys.split(";"), computing.dataset().sources)


def _said(rows: Sequence[figures.Said], heads: Sequence[str], caption: str) -> str:
    """Return a table of what was said; sources come before the caveat where there is one."""
    cells = [
        [
            *(html.escape(cell) for cell in row.cells),
            " · ".join(_links(keys) for keys in row.sources),
            *([html.escape(row.caveat)] if len(heads) > len(row.cells) + 1 else []),
        ]
        for row in rows
    ]
    return html.table(heads, cells, caption=caption)


@lru_cache(maxsize=2)
def _forecast_tables(dataset: Dataset) -> str:
    undercut = figures.undercut_claims(dataset)
    return "".join(
        (
            _said(
                figures.forecasts(dataset, ahead=True),
                parts.FORECAST_HEADS,
                parts.FORECAST_CAPTION,
            ),
            html.source_line(parts.FORECAST_NOTE),
            _said(figures.forecasts(dataset, ahead=False), parts.CLAIM_HEADS, parts.CLAIM_CAPTION),
            html.source_line(parts.CLAIM_NOTE),
            _said(figures.open_forecasts(dataset), parts.OPEN_HEADS, parts.OPEN_CAPTION),
            _said(
                undercut.rows,
                parts.COMPLETION_HEADS,
                parts.completion_caption(len(undercut.rows), undercut.total),
            ),
            html.source_line(parts.COMPLETION_NOTE),
        )
    )


def _forecasts() -> None:
    st.html(_forecast_tables(computing.dataset()))
    st.html(backtest.limits("programmes"))


def _limits() -> None:
    places = {each.key: each for each in LIMITS}
    for title, keys in parts.LIMIT_GROUPS:
        lines = [f"**{places[key].place}.** {places[key].text}" for key in keys]
        st.html(html.bullets(title, lines))
    st.html(html.source_line(parts.LIMIT_NOTE))


_PARTS: dict[str, Callable[[], None]] = {
    "verdict": _verdict,
    "backtest": backtest.draw_backtest,
    "replay": backtest.draw_replay,
    "forecasts": _forecasts,
    "article": article.draw,
    "limits": _limits,
}
