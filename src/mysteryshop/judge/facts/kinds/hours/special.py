"""Hours that are not the general ones: of one day, of an event, of some customers, of another thing."""

from __future__ import annotations

import re

from mysteryshop.judge.facts.kinds.places import Place
from mysteryshop.judge.facts.kinds.things import things
from mysteryshop.judge.facts.sieve import regex

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_NTH = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twenty|thirty)(?:[- ]\w+)?(?:st|nd|rd|th|ieth)|twentieth)"
)
_SPECIALS = (
    (
        "one day",
        regex(
            rf"\b(?:{_NTH}|last|alternate|every other|every second) {_WEEKDAY}"
            rf"|\b{_WEEKDAY},? (?:the )?{_NTH}\b"
            rf"|\b(?:of|in) (?:the|each|every) month\b|\bmonthly\b|\bonce a month\b|\bthat (?:night|evening|day)\b",
            re.I,
        ),
    ),
    (
        "late",
        regex(
            r"\b(?:open|opening|shop|shopping|stay(?:ing|s)?) (?:open )?(?:\w+ )?late\b|\blate(?:[- ]night"
            r"| openings?| view\w*)"
            r"|\bearly (?:opening|access|entry)\b|\bspecial (?:opening|hours)|\bextended (?:opening|hours)"
            r"|\bextra (?:opening )?hours?\b",
            re.I,
        ),
    ),
    (
        "some",
        regex(
            r"\b(?:members|member|residents?|patrons?|subscribers?|friends|students?|seniors?|pensioners?"
            r"|over[- ]\d\ds?"
            r"|toddlers?|babies|families|schools?|trade|wholesale|vip|guests|carers?|autis\w+|relaxed|women|ladies)"
            r"(?:'s?|s')? ?(?:-?only|hours?|mornings?|evenings?|nights?|sessions?|access|entry|previews?"
            r"|slots?|times?)\b"
            r"|\b(?:for|to) (?:our )?(?:members|residents|trade|guests|subscribers|passholders|staying guests)\b"
            r"|\b(?:members|residents|guests|trade|invited|invitation|ticket[- ]?holders?) only\b",
            re.I,
        ),
    ),
    (
        "event",
        regex(
            r"\bopen (?:day|evening|studio|house|mic)s?\b|\b(?:demos?|demonstrations?|tastings?"
            r"|talks?(?! (?:to|with|through))|meet-?ups?"
            r"|clubs?|drop-?ins?|launch(?:es)?|sing-?along|sale (?:day|weekend)s?|pop-?ups?|stalls?|fund-?raisers?"
            r"|knit\w*|yoga|choir|crafts?)\b",
            re.I,
        ),
    ),
)
"""What makes hours those of one day or event. Source: notices of shops, museums and pubs, by hand."""

_EVENINGS = regex(r"\b(?P<of>[\w']+) (?:evenings?|nights?|suppers?|mornings?|afternoons?)\b", re.I)
_NO_EVENT = frozenset(
    "the a an in at on of and or & every each all this seven 7 until till to from by summer winter open most both "
    "that noon one two three four five six eight nine ten eleven twelve our your sat sun mon tue tues wed thu thur "
    "thurs fri week weekday weekend saturday's sunday's early working o'clock".split()
)
"""Words before "evenings" that name no event."""

AS_USUAL = regex(
    r"\b(?:as (?:usual|always|normal|ever)|usual (?:hours|times)|normal (?:hours|times)"
    r"|same (?:hours )?as (?:always|ever"
    r"|usual)|regular hours)\b",
    re.I,
)
"""Words that make the hours of a special day the general ones."""

_GENERAL = regex(
    r"\b(?:we're|we are|we|shop is|store is|doors?|find us|visit us|come (?:and )?see us|opening (?:hours|times)"
    r"|(?:shop|store|business|trading|office) (?:hours|times)|our hours) ?(?:normally |usually |always )?"
    r"(?:open|opens|here|in|are|:|$|[-–—])|\bwe\b|^\W*(?:open(?:ing)?(?: hours| times)?|hours)\b|\bwe(?:'re"
    r"| are)? open\b",
    re.I,
)
"""How a statement begins that is of the business as such."""

