"""Further looks, each on a page that holds and one that does not; and that none is taken unasked."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from tests.support.site import Asked, FixtureSite, Reply, html
from tests.support.walking import Shopper, Walked, open_, own, stranger

from mysteryshop.judge.detectors.honest_urgency import honest_urgency
from mysteryshop.judge.detectors.labels_and_keyboard import labels_and_keyboard
from mysteryshop.judge.detectors.page_speed import Options, page_speed
from mysteryshop.judge.detectors.phone_readable import phone_readable
from mysteryshop.judge.reading import Reading
from mysteryshop.model import Page, PageKind, Verdict
from mysteryshop.model.passes import Look, Passes
from mysteryshop.visit.passes import afterwards
from mysteryshop.visit.shopping import WalkOptions

HOME, CATEGORY, PRODUCT, CART = (PageKind(kind) for kind in ("home", "category", "product", "cart"))
VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1">'
GAP = 7.0
"""Seconds; a timer that starts anew is told from one that runs on after twice the slack of both readings."""

GOOD = html(
    """<main><h1>Slate kettle</h1><p>Boils a litre in three minutes. £38.00</p>
<p>The sale ends on 30 June.</p><p>Offer ends in <b id=left>–:–</b></p>
<form action="/cart"><label for=many>How many</label> <input id=many name=many value=1 style="height:30px">
<button style="height:40px">Add to cart</button></form></main>
<script>const end = {end} * 1000;
const show = () => { const s = Math.max(0, Math.round((end - Date.now()) / 1000));
  left.textContent = Math.floor(s / 60) + ":" + String(s % 60).padStart(2, "0"); };
show(); setInterval(show, 1000);</script>""",
    head=VIEWPORT,
)
BAD = html(
    """<main><h2>Slate kettle</h2><p style="font-size:9px">Boils a litre in three minutes, says the small print.</p>
