"""The pages, and the row of links between them that carries the scenario along."""

from pathlib import Path

import streamlit as st

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


def draw() -> None:
    """Draw the row of links."""
    parameters = state.address_parameters()
    with st.container(key="pages", horizontal=True, gap="small", wrap=False):
        for page in pages():
            st.page_link(page, label=page.title, query_params=parameters or None)
