"""Audit files that the program writes: as a person would have written them."""

from __future__ import annotations

import pytest

from mysteryshop.files import WrittenStep, audit_text, plan_for_url, step_line
from mysteryshop.model import Action, Locator, PageKind, Step


@pytest.mark.parametrize(
    ("step", "line"),
    [
        (Step(Action.OPEN, "/"), "open: /"),
        (Step(Action.OPEN, "/faq", page_kind=PageKind.FAQ), "open: {path: /faq, as: faq}"),
        (Step(Action.OPEN, "/#/faq", page_kind=PageKind.FAQ), 'open: {path: "/#/faq", as: faq}'),
        (Step(Action.SEARCH, "bedside lamp"), "search: bedside lamp"),
        (Step(Action.STOP), "stop"),
        (
            Step(Action.GO_TO, locator=Locator(role="link", name="View cart"), page_kind=PageKind.CART),
            "go-to: {role: link, name: View cart, as: cart}",
        ),
        (
            Step(Action.SELECT, locator=Locator(label="Größe", exact=True, nth=2), value="36"),
            'select: {label: Größe, exact: true, nth: 2, value: "36"}',
        ),
        (Step(Action.CLICK, locator=Locator(test_id="menu: 1")), 'click: {test-id: "menu: 1"}'),
        (Step(Action.ADD_TO_CART, page_kind=PageKind.CART), "{add-to-cart: null, as: cart}"),
        (Step(Action.GO_TO, "help", optional=True), "{go-to: help, optional: true}"),
    ],
    ids=str,
)
def test_a_step_is_one_line(step: Step, line: str) -> None:
    assert step_line(step) == line


def test_says_what_was_not_done_where_it_would_stand() -> None:
    steps = [WrittenStep(Step(Action.OPEN, "/")), WrittenStep(Step(Action.GO_TO, "help"), missed="no way\nwas found")]
    text = audit_text(plan_for_url("https://shop.example"), steps, ["Found by walking."])
    assert text == (
        "# yaml-language-server: $schema=../schemas/audit.schema.json\n"
        "#\n"
        "# Found by walking.\n"
        "\n"
        "audit: shop.example\n"
        "site:\n"
        "  url: https://shop.example\n"
        "personas: [newcomer]\n"
        "journeys:\n"
        "  - channel: web\n"
        "    steps:\n"
        "      - open: /\n"
        "      # not done: go-to: help: no way was found\n"
    )
