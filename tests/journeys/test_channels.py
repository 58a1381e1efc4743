"""Channels end to end: documents alone need no browser; beside a walk they are held against its pages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.support.site import FixtureSite, html

from mysteryshop.cli.program import run
from mysteryshop.demo import DemoShop, Edition
from mysteryshop.errors import Exit

ORDER = "Subject: Your order\nFrom: shop@batch.example\n\nYou can send anything back within 9 days of delivery.\n"
TERMS = "# Terms\n\n## Returns\n\nReturns are accepted for 30 days after delivery.\n"
NO_BROWSER = "/nonexistent/browser"


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "order.eml").write_text(ORDER, encoding="utf-8")
    (folder / "terms.md").write_text(TERMS, encoding="utf-8")
    return folder


def shell(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mysteryshop", *arguments],
        env={**os.environ, "MYSTERYSHOP_BROWSER": NO_BROWSER},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def result_of(folder: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    return told


def verdicts(result: Mapping[str, Any], check: str) -> list[str]:
    return [finding["verdict"] for finding in result["findings"] if finding["check"] == check]


def test_documents_alone_are_audited_without_a_browser_and_judged_again(documents: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = shell("audit", "--channels", str(documents), "--output", str(out))
    assert (done.returncode, done.stderr) == (Exit.OK, "")
    assert "order: email, 1 page (taken for an email: it is an email)" in done.stdout
    result = result_of(out)
    assert verdicts(result, "consistent-returns") == ["fail"]
    assert {visit["id"]: (visit["channel"], visit["persona"]) for visit in result["visits"]} == {
        "order": ("email", ""),
        "terms": ("terms", ""),
    }
    assert "not-seen" not in {finding["verdict"] for finding in result["findings"]}
    assert result["scores"]["coverage"] == 100
    assert (out / "index.html").is_file()

    (documents / "order.eml").unlink()
    again = shell("judge", str(out), "--output", str(tmp_path / "again"), "--fail-on", "major")
    assert again.returncode == Exit.GATE_FAILED
    assert result_of(tmp_path / "again")["findings"] == result["findings"]

    matrix = shell("facts", str(out), "--format", "json")
    assert [one["fact"] for one in json.loads(matrix.stdout)["contradictions"]] == ["returns-window"]


def test_documents_with_nothing_to_judge_are_not_audited(tmp_path: Path) -> None:
    (tmp_path / "hello.txt").write_text("Hello there.\n", encoding="utf-8")
    arguments = ("--checklist", "channel-consistency", "--output", str(tmp_path / "out"))
    done = shell("audit", "--channels", str(tmp_path / "hello.txt"), *arguments)
    assert done.returncode == Exit.NOT_AUDITED
    assert "Nothing could be decided" in done.stderr


def test_an_address_needs_a_browser(tmp_path: Path) -> None:
    audit = tmp_path / "a.yaml"
    audit.write_text("audit: a\nchannels: [{name: listing, url: 'http://127.0.0.1:9/x'}]\n", encoding="utf-8")
    assert shell("audit", str(audit), "--output", str(tmp_path / "out")).returncode == Exit.USAGE


def test_the_same_output_twice_is_refused_and_resumed_when_asked(documents: Path, tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    assert run(["audit", "--channels", str(documents), "--output", out]) == Exit.OK
    first = result_of(tmp_path / "out")
    assert run(["audit", "--channels", str(documents), "--output", out]) == Exit.USAGE
    assert run(["audit", "--resume", out]) == Exit.OK
    assert result_of(tmp_path / "out") == first


@pytest.mark.xdist_group("demo")
def test_an_email_and_a_page_elsewhere_are_held_against_the_demo_shop(documents: Path, tmp_path: Path) -> None:
    elsewhere = html("<main><h1>First loaf set</h1><p>You can send it back within 5 days.</p></main>")
    audit = tmp_path / "audit.yaml"
    with DemoShop(Edition.AFTER) as shop, FixtureSite({"/listing": elsewhere, "/robots.txt": "x"}) as market:
        audit.write_text(
            f"audit: shop\nsite: {{url: '{shop.url}', permission: test}}\npersonas: [busy-parent]\n"
            "journeys:\n  - steps: [{open: {path: /returns, as: returns-info}}]\n"
            "  - channel: mobile-web\n    steps: [{open: {path: /returns, as: returns-info}}]\n"
            "channels:\n  - {name: order email, kind: email, file: documents/order.eml, audience: new customers}\n"
            f"  - {{name: listing, kind: marketplace, url: '{market.url}/listing'}}\n"
            "checklists: [channel-consistency]\ngate: {min-coverage: 0}\n",
            encoding="utf-8",
        )
        code = run(["audit", str(audit), "--output", str(tmp_path / "out")])
    result = result_of(tmp_path / "out")
    assert code == Exit.OK
    assert {visit["id"]: visit["channel"] for visit in result["visits"]} == {
        "busy-parent-web": "web",
        "busy-parent-mobile-web": "mobile-web",
        "order email": "email",
        "listing": "marketplace",
    }
    assert verdicts(result, "consistent-returns") == ["fail"]
    sides = {(one[side]["channel"], one[side]["value"]) for one in result["contradictions"] for side in "ab"}
    assert {("order email", "9 days"), ("listing", "5 days")} <= sides
    assert {channel for channel, _ in sides} >= {"web"}
    (page,) = [page for page in result["pages"] if page["visit"] == "listing"]
    assert page["url"] == f"{market.url}/listing"
