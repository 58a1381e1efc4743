"""Values come from the environment, are kept secret, and are missed at their place."""

from __future__ import annotations

from mysteryshop.files.environment import with_environment
from mysteryshop.files.yaml_reader import Document, read_yaml


def filled(text: str, **env: str) -> tuple[Document, frozenset[str]]:
    return with_environment(read_yaml(text, "a.yaml"), env)


def test_puts_values_in_anywhere_in_a_text_and_keeps_them_as_secrets() -> None:
    document, secrets = filled("a: x${ONE}y\nb: ['${TWO}', \"${ONE}\"]\n", ONE="1", TWO="2", THREE="3")
    assert document.value == {"a": "x1y", "b": ["2", "1"]}
    assert secrets == {"1", "2"}
    assert not document.mistakes


def test_a_doubled_dollar_stays_as_text() -> None:
    document, secrets = filled("a: $${ONE}\nb: $5\nc: ${ONE\n", ONE="1")
    assert document.value == {"a": "${ONE}", "b": "$5", "c": "${ONE"}
    assert not secrets


def test_keys_are_left_alone() -> None:
    assert filled("${ONE}: x\n", ONE="1")[0].value == {"${ONE}": "x"}


def test_what_was_put_in_is_not_read_again() -> None:
    assert filled("a: ${ONE}\n", ONE="${TWO}: !!x *y", TWO="2")[0].value == {"a": "${TWO}: !!x *y"}


def test_names_the_variable_that_is_not_set_and_a_near_one() -> None:
    (mistake,) = filled("a: 1\nb: [x, '${STAGING_PASSWORD}']\n", STAGING_PASWORD="x")[0].mistakes
    assert str(mistake.place) == "a.yaml:2:8"
    assert mistake.problem == "the environment variable STAGING_PASSWORD is not set"
    assert mistake.hint == "Did you mean '${STAGING_PASWORD}'?"


def test_without_a_near_one_says_how_to_set_it() -> None:
    (mistake,) = filled("b: ${STAGING_PASSWORD}\n")[0].mistakes
    assert mistake.hint == "Set it before the run: export STAGING_PASSWORD=…"


def test_an_empty_variable_is_a_mistake_too() -> None:
    document, secrets = filled("b: ${TOKEN}\n", TOKEN="")
    assert [mistake.problem for mistake in document.mistakes] == ["the environment variable TOKEN is empty"]
    assert not secrets


def test_what_names_no_variable_is_a_mistake() -> None:
    (mistake,) = filled("b: ${first name}\n")[0].mistakes
    assert "'${first name}' does not name" in mistake.problem
    assert "$${" in mistake.hint
