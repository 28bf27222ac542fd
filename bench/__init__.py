"""How fast the dashboard answers, as a ratio to a bare Streamlit app in the same run."""
