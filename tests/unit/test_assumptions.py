"""Assumptions are declared once, completely and coherently, and refuse what they cannot mean."""

import dataclasses
import math
import re

import pytest

from unionscope.assumptions import (
    GROUPS,
    HEADLINE,
    REPLAY,
    AssumptionError,
    Scenario,
    assumption,
    assumptions,
    parameter_assumptions,
    scenario_from,
)
from unionscope.dataset import load_dataset

EVERY = [pytest.param(each, id=each.key) for each in assumptions()]

# The published names: they appear in shared links and may never change.
PUBLISHED = {
    "sanction_intensity": (1.0, 0.0, 1.1),
    "sanctions_belarus": (0.90, 0.0, 1.0),
    "sanctions_russia": (0.95, 0.0, 1.0),
    "alignment": (0.70, 0.0, 1.0),
    "programmes_in_force": (0.50, 0.0, 1.0),
    "new_package_completion": (0.40, 0.0, 1.0),
    "policy_start": (2027, 2026, 2030),
    "secondary_sanctions": (0.0, 0.0, 1.0),
    "rerouting_capacity": (0.85, 0.4, 1.2),
    "china_pivot": (0.0, 0.0, 1.0),
    "energy_discount": (0.40, 0.0, 0.65),
    "growth_belarus": (0.03, -0.06, 0.12),
    "growth_russia": (0.03, -0.06, 0.12),
    "growth_coalition": (0.03, -0.06, 0.12),
    "growth_china": (0.03, -0.06, 0.12),
    "growth_rest": (0.03, -0.06, 0.12),
    "services_growth": (0.03, -0.06, 0.20),
    "demand_shock_russia": (0.0, -0.40, 0.20),
    "demand_shock_year": (2027, 2026, 2035),
    "start": (2025, 2021, 2025),
    "programme_completion": (1.0, 0.0, 1.0),
}
PUBLISHED_EVIDENCE = {
    "sanction_intensity": (0.7, 1.05),
    "sanctions_belarus": (0.80, 0.95),
    "sanctions_russia": (0.90, 1.0),
    "alignment": (0.5, 0.9),
    "programmes_in_force": (0.25, 0.80),
    "new_package_completion": (0.35, 1.0),
    "secondary_sanctions": (0.0, 0.5),
    "rerouting_capacity": (0.65, 1.06),
    "china_pivot": (0.0, 0.8),
    "energy_discount": (0.10, 0.65),
    "growth_belarus": (-0.02, 0.08),
    "growth_russia": (-0.02, 0.08),
    "growth_coalition": (-0.02, 0.08),
    "growth_china": (-0.02, 0.08),
    "growth_rest": (-0.02, 0.08),
    "services_growth": (0.0, 0.15),
    "demand_shock_russia": (-0.35, 0.20),
    "programme_completion": (0.67, 1.0),
}

PUBLISHED_PARAMETERS = """
trade_elasticity response_first_year response_long_run response_speed home_substitution
supply_elasticity demand_pass_through enforcement enforcement_imports_belarus over_compliance
over_compliance_start sanction_ramp recovery_years coverage_exports_belarus
coverage_imports_belarus coverage_imports_russia coverage_exports_russia
redirected_russian_exports conduit_share conduit_closed_by_alignment secondary_effect gap_filling
redirected_exports ukraine_stop bulk_share barrier_cost programme_scope back_loading
new_package_size programme_lag gas_share gas_cost_share energy_elasticity pivot_reach
oil_elasticity
"""


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


def test_names_defaults_and_ranges_are_the_published_ones():
    declared = {each.key: (each.default, each.low, each.high) for each in assumptions()}
    assert declared == PUBLISHED


def test_evidence_ranges_are_the_published_ones():
    declared = {each.key: each.evidence for each in assumptions() if each.evidence is not None}
    assert declared == PUBLISHED_EVIDENCE


def test_there_is_one_declaration_for_every_field_of_a_scenario():
    keys = [each.key for each in assumptions()]
    declared = [each.name for each in dataclasses.fields(Scenario)]
    assert [*keys, "parameters"] == sorted(declared, key=[*keys, "parameters"].index)
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("each", EVERY)
def test_every_word_that_a_reader_needs_is_there(each):
    for words in (each.label, each.help, each.unit, each.low_words, each.high_words):
        assert words.strip() == words
        assert words
    assert each.help.endswith(".")
    assert "  " not in each.help


def test_no_two_assumptions_look_alike():
    labels = [each.label for each in assumptions()]
    helps = [each.help for each in assumptions()]
    assert len(set(labels)) == len(labels)
    assert len(set(helps)) == len(helps)


@pytest.mark.parametrize("each", EVERY)
def test_every_assumption_has_a_known_group_and_format(each):
    assert each.group in (*GROUPS, REPLAY)
    assert each.format in ("percent", "year")


def test_groups_stand_together_with_the_headline_first():
    order = [each.group for each in assumptions()]
    assert order[:2] == [HEADLINE, HEADLINE]
    # What belongs to the replay is in no group of the sidebar.
    shown = [group for group in order if group != REPLAY]
    assert [group for group in GROUPS if group in shown] == list(dict.fromkeys(shown))
    assert order == sorted(order, key=order.index)
    assert REPLAY not in GROUPS


