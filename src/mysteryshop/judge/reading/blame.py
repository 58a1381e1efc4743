"""Whose fault: sentences that put it on the reader."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.judge.reading.wording import Heard, hear, lexicon

WRONG = (
    r"(?:wrong|incorrect|invalid|bad|faulty|old|out-of-date|outdated|expired|broken|mistyped|unsupported"
    r"|inactive|unknown|incomplete)"
)

ACCUSING = lexicon(
    r"you(?:'ve| have)? (?:\w+ )?(?:entered|typed|mistyped|misspelt|misspelled|followed|provided|supplied|used"
    r"|submitted|requested|clicked)"
    rf" (?:on )?(?:an? |the |in |your )?(?:\w+ )?{WRONG}",
    r"you(?:'ve| have)? (?:mistyped|misspelt|misspelled|misread|misused|misunderstood|ignored|neglected|broken)",
    r"you(?:'ve| have)? (?:failed|forgot(?:ten)?|neglected|omitted) to",
    r"(?:your|you) [^.!?]{0,25}(?:own (?:fault|mistake|error|risk|doing)|to blame|blame (?:but|only) yourself"
    r"|nobody to blame|only yourself)",
    r"(?:nobody|no one) (?:else )?to blame but",
    r"(?:your|the) (?:browser|device|connection|internet|version of [^.!?]{1,20}|app|settings|computer|phone"
    r"|equipment|clock[^.!?]{0,20})"
    r" (?:is|are|may be|seems?|appears?)[^.!?]{0,15} (?:not supported|unsupported|outdated|out of date|old|slow"
    r"|wrong|incorrect|incompatible|too old|to blame)",
    r"(?:because|since|as) (?:you|your)(?!'re (?:ill|worth))(?: \w+){0,3} (?:opened|did|didn't|did not|failed"
    r"|entered|have not|haven't|were|was|absence|are running|is running|more than one|late|missed|refreshed|browser)",
    r"(?:because|as a result) of your|your (?:absence|failure|mistake|error|negligence|carelessness|impatience|delay)",
    r"(?:running|using) an? (?:unsupported|outdated|old|incompatible)",
    r"you should(?:n't| not)? have|you ought to have|(?:had|if) you(?:'d| had)? (?:only |just )?(?:read|checked"
    r"|looked|followed|listened|paid attention|bothered|measured|chosen|taken)",
    r"(?:you|people|customers) (?:do not|don't) have sufficient|insufficient funds|repeated (?:failed )?attempts"
    r"|will be logged|are logged|goes to the back",
    r"until you comply|(?:comply|do not contact support)",
    r"(?:like (?:maniacs|idiots|children)|impatient|stupid|silly|greedy|lazy|careless|thoughtless|selfish"
    r"|dishonest|foolish)",
    r"(?:it'?s |it is )?your (?:clicking|refreshing|fault|browser that|problem|responsibility to)",
    r"people who (?:joined|came|ordered|paid|booked|read|plan(?:ned)?) (?:on time|in time|early|first)|in good time",
    r"(?:check yours|works? fine (?:on|for|here)|make sure (?:there'?s|there is|you have) (?:enough )?money)",
    r"(?:emails?|messages?|calls?) (?:telling|asking) us [^.!?]{0,40}(?:don't|do not|won't|will not|slows?|keeps?)",
    r"no (?:internet )?connection found|consignee was not|although [^.!?]{0,30}(?:duly|announced|told|warned)",
)
"""The reader did wrong. Source: the texts labelled as blaming in the development corpus, widened by hand."""

PERHAPS = lexicon(
    r"you (?:may|might|could|probably|must) (?:have )?(?:mistyped|misspelt|misspelled|typed|entered|followed"
    r"|made)[^.!?]{0,30}",
    r"(?:check|please check) (?:your|the) (?:spelling|settings|connection|internet connection|information|URL|link)",
    r"no internet connection",
)
"""It may have been the reader."""

NOT_ACCUSING = lexicon(
    r"(?:isn'?t|is not|not|wasn'?t|was not|never) (?:you|your (?:fault|mistake|doing|account|error|card))",
    r"nothing (?:that )?you (?:did|have done|typed)|you(?:'ve| have)? d(?:id|one) nothing wrong"
    r"|no fault of yours|not because of (?:you|anything you)",
    r"(?:our|ours|us|we)[^.!?]{0,20} not (?:you|yours)",
    r"if you (?:typed|entered|followed|pasted)",
)


@dataclass(frozen=True, slots=True)
class Blame:
    """Sentences that blame the reader, and sentences that suspect it."""

    plain: tuple[Heard, ...]
    perhaps: tuple[Heard, ...]


def read_blame(sentences: tuple[Sentence, ...]) -> Blame:
    """The sentences that put the fault on the reader."""
    accused = hear(sentences, ACCUSING, unless=NOT_ACCUSING)
    suspected = hear(sentences, PERHAPS, unless=NOT_ACCUSING)
    loud = {signal.sentence for signal in accused}
    return Blame(accused, tuple(signal for signal in suspected if signal.sentence not in loud))
