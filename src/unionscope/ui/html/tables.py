"""Plain tables."""

from collections.abc import Sequence

from unionscope.ui.html.text import escape


def table(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    caption: str,
    numbers: Sequence[int] = (),
    tall: bool = False,
) -> str:
    """Return a plain table; cells are already safe HTML.

    Parameters
    ----------
    numbers
        Columns that hold numbers and align right.
    tall
        Whether the table scrolls within a frame of its own.
    """

    def cell(tag: str, index: int, text: str) -> str:
        kind = ' class="us-number"' if index in numbers else ""
        return f"<{tag}{kind}>{text}</{tag}>"

    head = "".join(cell("th", index, escape(text)) for index, text in enumerate(heads))
    body = "".join(
        f"<tr>{''.join(cell('td', index, text) for index, text in enumerate(row))}</tr>"
        for row in rows
    )
    return (
        f'<div class="us-table{" us-tall" if tall else ""}"><table><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