_ASKS_HOURS = regex(
    r"\b(?:open|opens|opening|close|closes|closed|shut|hours?|timings?|what time|times|call|phone|ring|speak|reach"
    r"|visit|come|find|where|contact|there|in)\b",
    re.I,
)
_ASKS = regex(
    r"^\W*(?:q\W+)?(?:do|does|did|can|could|may|is|are|when|where|how|what|which|who|will|should|must|have)\b", re.I
)
"""How a true question begins, which its answer leans on; "Dark at four?" is none."""

_FOR_ONE = regex(r"^\W{0,3}(?:for|by|with) (?:the |our |your |all )?(?P<what>[a-z][\w -]{2,40})", re.I)
_RELATION = regex(
    r"\b(?:(?:half )?an? hour|\d+ minutes|\w+ minutes)? ?(?:after|before|once|while) (?:the|our) [\w ]{2,20}?"
    r"(?:shuts?|closes?|opens?|has (?:shut|closed)|is (?:shut|closed|open))\b",
    re.I,
)
"""A side clause that names another door: "half an hour after the museum shuts"."""

_HEAD = regex(r"^.*[.;!?] |\(.*?\)|(?<=[a-z,] )[A-Z]\w+")
"""What stands before hours and names no thing: sentences that ended, brackets, names of places."""

_BEFORE_PLACE = regex(
    r"\b(\w+(?: hire)?) (?:library|desk|counter|hatch|shop|bar|caf[eé]|pool|office|garden|room|gym|centre)\b", re.I
)
"""What tells one counter, bar or library from another of its sort: "ski hire desk"."""

_PROPER = regex(r"(?<=[a-z,;:(] )\b[A-Z][a-z]{2,}\b")
_SUBJECTLESS = regex(r"^\W*(?:open|opens|closed|closes|shut|shuts|until|till|from|daily|every|\d)", re.I)
_TIMES_FIRST = regex(r"^\W*(?:from|until|till|daily|every|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)", re.I)
_OTHER_ACT = regex(r"\b(?:drop|bring|leave|hand|collect|pick|return|pay|park|unload)\b", re.I)
"""What one asks to do at a time of its own: "Can I drop off parcels?" Source: chosen."""


def special(place: Place) -> str:
    """What makes the hours of a piece those of one day, an event or some customers; nothing for the usual hours."""
    if AS_USUAL.search(place.text):
        return ""
    under = f"{place.tag} · {place.text}" if place.tag and place.tag not in place.text else place.text
    found = next((name for name, pattern in _SPECIALS if pattern.search(under)), "")
    return found or (
        "event" if any(_is_event(match.group("of").lower()) for match in _EVENINGS.finditer(under)) else ""
    )


def _is_event(word: str) -> bool:
    return word not in _NO_EVENT and not word.isdigit() and not word.rstrip("s").endswith("day")


def about(place: Place, start: int, end: int, service: str, unless: frozenset[str]) -> frozenset[str]:
    """Words of another thing that hours are of: of the question, of what stands right before or after them.

    unless: words that name no such thing, such as the brand's.
    """
    text = without_relations(place.text)
    tail = _FOR_ONE.match(text, end) if end else None
    told = f"{tail.group('what')} " if tail else ""
    if service:
        told += " ".join(match.group(1) for match in _BEFORE_PLACE.finditer(text[:start]))
    elif not _GENERAL.search(text):
        asked = place.asked if _ASKS.match(place.asked) and not _ASKS_HOURS.search(place.asked) else ""
        ahead = " ".join(_PROPER.findall(place.ahead)) if _SUBJECTLESS.match(text) else ""
        told += f"{asked} {ahead} {_HEAD.sub(' ', text[:start])}"
    found = things(told, unless=unless)
    if not found and not service and _OTHER_ACT.search(place.asked) and _TIMES_FIRST.match(text):
        return frozenset({"beside"})
    return found | {"beside"} if _RELATION.search(place.text) else found


def without_relations(text: str) -> str:
    """The text with side clauses that name other doors blanked, every other letter in its place."""
    return _RELATION.sub(lambda match: " " * len(match.group()), text)
