"""The hooks that other projects install: they call a command that exists and take the files that it reads."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from mysteryshop.cli.program import HOME
from mysteryshop.pipeline.drafts.opening import FORMAT_OF

ROOT = Path(__file__).parents[2]
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_a_command_and_is_documented(hook: dict[str, Any]) -> None:
    program, command = hook["entry"].split()
    assert program == "mysteryshop"
    assert command in HOME
    assert hook["language"] == "python"
    assert f"id: {hook['id']}" in (ROOT / "docs" / "check.md").read_text(encoding="utf-8")


def test_the_wide_hook_takes_every_ending_that_is_read() -> None:
    (pattern,) = [re.compile(hook["files"]) for hook in HOOKS if "files" in hook]
    assert [ending for ending in FORMAT_OF if not pattern.search(f"drafts/faq{ending}")] == []
    assert not pattern.search("drafts/faq.py")
