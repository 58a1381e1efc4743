"""Word lists: a house's own phrases in a file of their own, and the options of checks that name them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mysteryshop.errors import FileMistakes, Mistake, Place
from mysteryshop.files.nearest import did_you_mean, shown
from mysteryshop.files.opening import read_text
from mysteryshop.files.yaml_reader import Document, Trail, natural, read_yaml

LIST, PATTERN = "list", "re"
"""The keys of an entry that is no phrase: the name of a word list, or a pattern."""

Entry = tuple[str, Place]
"""A phrase as detectors take it, and where it was written."""


@dataclass(frozen=True, slots=True)
class WordLists:
    """The lists that a checklist may name, and what is wrong with their files.

    complete: whether all files could be read; else a name that is not among the lists may be right all the same.
    """

    lists: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    mistakes: tuple[Mistake, ...] = ()
    complete: bool = True


@dataclass(frozen=True, slots=True)
class SpeltOut:
    """A check's options with the words of its lists in them.

    places: where each entry of each list stands, by key and number. mistakes: lists that are not there.
    """

    options: Mapping[str, object]
    places: Mapping[tuple[str, int], Place] = field(default_factory=dict)
    mistakes: tuple[Mistake, ...] = ()


def load_word_lists(checklist: Document, folder: Path) -> WordLists:
    """The lists in the files that a checklist names. folder: what the names are relative to."""
    top = checklist.value if isinstance(checklist.value, dict) else {}
    named = top.get("word-lists")
    trails: list[Trail] = (
        [("word-lists", n) for n in range(len(named))] if isinstance(named, list) else [("word-lists",)]
    )
    lists: dict[str, tuple[Entry, ...]] = {}
    mistakes: list[Mistake] = []
    for trail in trails:
        name = checklist.at(trail)
        if not isinstance(name, str) or not name.strip():
            continue
        try:
            found = _lists_in(folder / name.strip(), checklist.place(trail))
        except FileMistakes as error:
            mistakes += error.mistakes
            continue
        for key, (place, entries) in found.items():
            if key in lists:
                mistakes.append(Mistake(place, f"the word list {shown(key)} stands in another file already", _RENAME))
            lists.setdefault(key, entries)
    return WordLists(lists, tuple(mistakes), complete=not mistakes and not isinstance(named, dict))


_RENAME = "Give one of the two another name."


def _lists_in(path: Path, named: Place) -> dict[str, tuple[Place, tuple[Entry, ...]]]:
    from mysteryshop.files.shapes.word_lists import WordListsShape
    from mysteryshop.files.wording import read_shape

    try:
        text = read_text(path)
    except FileMistakes as error:
        first = error.mistakes[0]
        if first.place != Place(str(path)):
            raise
        raise FileMistakes([Mistake(named, f"{first.problem}: {shown(str(path))}", first.hint)]) from None
    document = read_yaml(text, str(path))
    shape = read_shape(document, WordListsShape)
    return {
        name: (document.key_place(("word-lists", name)), tuple(_entries(document, ("word-lists", name))))
        for name in shape.word_lists
    }


def _entries(document: Document, trail: Trail) -> Iterator[Entry]:
    """The entries of a list, or the one that stands for a list, as texts."""
    written = document.at(trail)
    inner: Sequence[Trail] = [(*trail, n) for n in range(len(written))] if isinstance(written, list) else [trail]
    yield from ((_phrase(document.at(each)), document.place(each)) for each in inner)


def _phrase(written: object) -> str:
    return f"{PATTERN}:{written[PATTERN]}" if isinstance(written, dict) else str(written).strip()


def spell_out(document: Document, check: Trail, known: WordLists) -> SpeltOut:
    """The options of one check; wherever `list: NAME` stands, the words of that list. Types as YAML reads them."""
    written = document.at((*check, "options"))
    if not isinstance(written, dict):
        return SpeltOut({})
    options: dict[str, object] = {}
    places: dict[tuple[str, int], Place] = {}
    mistakes: list[Mistake] = []
    for key, value in written.items():
        trail = (*check, "options", key)
        if not (isinstance(value, list) or _is_only(value, LIST)):
            options[key] = _phrase(value) if _is_only(value, PATTERN) else natural(value)
            places[key, 0] = document.place(trail)
            continue
        entries: list[object] = []
        for inner in [(*trail, n) for n in range(len(value))] if isinstance(value, list) else [trail]:
            for entry, place in _spelt(document, inner, known, mistakes):
                places[key, len(entries)] = place
                entries.append(entry)
        options[key] = entries
    return SpeltOut(options, places, tuple(mistakes))


def _spelt(
    document: Document, trail: Trail, known: WordLists, mistakes: list[Mistake]
) -> Iterator[tuple[object, Place]]:
    """What one entry stands for; a list that is not there is noted among the mistakes."""
    written = document.at(trail)
    if _is_only(written, PATTERN):
        yield _phrase(written), document.place(trail)
    elif _is_only(written, LIST):
        name = str(written[LIST]) if isinstance(written, dict) else ""
        if name in known.lists:
            yield from known.lists[name]
        elif known.complete:
            hint = did_you_mean(name, known.lists) or "Name the file that it stands in: word-lists: house-words.yaml"
            mistakes.append(Mistake(document.place((*trail, LIST)), f"no word list is called {shown(name)}", hint))
    else:
        yield natural(written), document.place(trail)


def _is_only(value: object, key: str) -> bool:
    return isinstance(value, dict) and list(value) == [key] and isinstance(value[key], str)
