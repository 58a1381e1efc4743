"""Whether a shop asks what its customers think, answers, and shows what changed."""

from __future__ import annotations

from mysteryshop.judge.reading.wording import lexicon

CHANGED = lexicon(
    r"you (?:asked|told us|said|wrote|wanted|suggested|wished|voted)(?: \w+){0,12}",
    r"(?:because|since|after) (?:of )?(?:you|your (?:feedback|letters|ideas)|customers"
    r"|so many of you)(?: \w+){0,3} (?:asked|told|wrote|said|wanted)",
    r"(?:thanks to|from) your (?:feedback|ideas?|suggestions?|letters)|customers (?:asked|told us|suggested)"
    r"|what you changed|your idea",
)
NOW = lexicon(
    r"here (?:it is|they are|is|are)|(?:so|and) (?:now|we)|now|since|we (?:\w+ )?(?:changed|added|made|built|brought"
    r"|stopped|moved|listened|did)|can (?:now )?(?:buy|have|get)|are here|is back|in stock|available"
)
"""What shows that something came of it."""

ASKS = lexicon(
    r"(?:tell|show|let) us (?:what|how|know|why|which)(?: \w+)*|(?:your )?(?:feedback|suggestions?|ideas?|opinion)s?"
    r"|suggest (?:a|an|something)|what (?:do you miss|should (?:we|be)|could we|would you)(?: \w+)*|survey"
    r"|how (?:did we|are we) do(?:ing)?"
    r"|(?:write|leave|add|post) a review|rate (?:us|this|it)|vote (?:for|on)|missing something|help us (?:improve"
    r"|get better)"
)
REPLIED = lexicon(
    r"(?:reply|response|answer|comment|answered) (?:from|by) (?:the )?(?:shop|store|seller|owner|team|us|our"
    r"|customer)(?: \w+)*|(?:owner|seller|shop|team)'?s? (?:reply|response|answer)"
)
"""Ways to be heard, and reviews that were answered. Source: chosen by hand."""
