"""What must not be read into a number or a control."""

from collections.abc import Sequence

from unionscope.ui.html.text import bold, escape


def limits(title: str, lines: Sequence[str]) -> str:
    """Return things that the tool does not say, as a quiet list that fits beside a control."""
    items = "".join(f"<li>{bold(line)}</li>" for line in lines)
    return f'<div class="us-limits"><b>{escape(title)}</b><ul>{items}</ul></div>'
