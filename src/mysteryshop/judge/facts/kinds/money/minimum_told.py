"""The least that is served, told by what a business does or a customer has to do, without the word minimum."""

from __future__ import annotations

from mysteryshop.judge.facts.kinds.money.amounts import Amount
from mysteryshop.judge.facts.kinds.money.delivery_words import FREE
from mysteryshop.judge.facts.kinds.money.numerals import NUMERAL
from mysteryshop.judge.facts.sieve import regex

SUM = "¤"
"""What stands for the amount while a sentence is read: a sum and a count are told in the same words."""

TOLD_WORDS = frozenset(
    "least minimum fewer less more up upwards onwards above under below reach reaches hits start starts begin begins"
    " from basket baskets cart trolley spent once ahead ask asks opening smaller need needs takes".split()
)
"""Words of which one is in every such sentence, beside those that other minimums need."""

_Q = rf"(?:{SUM}|(?:\d{{1,4}}|{NUMERAL})(?![\d.,]*\d|\s?%)(?=[\s,.!]|$))"
_AT_LEAST = (
    rf"(?:(?:at (?:the very )?least|no (?:less|fewer) than|not (?:less|fewer) than|a minimum of|minimum(?: of)?)"
    rf" (?P<least>{_Q})|(?:from )?(?P<more>{_Q})(?: [a-z]+){{0,2}},?(?: (?:or|and) (?:more|over|up|upwards|above|longer"
    r"|larger|bigger)| (?:on|up)wards| at the (?:shortest|smallest|fewest|lowest))\b)"
    r"(?! (?:\w+ )?(?:a|per|each|every) (?:day|week|month|year|morning|night)| (?:year|day|time)s?\b)"
)
_SERVE = (
    r"(?:deliver|delivers|delivered|delivery|deliveries|cater|caters|catered|catering|serve|serves|served|run|runs"
    r"|go ahead|goes ahead|take place|takes place|take|takes|accept|accepts|accepted|print|prints|printed|printing"
    r"|bake|bakes|baked|make|makes|made|produce|supply|supplies|sell|sells|sold|host|hosts"
    r"|available|hire|hires|let|lets|rented|do|weave|dye|roast|build|cut|engrave|embroider|knit"
    r"|to your door|comes? out|go(?:es)? out|sails?)"
)
_REFUSE = rf"(?:{_SERVE}|send|post|ship|bring|leave|leaves|open|light|fire|start|set up|load|drive|sent|posted|shipped)"
"""What isn't done for less: more than what is done from so many, for a refusal can be of nothing else."""
_NOT = r"(?:can't|cannot|can not|don't|do not|won't|will not|unable to|never|not able to|doesn't|does not|isn't|aren't)"
_LESS = r"(?:below|under|fewer than|less than|smaller than|short of)"
_NO_CASH = r"(?! ?(?:deposit|deliver|extra|more|a (?:head|person)|per|each))"

_DUTY = (
    r"(?:must|has to|have to|had to|needs? to|needs?|'d need|would need|requires?|required|should|shall|we ask for"
    r"|insist on|looking for)"
)
_CART = r"(?:orders?|baskets?|carts?|trolleys?|totals?|bills?|purchases?|spend|subtotals?)"
_REACHED = (
    r"(?:reach|reaches|reached|hits?|comes? to|come up to|is|are|be|exceeds?|totals?|passes|tops|amounts? to)"
    r"(?: (?:at least|over|above|more than|worth|for at least|for))*"
)

