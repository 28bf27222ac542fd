"""The data check the article: fabricated facts get other verdicts, and every row has a source."""

import re
from collections import Counter
from dataclasses import replace
from urllib.parse import urlsplit

import pandas as pd
import pytest

from unionscope import load_dataset
from unionscope.figures import article
from unionscope.figures.article_checks import WINDOW
from unionscope.figures.article_data import ARTICLE, Number
from unionscope.figures.article_numbers import against
from unionscope.figures.timeline import events
from unionscope.views import CHOICES
from unionscope.words import article as words
from unionscope.words import article_numbers as written
from unionscope.words.labels import PAGE_TITLES

AGREES, CLOSE, DISAGREES, CLAIM, OPEN = words.VERDICTS
DATED = ("brest_2018", "treaty_1999", "merger_2002", "agreed_sep_2021", "approved_nov_2021")


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


def found(dataset, key):
    return next(each.found for each in article.checked(dataset) if each.claim.key == key)


def fabricated(dataset, name, **where: object):
    """Return a changer of one table: a dataset in which chosen rows hold other values, or none."""
    table = getattr(dataset, name)
    rows = pd.Series(data=True, index=table.index)
    for column, value in where.items():
        rows &= table[column].astype(str) == str(value)
    assert rows.any(), where

    def change(**values: object):
        changed = table.copy()
        for column, value in values.items():
            changed.loc[rows, column] = value
        kept = changed if values else changed[~rows]
        version = f"{dataset.version} {name} {where} {values}"
        return replace(dataset, version=version, **{name: kept})

    return change


def goods(dataset, year, flow):
    return fabricated(
        dataset,
        "trade_goods",
        series="belarus_reported",
        year=year,
        partner="Russia",
        flow=flow,
    )


# Rules


def number(value, low=None, high=None):
    return Number(value, low, high, "official", ("dots_by",))


@pytest.mark.parametrize(
    ("said", "figure", "verdict"),
    [
        (45.0, number(44.6), AGREES),
        (45.0, number(45.4), AGREES),
        (45.0, number(45.8), CLOSE),
        (45.0, number(46.0), CLOSE),
        (45.0, number(46.1), DISAGREES),
        (45.0, number(48.0, 44.0, 52.0), AGREES),
        (45.0, number(48.0, 45.0, 52.0), AGREES),
        (45.0, number(48.0, 46.0, 52.0), DISAGREES),
        (-8.4, number(-8.33), CLOSE),
        (-8.4, number(-8.38), AGREES),
        (-8.4, number(-8.51), DISAGREES),
        (-8.4, number(8.4), DISAGREES),
    ],
)
def test_a_number_agrees_if_it_rounds_or_lies_in_the_range_and_is_close_within_its_last_digit(
    said, figure, verdict
):
    assert against(said, figure, "usd_bn")[0] == verdict


def test_a_wider_range_never_takes_agreement_away():
    met = [
        against(12.0, number(14.4, 14.4 - width, 14.4 + width), "percent")[0] == AGREES
        for width in (0.0, 0.5, 1.0, 2.0, 2.4, 3.0, 5.0)
    ]
    assert met == sorted(met)
    assert (met[0], met[-1]) == (False, True)


# Facts decide


def test_our_own_figures_decide_on_the_level_and_the_growth(dataset):
    change = goods(dataset, 2022, "turnover")
    for value, level, growth in ((45100, AGREES, CLOSE), (44822, AGREES, AGREES)):
        other = change(value=value)
        assert found(other, "goods_2022").verdict == level
        assert found(other, "growth_2022").verdict == growth
    assert found(change(value=60000), "goods_2022").verdict == DISAGREES
    assert found(dataset, "growth_2022").verdict == DISAGREES


def test_the_range_of_our_figure_counts(dataset):
    change = goods(dataset, 2022, "turnover")
    assert found(change(value=46500), "goods_2022").verdict == DISAGREES
    doubted = found(change(value=46500, low=44000, high=49000), "goods_2022")
    assert doubted.verdict == AGREES
    assert doubted.reason.startswith("The article’s number lies within the range of our figure")


def test_growth_of_2021_turns_with_our_turnover_and_is_checked_by_russian_customs(dataset):
    ours = found(dataset, "growth_2021")
    assert ours.verdict == AGREES
    assert any(words.MIRROR in line and words.SAME_ROUNDED in line for line in ours.others)
    change = goods(dataset, 2021, "turnover")
    assert found(change(value=36000, low=35900, high=36100), "growth_2021").verdict == DISAGREES
    mirror = fabricated(
        dataset, "trade_goods", series="mirror_russia_customs", year=2021, flow="import"
    )
    apart = found(mirror(value=10000), "growth_2021")
    assert apart.verdict == AGREES
    assert not any(words.SAME_ROUNDED in line for line in apart.others)


