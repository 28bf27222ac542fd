"""What more of one assumption does whatever everything else stands at, in every model and start.

Only what a search for counterexamples at the far ends of everything left standing.  Not among it:
that more growth in Russia raises exports there (re-exports that close grow with it), or that a
turn to China lowers Russia's share of exports.  From today those hold: see test_signs.py.
"""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties.strategies import any_scenarios, parameters, trade
from unionscope.assumptions import assumption, scenario_from
from unionscope.results import MODELS, Measures

#: Every test runs two models; there are many tests.
FEW = settings(max_examples=20)
RUSSIA, CHINA, WORLD = "Russia", "China", "World"
RUSSIAS_SHARES = [(each, RUSSIA) for each in ("export_share", "import_share", "turnover_share")]
#: Not turnover: in general equilibrium it can fall a little at the far ends of everything.
CLOSER = ([("exports", RUSSIA), ("imports", RUSSIA), *RUSSIAS_SHARES], [])

#: Assumption -> what more of it never lowers, and what it never raises.
EVERYWHERE = {
    "programmes_in_force": CLOSER,
    "programme_completion": CLOSER,
    "new_package_completion": CLOSER,
    "china_pivot": ([("exports", CHINA), ("imports", CHINA)], [("import_share", RUSSIA)]),
    "rerouting_capacity": (
        [("exports", WORLD), ("exports", CHINA)],
        [("export_share", RUSSIA), ("turnover_share", RUSSIA)],
    ),
    "sanctions_belarus": ([("export_share", RUSSIA), ("turnover_share", RUSSIA)], []),
}
CLAIMS = [(key, model) for key in EVERYWHERE for model in MODELS]
#: Two places within a range, 0-1, in order.
PLACES = st.tuples(st.floats(0, 1), st.floats(0, 1)).map(sorted)


def less_and_more(key, model, setting, places, drawn):
    """Return results with less and with more of an assumption."""
    declared = assumption(key)
    span = declared.high - declared.low
    values = [min(declared.high, declared.low + span * place) for place in places]
    return (Measures(trade(scenario_from({key: at}, setting), drawn, model)) for at in values)


def assert_moves(less, more, raised, lowered):
    for variables, sign in ((raised, 1), (lowered, -1)):
        for variable in variables:
            before, after = less.value(*variable), more.value(*variable)
            assert (sign * (after - before) >= -1e-10 * np.abs(before)).all(), variable


@pytest.mark.parametrize(("key", "model"), CLAIMS)
@FEW
@given(setting=any_scenarios(), places=PLACES, drawn=parameters())
def test_more_of_it_moves_trade_in_one_direction_at_every_setting(
    key, model, setting, places, drawn
):
    assert_moves(*less_and_more(key, model, setting, places, drawn), *EVERYWHERE[key])
