"""The part of Evidence that sets the article beside the data, claim by claim."""

from functools import lru_cache

import streamlit as st

from unionscope.dataset import Dataset
from unionscope.figures import article as figures
from unionscope.figures.article_checks import WINDOW
from unionscope.figures.article_data import ARTICLE, Place
from unionscope.ui import computing, html, navigation
from unionscope.words import article as words
from unionscope.words import labels


def lead() -> None:
    """Say how many figures and dates agree with the data."""
    facts = computing.dataset()
    st.html(html.lead(*figures.lead(facts)) + _article(facts))


def draw() -> None:
    """Draw the numbers side by side, every claim with its verdict, and how verdicts are reached."""
    facts = computing.dataset()
    st.html(_picture(facts))
    for title, tally, claims in figures.groups(facts):
        st.html(
            html.chart_head(title, tally)
            + html.checked_heads(words.HEADS)
            + "".join(_row(facts, each) for each in claims)
        )
    st.html(
        html.bullets(words.RULES_TITLE, words.rules(WINDOW)) + html.source_line(words.RULES_NOTE)
    )
    st.download_button(
        words.DOWNLOAD,
        lambda: figures.table(facts).to_csv(index=False).encode("utf-8"),
        file_name="unionscope-article.csv",
        mime="text/csv",
        key="download-article",
        icon=":material/download:",
        on_click="ignore",
    )


@lru_cache(maxsize=2)
def _article(dataset: Dataset) -> str:
    source = dataset.sources.set_index("source").loc[ARTICLE]
    link = html.titled_link({"source": ARTICLE, "title": str(source["title"])}, dataset.sources)
    where = html.escape(f"{source['publisher']}, {source['where']}".rstrip(", "))
    return (
        f'<div class="us-muted us-the-article">{html.escape(words.THE_ARTICLE)} {link} ({where}). '
        f"{html.escape(words.QUOTED)}</div>"
    )


@lru_cache(maxsize=2)
def _picture(dataset: Dataset) -> str:
    drawn = "".join(
        f"<div>{html.muted(words.PICTURES[picture.topic])}"
        + html.bar_table(
            words.PICTURE_HEADS,
            [_lane(each) for each in picture.lanes],
            ticks=picture.ticks,
            caption=words.PICTURES[picture.topic],
        )
        + "</div>"
        for picture in figures.pictures(dataset)
    )
    return (
        '<div class="us-article-picture">'
        + html.chart_head(words.PICTURE_TITLE, words.PICTURE_SUBTITLE)
        + html.key(words.KEY)
        + f'<div class="us-pair">{drawn}</div>'
        + html.source_line(words.PICTURE_SOURCE)
        + "</div>"
    )


def _lane(each: figures.Lane) -> html.BarRow:
    spots = [
        html.Spot(form="article", at=each.article),
        html.Spot(form=f"checked-{'official' if each.official else 'other'}", at=each.figure),
    ]
    if each.mirror is not None:
        spots.append(html.Spot(form="checked-mirror", at=each.mirror))
    if each.fully is not None:
        spots.append(html.Spot(form="checked-fully", at=each.fully))
    spans = (
        ()
        if each.span is None
        else (html.Span(form="checked", start=each.span[0], end=each.span[1]),)
    )
    return html.BarRow(
        name=each.name, spans=spans, spots=tuple(spots), cells=(each.said, each.data)
    )


def _place_name(place: Place) -> str:
    page = labels.PAGE_TITLES[place.page]
    return words.SHOW_ON.format(page=page, part=place.shows) if place.shows else page


def _row(dataset: Dataset, each: figures.Checked) -> str:
    claim, found = each.claim, each.found
    data, confirmed = (
        html.source_links(keys, dataset.sources) for keys in (found.source, claim.confirmed_by)
    )
    form = words.SOURCES if data else words.SOURCES_ONE
    said = html.escape(words.OTHERS_SAY.format(claim.what_it_says))
    circular = [words.PARTLY.format(found.circular)] * bool(found.circular)
    row = html.CheckedRow(
        claim=claim.claim,
        said=each.said,
        data=found.data,
        beside=found.others,
        form=found.verdict,
        verdict=words.VERDICTS[found.verdict],
        difference=found.difference,
        notes=(found.reason, *circular),
        links=f"{said}. {form.format(data=data, confirmed=confirmed)}",
        shows=_place_name(found.place),
        address=navigation.link(found.place.page, dict(found.place.parts)),
    )
    return html.checked_row(words.HEADS, row)
