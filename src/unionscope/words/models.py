"""What the three models are, where they agree, and why they do not."""

from collections.abc import Mapping

from unionscope.words.labels import MODEL_SHORT
from unionscope.words.numbers import percent, usd

MODELS_EXPLAINED = (
    "**CES model**: buyers switch between sellers, and Belarus can supply only so much. "
    "**Reduced form**: one equation per flow, with no limit on what Belarus can supply. "
    "**General equilibrium**: prices move in all eight blocs. All three see the same assumptions."
)
_AGREE = "All three models agree on {year}: {low} to {high} of trade with Russia, {shares}."
_DIFFER = (
    "In {year} the models put trade with Russia between {low} ({lowest}) and {high} ({highest}), "
    "{shares}."
)
_SHARES_SAME = "{low} of all trade in each"
_SHARES = "{low} to {high} of all trade"
_WHY_REDUCED_FORM = (
    " The reduced form stands apart because nothing limits what Belarus can supply there, and "
    "prices do not answer."
)
_WHY_DEMAND = (
    " General equilibrium stands apart because it reads lower Russian growth as less Russian "
    "supply, so that Russian prices rise; a weaker rouble or oil price is not that. For such "
    "shocks use the CES model."
)
_WHY_PRICES = (
    " General equilibrium stands apart because prices answer in every bloc there, not in Belarus "
    "alone."
)
#: Lines closer than this part of the level tell a reader the same.
_SAME = 0.01


def agreement(
    year: int, trade: Mapping[str, float], share: Mapping[str, float], *, demand_moved: bool
) -> str:
    """Return where the three models agree on trade with Russia, or why they do not.

    Parameters
    ----------
    trade, share
        US$ mn and 0-1, by model.
    demand_moved
        Whether Russian growth or a shock to Russian demand differs from the status quo.
    """
    lowest, highest = min(trade, key=trade.__getitem__), max(trade, key=trade.__getitem__)
    ends = percent(min(share.values())), percent(max(share.values()))
    shares = (_SHARES_SAME if ends[0] == ends[1] else _SHARES).format(low=ends[0], high=ends[1])
    spread = trade[highest] - trade[lowest]
    form = _AGREE if spread <= _SAME * trade[highest] else _DIFFER
    text = form.format(
        year=year,
        low=usd(trade[lowest]),
        high=usd(trade[highest]),
        lowest=MODEL_SHORT[lowest],
        highest=MODEL_SHORT[highest],
        shares=shares,
    )
    return text if form is _AGREE else text + _why(trade, demand_moved=demand_moved)


def _why(trade: Mapping[str, float], *, demand_moved: bool) -> str:
    """Return why the other two models are not where the CES model is."""
    reasons = {
        "reduced_form": _WHY_REDUCED_FORM,
        "general_equilibrium": _WHY_DEMAND if demand_moved else _WHY_PRICES,
    }
    distance = {model: abs(trade[model] - trade["ces"]) for model in reasons}
    far = [model for model in reasons if distance[model] > _SAME / 2 * trade["ces"]]
    farthest = max(distance, key=distance.__getitem__)
    return "".join(reasons[model] for model in far or [farthest])
