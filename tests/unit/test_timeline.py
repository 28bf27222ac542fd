"""Events: each with a source that can be opened, filtered as asked, marked where they happened."""

import itertools
from urllib.parse import urlsplit

import pytest

from unionscope import load_dataset
from unionscope.charts.furniture import Span, Years
from unionscope.charts.lines import Frame, line_specification
from unionscope.charts.timeline import strip_specification
from unionscope.figures import history, lines, marks, timeline
from unionscope.share import link_parameters, read_link
from unionscope.ui import html
from unionscope.views import KIND_VIEWS, KINDS, View, kinds_of, kinds_view
from unionscope.words import timeline as words

FILTERS = list(itertools.product(KIND_VIEWS, (True, False)))


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


@pytest.fixture(scope="module")
def every(dataset):
    return timeline.events(dataset, KINDS, main=False)


def test_every_event_is_shown_once_where_nothing_is_filtered(dataset, every):
    assert sorted(each.title for each in every) == sorted(dataset.timeline["title"])


def test_every_event_shown_has_a_source_that_exists_and_can_be_opened(dataset, every):
    sources = dataset.sources.set_index("source")
    for each in every:
        keys = each.source.split(";")
        assert keys
        for key in keys:
            address = urlsplit(sources.loc[key]["url"])
            assert address.scheme in ("http", "https"), (each.title, key)
            assert "." in address.netloc, (each.title, key)
            assert not set(sources.loc[key]["url"]) & set(' <>"'), (each.title, key)


def test_every_mark_in_a_list_leads_to_its_first_source(dataset):
    sources = dataset.sources.set_index("source")["url"]
    for each in marks.listed(dataset, 1990, 2035):
        assert each.address == sources[each.source.split(";")[0]]
        assert urlsplit(each.address).netloc


@pytest.mark.parametrize(("view", "main"), FILTERS)
def test_a_filter_keeps_all_that_was_asked_for_and_nothing_else(dataset, every, view, main):
    shown = timeline.events(dataset, kinds_of(view), main=main)
    table = dataset.timeline.set_index("title")
    for each in every:
        asked = each.category in view.split("-") or view == "all"
        heavy = table.loc[each.title, "importance"] <= 2
        assert (each in shown) == (asked and (heavy or not main)), each.title


def test_the_newest_event_comes_first(every):
    moments = [each.machine[:7] for each in every]
    assert moments == sorted(moments, reverse=True)
    years = timeline.by_year(every)
    assert list(years) == sorted(years, reverse=True)
    assert sum(map(len, years.values())) == len(every)


def test_main_events_are_fewer_and_hold_every_marked_one(dataset, every):
    main = timeline.events(dataset, KINDS, main=True)
    assert 0 < len(main) < len(every)
    assert {each for each in every if each.marked} <= set(main)


def test_the_first_sentence_counts_what_the_file_holds(dataset):
    numbers = timeline.lead_numbers(dataset)
    assert numbers.count == len(dataset.timeline) == sum(numbers.kinds.values())
    assert numbers.kinds == dataset.timeline["category"].value_counts().to_dict()
    years = dataset.timeline["date"].astype(str).str[:4]
    assert numbers.first.endswith(years.min())
    assert numbers.last.endswith(years.max())


def test_an_event_known_by_its_month_shows_no_day(dataset, every):
    rows = dataset.timeline
    months = set(rows.loc[rows["date_precision"] == "month", "title"])
    assert months
    for each in every:
        assert each.day[0].isdigit() == (each.title not in months)
        assert len(each.machine) == (7 if each.title in months else 10)
    for row in history.event_rows(dataset):
        assert row["date"][0].isdigit() == (row["title"] not in months)


@pytest.mark.parametrize(
    ("text", "year"),
    [("2022-01-01", 2022.0), ("2025-09", 2025 + 257 / 365), ("2024-12-31", 2024 + 365 / 366)],
)
def test_a_date_becomes_a_year_with_its_fraction(text, year):
    assert marks.decimal_year(text) == pytest.approx(year)


@pytest.mark.parametrize("view", KIND_VIEWS)
def test_kinds_survive_a_link_and_a_control(view):
    assert read_link({"kinds": [view]}).view.kinds == view
    assert kinds_view(kinds_of(view)[::-1]) == view
    back = read_link({k: [v] for k, v in link_parameters(_today(), View(kinds=view)).items()})
    assert back.view == View(kinds=view)
    assert back.problems == ()


def _today():
    return read_link({}).scenario


def test_no_kind_chosen_shows_all_of_them():
    assert kinds_view([]) == kinds_view(KINDS) == "all"


def test_kinds_that_do_not_exist_are_told():
    (problem,) = read_link({"kinds": ["war"]}).problems
    assert "must be one of all, integration" in str(problem)


def test_a_link_takes_kinds_in_their_own_order_only():
    assert read_link({"kinds": ["trade-sanction"]}).problems


