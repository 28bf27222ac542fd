"""Equations that can be written twice: in symbols, and with the numbers filled in.

Text comes with marks for raised and lowered parts, `^{...}` and `_{...}`.  A filled-in equation
shows as many digits as it takes for the shown numbers to give the shown result.
"""

import math
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce
from typing import Final

from unionscope.words.numbers import MINUS

#: How tightly an operation binds: sums, products, powers, and what never needs brackets.
_SUM, _PRODUCT, _POWER, _ATOM = range(4)
_MOST_DIGITS = 15
#: Zeros and rounding dust: no shown number has more decimals than this.
_MOST_DECIMALS = 14
#: A tie at the last shown digit may fall either way.
_SLACK = 1.001
_THIN: Final = "\u202f"


def _decimals(value: float, digits: int, most: int) -> int:
    """Return the decimals of a number with so many significant digits."""
    if value == 0 or not math.isfinite(value):
        return 0
    return min(max(digits - 1 - math.floor(math.log10(abs(value))), 0), most)


def written(value: float, decimals: int, *, trim: bool = False) -> str:
    """Return a number as it stands in an equation: real minus, thin spaces between thousands.

    Examples
    --------
    >>> written(-30494.7561, 2).replace("\u202f", "_")
    '−30_494.76'
    """
    text = f"{abs(value):,.{decimals}f}".replace(",", _THIN)
    if trim and "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"{MINUS}{text}" if value < 0 and text.strip("0.,") else text


def number(text: str) -> float:
    """Return the number that a written one says."""
    return float(text.replace(_THIN, "").replace(MINUS, "-"))


class Formula(ABC):
    """An expression; build it with the operators of Python, read it with `symbols` or `filled`."""

    binds: int = _ATOM

    @abstractmethod
    def text(self, digits: int | None) -> str:
        """Return the expression in symbols, or with numbers of so many significant digits."""

    @abstractmethod
    def value(self, digits: int | None = None) -> float:
        """Return its value, from exact numbers or from those shown with so many digits."""

    @abstractmethod
    def leaves(self) -> Iterator["Quantity"]:
        """Return every quantity in it, from left to right."""

    def _inside(self, digits: int | None, least: int) -> str:
        """Return the text, in brackets where it binds less than its surroundings need."""
        text = self.text(digits)
        loose = self.binds < least or (least >= _POWER and text.startswith(MINUS))
        return f"({text})" if loose else text

    def __add__(self, other: "Formula | float") -> "Formula":
        return _Operation("+", (self, _formula(other)))

    def __sub__(self, other: "Formula | float") -> "Formula":
        return _Operation("-", (self, _formula(other)))

    def __rsub__(self, other: float) -> "Formula":
        return _Operation("-", (_formula(other), self))

    def __radd__(self, other: float) -> "Formula":
        return _Operation("+", (_formula(other), self))

    def __mul__(self, other: "Formula | float") -> "Formula":
        return _Operation("*", (self, _formula(other)))

    def __truediv__(self, other: "Formula | float") -> "Formula":
        return _Operation("/", (self, _formula(other)))

    def __rtruediv__(self, other: float) -> "Formula":
        return _Operation("/", (_formula(other), self))

    def __pow__(self, other: "Formula | float") -> "Formula":
        return _Operation("^", (self, _formula(other)))

    def __neg__(self) -> "Formula":
        return _Operation("negative", (self,))


@dataclass(frozen=True, eq=False)
class Quantity(Formula):
    """A number with a symbol.

    `key` says where it comes from.  An exact one (a choice, a datum) is always shown in full, a
    year without a space between thousands.
    """

    symbol: str
    exactly: float
    key: str = ""
    exact: bool = False
    year: bool = False

    def text(self, digits: int | None) -> str:
        """Return the symbol, or the number."""
        return self.symbol if digits is None else self.shown(digits)

    def shown(self, digits: int) -> str:
        """Return the number with so many significant digits, trailing zeros left out."""
        if self.year:
            return f"{self.exactly:.0f}"
        digits = max(digits, _MOST_DIGITS) if self.exact else digits
        decimals = _decimals(self.exactly, digits, _MOST_DECIMALS)
        return written(self.exactly, decimals, trim=True)

    def value(self, digits: int | None = None) -> float:
        """Return the number, exact or as shown."""
        return self.exactly if digits is None else number(self.shown(digits))

    def leaves(self) -> Iterator["Quantity"]:
        """Return itself."""
        yield self


def constant(value: float) -> Quantity:
    """Return a number that belongs to the equation itself, such as the 1 in 1 + g."""
    return Quantity(written(value, 6, trim=True), value, exact=True)


def _formula(value: "Formula | float") -> Formula:
    return value if isinstance(value, Formula) else constant(value)


_BINDS: Final = {"+": _SUM, "-": _SUM, "*": _PRODUCT, "/": _PRODUCT, "^": _POWER, "negative": _SUM}


