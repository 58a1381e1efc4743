"""Runs the shell steps of a composite action in their order, as a runner does: variables, paths, outputs.

Steps that `uses` other actions are left out: there is nothing of ours in them.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
EXPRESSION = re.compile(r"\$\{\{ (inputs|steps)\.([\w.-]+) \}\}")


@dataclass
class Ran:
    """What came of the steps. codes: by step name. outputs: the action's own, as action.yml maps them."""

    codes: dict[str, int] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    summary: str = ""


def run_action(project: Path, runner: Path, inputs: Mapping[str, str], path: str) -> Ran:
    """The action's steps, run in `project`. runner: a folder for what a runner keeps. path: of the programs."""
    given = {name: str(spec.get("default", "")) for name, spec in ACTION["inputs"].items()} | dict(inputs)
    files = {name: runner / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")}
    ran = Ran()
    steps: dict[str, dict[str, str]] = {}
    for step in ACTION["runs"]["steps"]:
        if "run" not in step:
            continue
        files["GITHUB_OUTPUT"].write_text("")
        files["GITHUB_PATH"].touch()
        added = files["GITHUB_PATH"].read_text().split()
        variables = {name: _value(words, given, steps) for name, words in step.get("env", {}).items()}
        environment = {
            **{name: str(file) for name, file in files.items()},
            **variables,
            "GITHUB_ACTION_PATH": str(ROOT),
            "RUNNER_TEMP": str(runner),
            "HOME": os.environ.get("HOME", str(runner)),
            "PATH": os.pathsep.join([*reversed(added), path]),
        }
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
        ran.codes[step["name"]], ran.said[step["name"]] = done.returncode, done.stdout + done.stderr
        steps[step.get("id", step["name"])] = _pairs(files["GITHUB_OUTPUT"])
        if done.returncode:
            break
    ran.outputs = {name: _value(spec["value"], given, steps) for name, spec in ACTION["outputs"].items()}
    ran.summary = files["GITHUB_STEP_SUMMARY"].read_text() if files["GITHUB_STEP_SUMMARY"].exists() else ""
    return ran


def _pairs(file: Path) -> dict[str, str]:
    return dict(line.split("=", 1) for line in file.read_text().splitlines() if line)


def _value(words: str, given: Mapping[str, str], steps: Mapping[str, Mapping[str, str]]) -> str:
    def told(found: re.Match[str]) -> str:
        if found[1] == "inputs":
            return given[found[2]]
        step, _, name = found[2].partition(".outputs.")
        return steps.get(step, {}).get(name, "")

    return EXPRESSION.sub(told, words)
