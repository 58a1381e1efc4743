"""What the documents say is true: reference pages are in step with the code, and their examples run."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from mysteryshop.cli.program import program
from mysteryshop.files import load_plan_text
from mysteryshop.pipeline import run_examples

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
ENVIRONMENT = {"STAGING_PASSWORD": "a long secret of nobody"}


def blocks(language: str) -> Iterator[tuple[str, str]]:
    for page in PAGES:
        for number, found in enumerate(re.findall(rf"```{language}\n(.*?)```", page.read_text(encoding="utf-8"), re.S)):
            yield f"{page.name}:{number}", found


def named(language: str, needle: str) -> list[object]:
    return [pytest.param(text, id=name) for name, text in blocks(language) if needle in text]


def commands() -> list[object]:
    lines = [line for _, text in blocks("console") for line in text.splitlines() if line.startswith("$ ")]
    wanted = [line[2:].split("#")[0].split("|")[-1].strip() for line in lines]
    return [pytest.param(line, id=line) for line in dict.fromkeys(wanted) if line.startswith("mysteryshop ")]


def test_reference_pages_are_built_from_the_code() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "build_docs.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("text", named("yaml", "audit:"))
def test_audit_files_in_the_documents_load(text: str) -> None:
    plan = load_plan_text(text, "document.yaml", ENVIRONMENT)
    assert plan.site is not None or plan.channels


@pytest.mark.parametrize("text", named("yaml", "checks:"))
def test_checklists_in_the_documents_pass_their_own_examples(text: str, tmp_path: Path) -> None:
    file = tmp_path / "house.yaml"
    file.write_text(text, encoding="utf-8")
    assert [mistake for tested in run_examples([str(file)]) for mistake in tested.mistakes] == []


@pytest.mark.parametrize("line", commands())
def test_commands_in_the_documents_exist_with_their_options(line: str) -> None:
    words = shlex.split(line)[1:]
    command: click.Command = program
    context = click.Context(program)
    while isinstance(command, click.Group):
        found = command.get_command(context, words.pop(0))
        assert found is not None
        command = found
    known = {name for option in command.params for name in option.opts}
    assert {word for word in words if word.startswith("-") and word != "-"} <= known | {"--help"}


def test_links_between_documents_lead_somewhere() -> None:
    dead = [
        f"{page.name}: {target}"
        for page in [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md"]
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert dead == []


def test_every_document_has_its_place_in_the_site() -> None:
    told = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    named = set(re.findall(r"[\w-]+\.md", told))
    assert named == {page.name for page in (ROOT / "docs").glob("*.md")}


def test_no_document_links_out_of_the_site() -> None:
    outside = [page.name for page in PAGES[1:] if "](../" in page.read_text(encoding="utf-8")]
    assert outside == []
