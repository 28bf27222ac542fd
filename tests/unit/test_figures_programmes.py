"""Programmes shows every programme and every statement, each with a source, and adds nothing."""

from statistics import median

import pytest

from unionscope.assumptions import assumption
from unionscope.charts.claims import SHAPES
from unionscope.dataset import load_dataset
from unionscope.figures import claim_chart, claim_rules
from unionscope.figures import claims as statements
from unionscope.figures import programmes as figures
from unionscope.words import claims as claim_words
from unionscope.words import programmes as words

DATASET = load_dataset()
KNOWN = set(DATASET.sources["source"])
PROGRAMMES = [each for group in figures.groups(DATASET, "") for each in group.programmes]


def allowed(table, column):
    book = DATASET.codebook
    row = book[(book["table"] == table) & (book["column"] == column)]
    return set(str(row["allowed"].iloc[0]).split(";"))


def test_every_programme_is_shown_once_within_its_field():
    assert sorted(each.number for each in PROGRAMMES) == sorted(DATASET.programmes["id"])
    by_number = DATASET.programmes.set_index("id")["group"]
    for group in figures.groups(DATASET, ""):
        assert {by_number[each.number] for each in group.programmes} == {group.name}


@pytest.mark.parametrize("each", PROGRAMMES, ids=lambda each: each.number)
def test_every_programme_has_sources_that_exist_and_shows_all_of_them(each):
    assert each.name_source
    assert each.later_source
    shown = {*each.name_source, *each.later_source, *each.other_source}
    assert shown <= KNOWN
    row = DATASET.programmes.set_index("id").loc[each.number]
    assert set(row["source"].split(";")) <= shown


def test_a_title_that_is_ours_is_called_ours():
    basis = DATASET.programmes.set_index("id")["name_basis"]
    numbered = DATASET.programmes.set_index("id")["number_sourced"]
    for each in PROGRAMMES:
        assert ("title and number are ours" in each.basis) == (
            basis[each.number] == "topic sourced"
        )
        assert ("ours" in each.basis) == (not numbered[each.number])


def test_the_words_name_everything_that_the_data_may_hold():
    assert set(words.CHANNELS) == allowed("programmes", "trade_channel")
    assert {basis for basis, _ in words.BASES} == allowed("programmes", "name_basis")
    assert set(claim_words.PACKAGES) == allowed("completion_rate", "package")
    assert set(claim_words.FORMS) == allowed("completion_rate", "unit")
    assert set(claim_words.CONTRADICTIONS) == allowed("completion_rate", "contradicts")


def test_the_contrast_holds_our_list_and_the_declared_default():
    found = figures.contrast(DATASET)
    declared = assumption(figures.OFFERED_TO)
    assert (found.default, found.evidence) == (declared.default, declared.evidence)
    assert found.listed == figures.result(DATASET, "").share.value
    assert found.if_less < found.listed < found.if_more
    assert set(found.sources) | {figures.QUOTED} <= KNOWN


def test_every_statement_is_shown_with_a_source_that_exists():
    shown = statements.claims(DATASET)
    assert len(shown) == len(DATASET.completion_rate)
    assert {(each.date, each.who) for each in shown} == set(
        zip(DATASET.completion_rate["date"], DATASET.completion_rate["statement_by"], strict=True)
    )
    for each in shown:
        assert each.source
        assert set(each.source) <= KNOWN


def test_the_chart_draws_every_statement_and_the_programmes_done_as_shares_of_28():
    drawn = claim_chart.chart(DATASET)
    said = [each for each in statements.claims(DATASET) if each.claim != "start"]
    both = [each for each in said if each.fully is not None]
    assert len(drawn.points) == len(said) + len(both)
    assert len(drawn.links) == len(both) > 0
    counted = drawn.points.iloc[len(said) :]
    assert counted["value"].tolist() == pytest.approx([each.fully / 28 * 100 for each in both])
    assert set(counted["form"]) == {"programmes"}
    assert set(drawn.points["form"]) == set(SHAPES)


def test_marks_without_a_number_stand_off_the_scale():
    points = claim_chart.chart(DATASET).points
    bare = points["form"].isin(["none", "open"])
    assert (points.loc[bare, "value"] == claim_chart.NO_NUMBER).all()
    assert points.loc[~bare, "value"].between(0, 100).all()
    assert claim_chart.LOW < claim_chart.NO_NUMBER < 0


def test_a_mark_is_hollow_where_the_day_is_not_known_and_spans_its_month():
    said = [each for each in statements.claims(DATASET) if each.claim != "start"]
    points = claim_chart.chart(DATASET).points.iloc[: len(said)]
    for point, each in zip(points.to_dict("records"), said, strict=True):
        assert point["exact"] == (each.precision == "day")
        assert (point["start"] == point["start"]) == (each.precision == "month")
        if each.precision == "month":
            assert point["start"] <= point["year"] <= point["end"] + 0.01
            assert claim_words.MONTH_ONLY.format("").strip(", ") in point["about"]


def test_the_path_is_that_of_the_replay():
    table = DATASET.replay[DATASET.replay["key"] == "programme_completion"]
    drawn = claim_chart.chart(DATASET).path
    assert drawn["year"].tolist() == table["year"].tolist()
    assert drawn["value"].tolist() == pytest.approx((table["value"] * 100).tolist())


def test_the_table_of_the_path_has_the_ends_and_middle_of_the_data():
    table = DATASET.completion_rate
    first = table[(table["package"] == statements.FIRST_PACKAGE) & (table["completed_share"] > 0)]
    for row in claim_rules.path_rows(DATASET):
        shares = first.loc[first["date"].str.startswith(row[0]), "completed_share"].tolist()
        assert int(row[1]) == len(shares)
        ends = (min(shares), median(shares), max(shares))
        assert [float(cell.removesuffix("\u00a0%")) for cell in row[2:5]] == pytest.approx(
            [round(each * 100, 1) for each in ends]
        )


def test_statements_stand_beside_those_that_they_contradict():
    groups = statements.contradictions(DATASET)
    listed = {key for keys in DATASET.completion_rate["contradicts"] for key in keys.split(";")}
    assert {each.title for each in groups} == {
        claim_words.CONTRADICTIONS[key] for key in listed if key
    }
    assert all(len(each.claims) > 1 for each in groups)


def test_what_an_assumption_takes_says_whether_it_fits_the_data():
    by_label = {each.label: each for each in claim_rules.rules(DATASET)}
    low, high = (
        min(claim_rules.programme_shares(DATASET)),
        max(claim_rules.programme_shares(DATASET)),
    )
    declared = assumption("programmes_in_force")
    gives = by_label[declared.label].gives
    assert (claim_words.SAME_ENDS in gives) == (declared.evidence == (low, high))
    package = assumption("new_package_completion")
    last = statements.counts(DATASET)[-1].exact
    same = round(last, 2) == package.default
    assert (claim_words.SAME_DEFAULT in by_label[package.label].gives) == same
    for each in by_label.values():
        assert set(each.source) <= KNOWN


def test_the_lead_has_the_ends_of_the_year_before_the_package_was_closed():
    sentence, _ = statements.lead(DATASET)
    year = int(statements.closed(DATASET)[:4]) - 1
    shares = statements.shares_said(DATASET, year)
    assert f"In {year} " in sentence
    for end in (min(shares), max(shares)):
        assert f"**{end * 100:.0f}\u00a0%**" in sentence
