"""Scenario: one complete choice of every assumption, and of parameters where they are moved."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from typing import cast

from unionscope.assumptions.declare import Assumption, AssumptionError
from unionscope.assumptions.groups import START_TODAY
from unionscope.assumptions.parameters import parameter_assumptions
from unionscope.assumptions.policy import Policy
from unionscope.assumptions.world import World


@dataclass(frozen=True, init=False)
class Scenario(World, Policy):
    """One complete choice of every assumption; the defaults are today's state (status quo).

    With `start=2021` the defaults are what really happened.

    Parameters of the models can be set by name too; they stand in `parameters`, and only where
    they differ from the default.

    Examples
    --------
    >>> Scenario(sanction_intensity=0.5).changed()
    {'sanction_intensity': 0.5}
    >>> Scenario(trade_elasticity=3).parameters
    (('trade_elasticity', 3.0),)
    >>> Scenario(sanction_intensity=2)
    Traceback (most recent call last):
    ...
    unionscope.assumptions.declare.AssumptionError: sanction_intensity = 2: must lie between 0 and 1.1
    """  # noqa: E501 - a doctest traceback cannot be wrapped

    #: Parameters that differ from their default, in the order of their declaration.
    parameters: tuple[tuple[str, float], ...] = field(default=(), metadata=None)

    def __init__(self, **values: float) -> None:
        given = dict(values)
        start = _BY_KEY["start"].check(given.get("start", START_TODAY))
        for each in assumptions():
            value = each.check(given.pop(each.key, each.default_at(int(start))))
            object.__setattr__(self, each.key, value)
        moved = []
        # The declarations of parameters are read from a file: not before one is named.
        for each in parameter_assumptions() if given else ():
            value = each.check(given.pop(each.key, each.default))
            if value != each.default:
                moved.append((each.key, value))
        for key, unknown in given.items():
            raise AssumptionError(key, unknown, "is not the name of an assumption")
        object.__setattr__(self, "parameters", tuple(moved))

    def changed(self) -> dict[str, float]:
        """Return what differs from its default, in declared order: assumptions, then parameters."""
        moved = {
            each.key: getattr(self, each.key)
            for each in assumptions()
            if getattr(self, each.key) != each.default_at(self.start)
        }
        return {**moved, **dict(self.parameters)}

    def value(self, key: str) -> float:
        """Return the value of an assumption or parameter."""
        moved = dict(self.parameters)
        if key in moved:
            return moved[key]
        return float(getattr(self, key, assumption(key).default))


def scenario_from(values: Mapping[str, float], start: Scenario | None = None) -> Scenario:
    """Return a scenario in which some assumptions are set and the others as in `start`.

    Raises
    ------
    AssumptionError
        Where a name or a value is not accepted.
    """
    return Scenario(**{**(start or Scenario()).changed(), **values})


def _declared() -> tuple[Assumption, ...]:
    return tuple(
        Assumption(key=each.name, default=cast("float", each.default), **each.metadata)
        for each in fields(Scenario)
        if each.metadata and each.default is not MISSING
    )


_ASSUMPTIONS = _declared()
_BY_KEY = {each.key: each for each in _ASSUMPTIONS}


def assumptions() -> tuple[Assumption, ...]:
    """Return every assumption, in the order in which screens, links and tables show them."""
    return _ASSUMPTIONS


def assumption(key: str) -> Assumption:
    """Return the assumption or parameter with this key.

    Raises
    ------
    AssumptionError
        Where nothing has that key.
    """
    if key in _BY_KEY:
        return _BY_KEY[key]
    for each in parameter_assumptions():
        if each.key == key:
            return each
    raise AssumptionError(key, "…", "is not the name of an assumption")
