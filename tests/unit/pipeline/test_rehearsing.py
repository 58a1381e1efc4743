"""Which scenarios are still to be staged, and what is left of those that were broken off."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from mysteryshop.evidence import VisitWriter, read_visit
from mysteryshop.model import Page, PageKind, Plan, Scenario, Visit
from mysteryshop.pipeline import Overrides, read_plan_text
from mysteryshop.pipeline.rehearsing import scenario_orders
from mysteryshop.visit import VisitOrder

AUDIT = """\
audit: shop
site: {url: http://127.0.0.1:1}
personas: [newcomer]
scenarios: [missing-page, search-typo]
journeys: [{steps: [{open: /}]}]
"""


def plan() -> Plan:
    return read_plan_text(AUDIT, "audit.yaml", {}, Overrides())


def kept(folder: Path, *pages: str, state: str = "finished", scenario: str = "") -> None:
    whole = plan()
    visit = Visit(folder.name, "newcomer", whole.journeys[0].channel, "2026-06-01T12:00:00+00:00", scenario=scenario)
    writer = VisitWriter(folder, visit)
    for name in pages:
        url = "http://127.0.0.1:1/"
        writer.add_page(
            Page(name, (PageKind.HOME,), url, url, 200, "A page", "2026-06-01T12:00:00+00:00", 0), None, (0, 0)
        )
    writer.update(replace(visit, state=state, pages=pages))


def walked(folder: Path) -> dict[str, VisitOrder]:
    whole = plan()
    return {"newcomer": VisitOrder("newcomer", whole, whole.personas[0], whole.journeys[0], folder / "newcomer")}


def test_a_scenario_that_was_broken_off_is_staged_again_without_its_old_pages(tmp_path: Path) -> None:
    kept(tmp_path / "newcomer", "001-home")
    kept(tmp_path / "newcomer-missing-page", "001-error", state="walking", scenario="missing-page")
    kept(tmp_path / "newcomer-search-typo", "001-search", scenario="search-typo")
    orders = scenario_orders(plan(), walked(tmp_path), tmp_path)
    assert [order.scenario for order in orders] == [Scenario.MISSING_PAGE]
    assert read_visit(tmp_path / "newcomer-missing-page").pages == ()
    assert len(read_visit(tmp_path / "newcomer-search-typo").pages) == 1


def test_nothing_is_staged_where_the_sound_walk_saw_nothing(tmp_path: Path) -> None:
    assert scenario_orders(plan(), walked(tmp_path), tmp_path) == []
    kept(tmp_path / "newcomer")
    assert scenario_orders(plan(), walked(tmp_path), tmp_path) == []


def test_pages_that_a_scenario_did_not_keep_are_no_evidence_of_it(tmp_path: Path) -> None:
    kept(tmp_path / "v", "001-fault", "002-fault", scenario="third-party-blocked")
    visit = read_visit(tmp_path / "v").visit
    VisitWriter(tmp_path / "v", replace(visit, pages=("002-fault",)))
    assert [page.id for page in read_visit(tmp_path / "v").pages] == ["002-fault"]
