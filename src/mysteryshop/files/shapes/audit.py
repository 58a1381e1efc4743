"""How an audit is written."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema

from mysteryshop.files.shapes.address import Address, Host
from mysteryshop.files.shapes.pages import PagePattern
from mysteryshop.files.shapes.parts import (
    Anything,
    ChannelKindWord,
    Either,
    FactKindWord,
    Kebab,
    OneOrMore,
    Percent,
    PermissionWord,
    Region,
    Seconds,
    Shape,
    Text,
    known,
    matching,
    slip,
)
from mysteryshop.files.shapes.persona import PersonaShape
from mysteryshop.files.shapes.steps import JourneyShape
from mysteryshop.files.vocabulary import FAIL_ON, FORMATS, LANGUAGES, SCENARIOS
from mysteryshop.model import Hidden, PageKind


def _date(value: Any) -> Any:
    if isinstance(value, str):
        try:
            date.fromisoformat(value)
        except ValueError:
            slip("{found} is not a date", "Expected year, month and day: 2026-10-01.")
    return value


Scenario = Annotated[str, known("scenario", SCENARIOS), WithJsonSchema({"enum": list(SCENARIOS)})]
Format = Annotated[str, known("report format", FORMATS), WithJsonSchema({"enum": list(FORMATS)})]
Language = Annotated[str, known("language of a report", LANGUAGES), WithJsonSchema({"enum": list(LANGUAGES)})]
FailOn = Annotated[str, known("thing to fail on", FAIL_ON), WithJsonSchema({"enum": list(FAIL_ON)})]
Day = Annotated[str, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date"})]
HiddenWord = Annotated[Hidden, known("thing to hide", Hidden)]
FailureKind = Annotated[
    Literal[PageKind.ERROR, PageKind.MAINTENANCE, PageKind.QUEUE, PageKind.FAULT],
    known("kind of failure page", ("error", "maintenance", "queue", "fault")),
]
Header = Annotated[str, matching(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", "the name of a header")]
Colour = Annotated[
    str,
    matching(r"#[0-9A-Fa-f]{6}", "a colour", lambda _: 'Expected red, green and blue: "#1d3557", in quotes.'),
    WithJsonSchema({"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"}),
]
Picture = Annotated[
    str,
    matching(r".+\.(?i:svg|png)", "an SVG or PNG file", lambda _: "Expected a file such as 'logo.svg'."),
    WithJsonSchema({"type": "string", "pattern": r"\.([sS][vV][gG]|[pP][nN][gG])$"}),
]


class AccessShape(Shape):
    """What opens the door of a site that is not public."""

    noun = "'access'"
    user: Text | None = Field(default=None, description="The user of a password dialog (HTTP authentication).")
    password: Anything | None = Field(default=None, description="Its password, out of the environment: ${NAME}.")
    headers: dict[Header, Anything] | None = Field(default=None, description="Headers to send to the site's own hosts.")
    cookies: dict[Header, Anything] | None = Field(default=None, description="Cookies to begin with.")
    state: Text | None = Field(default=None, description="A file with a saved sign-in state, as Playwright writes it.")
    ca: Text | None = Field(default=None, description="A PEM file with the site's own certificate authority.")
    self_signed: bool = Field(
        default=False, description="Whether a certificate that nobody vouches for will do; own and test sites only."
    )


class SiteShape(Shape):
    """The shop: where it stands and what the shopper may do there."""

    noun = "'site'"
    url: Address = Field(description="Where the shop begins.", examples=["https://shop.example"])
    permission: PermissionWord | None = Field(
        default=None, description="none: look only. own: your own shop. test: a test shop. Loopback counts as test."
    )
    hosts: OneOrMore[Host] | None = Field(default=None, description="Further hosts that belong to the shop.")
    access: AccessShape | None = Field(default=None, description="What opens the door of a site that is not public.")
    region: Region | None = Field(default=None, description="Whose law and customs hold: a country, or EU.")
    brand_words: OneOrMore[Text] | None = Field(
        default=None, description="The brand's own names, as its pages write them."
    )
    pace: Seconds | None = Field(default=None, description="Time between page loads.", examples=["1s"])


class ChannelShape(Shape):
    """A further place where promises are made."""

    noun = "a channel"
    name: Text = Field(description="What the channel is called in reports.", examples=["order email"])
    kind: ChannelKindWord | None = Field(
        default=None, description="What sort of channel it is; left out, its file tells.", examples=["email"]
    )
    file: Text | None = Field(
        default=None, description="A file, relative to this one.", examples=["channels/order.eml"]
    )
    url: Address | None = Field(default=None, description="Its address, where it has no file.")
    date: Day | None = Field(default=None, description="When it was written or sent.")
    audience: Text | None = Field(default=None, description="Whom it is for.")


class FailureShape(Shape):
    """A failure page: saved as a file, or at an address of its own."""

    noun = "a failure page"
    file: Text | None = Field(
        default=None, description="An HTML file, relative to this one.", examples=["pages/503.html"]
    )
    url: Text | None = Field(
        default=None, description="Where it stands on the site, as a path or an address.", examples=["/maintenance"]
    )
    kind: FailureKind = Field(description="What it is.", examples=["maintenance"])


class GateShape(Shape):
    """What the result is held against."""

    noun = "'gate'"
    min_score: Percent | None = Field(default=None, description="The lowest whole score that passes.")
    min_coverage: Percent | None = Field(default=None, description="The lowest coverage that passes; left out, 60.")
    fail_on: OneOrMore[FailOn] | None = Field(default=None, description="Fails that are never averaged away.")
    by_checklist: dict[Kebab, Percent] | None = Field(default=None, description="Checklist to its own lowest score.")
    by_check: dict[Kebab, Percent] | None = Field(
        default=None, description="Check to its own lowest score: 100 asks for a pass, 50 for no worse than partial."
    )
    by_page: dict[PagePattern, Percent] | None = Field(
        default=None, description="Page kind, path (`/help/*`) or address to the lowest score of each such page."
    )
    by_persona: dict[Text, Percent] | None = Field(default=None, description="Persona to its own lowest score.")
    no_worse_than: Text | None = Field(default=None, description="An earlier result.json to be held against.")


class AgencyShape(Shape):
    """Whose name the report bears."""

    noun = "'agency'"
    name: Text | None = Field(default=None, description="The agency's name.")
    logo: Picture | None = Field(default=None, description="Its logo, relative to this file.")
    colour: Colour | None = Field(default=None, description="Its colour, in quotes.", examples=["#1d3557"])


class RedactShape(Shape):
    """What a report for outside readers leaves out."""

    noun = "'redact'"
    name: Text | None = Field(
        default=None, description="Whom the report is for; it says so at its foot.", examples=["the trade press"]
    )
    hide: OneOrMore[HiddenWord] | None = Field(
        default=None, description="What is hidden; left out, everything but web addresses."
    )
    words: OneOrMore[Text] | None = Field(
        default=None, description="Further words to hide, as written: names, code words, hosts."
    )
    pictures: bool = Field(default=False, description="Whether pages are shown; nothing is taken out of a picture.")


class ReportShape(Shape):
    """Which formats are written, and under whose name."""

    noun = "'report'"
    formats: OneOrMore[Format] | None = Field(default=None, description="Formats to write; left out, html and json.")
    agency: AgencyShape | None = Field(default=None, description="Whose name the report bears.")
    cover: Text | None = Field(
        default=None,
        description="A letter to the client, before the verdict: paragraphs, lists with -, **strong** and *stressed* "
        "words; or a .md or .txt file that holds it, relative to this one.",
        examples=["cover.md"],
    )
    footer: Text | None = Field(default=None, description="What stands at the end of the report.")
    glossary: dict[Text, Text] | None = Field(
        default=None, description="Your own words, each with what it means.", min_length=1
    )
    redact: RedactShape | None = Field(
        default=None, description="A second set of reports, for readers who must not see everything."
    )
    templates: Text | None = Field(
        default=None,
        description="A folder of templates and style sheets that stand in for ours, relative to this file.",
        examples=["./our-templates"],
    )
    language: Language = Field(default="en", description="The language of reports for people.", examples=["de"])


class AuditShape(Shape):
    """An audit: what is to be visited, as whom, and what it is held against."""

    noun = "an audit"
    model_config = ConfigDict(
        json_schema_extra={"anyOf": [{"required": ["site"]}, {"required": ["channels"]}, {"required": ["failures"]}]}
    )
    audit: Text = Field(description="What this audit is called.", examples=["Autumn launch"])
    site: SiteShape | None = Field(default=None, description="The shop.")
    personas: OneOrMore[Either[Text, PersonaShape]] | None = Field(
        default=None, description="Who walks; left out, the busy parent."
    )
    journeys: list[JourneyShape] | None = Field(default=None, description="How they walk; left out, it is discovered.")
    channels: list[ChannelShape] | None = Field(default=None, description="Further places where promises are made.")
    scenarios: OneOrMore[Scenario] | None = Field(
        default=None, description="Faults to stage in the shopper's own browser."
    )
    failures: list[FailureShape] | None = Field(default=None, description="Saved failure pages.")
    checklists: OneOrMore[Text] | None = Field(
        default=None, description="Shipped checklists by name, own ones by path; left out, all shipped ones."
    )
    not_promised: OneOrMore[Kebab] | None = Field(
        default=None, description="Checks that this brand openly does not promise."
    )
    uncapped: dict[Kebab, Text] | None = Field(
        default=None,
        description="Critical check to the reason why its fail must not cap the score; the report prints it.",
    )
    facts: dict[FactKindWord, Text] | None = Field(default=None, description="What is true, whatever the channels say.")
    gate: GateShape | None = Field(default=None, description="What the result is held against.")
    baseline: Text | None = Field(
        default=None, description="A file of accepted findings, relative to this one.", examples=["accepted.yaml"]
    )
    report: ReportShape | None = Field(default=None, description="Which formats are written, and under whose name.")
