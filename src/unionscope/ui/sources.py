"""The parts of Assumptions and sources."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from unionscope.figures import sources as figures
from unionscope.presets import name_of
from unionscope.results import tidy
from unionscope.share import SOURCES_VIEWS
from unionscope.ui import bar, computing, html, state
from unionscope.words import labels
from unionscope.words import sources as words
from unionscope.words.numbers import assumption_range, assumption_value


def lead() -> None:
    """Say what this page holds."""
    counts = figures.counts(computing.dataset())
    sentence = words.lead(
        assumptions=counts.assumptions,
        parameters=counts.parameters,
        figures=counts.figures,
        sources=counts.sources,
    )
    st.html(html.lead(sentence, words.LEAD_BASE))


def controls() -> None:
    """Draw the choice of what to see."""
    with st.container(key="chart-controls", horizontal=True):
        bar.part_choice("sources", SOURCES_VIEWS, labels.SOURCES_PARTS)


def draw() -> None:
    """Draw the part that was chosen."""
    _PARTS[state.current().view.sources]()


def _links(keys: str) -> str:
    return html.source_links(keys.split(";"), computing.dataset().sources)


def _assumptions() -> None:
    scenario = state.current().scenario
    changed = scenario.changed()
    rows = []
    for each in figures.on_screen():
        now = html.escape(assumption_value(getattr(scenario, each.key), each.format))
        evidence = ""
        if each.evidence:
            evidence = assumption_range(*each.evidence, each.format)
            evidence += f" ({labels.JUDGED})" if each.evidence_is_judgement else ""
        rows.append(
            [
                f"<b>{html.escape(each.label)}</b><br>{html.code(each.key)}",
                f'<b class="us-change">{now}</b>' if each.key in changed else now,
                assumption_value(each.default_at(scenario.start), each.format),
                assumption_range(each.low, each.high, each.format),
                html.escape(evidence),
                html.escape(f"{each.help} Unit: {each.unit}."),
                html.source_links(each.sources, computing.dataset().sources),
            ]
        )
    st.html(html.table(words.ASSUMPTION_HEADS, rows, caption=words.ASSUMPTION_CAPTION))
    _download(words.ASSUMPTIONS_NAME, "assumptions", lambda: figures.assumption_table(scenario))


def _parameters() -> None:
    rows = [
        [
            f"{html.escape(row['label'])}<br>{html.code(row['key'])}",
            html.escape(row["symbol"]),
            row["default"],
            row["low"],
            row["high"],
            html.escape(row["unit"]),
            html.escape(row["evidence"]),
            html.escape(row["basis"]),
            _links(row["source"]),
        ]
        for row in figures.parameter_rows(computing.dataset())
    ]
    st.html(
        html.table(words.PARAMETER_HEADS, rows, numbers=(2, 3, 4), caption=words.PARAMETER_CAPTION)
        + html.source_line(words.PARAMETER_NOTE)
    )
    _download_table("parameters")


def _series() -> None:
    rows = []
    for row in figures.series_rows(computing.dataset()):
        more = f" and {row['more']} more" if row["more"] != "0" else ""
        rows.append(
            [
                f"<b>{html.escape(row['series'])}</b>",
                html.escape(row["years"]),
                row["figures"],
                html.escape(row["quality"]),
                _links(row["source"]) + more,
                html.escape(row["vintage"]),
                html.escape(row["licence"]),
            ]
        )
    st.html(
        html.table(words.SERIES_HEADS, rows, numbers=(2,), caption=words.SERIES_CAPTION)
        + html.source_line(words.SERIES_NOTE)
    )


def _publications() -> None:
    rows = [
        [
            html.code(row["source"]),
            html.escape(row["publisher"]),
            _links(row["source"])
            if not row["title"]
            else html.titled_link(row, computing.dataset().sources),
            html.escape(row["date"]),
            html.escape(row["reliability"]),
            html.escape(row["licence"]),
        ]
        for row in figures.publication_rows(computing.dataset())
    ]
    st.html(html.table(words.PUBLICATION_HEADS, rows, caption=words.PUBLICATION_CAPTION))
    _download_table("sources")


def _downloads() -> None:
    st.html(html.bullets(words.DOWNLOAD_TITLE, words.DOWNLOAD_POINTS))
    # A file is made outside any run of the page: what it is about is settled here.
    scenario, model = state.current().scenario, state.model()
    with st.container(horizontal=True, gap="small"):
        _download(
            words.RESULTS_NAME,
            f"results-{name_of(scenario)}",
            lambda: tidy(computing.measures(scenario, model).outcome),
        )
        _download(
            words.RANGES_NAME,
            f"results-ranges-{name_of(scenario)}",
            lambda: tidy(
                computing.measures(scenario, model).outcome,
                computing.bands(scenario, model).finish(),
            ),
        )
        _download(words.ASSUMPTIONS_NAME, "assumptions", lambda: figures.assumption_table(scenario))
        for name in words.TABLE_NAMES:
            _download_table(name)


def _download_table(name: str) -> None:
    _download(words.TABLE_NAMES[name], name, lambda: getattr(computing.dataset(), name))


def _download(title: str, name: str, make: Callable[[], pd.DataFrame]) -> None:
    """Draw a download whose file is made only when it is asked for."""
    st.download_button(
        title,
        lambda: make().to_csv(index=False).encode("utf-8"),
        file_name=f"unionscope-{name}.csv",
        mime="text/csv",
        key=f"download-{name}",
        icon=":material/download:",
        on_click="ignore",
    )


_PARTS: dict[str, Callable[[], None]] = {
    "assumptions": _assumptions,
    "parameters": _parameters,
    "series": _series,
    "publications": _publications,
    "downloads": _downloads,
}
