"""When it breaks: each staged fault as a reader meets it, with what the customer was told, saw and kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mysteryshop.model import RehearsalRow, Result, Scenario, Verdict
from mysteryshop.report.numbers import sentence
from mysteryshop.report.view.cases import Case, Chapter, numbers_by_page
from mysteryshop.report.view.crops import Crop, first_screen
from mysteryshop.report.view.names import KINDS
from mysteryshop.report.view.stops import Stop
from mysteryshop.report.voice import PLAIN, Voice

FAULTS: Mapping[Scenario, str] = MappingProxyType(
    {
        Scenario.SERVER_500_PAGE: "The shop's own failure page",
        Scenario.SERVER_503_PAGE: "The shop is closed",
        Scenario.API_500: "A part of the page fails",
        Scenario.OFFLINE: "The line goes down",
        Scenario.SLOW: "The answer takes long",
        Scenario.MISSING_PAGE: "The page is gone",
        Scenario.IMAGE_FAILURE: "No picture comes",
        Scenario.JS_OFF: "Scripts are off",
        Scenario.THIRD_PARTY_BLOCKED: "Other hosts are blocked",
        Scenario.SOLD_OUT: "It is sold out",
        Scenario.SEARCH_NOTHING: "The search finds nothing",
        Scenario.SEARCH_TYPO: "The search word is misspelt",
        Scenario.COUPON_INVALID: "The code does not work",
        Scenario.POSTCODE_WRONG: "The postcode is wrong",
        Scenario.CARD_INVALID: "The card number is wrong",
        Scenario.CARD_DECLINED: "The card is declined",
        Scenario.PAY_TIMEOUT: "The payment never answers",
        Scenario.SESSION_EXPIRED: "The session is lost",
        Scenario.DOUBLE_CLICK: "The button is pressed twice",
    }
)
"""Each fault in a customer's words."""

COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "sorry": "Sorry?",
        "loss": "What I lose?",
        "time": "By when?",
        "way-on": "What now?",
        "kept": "Cart kept?",
        "money": "My money?",
    }
)

SAYS: Mapping[Verdict, str] = MappingProxyType(
    {Verdict.PASS: "yes", Verdict.PARTIAL: "partly", Verdict.FAIL: "no", Verdict.REVIEW: "open"}
)


@dataclass(frozen=True, slots=True)
class Told:
    """The answer to one of the six questions. verdict None: it was not asked here."""

    verdict: Verdict | None
    word: str


@dataclass(frozen=True, slots=True)
class StagedFault:
    """One fault at one place. story: what was done, what the customer did, what came of it, in sentences."""

    row: RehearsalRow
    title: str
    place: str
    story: tuple[str, ...]
    told: tuple[Told, ...]
    stop: Stop | None
    before: Crop | None
    after: Crop | None
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """The places where one fault came to the same: told once. quiet: nothing was asked there, or all is well.

    story: what was done and what befell the customer at any of them, each sentence once. brief: the same without what
    the customer did at each.
    """

    title: str
    faults: tuple[StagedFault, ...]
    quiet: bool
    story: tuple[str, ...]
    brief: tuple[str, ...]

    @property
    def first(self) -> StagedFault:
        """The one that is pictured."""
        return self.faults[0]


@dataclass(frozen=True, slots=True)
class Unstaged:
    """Scenarios that could be staged nowhere, for the same reasons."""

    titles: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """All of it. faults: how many places they were staged at. orders: order requests stopped in the browser."""

    lines: tuple[Line, ...]
    faults: int
    unstaged: tuple[Unstaged, ...]
    orders: int


def tell_rehearsal(
    result: Result, stops: Mapping[str, Stop], chapters: Iterable[Chapter], voice: Voice = PLAIN
) -> Rehearsed | None:
    """What happened when things broke, in the scenarios' order; None where nobody tried."""
    if not result.rehearsal:
        return None
    cases = numbers_by_page(chapters)
    faults = [_fault(row, stops, cases.get(row.page, ()), voice) for row in result.rehearsal if row.page]
    staged = {fault.row.scenario for fault in faults}
    reasons: dict[str, dict[str, None]] = {}
    together: dict[tuple[str, ...], list[str]] = {}
    for row in result.rehearsal:
        if row.scenario not in staged:
            reasons.setdefault(row.scenario, {})[row.why_not] = None
    for name, whys in reasons.items():
        together.setdefault(tuple(whys), []).append(_title(name, voice))
    unstaged = tuple(Unstaged(tuple(titles), whys) for whys, titles in together.items())
    return Rehearsed(_lines(faults, voice), len(faults), unstaged, sum(row.orders_stopped for row in result.rehearsal))


