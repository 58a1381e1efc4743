"""How a checklist is written."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic.config import JsonDict

from mysteryshop.files.shapes.parts import (
    Either,
    EitherOrList,
    ExampleVerdict,
    JoinWord,
    Kebab,
    OneOrMore,
    PageKindWord,
    Percent,
    Region,
    SeverityWord,
    Shape,
    Text,
    known,
    matching,
    slip,
)
from mysteryshop.files.vocabulary import WHERE
from mysteryshop.model import PageKind

PagesWord = Annotated[PageKind | Literal["site"], known("page kind", ("site", *PageKind))]

Language = Annotated[
    str,
    matching(r"[a-z]{2,3}", "a language", lambda _: "Expected two or three small letters, such as 'en'."),
    WithJsonSchema({"type": "string", "pattern": "^[a-z]{2,3}$"}),
]


def _in_files(value: Any) -> Any:
    if isinstance(value, dict):
        slip("word lists stand in a file of their own", "Name it here: word-lists: house-words.yaml")
    return value


BODIES = ("text", "answer", "page")
"""The keys of which an example has exactly one."""
_ONE_BODY: JsonDict = {"oneOf": [{"required": [body]} for body in BODIES]}


class ExampleShape(Shape):
    """A text, a question with its answer, or a page, and the verdict that the check must give it."""

    noun = "an example"
    model_config = ConfigDict(json_schema_extra=_ONE_BODY)

    text: Text | None = Field(default=None, description="The words that are judged.")
    question: Text | None = Field(default=None, description="The question, for checks on questions and answers.")
    answer: Text | None = Field(default=None, description="Its answer.")
    page: Text | None = Field(default=None, description="An HTML file, relative to this one.")
    verdict: ExampleVerdict | None = Field(default=None, description="Left out: pass for good, fail for bad.")
    kind: PageKindWord | None = Field(default=None, description="The kind of page that it stands on.")
    status: int | None = Field(default=None, ge=100, le=599, description="The HTTP status that the page came with.")
    headers: dict[Text, Text] | None = Field(
        default=None, description="Headers that it came with.", examples=[{"Retry-After": "3600"}]
    )


class AppliesShape(Shape):
    """When the question has a meaning."""

    noun = "'applies'"
    min_words: int = Field(default=0, ge=0, le=10_000, description="Fewer words than this make it not applicable.")


class CheckShape(Shape):
    """One question that a customer would ask."""

    noun = "a check"
    id: Kebab = Field(description="Its name for good: lower-case words with hyphens.", examples=["outage-gives-time"])
    ask: Text = Field(description="The question, as the customer would ask it.", examples=["When should I come back?"])
    why: Text | None = Field(default=None, description="Why it matters to the customer.")
    detect: Kebab = Field(description="The detector that answers it.", examples=["promise-of-time"])
    options: dict[str, Any] | None = Field(default=None, description="The detector's options.")
    pages: EitherOrList[PagesWord, PageKindWord] | None = Field(
        default=None, description="The page kinds it is asked on, or `site`.", examples=["[product, cart]"]
    )
    where: Annotated[Literal["anywhere", "main", "first-screen"], known("part of a page", WHERE)] = Field(
        default="main", description="The part of the page that is read."
    )
    join: JoinWord | None = Field(default=None, description="How several pages' verdicts become one; left out, mean.")
    applies: AppliesShape | None = Field(default=None, description="When the question has a meaning.")
    region: OneOrMore[Region] | None = Field(default=None, description="Where it is asked; left out, everywhere.")
    weight: int = Field(ge=1, le=5, description="How much it counts, 1 to 5.", examples=[3])
    severity: SeverityWord = Field(
        description="How much a fail hurts; a critical one caps the score.", examples=["major"]
    )
    fix: Text = Field(description="What to do about a fail.", examples=["Name an hour or a date."])
    source: Text | None = Field(default=None, description="Where the rule comes from.")
    good: OneOrMore[Either[Text, ExampleShape]] | None = Field(
        default=None, description="What passes: the check's own test."
    )
    bad: OneOrMore[Either[Text, ExampleShape]] | None = Field(
        default=None, description="What fails: the check's own test."
    )


class ChecklistShape(Shape):
    """A checklist: checks that belong together."""

    noun = "a checklist"
    checklist: Kebab = Field(description="The checklist's id.", examples=["house-style"])
    title: Text | None = Field(default=None, description="Its name in reports.")
    about: Text = Field(description="What it is about, in a sentence.", examples=["How our own brand speaks."])
    share: Percent = Field(
        default=10.0, description="Its part of the whole score, in per cent; 0: scored, not counted."
    )
    language: Language = Field(default="en", description="The language that it reads.")
    word_lists: Annotated[OneOrMore[Text] | None, BeforeValidator(_in_files)] = Field(
        default=None,
        description="Files with lists of words, relative to this one; options name a list by `list: NAME`.",
        examples=["house-words.yaml"],
    )
    checks: list[CheckShape] = Field(min_length=1, description="The questions.")
