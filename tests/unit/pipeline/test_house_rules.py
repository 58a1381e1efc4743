"""A house's own rules from its own files, as its writers use them: linted, tested, and held against a draft."""

from __future__ import annotations

from pathlib import Path

import pytest

from mysteryshop.cli.program import run
from mysteryshop.errors import Exit, UsageProblem
from mysteryshop.pipeline import run_examples

Capture = pytest.CaptureFixture[str]

EXAMPLES = Path(__file__).parents[3] / "docs" / "examples"

OWN = """\
checklist: own
about: Our own words.
word-lists: words.yaml
checks:
  - id: own-never-alone
    ask: Do they leave me with the bad news?
    detect: phrase
    options: {forbid: [list: bad-news], unless: [but, you can]}
    pages: [fault]
    weight: 3
    severity: major
    fix: Say what the customer can do instead.
    good:
      - Unfortunately we are closed, but you can order by phone.
      - {page: good.html}
    bad: Unfortunately, we are closed.
  - id: own-names-the-desk
    ask: Whom can I call?
    detect: phrase
    options: {require: [call the desk, 're:01632 960\\d{3}']}
    pages: [fault]
    weight: 2
    severity: minor
    fix: Name the desk.
"""
WORDS = "word-lists: {bad-news: [unfortunately, regret]}\n"
DRAFT = "We’re closed today.\n\nWe REGRETTED this all night. The desk can be called on 01632\u00a0960123.\n"


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a checklist, its words and a page, named from the folder above."""
    folder = tmp_path / "rules"
    folder.mkdir()
    (folder / "own.yaml").write_text(OWN, encoding="utf-8")
    (folder / "words.yaml").write_text(WORDS, encoding="utf-8")
    (folder / "good.html").write_text("<main><p>Sadly shut. You can call.</p></main>", encoding="utf-8")
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def test_the_example_in_the_docs_is_green() -> None:
    (tested,) = run_examples([str(EXAMPLES / "house-style.yaml")])
    assert (tested.mistakes, tested.untested) == ((), ())
    assert tested.examples > 10


def test_own_examples_run_from_another_folder(house: Path, capsys: Capture) -> None:
    assert run(["checklist", "test", "rules/own.yaml"]) == Exit.OK
    assert capsys.readouterr().out.splitlines() == [
        "own: 2 checks, 3 examples, green",
        "  without examples: own-names-the-desk",
    ]


def test_an_example_that_comes_out_otherwise_is_named_with_line_and_reason(house: Path, capsys: Capture) -> None:
    (house / "words.yaml").write_text("word-lists: {bad-news: [sadly]}\n", encoding="utf-8")
    assert run(["checklist", "test", "rules/own.yaml"]) == Exit.GATE_FAILED
    told = capsys.readouterr()
    assert "own: 2 checks, 3 examples, red: 2 are judged otherwise" in told.out
    assert (
        'rules/own.yaml:15:9: own-never-alone: this example should be pass, but is fail: "rules/good.html"' in told.err
    )
    assert 'It says "Sadly". Nothing near excuses it; looked for "but" or "you can".' in told.err
    assert "rules/own.yaml:16:10: own-never-alone: this example should be fail, but is pass" in told.err


def test_a_checklist_without_examples_is_not_called_green(house: Path, capsys: Capture) -> None:
    bare = OWN[: OWN.index("    good:")]
    (house / "own.yaml").write_text(bare, encoding="utf-8")
    assert run(["checklist", "test", "rules/own.yaml"]) == Exit.OK
    assert "1 checks, 0 examples, nothing was tested" in capsys.readouterr().out


def test_an_example_in_another_language_is_read_by_a_checklist_in_it(house: Path) -> None:
    german = "Leider ist der Laden zu, und wir sind nicht da. Die Bestellung ist für den Tag nicht zu machen, auf bald."
    text = OWN.replace("about:", "language: de\nabout:").replace("Unfortunately, we are closed.", german)
    text = text.replace("      - Unfortunately we are closed, but you can order by phone.\n", "")
    (house / "own.yaml").write_text(text, encoding="utf-8")
    (house / "words.yaml").write_text("word-lists: {bad-news: [leider]}\n", encoding="utf-8")
    assert run_examples(["rules/own.yaml"])[0].mistakes == ()


def test_a_page_that_is_no_text_is_told(house: Path) -> None:
    (house / "good.html").write_bytes(b"<p>\xff\xfe")
    with pytest.raises(UsageProblem, match=r"good.html is not UTF-8"):
        run_examples(["rules/own.yaml"])


def test_lint_shows_a_pattern_that_re2_does_not_take_where_it_stands(house: Path, capsys: Capture) -> None:
    (house / "words.yaml").write_text("word-lists:\n  bad-news:\n    - re: (?<=x)y\n", encoding="utf-8")
    assert run(["checklist", "lint", "rules/own.yaml"]) == Exit.GATE_FAILED
    problem = "rules/words.yaml:3:7: RE2 does not take the pattern '(?<=x)y': invalid perl operator"
    assert problem in capsys.readouterr().err


def test_a_draft_is_held_against_the_house_rules(house: Path, capsys: Capture) -> None:
    assert run(["check", "--as", "outage", "--checklist", "rules/own.yaml", "--all", "draft.txt"]) == Exit.GATE_FAILED
    told = capsys.readouterr().out
    assert "draft.txt:3:1: fail own-never-alone" in told
    assert "“We REGRETTED this all night.”" in told
    assert 'It says "REGRETTED". Nothing near excuses it; looked for "but" or "you can".' in told
    assert "pass own-names-the-desk" in told
    assert "“The desk can be called on 01632" in told


def test_a_draft_that_keeps_the_rules_passes(house: Path) -> None:
    Path("draft.txt").write_text("Unfortunately shut, but you can call the desk.", encoding="utf-8")
    assert run(["check", "--as", "outage", "--checklist", "rules/own.yaml", "draft.txt"]) == Exit.OK
