"""A real shop that nobody of this project wrote: walked, judged, and left as it was found.

Asks the store's own database what the shopper did there. The walks go through the real command line, each in a
process of its own. Not for several pytest workers at once: there is one store, on one port.
"""

from __future__ import annotations

import json
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jsonschema
import pytest

from mysteryshop.evidence import read_visit, visits_in
from mysteryshop.model import PageKind, StoredVisit

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.stores.django_oscar.store import HOST, ROOT, Store, serving, start

AUDIT = ROOT / "audits" / "django-oscar.yaml"
GLOVES = "Limpet swim gloves, 3 mm"
WALK_SECONDS = 300

pytestmark = pytest.mark.store


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the store's own books say: whatever a shopper left behind would show here."""

    orders: int
    customers: int
    mails: int
    in_carts: int


@dataclass(frozen=True, slots=True)
class Audited:
    """One run of the command line: its exit code, its result and its evidence, the books before and after."""

    code: int
    said: str
    result: dict[str, Any]
    visit: StoredVisit
    report: str
    before: Ledger
    after: Ledger

    def reached(self, kind: PageKind) -> list[str]:
        """The paths at which the walk reached pages of a kind."""
        entries = [entry for entry in self.visit.visit.journey if entry.page_kind is kind]
        return [urlsplit(entry.url).path for entry in entries if entry.reached]


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with serving() as running:
        yield running
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((HOST, running.port), timeout=1)


