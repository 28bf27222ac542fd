"""How wedges are derived: from a link back to what policy covers, and how long it has acted."""

from collections.abc import Callable
from typing import Final

from unionscope.assumptions import assumption
from unionscope.figures.explain_book import Book
from unionscope.figures.explain_market import sanctions_only
from unionscope.figures.formula import Formula, Quantity, exp, largest, product, smallest

_OVERSEAS: Final = ("BC", "BH", "BO")
_PROGRAMME_LINKS: Final = ("BR", "RB")
_CHINA_LINKS: Final = ("BC", "CB")


def wedge(book: Book, link: str) -> Formula:
    """Return the wedge of a link: the product of everything that moves it."""
    parts: list[Formula] = []
    if book.has(f"k_s:{link}"):
        if sanctions_only(book, link):
            return remainder(book, link)
        parts.append(book.get("k_s", link))
    power = book.get("eps" if book.reduced else "theta")
    if link in _PROGRAMME_LINKS and book.has("acts:programmes"):
        parts.append(book.get("tau") ** -power)
    if link in _OVERSEAS and book.has("acts:routes"):
        parts.append(_carried(book, book.get("kappa")) / _carried(book, capacity_before(book)))
    if link in _CHINA_LINKS and book.has("acts:china"):
        parts.append(_reach(book, half=link == "CB"))
    if link[0] == "B" and book.has("acts:gas"):
        parts.append(book.get("cost") ** -power)
    return product(parts)


def remainder(book: Book, link: str) -> Formula:
    """Return what sanctions leave of a link, against what they left in the base year."""
    least = book.fixed("smallest_remainder")
    return largest(1 - book.get("L", link), least) / largest(1 - book.get("L0", link), least)


def _carried(book: Book, capacity: Formula) -> Formula:
    return 1 - book.parameter("bulk_share") * (1 - smallest(1, capacity))


def _reach(book: Book, *, half: bool) -> Formula:
    most: Formula = book.parameter("pivot_reach")
    if book.replay:
        most = most * book.fixed("pivot_further")
    effort = state(book, "pivot", "1") * book.get("rho")
    return most ** (effort / 2 if half else effort)


def _on_its_way(book: Book, kind: str, index: str = "") -> Formula:
    """Return something between its value in the base year and the one it moves to."""
    end = f"{kind}1:{index}" if index else f"{kind}1"
    start = f"{kind}0:{index}" if index else f"{kind}0"
    harder = book.traced[end] >= book.traced[start]
    before, after = (
        book.get(f"{kind}{side}", index) if index else state(book, kind, side) for side in "01"
    )
    return before + (after - before) * book.get("rho" if harder else "recovered")


#: Policies by their short names: the assumption, and the state before the war.
_STATES: Final = {
    "a": ("alignment", 0.0),
    "sec": ("secondary_sanctions", 0.0),
    "P1": ("programme_completion", 0.0),
    "P2": ("new_package_completion", 0.0),
    "kappa": ("rerouting_capacity", 1.0),
    "pivot": ("china_pivot", 0.0),
    "stopped": ("ukraine_stopped", 0.0),
}
_DERIVED_IN_REPLAY: Final = ("a", "P1", "kappa", "pivot")
_BEFORE: Final = {"a": "a_{0}", "P1": "P_{1,0}", "kappa": "κ_{0}"}


def state(book: Book, kind: str, side: str) -> Quantity:
    """Return the state of a policy in the base year, side "0", or in the scenario, side "1"."""
    key, before_war = _STATES[kind]
    if book.replay:
        if side == "0":
            return book.before(key, _BEFORE.get(kind, f"{kind}_{{0}}"), before_war)
        if kind in _DERIVED_IN_REPLAY:
            return book.get(f"{kind}1")
        return book.before(key, f"{kind}_{{1}}", before_war)
    if kind == "P1":
        return book.fixed("first_package")
    return book.assumed(key) if side == "1" else book.today(key)


def capacity_before(book: Book) -> Quantity:
    """Return the capacity of routes in the base year."""
    return state(book, "kappa", "0")