def test_services_turn_with_their_figure(dataset):
    change = fabricated(
        dataset, "trade_services", series="services", year=2022, partner="Russia", flow="turnover"
    )
    assert found(dataset, "services_2022").verdict == AGREES
    assert found(change(value=7000, low=6500, high=7500), "services_2022").verdict == DISAGREES
    assert found(change(), "services_2022").verdict == OPEN


def test_deficits_turn_with_exports(dataset):
    sold = float(
        dataset.trade_goods.query(
            "series == 'belarus_reported' and partner == 'Russia' and flow == 'export' "
            "and year == 2019"
        )["value"].iloc[0]
    )
    change = goods(dataset, 2019, "export")
    assert found(dataset, "deficit_2019").verdict == CLOSE
    assert found(change(value=sold - 70), "deficit_2019").verdict == AGREES
    assert found(change(value=sold - 700), "deficit_2019").verdict == DISAGREES


def test_the_first_surplus_is_the_first_only_as_long_as_no_year_before_has_one(dataset):
    assert found(dataset, "first_surplus_2022").verdict == AGREES
    negative = goods(dataset, 2022, "balance")(value=-127.4)
    assert found(negative, "first_surplus_2022").verdict == DISAGREES
    earlier = found(goods(dataset, 2014, "export")(value=90000), "first_surplus_2022")
    assert earlier.verdict == DISAGREES
    assert "2014" in earlier.reason
    doubtful = goods(dataset, 2022, "export")(low=22000)
    assert found(doubtful, "first_surplus_2022").verdict == OPEN


@pytest.mark.parametrize(
    ("key", "day"), [("completion_jan_2023", "2023-01-12"), ("completion_apr_2023", "2023-04-05")]
)
def test_completion_is_somebody_elses_claim_as_long_as_it_is_on_record_as_said(dataset, key, day):
    assert found(dataset, key).verdict == CLAIM
    change = fabricated(dataset, "completion_rate", date=day)
    assert found(change(completed_share=0.5), key).verdict == DISAGREES
    assert found(change(), key).verdict == OPEN


def test_completion_stands_beside_what_others_said_at_the_time(dataset):
    lines = "\n".join(found(dataset, "completion_jan_2023").others)
    assert words.MEASURES in lines
    assert "7 of 28 programmes" in lines
    assert "9\u00a0Jan\u00a02023: 68\u00a0% of measures" in lines
    assert "9\u00a0Jan" not in "\n".join(found(dataset, "completion_apr_2023").others)
    assert WINDOW < 85


def test_the_number_of_programmes_is_counted(dataset):
    assert found(dataset, "programmes_28").verdict == AGREES
    fewer = fabricated(dataset, "programmes", id=28.0)()
    assert found(fewer, "programmes_28").verdict == DISAGREES


@pytest.mark.parametrize("key", DATED)
def test_a_date_turns_with_its_event(dataset, key):
    claim = next(each.claim for each in article.checked(dataset) if each.claim.key == key)
    assert found(dataset, key).verdict == AGREES
    change = fabricated(dataset, "timeline", date=claim.date)
    moved = f"{claim.year - 4}{claim.date[4:]}"
    alone = replace(dataset, version=f"{key} alone", timeline=change(date=moved).timeline)
    alone = replace(alone, timeline=alone.timeline[alone.timeline["date"] == moved])
    assert found(alone, key).verdict == DISAGREES
    nothing = replace(dataset, version=f"{key} none", timeline=dataset.timeline.iloc[:0])
    assert found(nothing, key).verdict == OPEN


def test_a_record_that_rests_on_the_article_alone_checks_nothing_without_others(dataset):
    election = found(dataset, "election_2020")
    assert election.verdict == AGREES
    assert election.circular
    assert any(line.startswith(words.INDEPENDENT.format("")) for line in election.others)
    only = dataset.timeline[dataset.timeline["date"] == "2020-08-09"]
    alone = replace(dataset, version="the election alone", timeline=only)
    assert found(alone, "election_2020").verdict == OPEN


# Circularity


def test_a_figure_that_was_made_from_the_claim_says_so_until_it_is_replaced(dataset):
    assert "34.9" in found(dataset, "growth_2021").circular
    official = goods(dataset, 2021, "turnover")(source="dots_by")
    assert not found(official, "growth_2021").circular
    assert found(dataset, "services_2022").circular
    assert not found(dataset, "deficit_2018").circular


