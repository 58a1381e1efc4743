"""Questions that no customer asks: planted ones, in which the shop praises itself."""

from __future__ import annotations

import re

from mysteryshop.judge.reading.questions import Pair
from mysteryshop.judge.reading.wording import READ_TO, evenly, lexicon

_SHOP = r"(?:you|us|we|our|your|this (?:shop|brand|company)|the (?:shop|brand|company)|_brand_)"

_PRAISE = (
    r"(?:market[- ]leaders?|market[- ]leading|leaders?|leading|(?:number|no\.?) (?:one|1)|(?<!my\s)favou?rites?"
    r"|(?:the|so|simply|quite simply) (?:very )?best(?! before)|award-winning|awards?|most (?:trusted|loved"
    r"|admired|innovative|respected|exclusive)|(?:so|such an?|this) (?:special|popular|successful|unique|good|great"
    r"|amazing|innovative|passionate|reliable|beloved|loved|trusted|different|famous|beautiful|exceptional)|superior"
    r"|unique|unrivalled|unbeatable|world-class|iconic|legendary|perfect choice|right choice|first choice"
    r"|better than (?:the rest|others|the others|everyone|anybody|anyone|our competitors|the competition)"
    r"|stands? out|set(?:s)? (?:\w+ )?apart|ahead of (?:the|our) \w+)"
)

_PLANTED = lexicon(
    rf"why (?:should|would|do|does|did|to)?\b[^?]{{0,40}}\b(?:choose|trust|prefer|love|adore|recommend|pick) "
    rf"(?:\w+ )?{_SHOP}\b[^?]*",
    rf"why (?:buy|shop|order) (?:from|with|at) {_SHOP}\b[^?]*",
    rf"what (?:is it that )?(?:makes?|sets?|made|distinguishes) {_SHOP}\b[^?]*",
    rf"(?:why|how come) (?:is|are|do|does|has|have|did|was)\b[^?]{{0,60}}\b{_PRAISE}\b[^?]*",
    rf"how (?:do|does|did|can|could|come|has|have|is|are)\b[^?]{{0,20}}\b{_SHOP}\b[^?]{{0,50}}\b{_PRAISE}\b[^?]*",
    rf"what (?:is|are|'s|inspires|drives)\b[^?]{{0,20}}\b{_SHOP}\b (?:\w+ ){{0,2}}(?:mission|vision|values|philosophy"
    r"|heritage|dna|ethos|recipe for success|success|secret|purpose)\b[^?]*",
    r"what (?:is|'s) (?:the )?(?:secret|recipe)\b[^?]*",
    rf"(?:which|how many|what) (?:awards|prizes|accolades) (?:have|has|did) {_SHOP}\b[^?]*",
)
"""Self-praise in the shape of a question. Source: chosen; the planted questions that guides on FAQ pages warn of."""

_TROUBLE = lexicon(
    r"not|no longer|sold out|gone|late|slow|expensive|dear|missing|discontinued|unavailable|broken|refused|cancelled"
    r"|wrong|damaged|\w+n't"
)
"""Words of one who misses something: a question that has them is a customer's own, whatever it praises."""


def is_planted(pair: Pair, brand_words: tuple[str, ...] = ()) -> bool:
    """Whether only the shop would ask this. brand_words: what the shop calls itself."""
    asked = evenly(pair.question[:READ_TO])
    for name in sorted(brand_words, key=len, reverse=True):
        asked = re.sub(rf"(?<!\w){re.escape(evenly(name))}(?:'s)?(?!\w)", "_brand_", asked, flags=re.IGNORECASE)
    return bool(_PLANTED.search(asked)) and not _TROUBLE.search(asked)
