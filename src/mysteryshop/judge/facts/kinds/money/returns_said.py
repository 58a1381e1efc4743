"""Who bears the cost of sending something back, told by a subject and what is said of it: passives, labels, duties."""

from __future__ import annotations

from mysteryshop.judge.facts.sieve import regex

_BUYER = (
    r"(?:(?:the |our )?(?:buyers?|customers?|purchasers?|consumers?|clients?|senders?|shoppers?|hirers?|owners?)"
    r"|you(?:rself)?)"
)
_SELLER = r"(?:us|the (?:sellers?|shop|stores?|company|supplier|retailer)|sellers?|our (?:shop|store|company|side))"
_BACK = (
    r"(?:reverse (?:pick-?ups?|shipping|courier|logistics|shipment)|returns?\b(?! (?:policy|window|period|of (?:the"
    r" |your )?(?:goods|items|money|deposit)))|(?:post|send|ship|mail|courier|bring)ing [^.;:,]{1,30} back|returning"
    r"|(?:collecting|collection of|pick-?ups? of|picking up|(?:postage|shipping) (?:on|for)|carriage on)"
    r" (?:\w+ )?return\w*|(?:postage|shipping|carriage|freight|courier) back)"
)
_WHAT = (
    r"(?:(?:the |any |all )?(?:\w+ )?(?:costs?|charges?|fees?|expenses?|price|postage|shipping|carriage)"
    rf" (?:of|for|on|to) (?:the |any |your )?(?:\w+ ){{0,2}}?{_BACK}|{_BACK})[^.;:,–?]{{0,45}}?"
)
_JOIN = (
    r"(?:(?:\s(?:is|are|will be|shall be|must be|has to be|have to be|need to be|needs to be|to be|being|gets?)|'s"
    r"|\s?[:–—-])\s?(?:(?:always|completely|entirely|totally|absolutely|usually|normally|generally|to be|all)\s)*)"
)
SAID_FREE = regex(
    rf"\b{_WHAT}{_JOIN}(?:free\b(?! (?:if|when|over|for members))|on us\b|at our (?:own )?(?:cost|expense)|nil\b|none\b"
    r"|zero\b|nothing\b|waived\b|no charge|free of (?:charge|cost)"
    rf"|(?:paid|covered|borne|met|refunded|reimbursed|handled) by {_SELLER}\b|our (?:cost|treat|responsibility|expense)"
    rf"|from our side|we (?:pay|cover|bear)"
    rf"|{_SELLER} (?:pays?|bears?|covers?)|[£$€₹]\s?0(?:[.,]00?)?(?!\d|[.,]\d))"
    rf"|\b{_WHAT}\s(?:costs?|will cost)(?: you)? (?:nothing|not a (?:penny|cent|thing))"
    r"|\b(?:we|i|seller)(?:'ll| will| always| also| gladly| happily| can)* (?:pay|cover|bear|refund|reimburse|meet"
    r"|pick up|absorb|stand|foot|take care of|sort)(?: for)?(?: (?:the|your|all|any|whole|full|return|courier|shipping"
    r"|cost|costs|charges?|bill|tab|of|for|to)){0,6} (?:shipping|postage|posting|post|mailing|returning|sending|courier"
    r"|pick-?up|bill|tab|return)\b"
    r"|\b(?:no need to|don't (?:need|have) to|needn't|won't have to|never have to|don't|won't|do not|not) pay"
    r"(?: (?:anything|a (?:penny|thing|cent)|extra))? (?:for|to) (?:\w+ ){0,3}?(?:return|returning|returns|sending|send"
    r"|posting|post|ship|shipping|collection|pick-?up)\b"
    r"|\b(?:we|i)(?:'ll| will)? pay for you to (?:send|return|post|ship|mail)\b"
    r"|\bpays? nothing (?:for|to) (?:\w+ ){0,3}?(?:return|returning|returns|sending|send|posting|post|ship)\b"
    r"|\b(?:collect|collects|pick up|picks up|fetch)\b[^.;?]{0,60}\bwithout (?:any )?(?:extra |additional )?charges?\b",
    2,
)
"""That the business bears it. Source: return policies of several countries; written by hand."""

SAID_PAID = regex(
    rf"\b{_WHAT}{_JOIN}(?:not (?:free|included|covered|refunded|refundable|paid)|non-?refundable|chargeable|charged"
    rf"|payable|(?:paid|borne|met|covered|arranged|funded) by {_BUYER}\b|(?:the )?(?:customer|buyer|client|purchaser)"
    rf"(?:'s)? (?:to pay|pays|responsibility|cost|expense|own cost)|(?:the )?responsibility of {_BUYER}\b"
    r"|for (?:the )?(?:customer|buyer|client|purchaser)'?s?'? account"
    r"|at (?:the )?(?:customer|buyer|client|purchaser)'?s?'? (?:own )?(?:cost|expense)|your (?:own )?(?:responsibility"
    r"|cost|expense)|deducted|taken off|subtracted|on you\b|down to you|up to you|extra\b|you pay)"
    rf"|\b{_BUYER}(?:'re| are| is| will be| shall be| remain)? (?:\w+ly )?(?:responsible|liable) for (?:the |any |all"
    r" )?(?:\w+ )?(?:shipping|postage|courier|return|carriage|costs?)\b[^.;]{0,45}\b(?:return|send|sent|back)"
    r"|\b(?:we|i) (?:don't|do not|can't|cannot|won't|will not|are unable to|never) (?:pay|cover|bear|refund|reimburse"
    r"|meet|fund)(?: for)?(?: (?:the|your|any|all|cost|costs|charges?|of|for|return)){0,5} (?:sending|posting|shipping"
    r"|returning|mailing|postage|returns?)\b"
    r"|\b(?:an?|the) (?:\w+ )?(?:charge|fee) (?:is made|applies|is payable|is taken|will be made|is due) (?:for|to|on)"
    r" (?:\w+ ){0,2}?(?:return|collect|sending|posting)\w*",
    2,
)
"""That the customer bears it. Source: as above."""

OUTGOING = regex(
    r"\b(?:original|outbound|outward|outgoing|initial|first) (?:\w+ )?(?:delivery|shipping|postage|carriage)\b", 2
)
"""The cost of having had it sent, which is another matter."""

ASKS_WHETHER_FREE = regex(
    r"^\W*(?:are|is|do you (?:offer|have|do|pay|cover)|will you|does|can i)\b[^?]*\b(?:free|for nothing|included|cover"
    r"|covered|pay for (?:the )?(?:return|postage)|pay (?:the )?return)\b",
    2,
)
"""A question to which `yes` says that a return costs nothing."""

YES = regex(r"^\W*(?:yes|yep|yeah|of course|sure|certainly|absolutely|always|they are|it is|we do)\b", 2)
NO = regex(r"^\W*(?:no|nope|sorry|unfortunately|i'm afraid|not)\b", 2)
