"""Clauses that name the thing after what is said of it: `we have the oak stool in`, `we're out of the oak stool`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.facts.kinds.stock.words import State
from mysteryshop.judge.facts.kinds.words import letters_of
from mysteryshop.judge.facts.repeated import once_a_text
from mysteryshop.judge.facts.sieve import regex

_WHO = r"\b(?:we|i|they|(?:the|our|this) (?:shop|store|branch))"
_NOW = (
    r"(?:right now|now|at the moment|at present|at this time|today|currently|presently|yet|any ?more|"
    r"this week|for now)"
)
_WHAT = r"(?P<what>(?:(?!(?:and|but|so|if|when|because|which|who|to|we|you|no|not|none)\b)[\w'’&()/-]+[ ]){1,9}?)"
_THIS = r"this (?:week|month|year|spring|summer|autumn|winter|season)\b"
_THING = (
    r"(?P<what>(?:(?!(?:and|but|so|until|till|before|for|right|at|today|now|this|again|in|on|because|if|left|here|from|which|that"
    r"|who|us|you|them|it|these|those|any)\b)[\w'’&()/-]+ ?){1,7})"
)
_ADVERBS = (
    r"(?: (?:all|now|still|currently|also|just|again|finally|do|have|got|completely|all|totally|clean|"
    r"fresh|right|sadly|only))*"
)
_HERE = (
    r"(?:(?:back )?in[- ]stock|available(?! (?:for (?:hire|rent)|to (?:hire|rent)|on request|to order|from|until))|"
    r"on (?:the|our) (?:shel(?:f|ves)|shop floor|rails?|racks?|stands?)|on hand|to hand|in[- ]store\b|"
    r"in (?:the|our|this) (?:shop|store|branch|showroom|warehouse|stockroom)|in(?= (?:now|today|again|at the moment|"
    r"right "
    r"now)\b|\W*$)|here(?= (?:now|today|again|in)\b|\W*$|,)|ready (?:to|for) (?:\w+)|for sale(?: now| today)?|left\b|"
    r"back in\b)"
)
_HAVING = (
    rf"(?:\bthere(?:'s|’s| is| are)(?: still)? (?:plenty of|lots of|some|stock of|a few|more)|{_WHO}(?: still| now| "
    rf"currently)*(?:'ve|’ve| have| stock| carry| keep| hold| do have)(?: (?:got|now|still|currently|plenty of|lots of|"
    rf"a few|"
    r"some|more|copies of|just|again|finally|both))*)"
)
_CLAUSES: tuple[tuple[State, re.Pattern[str]], ...] = (
    (State.IN, regex(rf"{_HAVING} {_WHAT}{_HERE}", re.IGNORECASE)),
    (
        State.IN,
        regex(
            r"\b(?:you can|you'll|you’ll|you will|customers can|anyone can)(?: (?:now|still|again|also|once more|once "
            r"again))* (?:buy|get|"
            r"grab|"
            rf"pick up|purchase|have|find|take home) {_WHAT}(?:from us|here|{_HERE}|(?:again|today|now|straight "
            rf"away)\b|"
            r"off the shelf)",
            re.IGNORECASE,
        ),
    ),
    (
        State.IN,
        regex(
            r"(?:^|[.;:!?\]\"“] ?)\W*(?i:the |our |yes,? )?(?P<what>[A-Z][\w-]+(?: [\w-]+){0,3})['’]s (?:back )?here\b"
            r"(?=\s*[,.!]|\s(?:now|again)\b|$)"
        ),
    ),
    (
        State.IN,
        regex(
            rf"(?:{_HAVING} (?:places|spaces|seats|rooms|tickets|tables|slots)(?: (?:left|free|available|remaining))?|"
            r"(?<!\bno )(?<!\bany )(?<!\bmore )\b(?:places|spaces|seats|rooms|tickets|tables|slots)(?: are)?"
            r"(?: still| now)* (?:left|free|available|remaining)|"
            r"\byou can (?:still |now )+(?:get|buy|book|have) (?:a |your )?(?:places?|spaces?|seats?|rooms?|tickets?))"
            r" (?:on|for|in|at) (?P<what>(?:(?!(?:and|but|so|until|till|from|if|request|short)\b)[\w'’&()/-]+ ?){1,7})",
            re.IGNORECASE,
        ),
    ),
    (
        State.OUT,
        regex(
            rf"(?:\bthere(?:'s|’s| is| are) (?:currently |now )?|^\W*(?:sorry,? |sadly,? )?)no (?:more )?{_WHAT}"
            rf"(?:{_HERE}|{_NOW}\b|to be (?:had|found)\b|(?:until|till|before) (?!then|\d{{1,2}}(?:am|pm|:))|{_THIS})",
            re.IGNORECASE,
        ),
    ),
    (
        State.OUT,
        regex(
            rf"{_WHO}(?: are|'re|’re)? (?:currently )?(?:cannot|can't|can’t|can not|unable to|not able to) "
            rf"(?:currently )?supply "
            r"(?P<what>(?:(?!(?:and|but|so|until|till|to|in|on|at|without|by|for|if|right|now)\b)[\w'’&()/-]+ ?){1,7})"
            rf"(?={_NOW}|\W*$)",
            re.IGNORECASE,
        ),
    ),
    (
        State.OUT,
        regex(
            r"\b(?:there (?:are|is) no(?: more)?|no(?: more)?|can no longer (?:get|buy|book)(?: any)?) "
            r"(?:places|spaces|seats|rooms|tickets|tables|slots)(?: (?:left|free|available|remaining))? (?:on|for|in|"
            r"at) "
            r"(?P<what>(?:(?!(?:and|but|so|until|till|from|if|short|this|next|today|tonight|now)\b)[\w'’&()/-]+ "
            r"?){1,7})",
            re.IGNORECASE,
        ),
    ),
    (
        State.OUT,
        regex(
            rf"{_WHO}(?:'re|’re| are| is)?(?:'ve|’ve| have| has)?{_ADVERBS} (?:run |ran |sold )?out of (?:the |our "
            rf"|any |"
            rf"all )?"
            r"(?P<what>(?!the\b|our\b|any\b|all\b|stock|hours|office|town|date|order|season|time|range|print|reach|"
            r"space|room|action|these|those|them"
            r"|it\b|that\b|this\b)(?:(?!(?:and|but|so|until|till|for|right|at|today|now|this|again|in|on|because|if)\b)"
            r"[\w'’&()/-]+ ?){1,8})",
            re.IGNORECASE,
        ),
    ),
    (
        State.OUT,
        regex(
            r"\b(?:waiting for|awaiting|expecting)(?: (?:some|the|our|a|an))? (?:more|another|fresh|new|next|further)"
            r"(?: (?:copies|stock|supplies|units|delivery|deliveries|batch|batches|shipment))?(?: of)?"
            r" (?P<what>(?:(?!(?:and|but|so|until|till|to|from|there|at|next|this|in|on|soon|by)\b)[\w'’&()/-]+ "
            r"?){1,7})",
            re.IGNORECASE,
        ),
    ),
    (
        State.OUT,
        regex(
            rf"{_WHO}(?: currently| sadly)? (?:do not|don't|don’t|haven't|haven’t|have not)(?: currently)?(?: have| "
            rf"got|"
            rf" stock)+(?: any)? {_WHAT}(?:{_HERE}|{_NOW}\b)",
            re.IGNORECASE,
        ),
    ),
    (
        State.OUT,
        regex(rf"{_WHO}(?:'ve|’ve| have)(?: got)? none of (?:the |our |those )?{_THING}", re.IGNORECASE),
    ),
    (
        State.OUT,
        regex(
            rf"{_WHO} (?:can't|cannot|can’t) (?:currently )?(?:get|find)(?: hold of)?(?: any| the)? (?!to\b"
            rf"|back\b){_THING}"
            rf"(?=(?:{_NOW}|until|till|anywhere|{_THIS}))",
            re.IGNORECASE,
        ),
    ),
    (
        State.OUT,
        regex(
            rf"\b(?:the|our) (?:very )?last (?!time|train|bus|boat|entry|order|date|post)(?:of the )?{_WHAT}"
            r"(?:went|sold|has gone|have gone|was sold|were sold|left us)\b",
            re.IGNORECASE,
        ),
    ),
    (
        State.OUT,
        regex(
            rf"{_WHO}(?:'ve|’ve| have)(?: got)? no (?!more than\b|fewer\b|less\b|longer\b)(?:more )?"
            rf"{_WHAT}(?:{_HERE}|{_NOW}\b)",
            re.IGNORECASE,
        ),
    ),
)
"""What is said with the thing's name after it. Source: saved replies and shop notices, by structure."""

