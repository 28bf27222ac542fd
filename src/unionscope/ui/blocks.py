"""Furniture that pages share: style, notices, charts with title and source line, footer."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from unionscope.ui import computing, html, state
from unionscope.words import notices

_HERE = Path(__file__).parent


@lru_cache(maxsize=1)
def _css() -> str:
    return f"<style>{(_HERE / 'style.css').read_text(encoding='utf-8')}</style>"


def style() -> None:
    """Send the style sheet and the mark; the name beside it is text, in the page's own font."""
    st.html(_css())
    st.logo(str(_HERE / "mark.svg"), size="large")


def theme() -> str:
    """Return the theme in use: "light" or "dark"."""
    return "dark" if st.context.theme.type == "dark" else "light"


def link_notice() -> None:
    """Say what the opened link held that could not be used."""
    problems = state.current().problems
    if not problems:
        return
    with st.container(key="link-notice"):
        st.html(html.notice(notices.LINK_TITLE, [str(problem) for problem in problems]))
        st.button(
            notices.LINK_DISMISS,
            key="link-dismiss",
            type="tertiary",
            on_click=state.dismiss_problems,
        )


def calm_panel(title: str, *lines: str) -> None:
    """Say in place of a page what happened and what to try."""
    st.html(html.panel(title, lines))


def chart(
    specification: dict[str, Any],
    live: pd.DataFrame | None,
    *,
    alt: str,
    place: DeltaGenerator | None = None,
) -> DeltaGenerator:
    """Draw a chart from a cached specification; only the live table is sent anew.

    Parameters
    ----------
    place
        A chart that stands already, or an empty place, to be replaced.  The browser keeps the
        drawing as long as the specification is the same.

    Returns
    -------
    The place of the chart.
    """
    drawing: DeltaGenerator = (place or st).vega_lite_chart(
        live, specification, theme=None, alt=alt, width="stretch"
    )
    return drawing


def footer() -> None:
    """Say where data come from and how old they are."""
    st.html(html.source_line(notices.FOOTER.format(version=computing.dataset().version)))
