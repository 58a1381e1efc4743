"""Every planted mistake is served in `before`, and is gone in `after`."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from tests.unit.demo.walking import CUSTOMER, Customer

from mysteryshop.demo import PLANTED, PLANTED_FAULTS, DemoShop, Edition, PlantedMistake
from mysteryshop.files import shipped_checklists
from mysteryshop.judge.staged import ASKED_IN
from mysteryshop.model import PageKind as Kind
from mysteryshop.model import Scenario
from mysteryshop.pipeline import catalogue_rows

ADDRESSES = {
    Kind.HOME: ["/"],
    Kind.LANDING: ["/first-loaf"],
    Kind.CATEGORY: ["/c/prove", "/c/bake", "/c/keep"],
    Kind.SEARCH: ["/search?q=gluten+scales", "/search?q=basket"],
    Kind.PRODUCT: ["/p/proving-bowl", "/p/first-loaf-set"],
    Kind.SOLD_OUT: ["/p/clay-baking-dome"],
    Kind.FAQ: ["/faq"],
    Kind.HELP: ["/help"],
    Kind.CONTACT: ["/contact"],
    Kind.DELIVERY_INFO: ["/delivery"],
    Kind.RETURNS_INFO: ["/returns"],
    Kind.TERMS: ["/terms"],
    Kind.ABOUT: ["/about"],
    Kind.ERROR: ["/no-such-thing"],
    Kind.MAINTENANCE: ["/maintenance"],
}

PICTURE = re.compile(r"<img[^>]*>")

ASKED_NOW = """
outage-human-message outage-apology outage-names-my-loss outage-not-about-us outage-work-under-way outage-gives-time
outage-next-step outage-no-internals outage-no-blame outage-404-way-on outage-sold-out-way-on
faq-answers-first faq-no-with-a-way faq-customer-reason faq-no-blame faq-warm-not-legal faq-concrete
copy-leads-with-outcome copy-names-who-its-for copy-spec-means-something copy-complete-solution copy-position-clear
copy-no-empty-hype copy-plain-words consistent-price consistent-delivery-cost consistent-returns
""".split()


def words_of(shop: DemoShop) -> Mapping[Kind, str]:
    """All that one edition says on each kind of page, whoever is shown it, and the pictures that it shows."""
    customer = Customer(shop.url)
    said = {}
    for kind, paths in ADDRESSES.items():
        pages = [customer.get(path) for path in paths]
        said[kind] = " ".join(page.text for page in pages) + " ".join(
            " ".join(PICTURE.findall(page.html)) for page in pages
        )
    customer.post("/cart/add", product="proving-bowl")
    said[Kind.CART] = customer.get("/cart").text
    said[Kind.CHECKOUT] = customer.get("/checkout").text + customer.post("/checkout", **CUSTOMER).text
    said[Kind.PAYMENT] = main_part(customer.post("/checkout/delivery", way="standard").text)
    said[Kind.CONFIRMATION] = customer.post("/order/place").text
    return said


def main_part(text: str) -> str:
    """What stands between the menu and the foot."""
    return re.sub(r"Bread tools for small kitchens\..*", "", text)


@pytest.fixture(scope="module")
def said(shops: dict[Edition, DemoShop]) -> dict[Edition, Mapping[Kind, str]]:
    return {edition: words_of(shop) for edition, shop in shops.items()}


@pytest.mark.parametrize("mistake", [pytest.param(one, id=one.id) for one in PLANTED])
def test_a_mistake_is_served_before_and_mended_after(
    mistake: PlantedMistake, said: dict[Edition, Mapping[Kind, str]]
) -> None:
    kind = mistake.pages[0]
    assert mistake.words in said[Edition.BEFORE][kind]
    assert mistake.words not in said[Edition.AFTER][kind]


def test_mistakes_have_names_of_their_own() -> None:
    assert len({mistake.id for mistake in PLANTED}) == len(PLANTED)


def test_every_check_that_is_asked_now_has_something_to_find() -> None:
    assert set(ASKED_NOW) - {mistake.check for mistake in PLANTED} == set()


def test_contradictions_name_the_pages_that_clash() -> None:
    for mistake in PLANTED:
        if mistake.check.startswith("consistent-"):
            assert len(mistake.pages) > 1, mistake.id


def test_every_scenario_has_something_to_find_its_own_question_among_it() -> None:
    assert [fault.scenario for fault in PLANTED_FAULTS] == list(Scenario)
    detectors = {check.id: check.detect for rows in catalogue_rows(shipped_checklists()) for check in rows.checks}
    for fault in PLANTED_FAULTS:
        asked = [detectors[check] for check in fault.checks]
        assert set(asked) <= set(ASKED_IN[fault.scenario]), fault.scenario
        assert ASKED_IN[fault.scenario][0] in asked or fault.scenario is Scenario.SERVER_503_PAGE