<p>Offer ends in <b id=left>10:00</b></p><div style="width:700px">So wide that nobody can hold it</div>
<input name=q type=search placeholder="Find a kettle" style="width:90px;height:14px"><button class=heart></button>
<div class="btn" onclick="void 0" style="cursor:pointer">Add to cart</div></main>
<style>* { outline: none !important } main > div { min-height: 9px }</style>
<script>let s = 600; setInterval(() => { s -= 1;
  left.textContent = Math.floor(s / 60) + ":" + String(s % 60).padStart(2, "0"); }, 1000);</script>""",
    head=VIEWPORT,
).replace(' lang="en"', "")
UNASKED = html("<main><h1>Delivery</h1><p>We post on the day after.</p></main>", head=VIEWPORT)
SLOW = html(
    '<main><h1>Kettles</h1><p>All of them, in a while.</p><p id=late></p></main><script src="/late.js"></script>'
)
LATE = Reply(
    "late.textContent = 'The whole range of kettles, at last, in one long line of words.'.repeat(30)", after=2.6
)


def shop() -> FixtureSite:
    end = time.time() + 3600
    pages = {
        "/": GOOD.replace("{end}", str(end)),
        "/kettles": SLOW,
        "/kettle": BAD,
        "/delivery": UNASKED,
        "/cart": UNASKED,
    }
    return FixtureSite({**pages, "/late.js": LATE})


STEPS = (open_("/", HOME), open_("/kettles", CATEGORY), open_("/kettle", PRODUCT), open_("/delivery"))
BROWSED = frozenset({HOME, CATEGORY, PRODUCT})
LOOKS: Mapping[str, frozenset[PageKind]] = {
    "names": frozenset({HOME, PRODUCT}),
    "narrow": frozenset({HOME, PRODUCT}),
    "vitals": BROWSED,
    "second-visit": frozenset({HOME, PRODUCT}),
}


@pytest.fixture(scope="module")
def looked(shopper: Shopper, folder: Callable[[], Path]) -> Iterator[tuple[Walked, FixtureSite]]:
    patched = pytest.MonkeyPatch()
    patched.setattr(afterwards, "LEAST_GAP", GAP)
    with shop() as site:
        options = WalkOptions(timeout=10, looks=LOOKS)
        yield shopper.walk(own(site.url), STEPS, folder(), options=options, timed=True), site
    patched.undo()


def read(walked: Walked, kind: PageKind) -> Reading:
    return Reading(walked.page(kind))


@pytest.mark.browser
@pytest.mark.xdist_group("looks")
class TestLooks:
    def test_names_and_labels(self, looked: tuple[Walked, FixtureSite]) -> None:
        walked, _ = looked
        assert labels_and_keyboard(read(walked, HOME), None).verdict is Verdict.PASS
        names = _passes(walked.page(PRODUCT)).names
        assert names is not None
        assert names.engine.startswith("axe-core ")
        assert {problem.rule for problem in names.problems} == {
            "button-name",
            "html-has-lang",
            "page-has-heading-one",
            "placeholder-only",
            "out-of-keyboards-reach",
            "focus-not-seen",
        }
        answer = labels_and_keyboard(read(walked, PRODUCT), None)
        assert answer.verdict is Verdict.FAIL
        assert "Find a kettle" in [quote.text for quote in answer.quotes]

    def test_a_narrow_screen(self, looked: tuple[Walked, FixtureSite]) -> None:
        walked, _ = looked
        assert phone_readable(read(walked, HOME), None).verdict is Verdict.PASS
        narrow = _passes(walked.page(PRODUCT)).narrow
        assert narrow is not None
        assert narrow.width == 320
        assert 380 < narrow.overflow < 400
        assert [spot.text for spot in narrow.wide] == ["So wide that nobody can hold it"]
        assert [spot.size for spot in narrow.tiny] == [9.0]
        assert narrow.small_targets >= 2
        assert phone_readable(read(walked, PRODUCT), None).verdict is Verdict.FAIL

    def test_the_window_is_set_back(self, looked: tuple[Walked, FixtureSite]) -> None:
        walked, _ = looked
        assert {page.viewport for page in walked.pages} == {(1280, 800)}

    def test_speed_is_measured_three_times(self, looked: tuple[Walked, FixtureSite]) -> None:
        walked, site = looked
        for kind in BROWSED:
            vitals = _passes(walked.page(kind)).vitals
            assert vitals is not None
            assert len(vitals.loads) == 3
            assert vitals.profile.startswith("mid-phone-4g")
        assert len(site.asked_for("/kettles")) == 1 + 3
        swift, slow = _passes(walked.page(HOME)).vitals, _passes(walked.page(CATEGORY)).vitals
        assert swift is not None
        assert slow is not None
        # The long line is painted when its script has come, whatever else this machine has to do.
        assert (slow.middle("lcp") or 0) > max(2.5, swift.middle("lcp") or 9)
        answer = page_speed(read(walked, CATEGORY), Options())
        assert answer.verdict in (Verdict.PARTIAL, Verdict.FAIL, Verdict.NOT_APPLICABLE)
        assert "mid-phone-4g" in answer.reason

    def test_a_key_is_answered_where_there_is_a_field_to_search_in(self, looked: tuple[Walked, FixtureSite]) -> None:
        walked, _ = looked
        typed, untyped = _passes(walked.page(PRODUCT)).vitals, _passes(walked.page(HOME)).vitals
        assert typed is not None
        assert untyped is not None
        assert typed.middle("input") is not None
        assert untyped.middle("input") is None

    def test_a_second_visitor(self, looked: tuple[Walked, FixtureSite]) -> None:
        walked, _ = looked
        restarted = honest_urgency(read(walked, PRODUCT), None)
        assert restarted.verdict is Verdict.FAIL, restarted.reason
        assert "starts anew" in restarted.reason
        honest = honest_urgency(read(walked, HOME), None)
        assert honest.verdict is Verdict.PASS, honest.reason

    def test_what_no_check_asks_about_is_left_alone(self, looked: tuple[Walked, FixtureSite]) -> None:
        walked, site = looked
        (delivery,) = [page for page in walked.pages if page.url.endswith("/delivery")]
        assert delivery.passes is None
        assert len(site.asked_for("/delivery")) == 1
        category = _passes(walked.page(CATEGORY))
        assert (category.names, category.narrow, category.second_visit) == (None, None, None)


@pytest.mark.browser
@pytest.mark.xdist_group("looks")
def test_nothing_extra_runs_when_no_check_needs_it(shopper: Shopper, folder: Callable[[], Path]) -> None:
    with shop() as site:
        walked = shopper.walk(own(site.url), STEPS, folder(), timed=True)
        assert [page.passes for page in walked.pages] == [None] * 4
        assert [len(site.asked_for(path)) for path in ("/", "/kettles", "/kettle", "/delivery")] == [1, 1, 1, 1]


@pytest.mark.browser
@pytest.mark.xdist_group("looks")
def test_another_walk_leaves_fresh_loads_to_the_first(shopper: Shopper, folder: Callable[[], Path]) -> None:
    with shop() as site:
        options = WalkOptions(timeout=10, looks={"vitals": BROWSED})
        walked = shopper.walk(own(site.url), STEPS[:1], folder(), options=options)
        assert _passes(walked.page(HOME)).elsewhere == (Look.VITALS,)
        assert len(site.asked_for("/")) == 1
        assert page_speed(read(walked, HOME), Options()).verdict is Verdict.NOT_APPLICABLE


ORDERS = html("<main><h1>Kettle</h1><p>£38.00</p></main><script>fetch('/place-order', {method: 'POST'})</script>")


@pytest.mark.browser
@pytest.mark.xdist_group("looks")
def test_fresh_loads_place_no_order_and_obey_robots(shopper: Shopper, folder: Callable[[], Path]) -> None:
    def robots(_: Asked) -> Reply:
        return Reply("User-agent: *\nDisallow: /cart\n", kind="text/plain")

    with FixtureSite({"/": ORDERS, "/cart": UNASKED, "/robots.txt": robots}) as site:
        options = WalkOptions(timeout=10, looks={"vitals": frozenset({HOME, CART})})
        steps = (open_("/", HOME), open_("/cart", CART))
        walked = shopper.walk(stranger(site.url), steps, folder(), options=options, timed=True)
        assert site.asked_for("/place-order") == []
        assert walked.stored.visit.order_requests.stopped == 1 + 3
        assert walked.stored.visit.order_requests.sent == 0
        assert site.asked_for("/cart") == []


RELOADS = html(
    """<main><h1>Kettle</h1><p>£38.00</p></main><script>addEventListener("resize", () => location.reload())</script>""",
    head=VIEWPORT,
)


@pytest.mark.browser
@pytest.mark.xdist_group("looks")
def test_a_page_that_begins_anew_when_its_window_changes_is_kept_as_it_was(
    shopper: Shopper, folder: Callable[[], Path]
) -> None:
    with FixtureSite({"/": RELOADS, "/kettle": RELOADS}) as site:
        options = WalkOptions(timeout=10, looks={"narrow": BROWSED})
        walked = shopper.walk(own(site.url), (open_("/", HOME), open_("/kettle", PRODUCT)), folder(), options=options)
        assert [step.problem for step in walked.steps] == ["", ""]
        assert [page.text for page in walked.pages] == ["Kettle\n£38.00"] * 2
        assert "changed when its window did" in _passes(walked.page(PRODUCT)).why_not["narrow"]
        assert phone_readable(read(walked, PRODUCT), None).verdict is Verdict.REVIEW


def _passes(page: Page) -> Passes:
    assert page.passes is not None
    return page.passes
