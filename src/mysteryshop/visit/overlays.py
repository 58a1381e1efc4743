"""What lies between the customer and the page: consent, age, country, newsletter. Answered as a careful person would.

Consent is refused or left, never silently accepted; an offer is declined; an age or country question is answered.
Each answer is kept in the evidence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Error
from playwright.async_api import Locator as Found
from playwright.async_api import Page as Tab

from mysteryshop.model import Field
from mysteryshop.model.patterns import regex
from mysteryshop.visit.capture import Seen, page_script
from mysteryshop.visit.intents import ACCEPT_COOKIES, COOKIE_WORDS, REFUSE_COOKIES, words
from mysteryshop.visit.keyboard import press_control

CLICK_MS = 3000
MOST_ANSWERS = 3

DECLINE = words(
    r"no,? thanks?(?: you)?|no|not now|maybe later|later|close|dismiss|skip|"
    r"continue (?:to (?:the )?(?:site|shop|store))|"
    r"nein,? danke|schließen|später|non,? merci|fermer|plus tard|no,? gracias|cerrar|ahora no|no,? grazie|chiudi|"
    r"nee,? bedankt|sluiten|não,? obrigado|fechar|nie,? dziękuję|zamknij"
)
CROSS = regex(r"^\s*[×✕✖xX]\s*$")
AGE = regex(
    r"\b(?:18|21|16)\b.{0,40}(?:years?|old|over|older|age|jahre|ans|años|anni|jaar|lat)|(?:old enough|your age|"
    r"over 18|legal age|volljährig|majeur|mayor de edad|maggiorenne)",
    re.IGNORECASE | re.DOTALL,
)
ADULT = words(
    r"yes(?:,? .{0,30})?|i am(?: over)? .{0,20}|i'm (?:over )?.{0,20}|enter(?: .{0,20})?|over 18|18\+|confirm|"
    r"ja(?: .{0,20})?|"
    r"oui(?: .{0,20})?|s[ií](?: .{0,20})?|entrer|entrar|entra|tak"
)
COUNTRY = regex(
    r"\b(?:country|region|ship(?:ping)? to|language|location|choose your (?:store|shop)|land\b|lieferland|pays|"
    r"livraison en|langue|país|idioma|paese|lingua|kraj|país)",
    re.IGNORECASE,
)
GO_ON = words(
    r"continue|go|ok(?:ay)?|enter|save|confirm|stay(?: .{0,20})?|shop(?: .{0,20})?|weiter|bestätigen|valider|entrer|"
    r"continuer|continuar|entrar|aceptar|entra|continua|doorgaan|dalej"
)


@dataclass(frozen=True, slots=True)
class Cover:
    """What covers the page. controls: name and selector of each; choices: selectors of lists to choose from.

    bare: where a veil with nothing on it can be pressed, in CSS pixels of the screen.
    """

    words: str
    controls: tuple[tuple[str, str], ...]
    choices: tuple[str, ...]
    share: float
    bare: tuple[float, float] | None = None


def answer_to(cover: Cover) -> tuple[str, str, str]:
    """What it is, and the control (name, selector) that gets a careful customer past it; no selector when none."""
    if COOKIE_WORDS.search(cover.words) or _offers_consent(cover):
        return "a consent dialog", *_first(cover, REFUSE_COOKIES)
    if AGE.search(cover.words):
        return "a question of age", *_first(cover, ADULT)
    crossed = next(((name, at) for name, at in cover.controls if CROSS.match(name)), None)
    declined = _first(cover, DECLINE)
    if declined[1] or crossed:
        return "a pop-up", *(declined if declined[1] else crossed or ("", ""))
    if COUNTRY.search(cover.words):
        return "a question of country", *_first(cover, GO_ON)
    return "something", "", ""


def _offers_consent(cover: Cover) -> bool:
    """Whether only the buttons tell that it is about consent: "Necessary only" beside "Allow all"."""
    names = [name.strip() for name, _ in cover.controls]
    return any(REFUSE_COOKIES.fullmatch(name) for name in names) and any(
        ACCEPT_COOKIES.fullmatch(name) and len(name.split()) > 1 for name in names
    )


def _first(cover: Cover, pattern: re.Pattern[str]) -> tuple[str, str]:
    whole = [(name, at) for name, at in cover.controls if pattern.fullmatch(name.strip())]
    part = [(name, at) for name, at in cover.controls if pattern.search(name)]
    return next(iter([*whole, *part]), ("", ""))


async def find_cover(tab: Tab, found: Found | None = None) -> Cover | None:
    """What covers a control, or with none given the middle of the screen; None when nothing does."""
    try:
        script = page_script("blocker")
        raw: dict[str, Any] | None = await (found.evaluate(script) if found else tab.evaluate(script, None))
    except Error:
        return None
    return as_cover(raw)


def as_cover(raw: Mapping[str, Any] | None) -> Cover | None:
    """The page script's answer as a record; None when nothing covers it."""
    if raw is None:
        return None
    controls = tuple((control["name"], control["selector"]) for control in raw["controls"])
    bare = (float(raw["bare"][0]), float(raw["bare"][1])) if raw.get("bare") else None
    return Cover(raw["words"], controls, tuple(raw["choices"]), raw["share"], bare)


async def clear_the_way(tab: Tab, found: Found | None, cover: Cover | None, *, keyboard: bool = False) -> list[str]:
    """Answers what lies over a control (`cover`), and what lay under that; says what was answered with what."""
    answered: list[str] = []
    for _ in range(MOST_ANSWERS):
        if cover is None:
            break
        what, name, selector = answer_to(cover)
        if not selector:
            if not await _put_away(tab, cover, keyboard=keyboard):
                break
            answered.append("what lay over the page was put away")
            cover = await find_cover(tab, found)
            continue
        try:
            why = await press_control(tab.locator(selector).first, keyboard=keyboard, timeout=CLICK_MS)
            if why:
                answered.append(f"{what} could not be answered with the keyboard: '{name}': {why}")
                break
            await tab.wait_for_timeout(350)  # pop-ups fade; this is the time of the usual transition
        except Error:
            break
        answered.append(f"{what} was answered with '{name}'")
        cover = await find_cover(tab, found)
    return answered


async def _put_away(tab: Tab, cover: Cover, *, keyboard: bool) -> bool:
    """What offers nothing to press is left by Escape, or by pressing beside it; whether that took it away."""
    try:
        await tab.keyboard.press("Escape")
        await tab.wait_for_timeout(350)
        left = await find_cover(tab)
        if left is None or left.words != cover.words or left.share < cover.share:
            return True
        if keyboard or left.bare is None:
            return False
        await tab.mouse.click(*left.bare)
        await tab.wait_for_timeout(350)
    except Error:
        return False
    return await find_cover(tab) is None


def gate_field(seen: Seen) -> tuple[Field, str] | None:
    """The list of countries (and the button under it) of a page that asks nothing else before letting one in."""
    for form in seen.forms:
        lists = [f for f in form.fields if f.type == "select" and f.visible]
        others = [f for f in form.fields if f.visible and f.type not in ("select", "hidden", "checkbox", "radio")]
        pressed = [b.selector for b in form.buttons if b.visible]
        asks = f"{seen.title} {seen.text[:400]} {' '.join(f.label + f.name for f in lists)}"
        if len(lists) == 1 and not others and pressed and len(seen.links) <= FEW_LINKS and COUNTRY.search(asks):
            return lists[0], pressed[0]
    return None


FEW_LINKS = 6
"""A page with more ways on than these is no gate."""
