"""The thirteen actions, each as it succeeds and as it fails; the ways to name a thing; the persona's own browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.support.site import Asked, FixtureSite, Reply, html
from tests.support.walking import Shopper, Walked, click, go_to, open_, own

from mysteryshop.model import Action, Locator, PageKind, Persona, Step, StepRecord

SEARCH = '<form role="search" action="/search"><input name="q" type="search"><button>Go</button></form>'
LIST = (
    '<style>li { height: 400px }</style><ul><li><a href="/p/shade">Linen shade</a> £14.50 <b>Sold out</b></li>'
    '<li><a href="/p/lamp">Brass bedside lamp</a> £36.00</li><li><a href="/p/bulb">Warm bulb</a> £4.00</li></ul>'
)
PRODUCT = (
    "<main><h1>Brass bedside lamp</h1><p>£36.00</p><form action='/cart/add' method='post'>"
    '<label>Colour <select name="colour" required><option value="">Choose</option><option>Brass</option>'
    "<option>Steel</option></select></label><label>Engraving <input name='engraving' placeholder='Up to 12 letters'>"
    "</label><label><input type='checkbox' name='gift'> Gift wrap</label><button data-testid='buy'>Add to cart</button>"
    "</form><p id='late'></p>"
    "<button type='button' class='size' onclick=\"late.textContent='Small it is'\">Small</button>"
    "<button type='button' class='size' onclick=\"late.textContent='Large it is'\">Large</button>"
    "<button type='button' style='display:none'>Hidden thing</button>"
    "<button type='button' onclick=\"setTimeout(() => late.textContent = 'Here at last', 700)\">Load more</button>"
    "</main>"
)
CART = (
    '<main><h1>Your cart</h1><p><a href="/p/lamp">Brass bedside lamp</a> £36.00 '
    '<input name="quantity" value="1"></p><a href="/nowhere">Checkout</a></main>'
)


def shop() -> FixtureSite:
    def added(asked: Asked) -> Reply:
        return Reply("", 303, {"Location": "/cart?" + asked.body.decode()})

    def found(asked: Asked) -> str:
        return html(
            SEARCH + "<main><h1>Search results</h1>" + (LIST if "lamp" in asked.path else "Nothing") + "</main>"
        )

    return FixtureSite(
        {
            "/": html(SEARCH + '<a href="/cart">Cart</a><main><h1>Home</h1></main>'),
            "/search": found,
            "/p/lamp": html(PRODUCT),
            "/cart/add": added,
            "/cart": html(CART),
            "/plain": html("<h1>Plain</h1><p>Nothing to press here.</p>"),
            "/slow": Reply(html("<h1>Slow</h1>"), after=1.3),
        }
    )


@pytest.fixture(scope="module")
def good(shopper: Shopper, folder: Callable[[], Path]) -> Iterator[Walked]:
    steps = [
        open_("/"),
        Step(Action.ANSWER_COOKIES, "refuse"),
        Step(Action.SEARCH, "lamp"),
        Step(Action.CHOOSE, "first result"),
        Step(Action.EXPECT, "Brass bedside lamp"),
        Step(Action.SELECT, locator=Locator(label="Colour"), value="Steel"),
        Step(Action.SELECT, locator=Locator(label="Gift wrap"), value="Gift wrap"),
        Step(Action.FILL, locator=Locator(placeholder="Up to 12 letters"), value="For Ann"),
        click("Load more"),
        Step(Action.WAIT_FOR, "Here at last"),
        Step(Action.NOTE, "the delivery cost is not named here"),
        Step(Action.ADD_TO_CART),
        Step(Action.STOP),
        open_("/p/lamp"),
        click(text="Small"),
        Step(Action.EXPECT, "Small it is"),
        click(css=".size", nth=1),
        Step(Action.EXPECT, "Large it is"),
        click(role="button", name="Small"),
        Step(Action.EXPECT, "Small it is"),
        click(name="Large"),
        Step(Action.EXPECT, locator=Locator(text="Large it is", exact=True)),
        Step(Action.EXPECT, locator=Locator(test_id="buy")),
    ]
    with shop() as site:
        yield shopper.walk(own(site.url), steps, folder())


@pytest.fixture(scope="module")
def bad(shopper: Shopper, folder: Callable[[], Path]) -> Iterator[Walked]:
    steps = [
        open_("/plain"),
        open_("https://elsewhere.example/"),
        open_("/missing"),
        open_("/plain"),
        Step(Action.SEARCH, "lamp"),
        Step(Action.CHOOSE, "first result"),
        Step(Action.CHOOSE, "Velvet sofa"),
        Step(Action.ADD_TO_CART),
        go_to(PageKind.FAQ),
        click("Nothing of the kind"),
        Step(Action.FILL, locator=Locator(label="Postcode"), value="AB1 2CD"),
        Step(Action.FILL, "customer"),
        Step(Action.SELECT, locator=Locator(label="Colour"), value="Brass"),
        Step(Action.SELECT),
        Step(Action.WAIT_FOR, "Godot"),
        Step(Action.EXPECT, "Free returns"),
        open_("/p/lamp"),
        Step(Action.SELECT, locator=Locator(label="Colour"), value="Gold"),
        click(role="button", name="Hidden thing"),
        click(css=".size", nth=7),
        open_("/cart"),
        go_to(PageKind.CHECKOUT),
    ]
    with shop() as site:
        yield shopper.walk(own(site.url), steps, folder(), persona=Persona("hasty", patience=1.0))


def test_every_step_of_a_good_walk_was_done(good: Walked) -> None:
    assert [(step.step, step.problem) for step in good.steps if not step.done] == []
    assert len(good.steps) == 23
    assert good.stored.visit.state == "finished"


def test_the_good_walk_went_through_the_shop(good: Walked) -> None:
    kinds = [page.main_kind for page in good.pages]
    assert kinds == [PageKind.HOME, PageKind.SEARCH, PageKind.PRODUCT, PageKind.CART, PageKind.PRODUCT]
    assert [page.id for page in good.pages][:2] == ["001-home", "002-search"]
    assert "colour=Steel&engraving=For+Ann&gift=on" in good.page(PageKind.CART).url


@pytest.mark.parametrize(
    ("step", "how"),
    [
        ("answer-cookies: refuse", "no cookie banner was shown"),
        ("search: lamp", "searched for 'lamp'"),
        (
            "choose: first result",
            "chose 'Brass bedside lamp' (its address, a price with it, one of 3 alike), first of 3",
        ),
        ("expect: Brass bedside lamp", "saw Brass bedside lamp"),
        ('select: label "Colour" = Steel', 'selected Steel in label "Colour"'),
        ("wait-for: Here at last", "saw Here at last"),
        ("note: the delivery cost is not named here", "noted"),
        ("add-to-cart", "pressed 'Add to cart'; chose Small; it led to the cart page"),
    ],
)
def test_a_step_says_how_it_was_done(good: Walked, step: str, how: str) -> None:
    (record,) = [record for record in good.steps if record.step == step]
    assert record.how == how


def test_what_the_author_noted_is_kept(good: Walked) -> None:
    assert good.stored.visit.notes[0] == "the delivery cost is not named here"


def failed(walked: Walked, step: str) -> StepRecord:
    return next(record for record in walked.steps if record.step == step and not record.done)


@pytest.mark.parametrize(
    ("step", "problem"),
    [
        ("open: https://elsewhere.example/", "https://elsewhere.example/ is not part of this audit"),
        ("search: lamp", "no search field was found"),
        ("choose: first result", "no product was found to choose from"),
        ("choose: Velvet sofa", "no product called 'Velvet sofa' was found"),
        ("add-to-cart", "a button that puts it into the cart was not found on "),
        ("go-to: faq", "no way to the faq page was found among"),
        ("click: Nothing of the kind", 'anything that says "Nothing of the kind" was not found on '),
        ('fill: label "Postcode" = AB1 2CD', 'label "Postcode" was not found on '),
        ("fill: customer", "no empty field for a customer's details was found"),
        ('select: label "Colour" = Brass', 'label "Colour" was not found on '),
        ("select", "the step names nothing to select from"),
        ("wait-for: Godot", "waited 1 s for Godot, and it did not come"),
        ("expect: Free returns", 'expected anything that says "Free returns" on '),
        ('click: button "Hidden thing"', 'button "Hidden thing" was not found on '),
        ('click: css ".size"', 'css ".size" was not found on '),
        ("go-to: checkout", "'Checkout' leads to a page that is not there"),
    ],
)
def test_a_failed_step_says_why(bad: Walked, step: str, problem: str) -> None:
    assert failed(bad, step).problem.startswith(problem)


def test_an_option_that_is_not_offered_gives_way_to_the_first_that_is(bad: Walked) -> None:
    (record,) = [record for record in bad.steps if record.mended]
    assert record.step == 'select: label "Colour" = Gold'
    assert record.done
    assert record.how.startswith("mended: 'Gold' is not offered in label \"Colour\"; took 'Brass'")


def test_no_failure_stopped_the_walk(bad: Walked) -> None:
    assert len(bad.steps) == 22
    assert bad.stored.visit.state == "finished"
    assert [page.url.rsplit("/", 1)[-1] for page in bad.pages][:3] == ["plain", "missing", "plain"]


def test_what_was_missed_stands_in_the_journey_with_its_reason(bad: Walked) -> None:
    assert bad.entry(PageKind.FAQ).why_not.startswith("no way to the faq page")
    assert bad.entry(PageKind.SEARCH).why_not == "no search field was found"
    checkout = bad.entry(PageKind.CHECKOUT)
    assert not checkout.reached
    assert checkout.status == 404


def test_a_page_that_is_not_there_is_an_error_page(bad: Walked) -> None:
    page = next(page for page in bad.pages if page.url.endswith("/missing"))
    assert (page.main_kind, page.status, page.how) == (PageKind.ERROR, 404, "answered 404")


def test_a_step_beyond_the_personas_patience_is_marked_slow(shopper: Shopper, tmp_path: Path) -> None:
    with shop() as site:
        hasty = Persona("hasty", patience=1.2)
        walked = shopper.walk(own(site.url), [open_("/plain"), open_("/slow")], tmp_path / "v", persona=hasty)
    assert walked.steps[1].slow
    assert walked.steps[1].seconds > 1.3
    assert walked.pages[1].timings.response >= 1.3


def test_a_button_that_does_nothing_reaches_nothing(shopper: Shopper, tmp_path: Path) -> None:
    dead = html("<main><h1>Your cart</h1><button type='button'>Checkout</button></main>")
    with FixtureSite({"/": dead}) as site:
        walked = shopper.walk(own(site.url), [open_("/"), go_to(PageKind.CHECKOUT)], tmp_path / "v")
    assert walked.steps[1].problem.endswith("it was pressed, and nothing changed")
    assert not walked.entry(PageKind.CHECKOUT).reached


ABOUT_ME = html(
    "<h1>You</h1><p id=me>scripts are off</p><script>me.textContent = [navigator.language, "
    "Intl.DateTimeFormat().resolvedOptions().timeZone, innerWidth, 'ontouchstart' in window].join(' ')</script>",
    head='<meta name="viewport" content="width=device-width">',
)


@pytest.mark.parametrize(
    ("persona", "seen"),
    [
        (Persona("a", locale="de-DE", time_zone="Europe/Berlin"), "de-DE Europe/Berlin 1280 false"),
        (Persona("b", viewport=(900, 700), time_zone="Asia/Tokyo"), "en-GB Asia/Tokyo 900 false"),
        (Persona("c", device="Pixel 7"), "en-GB Europe/London 412 true"),
        (Persona("d", javascript=False), "scripts are off"),
    ],
    ids=["locale", "viewport", "device", "no scripts"],
)
def test_the_persona_walks_in_its_own_browser(shopper: Shopper, tmp_path: Path, persona: Persona, seen: str) -> None:
    with FixtureSite({"/": ABOUT_ME, "/faq": html("<h1>Questions</h1>")}) as site:
        walked = shopper.walk(own(site.url), [open_("/"), open_("/faq")], tmp_path / "v", persona=persona)
        asked = site.asked_for("/")[0]
    assert walked.pages[0].text == f"You\n{seen}"
    assert walked.steps[1].done
    assert asked.headers["Accept-Language"].startswith(persona.locale)
