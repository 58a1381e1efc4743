"""How an answer speaks: like a person, or like a lawyer, a threat, a shrug."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.reading.blame import ACCUSING, NOT_ACCUSING
from mysteryshop.judge.reading.questions import Pair
from mysteryshop.judge.reading.wording import Heard, hear, lexicon, words_of

LEGALESE = lexicon(
    r"shall|herein(?:after)?|hereby|hereto|hereunder|thereof|therein|thereto|whatsoever|notwithstanding"
    r"|pursuant to|in accordance with|forfeit(?:ed|s|ure)?|lapse[sd]?|null and void|deemed|stipulated"
    r"|aforementioned|said (?:goods|items|period)",
    r"at (?:our|its|the \w+'?s?) (?:sole |absolute |own )?discretion|reserves? the right|failing which"
    r"|without prejudice|subject to (?:the |our )?(?:terms|conditions|approval|verification|section|clause)"
    r"|prior to the expiry|no later than|in respect of|terms and conditions (?:apply|of)|text form|wet signature"
    r"|signed letter",
    r"(?:clause|section|article|art\.|directive|§) ?\d+\w*|pro rata temporis|lodged|levied|non-compliance"
    r"|obliged to|(?:be|is|are|held|remain) liable|liability|sole responsibility|(?:is|are) not responsible for"
    r"|under no obligation|at (?:their|your|the \w+'?s?) own risk|howsoever|absolute (?:judgement|discretion)"
    r"|as amended|from time to time|upon presentation|at the discretion of|breach of (?:our|the|these) (?:terms"
    r"|contract)|no (?:refund|compensation|claim|credit) is due|the (?:operator|hirer|carrier|lessor|company"
    r"|management) (?:shall|will|is|does|may|acknowledges|reserves|accepts)|remain(?:s)? with the (?:customer"
    r"|purchaser|buyer)|the (?:purchaser|customer|consignee|buyer|applicant|claimant|hirer|insured|policyholder"
    r"|cardholder|lessee|passenger|guest|member|undersigned)(?:'s)? (?:shall|must|is|will|has|may|are|bears?"
    r"|agrees|accepts)",
    r"as per (?:our|the|company|shop|store|your)(?! (?:request|wish))|in line with our (?:policy|policies|terms)"
    r"|(?:please )?(?:kindly )?refer to (?:the|our|section|clause|your)",
    r"(?:all )?persons (?:occupying|entering|found)|residual balances?|redeemable for cash|right of withdrawal"
    r"|proof of purchase (?:is|must)|must be (?:submitted|lodged|received|presented|made in writing|notified)"
    r"|will not be (?:considered|entertained|accepted|actioned|processed|refunded|honoured|tolerated)"
    r"|not (?:be )?(?:actioned|granted|entertained|considered)|no claim can|cannot be (?:considered|entertained)",
)
"""A lawyer's words. Source: plain-language guidance for public services; the cold answers of the development corpus."""

ON_THE_CUSTOMER = lexicon(
    r"(?:customers?|buyers?|purchasers?|consumers?|guests?|members?|visitors?|users?|clients?|subscribers?"
    r"|you) (?:are|is"
    r"|remains?) (?:\w+ly )?(?:responsible for|liable for|expected to (?:know|check|read|choose))",
    r"(?:is|are|remains?) (?:\w+ly )?(?:the|your|their) (?:own )?(?:\w+ )?responsibility"
    r"(?: of (?:the )?(?:customer|buyer|purchaser|guest|member|user|subscriber)s?)?"
    r"|(?:customer|buyer|purchaser|guest|member|subscriber)'?s'? (?:own |sole )?responsibility",
)
"""The question handed back as a duty."""

COLD = lexicon(
    r"(?:this|the|that) (?:matter|decision|discussion) (?:is|as|will be)? ?(?:\w+ )?(?:closed|final)"
    r"|consider this matter|further correspondence|(?:won'?t|will not|cannot) be (?:answered|discussed|changed"
    r"|altered)|evidence won'?t|refrain from|not (?:open|up) for (?:discussion|debate|negotiation)|no exceptions"
    r"|do not (?:ask|contact|call|write|bother|email|telephone)|don'?t (?:ask|bother|even)",
    r"(?:legal action|prosecut\w+|debt collect\w*|collection agency|banned|blacklisted|barred|refused entry"
    r"|referred for prosecution|be charged (?:in full|accordingly)|penalt(?:y|ies)|will result in"
    r"|shall result in|no claim)|late fee shall|failure to|attract a",
    r"it is there for a reason|if you need to ask|deal with it|take it or leave it|not (?:our"
    r"|the \w+'s) (?:problem|responsibility|concern|affair|business)|not to argue|customers are expected"
    r"|as (?:clearly )?stated|as we (?:have )?(?:said|stated|explained)|read the|should not be buying"
    r"|anonymous or emotional|that'?s life|end of story|what part of|obviously",
)
"""Threats and shrugs."""

MILD = lexicon(
    r"in the event (?:of|that)|must be|is required|are required|kindly|please be (?:advised|informed|aware)"
    r"|please note|customers are (?:reminded|advised|requested)|not permitted|is prohibited|prior to|upon"
    r"|regarding|pursuant|commence|terminate|terms (?:and conditions )?apply|eligible|applicable|in writing"
    r"|per se|the customer"
)
"""Stiff, but not yet a lawyer's."""

