"""The script behind every page: address, navigation, sidebar, then the page itself."""

import logging
import secrets
from pathlib import Path

import streamlit as st

from unionscope.dataset import DataError
from unionscope.ui import blocks, computing, controls, navigation, state
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
    try:
        page = navigation.choose_page()
        blocks.style()
        computing.dataset()
        state.synchronise()
        navigation.draw()
        controls.sidebar()
        blocks.link_notice()
        page.run()
        blocks.footer()
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
