"""The dashboard as a web application: `streamlit run app.py`."""

import streamlit as st

# The script lives away from pages/, so that a cold link to a page never meets Streamlit's older
# folder-based pages (docs/decisions/0006-entry.md).
app = st.App("src/unionscope/ui/main.py")
