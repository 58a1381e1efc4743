"""The tone of a failure message: jokes, light words, causes that tell nothing, and words before the first way on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mysteryshop.judge.reading.leaks import RAW, technical_share
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.server_words import is_server_default
from mysteryshop.judge.reading.ways import read_ways
from mysteryshop.judge.reading.wording import Heard, hear, lexicon, regex

JOKE = lexicon(
    r"(?:hamsters?|gremlins?|gnomes?|goblins?|elves|aliens?|unicorns?|ninjas?|squirrels?|(?:trained|code) monkeys)",
    r"(?:our|the) (?:\w+ ){0,3}(?:is|are|has|have|had) (?:\w+ly |all |just |still )?(?:crying|weeping|sulking|napping"
    r"|asleep|snoozing|drunk|hungover|dizzy|gone (?:fishing|for a walk|walkabout|on holiday|to the pub)"
    r"|(?:having|taking|taken|gone for|run off for) an? (?:\w+ )?(?:nap|lie-?down|wobble|moment|meltdown|tantrum|break"
    r"|breather|tea break|coffee break|holiday|snooze|bad (?:hair )?day))",
    r"(?:taking|having) an? (?:\w+ )?(?:nap|snooze|tea break|coffee break|breather|meltdown|moment|bad hair day)",
    r"(?:in|is) a (?:bit of a |right |real )?pickle|houston,? we(?:'ve| have)[^.!?]{0,20}|(?:the )?dog ate"
    r"|flat on its (?:back|face|nose)|tripped over (?:a|the|its) \w+|spilt (?:coffee|tea)|spilled (?:coffee|tea)"
    r"|(?:went|gone|go) (?:boom|bang|kaboom|poof|kaput)|broke(?:n)? the internet|lost in (?:space|the void)"
    r"|black hole|lol|ha ?ha(?:ha)?|just kidding|(?:well,? )?this is (?:awkward|embarrassing)|drop(?:ped)? the ball"
    r"|(?:pulled|pulling|tore|tearing) (?:out )?(?:our|their) hair|duct tape|magic wand|rabbit hole",
)
"""Jokes, and things that are given feelings. Source: chosen; the usual wit of failure pages."""

LIGHT = regex(
    r"(?<!\w)(?:oops(?:ie|y)?|whoops(?:ie|y)?|oopsy-daisy|uh-?oh|yikes|d'oh|dang|darn|crikey|eek)(?!\w)"
    r"|(?<![\w:;])[:;]-?[)(DP](?!\w)|!{2,}|[\U0001F600-\U0001F64F\U0001F910-\U0001F92F]",
    re.IGNORECASE,
)
"""Words and signs too light for a failure. Source: Nielsen Norman Group and the GOV.UK guidance on error messages."""

VAGUE = lexicon(
    r"technical (?:difficult(?:y|ies)|problems?|issues?|reasons?|hitch(?:es)?|faults?|errors?)"
    r"|(?:some|an|a few|certain|unexpected|unforeseen|minor|intermittent) (?:technical )?(?:issues?|circumstances"
    r"|hiccups?|glitch(?:es)?)|hiccups?|glitch(?:es)?|experiencing (?:issues|problems|difficulties)"
    r"|operational reasons|circumstances beyond our control",
)
"""Causes that tell the reader nothing. Source: the GOV.UK Design System on pages about problems with a service."""


MOSTLY_TECHNICAL = 0.5
"""Share of a message's words that make it a machine's. Source: chosen; the same as for `human-message`."""


@dataclass(frozen=True, slots=True)
class Tone:
    """What a message sounds like. before_action: words up to the first way on, or all of them where none is offered."""

    jokes: tuple[Heard, ...]
    light: tuple[Heard, ...]
    vague: tuple[Heard, ...]
    before_action: int


def read_tone_of_trouble(reading: Reading) -> Tone:
    """The tone of a failure message; use with `Reading.once`."""
    sentences = reading.once(read_message).sentences
    return Tone(hear(sentences, JOKE), hear(sentences, LIGHT), hear(sentences, VAGUE), _words_before_action(reading))


def is_for_machines(reading: Reading) -> bool:
    """Whether a message is a record, a trace or a server's stock words: it has no tone."""
    message = reading.once(read_message)
    stock = is_server_default(sentence.text for sentence in message.sentences)
    return stock or RAW.match(message.text) is not None or technical_share(message.text) > MOSTLY_TECHNICAL


def _words_before_action(reading: Reading) -> int:
    offering = {heard.sentence for heard in reading.once(read_ways).said}
    links = {link.text.strip() for link in reading.once(read_ways).links if link.text.strip()}
    words = 0
    for sentence in reading.once(read_message).sentences:
        if sentence in offering or any(link in sentence.text for link in links):
            break
        words += len(sentence.text.split())
    return words