def _replayed(kind: str) -> Callable[[Book, str], Formula]:
    """Return how a policy of the replay is derived: what happened, scaled by the assumption."""
    key = _STATES[kind][0]
    return lambda book, _: _scaled(book, book.happened(key), key)


def _scaled(book: Book, happened: Formula, key: str) -> Formula:
    return smallest(1, happened * book.assumed(key) / book.today(key))


def sanctions(key: str, side: str) -> Callable[[Book, str], Formula]:
    """Return how the reach of sanctions on a country is derived."""

    def reach(book: Book, _: str) -> Formula:
        if book.replay and side == "1":
            own = _scaled(book, book.happened(key), key)
            return _scaled(book, own, "sanction_intensity")
        read = book.assumed if side == "1" else book.today
        return smallest(1, read("sanction_intensity") * read(key))

    return reach


def _sanctioned(book: Book, country: str, side: str) -> Formula:
    if book.replay and side == "0":
        symbol = f"s_{{{country},0}}"
        key = "sanctions_belarus" if country == "B" else "sanctions_russia"
        return book.before(key, symbol, 0.0)
    return book.get(f"s_{country}{side}")


def covered(side: str) -> Callable[[Book, str], Formula]:
    """Return how the share of a link that sanctions cover is derived."""

    def share(book: Book, link: str) -> Formula:
        on_exports = link[1] == "W"
        way = "exports" if on_exports else "imports"
        russia = _sanctioned(book, "R", side) * book.parameter(f"coverage_{way}_russia")
        if link == "RW" and book.general:
            return russia * (1 - book.parameter("redirected_russian_exports"))
        if "R" in link:
            return russia
        mirrored = state(book, "a", side) * russia
        own = _sanctioned(book, "B", side) * book.parameter(f"coverage_{way}_belarus")
        return largest(own, mirrored)

    return share


def lost(side: str) -> Callable[[Book, str], Formula]:
    """Return how the share of a link that is lost in the long run is derived."""

    def share(book: Book, link: str) -> Formula:
        if "U" in link:
            now = book.happened("ukraine_stopped") if side == "1" else state(book, "stopped", "0")
            stopped = now * book.parameter("ukraine_stop")
            return smallest(stopped, book.fixed("largest_loss"))
        if link in ("HR", "CR"):
            return state(book, "sec", side) * book.parameter("secondary_effect")
        enforced = "enforcement_imports_belarus" if link == "WB" else "enforcement"
        covers = book.get(f"c{side}", link)
        begun = smallest(1, covers / book.parameter("over_compliance_start"))
        feared = book.parameter("over_compliance") * (1 - covers) * begun
        stopped = book.parameter(enforced) * (covers + feared)
        return smallest(stopped, book.fixed("largest_loss"))

    return share


def border(book: Book, _: str) -> Formula:
    """Return the cost of crossing the border against the base year."""

    def cost(cut: Formula) -> Formula:
        return 1 + book.parameter("barrier_cost") * (1 - cut)

    return cost(book.get("r")) / cost(book.get("r0"))


def cut(book: Book, _: str) -> Formula:
    """Return the cut of barriers that has worked through."""
    before, lag = book.get("r0"), book.parameter("programme_lag")
    return before + (book.get("r1") - before) * (1 - exp(-(book.get("n") / lag)))


def cut_end(side: str) -> Callable[[Book, str], Formula]:
    """Return how the cut of barriers in the long run is derived."""

    def whole(book: Book, _: str) -> Formula:
        # Before the war as after it, programmes that work today are counted as they work.
        works = book.get("e1") if side == "1" else book.parameter("programmes_working_today")
        hard = book.parameter("back_loading")
        done = state(book, "P1", side) ** hard
        done = done + book.parameter("new_package_size") * state(book, "P2", side) ** hard
        reached = book.parameter("programme_scope") * works * done
        return smallest(book.fixed("largest_cut"), reached)

    return whole


