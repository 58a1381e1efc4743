"""What a message says of the customer's own work: whether the cart and what was typed are still there."""

from __future__ import annotations

from mysteryshop.judge.reading.wording import lexicon

_THING = (
    r"(?:basket|cart|bag|trolley|items?|order|booking|reservation|seats?|place|tickets?|address|details|form|answers?"
    r"|draft|progress|work|changes|choices|selection|what you(?:'ve| have)? \w+|everything(?: you(?:'ve| have)? \w+)?)"
)
_SAFE = r"(?:safe|saved|kept|held|stored|reserved|here|there|untouched|unchanged|intact|waiting|as you left)"
_NOT = r"(?!not|no longer|never|n't)"

KEPT = lexicon(
    rf"{_THING}(?: and [^.!?]{{1,40}})? (?:is|are|was|were|has been|have been|will be|stays?|remains?)"
    rf" (?:all |still |being |both )?{_SAFE}",
    rf"(?:all|everything|whatever|what) (?:that )?(?:you|was|were|is|are)\b[^.!?;]{{0,50}}"
    rf" (?:is|are|was|stays?|remains?) (?:all |still |being |both )?{_SAFE}",
    rf"{_THING}(?: and [^.!?]{{1,40}})? (?:stays?|remains?) {_NOT}\w+|{_SAFE} (?:in )?(?:your|the) {_THING}",
    r"(?:we|we've|we have|we'll|we will)(?: have| \w+ly)? (?:kept|keep|saved|save|held|hold|stored|store)"
    r" (?:all |everything|your|the|it|them|what)",
    r"nothing(?: \w+){0,8} lost|(?:lose|lost) nothing|without losing"
    r"|(?:is|are|was|were|has|have) (?:not|never) (?:been )?lost",
    r"(?:carry on|continue|go on|pick up|resume) (?:right |just |exactly )?(?:where|from where) you (?:left off|were"
    r"|stopped)",
)
"""Words that say it is kept. Source: the catalogue's good examples and the usual wording of failure messages."""

NOT_LOST = lexicon(
    r"nothing(?: \w+){0,8} (?:lost|deleted|removed)|(?:not|never|n't)(?: been)? (?:lost|emptied)|lost nothing",
    r"(?:press|click|tap|push|hit|choose|use)(?: on)?(?: the)?(?: \w+){1,4} again",
)
"""Denials of a loss, and the name of a button that is to be pressed again ("Press Add to cart again")."""

LOST = lexicon(
    r"(?:please )?(?:start|begin)(?: all)? (?:again|over|afresh|from scratch|from the beginning)|start a new"
    r" (?:order|session|basket|cart|booking)",
    r"(?:re-?enter|enter|type|fill in|add)(?: \w+){0,5} (?:again|once more)|re-?enter|re-?type"
    r"|(?:do|go through)(?: it| everything)?(?: all)? again",
    rf"{_THING} (?:is|are|was|were|has been|have been) (?:now )?(?:lost|emptied|empty|cleared|deleted|removed"
    r"|discarded|gone|not saved)",
    r"(?:session|data) (?:is |was |has been )?lost|could not (?:be )?saved?|couldn't (?:be )?saved?"
    rf"|(?:not|n't) (?:be )?(?:saved|kept)|lost (?:your|the) {_THING}",
    rf"your {_THING} (?:is|are) (?:now |currently )?empty",
)
"""Words that say it is gone, or ask for it anew. Source: as above, its bad ones."""
