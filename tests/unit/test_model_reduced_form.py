"""The reduced form: each flow by its own wedge, lost trade moved on in fixed parts."""

import numpy as np
import pytest

from tests.properties.strategies import central, facts_matrix, trade
from unionscope.assumptions import Scenario
from unionscope.model.blocs import BELARUS, CHINA, COALITION, EAEU, HUBS, REST, RUSSIA, UKRAINE
from unionscope.model.course import projection
from unionscope.model.run import run_model
from unionscope.model.timing import response
from unionscope.model.wedges import build_wedges

MODEL = "reduced_form"
OTHERS = [RUSSIA, CHINA, EAEU, HUBS, REST]


def ratio(**moved: float):
    """Return trade against the status quo in 2035: exports and imports by bloc."""
    now, before = trade(Scenario(**moved), None, MODEL), trade(Scenario(), None, MODEL)
    return (
        now.exports[0, -1, 1:] / before.exports[0, -1, 1:],
        now.imports[0, -1, 1:] / before.imports[0, -1, 1:],
    )


def sanctions(**moved: float):
    course = projection(Scenario(**moved))
    wedges = build_wedges(course, central(), response(course.age, central()))
    return {link: factor[0, -1] for link, factor in wedges.sanctions.items()}


def test_half_of_what_sanctions_stop_moves_to_the_other_partners_in_proportion():
    moved = {"sanctions_belarus": 1.0, "sanction_intensity": 1.0}
    exports, _ = ratio(**moved)
    sales = facts_matrix()[BELARUS]
    lost = sales[COALITION] * (1 - sanctions(**moved)[BELARUS, COALITION])
    gain = 0.5 * lost / sales[OTHERS].sum()
    for partner in (CHINA, EAEU, HUBS, REST, RUSSIA):
        assert exports[partner - 1] == pytest.approx(1 + gain)
    assert exports[UKRAINE - 1] == pytest.approx(1)


def test_missing_western_goods_in_russia_are_replaced_by_3_cents_in_the_dollar():
    moved = {"sanctions_russia": 0.5, "alignment": 0.0}
    spared = {"sanctions_russia": 0.95, "alignment": 0.0}
    now, before = (trade(Scenario(**each), None, MODEL).exports[0, -1] for each in (moved, spared))
    freed = facts_matrix()[COALITION, RUSSIA] * (sanctions(**moved)[COALITION, RUSSIA] - 1)
    grown = 1.03**10
    assert now[RUSSIA] - before[RUSSIA] == pytest.approx(-0.03 * freed * grown)


def test_imports_are_replaced_too():
    moved = {"sanctions_belarus": 1.0, "alignment": 1.0}
    _, imports = ratio(**moved)
    purchases = facts_matrix()[:, BELARUS]
    lost = purchases[COALITION] * (1 - sanctions(**moved)[COALITION, BELARUS])
    gain = 0.5 * lost / purchases[OTHERS].sum()
    assert gain > 0
    assert imports[RUSSIA - 1] == pytest.approx(1 + gain)
    assert imports[COALITION - 1] == pytest.approx(sanctions(**moved)[COALITION, BELARUS])


def test_costs_act_by_the_plain_response_and_not_by_the_elasticity_between_sellers():
    exports, imports = ratio(programmes_in_force=1.0)
    course = projection(Scenario(programmes_in_force=1.0))
    short = build_wedges(course, central(), response(course.age, central()))
    assert exports[RUSSIA - 1] == pytest.approx(short.factors[BELARUS, RUSSIA][0, -1])
    assert imports[RUSSIA - 1] == pytest.approx(exports[RUSSIA - 1])


def test_growth_of_belarus_moves_only_imports():
    exports, imports = ratio(growth_belarus=0.05)
    np.testing.assert_allclose(exports, 1)
    np.testing.assert_allclose(imports, (1.05 / 1.03) ** 10)


def test_a_dearer_gas_bill_is_added_to_imports_and_takes_nothing_away():
    now, before = (
        trade(Scenario(energy_discount=each), None, MODEL).imports[0, -1] for each in (0.0, 0.4)
    )
    np.testing.assert_allclose(np.delete(now - before, RUSSIA), 0, atol=1e-9)
    assert now[RUSSIA] > before[RUSSIA]


def test_a_flow_that_is_zero_stays_zero():
    flows = facts_matrix().copy()
    flows[BELARUS, RUSSIA] = flows[HUBS, BELARUS] = 0
    outcome = run_model(MODEL, flows, Scenario(sanction_intensity=0.2), central())
    assert (outcome.exports[..., RUSSIA] == 0).all()
    assert (outcome.imports[..., HUBS] == 0).all()
