"""The languages of a report: which there are, and what they do where they know nothing."""

import json
from importlib.resources import files

import pytest

from mysteryshop.model import Band, FactKind, PageKind, Scenario, Severity, Stage, Verdict
from mysteryshop.report.languages import Language, language

STORED = ("reasons.json", "values.json", "frame.json", "checks.json")


def test_english_says_all_as_it_is() -> None:
    english = language("en")
    assert english == Language("en")
    assert english.reason("Nobody is blamed. {0} 'x'") == "Nobody is blamed. {0} 'x'"
    assert english.value("GBP 4.95") == "GBP 4.95"
    assert english.check("outage-apology", "ask", "Do they say sorry to me?") == "Do they say sorry to me?"
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
    assert german.check("outage-apology", "ask", "?") == "Entschuldigen sie sich bei mir?"
    assert german.checklist("outage-messaging", "title", "?") == "Wenn etwas nicht funktioniert"
    assert german.persona("busy-parent", "title", "?") == "Elternteil in Eile"
    assert german.check("house-says-we", "ask", "Do we say we?") == "Do we say we?"
    assert german.check("outage-apology", "no-such-field", "As it was") == "As it was"
    assert german.checklist("house-style", "title", "House style") == "House style"
    assert german.persona("night-reader", "title", "Night reader") == "Night reader"


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