def _lines(faults: Iterable[StagedFault], voice: Voice) -> tuple[Line, ...]:
    """Faults in their order, those that came to the same put together: told alike, with the same findings and words."""
    together: dict[object, list[StagedFault]] = {}
    for fault in faults:
        told = tuple(told.verdict for told in fault.told)
        words = "" if _quiet(fault) else fault.row.words
        together.setdefault((fault.row.scenario, told, fault.cases, words), []).append(fault)
    return tuple(_line(tuple(group), voice) for group in together.values())


def _line(faults: tuple[StagedFault, ...], voice: Voice) -> Line:
    story = dict.fromkeys(told for fault in faults for told in fault.story)
    brief = dict.fromkeys(told for fault in faults for told in (*_how(fault.row), *_outcome(fault.row, voice)))
    return Line(faults[0].title, faults, _quiet(faults[0]), tuple(story), tuple(brief))


def _quiet(fault: StagedFault) -> bool:
    return not fault.cases and all(told.verdict in (None, Verdict.PASS) for told in fault.told)


def _fault(row: RehearsalRow, stops: Mapping[str, Stop], cases: tuple[Case, ...], voice: Voice) -> StagedFault:
    stop, before = stops.get(row.page), stops.get(row.before)
    return StagedFault(
        row,
        _title(row.scenario, voice),
        voice.say(KINDS[row.place]) if row.place else "",
        tuple(_story(row, voice)),
        tuple(_told(row.told.get(column), voice) for column in COLUMNS),
        stop,
        first_screen(before, ()) if before else None,
        first_screen(stop, ()) if stop else None,
        cases,
    )


def _told(verdict: Verdict | None, voice: Voice) -> Told:
    return Told(verdict, voice.say(SAYS.get(verdict, ""))) if verdict else Told(None, "")


def _title(scenario: str, voice: Voice) -> str:
    return voice.say(FAULTS[Scenario(scenario)]) if scenario in list(Scenario) else scenario


def _story(row: RehearsalRow, voice: Voice) -> Iterable[str]:
    if row.how:
        yield voice.say("{what}; the customer {did}.", what=sentence(row.how), did=row.did)
    yield from _outcome(row, voice)


def _how(row: RehearsalRow) -> Iterable[str]:
    if row.how:
        yield f"{sentence(row.how)}."


def _outcome(row: RehearsalRow, voice: Voice) -> Iterable[str]:
    yield from _seen(row, voice)
    if row.cart_kept is not None:
        yield voice.say(
            "The cart holds the same lines afterwards." if row.cart_kept else "The cart is not what it was before."
        )
    if row.fields_kept is not None:
        yield voice.say(
            "What was typed still stands there." if row.fields_kept else "What was typed is gone, or part of it."
        )
    if row.orders_stopped:
        yield _sent(row.orders_stopped, voice)


def _sent(times: int, voice: Voice) -> str:
    if times == 1:
        return voice.say("The order was sent once; none of it left the browser.")
    return voice.say("The order was sent {number} times; none of it left the browser.", number=times)


def _seen(row: RehearsalRow, voice: Voice) -> Iterable[str]:
    watched = f"{row.watched:.0f}"
    if row.browser_error:
        yield voice.say("The customer is left with the browser's own error; the shop says nothing.")
    elif row.watched and row.first_sign is None:
        yield voice.say("For {seconds} seconds nothing changes on the screen.", seconds=watched)
    elif row.watched and row.words_at is None:
        stirs = voice.amount(f"{row.first_sign:.1f}")
        yield voice.say(
            "Something stirs after {first} s, but no words come in {seconds} s.", first=stirs, seconds=watched
        )
    elif row.words_at is not None:
        yield voice.say("Words come after {seconds} s.", seconds=voice.amount(f"{row.words_at:.1f}"))
