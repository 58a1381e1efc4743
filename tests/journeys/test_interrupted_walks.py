"""Walks that are killed or interrupted: what was captured is readable, --resume completes it, nothing runs on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.support.site import Answer, Asked, FixtureSite, Reply, html
from tests.support.walking import processes_with

from mysteryshop.cli.program import run
from mysteryshop.errors import Exit
from mysteryshop.evidence import read_visit
from mysteryshop.pytest_plugin.sharing import START

VISIT = Path("visits/newcomer")
PAGES = ("/", "/p/lamp", "/faq", "/contact")
AUDIT = """audit: shop
site: {url: URL, permission: test}
checklists: [faq-tone, solution-first, outage-messaging]
journeys:
  - steps:
      - open: /
      - {open: /p/lamp, as: product}
      - {open: /faq, as: faq}
      - {open: /contact, as: contact}
      - {open: /missing, as: error}
"""
WORDS = {
    "/p/lamp": "<h1>Brass bedside lamp</h1><p>Read in bed and let the other half sleep: the light stays on your page."
    "</p><p>£36.00</p><button>Add to cart</button>",
    "/faq": "<h1>Questions people ask</h1><h2>Can I send a lamp back?</h2><p>Yes: you have 30 days, and we pay the "
    "postage.</p><h2>When will it come?</h2><p>Delivery times may vary.</p><h2>Do you ship abroad?</h2><p>No.</p>",
}


def slow_shop(reached: Callable[[int], None] = lambda _: None) -> FixtureSite:
    """A shop that takes its time. reached: is told at each page how many pages were asked for before it."""
    asked_for: list[str] = []

    def page(asked: Asked) -> Reply:
        if asked.headers.get("Sec-Fetch-Dest") == "document" and asked.path not in asked_for:
            asked_for.append(asked.path)
            reached(len(asked_for) - 1)
        body = WORDS.get(asked.path, f"<h1>Our page {asked.path}</h1><p>Some words for a customer.</p>")
        return Reply(html(f"<main>{body}</main>"), after=0.08)

    pages: dict[str, Answer] = dict.fromkeys(PAGES, page)
    return FixtureSite({**pages, "/missing": lambda a: Reply(page(a).body, 404)})


def findings(folder: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((folder / "result.json").read_text(encoding="utf-8"))["findings"]
    return found


def start(folder: Path, mark: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        # Where the tests themselves are deaf to Ctrl-C, as in the background of a shell, the walk must not be.
        [sys.executable, "-c", START, "audit", "audit.yaml", "--output", "out"],
        cwd=folder,
        env={**os.environ, "MYSTERYSHOP_TEST": mark},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def none_left(mark: str) -> bool:
    for _ in range(100):
        if not processes_with(mark):
            return True
        time.sleep(0.1)
    return False


@pytest.fixture(scope="module")
def unbroken(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    folder = tmp_path_factory.mktemp("unbroken")
    with slow_shop() as site:
        (folder / "audit.yaml").write_text(AUDIT.replace("URL", site.url), encoding="utf-8")
        run(["audit", str(folder / "audit.yaml"), "--output", str(folder / "out")])
    return findings(folder / "out")


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")
@pytest.mark.parametrize("moment", range(5))
def test_a_killed_walk_is_completed_and_judged_as_if_unbroken(
    tmp_path: Path, moment: int, unbroken: list[dict[str, Any]]
) -> None:
    mark = uuid.uuid4().hex
    walks: list[subprocess.Popen[bytes]] = []

    def kill(pages_before: int) -> None:
        if pages_before == moment and not walks[0].poll():
            os.kill(walks[0].pid, signal.SIGKILL)

    with slow_shop(lambda n: kill(n) if walks and not (tmp_path / "killed").exists() else None) as site:
        (tmp_path / "audit.yaml").write_text(AUDIT.replace("URL", site.url), encoding="utf-8")
        walks.append(start(tmp_path, mark))
        walks[0].communicate(timeout=60)
        (tmp_path / "killed").touch()
        assert walks[0].returncode == -signal.SIGKILL
        assert none_left(mark)

        kept = read_visit(tmp_path / "out" / VISIT)
        assert kept.visit.state == "walking"
        assert moment - 1 <= len(kept.pages) <= moment
        assert [page.url for page in kept.pages] == [site.url + path for path in PAGES[: len(kept.pages)]]

        arguments = ["audit", str(tmp_path / "audit.yaml"), "--resume", str(tmp_path / "out")]
        assert run(arguments) in (Exit.OK, Exit.GATE_FAILED)
    whole = read_visit(tmp_path / "out" / VISIT)
    assert whole.visit.state == "finished"
    assert len(whole.pages) == len(PAGES) + 1
    assert whole.pages[: len(kept.pages)] == kept.pages
    assert findings(tmp_path / "out") == unbroken


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")
def test_an_interrupted_walk_says_so_keeps_its_pages_and_leaves_no_browser(tmp_path: Path) -> None:
    mark = uuid.uuid4().hex
    walks: list[subprocess.Popen[bytes]] = []

    def interrupt(pages_before: int) -> None:
        if pages_before == 2:
            os.kill(walks[0].pid, signal.SIGINT)

    with slow_shop(interrupt) as site:
        (tmp_path / "audit.yaml").write_text(AUDIT.replace("URL", site.url), encoding="utf-8")
        walks.append(start(tmp_path, mark))
        out, err = walks[0].communicate(timeout=60)
    assert walks[0].returncode == Exit.INTERRUPTED
    assert b"--resume" in err
    assert b"Traceback" not in err
    assert out == b""
    assert none_left(mark)
    kept = read_visit(tmp_path / "out" / VISIT)
    assert kept.visit.state != "finished"
    assert len(kept.pages) >= 1


def test_a_folder_that_holds_a_visit_is_not_written_over(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with slow_shop() as site:
        short = AUDIT.replace("URL", site.url).split("      - {open: /p")[0]
        (tmp_path / "audit.yaml").write_text(short, encoding="utf-8")
        arguments = [str(tmp_path / "audit.yaml"), "--output", str(tmp_path / "out")]
        assert run(["visit", *arguments]) == Exit.OK
        before = (tmp_path / "out" / VISIT / "visit.json").read_bytes()
        assert run(["audit", *arguments]) == Exit.USAGE
        assert "--resume" in capfd.readouterr().err
        (tmp_path / "audit.yaml").write_text(short + "      - open: /faq\n", encoding="utf-8")
        assert run(["audit", str(tmp_path / "audit.yaml"), "--resume", str(tmp_path / "out")]) == Exit.USAGE
        assert "other steps" in capfd.readouterr().err
    assert (tmp_path / "out" / VISIT / "visit.json").read_bytes() == before


def test_a_finished_visit_is_taken_up_without_the_audit_file(tmp_path: Path) -> None:
    with slow_shop() as site:
        (tmp_path / "audit.yaml").write_text(AUDIT.replace("URL", site.url), encoding="utf-8")
        assert run(["visit", str(tmp_path / "audit.yaml"), "--output", str(tmp_path / "out")]) == Exit.OK
        asked = len(site.log)
        assert run(["audit", "--resume", str(tmp_path / "out")]) in (Exit.OK, Exit.GATE_FAILED)
        assert len(site.log) == asked
    assert (tmp_path / "out" / "index.html").is_file()