@dataclass(frozen=True, eq=False)
class _Operation(Formula):
    sign: str
    parts: tuple[Formula, ...]
    binds: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "binds", _BINDS[self.sign])

    def text(self, digits: int | None) -> str:
        if self.sign == "negative":
            inside = self.parts[0]._inside(digits, _PRODUCT)
            return f"{MINUS}({inside})" if inside.startswith(MINUS) else f"{MINUS}{inside}"
        left, right = self.parts
        if self.sign == "^":
            return f"{left._inside(digits, _ATOM)}^{{{right.text(digits)}}}"
        # What is subtracted or divided by needs brackets one step earlier.
        nearer = self.binds + (self.sign in "-/")
        before, after = left._inside(digits, self.binds), right._inside(digits, nearer)
        if self.sign == "+" and digits is not None and isinstance(right, Quantity):
            sign = MINUS if after.startswith(MINUS) else "+"
            return f"{before} {sign} {after.removeprefix(MINUS)}"
        if after.startswith(MINUS):
            after = f"({after})"
        times = " · " if digits is None else " × "
        joint = {"+": " + ", "-": f" {MINUS} ", "*": times, "/": " / "}[self.sign]
        return f"{before}{joint}{after}"

    def value(self, digits: int | None = None) -> float:
        numbers = [part.value(digits) for part in self.parts]
        if self.sign == "negative":
            return -numbers[0]
        left, right = numbers
        if self.sign == "+":
            return left + right
        if self.sign == "-":
            return left - right
        if self.sign == "*":
            return left * right
        return left / right if self.sign == "/" else float(left**right)

    def leaves(self) -> Iterator[Quantity]:
        for part in self.parts:
            yield from part.leaves()


@dataclass(frozen=True, eq=False)
class _Function(Formula):
    name: str
    parts: tuple[Formula, ...]
    binds: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "binds", _POWER if self.name == "e" else _ATOM)

    def text(self, digits: int | None) -> str:
        inside = [part.text(digits) for part in self.parts]
        return f"e^{{{inside[0]}}}" if self.name == "e" else f"{self.name}({', '.join(inside)})"

    def value(self, digits: int | None = None) -> float:
        numbers = [part.value(digits) for part in self.parts]
        if self.name == "e":
            return math.exp(numbers[0])
        if self.name == "ln":
            return math.log(numbers[0])
        return min(numbers) if self.name == "min" else max(numbers)

    def leaves(self) -> Iterator[Quantity]:
        for part in self.parts:
            yield from part.leaves()


def exp(power: Formula) -> Formula:
    """Return e to a power."""
    return _Function("e", (power,))


def ln(of: Formula) -> Formula:
    """Return a natural logarithm."""
    return _Function("ln", (of,))


def smallest(*of: Formula | float) -> Formula:
    """Return the smallest of some."""
    return _Function("min", tuple(map(_formula, of)))


def largest(*of: Formula | float) -> Formula:
    """Return the largest of some."""
    return _Function("max", tuple(map(_formula, of)))


def total(terms: list[Formula]) -> Formula:
    """Return the sum of some."""
    return reduce(lambda left, right: left + right, terms)


def product(factors: list[Formula]) -> Formula:
    """Return the product of some."""
    return reduce(lambda left, right: left * right, factors)


@dataclass(frozen=True, kw_only=True)
class Filled:
    """An equation with its numbers: right side, result, and how many digits it took."""

    right: str
    result: str
    digits: int


#: Significant digits and most decimals of a result that no other form is asked for.
RESULT_DIGITS, _RESULT_DECIMALS = 6, 9


def filled(formula: Formula, value: float, *, result: str = "", fewest: int = 6) -> Filled:
    """Return the equation with numbers, short enough to read and long enough to be true.

    Parameters
    ----------
    value
        What the model says the result is.
    result
        The same as it must be shown, for a result that stands elsewhere on screen too.
    fewest
        Significant digits to begin with.
    """
    if not result:
        result = written(value, _decimals(value, RESULT_DIGITS, _RESULT_DECIMALS))
    shown, unit = result_number(result)
    for digits in range(fewest, _MOST_DIGITS + 1):
        if abs(formula.value(digits) - shown) <= unit / 2 * _SLACK:
            break
    return Filled(right=formula.text(digits), result=result, digits=digits)


def result_number(result: str) -> tuple[float, float]:
    """Return the number that a result shows, and the unit of its last digit.

    Examples
    --------
    >>> result_number("61.4 %")
    (0.614, 0.001)
    """
    bare = result.replace("\u00a0", "").replace(" ", "").replace("+", "")
    scale = 0.01 if bare.endswith("%") else 1.0
    bare = bare.removesuffix("%")
    decimals = len(bare.partition(".")[2])
    return round(number(bare) * scale, 12), round(scale * 10.0**-decimals, 12)
