"""The GitHub action: its scripts run in their order with the real program, and its document names what it takes."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path

import pytest
from tests.ci.local_runner import ACTION, ROOT, Ran, run_action

DOCUMENT = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
RUNS = [step for step in ACTION["runs"]["steps"] if "run" in step]

AUDIT = (
    "audit: While the shop is down\nfailures: [{file: down.html, kind: maintenance}]\nchecklists: [outage-messaging]\n"
)
HOSTILE = "::error::Our poor servers are down. Hang tight, we'll be back soon! ::set-output name=gate::held"

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="the action's steps are bash scripts")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    (folder / "audits").mkdir(parents=True)
    (folder / "audits" / "down.yaml").write_text(AUDIT)
    page = f'<html lang="en"><head><title>Down</title></head><body><main><p>{HOSTILE}</p></main></body></html>'
    (folder / "audits" / "down.html").write_text(page)
    return folder


def run(project: Path, **inputs: str) -> Ran:
    """With the mysteryshop of this test run on the path; nothing is installed, no browser is got."""
    runner = project.parent / "runner"
    runner.mkdir(exist_ok=True)
    program = runner / "bin" / "mysteryshop"
    program.parent.mkdir(exist_ok=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m mysteryshop "$@"\n')
    program.chmod(0o755)
    (program.parent / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (program.parent / "python").chmod(0o755)
    given = {
        "package": "none",
        "browser": "installed",
        **{name.replace("_", "-"): text for name, text in inputs.items()},
    }
    return run_action(project, runner, given, os.pathsep.join([str(program.parent), os.environ["PATH"]]))


def test_a_gate_that_fails_is_told_before_the_job_ends(project: Path) -> None:
    ran = run(project, target="audits/down.yaml", min_score="90", formats="html,sarif", output="out dir")
    assert [*ran.codes.values()] == [0, 0, 0, 0, 1]
    assert ran.outputs["exit-code"] == "1"
    assert ran.outputs["gate"] == "not held"
    assert 0 <= int(ran.outputs["score"]) < 90
    assert (project / ran.outputs["report"]).is_file()
    assert (project / ran.outputs["result"]).parent.joinpath("result.sarif").is_file()
    assert "While the shop is down" in ran.summary
    assert "::error" in ran.said["Tell what was found"]
    audit = ran.said["Audit"]
    (token,) = re.findall(r"^::stop-commands::(\w{32})$", audit, re.MULTILINE)
    assert re.search(rf"^::{token}::$", audit, re.MULTILINE)
    commands = [line for line in ran.said["Tell what was found"].splitlines() if line.startswith("::")]
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in commands)


def test_a_gate_that_holds_ends_well(project: Path) -> None:
    ran = run(
        project, target="audits/down.yaml", args="--min-coverage 1\n--quiet", summary="false", annotations="false"
    )
    assert [*ran.codes.values()] == [0, 0, 0, 0, 0]
    assert ran.outputs["gate"] == "held"
    assert ran.summary == ""


def test_what_could_not_be_audited_is_never_a_pass(project: Path) -> None:
    ran = run(project, target="audits/nothing.yaml\n")
    assert ran.codes["Hold the gate"] == 2
    assert ran.outputs["score"] == ""
    assert ran.outputs["gate"] == "not held"
    assert "Nothing was audited" in ran.summary


def test_every_shell_step_is_one_script_that_inputs_reach_as_variables() -> None:
    for step in RUNS:
        called = re.fullmatch(r'"\$GITHUB_ACTION_PATH/(\.ci/action/\w+\.sh)"', step["run"])
        assert called
        assert os.access(ROOT / called[1], os.X_OK)
    scripts = {step["run"].split("/")[-1].strip('"') for step in RUNS}
    assert scripts == {file.name for file in (ROOT / ".ci" / "action").glob("*.sh")}


@pytest.mark.parametrize("part", ["inputs", "outputs"])
def test_the_document_names_each_input_and_output(part: str) -> None:
    table = DOCUMENT.split(f"### {part.capitalize()}")[1].split("###")[0]
    assert re.findall(r"^\| `([\w-]+)`", table, re.MULTILINE) == [*ACTION[part]]
