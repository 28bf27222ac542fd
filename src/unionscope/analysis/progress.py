"""Long computations in steps, so that whoever waits can be shown how far they are."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Self


class Stepwise(ABC):
    """A computation that is made of steps; its results can be asked for after the last one."""

    @abstractmethod
    def steps(self) -> Iterator[float]:
        """Compute, and yield after each step the part that is done, above 0 and up to 1."""

    def finish(self) -> Self:
        """Take all steps and return the computation itself."""
        for _ in self.steps():
            pass
        return self


class UnfinishedError(RuntimeError):
    """A result was asked for before the last step."""

    def __init__(self) -> None:
        super().__init__("take all steps first: finish()")
