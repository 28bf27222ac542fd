"""The checks of the article's numbers against figures of trade."""

from dataclasses import replace

from unionscope.dataset import Dataset
from unionscope.figures import article_data as data
from unionscope.figures.article_data import Claim, Found, Number, Place
from unionscope.words import article as words
from unionscope.words import article_numbers as written
from unionscope.words.article import AGREES, CLOSE, DISAGREES, OPEN
from unionscope.words.numbers import EN_DASH, percent

_DUST = 1e-9


def against(value: float, figure: Number, unit: str) -> tuple[str, str]:
    """Return the verdict on a number of the article and its reason.

    Parameters
    ----------
    value
        As published: one unit of its last digit is what it was rounded to.
    """
    digits = written.decimals(value)
    step = 10.0**-digits
    difference = abs(figure.value - value)
    outside, low, high = words.NO_RANGE, figure.low, figure.high
    if difference < step / 2 - _DUST:
        return AGREES, words.ROUNDS
    if low is not None and high is not None:
        span = written.span(low, high, unit, digits + 1)
        if low - _DUST <= value <= high + _DUST:
            return AGREES, words.WITHIN.format(range=span)
        outside = words.OUTSIDE.format(range=span)
    if difference <= step + _DUST:
        return CLOSE, words.NEAR.format(step=written.step(value, unit))
    return DISAGREES, words.APART.format(step=written.step(value, unit), outside=outside)


def _beside(claim: Claim, name: str, other: Number | None) -> str:
    """Return another count beside the article's number; nothing where there is none."""
    if other is None or claim.value is None:
        return ""
    digits = written.decimals(claim.value)
    shown = written.with_quality(written.amount(other.value, claim.unit, digits + 1), other.quality)
    same = abs(other.value - claim.value) < 10.0**-digits / 2
    how = (
        words.SAME_ROUNDED
        if same
        else written.apart(other.value - claim.value, claim.unit, digits + 1)
    )
    return f"{name}: {shown}, {how}"


def _compared(claim: Claim, figure: Number | None, place: Place) -> Found:
    """Return a claim's number against ours."""
    if figure is None or claim.value is None:
        return Found(verdict=OPEN, reason=words.NO_FIGURE, place=place)
    verdict, reason = against(claim.value, figure, claim.unit)
    digits = written.decimals(claim.value) + 1
    return Found(
        verdict=verdict,
        reason=reason,
        place=place,
        data=written.with_quality(written.amount(figure.value, claim.unit, digits), figure.quality),
        difference=written.apart(figure.value - claim.value, claim.unit, digits),
        circular=_built_from(claim, figure),
        source=figure.source,
        figure=figure,
        span=None if figure.low is None or figure.high is None else (figure.low, figure.high),
    )


def _built_from(claim: Claim, figure: Number) -> str:
    """Return what our figure was made from, where that is what the claim repeats."""
    key, text = words.BUILT_FROM.get(claim.key, ("", ""))
    return text if key in figure.source else ""


def growth(dataset: Dataset, claim: Claim) -> Found:
    """Return what our growth on the year before says of a claim, with Russian counts beside."""
    levels = data.goods(dataset, claim.partner, claim.flow)
    found = _compared(claim, data.growth(levels, claim.year), _goods_place(claim))
    counted = data.growth(data.mirror(dataset, claim.partner, claim.flow), claim.year)
    named = data.growth(data.announced(dataset, claim.partner), claim.year)
    return _with_others(claim, found, counted, named)


def level(dataset: Dataset, claim: Claim) -> Found:
    """Return what our figure of a year says of a claim, with Russian counts beside."""
    if claim.table == "trade_services":
        return _services(dataset, claim)
    figure = data.goods(dataset, claim.partner, claim.flow).get(claim.year)
    found = _compared(claim, figure, _goods_place(claim))
    counted = data.mirror(dataset, claim.partner, claim.flow).get(claim.year)
    named = data.announced(dataset, claim.partner).get(claim.year)
    return _with_others(claim, found, counted, named if claim.flow == "turnover" else None)


