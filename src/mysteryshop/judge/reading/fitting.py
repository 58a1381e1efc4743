"""For whom a thing is, and for whom it is not."""

from __future__ import annotations

from mysteryshop.judge.reading.wording import lexicon

LIMIT = lexicon(
    r"(?:not|isn'?t|aren'?t|never|no good) (?:really |quite |the right one )?(?:for|suitable|suited|right|recommended"
    r"|made|meant|intended|ideal|enough|the one|a fit|worth it)(?: \w+)*|unsuitable",
    r"too (?:weak|strong|small|large|big|heavy|light|hot|warm|cold|loud|slow|tight|powerful|bright|thin|thick|short"
    r"|long|narrow|wide|soft|hard)(?: \w+)*",
    r"(?:won'?t|will not|doesn'?t|does not|can'?t|cannot) (?:fit|work|suit|hold|cope|stand|last|reach|replace|heat"
    r"|cut|carry|cover|help)(?: \w+)*",
    r"(?:don'?t|do not|no need to) (?:buy|order|choose|take|get|need)(?: \w+)*|skip (?:it|this|the)(?: \w+)*"
    r"|better off with(?: \w+)*|look elsewhere|leave it",
    r"only (?:for|if|suits?|works?|fits?)(?: \w+)+|unless (?:you|your)(?: \w+)+|take (?:the|our|a"
    r"|one) (?:\w+ ){1,4}instead",
)
"""Words that say who should not buy it. Source: chosen by hand."""

NO_LIMIT = lexicon(
    r"only (?:for|until) (?:today|a (?:short|limited)|this|members)|not only|can'?t (?:wait|go wrong|help (?:but"
    r"|loving))|won'?t (?:last long|regret)|too good|not (?:for sale|included|available|returnable)"
    r"|not for long|no need to (?:register|pay|sign)|don'?t (?:need|have) (?:an )?account|not enough (?:stock"
    r"|reviews)|(?:do not|don'?t) (?:need to )?(?:register|order by)|deliver\w*|shipping|returns?|cookies?|browser"
    r"|javascript|not (?:really )?(?:too )?late|account|stock"
)
FOR_ALL = lexicon(
    r"(?:perfect|ideal|great|right|suitable|made|good|designed|fits?|suits?"
    r"|a must) (?:for )?(?:absolutely )?(?:everyone|everybody|anyone|anybody|all (?:of us|people|ages|tastes|needs"
    r"|occasions|purposes)?|every (?:home|occasion|need|body|kitchen|taste|one|purpose|room|lifestyle))"
    r"|for (?:everyone|everybody|anyone and everyone)|something for everyone|whoever you are|no matter (?:who"
    r"|what) you(?: \w+)*|everybody needs|everyone (?:needs|loves|wants)"
)
ADVICE = lexicon(
    r"if (?:you|your)(?: \w+)+|(?:choose|take|pick|go for) (?:the |our |size |an? )?[\w' -]{1,40} (?:for|if"
    r"|when)(?: \w+)+|whom it suits|not sure(?: \w+)*|(?:suits?|best for|made for|ideal for|right for)(?: \w+)+"
    r"|which (?:one|\w+) (?:is|do|should|suits?)(?: \w+)*"
    r"|between two sizes"
)
"""Advice on whom a thing suits; half an answer to whom it does not."""

NO_ADVICE = lexicon(
    r"order(?:ed|s)?|e-?mails?|links?|passwords?|click|account|cookies?|browser|questions?|need (?:help|anything)|log"
    r"|contact|call us|deliver\w*|returns?|javascript|registered|terms"
)
"""Words beside an "if you" that is about the shop and not about the thing."""
