"""What a mailbox is for, by the words around it, and whether two mailboxes are given for the same purpose."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from mysteryshop.judge.facts.kinds.words import naming
from mysteryshop.judge.facts.sieve import regex

_ACTS: Mapping[str, str] = {
    "book": "book booking rebook reserve reservation reserving appointment",
    "order": "order ordering reorder buy buying purchase sale",
    "return": "return returning exchange refund",
    "complaint": "complain complaint complaining unhappy dissatisfied dissatisfaction grievance feedback",
    "job": "job career vacancy recruitment recruit apply applying application applicant cv resume hiring employment",
    "invoice": "invoice invoicing billing bill account remittance payment accounting",
    "press": "press journalist media interview",
    "trade": "trade wholesale stockist reseller retailer",
    "repair": "repair repairing repaired mended fixed mend mending fix servicing breakdown fault faulty broken",
    "claim": "claim claiming",
    "quote": "quote quotation estimate quoting",
    "cancel": "cancel cancellation cancelling unsubscribe",
    "support": "support helpdesk technical troubleshooting",
    "privacy": "privacy gdpr dpo legal",
    "volunteer": "volunteer volunteering",
    "donate": "donate donation donor fundraising",
    "subscribe": "subscribe subscription subscribing",
    "enrol": "enrol enroll enrolment enrollment register registration admission sign",
}
"""What customers write to a business for, by the words for it. Source: contact pages; chosen."""

_ACT = {word: act for act, words in _ACTS.items() for word in words.split()}

BESIDE = frozenset({"cancel"})
"""Acts that are told of beside the one that they are done to: `to cancel a booking` is about bookings."""

COMING = frozenset({"book", "enrol"})
"""Acts by which one comes to what is told of."""

DEPARTMENTS = frozenset(_ACTS) - COMING - {"order", "support", "cancel", "subscribe"}
"""Acts that a mailbox which is named after them is for, whatever else its sentence says."""

_OCCASIONS: Mapping[str, str] = {
    "wedding": "wedding marry married marrying bride bridal engaged",
    "party": "party birthday hen stag christening",
    "company": "corporate company business conference meeting trade wholesale",
    "group": "group school coach team",
    "table": "table restaurant dinner lunch supper dining",
    "room": "room stay overnight guesthouse suite",
    "treatment": "treatment spa massage facial",
    "lesson": "lesson course class workshop tuition",
    "ticket": "ticket show performance concert",
    "tour": "tour excursion visit",
    "hire": "hire rental rent venue hall",
    "funeral": "funeral memorial wake",
    "event": "event",
}
"""What is booked or asked for, by the words for it: one desk often has a mailbox for each. Source: chosen."""

_OCCASION = {word: name for name, words in _OCCASIONS.items() for word in words.split()}

_EMPTY = frozenset(
    """
    email e-mail mail mailing emailing mailbox address inbox write writing contact contacting reach message send sending
    sent shoot drop line get touch question query enquiry inquiry enquire enquiring inquire help info information
    reply answer respond response back me him her us someone somebody anyone team staff customer guest client member
    just simply about like know more less want need wish please best thing way use using go come ask asking say
    via over if sure yes well happy free here there fill filling hello hi dear thank thanks any all every request
    submit submitted make made date detail next year day week time today now let tell find see check up out let's we'll
    i'll you'll you'd we'd we're i'm it's that's what's don't can't won't hear speak talk chat visit call phone ring
    contact@ form in-house first new local future should must regarding concerning respect connection relation matter
    other anything something everything else general main own only sole good great fancy love
    """.split()
)
"""Words around a mailbox that tell nothing of what it is for. Source: chosen from contact pages."""

GENERAL_NAMES = frozenset(
    "info hello hi hey contact contactus mail email post enquiry enquiries inquiries office team ask us admin "
    "reception shop general welcome".split()
)
"""Names of mailboxes that are for anything at all. Source: chosen."""

_THE_HOUSE = regex(
    r"\b(?:the|our) (?:school|studio|clinic|practice|shop|store|club|centre|center|office|gym|salon|team|company|"
    r"restaurant|hotel|business|firm|theatre|museum|farm|surgery|hall|venue)\b(?! \w+s\b)",
    re.IGNORECASE,
)
"""The business itself, which says nothing of what it is written to for."""


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a mailbox is given for. acts: what one writes for; occasions: for which event or sort of thing.

    things: the stems of all other words that name something.
    """

    acts: frozenset[str] = frozenset()
    occasions: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()


def purpose_of(text: str, name: str, brands: frozenset[str]) -> Purpose:
    """What the words around a mailbox, without the mailbox itself, say that it is for; and its own name's words."""
    words = naming(_THE_HOUSE.sub(" ", text), brands) - _EMPTY
    called = frozenset(_ACT[word] for word in naming(name) if word in _ACT) & DEPARTMENTS
    return Purpose(
        called | frozenset(_ACT[word] for word in words if word in _ACT),
        frozenset(_OCCASION[word] for word in words if word in _OCCASION),
        frozenset(word for word in words if word not in _ACT),
    )


def one_purpose(one: Purpose, other: Purpose, names: tuple[str, str]) -> bool | None:
    """Whether two mailboxes of one domain are given for the same thing; None where it can't be told.

    names: what stands before the sign in each of them.
    """
    general = GENERAL_NAMES.issuperset(names)
    both = _shared(one, other)
    if bool(one.occasions) != bool(other.occasions) and not (both or general):
        return None
    if one.occasions and other.occasions and not one.occasions & other.occasions:
        return False
    mine, its = one.acts - BESIDE or one.acts, other.acts - BESIDE or other.acts
    if mine and its:
        return bool(mine & its) and (mine <= its or its <= mine)
    if mine or its:
        if any(named & both for named in map(naming, names)) and mine | its <= COMING | {"order"}:
            return True  # cakes@ beside "Want a cake?"
        # Who asks whether a day is free for a wedding asks what is booked.
        return True if (general and both) or (one.occasions & other.occasions and mine | its <= COMING) else None
    return True if both or general else None


def _shared(one: Purpose, other: Purpose) -> frozenset[str]:
    return one.things & other.things
