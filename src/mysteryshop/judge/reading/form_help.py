"""What a form says of a slip: whether it names the field, and whether it says how to put it right."""

from __future__ import annotations

import re

from mysteryshop.judge.reading.wording import lexicon, plain

HOW = lexicon(
    r"such as|for example|for instance|e\.g\.?|like(?= [\"'(A-Z0-9])|in the form|format",
    r"(?:\d+|two|three|four|six|eight|ten|twelve|sixteen|all) (?:digits?|characters?|letters?|numbers?)"
    r"|(?:at least|at most|up to|no more than|between|exactly) \d+",
    r"(?:must|should|needs? to|has to|have to) (?:be|have|start|begin|end|contain|include|match|use)",
    r"(?:check|compare)(?: \w+){0,3} (?:number|digits|code|spelling|letters|card)|missing|(?:starts?|begins?|ends?)"
    r" with|without (?:spaces|dashes)|(?:one|a) digit|too (?:short|long)|mistyped|copy it from",
    r"(?:do not|don't|can't|cannot|only) (?:yet )?(?:deliver|ship|send|post)[^.!?]*",
    r"(?:use|choose|pick|try) (?:a|an|another|one|the) (?:different |other )?[a-z]+",
    r"(?:enter|type|add|write|give|tell us) (?:an? |your |the )(?!valid|correct|proper|real)"
    r"(?:\w+ )?(?:post ?code|zip|e-?mail|name|surname|phone|number|street|town|address|house|date|city|county)\w*",
    r"in the past|in the future|run out|expired|the (?:front|back) of (?:the|your) card|last (?:three|four|3|4)",
)
"""Words that say how to mend it. Source: GOV.UK's and WCAG's advice on error messages, and usual wordings."""

BLANK_WORDS = frozenset(
    "invalid input error errors wrong value field fields entry incorrect not is are the a an this that please valid"
    " check try again correct enter data format must be required your you have has been there was were an in of"
    " something went validation failed".split()
)
"""Words that say no more than that something is wrong. Source: chosen; what is left when they are gone must tell."""

FIELD = lexicon(
    r"post ?code|zip(?: code)?|e-?mail(?: address)?|phone(?: number)?|telephone|mobile|name|surname|street|address"
    r"|town|city|county|country|card(?: number)?|security code|cvc|cvv|expiry(?: date)?|expiration(?: date)?|password"
    r"|date(?: of birth)?|code|number|house"
)
"""Names of fields. Source: the labels of checkout and contact forms."""

COMPLAINT = lexicon(
    r"in?valid|not|can't|cannot|couldn't|isn't|doesn't|don't|wrong|incorrect|errors?|fail(?:s|ed)?|required|missing|must"
    r"|please|check|enter|type|choose|sorry|unknown|unrecogni[sz]ed|format|too (?:short|long)|digits?|characters?"
    r"|such as|e\.g\.?|for example|needs?|only|expired?|mistyped|try"
)
"""Words that a remark on a slip has at least one of. Source: the usual wording of form errors."""

_WORD = re.compile(r"[^\W\d_]+")


def says_how(message: str) -> bool:
    """Whether a message says how to put it right."""
    return HOW.search(plain(message)) is not None


def names_field(message: str, label: str = "") -> bool:
    """Whether a message names the field that it is about."""
    known = {word.lower() for word in _WORD.findall(plain(label)) if len(word) > 2}
    words = {word.lower() for word in _WORD.findall(plain(message))}
    return bool(known & words) or FIELD.search(plain(message)) is not None


def complains(message: str) -> bool:
    """Whether new words beside a field are a remark on a slip, and not a price or a greeting that came at that time."""
    return COMPLAINT.search(plain(message)) is not None


def is_blank(message: str) -> bool:
    """Whether a message only says that something is wrong."""
    return all(word.lower() in BLANK_WORDS for word in _WORD.findall(plain(message)))