CHARTS = [(2010, 2035, False), (2014, 2025, False), (2010, 2025, False), (2025, 2035, False)]
CHARTS += [(2022, 2025, False), (2020, 2023, True), (1995, 2035, False)]


@pytest.mark.parametrize(("first", "last", "monthly"), CHARTS)
def test_at_most_three_marks_have_words_and_no_line_crosses_them(dataset, first, last, monthly):
    drawn = marks.marks(dataset, first, last, monthly=monthly)
    worded = [each for each in drawn if each.text]
    assert 1 <= len(worded) <= marks.MOST_WORDS
    room = 0.4 * (last - first)
    for each in worded:
        # Text aligned to its right side stands before its mark.
        start = each.moment - room if each.side == "right" else each.moment
        for other in worded:
            if other is not each and start <= other.moment <= start + room:
                assert other.row < each.row, (each.text, other.text)


@pytest.mark.parametrize(("first", "last", "monthly"), CHARTS)
def test_what_is_marked_is_what_is_listed(dataset, first, last, monthly):
    drawn = marks.marks(dataset, first, last, monthly=monthly)
    listed = marks.listed(dataset, first, last, monthly=monthly)
    assert [each.about for each in drawn] == [f"{one.date}: {one.title}" for one in listed]


def test_a_mark_stands_within_its_year_as_the_charts_draw_years(dataset):
    drawn = marks.marks(dataset, 2010, 2035)
    rows = dataset.timeline[dataset.timeline["mark"].fillna("") != ""]
    years = [int(str(date)[:4]) for date in rows["date"]]
    shown = [year for year in sorted(years) if year >= 2010]
    assert len(drawn) == len(shown)
    for mark, year in zip(drawn, shown, strict=True):
        assert year - 0.5 <= mark.moment < year + 0.5


def test_what_happened_is_not_drawn_into_the_projection(dataset):
    base = 2025
    for each in marks.marks(dataset, 2010, 2035):
        if each.about.split(":")[0].endswith(str(base)):
            assert each.moment < base + 0.5


def test_months_stand_at_their_own_dates(dataset):
    drawn = {each.about: each for each in marks.marks(dataset, 2020, 2023, monthly=True)}
    (invasion,) = [mark for about, mark in drawn.items() if about.startswith("24\u00a0Feb")]
    assert invasion.moment == pytest.approx(2022 + 54 / 365)


def test_a_further_label_belongs_to_an_event_of_the_record(dataset):
    known = set(
        zip(dataset.timeline["date"].astype(str), dataset.timeline["category"], strict=True)
    )
    assert set(words.MONTHLY_MARKS) <= {(date[:10], kind) for date, kind in known}


def _layers(dataset, rows):
    past = lines.past(dataset, "volume", "turnover", "Russia")
    drawn = line_specification(
        past,
        theme="light",
        partner="Russia",
        span=Span(0.0, 100.0, (0.0, 50.0, 100.0)),
        frame=Frame(Years(), (), rows),
    )
    return drawn["layer"]


def test_marks_cost_two_layers_of_fixed_data_and_are_gone_when_off(dataset):
    marked = _layers(dataset, marks.marks(dataset, 2010, 2035))
    bare = _layers(dataset, marks.bare_marks(dataset, 2010, 2035))
    off = _layers(dataset, ())
    assert [len(marked) - len(off), len(bare) - len(off)] == [2, 1]
    pointed = [each for each in marked if "tooltip" in each["encoding"]]
    assert len(pointed) == 2
    # Data of their own: nothing of them is sent when a slider moves.
    assert all("name" in each["data"] or "values" in each["data"] for each in pointed)
    assert not [each for each in off if "tooltip" in each.get("encoding", {})]


def test_the_strip_has_a_tick_for_every_event_and_a_row_for_every_kind(every, dataset):
    first, last = timeline.span(dataset)
    rows = timeline.strip(every)
    assert len(rows) == len(every)
    assert rows["year"].between(first, last + 1).all()
    drawn = strip_specification(rows, theme="dark", kinds=["A", "B"], first=first, last=last + 1)
    assert drawn["layer"][0]["encoding"]["y"]["scale"]["domain"] == ["A", "B"]
    assert strip_specification(
        timeline.strip(()), theme="dark", kinds=["A"], first=first, last=last
    )


def test_text_of_the_record_cannot_become_markup():
    item = html.EventItem("2020", "1 <i>", "trade", "<b>", "<u>", "&", "<s>", "<a>safe</a>")
    drawn = html.event_list([("<2020>", [item])])
    for part in ("<b><u>", "1 <i>", "<s>", "<2020>"):
        assert part not in drawn
    assert "<a>safe</a>" in drawn


@pytest.mark.parametrize(("view", "main"), FILTERS)
def test_the_line_above_the_list_says_what_it_holds(view, main):
    said = words.shown(count=5, total=89, kinds=kinds_of(view), main=main)
    assert "89" in said
    for kind, word in words.KIND_WORDS.items():
        assert (word in said) == (view != "all" and kind in kinds_of(view))