_MISHANDLED = (
    r"(?:ignored|neglected|overlooked|skipped|disregarded|missed|misread|misused|misunderstood|mishandled"
    r"|mistreated|forgotten"
    r"|failed|overfilled|overloaded|overheated|overtightened|dropped|spilt|spilled|forced|bent|broken|damaged"
    r"|soaked|washed"
    r"|dried|ironed|bleached|tumbled|scratched|stored|left|put|used|done|been|let|not|chosen|ordered the wrong)"
)
"""What a reader is suspected of having done to the thing."""

_WISHES = r"(?:like|prefer|rather|love|want|wish|need|better|hoped|thought of)\b"
_DONE = (
    r"(?:\w{2,}ed|kept|done|read|put|taken|chosen|followed|left|let|hung|held|set|worn|bought|made|given|told|sent"
    r"|laid|shut"
    r"|known|seen|gone|been)"
)
"""Participles: what the reader should have done."""

BLAMING = lexicon(
    r"(?:if|had) you(?:'d| had)? (?:only |just |actually |bothered to )?(?:read|checked|looked|measured|followed"
    r"|listened|paid attention|planned|chosen|thought)",
    r"(?:before|instead of) (?:contacting|asking|calling|bothering|writing|emailing|complaining)"
    r"|if you need to ask|it is there for a reason|as (?:clearly )?(?:stated|explained|written)"
    r"|clearly (?:stated|marked|written|says)|obviously|common sense|read (?:the|our) (?:\w+ )*(?:first"
    r"|carefully|properly)|think about it|surely you|any fool|everybody knows|everyone knows",
    r"(?:been|was|were) (?:\w+ or )?(?:misused|mistreated|abused|forced|neglected)|neglect|carelessness"
    r"|improper (?:use|care|handling)|incorrect (?:use|washing|care|handling)|user error|overwatering"
    r"|within the purchaser'?s control|owning up|someone who has had|(?:people|those|customers|guests|clients"
    r"|patrons|buyers|motorists|members) who (?:try|abuse|expect|think|fail|ignore|do not|don'?t|insist|demand"
    r"|contravene|want (?:silence|everything))|the customer (?:has |simply |usually |often )?(?:failed|hasn'?t"
    r"|has not|did not|didn'?t|forgot|simply)|only themselves to blame|contributed to what happened|low score",
    rf"you (?:must|will|may well|probably) (?:\w+ )?have (?:\w+ly )?{_MISHANDLED}"
    rf"|(?:if|had) you(?: had|'d)? (?:only |just |actually |properly "
    rf"|simply )?(?!{_WISHES}){_DONE} (?:[^.!?]{{0,60}} )?"
    r"(?:as|like|the way) (?:the|our|its?|we|your|is|instructed|directed|described|told|advised|shown|stated)",
    rf"had you (?!{_WISHES}){_DONE}|if you had (?!{_WISHES}|any|a|an|the|questions?|to|more|your|some|no){_DONE}"
    r"[^.!?]{0,80} would(?:n't| not)? have",
    r"you (?:failed|forgot|neglected|ignored|overlooked|did not (?:read|check|follow)|didn'?t (?:read|check"
    r"|follow|bother)|are (?:expected to know|responsible)|must have (?:done|used|washed|dropped|missed)"
    r"|should (?:not be|know|really|be grateful|be able to)|probably (?:did|used|washed|chose|measured))",
    r"(?:dishonest|fraud(?:ulent|sters?)?|cheat\w*|take advantage|taking advantage|chancers?|freeloaders?"
    r"|time-?wasters?|greedy|unreasonable|excuses?|lying|pretend\w*|con artists?|wardrob\w+|serial return\w*"
    r"|trying it on|entitled|fussy|impatient|careless|lazy)(?! to)",
    r"you (?:wouldn'?t|would not) (?:not )?(?:turn up|expect|ask|walk|do|go)|your (?:own )?(?:fault"
    r"|responsibility|mistake|negligence|carelessness|failure|choice)|healthy \w+ do not|(?:isn'?t|is not"
    r"|aren'?t) for you|what (?:it|they|you) deserves?|having your cake|(?:kindly|please) be (?:more )?careful"
    r"|when(?:ever)? it suits them|wasting (?:our|your|everyone'?s) time|in a hurry|it was you who"
    r"|check your side|hasn'?t looked|every excuse",
)
"""Answers that make the reader stupid, greedy or dishonest. Source: as for ACCUSING."""

ONLY_POLITE = lexicon(
    r"(?:not|isn'?t|wasn'?t|never) your (?:fault|mistake|problem)|no need to|don'?t need to|whether or not"
    r"|it'?s (?:easy|easily done)|entitled to|people who (?:live|have|need|want|use|own|are)|(?:protect|against"
    r"|prevent|stop) [^.!?]{0,20}(?:fraud|fraudsters)|customers who (?:bought|buy|prefer|need|want|have|order)"
)


@dataclass(frozen=True, slots=True)
class Tone:
    """What jars in an answer: blame, a lawyer's words, threats and shrugs, and stiffness."""

    blame: tuple[Heard, ...]
    legalese: tuple[Heard, ...]
    cold: tuple[Heard, ...]
    mild: tuple[Heard, ...]


def _stiff(pair: Pair) -> Iterator[Heard]:
    for sentence in pair.answer:
        for match in MILD.finditer(words_of(sentence)):
            yield Heard(sentence, match.start(), match.end())


def read_tone(pair: Pair) -> Tone:
    """What jars in one answer."""
    blame = hear(pair.answer, BLAMING, unless=ONLY_POLITE) or hear(pair.answer, ACCUSING, unless=NOT_ACCUSING)
    legalese = hear(pair.answer, LEGALESE) or hear(pair.answer, ON_THE_CUSTOMER)
    return Tone(blame, legalese, hear(pair.answer, COLD), tuple(_stiff(pair)))
