"""Yes and no: what a page asks its reader to accept, and how the no is offered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.seen import seen
from mysteryshop.judge.reading.wording import lexicon, plain, regex
from mysteryshop.model import Block, Box, Quote

COOKIES = regex(
    r"cookie|consent|tracking|gdpr|einwilligung|datenschutz|traceurs|ciasteczk|privacy (?:choices|settings)",
    re.IGNORECASE,
)

YES = regex(
    r"\W*(?:yes,? )?(?:i )?(?:yes(?: please)?|accept|allow|agree|ok(?:ay)?|got it|enable|(?:alle )?akzeptieren"
    r"|(?:allem )?zustimmen"
    r"|(?:tout )?accepter|j'accepte|aceptar|accetta"
    r"|(?:alles )?accepteren|akkoord|aceitar|akceptuj\w*|godta|godkänn|acceptera|accepter)"
    r"(?: (?:all|alle|tout|todo|todas|tutto|tutti|wszystkie|to all|and continue|and close|cookies?|the|them"
    r"|everything|recommended|it))*\W*",
    re.IGNORECASE,
)
NO = regex(
    r"\W*(?:(?:reject|refuse|decline|deny|disagree|disable)(?: (?:all|cookies?|optional|them|non-?essential"
    r"|everything|it))*"
    r"|(?:use |only |just |accept |allow |continue with )*(?:the )?(?:strictly )?(?:necessary|essential|required"
    r"|functional)s?(?: (?:cookies?|ones|only))*|no|no,? thanks?(?: you)?|not now"
    r"|maybe later|later|skip|continue without (?:accepting|consent)|only what(?:'s| is) needed|do not (?:sell|accept"
    r"|allow|consent).{0,40}|(?:alle )?ablehnen"
    r"|nur (?:notwendige|erforderliche|essenzielle)(?: cookies)?|(?:tout )?refuser|continuer sans accepter"
    r"|rechazar(?: tod[oa]s?)?|rifiuta(?: tutt[oi])?"
    r"|(?:alles )?weigeren|afwijzen|rejeitar(?: todos)?|odrzuć(?: wszystkie)?|avvisa|afvis(?: alle)?|nein,? danke"
    r"|non,? merci|no,? grazie|no,? gracias)\W*",
    re.IGNORECASE,
)
MANAGE = regex(
    r"\W*(?:(?:manage|customi[sz]e|change|edit|more|cookie|privacy|show|let me|view|set|your|my|see) )*(?:settings"
    r"|preferences|options|choices|choose|details|purposes|manage|customi[sz]e"
    r"|einstellungen|paramètres|personnaliser|preferencias|configurar|personalizza|instellingen|ustawienia"
    r"|configure)(?: (?:cookies?|settings|my|choices|preferences))*\W*",
    re.IGNORECASE,
)
"""Words of the ways to answer, in ten languages. Source: labels of the usual consent tools."""

SHAME = regex(
    r"^\W*(?:no\b[\s,.:;!-]{0,3}(?:thanks?|thank you)?|not? (?:today|me)|nah|skip|i(?:'ll| will) pass"
    r"|never mind)?[\s,.:;!–—-]{0,4}(?:because |but )?"
    r"i(?: (?:really|actually|just|do|would))*(?:'d|'m|'ll| am| will)?(?: rather| not)?"
    r" (?:prefer|like|love|hate|enjoy|don'?t (?:like|want|need|care|believe|deserve)|pay(?:ing)?|miss|stay|keep|want"
    r"|choose|already|fine|ok(?:ay)? with|happy|happily|have enough)"
    r"\b.{0,60}\b(?:sav(?:e|ing|ings)|money|discounts?|deals?|offers?|more|full price|free|worse|better|best"
    r"|miss(?:ing)?(?: out)?|boring|bored|bad|ugly|great|good|style|cold|alone|rich"
    r"|expensive|prices?|fun|health\w*|risk|ignorant|behind|old|perfect|enough|poor|less|lose|losing|unprotected"
    r"|uninformed|quality|shopping smart|smart\w*|hungry|tired)\b",
    re.IGNORECASE,
)
"""A no that is made to shame whoever says it. Source: wordings collected in studies of shaming in consent dialogs, by
hand."""

ONLY_NEEDED = lexicon(
    r"only (?:use |uses |set |sets )?(?:strictly |technically )?(?:necessary|essential|needed|functional)"
    r"|no (?:tracking|third-party|advertising) cookies|(?:strictly |technically )?(?:necessary|essential"
    r"|functional) cookies only"
    r"|don'?t track|do not track|without tracking"
)


SHORT = 10
"""Words of the longest line of a plain text that can be an answer. Source: chosen; shaming ones are long."""


class Says(StrEnum):
    """What a control answers."""

    YES = "yes"
    NO = "no"
    MANAGE = "manage"


@dataclass(frozen=True, slots=True)
class Control:
    """Something to answer with. button: it is one, and no mere link."""

    says: Says
    text: str
    selector: str
    box: Box | None
    button: bool
    shaming: bool = False

    @property
    def quote(self) -> Quote:
        """The control as evidence."""
        return Quote(self.text[:300], self.selector, self.box)

    @property
    def area(self) -> float:
        """CSS pixels that it covers; 0 where no browser measured it."""
        return self.box.width * self.box.height if self.box else 0.0


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and all visible ways to answer it. consent: it asks for cookies or the like."""

    asked: Quote | None
    controls: tuple[Control, ...]
    consent: bool
    only_needed: bool

    def of(self, says: Says) -> tuple[Control, ...]:
        """The controls of one kind."""
        return tuple(control for control in self.controls if control.says is says)


