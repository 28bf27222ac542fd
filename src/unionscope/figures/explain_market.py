"""How trade is derived: from a key figure down to prices, spending and the base year."""

from collections.abc import Callable
from typing import Final

from unionscope.figures.explain_book import BLOCS, PARTNERS, Book
from unionscope.figures.formula import Formula, exp, largest, ln, product, smallest, total

#: What re-exports, which go from the coalition through Belarus to Russia, are added to.
_CONDUIT: Final = ("BR", "WB")
_GROWTH: Final = {
    "B": "growth_belarus",
    "R": "growth_russia",
    "W": "growth_coalition",
    "C": "growth_china",
}
_HAPPENED: Final = {
    "B": "belarus",
    "R": "russia",
    "U": "ukraine",
    "W": "coalition",
    "C": "china",
    "K": "eaeu",
    "H": "hubs",
    "O": "rest",
}


def _sold(book: Book, kind: str, to: str = PARTNERS) -> list[Formula]:
    return [book.get(kind, f"B{j}") for j in to]


def _bought(book: Book, kind: str) -> list[Formula]:
    return [book.get(kind, f"{j}B") for j in PARTNERS]


def turnover(book: Book, _: str) -> Formula:
    """Return turnover with Russia."""
    return book.get("X_now", "BR") + book.get("X_now", "RB")


def concentration(book: Book, _: str) -> Formula:
    """Return the sum of squared shares of exports."""
    exports = book.get("exports")
    return total([(flow / exports) ** 2 for flow in _sold(book, "X_now")])


def now(book: Book, link: str) -> Formula:
    """Return a flow at current prices, with what is added after the model."""
    flow: Formula = book.get("X", link)
    if link in _CONDUIT and book.has("dV"):
        flow = flow + book.get("dV")
    if link == "RB" and book.has("acts:gas"):
        flow = flow + book.get("dG")
    return flow * book.get("price_index")


def price_index(book: Book, _: str) -> Formula:
    """Return the rise of prices since the base year."""
    if book.replay:
        years = range(book.scenario.start + 1, book.year + 1)
        return product([1 + book.happened("price_change", year) for year in years])
    since = book.calendar("year") - book.calendar("base")
    return (1 + book.fixed("price_growth")) ** since


def re_exports(book: Book, _: str) -> Formula:
    """Return the change of re-exports, which leaves a tenth of both flows that carry it."""
    change = (book.get("V") - book.get("V0")) * (1 + book.get("g", "R"))
    carried = smallest(book.get("X", "BR"), book.get("X", "WB"))
    return largest(change, -(book.fixed("largest_conduit_cut") * carried))


def flow(book: Book, link: str) -> Formula:
    """Return a flow as the model finds it, in prices of the base year."""
    if book.reduced:
        return _scaled(book, link)
    buyer = link[1]
    won = _appeal(book, link) / book.get("phi", buyer)
    return won * book.get("m", buyer) * book.get("E1", buyer)


def _appeal(book: Book, link: str) -> Formula:
    """Return share, wedge and price of a seller, as far as they differ from the base year's."""
    appeal: Formula = book.get("s", link)
    if book.has(f"k:{link}"):
        appeal = appeal * book.get("k", link)
    if link[0] == "B" or book.general:
        appeal = appeal * book.get("p", link[0]) ** -book.get("theta_market")
    return appeal


def _scaled(book: Book, link: str) -> Formula:
    seller, buyer = link[0], link[1]
    grown = book.base(link) * (1 + book.get("g", buyer))
    if book.has(f"k:{link}"):
        grown = grown * book.get("k", link)
    kind, partner = ("gain_out", buyer) if seller == "B" else ("gain_in", seller)
    if partner in "WU" or not _lost(book, kind, partner):
        return grown
    return grown * largest(1 + book.get(kind, partner), book.fixed("smallest_flow"))


def _stopped(book: Book, link: str) -> list[Formula]:
    """Return trade that sanctions stop on a link, if they move there."""
    if not book.has(f"k_s:{link}"):
        return []
    return [book.base(link) * (1 - sanction_part(book, link))]


