"""What a shop says of a code that it does not take: why, and what works instead."""

from __future__ import annotations

from mysteryshop.judge.reading.wording import lexicon

WHY = lexicon(
    r"expired?|ended|ran out|ran until|was valid|valid (?:until|from|only|for)|not (?:yet )?started|starts? on"
    r"|begins? on|from \d{1,2} \w+"
    r"|already (?:been )?used|used (?:up|already|once|before)|only (?:for|on|works|valid)|minimum|at least|(?:order"
    r"|spend|basket|cart)s? (?:of|over|from|above)"
    r"|(?:doesn'?t|does not|don'?t|do not|no longer|didn'?t) (?:exist|know|have|issue|find|recogni[sz]e|cover"
    r"|apply to|include)|no such code"
    r"|isn'?t (?:one of ours|for)|is not (?:one of ours|for)|not (?:for|on) (?:this|these|your|sale|the)"
    r"|can'?t be (?:combined|used with)|new customers"
    r"|(?:isn'?t|is not|not) (?:a code (?:that )?we|ours)|because|unknown to us|letters and|characters",
    r"never (?:been )?(?:printed|issued|existed|given|gave|had|made|sent|used|heard|run|offered)"
    r"|(?:there'?s|there is|there was|we have) no (?:such )?(?:code|voucher|coupon)"
    r"|no (?:code|voucher|coupon) (?:called|named|of that name|by that name|like)|mistyped|misspelt"
    r"|no (?:\w+ )?(?:code|voucher|coupon|promotion|discount)s? (?:was |were |is )?(?:found|match\w*)"
    r"|(?:not|n't) (?:be )?found",
)
"""Why a code is not taken. Source: the reasons that shop systems know for a code, in words, by hand."""

WORKS = lexicon(
    r"(?-i:[A-Z]{2,}\d*) (?:works|takes|gives|is valid|still)|works (?:today|now|instead)|instead"
    r"|try (?:the code )?(?-i:[A-Z]{2,}\d+)"
    r"|you can (?:still |also )?(?:use|get|have|order)|use (?-i:[A-Z]{2,}\d+)|current (?:offers?|codes?)|(?:our|see"
    r"|all) offers|offers? (?:that|which) work"
    r"|check (?:it|the code|that|for|each)|type it (?:again )?as|without (?:a|the) code|ask us|call|write to|chat"
    r"|another code|price (?:stays|is) the same"
    r"|cart (?:is|stays) (?:as|the same|kept)|add [£$€]\d[\d.]*|spend [£$€]\d[\d.]*|copy it"
)
"""What a customer can do all the same."""

BARE = lexicon(
    r"invalid|not valid|incorrect|wrong|error|cannot be applied|can'?t be applied|not accepted|not recogni[sz]ed"
    r"|failed|unable"
)