def _with_others(claim: Claim, found: Found, counted: Number | None, named: Number | None) -> Found:
    lines = [
        _beside(claim, words.MIRROR, counted),
        _beside(claim, words.ANNOUNCED, named),
    ]
    more = [*(counted.source if counted else ()), *(named.source if named else ())]
    return replace(
        found,
        others=tuple(line for line in lines if line),
        source=tuple(dict.fromkeys((*found.source, *more))),
        mirror=counted.value if counted else None,
    )


def _goods_place(claim: Claim) -> Place:
    if claim.flow == "balance":
        return Place("history", (("history", "balance"),), words.PLACES["balance"])
    parts = (("flow", "turnover"), ("partner", claim.partner.lower()), ("show", "levels"))
    return Place("outlook", parts, words.PLACES["turnover"])


def _services(dataset: Dataset, claim: Claim) -> Found:
    place = Place("history", (("history", "services"),), words.PLACES["services"])
    found = _compared(
        claim, data.services(dataset, claim.partner, claim.flow).get(claim.year), place
    )
    both = data.services(dataset, claim.partner, claim.flow, "goods_and_services").get(claim.year)
    goods = data.goods(dataset, claim.partner, claim.flow).get(claim.year)
    if both is None or goods is None:
        return found
    rest = Number(
        both.value - goods.value, None, None, data.worst(both, goods), (*both.source, *goods.source)
    )
    return replace(
        found,
        others=(_beside(claim, words.TOTALS, rest),),
        source=tuple(dict.fromkeys((*found.source, *rest.source))),
    )


def first_surplus(dataset: Dataset, claim: Claim) -> Found:
    """Return whether a year has the first surplus in our data, and how sure its sign is."""
    balances = data.goods(dataset, claim.partner, "balance")
    place = _goods_place(claim)
    figure = balances.get(claim.year)
    if figure is None:
        return Found(verdict=OPEN, reason=words.NO_FIGURE, place=place)
    before = sorted(year for year in balances if year < claim.year)
    earlier = [str(year) for year in before if balances[year].value > 0]
    sold, bought = (
        data.goods(dataset, claim.partner, flow)[claim.year] for flow in ("export", "import")
    )
    low, high = data.least(sold) - data.most(bought), data.most(sold) - data.least(bought)
    span = written.span(low, high, "usd_bn", 2)
    first = min(balances)
    verdict, reason = AGREES, words.FIRST.format(first=first)
    if earlier:
        verdict, reason = DISAGREES, words.NOT_FIRST.format(years=", ".join(earlier))
    elif figure.value <= 0:
        verdict, reason = DISAGREES, words.NO_SURPLUS.format(year=claim.year)
    elif low <= 0:
        verdict, reason = OPEN, words.BOTH_SIGNS.format(range=span)
    share = percent(figure.value / (sold.value + bought.value))
    lines = [words.SMALL.format(share=share, year=claim.year, range=span)]
    if before and not earlier:
        lines.append(
            words.DEFICITS.format(count=len(before), first=before[0], dash=EN_DASH, last=before[-1])
        )
    lines.append(words.EARLIER.format(first=first))
    counted = data.mirror(dataset, claim.partner, "balance").get(claim.year)
    if counted is not None:
        shown = written.with_quality(written.amount(counted.value, "usd_bn", 2), counted.quality)
        lines.append(f"{words.MIRROR}: {shown}")
    more = (*sold.source, *bought.source, *(counted.source if counted else ()))
    return Found(
        verdict=verdict,
        reason=reason,
        place=place,
        data=written.with_quality(written.amount(figure.value, "usd_bn", 2), figure.quality),
        difference="" if verdict != AGREES else words.NO_EARLIER,
        others=tuple(lines),
        source=tuple(dict.fromkeys((*figure.source, *more))),
    )
