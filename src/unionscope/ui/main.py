"""The script behind every page: address, navigation, sidebar, then the page itself."""

import logging
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import streamlit as st

from unionscope.dataset import DataError
from unionscope.ui import afterwards, blocks, computing, controls, navigation, state
from unionscope.words import labels, notices

LOGGER = logging.getLogger("unionscope")
HERE = Path(__file__).parent


def draw() -> None:
    """Draw the page that the address names."""
    st.set_page_config(
        page_title=labels.APP,
        page_icon=str(HERE / "mark.svg"),
        layout="wide",
        initial_sidebar_state="auto",
    )
    with _calm():
        page = navigation.choose_page()
        blocks.style()
        computing.dataset()
        state.synchronise()
        afterwards.clear()
        links = navigation.place()
        blocks.link_notice()
        # What the reader looks at comes first: the browser draws while the rest is still sent.
        with _calm():
            page.run()
        controls.sidebar()
        navigation.draw(links)
        blocks.footer()
        # Last, for the same reason; Back works because each state is written once it is drawn.
        state.write_address()
        state.settle()
        afterwards.run()


@contextmanager
def _calm() -> Iterator[None]:
    """Say calmly on screen what went wrong inside the block."""
    try:
        yield
    except DataError as error:
        LOGGER.exception("facts refused")
        blocks.calm_panel(notices.DATA_TITLE, str(error), notices.DATA_HELP)
    except Exception:
        reference = secrets.token_hex(4)
        LOGGER.exception("reference %s", reference)
        blocks.calm_panel(
            notices.ERROR_TITLE, notices.ERROR_HELP, notices.ERROR_REFERENCE.format(reference)
        )


# Importing this module, as test collection does, must not draw: there is no visitor then.
if __name__ == "__main__":
    draw()