@pytest.mark.parametrize("each", EVERY)
def test_the_default_lies_in_the_range_and_within_the_evidence(each):
    assert each.low < each.high
    assert each.low <= each.default <= each.high
    if each.evidence is not None:
        assert each.low <= each.evidence[0] <= each.default <= each.evidence[1] <= each.high
        assert not each.outside_evidence(each.default)


@pytest.mark.parametrize("each", EVERY)
def test_every_step_leads_from_the_low_end_to_the_default_and_to_the_high_end(each):
    assert each.step > 0
    for value in (each.default, each.high):
        steps = (value - each.low) / each.step
        assert steps == pytest.approx(round(steps), abs=1e-6)


@pytest.mark.parametrize("each", EVERY)
def test_both_ends_of_the_evidence_can_be_set(each):
    for value in each.evidence or ():
        steps = (value - each.low) / each.step
        assert steps == pytest.approx(round(steps), abs=1e-6)
        assert not each.outside_evidence(value)
    if each.evidence is not None:
        assert each.outside_evidence(each.evidence[0] - each.step / 2)
        assert each.outside_evidence(each.evidence[1] + each.step / 2)


@pytest.mark.parametrize("each", EVERY)
def test_shares_are_stored_as_0_to_1_and_years_as_whole_numbers(each):
    if each.format == "year":
        assert all(isinstance(value, int) for value in (each.default, each.low, each.high))
    else:
        assert each.low >= -1
        assert each.high <= 1.5


@pytest.mark.parametrize("each", EVERY)
def test_every_source_is_in_the_table_of_sources(each, dataset):
    known = set(dataset.sources["source"])
    assert each.sources
    assert set(each.sources) <= known
    assert len(set(each.sources)) == len(each.sources)


@pytest.mark.parametrize("each", EVERY)
def test_where_the_evidence_is_judgement_the_sources_or_the_flag_say_so(each):
    if each.evidence is None:
        assert not each.evidence_is_judgement
    if set(each.sources) == {"own_judgement"} and each.evidence is not None:
        assert each.evidence_is_judgement


def test_defaults_are_todays_policy_as_the_data_state_it(dataset):
    today = dataset.policy_today.set_index("key")["default"]
    for key, value in today.items():
        assert assumption(str(key)).default == value


def test_evidence_about_todays_policy_lies_within_the_range(dataset):
    for row in dataset.policy_today.itertuples():
        declared = assumption(row.key)
        # Growth may be set only within limits that one bad year of the past exceeds.
        if not row.key.startswith("growth_"):
            assert declared.low <= row.low <= row.high <= declared.high


@pytest.mark.parametrize(
    ("key", "parameter"),
    [
        ("programmes_in_force", "programmes_working_today"),
        ("energy_discount", "energy_discount_today"),
    ],
)
def test_defaults_that_are_also_parameters_have_the_same_value_and_evidence(
    key, parameter, dataset
):
    row = dataset.parameters.set_index("key").loc[parameter]
    assert assumption(key).default == row["default"]
    assert assumption(key).evidence == (row["low"], row["high"])


@pytest.mark.parametrize("each", EVERY)
def test_both_ends_are_accepted(each):
    for end in (each.low, each.high):
        assert getattr(Scenario(**{each.key: end}), each.key) == end


def _rule(each):
    if each.key == "start":
        return "must be 2025 or 2021"
    return f"must lie between {each.low:g} and {each.high:g}"


@pytest.mark.parametrize("year", [2020, 2022, 2023, 2024, 2021.5, 2026])
def test_a_run_starts_from_2025_or_2021_and_from_no_other_year(year):
    with pytest.raises(AssumptionError, match=f"^start = {year}: must be 2025 or 2021$"):
        Scenario(start=year)
    whole = Scenario(start=2021.0).start
    assert whole == 2021
    assert isinstance(whole, int)


def test_the_default_of_a_replay_may_differ_from_todays():
    differing = {each.key for each in assumptions() if each.default_at(2021) != each.default}
    assert differing == {"china_pivot"}
    for each in assumptions():
        assert each.default_at(2025) == each.default
        assert each.low <= each.default_at(2021) <= each.high
    assert Scenario(start=2021).changed() == {"start": 2021}
    moved = Scenario(start=2021, china_pivot=0.0)
    assert moved.changed() == {"china_pivot": 0.0, "start": 2021}
    assert scenario_from({"start": 2025}, Scenario(start=2021)) == Scenario()


@pytest.mark.parametrize("each", EVERY)
def test_beyond_either_end_the_error_names_assumption_value_and_rule(each):
    for value in (each.low - each.step, each.high + each.step):
        rule = _rule(each)
        message = re.escape(f"{each.key} = {value}: {rule}")
        with pytest.raises(AssumptionError, match=f"^{message}$") as raised:
            Scenario(**{each.key: value})
        assert (raised.value.key, raised.value.value) == (each.key, value)
        assert raised.value.rule == rule


