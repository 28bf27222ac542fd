"""Timeline: events grouped by year, and what the marks in charts stand for."""

from collections.abc import Sequence
from dataclasses import dataclass

from unionscope.ui.html.text import escape


@dataclass(frozen=True)
class EventItem:
    """An event; `machine` is its date for programs, `form` its kind, `links` safe HTML."""

    machine: str
    day: str
    form: str
    kind: str
    title: str
    detail: str
    note: str
    links: str


def event_list(years: Sequence[tuple[str, Sequence[EventItem]]]) -> str:
    """Return events as one list for each year."""
    return f'<div class="us-timeline">{"".join(_year(*each) for each in years)}</div>'


def _year(year: str, items: Sequence[EventItem]) -> str:
    body = "".join(_item(each) for each in items)
    return f"<section><h3>{escape(year)}</h3><ol>{body}</ol></section>"


def _item(each: EventItem) -> str:
    note = f"<span>{escape(each.note)}</span>" if each.note else ""
    return (
        f'<li><time datetime="{escape(each.machine)}">{escape(each.day)}</time>'
        f'<div class="us-event-kind"><i class="us-event-{escape(each.form)}"></i>'
        f"{escape(each.kind)}</div>"
        f"<div><b>{escape(each.title)}</b>{note}"
        f"<div>{escape(each.detail)}</div><small>{each.links}</small></div></li>"
    )


def marks_line(start: str, marks: Sequence[tuple[str, str, str]]) -> str:
    """Return what marks stand for in one line: date, title and address of the source of each."""
    said = "; ".join(
        f'{escape(date)} <a href="{escape(link)}" target="_blank" rel="noopener">'
        f"{escape(title)}</a>"
        for date, title, link in marks
    )
    return f'<div class="us-source us-marks">{escape(start)} {said}.</div>'
