"""The words of what follows a sale: money back, returning, trying, guaranteeing, telling of damage.

Source of all of them: returns and guarantee pages of many trades and countries, by hand.
"""

from __future__ import annotations

import re

from mysteryshop.judge.facts.sieve import regex

FULL_REFUND_WINDOW = regex(
    r"\b(?:full|complete|whole|100 ?%|total) refund (?:within|inside|for|up to|in)\W*(?:the )?(?:first )?$"
    r"|\brefundable\b|\bmoney[- ]back\b",
    re.I,
)
MONEY_TIME = regex(
    r"\b(?:refunds?|refunded|money|credit\w*|repa(?:id|y|yment)\w*|reimburs\w+|deposit|bond|it|payment|payable"
    r"|released?|again|account|card|bank|back|issued|processed|paid|will|comes?)\b"
    r"[^.;?!|]{0,45}?\b(?:in|within|inside|takes?|after|up to|about|around|allow|no later than|later than"
    r"|at most|maximum|max|by|be|under|than|roughly|give it|expect)\W*(?:the |a |about |around |up to |just )*$",
    re.I,
)
AFTER_OURS = regex(
    r"^\W{0,3}(?:of|from|after|once|when|following|as soon as|upon)\b[^.;|]{0,60}?"
    r"(?:\b(?:we(?:'ve)?|us|our|returned|return|returning|is (?:back|home|here)|inspect\w+|cancell\w+"
    r"|cancelling|performance|warehouse|workshop|claim|it's back|gets? (?:back|here|home))\b"
    r"|\b(?:collection|pick-?up|check-?out|departure|you (?:leave|check out|move out|hand (?:it|her|him|them) back))\b)"
    r"|^\W{0,3}your (?:parcel|return|item|box) ",
    re.I,
)
"""What follows a time to pay back: it runs from something that reaches the shop. Source: refund policies."""
TO_CARD = regex(
    r"^\W{0,3}(?:back )?(?:to|on|in|into|for|before)\b[^.;|]{0,25}\b(?:card|account|bank|refund\w*|process\w*"
    r"|show|appear|reach|the money|wallet|clear)\b",
    re.I,
)
NOT_LIKED = regex(
    r"\bnot (?:quite )?(?:right|happy|for you|keen|what you|your|sure|the)\b|\b(?:don't|doesn't|didn't"
    r"|do not) (?:like|love|suit|fit|work out|get on)\b"
    r"|\bwasn't for you\b|\bno good\b|\bfor any reason\b|\bany reason\b|\bno questions\b|\bno[- ]quibble\b"
    r"|\bhasn't worked out\b|\bregret\b",
    re.I,
)
WINDOW_NEXT = regex(
    r"^[\s-]{0,3}(?:\w+[ -]){0,2}?(?:returns?|refunds?|money|window|cooling|right to|exchange|to (?:return|send"
    r"|change|bring|decide|cancel|try|think|make))\b",
    re.I,
)
LEADS = regex(r"\b(?:within|inside|up to|about|around|always|usually|the)\b", re.I)
ASKS_WHEN_PAID = regex(
    r"\b(?:when|how (?:long|soon|fast|quick\w*|many)|tim(?:e|es|ing|escale|eline|eframe)|take|processing|cancell?ed"
    r"|withdraw\w*|deposits?|bonds?|paid|issued)\b",
    re.I,
)
"""A question or label that asks for the time of a payment, and not whether there is one."""
YOU_GET_BACK = regex(
    r"\byou(?:'ll| will)? (?:get|have|see|receive) (?:it|them|that|this|everything|the lot)(?: all)? back\b"
    r"[^.;,|]{0,20}$",
    re.I,
)
"""What the customer gets back is money; what is sent back is a thing."""
COVERED = regex(r"\bcover(?:s|ed)?\b|\bparts (?:and|&) labou?r\b|\bguarantee\w*|\bwarrant\w*", re.I)
MISSING = regex(
    r"\b(?:shortages?|short deliver\w+|missing|non-delivery|not arrived|never arrives?|lost|doesn't turn up"
    r"|hasn't (?:come|arrived))\b",
    re.I,
)
FINAL_BILL = regex(
    r"^\W{0,3}(?:of|from|after|following|once)\b[^.;|]{0,20}\b(?:final|last|closing) (?:bill|statement|invoice"
    r"|reading)",
    re.I,
)
OWED = regex(r"\b(?:credit|balance|refund\w*|money|repa\w+|owed?|overpa\w+|left over|in hand)\b", re.I)
FROM_BUYING = regex(
    r"^\W{0,3}(?:of|from|after|since|following)\b (?:(?:your|the|you|you've|a|first|initial|original|making|having"
    r"|da(?:te|y) of|sending|placing) ){0,4}(?:paying|paid|payment|purchas(?:e|es|ed|ing)|buying|bought"
    r"|order(?:ed|ing)?|sign(?:ing|ed)?[- ]?up|joining|joined|subscrib(?:ing|ed)|subscription|checkout|booking"
    r"|enrol\w*)\b"
    r"(?! (?:is|was|has|being|(?:\w+ )?(?:refund|cancel|return))|[^.;|?]{0,20}\bcancel)",
    re.I,
)
"""What follows a window to ask for money back: it runs from what the customer did to buy. Source: refund policies."""
ONCE_DONE = regex(r"^\W*(?:once|when|if|after|as soon as)\b[^,;|]*,\s(?=\w)", re.I)
"""A side clause before a time to pay back: "if you send it back, the refund takes"."""
FIRST = regex(r"\b(?:first|for|have|you've|got)\W*(?:the )?$", re.I)
PAID = regex(
    r"(?:\b(?:repaid|refunded|credited|reimbursed|released|paid(?: back| out)?|back (?:on|in|to|into) (?:your"
    r"|the)(?: \w+)? (?:card|account|bank))"
    r"|\b(?:refunds?|deposits?|money|bond|credit|balance)\b[^.;|]{0,30}\b(?:made|issued|processed|sent"
    r"|completed|given|payable|back with you|with you|returned))"
    r"(?: (?:within|in|inside|after|not later than|no later than|about|to \w+(?: \w+)?))*\s*$",
    re.I,
)
"""What tells right before a length of time that money goes back by then."""
TRIAL_NEXT = regex(r"[\s-]{0,3}(?:\w+[ -])?trial\b(?! (?:ends|is over))", re.I)
TRIAL = regex(r"\btrial(?: period)?\b", re.I)
DECIDE_IN = regex(
    r"\W{0,2}(?:to (?:decide|change your mind|think (?:it|things) over|make up your mind|sleep on it|be sure)"
    r"|of second thoughts)\b",
    re.I,
)
REFUSED_AFTER = regex(
    r"\b(?:can't|cannot|don't|won't|no|not|unable)\b[^.;|]{0,40}\b(?:back|returns?|refunds?|refunded|returned"
    r"|exchang\w+)\b[^.;|]{0,20}\b(?:after|beyond|later than|more than|over)\W*$",
    re.I,
)
FOR_A_REFUND = regex(
    r"\W{0,2}(?:for a (?:full )?(?:refund|exchange)|with (?:the |your |a )?(?:receipt|proof|docket)"
    r"|(?:full )?refund\b|money)",
    re.I,
)
ASKS_BACK = regex(
    r"\b(?:send|bring|post|mail|ship|return|give|drop) (?:it|them|this|any\w*|your|the|a|unworn|unused"
    r"|items?)\b|\b(?:tell|let) us\b|\bcancel within\b|\breturned within\W*$|\bmay be returned\b|\bcan return\b"
    r"|\bmind\b|^\W*(?:return|cancel|exchange|send|bring)\b|[.!?] (?:return|cancel|exchange) "
    r"|\b(?:exchange|return|returns|exchanges) or (?:a )?(?:full )?refund\b|\brefunds? (?:or|and) (?:exchange"
    r"|return)s?\b|\breturn(?:ed|able)? (?:it |them )?(?:within|in|inside|up to|for)\W*$",
    re.I,
)
ARRIVING_GOODS = regex(r"\bdeliver\w*|\barriv\w*|\bvouchers?\b", re.I)
NIGHTS_GIVEN = regex(
    r"\b(?:have|'ve|got|get|for|first|within|on the|until the|after|up to|of|your|a|the)\W*(?:full |risk-free )?$", re.I
)
NIGHTS_SLEPT = regex(
    r"\b(?:stay|stays|break|rooms?|pitch\w*|breakfast|arriv\w+|price|per|sleeps?|camp\w*|hotel|holiday|play"
    r"|tent|£|€|\$)\b",
    re.I,
)
NO_WINDOW = regex(
    r"\b(?:we|it|they|depot|office|locker)(?:'ll| will)? (?:is |are )?(?:keep|keeps|kept|hold"
    r"|holds|held|wait"
    r"|waits)\b|\b(?:collection|pick-?up) point\b|\bsorting office\b|\buncollected\b|\bnotice\b|\btrial ends"
    r"|\bsender\b|\bdeliver(?:y|ed)? (?:in|within)\W*$",
    re.I,
)
OTHER_RETURN = regex(r"\bclaims?\b|\byour return\b|\b(?:hire|rent)\b", re.I)
