"""The published verification targets of the models: an independent implementation's numbers.

Figures are US$ mn and stand here exactly as published.  Each must be met to 0.01 % and, beyond
that, to every digit shown.
"""

from typing import NamedTuple

import pytest

from unionscope.assumptions import Scenario
from unionscope.dataset import load_dataset
from unionscope.model.blocs import BELARUS, COALITION, RUSSIA
from unionscope.model.course import projection
from unionscope.model.parameters import parameters_from
from unionscope.model.run import BASE_YEAR, projection_years
from unionscope.model.timing import elasticity, response, years_in_force
from unionscope.model.wedges import build_wedges
from unionscope.results import run

FULL_EASING = {"sanctions_belarus": 0.0, "sanctions_russia": 0.0, "alignment": 0.0}
EASE_ON_BELARUS = {"sanctions_belarus": 0.0, "alignment": 0.0}
UNIFIED_MAXIMUM = {"sanctions_belarus": 1.0, "sanctions_russia": 1.0, "alignment": 1.0}
FULL_INTEGRATION = {"programmes_in_force": 1.0, "new_package_completion": 1.0}
RECESSION = {"demand_shock_russia": -0.15, "demand_shock_year": 2027}
STATUS_QUO = (31764.1, 31532.3, 45936.2, 54514.7)
REDUCED_FORM, GENERAL = "reduced_form", "general_equilibrium"
IMF_GROWTH = {
    "growth_belarus": 0.032,
    "growth_russia": 0.031,
    "growth_coalition": 0.036,
    "growth_china": 0.059,
    "growth_rest": 0.060,
}


class Target(NamedTuple):
    """Published trade of Belarus in one year of a scenario, and the price of its goods."""

    moved: dict[str, float]
    year: int
    exports_to_russia: float
    imports_from_russia: float
    exports: float
    imports: float
    supply_price: float | None
    model: str = "ces"


TARGETS = {
    "status quo": Target({}, 2030, *STATUS_QUO, 1.0),
    "full easing": Target(FULL_EASING, 2030, 28494.7, 30855.9, 46226.8, 54805.3, 1.00303),
    "full easing 2035": Target(FULL_EASING, 2035, 28657.9, 34972.0, 53046.1, 62990.9, 1.00605),
    "ease on Belarus": Target(EASE_ON_BELARUS, 2030, 31122.7, 31497.4, 48299.9, 56878.5, 1.01437),
    "unified maximum": Target(UNIFIED_MAXIMUM, 2030, 31557.1, 32026.5, 45134.8, 53713.4, 0.99894),
    "integration": Target(FULL_INTEGRATION, 2030, 34202.8, 34258.2, 47813.0, 56391.5, 1.01293),
    "integration 2035": Target(FULL_INTEGRATION, 2035, 40561.3, 40806.0, 55977.1, 65921.9, 1.01668),
    "China pivot": Target({"china_pivot": 1.0}, 2030, 31484.1, 30821.4, 46503.8, 55082.3, 1.00303),
    "recession": Target(RECESSION, 2030, 29315.2, 30556.5, 44268.3, 52827.8, 0.98311),
    "recession with another policy date": Target(
        RECESSION | {"policy_start": 2030}, 2030, 29315.2, 30556.5, 44268.3, 52827.8, 0.98311
    ),
    "half intensity": Target(
        {"sanction_intensity": 0.5}, 2030, 30384.3, 31337.5, 45942.5, 54521.0, 1.00138
    ),
    "half intensity 2035": Target(
        {"sanction_intensity": 0.5}, 2035, 33575.8, 36059.1, 53181.7, 63126.6, 1.00232
    ),
    "no intensity": Target(
        {"sanction_intensity": 0.0}, 2030, 28164.3, 30855.9, 45896.4, 54474.9, 1.00303
    ),
    "discount lost": Target(
        {"energy_discount": 0.0}, 2030, 30764.9, 31281.6, 44458.7, 53037.2, 0.97835
    ),
    "IMF growth": Target(IMF_GROWTH, 2035, 35649.3, 38507.8, 54966.6, 66574.4, 1.01132),
    "status quo, reduced form": Target({}, 2030, *STATUS_QUO, None, REDUCED_FORM),
    "status quo, general": Target({}, 2030, *STATUS_QUO, 1.0, GENERAL),
    "full easing, reduced form": Target(
        FULL_EASING, 2030, 29133.4, 30914.9, 46576.5, 55397.3, None, REDUCED_FORM
    ),
    "full easing, general": Target(
        FULL_EASING, 2030, 28529.9, 30814.2, 46268.8, 54847.3, 1.00367, GENERAL
    ),
    "unified maximum, reduced form": Target(
        UNIFIED_MAXIMUM, 2030, 32088.3, 31919.1, 45708.3, 53961.7, None, REDUCED_FORM
    ),
    "unified maximum, general": Target(
        UNIFIED_MAXIMUM, 2030, 31570.2, 32019.7, 45143.4, 53721.9, 0.99907, GENERAL
    ),
    "integration, reduced form": Target(
        FULL_INTEGRATION, 2030, 33737.8, 33491.5, 47909.9, 56474.0, None, REDUCED_FORM
    ),
    "recession, general": Target(
        RECESSION, 2030, 29859.3, 29880.3, 44555.0, 53112.1, 0.98882, GENERAL
    ),
    "half intensity, reduced form": Target(
        {"sanction_intensity": 0.5}, 2030, 30785.3, 31336.7, 46222.9, 54794.3, None, REDUCED_FORM
    ),
    "half intensity 2035, general": Target(
        {"sanction_intensity": 0.5}, 2035, 33669.6, 35924.2, 53242.3, 63187.1, 1.00323, GENERAL
    ),
}
PRICED = {name: target for name, target in TARGETS.items() if target.supply_price is not None}

