"""The figures of Drivers as tables with bars."""

from unionscope.figures.drivers import Split
from unionscope.figures.indices import IndicesFigure
from unionscope.figures.tornado import InputBar, TornadoFigure
from unionscope.ui import html
from unionscope.ui.html import BarRow, Span, Spot
from unionscope.words import drivers as words
from unionscope.words import inputs as input_words
from unionscope.words.outcomes import REFERENCES, direction


def waterfall(figure: Split, source: str) -> str:
    """Return the way from the status quo to the scenario, one row a step."""
    outcome, axis = figure.outcome, figure.axis
    name, reference, _ = REFERENCES[figure.replay]
    quo, value = axis.place(figure.status_quo), axis.place(figure.value)
    rows = [
        BarRow(
            name=name,
            spots=(Spot(form="out", at=quo), Spot(form="quo", at=quo)),
            cells=(outcome.bare(figure.status_quo), ""),
            strong=True,
        )
    ]
    for step in figure.steps:
        start, end = axis.place(step.start), axis.place(step.end)
        rows.append(
            BarRow(
                name=words.GROUPS[step.group][0],
                detail="; ".join(step.moved),
                spans=(Span(form="step", start=start, end=end),),
                spots=(
                    Spot(form="in", at=start),
                    Spot(form="out", at=end),
                    Spot(form="end", at=end),
                ),
                cells=(outcome.signed(step.part), outcome.signed(step.alone)),
            )
        )
    if len(figure.steps) > 1:
        rows.append(
            BarRow(
                name=words.BEYOND,
                spots=(Spot(form="through", at=value),),
                cells=("", outcome.signed(figure.residual)),
            )
        )
    rows.append(
        BarRow(
            name=words.SCENARIO,
            detail=f"{words.DIFFERENCE} {outcome.signed(figure.difference)}",
            spots=(
                Spot(form="in", at=value),
                Spot(form="quo", at=quo),
                Spot(form="now", at=value),
            ),
            cells=(outcome.bare(figure.value), ""),
            strong=True,
        )
    )
    title = words.SPLIT_TITLE.format(reference=reference, name=outcome.name, year=figure.year)
    subtitle = words.SPLIT_SUBTITLE.format(
        unit=outcome.unit, difference_unit=outcome.difference_unit
    )
    table = html.bar_table(words.SPLIT_HEADS, rows, ticks=axis.ticks, caption=title)
    return (
        html.chart_head(title, subtitle)
        + html.key([*words.SPLIT_KEY, ("quo", reference), ("now", words.SCENARIO_SPOKEN)])
        + table
        + html.source_line(source)
        + html.bullets(words.HOW_TITLE, _split_points(figure))
    )


def _split_points(figure: Split) -> list[str]:
    points = list(words.SPLIT_HOW)
    if len(figure.steps) > 1:
        points.append(
            words.split_beyond(
                figure.outcome,
                difference=figure.difference,
                alone=figure.alone,
                residual=figure.residual,
            )
        )
    if figure.silent:
        groups = ", ".join(words.GROUPS[group][0] for group in figure.silent)
        points.append(words.SPLIT_SILENT.format(year=figure.year, groups=groups))
    if figure.rounding_shows:
        points.append(words.SPLIT_ROUNDED)
    return points


def contest(figure: TornadoFigure) -> str:
    """Return how the programmes compare with Russian demand, where either does something."""
    found = figure.contest
    if found is None:
        return ""
    return input_words.tornado_contest(
        figure.outcome, size=found.size, programmes=found.programmes, demand=found.demand
    )


