"""How an answer speaks: like a person, or like a lawyer, a threat, a shrug."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.reading.blame import ACCUSING, NOT_ACCUSING
from mysteryshop.judge.reading.questions import Pair
from mysteryshop.judge.reading.wording import Heard, hear, lexicon

LEGALESE = lexicon(
    r"shall|herein(?:after)?|hereby|hereto|hereunder|thereof|therein|thereto|whatsoever|notwithstanding|pursuant to|in accordance with|forfeit(?:ed|s|ure)?|lapse[sd]?|null and void|deemed|stipulated|aforementioned|said (?:goods|items|period)",
    r"at (?:our|its|the \w+'?s?) (?:sole |absolute |own )?discretion|reserves? the right|failing which|without prejudice|subject to (?:the |our )?(?:terms|conditions|approval|verification|section|clause)|prior to the expiry|no later than|in the event (?:of|that)|in respect of|terms and conditions (?:apply|of)|text form|wet signature|signed letter",
    r"(?:clause|schedule|section|article|art\.|directive|§) ?\d+\w*|pro rata temporis|lodged|levied|non-compliance|obliged to|liable|liability|remain(?:s)? with the (?:customer|purchaser|buyer)|the (?:purchaser|customer|consignee|buyer|applicant|claimant|hirer|insured|policyholder|cardholder|lessee|passenger|guest|member|undersigned)(?:'s)? (?:shall|must|is|will|has|may|are|bears?|agrees|accepts)",
    r"(?:all )?persons (?:occupying|entering|found)|residual balances?|redeemable for cash|right of withdrawal|proof of purchase (?:is|must)|must be (?:submitted|lodged|received|presented|made in writing|notified)|will not be (?:considered|entertained|accepted|actioned|processed|refunded|honoured|tolerated)|not (?:be )?(?:actioned|granted|entertained|considered)|no claim can|cannot be (?:considered|entertained)",
)
"""A lawyer's words. Source: plain-language guidance for public services; the cold answers of the development corpus."""

COLD = lexicon(
    r"(?:this|the|that) (?:matter|decision|discussion) (?:is|as|will be)? ?(?:\w+ )?(?:closed|final)|consider this matter|further correspondence|(?:won'?t|will not|cannot) be (?:answered|discussed|changed|altered)|evidence won'?t|refrain from|not (?:open|up) for (?:discussion|debate|negotiation)|no exceptions|do not (?:ask|contact|call|write|bother|email|telephone)|don'?t (?:ask|bother|even)",
    r"(?:legal action|prosecut\w+|debt collect\w*|collection agency|banned|blacklisted|removed|barred|be charged (?:in full|accordingly)|penalt(?:y|ies)|will result in|shall result in|no claim)|late fee shall|failure to|attract a",
    r"it is there for a reason|if you need to ask|deal with it|take it or leave it|tough|not our (?:problem|responsibility|concern)|your problem|think about it|as (?:clearly )?stated|as we (?:have )?(?:said|stated|explained)|read the|should not be buying|anonymous or emotional|that'?s life|end of story|what part of|obviously",
)
"""Threats and shrugs."""

MILD = lexicon(r"must be|is required|are required|kindly|please be (?:advised|informed|aware)|please note|customers are (?:reminded|advised|requested)|not permitted|is prohibited|prior to|upon|regarding|pursuant|commence|terminate|terms (?:and conditions )?apply|eligible|applicable|in writing|per se|the customer")
"""Stiff, but not yet a lawyer's."""

BLAMING = lexicon(
    r"(?:if|had) you(?:'d| had)? (?:only |just |actually |bothered to )?(?:read|checked|looked|measured|followed|listened|paid attention|planned|chosen|thought)",
    r"(?:before|instead of) (?:contacting|asking|calling|bothering|writing|emailing|complaining)|if you need to ask|it is there for a reason|as (?:clearly )?(?:stated|explained|written)|clearly (?:stated|marked|written|says)|obviously|common sense|read (?:the|our) (?:\w+ )*(?:first|carefully|properly)|think about it|surely you|any fool|everybody knows|everyone knows",
    r"(?:misuse|mistreat\w*|abuse[sd]?|neglect(?:ed|ing)?|carelessness|improper (?:use|care|handling)|incorrect (?:use|washing|care|handling)|user error|overwatering|within the purchaser'?s control|not quite owning up|owning up|someone who has had|people who|those who (?:try|abuse|expect|can'?t|think)|customers who|contributed to what happened|low score)",
    r"you (?:failed|forgot|neglected|ignored|overlooked|did not (?:read|check|follow)|didn'?t (?:read|check|follow|bother)|are (?:expected to know|responsible)|must have (?:done|used|washed|dropped|missed)|should (?:not be|know|really|be grateful|be able to)|probably (?:did|used|washed|chose|measured))",
    r"(?:dishonest|fraud(?:ulent|sters?)?|cheat\w*|take advantage|taking advantage|chancers?|freeloaders?|time-?wasters?|greedy|unreasonable|excuses?|lying|pretend\w*|con artists?|wardrob\w+|serial return\w*|trying it on|entitled|fussy|impatient|careless|lazy)(?! to)",
    r"you (?:wouldn'?t|would not) (?:not )?(?:turn up|expect|ask|walk|do|go)|your (?:own )?(?:fault|responsibility|mistake|negligence|carelessness|failure|choice|problem)|healthy \w+ do not",
)
"""Answers that make the reader stupid, greedy or dishonest. Source: as for ACCUSING."""

ONLY_POLITE = lexicon(r"(?:not|isn'?t|wasn'?t|never) your (?:fault|mistake|problem)|no need to|don'?t need to|whether or not|it'?s (?:easy|easily done)|entitled to|people who (?:live|have|need|want|use|own|are)|(?:protect|against|prevent|stop) [^.!?]{0,20}(?:fraud|fraudsters)|customers who (?:bought|buy|prefer|need|want|have|order)")


@dataclass(frozen=True, slots=True)
class Tone:
    """What jars in an answer: blame, a lawyer's words, threats and shrugs, and stiffness."""

    blame: tuple[Heard, ...]
    legalese: tuple[Heard, ...]
    cold: tuple[Heard, ...]
    mild: tuple[Heard, ...]


def read_tone(pair: Pair) -> Tone:
    """What jars in one answer."""
    blame = hear(pair.answer, BLAMING, unless=ONLY_POLITE) or hear(pair.answer, ACCUSING, unless=NOT_ACCUSING)
    return Tone(blame, hear(pair.answer, LEGALESE), hear(pair.answer, COLD), hear(pair.answer, MILD))
