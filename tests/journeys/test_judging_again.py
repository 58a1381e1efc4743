"""A stored visit is judged again anywhere, any time: no browser, no network, the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.site import FixtureSite, html

from mysteryshop.cli.program import run
from mysteryshop.errors import Exit

AUDIT = """audit: Tin & Thistle
site: {url: URL, permission: test}
journeys:
  - steps:
      - open: /
      - {open: /faq, as: faq}
      - {open: /late, as: fault}
"""
HOME = "<h1>Lamps that dim</h1><p>Für Leseratten: £36.00 inkl. Versand ☂ – read in bed while the other sleeps.</p>"
FAQ = "<h1>FAQ</h1><h2>Can I send it back?</h2><p>Yes, for 30 days.</p><h2>When does it come?</h2><p>Soon.</p>"
FAULT = "<h1>We are mending the checkout</h1><p>Sorry. Orders open again at 6pm on 3 March.</p>"


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stored")
    with FixtureSite({"/": html(HOME), "/faq": html(FAQ), "/late": html(FAULT)}) as site:
        (folder / "audit.yaml").write_text(AUDIT.replace("URL", site.url), encoding="utf-8")
        assert run(["visit", str(folder / "audit.yaml"), "--output", str(folder / "visit")]) == Exit.OK
    return folder / "visit"


def judged(stored: Path, at: Path, **environment: str) -> dict[str, bytes]:
    """All that `judge` writes, by name, from a copy of the visit at the same place relative to the output."""
    shutil.copytree(stored, at)
    bare = {"PATH": "", "HOME": str(at), "PLAYWRIGHT_BROWSERS_PATH": "/nonexistent"}
    done = subprocess.run(
        [sys.executable, "-m", "mysteryshop", "judge", str(at)],
        env={**bare, **environment},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode in (Exit.OK, Exit.GATE_FAILED), done.stderr
    assert done.stderr == b""
    return {name: (at / name).read_bytes() for name in ("result.json", "index.html")}


def test_locale_time_zone_and_hash_seed_change_no_byte(stored: Path, tmp_path: Path) -> None:
    one = judged(stored, tmp_path / "a" / "v", LC_ALL="C.UTF-8", TZ="UTC", PYTHONHASHSEED="1")
    two = judged(stored, tmp_path / "b" / "v", LC_ALL="tr_TR.UTF-8", LANG="de_DE", TZ="Pacific/Kiritimati")
    bare = judged(stored, tmp_path / "c" / "v", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", TZ="America/Lima")
    assert one == two
    assert one == bare
    assert b"Leseratten" in one["result.json"]


def test_judging_leaves_the_evidence_as_it_was(stored: Path, tmp_path: Path) -> None:
    judged(stored, tmp_path / "v")
    for file in (file for file in stored.rglob("*") if file.is_file()):
        assert (tmp_path / "v" / file.relative_to(stored)).read_bytes() == file.read_bytes()


def test_judging_does_not_load_the_browser_library(stored: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from mysteryshop.cli.program import run; run(sys.argv[1:]);"
        "sys.exit('playwright' in sys.modules or 'asyncio' in sys.modules)"
    )
    arguments = ["judge", str(stored), "--output", str(tmp_path / "out")]
    done = subprocess.run([sys.executable, "-c", code, *arguments], check=False, capture_output=True, env=os.environ)
    assert done.returncode == 0, done.stderr