# Scenario, seller, buyer, factor on the link in 2030.
WEDGES = [
    (FULL_EASING, BELARUS, COALITION, 2.94618),
    (FULL_EASING, COALITION, BELARUS, 1.18766),
    (FULL_EASING, RUSSIA, COALITION, 2.59556),
    (FULL_EASING, COALITION, RUSSIA, 1.83191),
    (UNIFIED_MAXIMUM, BELARUS, COALITION, 0.67149),
    (UNIFIED_MAXIMUM, COALITION, BELARUS, 0.88240),
    (UNIFIED_MAXIMUM, RUSSIA, COALITION, 0.87410),
    (UNIFIED_MAXIMUM, COALITION, RUSSIA, 0.93881),
]


@pytest.fixture(scope="module")
def dataset():
    return load_dataset()


@pytest.fixture(scope="module")
def parameters(dataset):
    return parameters_from(dataset.parameter_defaults())


@pytest.fixture(scope="module")
def in_year(dataset):
    """Return a function from a scenario and a year to published quantities in that year."""

    def quantities(moved, year, model="ces"):
        outcome = run(dataset, Scenario(**moved), model)
        at = year - BASE_YEAR
        priced = outcome.supply_price is not None
        return {
            "exports_to_russia": outcome.exports[0, at, RUSSIA],
            "imports_from_russia": outcome.imports[0, at, RUSSIA],
            "exports": outcome.exports[0, at].sum(),
            "imports": outcome.imports[0, at].sum(),
            "supply_price": outcome.supply_price[0, at] if priced else None,
            "re_exports": outcome.re_exports[0, at] if priced else None,
            "gas_rent": outcome.gas_rent[0, at],
        }

    return quantities


def wedges_2030(moved, parameters):
    course = projection(Scenario(**moved))
    return build_wedges(course, parameters, elasticity(course.age, parameters)).links[0, 5]


def to_the_last_digit(published, digits):
    """Match numbers that round to the published one."""
    return pytest.approx(published, rel=0, abs=0.5 * 10**-digits + 1e-9)


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS.keys())
@pytest.mark.parametrize(
    "quantity", ["exports_to_russia", "imports_from_russia", "exports", "imports"]
)
def test_trade_meets_the_published_target(target, quantity, in_year):
    computed = in_year(target.moved, target.year, target.model)[quantity]
    published = getattr(target, quantity)
    assert computed == pytest.approx(published, rel=1e-4)
    assert computed == to_the_last_digit(published, 1)


@pytest.mark.parametrize("target", PRICED.values(), ids=PRICED.keys())
def test_the_price_of_belarusian_goods_meets_the_published_target(target, in_year):
    computed = in_year(target.moved, target.year, target.model)["supply_price"]
    assert computed == to_the_last_digit(target.supply_price, 5)


@pytest.mark.parametrize(
    ("moved", "published"),
    [(FULL_EASING, -267.4), (UNIFIED_MAXIMUM, -532.5), (EASE_ON_BELARUS, 660.7), ({}, 0.0)],
    ids=["full easing", "unified maximum", "ease on Belarus", "status quo"],
)
def test_the_change_of_re_exports_meets_the_published_target(moved, published, in_year):
    assert in_year(moved, 2030)["re_exports"] == to_the_last_digit(published, 1)


def test_the_gas_rent_of_2025_meets_the_published_target(in_year):
    assert in_year({}, 2025)["gas_rent"] == to_the_last_digit(1628, 0)


def test_today_russias_shares_are_69_58_and_63_percent(in_year):
    now = in_year({}, 2025)
    of_exports = now["exports_to_russia"] / now["exports"]
    of_imports = now["imports_from_russia"] / now["imports"]
    both = now["exports_to_russia"] + now["imports_from_russia"]
    assert of_exports == to_the_last_digit(0.691, 3)
    assert of_imports == to_the_last_digit(0.578, 3)
    assert both / (now["exports"] + now["imports"]) == to_the_last_digit(0.630, 3)


@pytest.mark.parametrize(("moved", "seller", "buyer", "published"), WEDGES)
def test_sanctions_change_links_as_published(moved, seller, buyer, published, parameters):
    assert wedges_2030(moved, parameters)[seller, buyer] == to_the_last_digit(published, 5)


def test_programmes_change_the_links_between_belarus_and_russia_as_published(parameters):
    links = wedges_2030(FULL_INTEGRATION, parameters)
    assert links[BELARUS, RUSSIA] == to_the_last_digit(1.128133, 6)
    assert links[RUSSIA, BELARUS] == links[BELARUS, RUSSIA]
    costs = links[BELARUS, RUSSIA] ** (-1 / 3.15780)
    assert costs == pytest.approx(0.962540, abs=1e-6)


def test_in_2030_trade_responds_to_costs_as_published(parameters):
    age = years_in_force(projection_years(), 2027)
    assert response(age, parameters)[0, 5] == to_the_last_digit(1.57890, 5)
    assert elasticity(age, parameters)[0, 5] == to_the_last_digit(3.15780, 5)
