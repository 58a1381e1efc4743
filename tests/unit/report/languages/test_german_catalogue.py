"""The German catalogue itself: whole, in step with the source, and true to every value."""

import json
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mysteryshop.report.languages import language
from mysteryshop.report.languages.templates import Template, template_of

ROOT = Path(__file__).parents[4]
TABLES = {
    name: json.loads(files("mysteryshop.report.languages").joinpath("de", f"{name}.json").read_text("utf-8"))
    for name in ("reasons", "values")
}
REASONS: dict[str, str] = TABLES["reasons"]
WITH_VALUES = [template_of(english, german) for english, german in REASONS.items() if "{0" in english]
GERMAN = language("de")

SIGNS = "abXY019 .*+?^$()[]{}|\\/<>&%_#~äß…‽\n\t-"


def test_every_sentence_that_the_source_can_say_has_its_german() -> None:
    tool = [sys.executable, str(ROOT / "tools" / "reason_templates.py")]
    told = subprocess.run(tool, capture_output=True, text=True, check=False, cwd=ROOT)
    assert (told.stdout, told.stderr, told.returncode) == ("", "", 0)


def test_a_sentence_without_german_is_found(tmp_path: Path) -> None:
    """The tool reads what a detector may say: alternatives, helpers, tables and what a helper is called with."""
    detector = """
from mysteryshop.model import failed, passed

WHO = {1: "the lamp", 2: "the moth"}
DONE = "It is done."

def answer(page, options):
    where = f" in {page.place}" if page.place else ""
    if options.most:
        return failed(f"It failed{where}: {_named(page, 'twice')}.")
    return passed(DONE if page else WHO.get(page.number, "nobody at all"))

def _named(page, times):
    return f"{page.name} ({times})"
"""
    folder = tmp_path / "shop" / "judge"
    folder.mkdir(parents=True)
    (folder / "lamps.py").write_text(detector, "utf-8")
    read = [
        "import sys, pathlib",
        f"sys.path.insert(0, {str(ROOT / 'tools')!r})",
        "from said_sentences import Source",
        "print(*(each.template for each in Source(pathlib.Path('shop')).sentences()), sep='\\n')",
    ]
    told = subprocess.run(
        [sys.executable, "-c", "\n".join(read)], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert sorted(told.stdout.splitlines()) == [
        "It failed in {0}: {1} (twice).",
        "It failed: {0} (twice).",
        "It is done.",
        "nobody at all",
        "the lamp",
        "the moth",
    ]


@pytest.mark.parametrize("name", TABLES)
def test_both_sides_have_the_same_places(name: str) -> None:
    wrong = [english for english, german in TABLES[name].items() if places(english) != places(german)]
    assert wrong == []


def test_every_value_has_words_before_the_next() -> None:
    with pytest.raises(ValueError, match="where a value ends"):
        template_of("It says {0}{1}.", "Da steht {0}{1}.")


def test_german_has_german_quotation_marks_and_ends_as_the_english_does() -> None:
    wrong = [
        german
        for english, german in REASONS.items()
        if re.search(r"(?<!\w)'|'(?!\w)|\"|”", german)
        or german.count("„") != german.count("“")
        or (english[-1] in ".?:" and german[-1] != english[-1])
    ]
    assert wrong == []


def test_no_sentence_was_left_in_english() -> None:
    assert [english for english, german in REASONS.items() if english == german] == []


@given(st.sampled_from(WITH_VALUES), st.data())
def test_every_value_is_kept_to_the_letter(template: Template, data: st.DataObject) -> None:
    values = [data.draw(value_for(is_number=place.number)) for place in template.places]
    between = [words for words in template.words if words]
    assume(not any(words.strip() in value for words in between for value in values))
    assume(all(GERMAN.value(value) == value for value in values))
    english = "".join(words + value for words, value in zip(template.words, [*values, ""], strict=True))
    said = GERMAN.reason(english)
    assert [value for value in values if value not in said] == []
    assert not GERMAN.read(english).sentences


def value_for(*, is_number: bool) -> st.SearchStrategy[str]:
    if is_number:
        return st.integers(0, 999).map(str)
    return st.text(SIGNS, min_size=1, max_size=40).filter(lambda value: value == value.strip())


def places(template: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(template) if name is not None)
