"""The article beside the data, on screen: every row with its verdict and a working link."""

import re
from html import unescape
from urllib.parse import parse_qs

from tests.app.test_pages import assert_calm, html, opened
from unionscope.figures import article
from unionscope.share import read_link
from unionscope.ui import computing
from unionscope.words import article as words
from unionscope.words.labels import PAGE_TITLES

LINK = re.compile(r'<a href="\./([a-z]*)\?([^"]*)" class="us-see">([^<]*)</a>')
SENT = {"v": 1, "evidence": "article", "sanction_intensity": 0.6, "partner": "eu"}


def test_every_claim_stands_with_its_verdict_and_the_rules_are_told():
    shown = html(opened("evidence", **SENT))
    for each in article.checked(computing.dataset()):
        assert f'aria-label="{each.claim.claim}"' in shown
    for form in {each.found.verdict for each in article.checked(computing.dataset())}:
        assert f"us-verdict-{form}" in shown
        assert words.VERDICTS[form] in shown
    for rule in ("Agrees", "Close", "Disagrees", "Cannot be checked", "Partly circular"):
        assert f"<b>{rule}</b>" in shown
    assert "Of 18 figures and dates" in shown


def test_every_row_leads_to_its_chart_and_keeps_the_scenario():
    test = opened("evidence", **SENT)
    links = LINK.findall(html(test))
    checked = [each for *_, members in article.groups(computing.dataset()) for each in members]
    assert len(links) == len(checked)
    for (path, query, text), each in zip(links, checked, strict=True):
        place = each.found.place
        page = path or next(iter(PAGE_TITLES))
        assert page == place.page
        assert text.startswith(PAGE_TITLES[page])
        opened_link = read_link(parse_qs(unescape(query)))
        assert opened_link.problems == ()
        assert opened_link.scenario.changed() == {"sanction_intensity": 0.6}
        for name, value in place.parts:
            assert getattr(opened_link.view, name) == value


def test_the_pages_behind_the_links_render():
    seen = set()
    for path, query, _ in LINK.findall(html(opened("evidence", **SENT))):
        if (path, query) in seen:
            continue
        seen.add((path, query))
        values = {name: found[0] for name, found in parse_qs(unescape(query)).items()}
        test = opened(path, **values)
        assert_calm(test)
        assert 'class="us-notice"' not in html(test)
    assert len(seen) >= 6


def test_the_part_can_be_chosen_on_the_page():
    test = opened("evidence", v=1)
    test.segmented_control(key="view-evidence").set_value("article").run()
    assert_calm(test)
    assert test.query_params["evidence"] == "article"
    assert words.PICTURE_TITLE in html(test)