def read_question(reading: Reading) -> Question | None:
    """What a page asks its reader to accept or refuse; None when nothing. Use with `Reading.once`."""
    blocks = [block for block in seen(reading) if block.region not in ("footer", "nav")]
    about = [block for block in blocks if COOKIES.search(plain(block.text)) and not _is_control(block)]
    dialog = [block for block in seen(reading) if block.region == "dialog"]
    near = next((block for block in about if block.region == "dialog"), about[0] if about else None)
    controls = tuple(_controls(reading, consent=bool(about)))
    if not controls:
        return None
    asked = near or next((block for block in dialog if not _is_control(block)), None)
    told = " ".join(plain(block.text) for block in (dialog or about))
    quote = Quote(asked.text.strip()[:300], asked.selector, asked.box) if asked is not None else None
    return Question(quote, controls, bool(about), ONLY_NEEDED.search(told) is not None)


def shames(text: str) -> bool:
    """Whether these words of a no are made to shame."""
    return SHAME.match(plain(text).strip()) is not None


def _is_control(block: Block) -> bool:
    return block.role in ("button", "link")


def _controls(reading: Reading, *, consent: bool) -> Iterator[Control]:
    """Answers in a dialog, answers to a consent that stands elsewhere, and every no that shames."""
    found = [*_pressed(reading)]
    in_dialog = any(YES.fullmatch(plain(one.text)) and one.region == "dialog" for one in found)
    for one in found:
        says = _says(plain(one.text))
        if shames(one.text):
            yield Control(Says.NO, one.text, one.selector, one.box, one.button, shaming=True)
        elif says is not None and (one.region == "dialog" or (consent and not in_dialog)):
            yield Control(says, one.text, one.selector, one.box, one.button)


def _says(text: str) -> Says | None:
    if NO.fullmatch(text):
        return Says.NO
    if YES.fullmatch(text):
        return Says.YES
    return Says.MANAGE if MANAGE.fullmatch(text) else None


@dataclass(frozen=True, slots=True)
class _Pressed:
    """Something on a page that can be pressed."""

    text: str
    selector: str
    box: Box | None
    button: bool
    region: str


def _pressed(reading: Reading) -> Sequence[_Pressed]:
    page = reading.page
    dialog = frozenset(block.selector for block in page.blocks if block.region == "dialog")
    buttons = [
        _Pressed(b.text, b.selector, b.box, button=True, region=_region(b.selector in dialog, b.region, form.region))
        for form in page.forms
        for b in form.buttons
        if b.visible and b.text
    ]
    links = [
        _Pressed(a.text, a.selector, a.box, button=False, region=_region(a.selector in dialog, a.region))
        for a in page.links
        if a.visible and a.text and a.region not in ("footer", "nav")
    ]
    if buttons or links or page.html:
        return [*dict.fromkeys((*buttons, *links))]
    # A plain text has no controls: its short lines stand for them.
    short = (block for block in seen(reading) if len(block.text.split()) <= SHORT)
    return [_Pressed(b.text, b.selector, b.box, button=True, region="dialog") for b in short]


def _region(inside: bool, *regions: str) -> str:  # noqa: FBT001 - one flag, read in one place
    return "dialog" if inside or "dialog" in regions else regions[0]
