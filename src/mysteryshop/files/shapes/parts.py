"""What the shapes are made of: texts, numbers, durations and words of closed sets.

Whatever stands in a file arrives as the text that its author wrote (see `yaml_reader`); the types here
decide what it becomes, and what an editor is told about it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any, ClassVar, Literal, NoReturn, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from mysteryshop.files.nearest import did_you_mean
from mysteryshop.model import ChannelKind, FactKind, Join, PageKind, Permission, Severity, Verdict

T = TypeVar("T")
U = TypeVar("U")

LONGEST_WAIT = 3600.0
"""Seconds. Source: nobody waits an hour for a page; a longer one is a slip of the unit."""
_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "": 1.0}
_DURATION = re.compile(r"(\d{1,9}(?:\.\d{1,6})?)\s?([a-z]*)")
_LONG_UNITS = {"sec": "s", "secs": "s", "second": "s", "seconds": "s", "min": "m", "mins": "m", "minute": "m"}


class Shape(BaseModel):
    """A mapping in a file: kebab-case keys, none that is not known."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        alias_generator=lambda name: name.rstrip("_").replace("_", "-"),
        allow_inf_nan=False,
    )
    noun: ClassVar[str] = "this mapping"

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """Every key that may stand in it."""
        return tuple(str(field.alias) for field in cls.model_fields.values())

    @model_validator(mode="before")
    @classmethod
    def _leave_a_name(cls, value: Any, info: ValidationInfo) -> Any:
        """So that a mistake in this mapping can be told in its own words: context maps id(mapping) to its shape."""
        if isinstance(info.context, dict):
            info.context[id(value)] = cls
        return value


def slip(problem: str, hint: str = "") -> NoReturn:
    """A mistake in our own words. `{found}` in them becomes what stands in the file."""
    raise PydanticCustomError("slip", "a slip", {"problem": problem, "hint": hint})


def known(noun: str, words: Iterable[str]) -> BeforeValidator:
    """A word of a closed set; any other is told the nearest one."""
    valid = tuple(words)

    def check(value: Any) -> Any:
        if isinstance(value, str) and value not in valid:
            slip(f"no {noun} is called {{found}}", did_you_mean(value, valid))
        return value

    return BeforeValidator(check)


def matching(pattern: str, expected: str, hint: Callable[[str], str] = lambda _: "") -> BeforeValidator:
    """A text of a certain form. hint: the way out, made from what was found."""
    form = re.compile(pattern)

    def check(value: Any) -> Any:
        if isinstance(value, str) and not form.fullmatch(value):
            slip(f"{{found}} is not {expected}", hint(value))
        return value

    return BeforeValidator(check)


def _shape_of(value: Any) -> str:
    """The tag of the union's branch that fits what was written; the others are never tried."""
    if isinstance(value, Mapping | BaseModel):
        return "<mapping>"
    return "<list>" if isinstance(value, list) else "<empty>" if value is None else "<text>"


def _one_or_more(value: Any) -> str:
    return "<list>" if isinstance(value, list) else "<one>"


OneOrMore = Annotated[
    Annotated[list[T], Tag("<list>"), Field(min_length=1)] | Annotated[T, Tag("<one>")], Discriminator(_one_or_more)
]
"""One thing, or a list of them."""
Either = Annotated[Annotated[T, Tag("<text>")] | Annotated[U, Tag("<mapping>")], Discriminator(_shape_of)]
"""A short form (words) or a long one (a mapping)."""
EitherOrList = Annotated[
    Annotated[T, Tag("<text>")] | Annotated[list[U], Tag("<list>"), Field(min_length=1)], Discriminator(_shape_of)
]


def listed(value: list[T] | T | None) -> tuple[T, ...]:
    """Whatever `OneOrMore` let through, as a tuple; empty when nothing was written."""
    if value is None:
        return ()
    return tuple(value) if isinstance(value, list) else (value,)


def seconds(value: Any) -> Any:
    """A duration as written, in seconds."""
    if not isinstance(value, str):
        return value
    match = _DURATION.fullmatch(value.strip().lower())
    unit = match and match[2]
    if not match or unit not in _UNITS:
        meant = _LONG_UNITS.get(unit or "")
        slip("{found} is not a duration", f"Did you mean '{match[1]}{meant}'?" if match and meant else _DURATIONS)
    length = float(match[1]) * _UNITS[str(unit)]
    if length > LONGEST_WAIT:
        slip("{found} is longer than an hour", _DURATIONS)
    return length


_DURATIONS = "Expected seconds, or a number with a unit: 500ms, 8s, 2m."
_SCALAR = {"type": ["string", "number"]}
_DURATION_SCHEMA = {
    "anyOf": [
        {"type": "number", "minimum": 0, "maximum": LONGEST_WAIT},
        {"type": "string", "pattern": r"^(\d+(\.\d+)?\s?(ms|s|m)?|.*\$\{.*)$"},
    ]
}

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), WithJsonSchema(_SCALAR)]
Anything = Annotated[str, WithJsonSchema(_SCALAR)]
Seconds = Annotated[float, BeforeValidator(seconds), WithJsonSchema(_DURATION_SCHEMA)]
Percent = Annotated[float, Field(ge=0, le=100)]
Kebab = Annotated[
    str,
    matching(
        r"[a-z0-9]+(-[a-z0-9]+)*",
        "an id",
        lambda text: f"Ids are lower-case words with hyphens: '{_kebab(text)}'." if _kebab(text) else "",
    ),
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}),
]
Region = Annotated[
    str,
    matching(
        r"[A-Z]{2}", "a region", lambda text: f"Expected two capitals, such as 'UK', 'DE' or 'EU'{_capitals(text)}."
    ),
    WithJsonSchema({"type": "string", "pattern": "^[A-Z]{2}$", "examples": ["UK", "EU", "DE"]}),
]

PageKindWord = Annotated[PageKind, known("page kind", PageKind)]
ChannelKindWord = Annotated[ChannelKind, known("channel kind", ChannelKind)]
FactKindWord = Annotated[FactKind, known("fact kind", FactKind)]
SeverityWord = Annotated[Severity, known("severity", Severity)]
JoinWord = Annotated[Join, known("join", Join)]
PermissionWord = Annotated[Permission, known("permission", Permission)]
ExampleVerdict = Annotated[
    Literal[Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL, Verdict.NOT_APPLICABLE, Verdict.REVIEW],
    known("verdict of an example", ("pass", "partial", "fail", "not-applicable", "review")),
]


def _kebab(text: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", text[:60].lower()))


def _capitals(text: str) -> str:
    upper = {"gb": "UK", "england": "UK", "britain": "UK"}.get(text.lower(), text.upper())
    return f"; did you mean '{upper}'?" if re.fullmatch("[A-Z]{2}", upper) else ""
