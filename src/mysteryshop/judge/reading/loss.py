"""The customer's side of a failure: what the reader can't do, has lost, waited for or may feel."""

from __future__ import annotations

from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.wording import Heard, hear, lexicon

READER = (
    r"(?:you|(?:some|many|most|lots|any|those|all|each) of you|a (?:lot|number|handful) of you|everyone"
    r"|everybody|anyone)"
)
PEOPLE = (
    r"(?:customers|residents|passengers|members|patients|visitors|users|travellers|guests|students|readers"
    r"|people|nobody|no one)"
)
CANNOT = (
    r"(?:can'?t|cannot|can not|couldn'?t|could not|won'?t|will not|are unable|were unable|is unable|aren'?t able"
    r"|weren'?t able|not able|not be able|no longer (?:can|able)|unable|may not be able|might not be able)"
)
OWN = (
    r"your (?:\w+ ){0,3}(?:orders?|parcels?|packages?|deliver(?:y|ies)|bookings?|seats?|money|plans?|day|evening"
    r"|morning"
    r"|weekend|wait|time|tickets?|place|basket|cart|bag|trolley|card|payment|account|birthday|holiday"
    r"|appointment|application"
    r"|form|claim|order|items?|gift|cake|hamper|kitchen|size|trip|journey)"
)
MISSED = (
    r"(?:is|are|was|were|will be|has been|have been|'s) (?:\w+ )?(?:late|delayed|lost|stuck|missing|held up|cancelled)"
    r"|(?:won'?t|will not|cannot|can'?t|couldn'?t|didn'?t|did not|hasn'?t|has not|haven'?t|isn'?t"
    r"|aren'?t) (?:be |been |yet )?"
    r"(?:there|here|arriv\w+|reach\w*|come|coming|go through|gone through|sent|delivered|load\w*|ready|with you|show\w*"
    r"|shipped|dispatched|accepted|work\w*)|missed"
)

LOSS = lexicon(
    rf"{READER}[^.!?;]{{0,40}} (?:still |also )?{CANNOT}",
    r"(?:you|we know you|some of you|many of you) (?:still |just |now )?(?:won'?t|can'?t|cannot|couldn'?t)",
    rf"{PEOPLE} (?:\w+ ){{0,4}}{CANNOT}",
    rf"{PEOPLE} (?:has|have) been able",
    r"(?:to|for) (?:everyone|all of you|those|anyone|any of you) (?:of you )?(?:who|with) ",
    r"(?:not |n't )(?:loading|working|opening|showing|available|responding)[^.!?;]{0,15} for (?:anyone|you"
    r"|any of you|some of you|many)",
    r"(?:happened|happens) to you|we (?:do )?feel for you|you (?:just |have )?spent|(?:of you|you) (?:are"
    r"|are all) seeing",
    r"(?:you|you've|you have|you had|you'd|have you|you were|you are|you're|many of you|some of you|for you)"
    r" (?:all |both |already |just |been |probably |may |might |must |have |be |were |are |only |really ){0,3}"
    r"(?:wait(?:ed|ing)|queu(?:ed|e?ing)|hoping|hoped|wanted|want|trying|tried|came|counting|counted|expect(?:ed|ing)|"
    r"planned|planning|looking forward|looked forward|lost|losing|missed|missing|paid|promised|disappointed|frustrated"
    r"|worried|annoyed|upset|anxious|stuck|kept|left|locked|shut|cut off|staring|refreshing|turned away|charged|relying"
    r"|set an alarm|got up|stayed up|saved up|chose|in a hurry|after|looking for|filling|filled)",
    r"(?:keeps?|kept|keeping|stops?|stopped|stopping|prevents?|left|leaves?|leaving|let) (?:you|some of you"
    r"|many of you)",
    rf"{OWN}[^.!?;]{{0,30}} (?:{MISSED})",
    r"(?:did not|didn'?t|does not|doesn'?t|could not|couldn'?t|cannot|can'?t|will not|won'?t|is not|isn'?t|was not"
    r"|wasn'?t|has not|hasn'?t)(?: \w+){0,4} (?:in|into|to|onto|from) your"
    r" (?:cart|basket|bag|trolley|order|list|account)",
    r"(?:we|I) (?:can'?t|cannot|couldn'?t|could not|won'?t|are unable to|didn'?t|did not"
    r"|haven'?t) (?:\w+ ){0,4}(?:you|your)",
    r"(?:lost|missed|messed up|ruined|spoil\w*|cost|wasted|broke|delayed|held up|muddled) (?:what )?(?:you|your)",
    r"(?:sorry|apolog\w+) (?:for|about|that) (?:\w+ ){0,3}(?:wait(?:ing)?|worry|fright|extra (?:step|work)"
    r"|disappointment"
    r"|your|you|lost|trouble to you|mess(?:ing)? up|keeping you)",
    r"we know (?:that )?(?:\w+ ){0,3}(?:you|your|how)",
    r"(?:disappoint(?:ed|ing|ment) (?:for you|to you)|your (?:disappointment|frustration|worry|patience))",
    r"if (?:you|this|that|it) (?:\w+ ){0,3}(?:were (?:trying|about|waiting|charged|looking)|wanted|needed"
    r"|made you|has pushed"
    r"|left you|leaves you|lost|affects you|was meant)",
    r"you (?:don'?t|do not|needn'?t|need not|won'?t) (?:need to |have to )?(?:lose|wait|worry|call your bank"
    r"|type|start)"
    r"|(?:anything|everything|what|all) (?:that )?you(?:'ve| have)? (?:typed|left|entered|wrote|filled|saved"
    r"|uploaded|put)",
)
"""Sentences that show the customer's side. Source: the failure texts of the development corpus and its rulings."""

OPENING_QUESTION = lexicon(
    r"(?:looking for|trying to|doing|waiting for|wanted|half-filled|lost|stuck|locked out|came for|after|need|can'?t)"
    r" ?[^?.!]{0,60}\?",
    r"[^?.!,;:]{2,40} (?:not|won'?t|isn'?t|didn'?t|doesn'?t|can'?t) [^?.!]{1,40}\?",
    r"half-filled [^?.!]{0,40}\?",
)
"""A question that says the reader's trouble for them: "Door won't unlock?"."""

NOT_A_LOSS = lexicon(
    r"if you (?:can|could) (?:read|see) this",
    r"you can'?t (?:beat|blame|go wrong|miss)",
    r"(?:we|I) can'?t (?:wait to|thank you|tell you how)",
    r"you (?:entered|typed|mistyped) (?:an?|the)|you(?:'ve| have)? (?:failed|forgot)",
    r"thank you for wanting",
    r"imagine how we",
    r"you(?:'ve| have)? missed? (?:nothing|out on nothing)",
    r"before you leave",
)


def read_losses(reading: Reading) -> tuple[Heard, ...]:
    """The sentences that name what the failure means for the reader; use with `Reading.once`."""
    sentences = reading.once(read_message).sentences
    said = hear(sentences, LOSS, unless=NOT_A_LOSS)
    asked = tuple(signal for signal in hear(sentences, OPENING_QUESTION) if signal.start == 0)
    return said or asked
