"""Reading one CSV file as text, with the line number of every row."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from unionscope.dataset.errors import DataError


@dataclass(frozen=True)
class RawTable:
    """One file as text: every cell a string, every row with its line number in the file."""

    file: str
    content: bytes
    lines: list[int]
    columns: dict[str, list[str]]


def read_table(folder: Path, file: str) -> RawTable:
    """Return the file as text columns, or say in one sentence why it cannot be read."""
    content = _content(folder, file)
    records = _records(file, _text(file, content))
    heading = next(records, (1, []))[1]
    _check_heading(file, heading)
    lines: list[int] = []
    cells: list[list[str]] = []
    for line, record in records:
        if len(record) != len(heading):
            rule = (
                f"has {len(record)} fields where the heading has {len(heading)}; "
                "a field that contains a comma needs quotation marks"
            )
            raise DataError(file, rule, row=line)
        lines.append(line)
        cells.append(record)
    if not cells:
        raise DataError(file, "has no rows", row=1)
    columns = dict(zip(heading, map(list, zip(*cells, strict=True)), strict=True))
    return RawTable(file=file, content=content, lines=lines, columns=columns)


def _content(folder: Path, file: str) -> bytes:
    """Return the bytes of the file."""
    try:
        return (folder / file).read_bytes()
    except FileNotFoundError:
        raise DataError(file, "is missing from the data folder") from None
    except OSError as error:
        raise DataError(file, f"cannot be read: {error.strerror}") from None


def _text(file: str, content: bytes) -> str:
    """Return the decoded text; a byte order mark, which spreadsheets write, is dropped."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise DataError(file, "is not UTF-8 text: save it as 'CSV UTF-8'", row=line) from None


def _records(file: str, text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the line on which it starts; blank lines are passed over."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        start = reader.line_num + 1
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise DataError(file, f"is not well-formed CSV: {error}", row=start) from None
        if record:
            yield start, record


def _check_heading(file: str, heading: list[str]) -> None:
    """Refuse a file without a usable heading."""
    if not heading:
        raise DataError(file, "is empty", row=1)
    if len(heading) == 1 and ";" in heading[0]:
        raise DataError(file, "has semicolons between the fields; use commas", row=1)
    for name in heading:
        if heading.count(name) > 1:
            raise DataError(file, "appears twice in the heading", row=1, column=name, value=name)
