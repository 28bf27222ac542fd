"""The pages, and the row of links between them that carries the scenario along."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from unionscope.share import link_parameters
from unionscope.ui import state
from unionscope.words import labels

_PAGES = Path(__file__).parents[3] / "pages"


def pages() -> tuple[st.Page, ...]:
    """Return the pages in the order of the menu; the first is home."""
    return tuple(
        st.Page(_PAGES / f"{name}.py", title=title, url_path=name, default=index == 0)
        for index, (name, title) in enumerate(labels.PAGE_TITLES.items())
    )


def choose_page() -> st.Page:
    """Return the page that the address names."""
    # Streamlit's own menu drops the address parameters, so that Back would meet half a link
    # (docs/decisions/0007-state-in-the-link.md); the row below carries them.
    return st.navigation(list(pages()), position="hidden")


def place() -> DeltaGenerator:
    """Return the place of the row of links, above everything else."""
    return st.container(key="pages", horizontal=True, gap="small", wrap=False)


def draw(links: DeltaGenerator) -> None:
    """Draw the row of links."""
    parameters = state.address_parameters()
    with links:
        for page in pages():
            st.page_link(page, label=page.title, query_params=parameters or None)


def link(name: str, parts: Mapping[str, str]) -> str:
    """Return the address of a page, as seen from another, with some parts of the view set.

    For links within HTML: the browser opens them anew, and the link carries everything along.
    """
    here = state.current()
    view = here.view
    for part, value in parts.items():
        view = view.with_part(part, value)
    path = "" if name == next(iter(labels.PAGE_TITLES)) else name
    return f"./{path}?{urlencode(link_parameters(here.scenario, view))}"
