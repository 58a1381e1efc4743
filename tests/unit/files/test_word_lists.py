"""Word lists: phrases in a file of their own, and the options that name them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pytest

from mysteryshop.errors import FileMistakes, Mistake
from mysteryshop.files import load_checklists
from mysteryshop.model import Check

HOUSE = """\
checklist: house
about: Our own words.
word-lists: words.yaml
checks:
  - id: house-words
    ask: Do they leave me alone with bad news?
    detect: phrase
    options: {forbid: [alas, list: bad-news], unless: {list: ways-on}, most: 1}
    pages: [faq]
    weight: 3
    severity: minor
    fix: Add a way on.
"""
WORDS = """\
about: What our house says.
word-lists:
  bad-news: [unfortunately, 404]
  ways-on:
    - but
    - re: \\byou can\\b
"""


class Detectors:
    """One detector, to which no phrase may be called 'bad'."""

    def has(self, name: str) -> bool:
        return name in self.names()

    def names(self) -> Iterable[str]:
        return ["phrase"]

    def option_problems(self, detector: str, options: Mapping[str, object]) -> Sequence[tuple[str, str, str]]:
        return [
            (f"{key}[{number}]", f"{phrase} is bad", "")
            for key, phrases in options.items()
            for number, phrase in enumerate(phrases if isinstance(phrases, list) else [phrases])
            if phrase in ("bad", "re:bad")
        ]


def load(folder: Path, checklist: str = HOUSE, **files: str) -> Check:
    for name, text in {"house": checklist, "words": WORDS, **files}.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load_checklists(["./house.yaml"], folder, Detectors())[0].checks[0]


def mistakes(folder: Path, checklist: str = HOUSE, **files: str) -> list[Mistake]:
    with pytest.raises(FileMistakes) as caught:
        load(folder, checklist, **files)
    return list(caught.value.mistakes)


def changed(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new)


def told(mistake: Mistake) -> str:
    return f"{Path(mistake.place.file).name}:{mistake.place.line}:{mistake.place.column}: {mistake.problem}"


def test_options_hold_the_words_of_the_lists_that_they_name(tmp_path: Path) -> None:
    assert load(tmp_path).options == {
        "forbid": ["alas", "unfortunately", "404"],
        "unless": ["but", r"re:\byou can\b"],
        "most": 1,
    }


def test_a_pattern_may_stand_without_quotes(tmp_path: Path) -> None:
    text = changed(
        HOUSE,
        "{forbid: [alas, list: bad-news], unless: {list: ways-on}, most: 1}",
        "\n      forbid:\n        re: '[0-9]'",
    )
    assert load(tmp_path, text).options == {"forbid": "re:[0-9]"}


def test_several_files_may_be_named(tmp_path: Path) -> None:
    text = changed(changed(HOUSE, "words.yaml", "[words.yaml, more.yaml]"), "list: bad-news", "list: more")
    assert load(tmp_path, text, more="word-lists: {more: sadly}").options["forbid"] == ["alas", "sadly"]


def test_another_word_in_a_list_changes_the_hash_of_the_check(tmp_path: Path) -> None:
    assert load(tmp_path).hash == load(tmp_path, words=changed(WORDS, "What our", "How our")).hash
    assert load(tmp_path).hash != load(tmp_path, words=changed(WORDS, "unfortunately", "sadly")).hash


@pytest.mark.parametrize(
    ("old", "new", "expected", "hint"),
    [
        pytest.param("list: bad-news", "list: bad-new", "8:36: no word list is called", "'bad-news'", id="no list"),
        pytest.param("words.yaml", "word.yaml", "3:13: there is no such file", "words.yaml", id="no file"),
        pytest.param("word-lists: words.yaml\n", "", "7:36: no word list", "word-lists: house", id="none named"),
        pytest.param("alas", "bad", "8:24: bad is bad", "", id="a phrase"),
    ],
)
def test_a_mistake_of_the_checklist_is_shown_there(
    old: str, new: str, expected: str, hint: str, tmp_path: Path
) -> None:
    found = mistakes(tmp_path, changed(HOUSE, old, new))[0]
    assert f"house.yaml:{expected}" in told(found)
    assert hint in found.hint


@pytest.mark.parametrize(
    ("old", "new", "expected", "hint"),
    [
        pytest.param("unfortunately", "bad", "3:14: bad is bad", "", id="a phrase"),
        pytest.param(r"\byou can\b", "bad", "6:7: re:bad is bad", "", id="a pattern"),
        pytest.param("bad-news: [", "Bad News: [", "3:3: 'Bad News' is not an id", "bad-news", id="a name"),
        pytest.param("about:", "abuot:", "1:1: a file of word lists has no key 'abuot'", "about", id="a key"),
        pytest.param("- re: ", "- er: ", "6:7: a pattern has no key 'er'", "re", id="an entry"),
        pytest.param("    - but\n", "    - but\n    -\n", "6:6: nothing stands after", "", id="an empty entry"),
    ],
)
def test_a_mistake_of_the_words_is_shown_in_their_file(
    old: str, new: str, expected: str, hint: str, tmp_path: Path
) -> None:
    found = mistakes(tmp_path, words=changed(WORDS, old, new))
    mistake = next(each for each in found if f"words.yaml:{expected}" in told(each))
    assert hint in mistake.hint


def test_a_list_that_stands_in_two_files_is_told_once(tmp_path: Path) -> None:
    text = changed(HOUSE, "words.yaml", "[words.yaml, more.yaml]")
    (mistake,) = mistakes(tmp_path, text, more="word-lists:\n  bad-news: [sadly]\n")
    assert told(mistake) == "more.yaml:2:3: the word list 'bad-news' stands in another file already"


def test_lists_in_the_checklist_itself_are_sent_to_a_file(tmp_path: Path) -> None:
    (mistake,) = mistakes(tmp_path, changed(HOUSE, "word-lists: words.yaml", "word-lists: {bad-news: [sadly]}"))
    assert told(mistake) == "house.yaml:3:13: word lists stand in a file of their own"
    assert mistake.hint == "Name it here: word-lists: house-words.yaml"


def test_a_broken_file_of_words_hides_no_mistake_of_the_checklist(tmp_path: Path) -> None:
    found = mistakes(tmp_path, changed(HOUSE, "weight: 3", "weight: 9"), words="word-lists: [a")
    assert {Path(each.place.file).name for each in found} == {"house.yaml", "words.yaml"}
