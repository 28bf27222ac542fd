"""What is done once a page stands: sidebar, links and address never wait for it."""

from collections.abc import Callable
from typing import cast

import streamlit as st

_KEY = "unionscope afterwards"


def clear() -> None:
    """Forget what an interrupted run of the page left undone."""
    st.session_state[_KEY] = []


def do(task: Callable[[], None]) -> None:
    """Do something once the page stands; it draws into places that the page has kept free."""
    cast("list[Callable[[], None]]", st.session_state[_KEY]).append(task)


def run() -> None:
    """Do everything that was asked for, in order."""
    for task in st.session_state[_KEY]:
        task()
    clear()
