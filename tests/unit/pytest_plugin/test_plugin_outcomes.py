"""What findings become in pytest: one run over a stored result with every verdict, read back from its JUnit XML."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

SAMPLE = Path(__file__).parents[2] / "golden" / "sample"

AUDIT = """\
audit: Tern & Tide
site: {url: https://shop.tern-and-tide.example}
checklists: [outage-messaging, faq-tone, solution-first]
gate: {min-score: 75}
"""

SEEDED = """\
import json
from pathlib import Path
from mysteryshop.pytest_plugin.sharing import errand_of, shared_folder

def pytest_collection_finish(session):
    here = Path(__file__).parent
    known = shared_folder(session.config) / errand_of(here / "audits/shop.yaml").key / "outcome.json"
    known.parent.mkdir(parents=True, exist_ok=True)
    known.write_text(json.dumps({"problem": "", "folder": str(here / "stored")}))
"""
"""The project's conftest.py: as if a first worker had been in the shop already."""


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> dict[str, ET.Element]:
    """The cases of the run's JUnit XML by name, and nothing of a browser."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "audits").mkdir()
    (folder / "stored").mkdir()
    (folder / "pytest.ini").write_text("[pytest]\naddopts = --strict-markers -p no:cacheprovider\n")
    (folder / "audits" / "shop.yaml").write_text(AUDIT)
    (folder / "audits" / "notes.yaml").write_text("not: ours\n")
    (folder / "conftest.py").write_text(SEEDED)
    (folder / "stored" / "result.json").write_text(json.dumps(result_with_every_verdict()))
    command = [sys.executable, "-m", "pytest", "audits", "--junitxml", "junit.xml", "--basetemp", str(folder / "temp")]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == pytest.ExitCode.TESTS_FAILED, done.stdout + done.stderr
    return {case.attrib["name"]: case for case in ET.parse(folder / "junit.xml").iter("testcase")}


PLACES = {"review": "category", "not-applicable": "category", "not-seen": "help"}
"""Page kinds that the checks of these findings are asked on."""


def result_with_every_verdict() -> dict[str, Any]:
    result: dict[str, Any] = json.loads((SAMPLE / "result.json").read_text(encoding="utf-8"))
    for finding in result["findings"]:
        finding["page_kind"] = PLACES.get(finding["verdict"], finding["page_kind"])
        if finding["verdict"] == "not-seen":
            finding |= {"check": "faq-answers-first", "checklist": "faq-tone"}
    return result


def told(case: ET.Element, element: str) -> str:
    """The words of the case's one element of that name; in XML nothing else may be said of it."""
    (found,) = [child for child in case if child.tag in ("failure", "error", "skipped")]
    assert found.tag == element
    return f"{found.attrib['message']}\n{found.text}"


def test_a_fail_shows_the_evidence_and_what_to_write_instead(ran: dict[str, ET.Element]) -> None:
    words = told(ran["outage-gives-time[fault]"], "failure")
    assert "When should I come back?" in words
    assert "“Please try again later.”" in words
    assert re.search(r"page: https://shop\.tern-and-tide\.example/\S+", words)
    assert re.search(r"screenshot: /\S+/stored/visits/busy-parent/screens/008-fault\.jpg", words)
    assert "write instead: " in words
    assert re.search(r"report: /\S+/stored/index\.html", words)
    assert "Traceback" not in words


def test_a_pass_says_nothing(ran: dict[str, ET.Element]) -> None:
    assert [child.tag for child in ran["outage-human-message[error]"] if child.tag != "properties"] == []


def test_a_partial_that_the_gate_does_not_count_passes(ran: dict[str, ET.Element]) -> None:
    case = ran["copy-spec-means-something[product]"]
    assert not [child for child in case if child.tag in ("failure", "error", "skipped")]


def test_an_open_question_is_skipped_with_what_to_look_at(ran: dict[str, ET.Element]) -> None:
    assert "“easy to clean” may be proven elsewhere." in told(ran["copy-no-empty-hype[category]"], "skipped")


def test_what_has_no_meaning_here_is_skipped_with_the_reason(ran: dict[str, ET.Element]) -> None:
    assert "There are no figures on this page." in told(ran["copy-spec-means-something[category]"], "skipped")


def test_a_page_that_was_not_reached_is_an_error(ran: dict[str, ET.Element]) -> None:
    words = told(ran["faq-answers-first[help]"], "error")
    assert "not-seen" in words
    assert "The page was not reached." in words
    assert "def setup" not in words


def test_a_broken_detector_is_an_error_wherever_it_broke(ran: dict[str, ET.Element]) -> None:
    """It broke on a page kind that the check names no item for: its first item tells it."""
    assert "The detector broke" in told(ran["faq-no-with-a-way[faq]"], "error")


def test_a_page_kind_that_nobody_met_is_skipped(ran: dict[str, ET.Element]) -> None:
    assert "no such page was met" in told(ran["outage-gives-time[queue]"], "skipped")


def test_the_gate_has_an_item_of_its_own(ran: dict[str, ET.Element]) -> None:
    assert "the score 59 is under 75" in told(ran["gate"], "failure")


def test_programs_find_checklist_and_severity_in_the_xml(ran: dict[str, ET.Element]) -> None:
    properties = {
        each.attrib["name"]: each.attrib["value"] for each in ran["outage-gives-time[fault]"].iter("property")
    }
    assert properties == {"checklist": "outage-messaging", "severity": "major", "page-kind": "fault"}
