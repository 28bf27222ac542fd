"""The two histories a reader sees: by partner since 2010, and by bloc where the matrix has it."""

from typing import Final

import pandas as pd

from unionscope.dataset.observed import (
    COLUMNS,
    Observation,
    Observations,
    observations,
    rest_of_world,
    tidy,
    with_totals,
)

WORLD: Final = "World"
REST: Final = "Rest of world"
#: The partners whose trade Belarus or others name year by year; they and the rest make the world.
NAMED: Final = ("Russia", "EU", "Ukraine", "China")
GOODS_PARTNERS: Final = (*NAMED, REST, WORLD)

#: The words on the screen for the blocs that Belarus trades with.
BLOC_NAMES: Final = {
    "R": "Russia",
    "WE": "EU",
    "WO": "Other coalition",
    "U": "Ukraine",
    "C": "China",
    "K": "Other EAEU",
    "H": "Hubs",
    "O": REST,
}
BLOC_PARTNERS: Final = tuple(BLOC_NAMES.values())

# Figures that differ by less are the same figure, rounded.
_SAME_USD_MN = 0.05
_SEAM = "so that history joins the model's starting point without a step"


def observed_goods(trade_goods: pd.DataFrame, bloc_matrix: pd.DataFrame) -> pd.DataFrame:
    """Return Belarus-reported goods trade with each partner, the rest and the world."""
    reported = trade_goods[
        (trade_goods["series"] == "belarus_reported") & trade_goods["partner"].isin((*NAMED, WORLD))
    ]
    found = observations(reported)
    found = _joined_to_the_model(found, _bloc_observations(bloc_matrix))
    for year in sorted({year for _, _, year in found}):
        for flow in ("export", "import"):
            parts = [found.get((partner, flow, year)) for partner in (WORLD, *NAMED)]
            # A year in which a partner is not known yet has no rest.
            known = [part for part in parts if part is not None]
            if len(known) == len(parts):
                found[(REST, flow, year)] = rest_of_world(known[0], known[1:], REST)
    return tidy(with_totals(found), GOODS_PARTNERS)


def observed_blocs(bloc_matrix: pd.DataFrame) -> pd.DataFrame:
    """Return Belarus's goods trade with each of the eight blocs shown."""
    return tidy(with_totals(_bloc_observations(bloc_matrix)), BLOC_PARTNERS)


def _bloc_observations(bloc_matrix: pd.DataFrame) -> Observations:
    """Return the row and the column of Belarus as observations."""
    trade = bloc_matrix[bloc_matrix["kind"] == "trade"]
    sold = trade[trade["exporter"] == "B"].assign(flow="export")
    bought = trade[trade["importer"] == "B"].assign(flow="import")
    sold = sold.assign(partner=sold["importer"].map(BLOC_NAMES))
    bought = bought.assign(partner=bought["exporter"].map(BLOC_NAMES))
    return observations(pd.concat([sold, bought])[list(COLUMNS)])


def _joined_to_the_model(found: Observations, blocs: Observations) -> Observations:
    """Return the observations, with the model's own figures in the year from which it starts."""
    start = max(year for _, _, year in blocs)
    result = dict(found)
    for flow in ("export", "import"):
        cells = [blocs[(partner, flow, start)] for partner in BLOC_PARTNERS]
        for cell in cells:
            if cell.partner in NAMED:
                _put(result, cell, f"{cell.note}; bloc matrix, {_SEAM}")
        total = sum(cell.value for cell in cells)
        published = result.get((WORLD, flow, start))
        if published is not None:
            _put(result, _with_value(published, total), f"Sum of the bloc matrix, {_SEAM}")
    return result


def _with_value(published: Observation, value: float) -> Observation:
    """Return the published world total with the model's value, its range stretched to hold it."""
    low, high = published.bounds
    return Observation(
        partner=WORLD,
        flow=published.flow,
        year=published.year,
        value=value,
        unit=published.unit,
        quality="estimate",
        low=min(low, value),
        high=max(high, value),
        source=f"{published.source};own_estimate",
        note=published.note,
    )


def _put(found: Observations, start: Observation, note: str) -> None:
    """Replace one observation by the model's figure, unless they are the same."""
    key = (start.partner, start.flow, start.year)
    published = found.get(key)
    if published is not None:
        if abs(published.value - start.value) < _SAME_USD_MN:
            return
        note = f"{note} (trade_goods: {published.value:g}; {published.note})"
    found[key] = Observation(
        **{name: getattr(start, name) for name in COLUMNS if name != "note"}, note=note
    )
    # A published turnover or balance no longer fits and is computed anew.
    for flow in ("turnover", "balance"):
        found.pop((start.partner, flow, start.year), None)
