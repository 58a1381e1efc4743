"""Every word that the report itself says has its German, with the same values in it."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Formatter

import pytest
import yaml
from jinja2 import nodes

import mysteryshop.files
from mysteryshop.model import Band, Scenario, Severity, Verdict
from mysteryshop.report import as_html, voice
from mysteryshop.report.environment import environment_of
from mysteryshop.report.languages.stored import codes, frame_of
from mysteryshop.report.view import (
    compared,
    diary,
    lens,
    matrix,
    names,
    people,
    promises,
    redacted,
    rehearsal,
    spoken,
    verdict,
    wording,
)

REPORT = Path(as_html.__file__).parent
SAYERS = {"say": (0, 1), "many": (1, 3)}
"""Methods of a voice, and which of their arguments are words of ours."""

TABLES: tuple[Iterable[str], ...] = (
    names.KINDS.values(),
    names.STAGES.values(),
    names.STAGE_ASKS.values(),
    names.STAGE_WHEN.values(),
    names.SEVERITIES.values(),
    names.FACTS.values(),
    names.CHANNELS.values(),
    names.JOINS.values(),
    names.PERMISSIONS.values(),
    names.DAYS,
    names.MONTHS,
    (says for *_, says in names.BANDS),
    (each.value for each in Band),
    (each.value for each in Severity),
    (each.value for each in Scenario),
    (each.value.replace("-", " ") for each in Verdict),
    (each for pair in verdict.BAND_SAYS.values() for each in pair),
    rehearsal.FAULTS.values(),
    rehearsal.COLUMNS.values(),
    rehearsal.SAYS.values(),
    people.VALUES.values(),
    (each for pair in compared.TURNS.values() for each in pair),
    (each for _, *forms in compared.TOLD_TURNS for each in forms),
    compared.CAUSES.values(),
    compared.VERDICTS.values(),
    compared.ORDINALS,
    diary.PLACES.values(),
    (each for sentences in diary.SENTENCES.values() for each in sentences),
    (diary.APART, diary.AGAIN),
    lens.LEFT_OVER.values(),
    (matrix.ODD, matrix.TIED, matrix.WRONG, matrix.ALIKE, matrix.BOTH, *matrix.STATES.values()),
    (promises.ODD, promises.TIED),
    redacted.IN_WORDS.values(),
    (each for each in wording.LIMITS.values() if each not in ("", "{value}")),
    wording.ACCEPTED.values(),
    wording.NAMED.values(),
    spoken.WALKED.values(),
    (voice.DECIMAL, voice.NUMBERS, as_html.MARKS, *(f"{noun} {{number}}" for noun in voice.PLACES)),
    as_html.WRITTEN_BY_SCRIPT,
    ("web", "mobile web", "structured data", "outside readers", "The whole shop", "Does it hang together?"),
    ("By stage of the journey", "By checklist", "By customer", "What customers value", "What sets shops apart"),
    ("no reason was written down", "before", "after"),
)
"""Closed sets, which are said by a name and not as a literal."""


def of_templates() -> Iterator[str]:
    environment = environment_of(None)
    for path in sorted((REPORT / "templates").glob("*.j2")):
        tree = environment.parse(path.read_text(encoding="utf-8"))
        for call in tree.find_all(nodes.Call):
            name = call.node.name if isinstance(call.node, nodes.Name) else ""
            args = call.args[:1] if name == "_" else call.args[1:3] if name == "many" else []
            yield from (arg.value for arg in args if isinstance(arg, nodes.Const))
        for each in tree.find_all(nodes.Filter):
            if each.name == "count":
                nouns = [each.args[0]] if isinstance(each.args[0], nodes.Const) else each.args[0].find_all(nodes.Const)
                yield from (form for noun in nouns if isinstance(noun, nodes.Const) for form in forms_of(noun.value))


def of_views() -> Iterator[str]:
    for path in (*sorted((REPORT / "view").glob("*.py")), REPORT / "voice.py"):
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
                first, last = SAYERS.get(call.func.attr, (0, 0))
                yield from (text for arg in call.args[first:last] for text in literals(arg))
                if call.func.attr == "count" and len(call.args) > 1:
                    yield from (form for noun in literals(call.args[1]) for form in forms_of(noun))


def literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):
        yield from (*literals(node.body), *literals(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def forms_of(noun: str) -> tuple[str, str]:
    return f"one {noun}", f"{{count}} {noun}s"


def of_customers() -> Iterator[str]:
    path = Path(mysteryshop.files.__file__).parent / "shipped" / "personas.yaml"
    for persona in yaml.safe_load(path.read_text(encoding="utf-8"))["personas"]:
        yield from (" ".join(persona[key].split()) for key in ("title", "story", "needs"))


ALL = sorted({*of_templates(), *of_views(), *of_customers(), *(each for table in TABLES for each in table)} - {""})


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_the_words_of_templates_and_views_are_all_found() -> None:
    assert {"Mend these first", "one page", "{count} pages", "The score is {score} of 100", "Busy parent"} <= set(ALL)
    assert len(ALL) > 700


@pytest.mark.parametrize("code", codes())
def test_every_word_of_the_frame_is_in_the_catalogue(code: str) -> None:
    missing = [english for english in ALL if english not in frame_of(code)]
    assert not missing, f"{len(missing)} of {len(ALL)} have no {code}"


@pytest.mark.parametrize("code", codes())
def test_a_translation_has_the_places_of_the_english_and_no_others(code: str) -> None:
    wrong = [
        (english, said)
        for english, said in frame_of(code).items()
        if places(said) - places(english) or places(english) - places(said) - {"count"}
    ]
    assert not wrong


@pytest.mark.parametrize("code", codes())
def test_no_translation_is_markup(code: str) -> None:
    """They stand in text and between quotation marks of attributes, unescaped; the style sheets' marks alone differ."""
    ours = {english: said for english, said in frame_of(code).items() if english != as_html.MARKS}
    assert not [said for said in ours.values() if set(said) & set('<>&"')]


def test_no_template_says_anything_past_the_catalogue() -> None:
    """Text of a template that holds a word of two letters or more would stay English in every language."""
    environment = environment_of(None)
    told = [
        (path.name, text)
        for path in sorted((REPORT / "templates").glob("*.j2"))
        for text in bare_words(environment.parse(path.read_text(encoding="utf-8")))
    ]
    assert not told


def bare_words(tree: nodes.Template) -> Iterator[str]:
    """What is left of the template's own text without its tags, which may begin in one piece and end in another."""
    whole = "".join(
        each.data if isinstance(each, nodes.TemplateData) else "\0"
        for output in tree.find_all(nodes.Output)
        for each in output.nodes
    )
    text, inside = "", False
    for letter in whole:
        inside = letter == "<" or (inside and letter != ">")
        text += "\0" if inside or letter == ">" else letter
    words = (word for word in text.replace("\0", " ").split() if "=" not in word)  # an attribute after a condition
    yield from (word for word in words if sum(each.isalpha() for each in word) > 1)
