"""The dashboard as a web application: `streamlit run app.py`."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import streamlit as st

from unionscope.ui import computing


@asynccontextmanager
async def ready(_: Any) -> AsyncIterator[None]:  # noqa: ANN401 - the application itself
    """Warm up beside the start of the server, so that the first visitor does not wait for it."""
    # Facts that cannot be read are told on screen, to whoever opens the page.
    warming = asyncio.create_task(asyncio.to_thread(computing.warm_up))
    warming.add_done_callback(lambda task: task.exception())
    yield


# The script lives away from pages/, so that a cold link to a page never meets Streamlit's older
# folder-based pages (docs/decisions/0006-entry.md).
app = st.App("src/unionscope/ui/main.py", lifespan=ready)
