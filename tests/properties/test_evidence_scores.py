"""Scores keep their meaning for every forecast."""

from math import erf

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from unionscope.evidence.forecasts import miss
from unionscope.evidence.past import gap
from unionscope.evidence.scores import (
    HALF_WIDTH_80,
    crps_normal,
    inside_80,
    mean_absolute,
    scaled,
    sign_flip_probability,
)

ERRORS = st.floats(-2, 2, allow_nan=False)
SPREADS = st.floats(1e-3, 2, allow_nan=False)
SEVERAL = st.lists(ERRORS, min_size=1, max_size=8)


@given(ERRORS, SPREADS)
def test_crps_is_never_negative_and_never_above_the_absolute_error_plus_the_spread(error, spread):
    assert -1e-12 <= crps_normal(error, spread) <= abs(error) + spread


@given(ERRORS, SPREADS, st.floats(0.1, 10))
def test_crps_is_in_the_units_of_the_error(error, spread, factor):
    assert crps_normal(factor * error, factor * spread) == pytest.approx(
        factor * crps_normal(error, spread), abs=1e-9
    )


@given(ERRORS, SPREADS)
def test_crps_does_not_care_for_the_side(error, spread):
    assert crps_normal(error, spread) == pytest.approx(crps_normal(-error, spread), abs=1e-12)


@pytest.mark.parametrize("error", [0.0, 0.1, 0.5])
@pytest.mark.parametrize("spread", [0.05, 0.3])
def test_crps_agrees_with_the_integral_it_stands_for(error, spread):
    grid = np.linspace(-5, 5, 20001)
    below = np.array([(1 + erf((x - error) / (spread * 2**0.5))) / 2 for x in grid])
    squared = (below - (grid >= 0)) ** 2
    integral = float(np.sum((squared[1:] + squared[:-1]) / 2 * np.diff(grid)))
    assert crps_normal(error, spread) == pytest.approx(integral, abs=1e-3)


@given(st.floats(0, 3), SPREADS)
def test_the_range_ends_where_it_says(width, spread):
    assume(abs(width - 1) > 1e-9)
    assert inside_80(width * HALF_WIDTH_80 * spread, spread) == (width < 1)


@given(SEVERAL, st.lists(st.floats(0.01, 1), min_size=1, max_size=5))
def test_a_scaled_error_of_the_yardstick_itself_is_one(errors, steps):
    assert scaled(steps, steps) == pytest.approx(1)
    assert scaled(errors, steps) == pytest.approx(mean_absolute(errors) / np.mean(steps))


@given(SEVERAL)
def test_chance_is_a_share_and_does_not_care_who_is_first(differences):
    chance = sign_flip_probability(differences)
    assert 0 < chance <= 1
    assert chance == sign_flip_probability([-each for each in differences])


@given(st.integers(1, 8))
def test_a_method_better_every_year_is_as_rare_as_that_many_equal_coins(years):
    assert sign_flip_probability([0.1] * years) == pytest.approx(2 * 0.5**years)


@pytest.mark.parametrize("count", [0, 17])
def test_too_few_or_too_many_years_are_refused(count):
    with pytest.raises(ValueError, match="differences"):
        sign_flip_probability([0.1] * count)


@given(st.floats(1, 1e6), st.floats(1, 1e6))
def test_a_gap_turns_its_sign_with_the_roles(forecast, fact):
    for target in ("exports_russia", "import_share"):
        assert gap(target, forecast, fact) == pytest.approx(-gap(target, fact, forecast), abs=1e-9)


@given(st.floats(1, 100), st.floats(0, 50), st.floats(1, 200))
def test_a_statement_errs_only_outside_its_range_and_towards_its_side(low, width, outcome):
    error = miss((low, low + width), outcome, "US$ mn")
    assert (error > 0) == (low > outcome)
    assert (error < 0) == (low + width < outcome)
