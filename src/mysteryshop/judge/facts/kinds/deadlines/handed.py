"""What a customer has in hand by then, and who is waited for: deliveries and visits told by who receives them."""

from __future__ import annotations

import re

from mysteryshop.judge.facts.kinds.deadlines.sorts import ARRIVE, ATTEND, Around, Sort
from mysteryshop.judge.facts.kinds.deadlines.words import TELLING
from mysteryshop.judge.facts.sieve import regex

HELPER = (
    r"(?:engineers?|plumbers?|mechanics?|technicians?|electricians?|locksmiths?|vets?|nurses?|carers?|fitters?"
    r"|help|crew|patrols?|recovery|rescue|"
    r"call-?outs?|assistance|someone|somebody|tow truck|roofers?|glaziers?|on[- ]call|out to you|emergenc\w+"
    r"|breakdowns?|surveyors?|inspectors?|doctors?|midwi\w+)"
)

HELPING = regex(rf"\b{HELPER}\b", re.I)

COMING = regex(
    rf"\b(?:(?:send|plan|book|arrange|schedule|get|have|find)(?: you)? (?:an? |our |the )?{HELPER}"
    r"|with you|reach(?:es|ed)? you|at your (?:door|side|home|house|place)|on (?:site|the scene)|out to you"
    r"|be there|there|get to you|arriv\w+|attend\w*|come|comes|on (?:our|its|the|their) way|visit"
    r"|(?:get|getting|drive|driving) (?:to (?:you|your|the door)|there|out)"
    r"|call(?:s)? round|comes? out|sent out|on your doorstep|be out)\b",
    re.I,
)

_NOT_SENT = (
    r"(?!(?:answers?|repl(?:y|ies)|response|call|quote|quotation|estimate|refund|money|deposit|bond|fees?|appointment"
    r"|decision|results?|discount|points?|vote|chance|idea|option|right|invoice|receipt|confirmation|email|e-mail|text"
    r"|message|code|link|login|lesson|session|room|table|seat|place|time|best|most|hang|look|feel|same|first|next)\b)"
)
"""What is had or waited for that no parcel brings."""

_HANDED = regex(
    r"\b(?:at|on|to|in|into) (?:your|the customer's|their|her|his|any|every) (?:own )?(?:\w+ )?(?:door|home"
    r"|house|address"
    r"|gate|hands?|kitchen|garden|desk|office|shelf|wardrobe)\b"
    rf"|\b(?:you|they|customers|clients)(?:'ll| will| should| shall| can)? (?:\w+ )?(?:get|have|receive|hold|be"
    rf" \w+ing(?: on| in)?"
    rf") (?:(?:your|the|a|an|their|all|our) )+(?:new )?{_NOT_SENT}\w"
    rf"|\bwait\w* [^|]*\|\W*for (?:(?:your|the|a|an|their|our|any) )+(?:new )?{_NOT_SENT}\w"
    rf"|\|\W*wait\w* (?:for|on) (?:(?:your|the|a|an|all|our) )*{_NOT_SENT}\w"
    r"|\bwait(?:ing)?[ -]times? (?:for [^|]{3,30} )?(?:is|are|:)"
    rf"|\bgetting (?:(?:your|the|a|an) )+{_NOT_SENT}\w"
    r"|\bsuppl(?:y|ied)\b|\bhand(?:s|ed)? over\b|\bin hand\b|\bget \w+ to (?:you|your|any|every)\b"
    r"|\b(?:until|before|till) (?:you (?:get|have|receive|see)|your \w+(?: \w+)? (?:shows?|turns?|arrives?"
    r"|comes?|gets?))\b",
    re.I,
)
"""A delivery told by who has the thing then. Source: shop copy, chats and terms of many trades, by hand."""

