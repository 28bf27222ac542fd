"""Named scenarios: a title, one paragraph, the few values that differ, and who said it."""

from unionscope.assumptions import Scenario
from unionscope.presets.declare import Preset
from unionscope.presets.record import FROM_THE_RECORD, REPLAYS
from unionscope.presets.today import FROM_TODAY

__all__ = ["CUSTOM", "Preset", "name_of", "preset", "presets"]

CUSTOM = "custom"
_PRESETS = (*FROM_TODAY, *FROM_THE_RECORD, *REPLAYS)


def presets() -> tuple[Preset, ...]:
    """Return the presets in the order in which they are offered."""
    return _PRESETS


def preset(preset_id: str) -> Preset | None:
    """Return the preset with this id, or None."""
    return next((each for each in _PRESETS if each.id == preset_id), None)


def name_of(scenario: Scenario) -> str:
    """Return the id of the preset that equals this scenario, or "custom"."""
    return next((each.id for each in _PRESETS if each.scenario == scenario), CUSTOM)
