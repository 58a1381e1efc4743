"""What a redacted report says of itself at its foot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mysteryshop.model import AuditSummary, Hidden
from mysteryshop.report.numbers import listed, sentence

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


def tell_redaction(audit: AuditSummary) -> Notice | None:
    """The notice; None for a report that shows everything."""
    if not audit.redacted or audit.redaction is None:
        return None
    profile = audit.redaction
    hidden = listed([IN_WORDS[each] for each in profile.hide])
    pictures = "" if profile.pictures else "Pictures of pages are left out."
    return Notice(profile.name, f"{sentence(hidden)} are hidden; square brackets stand where they stood.", pictures)
