"""How the verdicts of one check on many pages become one value, and which page bears the loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mysteryshop.model import Join, PageKind, Verdict

if TYPE_CHECKING:
    from tests.unit.score.conftest import Audit

PASS, PARTIAL, FAIL = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL
HOME, PRODUCT, CART = PageKind.HOME, PageKind.PRODUCT, PageKind.CART


@pytest.mark.parametrize(
    ("join", "seen", "value", "lost"),
    [
        pytest.param(Join.MEAN, [(HOME, PASS), (PRODUCT, FAIL)], 50, [0, 50], id="mean of two kinds"),
        pytest.param(
            Join.MEAN,
            [(HOME, FAIL), (PRODUCT, PASS), (PRODUCT, PASS), (PRODUCT, PARTIAL), (PRODUCT, PARTIAL)],
            37.5,
            [50, 0, 0, 6.25, 6.25],
            id="mean: many product pages do not outvote one home page",
        ),
        pytest.param(Join.WORST, [(HOME, PASS), (PRODUCT, PARTIAL), (CART, FAIL)], 0, [0, 0, 100], id="worst"),
        pytest.param(Join.WORST, [(HOME, PARTIAL), (CART, PARTIAL)], 50, [25, 25], id="worst: two bear it alike"),
        pytest.param(Join.ANY, [(HOME, FAIL), (CART, PASS)], 100, [0, 0], id="any: once on the way is enough"),
        pytest.param(Join.ANY, [(HOME, FAIL), (CART, FAIL)], 0, [50, 50], id="any: nobody says it"),
        pytest.param(Join.ANY, [(HOME, FAIL), (CART, PARTIAL)], 50, [100 / 3, 50 / 3], id="any: each by what it lacks"),
        pytest.param(Join.SITE, [(HOME, FAIL)], 0, [100], id="site"),
        pytest.param(Join.SITE, [(HOME, PASS), (CART, PARTIAL)], 50, [0, 50], id="site: one verdict, the lowest"),
    ],
)
def test_joins_pages(
    audit: Audit, join: Join, seen: list[tuple[PageKind, Verdict]], value: float, lost: list[float]
) -> None:
    audit.ask("a", join=join)
    for number, (kind, verdict) in enumerate(seen):
        audit.see("a", verdict, kind, page=f"{number:03}")
    scored = audit.scored()
    assert scored.scores.raw == value
    assert [one.lost for one in scored.findings] == pytest.approx(lost)


def test_shows_each_joined_check_with_its_loss(audit: Audit) -> None:
    audit.ask("a", weight=3)
    audit.ask("b", weight=1)
    audit.see("a", PARTIAL, HOME)
    audit.see("a", Verdict.NOT_SEEN, CART)
    audit.see("b", Verdict.REVIEW)
    first, second = audit.scored().scores.joined
    assert (first.check, first.persona, first.value, first.decided, first.lost) == ("a", "parent", 0.5, 0.5, 50)
    assert (second.check, second.value, second.decided, second.lost) == ("b", None, 0, 0)


def test_leaves_out_a_check_that_applies_nowhere(audit: Audit) -> None:
    audit.ask("a")
    audit.see("a", Verdict.NOT_APPLICABLE)
    assert audit.scored().scores.joined == ()
