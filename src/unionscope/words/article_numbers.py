"""Numbers and times of the article as they are written."""

from unionscope.words.evidence_parts import MONTHS
from unionscope.words.labels import KIND_SHORT
from unionscope.words.numbers import (
    EN_DASH,
    MINUS,
    NBSP,
    billions,
    from_percent,
    percent,
    points_to,
    signed_billions_to,
)


def decimals(value: float) -> int:
    """Return how many decimals a number was written with.

    Examples
    --------
    >>> decimals(45.0), decimals(-8.4)
    (0, 1)
    """
    return len(f"{value:.6g}".partition(".")[2])


def amount(value: float, unit: str, digits: int) -> str:
    """Return a number of a claim in its unit.

    Examples
    --------
    >>> [amount(-8.4, "usd_bn", 1).replace(chr(160), " "), amount(35, "percent", 0)[:2]]
    ['US$ −8.4 bn', '35']
    """
    if unit == "percent":
        return percent(from_percent(value), digits)
    if unit == "usd_bn":
        return f"US${NBSP}{billions(value * 1000, digits)}{NBSP}bn"
    return f"{value:.{digits}f}{NBSP}{unit}"


def span(low: float, high: float, unit: str, digits: int) -> str:
    """Return a range of a figure in its unit."""
    joiner = " to " if low < 0 else EN_DASH
    if unit == "percent":
        low_text = amount(low, unit, digits).removesuffix(f"{NBSP}%")
        return f"{low_text}{joiner}{amount(high, unit, digits)}"
    ends = [billions(each * 1000, digits) for each in (low, high)]
    return f"US${NBSP}{joiner.join(ends)}{NBSP}bn"


def step(value: float, unit: str) -> str:
    """Return one unit of the last digit that a number was written with."""
    digits = decimals(value)
    size = 10.0**-digits
    if unit == "percent":
        return f"{size:.{digits}f}{NBSP}point{'' if size == 1 else 's'}"
    return amount(size, unit, digits)


def apart(difference: float, unit: str, digits: int) -> str:
    """Return the data less the article, with its sign.

    Examples
    --------
    >>> apart(0.0723, "usd_bn", 2).replace(chr(160), " ")
    'US$ +0.07 bn'
    >>> apart(-2.44, "percent", 1).replace(chr(160), " ")
    '−2.4 points'
    """
    if unit == "percent":
        return f"{points_to(from_percent(difference), digits)}{NBSP}points"
    text = signed_billions_to(difference * 1000, digits)
    if unit == "usd_bn":
        return f"US${NBSP}{text}{NBSP}bn"
    return f"{text}{NBSP}{unit}"


def with_quality(text: str, quality: str) -> str:
    """Return a figure with its quality: 45.8 (statement)."""
    return f"{text} ({KIND_SHORT[quality]})"


def month(period: str) -> str:
    """Return a year or month in words as the data begin a date: 2018, 2018-12.

    Examples
    --------
    >>> month("December 2018"), month("1999")
    ('2018-12', '1999')
    """
    *name, year = period.split()
    if not name:
        return year
    return f"{year}-{MONTHS.index(name[0][:3]) + 1:02d}"


def tick(value: float) -> str:
    """Return the number of a tick."""
    return f"{value:.0f}".replace("-", MINUS)
