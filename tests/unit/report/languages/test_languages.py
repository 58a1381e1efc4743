"""The languages of a report: which there are, and what they do where they know nothing."""

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from mysteryshop.files import load_checklists, shipped_checklists
from mysteryshop.judge import DetectorCatalogue
from mysteryshop.model import Band, Checklist, FactKind, PageKind, Scenario, Severity, Stage, Verdict
from mysteryshop.report.languages import Language, language

STORED = ("reasons.json", "values.json", "frame.json", "shipped.json")


def test_english_says_all_as_it_is() -> None:
    english = language("en")
    assert english == Language("en")
    assert english.reason("Nobody is blamed. {0} 'x'") == "Nobody is blamed. {0} 'x'"
    assert english.value("GBP 4.95") == "GBP 4.95"
    assert english.shipped("Do they say sorry to me?") == "Do they say sorry to me?"
    assert english.say("{count} pages", count=3) == "3 pages"


def test_a_code_that_nobody_speaks_is_told_with_the_ones_that_there_are() -> None:
    with pytest.raises(ValueError, match=r"'kl'.*en, de"):
        language("kl")


def test_a_code_is_never_a_path() -> None:
    with pytest.raises(ValueError, match="there are"):
        language("../languages/de")


def test_a_language_is_read_once() -> None:
    assert language("de") is language("de")


def test_shipped_checks_are_said_in_german_and_the_houses_own_are_left() -> None:
    german = language("de")
    assert german.shipped("Do they say sorry to me?") == "Entschuldigen sie sich bei mir?"
    assert german.shipped("Do we say we?") == "Do we say we?"


def test_every_text_of_a_shipped_check_has_its_german_and_no_other_is_kept() -> None:
    told = {text for each in load_checklists(shipped_checklists(), Path(), DetectorCatalogue()) for text in texts(each)}
    german = json.loads(stored("shipped.json"))
    assert sorted(told - set(german)) == []
    assert sorted(set(german) - told - sources()) == []


def texts(checklist: Checklist) -> Iterator[str]:
    yield from (checklist.title, checklist.about)
    for check in checklist.checks:
        yield from (text for text in (check.ask, check.why, check.fix) if text)


def sources() -> set[str]:
    """Where a check comes from: said in German where it is more than names."""
    lists = load_checklists(shipped_checklists(), Path(), DetectorCatalogue())
    return {check.source for each in lists for check in each.checks}


def test_what_the_frame_does_not_know_stays_english_with_its_values() -> None:
    assert language("de").say("{count} lamps in {room}", count=3, room="{hall}") == "3 lamps in {hall}"


@pytest.mark.parametrize(
    "word",
    [*Verdict, *Severity, *Stage, *Band, *FactKind, *Scenario, *PageKind],
    ids=lambda word: f"{type(word).__name__} {word}",
)
def test_every_closed_set_of_the_field_has_its_german(word: str) -> None:
    assert str(word) in FRAME


@pytest.mark.parametrize("kind", [*PageKind, *Scenario], ids=str)
def test_a_reason_names_pages_and_faults_in_german(kind: str) -> None:
    assert str(kind) in json.loads(stored("values.json"))


@pytest.mark.parametrize("name", STORED)
def test_the_files_are_shipped_with_the_package_and_say_nothing_twice(name: str) -> None:
    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        keys = [key for key, _ in pairs]
        assert sorted(keys) == sorted(set(keys))
        return dict(pairs)

    assert json.loads(stored(name), object_pairs_hook=once)


def test_no_two_groups_of_the_frame_disagree() -> None:
    groups = json.loads(stored("frame.json")).values()
    said = {(english, german) for group in groups for english, german in group.items()}
    assert len(said) == len({english for english, _ in said})


def stored(name: str) -> str:
    return files("mysteryshop.report.languages").joinpath("de", name).read_text("utf-8")


FRAME = {english for group in json.loads(stored("frame.json")).values() for english in group}
