"""The command line as a shell meets it: exit codes, what goes to which stream, quiet pipes, help that runs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support.site import FixtureSite, html, refused_url

from mysteryshop.cli.program import run
from mysteryshop.errors import Exit

AUDIT = """audit: shop
site: {url: URL, permission: test}
checklists: [faq-tone]
gate: {min-coverage: 0}
journeys: [{steps: [{open: /faq, as: faq}]}]
"""
KIND = (
    "<h1>Questions people ask</h1>"
    "<h2>Can I send a lamp back?</h2><p>Yes. You have 30 days from delivery, and we pay the "
    "postage: print the label from your order page.</p><h2>When will my lamp come?</h2><p>Delivery times may vary.</p>"
)


@pytest.fixture(scope="module")
def audit_file(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with FixtureSite({"/faq": html(f"<main>{KIND}</main>")}) as site:
        file = tmp_path_factory.mktemp("shop") / "audit.yaml"
        file.write_text(AUDIT.replace("URL", site.url), encoding="utf-8")
        yield file


def shell(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "mysteryshop", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_a_gate_that_holds_is_0_and_one_that_fails_is_1(audit_file: Path, tmp_path: Path) -> None:
    passed = shell("audit", str(audit_file), "--output", str(tmp_path / "a"))
    assert (passed.returncode, passed.stderr) == (Exit.OK, b"")
    assert str(tmp_path / "a" / "index.html").encode() in passed.stdout
    assert b"\x1b" not in passed.stdout
    strict = run(["judge", str(tmp_path / "a"), "--min-score", "100", "--min-coverage", "100"])
    assert strict == Exit.GATE_FAILED


def test_where_nothing_could_be_decided_is_3(audit_file: Path, tmp_path: Path) -> None:
    arguments = ["audit", str(audit_file), "--checklist", "channel-consistency", "--output", str(tmp_path / "a")]
    assert run(arguments) == Exit.NOT_AUDITED


def test_of_several_audits_the_worst_counts_and_all_are_tried(
    audit_file: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    gone = refused_url()
    (tmp_path / "empty.yaml").write_text(f"audit: gone\nsite: {{url: '{gone}'}}\n", encoding="utf-8")
    code = run(["audit", str(tmp_path / "empty.yaml"), str(audit_file), "--output", str(tmp_path / "out")])
    assert code == Exit.NOT_AUDITED
    assert (tmp_path / "out" / "shop" / "index.html").is_file()
    assert f"gone: {gone} did not open" in capfd.readouterr().err


def test_a_dry_run_walks_nowhere(audit_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = shell("audit", str(audit_file), "--dry-run", MYSTERYSHOP_BROWSER="/nonexistent")
    assert (done.returncode, done.stderr) == (Exit.OK, b"")
    assert b"  1. open: /faq" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_no_colour_where_none_is_wanted(audit_file: Path) -> None:
    coloured = shell("audit", str(audit_file), "--dry-run", FORCE_COLOR="1")
    plain = shell("audit", str(audit_file), "--dry-run", FORCE_COLOR="1", NO_COLOR="1")
    assert b"\x1b[1m" in coloured.stdout
    assert b"\x1b[3" not in plain.stdout


def test_a_closed_pipe_is_no_error(audit_file: Path) -> None:
    command = f"{sys.executable} -m mysteryshop checklist list | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, timeout=60)
    assert done.returncode == Exit.OK
    assert done.stderr == b""