_LED = regex(
    r"\b(?:within|in|inside|up to|takes?|about|around|under|allow|by|be|it's|is|wait|there's a|there is a|running "
    r"at)\W*(?:the )?$|[:,–—-]\W*$|^\W*$",
    re.I,
)
_USED = regex(
    r"\b(?:cook|bake|rest|dry|read|fill in|finish|learn|lose|see results|install|fit|refund|repay|credit|repl(?:y|ies)"
    r"|answer|respond)\w*\b",
    re.I,
)

_WAIT_FOR_HELP = regex(
    rf"\bwait\w*\b[^|]*\|\W*for (?:an? |our |the |your )?(?:\w+ ){{0,2}}?{HELPER}\b"
    rf"|\bwait\w*(?: time)? for (?:an? |our |the |your )?(?:\w+ ){{0,2}}?{HELPER}\b"
    rf"|\b(?:send|get|have|dispatch)(?: you)? (?:an?|our|the) (?:\w+ )?{HELPER}\b|\b{HELPER} (?:visits?|call-?outs?)\b"
    r"|\b(?:we|shall|will|'ll|is|are|always|usually) attend(?:ed)?\b"
    rf"|\b{HELPER}\b[^|]*\b(?:at your|on site|on the scene|with you|out to|visits?|reach\w*|comes?|arriv\w*|be"
    rf" there)\b",
    re.I,
)
_THING_COMES = regex(
    r"\b(?:your|every|each|all|our|any|a|the)(?: \w+)? (?!(?:team|van|people|drivers?|staff|man|men|guys"
    r"|experts?|specialists?"
    rf"|member|call|one|{HELPER})\b)\w+(?: (?:will|should|shall|be|is|are|can|usually|normally)){{0,3}}"
    r" (?:reach\w*|arriv\w*|gets? to|comes? to|with you|on your|at your)\b|\bdoor\b",
    re.I,
)
"""A thing that arrives within hours, and nobody who helps."""

_ASKS_HELP = regex(
    rf"\b(?:how (?:long|soon|fast|quick\w*)|when)\b[^?]*\b{HELPER}\b[^?]*\b(?:come|comes|get|gets|be|here"
    rf"|arrive|arrives"
    rf"|visit|reach|out|attend)\b|\b(?:how (?:long|soon|fast|quick\w*)|when)\b[^?]*\b(?:send|get|have"
    rf"|see)\b[^?]*\b{HELPER}\b",
    re.I,
)


def handed(around: Around, clause: str) -> Sort | None:
    """A delivery told by what the customer has by then."""
    if around.unit in ("minute", "year") or not (_LED.search(around.before) or around.relative):
        return None
    return ARRIVE if _HANDED.search(clause) and not _USED.search(clause) else None


def helped(around: Around, clause: str) -> Sort | None:
    """A visit of somebody who helps, told by who waits for it."""
    if around.unit in ("month", "year") or not (_LED.search(around.before) or around.relative):
        return None
    if TELLING.search(around.before):
        return None
    return ATTEND if _WAIT_FOR_HELP.search(clause) or _HELP_WITHIN.search(clause) else None


def asked_for_help(around: Around) -> bool:
    """Whether the question that a bare length of time answers asks when help comes."""
    return bool(_ASKS_HELP.search(around.asked))


def thing_comes(clause: str) -> bool:
    """Whether what comes is a thing, as far as the clause tells."""
    return bool(_THING_COMES.search(clause)) and not HELPING.search(clause) and not _PEOPLE.search(clause)


def comes_to_help(clause: str) -> bool:
    """Whether somebody who helps comes, and does not only answer."""
    return bool(HELPING.search(clause) and (COMING.search(clause) or _HELP_WITHIN.search(clause)))


_PEOPLE = regex(r"\b(?:we|i|team|vans?|drivers?|staff|man|men|guys|experts?|specialists?|colleagues?|people)\b", re.I)
_HELP_WITHIN = regex(rf"\b{HELPER}\W+(?:within|in|inside)\W*\|", re.I)
