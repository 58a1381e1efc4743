from __future__ import annotations

from pathlib import Path

from mysteryshop.files import load_plan
from mysteryshop.pipeline.results import audit_summary

AUDIT = """audit: x
site: {url: https://shop.example}
report:
  agency: {name: Westwind, logo: logo.svg, colour: "#1d3557"}
  cover: letters/cover.md
  footer: Westwind, Porthaven
  glossary: {mirror: The shop looks at itself.}
"""


def test_a_result_holds_all_of_an_agencys_own_whatever_becomes_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "cover.md").write_text("Dear client,\n\nwe went.\n", encoding="utf-8")
    (tmp_path / "logo.svg").write_text("<svg/>", encoding="utf-8")
    (tmp_path / "a.yaml").write_text(AUDIT, encoding="utf-8")
    told = audit_summary(load_plan(tmp_path / "a.yaml", {}))
    assert told.agency["name"] == "Westwind"
    assert told.agency["logo"].startswith("data:image/svg+xml;base64,")
    assert told.cover == "Dear client,\n\nwe went."
    assert told.footer == "Westwind, Porthaven"
    assert told.glossary == {"mirror": "The shop looks at itself."}


def test_an_audit_without_an_agency_says_nothing_of_one(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("audit: x\nsite: {url: https://shop.example}\n", encoding="utf-8")
    told = audit_summary(load_plan(tmp_path / "a.yaml", {}))
    assert (told.agency["logo"], told.cover, told.footer, told.glossary) == ("", "", "", {})
