"""What a search says when it found nothing, or something else than was typed."""

from __future__ import annotations

import re

from mysteryshop.judge.reading.wording import lexicon, plain

CORRECTED = lexicon(
    r"did you mean|you (?:may|might) have meant|(?:we )?(?:searched|search) (?:for )?.{1,40} instead"
    r"|(?:showing|here are|these are|displaying) (?:the )?(?:results|matches|products|items)? ?(?:for|of) (?!\d)\w+"
    r"|results? (?:are )?shown for|corrected to|assumed you meant",
)
NOTHING = lexicon(
    r"(?:0|no|zero) (?:\w+ )?(?:results?|match(?:es)?|products?|items?|hits|articles?)(?: (?:were|was))?(?: found)?"
    r"|nothing (?:was |has been )?(?:found|matche[sd]|for|here)|(?:could not|couldn't|cannot|can't|did not|didn't) find"
    r"|(?:does not|doesn't|did not|didn't) match|not? (?:found|match)|no such",
)
NEAR = lexicon(
    r"(?:or )?(?:see|try|browse|look at|have a look at|you (?:may|might)(?: also)? like|visit|search for|explore)"
    r" (?!again|a different|another|other words|your|spelling|using|with|checking|to)[a-z]+",
    r"(?:similar|related|popular|near(?:est)?|closest|likely)(?: \w+){0,2} (?:matches|results|things|products|items"
    r"|searches|categories)|best ?sellers|people also|instead",
)
NO_WAY_ON = lexicon(
    r"home(?: ?page)?|start(?: page)?|back(?: to .*)?|search(?: .*)?|(?:log|sign) ?(?:in|up|out)|register|menu|close"
    r"|clear(?: .*)?|reset|next|previous|(?:page )?\d+|(?:privacy|cookies?|terms).*|skip .*|show (?:more|less)|filters?"
    r"|sort.*|(?:my )?account"
    r"|(?:your |my |view |the )*(?:shopping )?(?:cart|basket|bag|trolley|wish ?list)s?"
    r"(?: \(?\d.*| (?:contains|is|has) .*)?"
    r"|\d+ (?:items?|things|products?|articles?)(?: in (?:the |your |my )?(?:cart|basket|bag|trolley|wish ?list))?"
    r"(?:\W+[\d.,]+\W*)?"
)
"""Links beside an empty search that lead to no thing of the kind and to nobody, whole."""

ASK_US = lexicon(
    r"(?:ask|call|ring|phone|text|e-?mail|write to|chat with|contact|tell) (?:us|me|our|one of)\b[^.!?]*"
    r"|(?:call|ring|phone) [+0]?\d[\d ]{4,}|[\w.+-]+@[\w-]+\.\w+"
    r"|we(?:'ll| will|'d| would| can)? (?:help|find|look|get it)",
)
"""Source of all lists: the catalogue's examples, and the usual wording of empty searches."""

LOOKING = lexicon(r"(?:loading|searching|looking|fetching|finding|please wait|one moment)[^.!?…]{0,60}(?:…|\.\.\.)")
"""Words of a page that has not finished looking."""

_WORD = re.compile(r"[^\W\d_]{3,}")


def swapped(query: str, texts: tuple[str, ...]) -> str:
    """The first word of these texts that differs from a word searched for by one slip of the fingers; may be empty.

    A slip: two neighbours swapped, one letter too many, too few or another.
    """
    typed = [word.lower() for word in _WORD.findall(plain(query))]
    met = (word for text in texts for word in _WORD.findall(plain(text)))
    return next((word for word in met if any(_slip(one, word.lower()) for one in typed)), "")


def _slip(typed: str, meant: str) -> bool:
    if typed == meant or abs(len(typed) - len(meant)) > 1:
        return False
    if len(typed) != len(meant):
        longer, shorter = (typed, meant) if len(typed) > len(meant) else (meant, typed)
        return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))
    differ = [place for place, (a, b) in enumerate(zip(typed, meant, strict=True)) if a != b]
    swap = len(differ) == 2 and differ[1] == differ[0] + 1
    return len(differ) == 1 or (swap and (typed[differ[0]], typed[differ[1]]) == (meant[differ[1]], meant[differ[0]]))
