"""How a persona is written."""

from __future__ import annotations

import re
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import BeforeValidator, Field, WithJsonSchema

from mysteryshop.files.nearest import nearest
from mysteryshop.files.shapes.parts import Kebab, OneOrMore, Seconds, Shape, Text, matching, slip

_SIZE = re.compile(r"(\d{2,4})\s?[x×]\s?(\d{2,4})")

Pixels = Annotated[int, Field(ge=200, le=4000)]


def _viewport(value: Any) -> Any:
    """`390x844` as its two numbers."""
    if not isinstance(value, str):
        return value
    match = _SIZE.fullmatch(value.strip())
    if not match:
        slip("{found} is not a viewport", "Expected width and height in CSS pixels: 390x844.")
    return match.groups()


def _time_zone(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zones = {zone.lower().replace("_", "-"): zone for zone in sorted(available_timezones())}
        if not zones:
            return value
        near = zones.get(nearest(value, zones))
        hint = f"Did you mean '{near}'?" if near else "Expected a name such as 'Europe/London'."
        slip("no time zone is called {found}", hint)
    return value


Name = Annotated[
    str,
    matching(
        r"\w[\w .'-]{0,59}",
        "a persona's name",
        lambda _: "Names are up to 60 letters, digits, spaces and hyphens; folders are called after them.",
    ),
    WithJsonSchema({"type": ["string", "number"]}),
]
Locale = Annotated[
    str,
    matching(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "a locale", lambda _: "Expected a language and a region: 'en-GB'."),
    WithJsonSchema({"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"}),
]
Viewport = Annotated[
    tuple[Pixels, Pixels],
    BeforeValidator(_viewport),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": r"^\d{2,4}\s?[x×]\s?\d{2,4}$"},
                {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
            ]
        }
    ),
]


class PersonaShape(Shape):
    """The customer, as data. One that bears a shipped persona's name changes only what it says."""

    noun = "a persona"
    name: Name = Field(description="What the persona is called.", examples=["night-reader"])
    title: Text | None = Field(default=None, description="Its name in reports.")
    story: Text | None = Field(default=None, description="Who this customer is, in a sentence or two.")
    needs: Text | None = Field(
        default=None, description="What this customer came for.", examples=["a lamp to read by in bed"]
    )
    search: OneOrMore[Text] | None = Field(
        default=None, description="Words that this customer types into a shop's search."
    )
    device: Text | None = Field(
        default=None, description="A device as Playwright calls it; left out, a laptop.", examples=["Pixel 7"]
    )
    viewport: Viewport | None = Field(
        default=None, description="The laptop's window in CSS pixels.", examples=["1280x800"]
    )
    locale: Locale | None = Field(default=None, description="Language and region.", examples=["en-GB"])
    time_zone: Annotated[str, BeforeValidator(_time_zone)] | None = Field(
        default=None, description="The customer's time zone.", examples=["Europe/London"]
    )
    patience: Seconds | None = Field(
        default=None, description="How long a step may take before this customer minds.", examples=["8s"]
    )
    value: Annotated[float, Field(gt=0, le=1000)] | None = Field(
        default=None, description="This customer's weight in the second whole score."
    )
    factors: dict[Kebab, Annotated[float, Field(ge=0.5, le=2)]] | None = Field(
        default=None, description="Checklist to factor (0.5 to 2): how much this customer cares."
    )
    javascript: bool | None = Field(default=None, description="Whether this customer's browser runs scripts.")
    keyboard: bool | None = Field(
        default=None, description="Whether this customer uses keys alone, and no pointer at all."
    )


class PersonasShape(Shape):
    """The file of shipped personas."""

    noun = "a file of personas"
    personas: list[PersonaShape]