LEASTS = tuple(
    regex(pattern, 2)
    for pattern in (
        rf"\b{_DUTY}\b[^.;:?]{{0,40}}?(?<![a-z]){_AT_LEAST}",
        rf"\b{_SERVE}\b[^.;:?]{{0,30}}?\b(?:for|with|of|on|to|if|when|from|available)\s{_AT_LEAST}",
        rf"(?<![a-z]){_AT_LEAST}[^.;:]{{0,8}}(?:and|&|,) we(?:'ll| will| can)? (?:\w+ )?{_SERVE}\b",
        rf"\b{_NOT}(?: [a-z]+){{0,2}}? {_REFUSE}(?: [a-z]+){{0,4}}? {_LESS} (?P<least>{_Q})",
        rf"(?:^|[.;:,]\s|\b(?:for|if|with|at|is|comes to|comes?)\s)\W*(?:(?:anything|orders?|an order) )?{_LESS} "
        rf"(?P<least>{_Q})(?: (?!we\b|i\b|the\b|and\b)[\w'-]+){{0,7}},?\s(?:and )?(?:we|i|the [a-z]+|it|they|nothing)"
        rf"(?:'re| is| are)? {_NOT}(?: [a-z]+){{0,2}}? {_REFUSE}\b",
        rf"\b(?:nothing|no order|anything) {_LESS} (?P<least>{_Q})(?: [a-z]+)?"
        r" (?:leaves|goes (?:out|anywhere)|is (?:sent|delivered|posted|shipped|taken|made|printed)|stays (?:here|put"
        r"|in)"
        r"|gets (?:sent|delivered|posted)|can be (?:sent|delivered|posted|shipped))\b",
        rf"\b(?:fewer|less) than (?P<least>{_Q})(?: [a-z]+)?,? (?:and|then)?\s?"
        r"(?:it|(?:the|a)(?: [a-z]+){1,2}?)"
        r"(?:'s| is| will be| gets) (?:off|cancelled|called off|postponed)\b",
        rf"\b(?:go(?:es)?|going) ahead (?:only )?(?:with|once|when|if)(?: we have| there are| at least)* "
        rf"(?P<least>{_Q})",
        rf"\b(?:needs?|takes?) (?:an? (?:party|group) of )?(?P<least>{_Q})(?: [a-z]+){{0,2}} (?:for|before|to)"
        r" (?:(?:an?|the|us|it) )?(?:[a-z]+ )?(?:to )?(?:go|run|sail|start|happen|go ahead|runs|sails|goes)\b",
        rf"\bno (?:deliver(?:y|ies)|orders?|bookings?|tours?|hires?|sales?|prints?) (?:of |for |on orders )?(?:below"
        rf"|under|fewer than|less than|smaller than) (?P<least>{_Q})",
        rf"\b(?:orders?|print(?:ing|s)?|bookings?|tours?|catering|hire|production|runs|sales)(?: of [a-z]+)?"
        rf" (?:starts?|begins?) (?:at|from|with) (?P<least>{_Q})",
        rf"\b(?:bulk|wholesale|trade|party|group|corporate|catering)\b[^.;:?]{{0,25}}? from (?P<least>{_Q})"
        r"(?: [a-z]+)? (?:on|up)wards\b",
        rf"\b(?:we|i) (?:only )?(?:print|bake|make|produce|supply|sell|cater|weave|roast|build|embroider|engrave)"
        rf" [a-z]+ from (?P<least>{_Q})",
    )
)
"""At least so many, as a duty, as what a business does, and as what it refuses. Source: order pages, by hand."""