def sanction_part(book: Book, link: str) -> Formula:
    """Return the part of a wedge that is due to sanctions: all of it, where nothing else acts."""
    return book.get("k" if sanctions_only(book, link) else "k_s", link)


def sanctions_only(book: Book, link: str) -> bool:
    """Say whether sanctions are the only thing that moves a link."""
    return book.traced[f"k:{link}"] == book.traced[f"k_s:{link}"] and not (
        link[0] == "B" and book.has("acts:gas")
    )


def _lost(book: Book, kind: str, partner: str) -> list[Formula]:
    """Return what moves to a partner, relative to its flow, one term per reason."""
    out = kind == "gain_out"
    links = ("BW", "BU") if out else ("WB", "UB")
    stopped = [term for link in links for term in _stopped(book, link)]
    terms: list[Formula] = []
    if stopped:
        others = [book.base(f"B{j}" if out else f"{j}B") for j in PARTNERS if j not in "WU"]
        terms.append(book.parameter("redirected_exports") * total(stopped) / total([*others]))
    if out and partner == "R":
        gaps = _stopped(book, "WR")
        terms += [book.parameter("gap_filling") * gap / book.base("BR") for gap in gaps]
    return terms


def gain(kind: str) -> Callable[[Book, str], Formula]:
    """Return how the gain of exports to, or imports from, a partner is derived."""
    return lambda book, partner: total(_lost(book, kind, partner))


def abroad(book: Book, buyer: str) -> Formula:
    """Return the part of a buyer's spending that goes abroad."""
    home, upper = book.get("delta", buyer), 1 - book.parameter("home_substitution")
    foreign = (1 - home) * book.get("P", buyer) ** upper
    kept: Formula = home
    if buyer == "B" or book.general:
        kept = home * book.get("p", buyer) ** upper
    return foreign / (kept + foreign)


def import_price(book: Book, buyer: str) -> Formula:
    """Return the price of a buyer's imports."""
    return book.get("phi", buyer) ** (-(1 / book.get("theta_market")))


def pull(book: Book, buyer: str) -> Formula:
    """Return the appeal of all foreign sellers together."""
    return total([_appeal(book, f"{i}{buyer}") for i in BLOCS if i != buyer])


def spending(book: Book, buyer: str) -> Formula:
    """Return what a bloc spends."""
    if book.general:
        part = book.get("D0", buyer) * book.get("Y1_world") / book.get("Y0_world")
        spent = book.get("Y1", buyer) + part
        if buyer in "BR" and book.has("acts:gas"):
            return spent - book.get("dG") if buyer == "B" else spent + book.get("dG")
        return spent
    if buyer != "B":
        return (1 + book.get("g", buyer)) * book.get("E0", buyer)
    spent = book.get("Y1", "B") + book.get("D0", "B") * (1 + book.get("g_world"))
    if book.has("acts:gas"):
        spent = spent - book.get("dG")
    return largest(spent, book.fixed("smallest_absorption") * book.get("E0", "B"))


def output(book: Book, seller: str) -> Formula:
    """Return the value of what a bloc makes."""
    grown = 1 + book.get("g", seller)
    priced = book.get("p", seller) ** (1 + book.parameter("supply_elasticity"))
    return grown * priced * book.get("Y0", seller)


def world_growth(book: Book, _: str) -> Formula:
    """Return the growth of spending of all blocs together."""
    grown = [(1 + book.get("g", j)) * book.get("E0", j) for j in BLOCS]
    return total([*grown]) / total([book.get("E0", j) for j in BLOCS]) - 1


def cleared(book: Book, seller: str) -> Formula:
    """Return the sum that a price was searched for to meet: sales, or the level of all prices."""
    if seller == "B":
        return total([book.solved("X", f"B{j}") for j in BLOCS])
    return total([book.solved("p", i) * book.get("Y0", i) for i in BLOCS])


