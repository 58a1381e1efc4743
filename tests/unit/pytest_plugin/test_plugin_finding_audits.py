"""What is collected as an audit, what is left alone, and that a project without audits pays nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from mysteryshop.pytest_plugin import AUDIT_KEY


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("audit: Lantern & Loom\nsite: {url: https://lantern.example}\n", id="the key and its words"),
        pytest.param("# before the launch\n\naudit: >-\n  Lantern\n", id="folded words, below a comment"),
        pytest.param("audit:\n  Lantern & Loom, autumn\n", id="words on the next line"),
        pytest.param('"audit": "Lantern"\n', id="quoted"),
        pytest.param("\ufeffaudit: Lantern\n", id="a byte order mark"),
        pytest.param("site: {url: https://lantern.example}\r\naudit: Lantern\r\n", id="line ends of Windows"),
        pytest.param("audit:\nsite: {url: https://lantern.example}\n", id="a key without words, whose mistake is told"),
    ],
)
def test_an_audit_file_is_known_by_its_key(text: str) -> None:
    assert AUDIT_KEY.search(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("checklist: outage\nchecks: []\n", id="a checklist"),
        pytest.param("on: push\njobs:\n  audit:\n    runs-on: ubuntu-latest\n", id="a job of that name"),
        pytest.param("# audit: not yet\nname: x\n", id="a comment"),
        pytest.param("audit:\n  level: high\n", id="another program's settings"),
        pytest.param("audit: # of packages\n  - pip\n", id="another program's list"),
        pytest.param("auditor: Ada\n", id="a longer word"),
    ],
)
def test_other_files_are_left_alone(text: str) -> None:
    assert not AUDIT_KEY.search(text.encode())


def test_a_project_without_audits_loads_nothing_of_the_toolkit(tmp_path: Path) -> None:
    (tmp_path / "compose.yaml").write_text("services: {}\n")
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nowhere.yaml")
    (tmp_path / "test_own.py").write_text(
        "import sys\n"
        "def test_what_is_loaded():\n"
        "    loaded = {name for name in sys.modules if name.split('.')[0] in ('mysteryshop', 'filelock')}\n"
        "    assert loaded == {'mysteryshop', 'mysteryshop.pytest_plugin'}\n"
    )
    done = run_pytest(tmp_path)
    assert done.returncode == 0, done.stdout
    assert "1 passed" in done.stdout


def test_all_mistakes_of_a_file_are_told_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "shop.yaml").write_text(
        "audit: Lantern\nsite: {url: https://lantern.example}\ngates: {min-score: 75}\n"
    )
    done = run_pytest(tmp_path)
    assert done.returncode == pytest.ExitCode.INTERRUPTED
    assert "shop.yaml:3:1" in done.stdout
    assert "gate" in done.stdout
    assert "Traceback" not in done.stdout


def run_pytest(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """pytest as a user starts it, in a project of its own."""
    (folder / "pytest.ini").write_text("[pytest]\naddopts = --strict-markers -p no:cacheprovider\n")
    command = [sys.executable, "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
