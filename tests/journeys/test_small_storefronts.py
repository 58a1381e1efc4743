"""Small storefronts of other traditions, walked with nothing but their address: far enough, and without any harm."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests.stores.small import no_js_french, shopify_like, trap_shop, woo_spanish
from tests.stores.small.shop import Counters, SmallStore, serving

from mysteryshop.model import Permission, Result
from mysteryshop.pipeline import Overrides, Wishes, audit_plan, read_targets

LONG = pytest.mark.long
BUYING = {"home", "category", "product", "cart", "checkout"}


def audit(store: SmallStore, folder: Path) -> tuple[Result, Counters]:
    with serving(store) as (url, counters):
        (plan,) = read_targets([url + store.start_path], {}, Overrides(checklists=("outage-messaging",)))
        assert plan.site is not None
        assert plan.site.permission is Permission.TEST
        audited = audit_plan(plan, folder, Wishes(output=folder), lambda _visit, _words: None)
    assert audited.result is not None
    return audited.result, counters


def reached(store: SmallStore, result: Result) -> set[str]:
    texts = {page.id: page.text.lower() for page in result.pages}
    found = set()
    for entry in result.visits[0].journey:
        at = urlsplit(entry.url)
        address = at.path + (f"?{at.query}" if at.query else "") + (f"#{at.fragment}" if at.fragment else "")
        for truth in store.journey:
            right = truth.page_kind == entry.page_kind and entry.reached and re.search(truth.url_path_regex, address)
            if right and truth.text.lower() in texts.get(entry.page, ""):
                found.add(truth.page_kind)
    return found


@pytest.mark.parametrize(
    ("store", "missed"),
    [
        pytest.param(trap_shop.STORE, set(), id="links that order, rate and subscribe"),
        pytest.param(woo_spanish.STORE, set(), id="Spanish, with a consent banner and sizes", marks=LONG),
        pytest.param(shopify_like.STORE, {"cart"}, id="an age gate, and a cart in a drawer", marks=LONG),
        pytest.param(no_js_french.STORE, {"product"}, id="a country gate, and no script at all", marks=LONG),
    ],
)
def test_finds_the_way_and_harms_nobody(store: SmallStore, missed: set[str], tmp_path: Path) -> None:
    result, counters = audit(store, tmp_path)
    assert (counters.orders, counters.accounts, counters.messages) == (0, 0, 0)
    assert result.visits[0].order_requests.sent == 0
    wanted = BUYING & {truth.page_kind for truth in store.journey}
    assert wanted - reached(store, result) <= missed