def tornado_bars(figure: TornadoFigure, source: str) -> str:
    """Return every large input by what it does to the outcome."""
    outcome, axis = figure.outcome, figure.axis
    reference = REFERENCES[figure.replay][1]
    about = figure.difference is not None
    write = outcome.signed if about else outcome.bare
    quo = Spot(form="quo", at=axis.place(0.0 if about else figure.value))
    lines = (quo, Spot(form="now-line", at=axis.place(figure.line))) if about else (quo,)
    turns = any(bar.turns for bar in figure.bars)
    rows = []
    for bar in figure.bars:
        low, high = axis.place(bar.low), axis.place(bar.high)
        spots = [*lines, Spot(form="low", at=low), Spot(form="high", at=high)]
        if bar.turns_at is not None:
            spots.append(Spot(form="turn", at=axis.place(0.0)))
        kind = input_words.KINDS[bar.kind]
        cells = (write(bar.low), write(bar.high), _turn(bar))
        rows.append(
            BarRow(
                name=bar.label,
                detail=input_words.INPUT_RANGE.format(kind=kind, range=bar.range, now=bar.now),
                spans=(Span(form=bar.kind, start=low, end=high),),
                spots=tuple(spots),
                cells=cells if turns else cells[:2],
            )
        )
    title = input_words.TORNADO_TITLES[about].format(
        reference=reference, name=outcome.name, year=figure.year
    )
    unit = outcome.difference_unit if about else outcome.unit
    keys = [*input_words.TORNADO_KEY, ("quo", reference)]
    if about:
        keys.append(("now-line", words.SCENARIO_SPOKEN))
    if turns:
        keys.append(input_words.TORNADO_KEY_TURN)
    heads = input_words.TORNADO_HEADS if turns else input_words.TORNADO_HEADS[:3]
    return (
        html.chart_head(title, input_words.TORNADO_SUBTITLE.format(unit=unit))
        + html.key(keys)
        + html.bar_table(heads, rows, ticks=axis.ticks, caption=title)
        + html.muted(input_words.others(figure.others, figure.still, outcome.amount(figure.bound)))
        + html.source_line(source)
        + html.bullets(words.HOW_TITLE, _tornado_points(figure))
    )


def _turn(bar: InputBar) -> str:
    if bar.turned_throughout:
        return input_words.TURNED
    return bar.turns_at or ""


def _tornado_points(figure: TornadoFigure) -> list[str]:
    reference = REFERENCES[figure.replay][1]
    difference = figure.difference
    if difference is None:
        return [input_words.TORNADO_LEVELS.format(reference=reference), input_words.TORNADO_ENDS]
    names = [bar.label for bar in figure.turning]
    points = [input_words.tornado_flips(names, difference, replay=figure.replay)]
    if any(bar.turns for bar in figure.bars):
        points.append(
            input_words.TORNADO_TURNS.format(
                word=direction(difference), reference=reference, turned=input_words.TURNED
            )
        )
    return [
        *points,
        input_words.TORNADO_BOTH.format(reference=reference),
        input_words.TORNADO_ENDS,
    ]


def indices_contest(figure: IndicesFigure) -> str:
    """Return how ignorance about the programmes compares with demand in Russia."""
    found = figure.contest
    if found is None or found.demand is None:
        return ""
    return input_words.indices_contest(
        size=found.size, programmes=found.programmes[1], demand=found.demand[1]
    )


def index_bars(figure: IndicesFigure, source: str) -> str:
    """Return every large uncertain input by the part of the variance that it explains."""
    rows = [
        BarRow(
            name=bar.label,
            detail=input_words.KINDS[bar.kind],
            spans=(
                Span(form="total", start=0.0, end=bar.total),
                Span(form=f"first-{bar.kind}", start=0.0, end=bar.first),
            ),
            cells=(input_words.index_part(bar.first), input_words.index_part(bar.total)),
        )
        for bar in figure.bars
    ]
    title = input_words.INDICES_TITLES[figure.effect].format(
        name=figure.outcome.name, year=figure.year
    )
    kinds = {bar.kind for bar in figure.bars}
    keys = [key for kind, key in input_words.INDICES_KEYS.items() if kind in kinds]
    keys.append(input_words.INDICES_KEY)
    how = input_words.INDICES_HOW_EFFECT if figure.effect else input_words.INDICES_HOW
    if figure.replay:
        how = input_words.INDICES_HOW_REPLAY
    return (
        html.chart_head(title, input_words.INDICES_SUBTITLE)
        + html.key(keys)
        + html.bar_table(
            input_words.INDICES_HEADS, rows, ticks=input_words.INDICES_TICKS, caption=title
        )
        + html.muted(
            input_words.indices_others(figure.others, input_words.bound_part(figure.bound))
        )
        + html.source_line(source)
        + html.bullets(words.HOW_TITLE, (input_words.INDICES_MEANING, how))
    )
