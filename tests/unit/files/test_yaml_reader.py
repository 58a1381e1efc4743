"""YAML is read safely, keeps its places, and takes nothing for something else."""

from __future__ import annotations

import time

import pytest
import yaml

from mysteryshop.errors import FileMistakes, Mistake
from mysteryshop.files import yaml_reader
from mysteryshop.files.yaml_reader import DEEPEST, MOST_VALUES, natural, read_yaml

LOADERS = [pytest.param(yaml.SafeLoader, id="python")]
if hasattr(yaml, "CSafeLoader"):
    LOADERS.append(pytest.param(yaml.CSafeLoader, id="libyaml"))


def mistakes_in(text: str) -> list[Mistake]:
    """What is wrong with a text, whether it can be read or not."""
    try:
        return list(read_yaml(text, "a.yaml").mistakes)
    except FileMistakes as error:
        return list(error.mistakes)


def only_mistake(text: str) -> Mistake:
    (mistake,) = mistakes_in(text)
    return mistake


def test_knows_where_each_key_and_value_stands() -> None:
    document = read_yaml("audit: x\nsite:\n  hosts: [one, two]\n", "a.yaml")
    assert document.value == {"audit": "x", "site": {"hosts": ["one", "two"]}}
    assert str(document.key_place(("site", "hosts"))) == "a.yaml:3:3"
    assert str(document.place(("site", "hosts", 1))) == "a.yaml:3:16"
    assert str(document.place(("site", "nowhere"))) == "a.yaml:3:3"


def test_columns_count_letters_not_bytes() -> None:
    assert str(read_yaml("{é: ü, k: v}", "a.yaml").place(("k",))) == "a.yaml:1:11"


@pytest.mark.parametrize("word", ["no", "on", "yes", "12:30", "007", "1_000", "0x1F", "2026-10-01", "1e3", "NO", ".5"])
def test_keeps_every_scalar_as_its_author_wrote_it(word: str) -> None:
    assert read_yaml(f"k: {word}", "a.yaml").value == {"k": word}


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("24", 24),
        ("-3", -3),
        ("0.5", 0.5),
        ("1e3", 1000.0),
        ("true", True),
        ("False", False),
        ("no", "no"),
        ("007", "007"),
        ("12:30", "12:30"),
        ("2026-10-01", "2026-10-01"),
        ("'24'", "24"),
        ('"true"', "true"),
        ("[1, a]", [1, "a"]),
        ("{n: 2}", {"n": 2}),
    ],
)
def test_where_nothing_else_decides_numbers_and_truth_are_read_as_yaml_1_2_does(written: str, value: object) -> None:
    read = natural(read_yaml(f"k: {written}", "a.yaml").value)
    assert read == {"k": value}
    assert isinstance(read, dict)
    assert type(read["k"]) is type(value)


@pytest.mark.parametrize("nothing", ["", "~", "null", "NULL"])
def test_an_empty_value_is_nothing(nothing: str) -> None:
    assert read_yaml(f"k: {nothing}\n", "a.yaml").value == {"k": None}


@pytest.mark.parametrize(
    ("text", "place", "problem", "hint"),
    [
        pytest.param("a: 1\na: 2\n", "2:1", "the key 'a' stands twice", "line 1", id="a key twice"),
        pytest.param("a: &x 1\nb: *x\n", "2:4", "alias", "Write the value out", id="an alias"),
        pytest.param("a: !!python/name:os.system x\n", "1:4", "YAML tag", "Take it out", id="a tag"),
        pytest.param("a: !secret x\n", "1:4", "'!secret' is a YAML tag", "quotes", id="a private tag"),
        pytest.param("a: 1\n---\nb: 2\n", "2:1", "second document", "'---'", id="two documents"),
        pytest.param("", "1:1", "empty", "Expected YAML", id="nothing"),
        pytest.param("# only a remark\n", "1:1", "empty", "Expected YAML", id="only a remark"),
        pytest.param("a:\n\t- b\n", "2:1", "a tab stands", "spaces", id="a tab"),
        pytest.param("a: b: c\n", "1:5", "a second ':'", "quotes", id="two colons"),
        pytest.param('a: "open\nb: c\n', "1:4", "never closed", "Close", id="an open quotation mark"),
        pytest.param("a: [b, c\nd: e\n", "2:2", "closing bracket", "", id="an open bracket"),
        pytest.param("a: {p: ${NAME}}\n", "1:9", "closing bracket", '"${NAME}" in quotes', id="a bare variable"),
        pytest.param("a: 1\n  b: 2\n", "2:4", "second ':'", "", id="indented for no reason"),
        pytest.param("a:\n  - b\n c: d\n", "3:2", "not in line", "same column", id="a line between two levels"),
        pytest.param("a: @b\n", "1:4", "can't begin", "needs quotes", id="a sign of YAML's own"),
        pytest.param("a: **bold**\n", "1:4", "", "quotes", id="stars"),
        pytest.param("? [a, b]\n: c\n", "1:3", "plain word", "quotes", id="a list for a key"),
        pytest.param("a: b\x07c\n", "1:5", "U+0007", "invisible", id="a bell"),
        pytest.param("a: b\ud800c\n", "1:5", "U+D800", "", id="half a surrogate pair"),
        pytest.param("a: b\x00c\n", "1:5", "U+0000", "", id="a null byte"),
    ],
)
@pytest.mark.parametrize("loader", LOADERS)
def test_tells_what_is_wrong_where_and_the_way_out(
    loader: object, text: str, place: str, problem: str, hint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_reader, "_LOADER", loader)
    mistake = mistakes_in(text)[0]
    assert str(mistake.place) == f"a.yaml:{place}"
    assert problem in mistake.problem
    assert hint in mistake.hint


def test_names_a_backslash_that_means_nothing() -> None:
    mistake = only_mistake('a: "\\q"\n')
    assert mistake.place.line == 1
    assert "backslash" in mistake.problem
    assert "single quotes" in mistake.hint


def test_reads_on_after_a_key_that_stands_twice() -> None:
    document = read_yaml("a: {b: 1}\na: {b: 2}\nc: 3\nc: 4\n", "a.yaml")
    assert document.value == {"a": {"b": "1"}, "c": "3"}
    assert [mistake.place.line for mistake in document.mistakes] == [2, 4]


def test_an_alias_bomb_is_named_at_once_and_never_goes_off() -> None:
    bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    began = time.monotonic()
    assert "alias" in mistakes_in(bomb)[0].problem
    assert time.monotonic() - began < 2


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_refuses_what_is_nested_too_deep(opening: str) -> None:
    mistake = mistakes_in(opening * 5000)[0]
    assert f"more than {DEEPEST} levels" in mistake.problem
    assert mistake.place.line == 1


def test_refuses_more_values_than_a_person_writes() -> None:
    mistake = only_mistake("- a\n" * (MOST_VALUES + 1))
    assert "more than 20,000 values" in mistake.problem


def test_thousands_of_mistakes_are_cut_short() -> None:
    found = mistakes_in("a: &a x\n" + "".join(f"b{number}: *a\n" for number in range(5000)))
    assert len(found) == 100
    assert "and more" in found[-1].problem


def test_refuses_a_text_larger_than_a_file_may_be() -> None:
    assert "1 MiB" in only_mistake("a" * (1024 * 1024 + 1)).problem
