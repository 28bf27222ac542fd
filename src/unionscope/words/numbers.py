"""Numbers as an analyst would write them.  The only place that turns shares into percent."""

from collections.abc import Callable

NBSP = "\u00a0"
MINUS = "\u2212"
EN_DASH = "\u2013"
NO_CHANGE = "no change"


def _plain(value: float, decimals: int) -> str:
    text = f"{abs(value):.{decimals}f}"
    negative = value < 0 and float(text) != 0
    return f"{MINUS}{text}" if negative else text


def _signed(value: float, decimals: int) -> str:
    text = f"{abs(value):.{decimals}f}"
    if float(text) == 0:
        return NO_CHANGE
    return f"{MINUS if value < 0 else '+'}{text}"


def changes(value: float, decimals: int = 1) -> bool:
    """Say whether a difference is seen at all once it is rounded."""
    return float(f"{abs(value):.{decimals}f}") != 0


def billions(millions: float, decimals: int = 1) -> str:
    """Return US$ mn as a bare number of billions.

    Examples
    --------
    >>> billions(61_712)
    '61.7'
    """
    return _plain(millions / 1000, decimals)


def usd(millions: float) -> str:
    """Return US$ mn as text for a sentence: US$ 61.7 bn."""
    return f"US${NBSP}{billions(millions)}{NBSP}bn"


def percent(share: float, decimals: int = 1) -> str:
    """Return a share as percent: 61.4 %."""
    return f"{percent_number(share, decimals)}{NBSP}%"


def percent_number(share: float, decimals: int = 1) -> str:
    """Return a share as the bare number of percent."""
    return _plain(to_percent(share), decimals)


def to_percent(share: float) -> float:
    """Return a share as a number of percent, free of rounding dust."""
    return round(share * 100, 9)


def from_percent(number: float) -> float:
    """Return a number of percent as a share, free of rounding dust."""
    return round(number / 100, 11)


def balance(millions: float) -> str:
    """Return a balance in billions with its sign: +0.2, −0.7, 0.0."""
    text = _signed(millions / 1000, 1)
    return "0.0" if text == NO_CHANGE else text


def signed_billions(millions: float) -> str:
    """Return a difference in US$ mn as signed billions, or "no change"."""
    return _signed(millions / 1000, 1)


def points(share_difference: float) -> str:
    """Return a difference of shares in signed percentage points, or "no change"."""
    text = _signed(to_percent(share_difference), 1)
    return text if text == NO_CHANGE else f"{text}{NBSP}pts"


def signed_billions_to(millions: float, decimals: int) -> str:
    """Return a difference in US$ mn as signed billions with so many decimals; 0 stays a number."""
    text = _signed(millions / 1000, decimals)
    return "0" if text == NO_CHANGE else text


def points_to(share_difference: float, decimals: int) -> str:
    """Return a difference of shares in points with so many decimals; 0 stays a number."""
    text = _signed(to_percent(share_difference), decimals)
    return "0" if text == NO_CHANGE else text


def bare_points(share_difference: float) -> str:
    """Return a difference of shares for a column headed "points": 0.0 stays a number."""
    text = _signed(to_percent(share_difference), 1)
    return "0.0" if text == NO_CHANGE else text


def index(value: float) -> str:
    """Return an index with two decimals."""
    return _plain(value, 2)


def signed_index(difference: float) -> str:
    """Return a difference of indices with two decimals, or "no change"."""
    return _signed(difference, 2)


def interval(low: float | None, high: float | None, form: Callable[[float], str] = billions) -> str:
    """Return a range: 59.1–67.0, or "−0.3 to 0.4" where a sign can occur."""
    if low is None or high is None:
        return ""
    ends = form(low), form(high)
    signed = any(end.startswith((MINUS, "+")) for end in ends)
    return (" to " if signed else EN_DASH).join(ends)


def assumption_value(value: float, form: str) -> str:
    """Return the value of an assumption as its control shows it."""
    if form == "year":
        return str(int(value))
    if form == "number":
        return f"{value:.6g}".replace("-", MINUS)
    number = f"{to_percent(value):.1f}".removesuffix(".0").replace("-", MINUS)
    return f"{number}{NBSP}%"


def assumption_range(low: float, high: float, form: str) -> str:
    """Return a range of an assumption: 70–105 %."""
    if form == "year":
        return f"{int(low)}{EN_DASH}{int(high)}"
    if form == "number":
        return f"{low:g}{EN_DASH}{high:g}"
    ends = [
        f"{to_percent(each):.1f}".removesuffix(".0").replace("-", MINUS) for each in (low, high)
    ]
    joiner = " to " if low < 0 else EN_DASH
    return f"{joiner.join(ends)}{NBSP}%"


def whole(value: float) -> str:
    """Return the nearest whole number, halves away from zero as in print.

    Examples
    --------
    >>> whole(108.5)
    '109'
    """
    return _plain(float(int(abs(value) + 0.5)) * (-1 if value < 0 else 1), 0)


def thousands(value: float) -> str:
    """Return a number in full with narrow spaces between thousands.

    Examples
    --------
    >>> thousands(-9625.5).replace("\u202f", "_")
    '−9_625.5'
    """
    text = f"{abs(value):,.1f}".removesuffix(".0").replace(",", "\u202f")
    return f"{MINUS}{text}" if value < 0 else text
