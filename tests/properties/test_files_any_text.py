"""Any text is a plan or has mistakes: nothing else ever comes out of a user's file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from mysteryshop.errors import FileMistakes
from mysteryshop.files import load_checklists, load_plan, load_plan_text
from mysteryshop.files.environment import with_environment
from mysteryshop.files.yaml_reader import read_yaml
from mysteryshop.model import Plan

AUDIT = """\
audit: Spring range
site: {url: https://shop.example, permission: own, access: {user: a, password: "${PW}"}, pace: 1s}
personas: [busy-parent, {name: night-reader, viewport: 390x844, patience: 8s, factors: {faq-tone: 2}}]
journeys:
  - steps:
      - open: {path: /, as: home}
      - search
      - fill: {label: Postcode, value: 1234}
      - go-to: cart
      - stop
channels: [{name: mail, kind: email, file: a.eml, date: 2026-10-01}]
gate: {min-score: 75, fail-on: [critical], by-checklist: {faq-tone: 80}}
report: {agency: {colour: "#1d3557"}}
"""
CHECKLIST = """\
checklist: house
about: Our words.
checks:
  - id: house-time
    ask: When?
    detect: promise-of-time
    options: {within_hours: 24}
    pages: [fault, queue]
    weight: 3
    severity: major
    fix: Name an hour.
    good: [By 18:00., {question: When?, answer: At six., verdict: partial}]
    bad: Soon!
"""

SIGNS = st.sampled_from("*{}[]>#%,'\"~\t\n\r\u2028\x85\ufeff\ud800\x00é🙂") | st.sampled_from(
    ["&a ", "!!str ", "${X}", "${", "- ", ": ", "? ", "|\n", "---\n", "...\n", "<<: ", "null", "1e999", "\n\n  "]
)
KEYS = st.sampled_from(re.findall(r"[a-z-]{3,}", AUDIT + CHECKLIST))
TEXTS = st.lists(st.text(max_size=8) | SIGNS | KEYS, max_size=20).map("".join)


@st.composite
def torn(draw: st.DrawFn, whole: str) -> str:
    """A file with a piece of it replaced by something else."""
    start = draw(st.integers(0, len(whole)))
    end = draw(st.integers(start, min(len(whole), start + 20)))
    return whole[:start] + draw(TEXTS) + whole[end:]


def within(error: FileMistakes, text: str) -> None:
    """Fails when a mistake stands outside the text, says nothing, or tells the secret."""
    assert "s3cret" not in str(error)
    lines = re.split("\r\n|[\n\r\x85\u2028\u2029]", text)
    assert error.mistakes
    for mistake in error.mistakes:
        assert 1 <= mistake.place.line <= len(lines)
        assert 1 <= mistake.place.column <= len(lines[mistake.place.line - 1]) + 1
        assert mistake.problem
        assert mistake.problem.isprintable()
        assert mistake.hint.isprintable()


@given(TEXTS | torn(AUDIT))
@settings(max_examples=300, deadline=None)
def test_any_text_is_a_plan_or_has_mistakes_within_it(text: str) -> None:
    try:
        assert isinstance(load_plan_text(text, "a.yaml", {"PW": "s3cret", "X": "*x: ["}), Plan)
    except FileMistakes as error:
        within(error, text)


class Detectors:
    def has(self, name: str) -> bool:
        return name in self.names()

    def names(self) -> Iterable[str]:
        return ["promise-of-time"]

    def option_problems(self, detector: str, options: Mapping[str, object]) -> Sequence[tuple[str, str, str]]:
        return [(key, "unknown", "") for key in options if key != "within_hours"]


@given(TEXTS.map(lambda text: CHECKLIST + text) | torn(CHECKLIST))
@settings(max_examples=150, deadline=None)
def test_any_text_is_a_checklist_or_has_mistakes_within_it(text: str) -> None:
    written = text.encode("utf-8", errors="replace").decode("utf-8")
    with TemporaryDirectory() as folder:
        (Path(folder) / "a.yaml").write_text(written, encoding="utf-8", newline="")
        try:
            (checklist,) = load_checklists(["./a.yaml"], Path(folder), Detectors())
            assert all(re.fullmatch("[0-9a-f]{16}", check.hash) for check in checklist.checks)
        except FileMistakes as error:
            within(error, written)


@given(st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_a_plan_or_have_mistakes(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.yaml"
        path.write_bytes(content)
        files = {str(path)}
        try:
            load_plan(path, {})
        except FileMistakes as error:
            files = {mistake.place.file for mistake in error.mistakes}
        assert files == {str(path)}


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp")), min_size=1))
@settings(max_examples=100, deadline=None)
def test_whatever_the_environment_holds_is_put_in_as_it_is(value: str) -> None:
    document, secrets = with_environment(read_yaml("a: ${X}\nb: '<${X}>'\n", "a.yaml"), {"X": value})
    assert document.value == {"a": value, "b": f"<{value}>"}
    assert secrets == {value}