@pytest.fixture(scope="module")
def scripted(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Audited:
    return audited(store, str(AUDIT), tmp_path_factory.mktemp("scripted"))


@pytest.fixture(scope="module")
def discovered(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Audited:
    return audited(store, f"{store.url}/", tmp_path_factory.mktemp("discovered"))


@pytest.fixture(scope="module")
def eager(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Audited:
    folder = tmp_path_factory.mktemp("eager")
    (folder / "eager.yaml").write_text(EAGER.replace("STORE", store.url), "utf-8")
    return audited(store, str(folder / "eager.yaml"), folder / "out")


def audited(store: Store, target: str, output: Path) -> Audited:
    before = books(store)
    ran = mysteryshop("audit", target, "--output", str(output))
    assert (output / "result.json").exists(), ran.stderr
    (folder,) = visits_in(output / "visits")
    return Audited(
        code=ran.returncode,
        said=ran.stdout + ran.stderr,
        result=json.loads((output / "result.json").read_text("utf-8")),
        visit=read_visit(folder),
        report=(output / "index.html").read_text("utf-8"),
        before=before,
        after=books(store),
    )


def mysteryshop(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mysteryshop", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=WALK_SECONDS,
        check=False,
    )


def books(store: Store) -> Ledger:
    with closing(sqlite3.connect(f"{store.database.as_uri()}?mode=ro", uri=True)) as database:

        def count(table: str) -> int:
            return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

        mails = count("communication_email") + len(list(store.outbox.glob("*")))
        return Ledger(count("order_order"), count("auth_user"), mails, count("basket_line"))


def test_a_second_start_finds_the_store_running(store: Store) -> None:
    record = store.folder / "server.json"
    before = record.read_bytes()

    assert start(store.port, store.folder) == store
    assert record.read_bytes() == before


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (PageKind.HOME, "/catalogue/"),
        (PageKind.SEARCH, "/search/"),
        (PageKind.CATEGORY, "/catalogue/category/keep-warm_1/"),
        (PageKind.PRODUCT, "/catalogue/limpet-swim-gloves-3-mm_3/"),
        (PageKind.CART, "/basket/"),
        (PageKind.CHECKOUT, "/checkout/"),
        (PageKind.FAQ, "/help/questions/"),
        (PageKind.CONTACT, "/help/contact/"),
        (PageKind.DELIVERY_INFO, "/help/delivery/"),
        (PageKind.RETURNS_INFO, "/help/returns/"),
        (PageKind.TERMS, "/terms/"),
        (PageKind.ABOUT, "/about/"),
        (PageKind.ERROR, "/catalogue/wool-hat-of-last-winter_999/"),
    ],
)
def test_the_script_reaches_every_page_that_it_names(scripted: Audited, kind: PageKind, path: str) -> None:
    assert path in scripted.reached(kind)


def test_every_step_of_the_script_is_done(scripted: Audited) -> None:
    assert [(step.step, step.problem) for step in scripted.visit.visit.steps if not step.done] == []
    assert scripted.visit.visit.state == "finished"


def test_the_walk_ends_on_the_first_page_of_the_checkout(scripted: Audited) -> None:
    paths = [urlsplit(page.url).path for page in scripted.visit.pages]

    assert [path for path in paths if path.startswith("/checkout")] == ["/checkout/"]


def test_the_evidence_of_the_cart_holds_what_was_put_in(scripted: Audited) -> None:
    (cart,) = [page for page in scripted.visit.pages if page.main_kind is PageKind.CART]

    assert [(line.name, line.quantity, line.price) for line in cart.cart] == [(GLOVES, 1, "£26.00")]


def test_every_page_has_its_words_its_picture_and_its_status(scripted: Audited) -> None:
    for page in scripted.visit.pages:
        assert page.text.strip(), page.id
        assert page.status == (404 if page.main_kind is PageKind.ERROR else 200), page.id
        assert page.screenshot is not None, page.id
        assert (Path(scripted.visit.folder) / page.screenshot.full).stat().st_size > 2000, page.id


@pytest.mark.parametrize("walk", ["scripted", "discovered", "eager"])
def test_the_shop_is_left_as_it_was_found(walk: str, request: pytest.FixtureRequest) -> None:
    run: Audited = request.getfixturevalue(walk)

    assert (run.after.orders, run.after.customers, run.after.mails) == (0, 0, 0)
    assert run.after == run.before
    assert [visit["order_requests"]["sent"] for visit in run.result["visits"]] == [0]


@pytest.mark.parametrize("walk", ["scripted", "discovered"])
def test_the_result_is_sound(walk: str, request: pytest.FixtureRequest) -> None:
    run: Audited = request.getfixturevalue(walk)
    schema = json.loads(mysteryshop("schema", "result").stdout)

    jsonschema.validate(run.result, schema)
    assert run.code in (0, 1), run.said
    assert {finding["verdict"] for finding in run.result["findings"]} >= {"pass", "fail"}
    assert [finding for finding in run.result["findings"] if finding["verdict"] == "error"] == []
    assert 0 < run.result["scores"]["overall"] < 100


def test_two_windows_for_returns_are_heard(scripted: Audited) -> None:
    told = {
        frozenset((between["a"]["value"], between["b"]["value"]))
        for between in scripted.result["contradictions"]
        if between["fact"] == "returns-window"
    }

    assert told == {frozenset(("45 days", "14 days"))}


def test_every_quote_is_of_the_page_it_is_said_to_be_from(scripted: Audited) -> None:
    texts = {page["id"]: " ".join(page["text"].split()) for page in scripted.result["pages"]}
    titles = {page["id"]: page["title"] for page in scripted.result["pages"]}

    for finding in scripted.result["findings"]:
        for quote in finding["quotes"]:
            at = quote.get("page") or finding["page"]
            assert " ".join(quote["text"].split()) in f"{texts[at]} {titles[at]}", (finding["check"], quote)


def test_the_report_quotes_the_shop(scripted: Audited) -> None:
    assert "Wrackline, a django-oscar shop" in scripted.report
    assert "Goods may be returned within 14 days of delivery." in scripted.report


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        (PageKind.HOME, "/catalogue/"),
        (PageKind.CATEGORY, "/catalogue/"),
        (PageKind.PRODUCT, "/catalogue/lapwing-changing-robe_1/"),
        (PageKind.CART, "/basket/"),
        (PageKind.CHECKOUT, "/checkout/"),
        (PageKind.FAQ, "/help/questions/"),
        (PageKind.CONTACT, "/help/contact/"),
        (PageKind.TERMS, "/terms/"),
    ],
)
def test_an_address_alone_is_enough(discovered: Audited, kind: PageKind, path: str) -> None:
    assert path in discovered.reached(kind)


EAGER = """
audit: A shopper who is told to buy
site: {url: "STORE", permission: test}
personas: [{name: eager, needs: a light, search: [light]}]
journeys:
  - steps:
      - open: /
      - choose: Dusk clip light
      - add-to-cart
      - go-to: cart
      - go-to: checkout
      - fill: {label: My email address is, value: eager@example.com}
      - click: {role: button, name: Continue}
      - fill: customer
      - fill: {label: Phone number, value: 020 7946 0123}
      - click: {role: button, name: Continue}
      - click: {role: link, name: Continue}
      - expect: Preview order
      - click: Place order
      - click: {role: button, name: Place order}
      - click: {css: "#place-order"}
      - choose: {css: "#place-order"}
      - add-to-cart: {css: "#place-order"}
      - go-to: {css: "#place-order", as: confirmation}
      - expect: Preview order
"""


def test_a_script_that_tries_to_buy_comes_to_the_last_page_and_no_further(eager: Audited) -> None:
    steps = eager.visit.visit.steps
    tries = steps[12:18]

    assert [step.done for step in steps if step.step == "expect: Preview order"] == [True, True]
    assert all("it would place an order or pay" in step.problem for step in tries), [step.problem for step in tries]
    assert eager.visit.visit.stopped_before == "Place order"
    assert "thank-you" not in " ".join(page.url for page in eager.visit.pages)
