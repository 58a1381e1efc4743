"""The journey found from an address, written down, walked again by its file, and mended where the shop has changed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from tests.stores.small import no_js_french, shopify_like, woo_spanish
from tests.stores.small.shop import Application, Counters, SmallStore, serving

from mysteryshop.cli.program import run
from mysteryshop.errors import Exit
from mysteryshop.model import StepRecord, Visit
from mysteryshop.pipeline import Overrides, Wishes, audit_plan, find_journey, read_plan_text, walk_options
from mysteryshop.pipeline.visiting import read_visits

Rewrite = Callable[[str], str]


@dataclass
class Changing:
    """A shop whose pages change while it is open: what it sends is passed through `rewrite`."""

    store: SmallStore
    rewrite: Rewrite = str

    @contextmanager
    def open(self) -> Iterator[tuple[str, Counters]]:
        altered = SmallStore(
            self.store.name, self._make, self.store.journey, self.store.stop_before, (), self.store.start_path
        )
        with serving(altered) as (url, counters):
            yield url + self.store.start_path, counters

    def _make(self, counters: Counters) -> Application:
        app = self.store.make(counters)

        def changed(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            answered: list[tuple[Any, ...]] = []
            body = app(environ, lambda *said: answered.append(said))
            whole = b"".join(body)
            getattr(body, "close", lambda: None)()
            status, headers, *rest = answered[-1]
            kind = dict(headers).get("Content-Type", "")
            if kind.startswith("text/html"):
                whole = self.rewrite(whole.decode()).encode()
            headers = [(name, value) for name, value in headers if name.lower() != "content-length"]
            start_response(status, [*headers, ("Content-Length", str(len(whole)))], *rest)
            return [whole]

        return changed


def discover(url: str) -> str:
    return find_journey(url, (), walk_options(headed=False, timeout=10), lambda _visit, _words: None).text


def replay(text: str, folder: Path, said: list[str] | None = None) -> Visit:
    plan = read_plan_text(text, "audits/shop.yaml", {}, Overrides())
    lines = said if said is not None else []
    audit_plan(plan, folder, Wishes(output=folder, judge=False, looks=False), lambda _visit, words: lines.append(words))
    return read_visits(folder)[0].visit


def kinds(visit: Visit) -> set[str]:
    return {entry.page_kind.value for entry in visit.journey if entry.reached}


def mended(visit: Visit) -> list[StepRecord]:
    return [record for record in visit.steps if record.mended]


def line_of(text: str, step: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if line.strip().startswith(f"- {step}"))


def clean(counters: Counters) -> bool:
    return (counters.orders, counters.accounts, counters.messages) == (0, 0, 0)


@dataclass
class Found:
    """A shop that stays open, and the audit file that was written of it."""

    shop: Changing
    url: str
    text: str
    kinds: set[str]
    counters: Counters


@pytest.fixture(scope="module")
def spanish() -> Iterator[Found]:
    shop = Changing(woo_spanish.STORE)
    with shop.open() as (url, counters):
        yield _found(shop, url, counters)
        assert clean(counters)


def _found(shop: Changing, url: str, counters: Counters) -> Found:
    journey = find_journey(url, (), walk_options(headed=False, timeout=10), lambda _visit, _words: None)
    reached = {entry.page_kind.value for entry in journey.entries if entry.reached}
    assert {"home", "category", "product"} <= reached
    return Found(shop, url, journey.text, reached, counters)


def walks_the_same_way(found: Found, folder: Path) -> None:
    visit = replay(found.text, folder)
    assert clean(found.counters)
    assert visit.order_requests.sent == 0
    assert found.kinds - kinds(visit) == set()
    assert [record.step for record in visit.steps if not record.done or record.mended] == []


def test_the_written_file_walks_the_same_way_without_finding_it(spanish: Found, tmp_path: Path) -> None:
    assert "checkout" in spanish.kinds
    walks_the_same_way(spanish, tmp_path)


@pytest.mark.parametrize(
    "store",
    [
        pytest.param(shopify_like.STORE, id="a cart in a drawer", marks=pytest.mark.long),
        pytest.param(no_js_french.STORE, id="no script at all", marks=pytest.mark.long),
    ],
)
def test_so_it_does_in_shops_of_other_kinds(store: SmallStore, tmp_path: Path) -> None:
    shop = Changing(store)
    with shop.open() as (url, counters):
        walks_the_same_way(_found(shop, url, counters), tmp_path)


@pytest.mark.long
def test_another_discovery_writes_the_same_bytes(spanish: Found) -> None:
    assert discover(spanish.url) == spanish.text


def test_what_was_renamed_or_is_gone_is_mended(spanish: Found, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def changed(html: str) -> str:
        html = re.sub(r"<option[^>]*>36</option>", "", html)
        return html.replace("Añadir al carrito", "Añadir a la cesta").replace("Finalizar compra", "Tramitar pedido")

    monkeypatch.setattr(spanish.shop, "rewrite", changed)
    said: list[str] = []
    visit = replay(spanish.text, tmp_path, said)
    lines = {record.step.split(":")[0]: record for record in mended(visit)}
    assert set(lines) == {"select", "add-to-cart", "go-to"}
    assert lines["select"].mended == '- select: {label: Talla, value: "37"}'
    assert lines["add-to-cart"].mended == "- add-to-cart: {role: button, name: Añadir a la cesta}"
    assert "was not found" in lines["add-to-cart"].how
    assert lines["add-to-cart"].place == f"audits/shop.yaml:{line_of(spanish.text, 'add-to-cart')}"
    assert lines["go-to"].mended.endswith("Tramitar pedido, as: checkout}")
    assert {"cart", "checkout"} <= kinds(visit)
    assert all(record.done for record in lines.values())
    assert any("Proposed line for audits/shop.yaml" in words for words in said)


def test_a_link_that_leads_elsewhere_now_is_mended(spanish: Found, tmp_path: Path) -> None:
    steps = (
        "audit: x\nsite: {url: 'URL'}\njourneys:\n  - steps:\n      - open: /\n"
        "      - go-to: {role: link, name: Contacto, as: faq}\n"
    )
    visit = replay(steps.replace("URL", spanish.url), tmp_path)
    (record,) = mended(visit)
    assert record.mended == "- open: {path: /preguntas-frecuentes/, as: faq}"
    assert "it leads to a contact page" in record.how


def test_what_an_author_expects_is_never_mended(spanish: Found, tmp_path: Path) -> None:
    steps = (
        "audit: x\nsite: {url: 'URL'}\njourneys:\n  - steps:\n      - open: /\n      - expect: Nothing like it\n"
        "      - click: {role: link, name: Nowhere}\n      - fill: {label: Nothing, value: x}\n"
    )
    visit = replay(steps.replace("URL", spanish.url), tmp_path)
    assert mended(visit) == []
    assert [record.done for record in visit.steps] == [True, False, False, False]


def test_the_command_writes_a_file_once(
    spanish: Found, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["discover", spanish.url, "--timeout", "10"]) == Exit.OK
    told = capsys.readouterr().out
    file = tmp_path / "audits" / f"127.0.0.1-{urlsplit(spanish.url).port}.yaml"
    assert re.search(r"^checkout +http://127", told, re.MULTILINE)
    assert told.endswith(f"audits/{file.name}\n")
    assert file.read_text(encoding="utf-8") == spanish.text
    assert run(["discover", spanish.url]) == Exit.USAGE
    assert "--force" in capsys.readouterr().err


def test_nothing_there_is_not_audited(tmp_path: Path) -> None:
    assert run(["discover", "http://127.0.0.1:9", "--save", str(tmp_path / "x.yaml")]) == Exit.NOT_AUDITED
    assert not (tmp_path / "x.yaml").exists()