def around_today(key: str, today_key: str) -> Callable[[Book, str], Formula]:
    """Return how a position between today's value and an end is derived."""

    def position(book: Book, _: str) -> Formula:
        declared = assumption(key)
        today, chosen, usual = book.parameter(today_key), book.assumed(key), book.today(key)
        if chosen.exactly <= declared.default:
            return today * chosen / usual
        top = book.top(key)
        return today + (largest(top, today) - today) * (chosen - usual) / (top - usual)

    return position


def gas_price(book: Book, _: str) -> Formula:
    """Return the gas price against the base year, once the policy is in force."""
    if book.traced["age"] < 1:
        return book.fixed("gas", "1")
    return (1 - book.get("d1")) / (1 - book.parameter("energy_discount_today"))


def conduit(book: Book, _: str) -> Formula:
    """Return re-exports through Belarus in the year."""
    return _carries(book, book.get("L", "WR"), book.get("a"))


def conduit_before(book: Book, _: str) -> Formula:
    """Return re-exports through Belarus in the base year."""
    return _carries(book, book.get("L0", "WR"), state(book, "a", "0"))


def _carries(book: Book, lost_now: Formula, aligned: Formula) -> Formula:
    whole = book.base("WR") / (1 - book.get("L0", "WR"))
    closed = 1 - aligned * book.parameter("conduit_closed_by_alignment")
    return book.parameter("conduit_share") * whole * lost_now * closed


def _elasticity(response: str) -> Callable[[Book, str], Formula]:
    return lambda book, _: (
        book.parameter("trade_elasticity")
        * book.get(response)
        / book.parameter("response_long_run")
    )


def _response(age: str) -> Callable[[Book, str], Formula]:
    def grown(book: Book, _: str) -> Formula:
        most, first = (book.parameter(f"response_{which}") for which in ("long_run", "first_year"))
        speed = -(book.parameter("response_speed") * (book.get(age) - 1))
        return most - (most - first) * exp(speed)

    return grown


def _age(book: Book) -> Formula:
    if book.replay:
        return book.calendar("year") - book.calendar("base")
    return book.calendar("year") - book.assumed("policy_start") + 1


def _horizon(book: Book, _: str) -> Formula:
    since = book.calendar("year") - book.calendar("base")
    return largest(1, since if book.replay else since - 1)


#: How each kind of quantity is derived.
POLICY: Final[dict[str, Callable[[Book, str], Formula]]] = {
    "k": wedge,
    "k_s": remainder,
    "L": lambda book, link: _on_its_way(book, "L", link),
    "a": lambda book, _: _on_its_way(book, "a"),
    "L0": lost("0"),
    "L1": lost("1"),
    "c0": covered("0"),
    "c1": covered("1"),
    "s_B0": sanctions("sanctions_belarus", "0"),
    "s_B1": sanctions("sanctions_belarus", "1"),
    "s_R0": sanctions("sanctions_russia", "0"),
    "s_R1": sanctions("sanctions_russia", "1"),
    **{f"{kind}1": _replayed(kind) for kind in _DERIVED_IN_REPLAY},
    "tau": border,
    "r": cut,
    "r0": cut_end("0"),
    "r1": cut_end("1"),
    "e1": around_today("programmes_in_force", "programmes_working_today"),
    "kappa": lambda book, _: (
        capacity_before(book)
        + (state(book, "kappa", "1") - capacity_before(book)) * book.get("rho")
    ),
    "cost": lambda book, _: 1 + book.parameter("gas_cost_share") * (book.get("gas") - 1),
    "gas": gas_price,
    "d1": around_today("energy_discount", "energy_discount_today"),
    "V": conduit,
    "V0": conduit_before,
    "theta": _elasticity("eps"),
    "theta_market": _elasticity("eps_market"),
    "eps": _response("h"),
    "eps_market": _response("h_market"),
    "rho": lambda book, _: 1 - exp(-(book.get("n") / book.parameter("sanction_ramp"))),
    "recovered": lambda book, _: smallest(1, book.get("n") / book.parameter("recovery_years")),
    "n": lambda book, _: largest(0, _age(book)),
    "h": lambda book, _: largest(1, _age(book)),
    "h_market": _horizon,
}