_BARE = (
    regex(
        rf"{_WHO}(?:'ve|’ve| have)(?: got)?(?: the| some| your)? (?P<what>(?!no\b|not\b|been\b|a\b|an\b)(?:(?!(?:and|"
        rf"but|so|"
        r"if|when|because|which|who|to|in|on|at|for|from|of|with|since|until)\b)[\w'’&()-]+ ?){1,5})(?=\s*(?:[.!;]|$))",
        re.IGNORECASE,
    ),
    regex(
        rf"{_WHO} (?:haven't|haven’t|have not|don't|don’t|do not)(?: got| have)(?: any| the)? (?P<what>(?:(?!(?:and|"
        rf"but|so|"
        r"if|when|because|which|who|to|in|on|at|for|from|of|with|since|until)\b)[\w'’&()-]+ ?){1,5})(?=\s*(?:[.!;]|$))",
        re.IGNORECASE,
    ),
)
"""Having and not having, with no more said: it takes a thing with a name to tell a stock by them."""

_WORDS = frozenset(
    """
    available stock shelf shelves rail rack stand hand store shop branch showroom warehouse stockroom in here ready
    sale left back again none last until till before had get find month week year summer season today now out
    waiting awaiting expecting moment present off us supply places spaces seats
    rooms tickets tables slots got have find
    """.split()
)
_SUBJECTS = frozenset(
    """
    we i they shop store branch you customers anyone waiting awaiting expecting there places spaces seats rooms
    tickets tables slots no last here
    """.split()
)
"""Words of both of which every clause has one: a quick look."""

