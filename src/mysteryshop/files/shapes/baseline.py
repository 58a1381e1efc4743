"""How a baseline is written."""

from __future__ import annotations

from pydantic import Field

from mysteryshop.files.shapes.audit import Day
from mysteryshop.files.shapes.pages import PagesOrSite
from mysteryshop.files.shapes.parts import Kebab, Shape, Text


class AcceptanceShape(Shape):
    """A finding that somebody has decided to live with for a while."""

    noun = "an accepted finding"
    check: Kebab = Field(description="The check that fails.", examples=["outage-gives-time"])
    page: PagesOrSite = Field(
        description="Where: a page kind, a path, an address, or site for what belongs to no page.",
        examples=["/checkout*"],
    )
    quote: Text | None = Field(
        default=None, description="The finding's words; other words on the same page are a new finding."
    )
    group: Text | None = Field(default=None, description="The finding's group in result.json, instead of its words.")
    reason: Text = Field(
        description="Why it is accepted.", examples=["The new template ships with the autumn release."]
    )
    owner: Text = Field(description="Who answers for that.", examples=["Ada Marsh"])
    expires: Day = Field(description="The last day on which it is accepted.", examples=["2026-12-31"])


class BaselineShape(Shape):
    """A baseline: findings that were accepted. They keep their points and fail no gate."""

    noun = "a baseline"
    baseline: Text = Field(description="What this file is called.", examples=["Accepted before the autumn launch"])
    accepted: list[AcceptanceShape] = Field(description="The findings.", examples=["[]"])
