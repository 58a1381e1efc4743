"""The demo's audit file walks past every kind of page, places no order, and is understood."""

from __future__ import annotations

import pytest
import yaml
from tests.unit.demo.walking import Customer

from mysteryshop.demo import DemoShop, Edition, demo_audit
from mysteryshop.files import shipped_checklists
from mysteryshop.pipeline import Overrides, read_plan_text

COVERED = set(
    """home landing category search product sold-out cart checkout payment faq help contact delivery-info returns-info
    terms about error maintenance""".split()
)


@pytest.mark.parametrize("edition", list(Edition))
def test_the_walk_passes_every_kind_of_page(edition: Edition) -> None:
    audit = yaml.safe_load(demo_audit(edition, "http://127.0.0.1:8000"))
    kinds = {"product"}  # `choose` ends on one
    for step in audit["journeys"][0]["steps"]:
        if isinstance(step, dict):
            kinds |= {value if isinstance(value, str) else value.get("as", "") for value in step.values()}
            kinds |= {"search"} & set(step)
    assert kinds >= COVERED
    assert audit["site"] == {
        "url": "http://127.0.0.1:8000",
        "permission": "test",
        "region": "UK",
        "brand-words": ["Batch", "Bannock"],
    }


def test_every_address_of_the_walk_is_served(shop: DemoShop) -> None:
    steps = yaml.safe_load(demo_audit(Edition.AFTER, shop.url))["journeys"][0]["steps"]
    opened = [step["open"] for step in steps if isinstance(step, dict) and "open" in step]
    for page in opened:
        status = Customer(shop.url).get(page["path"]).status
        assert status == 404 if page["as"] == "error" else status in (200, 503)


def test_every_control_that_the_walk_presses_is_there(shop: DemoShop) -> None:
    customer = Customer(shop.url)
    assert ">Shape and prove</a>" in customer.get("/first-loaf").html
    assert "<h3>Clay baking dome</h3>" in customer.get("/c/bake").html
    customer.post("/cart/add", product="proving-bowl")
    assert "Continue to delivery</button>" in customer.get("/checkout").html
    assert 'href="/checkout"' in customer.get("/cart").html


def test_the_failure_pages_of_a_rehearsal_are_served(shop: DemoShop) -> None:
    named = yaml.safe_load(demo_audit(shop.edition, shop.url))["failures"]
    served = {page["kind"]: Customer(shop.url).get(page["url"]).status for page in named}
    assert served == {"fault": 500, "maintenance": 503 if shop.edition is Edition.AFTER else 200}


def test_the_shop_is_held_against_all_checklists(shop: DemoShop) -> None:
    plan = read_plan_text(demo_audit(shop.edition, shop.url), "demo.yaml", {}, Overrides())
    assert plan.checklists == shipped_checklists()
