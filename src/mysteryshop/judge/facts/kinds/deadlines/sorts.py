"""The sorts of deadlines, and what is known of one length of time when it is told which of them it is."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.model import FactKind


@dataclass(frozen=True, slots=True)
class Sort:
    """A kind of deadline. slot: what is to happen by then; only deadlines of one slot are held together."""

    kind: FactKind
    slot: str


ARRIVE = Sort(FactKind.DELIVERY_TIME, "arrive")
DISPATCH = Sort(FactKind.DELIVERY_TIME, "dispatch")
MAKE = Sort(FactKind.DELIVERY_TIME, "make")
INSTALL = Sort(FactKind.DELIVERY_TIME, "install")
READY = Sort(FactKind.DELIVERY_TIME, "ready")
CUT_OFF = Sort(FactKind.DELIVERY_TIME, "order by")
RETURN = Sort(FactKind.RETURNS_WINDOW, "return")
CANCEL = Sort(FactKind.RETURNS_WINDOW, "cancel before")
NOTICE = Sort(FactKind.RETURNS_WINDOW, "notice")
CHANGE = Sort(FactKind.RETURNS_WINDOW, "change before")
TRIAL = Sort(FactKind.RETURNS_WINDOW, "trial")
REFUND = Sort(FactKind.REFUND_TIME, "refund")
GUARANTEE = Sort(FactKind.GUARANTEE, "guarantee")
REMEDY = Sort(FactKind.GUARANTEE, "remedy")
VALID = Sort(FactKind.GUARANTEE, "voucher")
REPLY = Sort(FactKind.SUPPORT_PROMISE, "reply")
ATTEND = Sort(FactKind.SUPPORT_PROMISE, "attend")
QUOTE = Sort(FactKind.SUPPORT_PROMISE, "quote")
APPOINTMENT = Sort(FactKind.SUPPORT_PROMISE, "appointment")
DECIDE = Sort(FactKind.SUPPORT_PROMISE, "decide")
CARE = Sort(FactKind.SUPPORT_PROMISE, "free care")
UNTOLD = Sort(FactKind.SUPPORT_PROMISE, "")
"""A length of time that promises none of these: a term, an age, a length of a course."""


@dataclass(frozen=True, slots=True)
class Around:
    """The words around one length of time. before, after: of its own clause. asked: its question, tag and heading.

    ahead: what its line says before the clause. relative: "tomorrow", "the same day". long: a week or more.
    last: what the length of time before it in the same piece promises. heading: the short line above.
    channel: the name of the channel.
    """

    before: str
    after: str
    asked: str = ""
    ahead: str = ""
    unit: str = "day"
    working: bool = False
    relative: bool = False
    long: bool = False
    last: Sort | None = None
    heading: str = ""
    channel: str = ""

    @property
    def clause(self) -> str:
        """The clause, the length of time as a bar."""
        return f"{self.before}|{self.after}"

    @property
    def near(self) -> str:
        """The part of the clause between the commas on both sides of the length of time."""
        return f"{self.before.rpartition(', ')[2]}|{self.after.partition(', ')[0]}"
