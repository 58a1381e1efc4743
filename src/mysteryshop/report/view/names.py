"""The field's closed sets in a reader's words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from mysteryshop.model import Band, ChannelKind, FactKind, PageKind, Severity, Stage
from mysteryshop.report.voice import PLAIN, Voice

KINDS: Mapping[PageKind, str] = MappingProxyType(
    {kind: kind.value.replace("-", " ").capitalize() for kind in PageKind}
    | {
        PageKind.LANDING: "Landing page",
        PageKind.FAQ: "Questions and answers",
        PageKind.DELIVERY_INFO: "Delivery",
        PageKind.RETURNS_INFO: "Returns",
        PageKind.ERROR: "Missing page",
        PageKind.MAINTENANCE: "Closed for repairs",
        PageKind.QUEUE: "Waiting room",
        PageKind.FAULT: "Something broke",
        PageKind.OTHER: "Another page",
    }
)

STAGES: Mapping[Stage, str] = MappingProxyType({stage: stage.value.capitalize() for stage in Stage})

STAGE_ASKS: Mapping[Stage, str] = MappingProxyType(
    {
        Stage.DISCOVER: "Is there something here for me?",
        Stage.DECIDE: "Is this the right one?",
        Stage.BUY: "What will it cost, and does it work?",
        Stage.RECEIVE: "When is it mine?",
        Stage.HELP: "Who answers me?",
        Stage.RECOVER: "It broke. And now?",
    }
)
"""What is on a customer's mind at each stage. Source: the stages' own definitions, put as questions."""

STAGE_WHEN: Mapping[Stage, str] = MappingProxyType(
    {
        Stage.DISCOVER: "while they look around",
        Stage.DECIDE: "while they make up their minds",
        Stage.BUY: "on the way to paying",
        Stage.RECEIVE: "while they wait for the order",
        Stage.HELP: "when they ask for help",
        Stage.RECOVER: "when something breaks",
    }
)

SEVERITIES: Mapping[Severity, str] = MappingProxyType({each: each.value.capitalize() for each in Severity})

BANDS: tuple[tuple[Band, int, int, str], ...] = (
    (Band.FAILING, 0, 39, "The customer is left alone with the problem, or is the last to be thought of."),
    (Band.SELLER_FOCUSED, 40, 59, "The words serve the shop first: its products, its rules, its troubles."),
    (Band.MIXED, 60, 74, "Some pages serve the customer and others forget them; it depends on where they land."),
    (
        Band.CUSTOMER_FOCUSED,
        75,
        89,
        "Customers get answers nearly everywhere; what is missing can be named and mended.",
    ),
    (Band.CUSTOMER_LED, 90, 100, "The shop thinks ahead for its customers, even on the day when something breaks."),
)
"""Each band with its first and last whole score. Source: the catalogue's scoring rules."""

FACTS: Mapping[FactKind, str] = MappingProxyType({kind: kind.value.replace("-", " ").capitalize() for kind in FactKind})

CHANNELS: Mapping[ChannelKind, str] = MappingProxyType(
    {
        ChannelKind.WEB: "Web page",
        ChannelKind.MOBILE_WEB: "Web page on a phone",
        ChannelKind.EMAIL: "Email",
        ChannelKind.LEAFLET: "Leaflet",
        ChannelKind.CHAT: "Chat",
        ChannelKind.PHONE_SCRIPT: "Phone script",
        ChannelKind.MARKETPLACE: "Marketplace listing",
        ChannelKind.SOCIAL: "Social post",
        ChannelKind.TERMS: "Terms",
        ChannelKind.STORE: "Shown in a store",
        ChannelKind.DATA: "Structured data",
    }
)

JOINS: Mapping[str, str] = MappingProxyType(
    {
        "mean": "mean of its pages",
        "worst": "its worst page",
        "any": "its best page",
        "site": "once for the whole site",
    }
)

PERMISSIONS: Mapping[str, str] = MappingProxyType(
    {
        "none": "Look only. Nothing was typed into the checkout, and the walk ended on its first page.",
        "own": "Audited by its owner. The shopper may type as an invented customer; it ends before paying.",
        "test": "A test shop. The shopper may type as an invented customer; it ends before paying.",
    }
)

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day(moment: str, voice: Voice = PLAIN) -> str:
    """The day of an ISO time, in the report's language whatever the machine's; the text itself when it is none."""
    try:
        when = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    weekday, month = voice.say(DAYS[when.weekday()]), voice.say(MONTHS[when.month - 1])
    return voice.say("{weekday} {day} {month} {year}", weekday=weekday, day=when.day, month=month, year=when.year)


def span(started: str, finished: str, voice: Voice = PLAIN) -> str:
    """Day and clock times of a walk: "Tuesday 6 October 2026, 09:12 to 09:31 (UTC+01:00)"; one time within a minute."""
    try:
        first, last = datetime.fromisoformat(started), datetime.fromisoformat(finished)
    except ValueError:
        return day(started, voice)
    end = f"{last:%H:%M}" if first.date() == last.date() else f"{day(finished, voice)}, {last:%H:%M}"
    zone = f" ({first.tzname()})" if first.tzinfo else ""
    start = f"{first:%H:%M}"
    if end == start:
        return f"{day(started, voice)}, {start}{zone}"
    return voice.say("{day}, {start} to {end}", day=day(started, voice), start=start, end=end) + zone