_IF = regex(r"\b(?:if|when(?:ever)?|once|unless|as soon as|in case|until|till|whether|where)\b[^,;.]*$", re.IGNORECASE)
"""Words before a clause that make a case of it, and no statement."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A state with the words that name its thing, and where the clause stands. bare: `we've got` it, no more."""

    state: State
    what: str
    start: int
    end: int
    bare: bool = False


def may_tell(letters: frozenset[str]) -> bool:
    """Whether a text of these words can hold such a clause: a quick look."""
    return not (letters.isdisjoint(_WORDS) or letters.isdisjoint(_SUBJECTS))


@once_a_text
def clauses_in(text: str) -> Iterator[Clause]:
    """Each clause of a text that tells a state of the thing that it then names."""
    if not may_tell(letters_of(text)):
        return
    taken: list[tuple[int, int]] = []
    for state, pattern in (*_CLAUSES, (State.IN, _BARE[0]), (State.OUT, _BARE[1])):
        for found in pattern.finditer(text):
            if _IF.search(text[: found.start()]) or any(a < found.end() and found.start() < b for a, b in taken):
                continue
            taken.append(found.span())
            start = found.end() - len(found.group().lstrip(' .;:!?]"“'))
            yield Clause(state, found["what"].strip(), start, found.end(), bare=pattern in _BARE)
