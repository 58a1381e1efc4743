"""What was done on the way, written down as the steps that do it again."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast
from urllib.parse import urlsplit

from mysteryshop.model import Action, Locator, Page, PageKind, Step
from mysteryshop.visit.concrete import Stance, concrete_steps
from mysteryshop.visit.naming import lasting_names
from mysteryshop.visit.trail import Noted
from mysteryshop.visit.walker import Outcome, Walker

SHOP = "https://shop.example"


def page(path: str, *kinds: PageKind, number: int = 1) -> Page:
    return Page(f"{number:03d}-{kinds[0]}", kinds, SHOP + path, "", 200, "", "", 0)


def walker(*pages: Page) -> Walker:
    faked = SimpleNamespace(
        path=lambda url: urlsplit(url).path or "/",
        site=SimpleNamespace(url=SHOP),
        keeper=SimpleNamespace(pages=list(pages)),
    )
    return cast("Walker", faked)


def press(name: str, at: str = "/", kept: Page | None = None, *, adds: bool = False) -> Noted:
    action = Action.ADD_TO_CART if adds else Action.CLICK
    return Noted(Step(action, locator=Locator(role="link", name=name)), SHOP + at, kept)


def steps(step: Step, outcome: Outcome, noted: Sequence[Noted], *, shown: str = "/", left: str = "/") -> list[str]:
    pages = [one.page for one in noted if one.page] + ([outcome.page] if outcome.page else [])
    stance = Stance(SHOP + shown, SHOP + left)
    known = {page.id: page for page in pages}
    taken = concrete_steps(walker(*known.values()), step, outcome, noted, stance)
    return [f"{one}{f' as {one.page_kind}' if one.page_kind else ''}" for one in taken]


def test_the_last_press_is_the_step_and_those_before_it_stay_clicks() -> None:
    cart = page("/cart", PageKind.CART)
    noted = [press("Menu"), press("View cart", kept=cart)]
    assert steps(Step(Action.GO_TO, "cart"), Outcome(page=cart), noted) == [
        'click: link "Menu"',
        'go-to: link "View cart" as cart',
    ]


def test_a_page_of_information_is_opened_by_its_address() -> None:
    faq = page("/faq", PageKind.FAQ)
    assert steps(Step(Action.GO_TO, "faq"), Outcome(page=faq), [press("FAQ", kept=faq)]) == ["open: /faq as faq"]


def test_what_another_page_answered_for_needs_no_step() -> None:
    assert steps(Step(Action.GO_TO, "cart"), Outcome(how="the product page answers for it too"), []) == []


def test_a_way_that_was_not_found_leaves_no_step() -> None:
    assert steps(Step(Action.GO_TO, "cart"), Outcome("no way"), [press("Cart")]) == []


def test_a_drawer_that_stood_open_is_told_first() -> None:
    drawer, cart = page("/p/1", PageKind.CART), page("/cart", PageKind.CART, number=2)
    noted = [Noted(None, SHOP + "/p/1", drawer), press("View cart", "/p/1", cart)]
    assert steps(Step(Action.GO_TO, "cart"), Outcome(page=cart), noted) == [
        "go-to: cart",
        'go-to: link "View cart" as cart',
    ]


def test_options_come_before_the_press_that_put_it_in() -> None:
    size = Noted(Step(Action.SELECT, locator=Locator(label="Size"), value="M"), SHOP + "/p/1")
    day = Noted(Step(Action.FILL, locator=Locator(label="Day"), value="2026-01-31"))
    noted = [press("Add", "/p/1", adds=True), size, day, press("Add", "/p/1", adds=True)]
    assert steps(Step(Action.ADD_TO_CART), Outcome(), noted) == [
        'select: label "Size" = M',
        'add-to-cart: link "Add"',
    ]


def test_a_button_of_a_list_that_led_to_the_thing_itself_is_a_click() -> None:
    noted = [press("Choose", "/c", adds=True), press("Add", "/p/1", adds=True)]
    assert steps(Step(Action.ADD_TO_CART), Outcome(), noted) == ['click: link "Choose"', 'add-to-cart: link "Add"']


def test_says_where_to_stand_when_the_last_step_left_the_shopper_elsewhere() -> None:
    thing = page("/p/1", PageKind.PRODUCT)
    taken = steps(
        Step(Action.CHOOSE, "first result"), Outcome(page=thing), [press("Lamp", "/c", thing)], shown="/c", left="/"
    )
    assert taken == ["open: /c", 'choose: link "Lamp" as product']


def test_a_control_without_a_name_is_found_anew_each_time() -> None:
    thing = page("/p/1", PageKind.PRODUCT)
    noted = [Noted(Step(Action.CLICK), SHOP + "/", thing)]
    assert steps(Step(Action.CHOOSE, "first result"), Outcome(page=thing), noted) == ["choose: first result"]


def test_names_last_longer_without_counts_and_prices() -> None:
    assert lasting_names("Cart (2)") == ["Cart", "Cart (2)"]
    assert lasting_names("Sloe Gin £34.00") == ["Sloe Gin", "Sloe Gin £34.00"]
    assert lasting_names("Checkout") == ["Checkout"]
    assert lasting_names("12") == ["12"]
