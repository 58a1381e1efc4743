"""`pytest audits/` in a project of its own: audit files are collected, and verdicts come out as people expect."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from mysteryshop.demo import DemoShop, Edition

AUDIT = """\
audit: two pages of the demo shop
site: {{url: "{url}", permission: test}}
journeys:
  - steps: [{{open: {{path: /maintenance, as: maintenance}}}}, {{open: {{path: /nowhere-yet, as: contact}}}}]
checklists: [outage-messaging, ./house.yaml]
"""
HOUSE = """\
checklist: house
about: A check of a page that this journey does not reach.
checks:
  - {id: house-on-contact, ask: Is there a person?, detect: apology, pages: [contact], weight: 1, severity: minor,
     fix: Say sorry.}
"""


def collect(folder: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-c", "/dev/null", *flags, str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)


def test_verdicts_become_outcomes(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("name: not an audit\n", encoding="utf-8")
    (tmp_path / "house.yaml").write_text(HOUSE, encoding="utf-8")
    with DemoShop(Edition.BEFORE) as shop:
        (tmp_path / "shop.yaml").write_text(AUDIT.format(url=shop.url), encoding="utf-8")
        done = collect(tmp_path, "-rA")
    said = done.stdout
    assert "FAILED shop.yaml::outage-apology[maintenance]" in said
    assert "Nobody says sorry" in said
    assert "Traceback" not in said
    assert "PASSED shop.yaml::outage-human-message[maintenance]" in said
    assert "SKIPPED" in said
    assert "ERROR shop.yaml::house-on-contact[contact]" in said
    assert "other.yaml" not in said


def test_items_are_chosen_by_name(tmp_path: Path) -> None:
    with DemoShop(Edition.AFTER) as shop:
        text = AUDIT.format(url=shop.url).replace(", ./house.yaml", "")
        (tmp_path / "shop.yaml").write_text(text, encoding="utf-8")
        done = collect(tmp_path, "-k", "apology and maintenance", "-q")
    assert "1 passed" in done.stdout, done.stdout + done.stderr
