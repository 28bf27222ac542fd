"""The checks of what the article says of statements, lists and dates; and which claim has which."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from unionscope.dataset import Dataset
from unionscope.figures import article_data as data
from unionscope.figures import article_numbers as numbers
from unionscope.figures.article_data import ARTICLE, Claim, Found, Number, Place
from unionscope.figures.claims import FIRST_PACKAGE, of_package
from unionscope.figures.claims import Claim as Statement
from unionscope.figures.timeline import MAIN
from unionscope.judgement import PROGRAMMES
from unionscope.words import article as words
from unionscope.words import article_numbers as written
from unionscope.words.article import AGREES, CLAIM, DISAGREES, OPEN
from unionscope.words.evidence_parts import date as as_written
from unionscope.words.numbers import percent
from unionscope.words.timeline import KIND_WORDS

#: Statements of others count as of the same time within so many days.
WINDOW = 60


def _count(dataset: Dataset, claim: Claim) -> Found:
    table = dataset.programmes
    rows, said = len(table), claim.value or 0.0
    same = rows == said
    numbered = int((table["number_sourced"].astype(str) == "True").sum())
    sources = dict.fromkeys(key for cell in table["source"] for key in data.keys(cell))
    return Found(
        verdict=AGREES if same else DISAGREES,
        reason=words.COUNTED if same else words.COUNTED_OTHER,
        place=Place("programmes", (("programmes", "list"),), words.PLACES["list"]),
        data=words.ROWS.format(rows),
        difference=words.SAME_NUMBER if same else written.apart(rows - said, claim.unit, 0),
        circular=words.LISTED.format(numbered=numbered),
        source=tuple(key for key in claim.confirmed_by if key in sources),
    )


def _completion(dataset: Dataset, claim: Claim) -> Found:
    place = Place("programmes", (("programmes", "claims"),), words.PLACES["claims"])
    every = [
        each
        for each in of_package(dataset, FIRST_PACKAGE)
        if each.share is not None and data.days_between(each.date, claim.date) <= WINDOW
    ]
    own = next((each for each in every if each.date == claim.date), None)
    if own is None or own.share is None or claim.value is None:
        return Found(verdict=OPEN, reason=words.NO_STATEMENT, place=place)
    rest = [each for each in every if each is not own]
    counting = [each for each in every if each.fully is not None and each.date <= claim.date]
    fully = counting[-1] if counting else None
    said = own.share * 100
    same = abs(said - claim.value) < 10.0 ** -written.decimals(claim.value) / 2
    lines = [words.MEASURES] * (own.form == "measures")
    if fully is not None and fully.fully_share is not None:
        share = percent(fully.fully_share, 0)
        lines.append(words.FULLY.format(done=fully.fully, total=PROGRAMMES, share=share))
    lines += [
        words.WITHIN_DAYS.format(who=each.who, when=each.dated, said=each.said) for each in rest
    ]
    shares = [each.share * 100 for each in rest if each.share is not None]
    return Found(
        verdict=CLAIM if same else DISAGREES,
        reason=(words.AS_SAID if same else words.SAID_OTHERWISE).format(who=own.who),
        place=place,
        data=own.said,
        difference=words.SAME_NUMBER if same else written.apart(said - claim.value, "percent", 0),
        others=tuple(lines),
        circular=_on_itself(own),
        source=_joined(own, *rest, *([fully] if fully else [])),
        figure=Number(said, None, None, "statement", own.source),
        span=(min(shares), max(shares)) if shares else None,
        fully=None if fully is None or fully.fully_share is None else fully.fully_share * 100,
    )


def _on_itself(own: Statement) -> str:
    if set(own.source) <= {ARTICLE}:
        return words.ON_ITSELF
    return words.ON_ITSELF_TOO if ARTICLE in own.source else ""


def _joined(*statements: Statement) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for each in statements for key in each.source))


def _date(dataset: Dataset, claim: Claim) -> Found:
    every = data.events(dataset, claim.table)
    event = data.found_event(claim, every)
    statement = claim.table == "completion_rate"
    place = Place(
        *(
            ("programmes", (("programmes", "claims"),), words.PLACES["claims"])
            if statement
            else ("timeline", (("kinds", "all"), ("events", "all")), "")
        )
    )
    if event is None:
        return Found(verdict=OPEN, reason=words.NO_EVENT, place=place)
    if not statement:
        weight = "main" if event.importance <= MAIN else "all"
        place = replace(
            place,
            parts=(("kinds", event.category), ("events", weight)),
            shows=KIND_WORDS[event.category],
        )
    named = written.month(claim.period)
    inside = event.date.startswith(named)
    circular = words.ON_ITSELF if set(event.source) <= {ARTICLE} else ""
    free = [
        each
        for each in every
        if circular and each.date.startswith(named) and set(each.source) & set(claim.confirmed_by)
    ]
    verdict, reason = (AGREES, words.DATED) if inside else (DISAGREES, words.DATED_OTHERWISE)
    if circular and not free:
        verdict, reason = OPEN, words.ONLY_ITSELF
    independent = "; ".join(words.dated(each.date, each.title) for each in free)
    return Found(
        verdict=verdict,
        reason=reason,
        place=place,
        data=words.dated(event.date, event.title),
        difference=words.WITHIN_TIME if inside else words.OUT_BY.format(as_written(event.date)),
        others=(words.INDEPENDENT.format(independent),) if free else (),
        circular=circular,
        source=tuple(
            dict.fromkeys((*event.source, *(key for each in free for key in each.source)))
        ),
    )


CHECKS: Mapping[str, Callable[[Dataset, Claim], Found]] = {
    "growth": numbers.growth,
    "level": numbers.level,
    "first_surplus": numbers.first_surplus,
    "completion": _completion,
    "count": _count,
    "date": _date,
}