@pytest.mark.parametrize("key", list(words.BUILT_FROM))
def test_what_a_figure_was_made_from_is_a_source_of_the_table(dataset, key):
    assert words.BUILT_FROM[key][0] in set(dataset.sources["source"])
    assert words.BUILT_FROM[key][0] in found(dataset, key).source


# What a reader sees


def test_every_row_has_a_verdict_a_reason_and_sources_that_exist(dataset):
    addresses = dataset.sources.set_index("source")["url"]
    every = article.checked(dataset)
    assert len(every) == len(dataset.article) > 0
    assert sum(len(members) for *_, members in article.groups(dataset)) == len(every)
    for each in every:
        assert each.found.verdict in words.VERDICTS
        assert each.found.reason
        assert each.found.data
        assert each.claim.confirmed_by
        assert each.found.source
        for key in (*each.claim.source, *each.claim.confirmed_by, *each.found.source):
            link = urlsplit(str(addresses[key]))
            assert link.scheme in ("http", "https"), key
            assert link.hostname, key
            assert "." in link.hostname, key


def test_no_row_is_confirmed_by_the_article_itself(dataset):
    for each in article.checked(dataset):
        assert ARTICLE not in each.claim.confirmed_by


def test_every_row_can_be_shown_on_a_page_that_exists_in_a_state_that_exists(dataset):
    for each in article.checked(dataset):
        assert each.found.place.page in PAGE_TITLES
        assert each.found.place.shows
        for name, value in each.found.place.parts:
            assert value in CHOICES[name], each.claim.key


def test_the_event_of_a_date_is_among_those_that_its_link_shows(dataset):
    linked = [each for each in article.checked(dataset) if each.found.place.page == "timeline"]
    assert linked
    for each in linked:
        parts = dict(each.found.place.parts)
        shown = events(dataset, (parts["kinds"],), main=parts["events"] == "main")
        assert any(event.machine == each.claim.date for event in shown), each.claim.key


def test_the_first_sentence_counts_the_verdicts(dataset):
    counts = Counter(each.found.verdict for each in article.checked(dataset))
    sentence, base = article.lead(dataset)
    assert sentence.startswith(f"Of {len(dataset.article)} figures and dates of the article, ")
    assert [int(each) for each in re.findall(r"\*\*(\d+)\*\*", sentence)] == [
        counts[verdict] for verdict in words.VERDICTS if counts[verdict]
    ]
    assert base.startswith(str(sum(bool(each.found.circular) for each in article.checked(dataset))))
    for each in article.checked(dataset):
        assert (f"“{each.claim.claim}”" in sentence) == (each.found.verdict == DISAGREES)
    other = goods(dataset, 2022, "turnover")(value=44822)
    assert "Disagreement" not in article.lead(other)[0]
    assert f"**{counts[AGREES] + 2}** agree" in article.lead(other)[0]


def test_the_first_sentence_speaks_of_one_as_of_one():
    assert "**1** agrees with the data and **1** disagrees." in words.lead(
        {AGREES: 1, DISAGREES: 1}, []
    )
    assert words.lead_base(1).startswith("One check is")
    assert words.lead_base(0).startswith("No check")


def test_the_picture_holds_every_number_that_has_a_figure_within_its_axis(dataset):
    drawn = [lane for picture in article.pictures(dataset) for lane in picture.lanes]
    having = [each for each in article.checked(dataset) if each.found.figure is not None]
    assert len(drawn) == len(having) == 8
    for lane in drawn:
        places = [lane.article, lane.figure, lane.mirror, lane.fully, *(lane.span or ())]
        assert all(0 <= place <= 1 for place in places if place is not None), lane


def test_the_download_has_every_row(dataset):
    table = article.table(dataset)
    assert list(table["key"]) == list(dataset.article["key"])
    assert set(table["verdict"]) <= set(words.VERDICTS.values())


def test_the_author_is_not_judged(dataset):
    said = " ".join(
        [*article.lead(dataset), *article.table(dataset).astype(str).to_numpy().ravel()]
    ).lower()
    for word in ("wrong", "false", "mistake", "error", "lie ", "incorrect", "misleading"):
        assert word not in said


def test_one_unit_of_the_last_digit_is_said_in_the_unit_of_the_claim():
    assert written.step(35.0, "percent") == "1\u00a0point"
    assert written.step(-8.4, "usd_bn") == "US$\u00a00.1\u00a0bn"