def bill(book: Book, _: str) -> Formula:
    """Return the extra payment for gas."""
    gas = book.base("RB") * (1 + book.get("g", "B")) * book.parameter("gas_share")
    return gas * (book.get("gas") ** (1 - book.parameter("energy_elasticity")) - 1)


def demand(book: Book, bloc: str) -> Formula:
    """Return growth since the base year as it reaches sellers."""
    own = book.get("lnG", bloc)
    if bloc == "B":
        return exp(own) - 1
    passed = book.parameter("demand_pass_through")
    if book.replay:
        return exp(passed * own) - 1
    common = book.get("lnG_status_quo")
    return exp(common + passed * (own - common)) - 1


def _real(book: Book, growth: Formula) -> Formula:
    since = book.calendar("year") - book.calendar("base")
    return since * (ln(1 + growth) - ln(1 + book.fixed("price_growth")))


def cumulated(book: Book, bloc: str) -> Formula:
    """Return log real growth since the base year."""
    if book.replay:
        years = range(book.scenario.start + 1, book.year + 1)
        key = f"real_growth_{_HAPPENED[bloc]}"
        return total([ln(1 + book.happened(key, year)) for year in years])
    real = _real(book, book.assumed(_GROWTH.get(bloc, "growth_rest")))
    shock = book.scenario.demand_shock_russia
    if bloc == "R" and shock and book.scenario.demand_shock_year <= book.year:
        return real + ln(1 + book.assumed("demand_shock_russia"))
    return real


def cell_sum(book: Book, link: str) -> Formula:
    """Return a flow of the coalition: that of the EU and that of its other members."""
    seller, buyer = link[0], link[1]
    pairs = [
        (one, other)
        for one in (("WE", "WO") if seller == "W" else (seller,))
        for other in (("WE", "WO") if buyer == "W" else (buyer,))
    ]
    return total([book.cell(*pair) for pair in pairs])


def _row(book: Book, seller: str) -> Formula:
    return total([book.base(f"{seller}{j}") for j in BLOCS])


def _column(book: Book, buyer: str, *, abroad_only: bool = False) -> Formula:
    sellers = [i for i in BLOCS if i != buyer or not abroad_only]
    return total([book.base(f"{i}{buyer}") for i in sellers])


#: How each kind of quantity is derived.
MARKET: Final[dict[str, Callable[[Book, str], Formula]]] = {
    "turnover": turnover,
    "T_R": turnover,
    "T": lambda book, _: book.get("exports") + book.get("imports"),
    "turnover_share": lambda book, _: book.get("T_R") / book.get("T"),
    "export_share": lambda book, _: book.get("X_now", "BR") / book.get("exports"),
    "import_share": lambda book, _: book.get("X_now", "RB") / book.get("imports"),
    "balance": lambda book, _: book.get("X_now", "BR") - book.get("X_now", "RB"),
    "export_concentration": concentration,
    "exports": lambda book, _: total(_sold(book, "X_now")),
    "imports": lambda book, _: total(_bought(book, "X_now")),
    "X_now": now,
    "price_index": price_index,
    "dV": re_exports,
    "X": flow,
    "gain_out": gain("gain_out"),
    "gain_in": gain("gain_in"),
    "m": abroad,
    "P": import_price,
    "phi": pull,
    "E1": spending,
    "Y1": output,
    "Y1_world": lambda book, _: total([book.get("Y1", j) for j in BLOCS]),
    "g_world": world_growth,
    "p": cleared,
    "dG": bill,
    "g": demand,
    "lnG": cumulated,
    "lnG_status_quo": lambda book, _: _real(book, book.fixed("status_quo_growth")),
    "s": lambda book, link: book.base(link) / book.get("M0", link[1]),
    "delta": lambda book, buyer: book.base(buyer * 2) / book.get("E0", buyer),
    "D0": lambda book, bloc: book.get("E0", bloc) - book.get("Y0", bloc),
    "Y0_world": lambda book, _: total([book.get("Y0", j) for j in BLOCS]),
    "Y0": _row,
    "E0": _column,
    "M0": lambda book, buyer: _column(book, buyer, abroad_only=True),
    "X0": cell_sum,
}
