"""`pytest audits/` with workers, by name, by mark, and with the fixtures: of files alone, so without a browser."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

AUDIT = """\
audit: While the shop is down
failures: [{file: down.html, kind: maintenance}]
checklists: [outage-messaging]
"""
DOWN = """\
<!doctype html><html lang="en"><head><title>Down</title></head>
<body><main><h1>Back soon</h1><p>Our poor servers are down. Hang tight, we'll be back soon!</p></main></body></html>
"""

TESTS = """\
import pytest

@pytest.mark.audit("audits/down.yaml")
def test_the_words_are_kept(visit):
    assert "Hang tight" in visit.page("maintenance").text

@pytest.mark.audit("audits/down.yaml")
def test_other_checklists_judge_the_same_words(visit, judge):
    assert judge(visit) is visit.result
    assert {finding.check for finding in judge(visit, "./audits/house.yaml").findings} == {"house-says-sorry"}

def test_who_was_not_met_is_named(shopper):
    with pytest.raises(LookupError, match="maintenance"):
        shopper("audits/down.yaml").page("cart")
"""


HOUSE = """\
checklist: house
about: What our own house asks.
checks:
  - {id: house-says-sorry, ask: Do they say sorry?, detect: apology, pages: [maintenance], weight: 3, severity: minor,
     fix: Say sorry once.}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "audits").mkdir()
    (tmp_path / "audits" / "down.yaml").write_text(AUDIT)
    (tmp_path / "audits" / "down.html").write_text(DOWN)
    (tmp_path / "audits" / "house.yaml").write_text(HOUSE)
    (tmp_path / "test_words.py").write_text(TESTS)
    (tmp_path / "pytest.ini").write_text(
        "[pytest]\naddopts = --strict-markers -p no:cacheprovider\nfilterwarnings = error\n"
    )
    return tmp_path


def run_pytest(project: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "pytest", "-p", "no:randomly", "--basetemp", str(project / "temp"), *arguments]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False).stdout


def test_workers_and_fixtures_share_one_visit(project: Path) -> None:
    said = run_pytest(project, "-n", "2", "-k", "maintenance or words or judge or met", "--audit-output", "kept")
    assert "FAILED audits/down.yaml::outage-apology[maintenance]" in said
    assert "FAILED test_words.py" not in said
    (result,) = (project / "kept").rglob("result.json")
    assert result.parent.parent.name == "while-the-shop-is-down"
    (known,) = (project / "temp" / "mysteryshop").rglob("outcome.json")
    assert json.loads(known.read_text()) == {"problem": "", "folder": str(result.parent)}


@pytest.mark.parametrize(
    ("chosen", "first", "left"),
    [
        (("-k", "apology and not maintenance"), "outage-apology[fault]", "[maintenance]"),
        (("-m", "outage-messaging and critical"), "outage-human-message[fault]", "outage-apology"),
    ],
)
def test_items_are_chosen_by_name_and_by_mark_before_any_visit(
    project: Path, chosen: tuple[str, str], first: str, left: str
) -> None:
    said = run_pytest(project, "audits", "--collect-only", "-q", *chosen)
    assert first in said
    assert left not in said
    assert not (project / "temp" / "mysteryshop").exists()


def test_what_could_not_be_visited_is_an_error_of_every_item(project: Path) -> None:
    (project / "kept").write_text("a file where a folder is wanted")
    said = run_pytest(project, "audits", "-k", "apology", "--audit-output", "kept")
    assert re.search(r"= 64 deselected, 4 errors in|= 65 deselected, 4 errors in", said)
    assert "kept" in said
    assert "Traceback" not in said


def test_a_fixture_without_its_audit_says_how_it_is_named(project: Path) -> None:
    (project / "test_words.py").write_text("def test_it(visit):\n    pass\n")
    assert '@pytest.mark.audit("audits/shop.yaml")' in run_pytest(project, "test_words.py")