@pytest.mark.parametrize("each", EVERY)
@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf])
def test_what_is_not_a_finite_number_is_refused(each, bad):
    rule = re.escape(_rule(each))
    with pytest.raises(AssumptionError, match=rf"^{each.key} = -?(nan|inf): {rule}$"):
        Scenario(**{each.key: bad})


@pytest.mark.parametrize("each", EVERY)
@pytest.mark.parametrize("bad", [True, False, "0.5", "2027", None, [0.5], 0.5 + 0j])
def test_what_is_not_a_number_is_refused(each, bad):
    with pytest.raises(AssumptionError, match=rf"^{each.key} = .*: must be a number$"):
        Scenario(**{each.key: bad})


@pytest.mark.parametrize("key", ["policy_start", "demand_shock_year"])
def test_half_a_year_is_refused_and_a_whole_year_becomes_a_whole_number(key):
    with pytest.raises(AssumptionError, match=f"^{key} = 2028.5: must be a whole year$"):
        Scenario(**{key: 2028.5})
    whole = getattr(Scenario(**{key: 2028.0}), key)
    assert whole == 2028
    assert isinstance(whole, int)


def test_whole_numbers_become_shares():
    value = Scenario(alignment=1).alignment
    assert isinstance(value, float)
    assert Scenario(alignment=1) == Scenario(alignment=1.0)


def test_an_unknown_name_is_an_error_that_says_so():
    with pytest.raises(AssumptionError, match=r"^tariff = .*is not the name of an assumption"):
        assumption("tariff")
    with pytest.raises(AssumptionError, match=r"^tariff = 0.1: is not the name"):
        Scenario(tariff=0.1)


def test_a_scenario_is_written_with_names_only():
    with pytest.raises(TypeError):
        Scenario(0.5)


def test_a_scenario_never_changes():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Scenario().alignment = 0.5


def test_equal_scenarios_are_one_key_of_a_cache():
    one, same = Scenario(china_pivot=0.25), Scenario(china_pivot=0.25)
    assert one == same
    assert hash(one) == hash(same)
    assert len({one, same, Scenario()}) == 2


def test_nothing_has_changed_in_the_status_quo():
    assert Scenario().changed() == {}


@pytest.mark.parametrize("each", EVERY)
def test_what_changed_is_exactly_what_was_moved(each):
    moved = each.high if each.default != each.high else each.low
    assert Scenario(**{each.key: moved}).changed() == {each.key: moved}
    assert Scenario(**{each.key: each.default}).changed() == {}


def test_changes_are_listed_in_the_declared_order_and_rebuild_the_scenario():
    moved = {"energy_discount": 0.1, "alignment": 0.2, "sanction_intensity": 0.3}
    scenario = Scenario(**moved)
    assert list(scenario.changed()) == ["sanction_intensity", "alignment", "energy_discount"]
    assert Scenario(**scenario.changed()) == scenario


# Parameters, which a reader may set by name too


def test_names_of_parameters_are_the_published_ones():
    declared = {each.key for each in parameter_assumptions()}
    assert declared == set(PUBLISHED_PARAMETERS.split())
    assert not declared & set(PUBLISHED)


def test_parameters_may_be_set_within_the_range_of_their_table(dataset):
    table = dataset.parameters.set_index("key")
    for each in parameter_assumptions():
        row = table.loc[each.key]
        assert (each.default, each.low, each.high) == (row["default"], row["low"], row["high"])
        assert (each.label, each.unit) == (row["label"], row["unit"])


PARAMETERS = [pytest.param(each, id=each.key) for each in parameter_assumptions()]


@pytest.mark.parametrize("each", PARAMETERS)
def test_a_parameter_accepts_both_ends_and_nothing_beyond(each):
    for end in (each.low, each.high):
        assert Scenario(**{each.key: end}).value(each.key) == end
    for value in (each.low - each.step, each.high + each.step, math.nan, math.inf):
        with pytest.raises(AssumptionError, match=f"^{each.key} = .*: must lie between"):
            Scenario(**{each.key: value})


@pytest.mark.parametrize("each", PARAMETERS)
def test_a_parameter_has_changed_only_where_it_is_not_at_its_default(each):
    moved = Scenario(**{each.key: each.low})
    assert moved.changed() == {each.key: each.low}
    assert Scenario(**moved.changed()) == moved
    assert moved != Scenario()
    at_default = Scenario(**{each.key: each.default})
    assert at_default == Scenario()
    assert hash(at_default) == hash(Scenario())


def test_the_order_in_which_parameters_are_set_does_not_matter():
    one = Scenario(supply_elasticity=1.0, enforcement=0.85, alignment=0.1)
    other = Scenario(alignment=0.1, enforcement=0.85, supply_elasticity=1.0)
    assert one == other
    assert hash(one) == hash(other)


def test_what_a_scenario_does_not_move_keeps_its_default_value():
    scenario = Scenario(alignment=0.1, enforcement=0.85)
    assert scenario.value("alignment") == 0.1
    assert scenario.value("enforcement") == 0.85
    assert scenario.value("supply_elasticity") == 0.5
    assert scenario.value("china_pivot") == 0.0
