"""The article, checked: verdicts follow the data, every row has sources and a place to see it."""

import csv
import shutil
from collections import Counter
from pathlib import Path

import pytest

from unionscope import load_dataset
from unionscope.figures import article as figures
from unionscope.share import read_link
from unionscope.words import article as words
from unionscope.words.labels import PAGE_TITLES

DATA = Path(__file__).resolve().parents[2] / "data"


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


@pytest.fixture(scope="module")
def checked(dataset):
    return {each.claim.key: each for each in figures.checked(dataset)}


def changed(tmp_path, change):
    """Return facts in which some rows of goods trade are changed."""
    folder = shutil.copytree(DATA, tmp_path / "data")
    path = folder / "trade_goods.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        change(row)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    return load_dataset(folder)


def verdict_of(dataset, topic, year):
    return next(
        each.found.verdict
        for each in figures.checked(dataset)
        if each.claim.topic == topic and each.claim.year == year and each.claim.check == "level"
    )


def test_every_claim_of_the_file_is_checked_once(dataset, checked):
    assert list(checked) == dataset.article["key"].tolist()
    assert all(each.found.verdict in words.VERDICTS for each in checked.values())
    assert all(each.found.reason for each in checked.values())


def test_the_lead_counts_the_verdicts(dataset, checked):
    counts = Counter(each.found.verdict for each in checked.values())
    sentence, _ = figures.lead(dataset)
    assert f"Of {len(checked)} " in sentence
    for number in counts.values():
        assert f"**{number}**" in sentence


def test_another_fact_gives_another_verdict(tmp_path, dataset):
    def change(row):
        mine = row["series"] == "belarus_reported" and row["partner"] == "Russia"
        moved = {"export": -2000, "import": 2000, "turnover": 0, "balance": -4000}
        if mine and row["year"] == "2018":
            row["value"] = str(float(row["value"]) + moved[row["flow"]])

    other = changed(tmp_path, change)
    assert verdict_of(dataset, "balance", 2018) == words.AGREES
    assert verdict_of(other, "balance", 2018) == words.DISAGREES


def test_every_row_has_a_source_that_exists_and_is_well_formed(dataset, checked):
    sources = dataset.sources.set_index("source")
    for key, each in checked.items():
        named = (*each.found.source, *each.claim.confirmed_by, *each.claim.source)
        assert named, key
        for source in named:
            link = str(sources.loc[source]["url"] or "")
            assert link == "" or link.startswith(("https://", "http://")), (key, source)
        assert any(sources.loc[source]["url"] for source in named), key


def test_every_row_can_be_seen_on_a_page_that_exists(checked):
    for key, each in checked.items():
        place = each.found.place
        assert place.page in PAGE_TITLES, key
        opened = read_link({name: [value] for name, value in place.parts})
        assert opened.problems == (), key


def test_places_on_the_pictures_lie_on_their_axis(dataset):
    drawn = figures.pictures(dataset)
    assert drawn
    for picture in drawn:
        for lane in picture.lanes:
            ends = (*(lane.span or ()), lane.mirror, lane.fully, lane.article, lane.figure)
            assert all(0 <= place <= 1 for place in ends if place is not None), lane.name


def test_a_check_that_rests_on_the_article_itself_says_so(checked):
    for key, each in checked.items():
        if set(each.found.source) == {"S001"}:
            assert each.found.circular, key


def test_the_download_has_a_row_for_every_claim(dataset, checked):
    table = figures.table(dataset)
    assert table["key"].tolist() == list(checked)
    assert table["verdict"].tolist() == [
        words.VERDICTS[each.found.verdict] for each in checked.values()
    ]