_SUMS = tuple(
    regex(pattern, 2)
    for pattern in (
        r"\b(?:an?|the|your|every|each|any|all|our)(?: [\w-]+){0,3} (?:orders?|drops?|baskets?|deliver(?:y|ies)"
        r"|hires?|runs?)"
        rf" (?:is|are|has to be|have to be|must be|needs? to be|means|comes? to|starts? (?:at|from)|from)"
        rf" (?:for )?{SUM}(?: net| gross)? (?:(?:or|and) (?:more|over|up|above)|upwards|at (?:the )?(?:very )?least"
        rf"|minimum)\b",
        r"\b(?:asks?|asking|looks?|looking) for (?:at least |a minimum of )?"
        rf"{SUM}(?: net| gross| plus vat| ex vat)? (?:on|for|with|as|in) (?:the|your|a|an|every|each|any|their)"
        r" (?:(?:first|opening|initial|trade|wholesale|new|single) ){0,2}order\b",
        r"\b(?:opening|first|initial) (?:trade |wholesale )?orders? (?:is|are|:|of|from|comes? to|has to be|must be|at)"
        rf" (?:at least )?{SUM}{_NO_CASH}",
        rf"\baccounts? (?:opens?|starts?|begins?) with (?:an order of )?{SUM}",
        rf"\bspend {SUM}(?: or more)? to open an? [a-z]+ account\b",
        rf"\b(?:ask|require|request)s?\b(?: that)?[^.;]{{0,40}}\bspend(?: (?:at least|a minimum of|over))?\s{SUM}",
        rf"\b{_CART}(?: for [a-z]+)? (?:must|has to|have to|needs? to|should|shall|would have to|would need to)"
        rf" {_REACHED}\s{SUM}",
        r"\b(?:have|has|need|needs|must|required)(?: to)? (?:spend|order)"
        rf"(?: (?:at least|a minimum of|over|more than))?\s{SUM}",
        r"\b(?:deliver|delivery|deliveries|ship|send|dispatch|accept|fulfil|process)(?: only)?"
        rf" (?:on |for |of )?(?:all )?{_CART}"
        rf" (?:of|over|above|from|worth|that are over)(?: at least| more than)?\s{SUM}",
        r"\b(?:only )?(?:deliver|delivery|ship|dispatch|come out|bring)\b[^.;?]{0,20}\b(?:once|when|if|after|as soon as"
        r"|until)"
        rf" (?:your |the |an |you )?{_CART} {_REACHED}\s{SUM}",
        rf"\b(?:once|when|if|after|as soon as|until) (?:your |the |an |you )?{_CART}(?: {_REACHED})?\s{SUM}"
        r"[^.;?]{0,12}(?:we|we'll|we will|can|will)(?: [a-z]+)? deliver\b",
        r"\b(?:deliver\w*|to your door|bring it|come out|send it out|drop it off)\b[^.;?]{0,25}\b(?:when|once|if"
        r"|after) you(?:'ve"
        rf"| have)? (?:spend|spent|order|ordered)(?: at least| over)?\s{SUM}",
    )
)
"""What a cart has to be worth before anything is brought at all. Source: shops that deliver, by hand."""

_GAIN = regex(
    r"%|\b(?:per ?cent|reduc\w*|discounts?|cheaper|earn|save|saves|saving|(?<!\bis )(?<!'s )off|gifts?|points?"
    r"|vouchers?|half[- ]price"
    r"|bonus|qualif\w+|included|rewards?|prizes?|each|faster|express"
    r"|next[- ]day|same[- ]day|sooner|priority|surcharge|card|cards)\b",
    2,
)
"""What a larger order brings: then its worth is no condition of being served."""

_HOLDS = regex(r"\b(?:fits?|sits?|seats?|holds?|sleeps?|years?|old|aged?|hours? before|notice|in advance)\b", 2)
"""Words of a number that says how large or how old something is, or how early."""


_WE_SERVE = regex(rf"^\W*(?:yes,? )?(?:we|i)(?:'ll| will| can| do|'d love to)? (?:gladly |happily )?{_SERVE}\b", 2)


def is_served(text: str) -> bool:
    """Whether a sentence says that the business does what was asked before it (`We'll cater it!`)."""
    return _WE_SERVE.search(text) is not None


def least_sum(text: str, amounts: tuple[Amount, ...]) -> Amount | None:
    """The one sum of a text that a cart has to be worth; nothing where it brings a gain or something is free."""
    if len(amounts) != 1 or FREE.search(text) or _GAIN.search(text):
        return None
    only = amounts[0]
    marked = f"{text[: only.start]}{SUM}{text[only.end :]}"
    return only if any(words.search(marked) for words in (*_SUMS, *LEASTS)) else None


_PLAINLY = regex(rf"(?<![a-z]){_AT_LEAST}", 2)


def least_asked(text: str) -> str:
    """The words of a question that begin with the count (`A party of 20 or more?`), or nothing."""
    found = None if _GAIN.search(text) or _HOLDS.search(text) else _PLAINLY.search(text)
    return text[found.start("least" if found["least"] is not None else "more") :] if found else ""


def least_count(text: str) -> str:
    """The words that begin with the count of which at least so many are served; empty where none is told."""
    if _GAIN.search(text) or _HOLDS.search(text) or FREE.search(text):
        return ""
    for words in LEASTS:
        found = words.search(text)
        if found:
            name = "least" if found["least"] is not None else "more"
            return text[found.start(name) :]
    return ""
