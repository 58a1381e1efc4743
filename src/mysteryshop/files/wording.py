"""pydantic's complaints as mistakes: at their exact place, in plain English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from mysteryshop.errors import FileMistakes, Mistake
from mysteryshop.files.crosswise import empty_values
from mysteryshop.files.nearest import did_you_mean, nearest, printable, shown
from mysteryshop.files.shapes.parts import Shape
from mysteryshop.files.yaml_reader import MOST_MISTAKES, Document, Trail

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

S = TypeVar("S", bound=Shape)

_EXPECTED = {
    "string_type": "words",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_parsing_size": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "enum": "a word",
    "literal_error": "a word",
    "model_type": "keys with values",
    "model_attributes_type": "keys with values",
    "mapping_type": "keys with values",
    "dict_type": "keys with values",
    "list_type": "a list",
    "tuple_type": "a list",
    "union_tag_invalid": "something of another form",
    "union_tag_not_found": "something of another form",
}
_NUMBERS = ("int_parsing", "int_parsing_size", "int_from_float", "float_parsing", "finite_number")
_FORMS = {"<text>": "words", "<mapping>": "keys with values", "<list>": "a list"}


def read_shape(document: Document, shape: type[S], further: Iterable[Mistake] = ()) -> S:
    """The document as its shape. Raises: FileMistakes with all mistakes: the document's, the shape's, the further."""
    seen: dict[int, type[Shape]] = {}
    of_shape: tuple[Mistake, ...] = ()
    read: S | None = None
    try:
        read = shape.model_validate(document.value, context=seen)
    except ValidationError as error:
        details = error.errors(include_url=False)
        of_shape = tuple(
            _mistake(detail, document, seen)
            for detail in details[:MOST_MISTAKES]
            if not _is_misspelt(detail, document, seen)
        )
    of_writing = (*document.mistakes, *islice(empty_values(document), MOST_MISTAKES))
    mistakes = _ordered(of_writing, (*of_shape, *islice(further, MOST_MISTAKES)))
    if mistakes or read is None:
        raise FileMistakes(mistakes)
    return read


def _ordered(of_writing: tuple[Mistake, ...], rest: tuple[Mistake, ...]) -> list[Mistake]:
    """Down the file; what was wrong with the writing silences what follows from it at the same place."""
    silent = {mistake.place for mistake in of_writing}
    unique = dict.fromkeys([*of_writing, *(mistake for mistake in rest if mistake.place not in silent)])
    ordered = sorted(unique, key=lambda mistake: (mistake.place.line, mistake.place.column))
    if len(ordered) <= MOST_MISTAKES:
        return ordered
    last = ordered[MOST_MISTAKES - 1].place
    return [
        *ordered[: MOST_MISTAKES - 1],
        Mistake(last, f"and {len(ordered) - MOST_MISTAKES + 1} more mistakes", "Mend these first."),
    ]


def _mistake(detail: ErrorDetails, document: Document, seen: Mapping[int, type[Shape]]) -> Mistake:
    trail, on_key = trail_of(detail["loc"], document, detail["type"])
    if detail["type"] == "extra_forbidden":
        return _unknown_key(trail, document, seen)
    if detail["type"] == "missing":
        return _missing_key(trail, document, seen)
    place = document.key_place(trail) if on_key else document.place(trail)
    value = str(trail[-1]) if on_key else document.at(trail)
    problem, hint = _said(detail, value)
    found = document.written.get(trail)
    if found is not None:
        hint = hint.replace(str(value), found)
    return Mistake(place, problem.replace("{found}", shown(found or str(value))), printable(hint))


def trail_of(loc: tuple[int | str, ...], document: Document, kind: str) -> tuple[Trail, bool]:
    """Where pydantic's path leads, without its names of union branches; and whether the key is meant, not its value."""
    on_key = bool(loc) and loc[-1] == "[key]"
    parts = loc[:-1] if on_key else loc
    trail: Trail = ()
    for index, part in enumerate(parts):
        last = index == len(parts) - 1
        node = document.at(trail)
        is_there = part in node if isinstance(node, dict) else isinstance(node, list) and isinstance(part, int)
        if is_there or (last and kind == "missing"):
            trail = (*trail, part)
    return trail, on_key


def _unknown_key(trail: Trail, document: Document, seen: Mapping[int, type[Shape]]) -> Mistake:
    shape = seen.get(id(document.at(trail[:-1])), Shape)
    key = str(trail[-1])
    if shape.noun == "a step":
        return Mistake(document.key_place(trail), f"no step is called {shown(key)}", did_you_mean(key, shape.keys()))
    return Mistake(document.key_place(trail), f"{shape.noun} has no key {shown(key)}", did_you_mean(key, shape.keys()))


def _is_misspelt(detail: ErrorDetails, document: Document, seen: Mapping[int, type[Shape]]) -> bool:
    """Whether a key is missing only because it is misspelt, which is told already."""
    if detail["type"] != "missing":
        return False
    trail, _ = trail_of(detail["loc"], document, "missing")
    node = document.at(trail[:-1])
    valid = seen.get(id(node), Shape).keys()
    if not isinstance(node, dict):
        return False
    unknown = islice((key for key in node if key not in valid), MOST_MISTAKES)
    return any(nearest(str(key), valid) == trail[-1] for key in unknown)


def _missing_key(trail: Trail, document: Document, seen: Mapping[int, type[Shape]]) -> Mistake:
    shape = seen.get(id(document.at(trail[:-1])), Shape)
    key = str(trail[-1])
    field = next((field for field in shape.model_fields.values() if field.alias == key), None)
    example = field.examples[0] if field and field.examples else "…"
    return Mistake(document.key_place(trail[:-1]), f"{shape.noun} needs '{key}'", f"Add, for example: {key}: {example}")


def _said(detail: ErrorDetails, value: object) -> tuple[str, str]:
    """Problem and hint; `{found}` in the problem stands for what was found."""
    kind, ctx = detail["type"], detail.get("ctx", {})
    found = "{found}" if isinstance(value, str) else _form(value)
    limits = " and ".join(_limits(ctx))
    if kind == "slip":
        said = str(ctx["problem"]), str(ctx["hint"])
    elif kind in _NUMBERS and isinstance(value, str):
        said = f"{found} is not {_EXPECTED[kind]}", "Write it in digits, without a unit: 75."
    elif kind in _EXPECTED:
        said = f"{found} can't stand here", f"Expected {' or '.join(_forms(ctx)) or _EXPECTED[kind]}."
    elif kind in ("string_too_short", "too_short"):
        said = "nothing stands here", "Give it a value, or take the line out."
    elif limits:
        said = f"{found} is out of bounds", f"Expected {limits}."
    else:
        said = f"{found} can't stand here", f"{detail['msg']}."
    return said


def _limits(ctx: Mapping[str, Any]) -> Iterator[str]:
    words = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    yield from (f"{word} {ctx[limit]:g}" for limit, word in words.items() if limit in ctx)


def _forms(ctx: Mapping[str, Any]) -> Iterator[str]:
    tags = str(ctx.get("expected_tags", ""))
    yield from (words for tag, words in _FORMS.items() if tag in tags)


def _form(value: object) -> str:
    if value is None:
        return "nothing"
    return "a list" if isinstance(value, list) else "a mapping" if isinstance(value, dict) else "this"
