"""The bench times what it says it times."""

import numpy as np
import pytest

from bench import gravity, model
from bench.__main__ import _gravity


@pytest.fixture(scope="module")
def problem():
    return gravity.problem()


def test_in_the_balanced_world_every_bloc_sells_as_much_as_it_buys(problem):
    np.testing.assert_allclose(problem.flows.sum(axis=0), problem.flows.sum(axis=1), rtol=1e-12)
    assert (problem.flows > 0).all()


def test_the_compared_problem_is_far_from_today_and_solved_to_the_last_digits(problem):
    flows = gravity.our_solve(problem, np.ones(1))()[..., 0]
    assert np.abs(flows / problem.flows - 1).max() > 0.5
    # One elasticity: what a seller gains over another in a market is what its wedge and price say.
    price = flows.sum(axis=1) / problem.flows.sum(axis=1)
    appeal = flows / problem.flows / (problem.factors * price[:, None] ** -gravity.THETA)
    np.testing.assert_allclose(appeal, np.tile(appeal[0], (8, 1)), rtol=1e-9)
    np.testing.assert_allclose(flows.sum(axis=0), flows.sum(axis=1), rtol=1e-9)


def test_solves_among_others_give_what_a_solve_alone_gives(problem):
    scales = np.linspace(0.5, 1, 5)
    together = gravity.our_solve(problem, scales)()
    for at, scale in enumerate(scales):
        alone = gravity.our_solve(problem, np.full(1, scale))()[..., 0]
        np.testing.assert_allclose(together[..., at], alone, rtol=1e-9)


def test_without_the_other_package_the_bench_says_so(monkeypatch):
    monkeypatch.setattr(gravity, "installed", lambda: None)
    assert gravity.measures() is None
    assert "not installed" in "".join(_gravity(None))


def test_every_aim_belongs_to_something_that_is_measured(monkeypatch):
    monkeypatch.setattr(model, "_RUNS", 1)
    monkeypatch.setattr(model, "_DRAWS", (4, 8))
    monkeypatch.setattr(model, "imported", lambda _: 0.0)
    named = {key.replace(" 8 ", " 10,000 ").replace(" 4 ", " 2,048 ") for key in model.measures()}
    assert set(model.AIMS) <= named
