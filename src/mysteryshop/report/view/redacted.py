"""What a redacted report says of itself at its foot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mysteryshop.model import AuditSummary, Hidden
from mysteryshop.report.numbers import sentence
from mysteryshop.report.voice import PLAIN, Voice

IN_WORDS: Mapping[Hidden, str] = MappingProxyType(
    {
        Hidden.EMAIL: "e-mail addresses",
        Hidden.PHONE: "telephone numbers",
        Hidden.POSTCODE: "postal codes",
        Hidden.ORDER_NUMBER: "order numbers",
        Hidden.NAME: "names of accounts",
        Hidden.WEB_ADDRESS: "web addresses of the site",
    }
)
"""What is hidden, as readers call it."""


@dataclass(frozen=True, slots=True)
class Notice:
    """For whom a report was redacted, and what is not in it, each in words."""

    profile: str
    hidden: str
    pictures: str


def tell_redaction(audit: AuditSummary, voice: Voice = PLAIN) -> Notice | None:
    """The notice; None for a report that shows everything."""
    if not audit.redacted or audit.redaction is None:
        return None
    profile = audit.redaction
    hidden = sentence(voice.listed([voice.say(IN_WORDS[each]) for each in profile.hide]))
    pictures = "" if profile.pictures else voice.say("Pictures of pages are left out.")
    told = voice.say("{things} are hidden; square brackets stand where they stood.", things=hidden)
    return Notice(voice.known(profile.name), told, pictures)
