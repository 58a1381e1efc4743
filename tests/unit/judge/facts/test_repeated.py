"""Equal words are read once, and tell the same each time."""

from __future__ import annotations

from collections.abc import Iterator

from mysteryshop.judge.facts.repeated import once_a_text


def test_the_same_words_are_read_once_and_others_again() -> None:
    read: list[str] = []

    @once_a_text
    def signs(text: str, *, upper: bool = False) -> Iterator[str]:
        read.append(text)
        yield from text.upper() if upper else text

    assert signs("ab") == signs("ab") == ("a", "b")
    assert signs("ab", upper=True) == ("A", "B")
    assert signs("ba") == ("b", "a")
    assert read == ["ab", "ab", "ba"]
