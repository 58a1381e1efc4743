"""Work under way: somebody is mending it, or it is planned and will end."""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.wording import Heard, hear, lexicon

HANDS = (
    r"(?:we|our|the|an?|I|my|it|someone|somebody|they|engineers?|technicians?|developers?|devs|team|crews?|staff|people"
    r"|contractors?|supplier|provider|colleagues)"
)

WORK = lexicon(
    r"(?:are|is|am|'re|'m|be|been|still|now|currently|already|busy|hard) (?:\w+ ){0,3}(?:working|fixing"
    r"|repairing|mending"
    r"|investigating|restoring|patching|rebuilding|upgrading|updating|replacing|improving|resolving|restarting"
    r"|reconnecting"
    r"|moving|migrating|switching|testing|adding|looking (?:into|at)|tidying|making (?:a few |some )?(?:changes"
    r"|tweaks|repairs"
    r"|improvements|ourselves)|sorting|putting (?:it|this|that) right|bringing (?:it|this|everything) back"
    r"|taking .{1,30} down"
    r"|wrestling|behind the curtain|undergoing|following up|being (?:fixed|tested|repaired|restored|replaced|worked on"
    r"|upgraded|investigated|mended|looked (?:at|into)))",
    rf"{HANDS} (?:\w+ ){{0,4}}(?:on it|on the (?:case|problem|job|way|scene)|at work|notified|informed|alerted"
    r"|called out)",
    r"(?:a|our|the) (?:crew|engineer|technician|team|fix|repair|patch) (?:\w+ ){0,2}(?:got|is|are|has|have"
    r"|arrives?|will|due)",
    r"(?:scheduled|planned|essential|routine|annual|emergency|urgent) (?:\w+ )?(?:maintenance|works?|upgrade"
    r"|update|repairs?"
    r"|stocktak\w+|closure)|under (?:maintenance|construction|repair)|maintenance|stocktaking"
    r"|closed for (?:\w+ )?(?:repairs?"
    r"|works?|refit|training)",
    r"(?:while|as|so that|because|to let us|for us to) (?:we|the|our|it) (?:\w+ ){0,5}(?:upgrades?|moves?"
    r"|replaces?|fix(?:es)?"
    r"|repairs?|mends?|rebuilds?|switch(?:es)?|updates?|restores?|changes?|is changed|is replaced|is repaired"
    r"|are changed)",
    r"for (?:an? )?(?:the )?(?:\w+ ){0,2}(?:replacement|upgrade|migration|repair|software change|refurbishment"
    r"|installation)",
    r"(?:to allow for|due to|during|for) (?:\w+ ){0,2}(?:migration|essential work|upgrade|shifting|refurbishment"
    r"|stocktaking)",
    r"(?:are|is|will be|to be|all \w+) (?:\w+ )?(?:corrected|fixed|repaired|resolved|restored|mended"
    r"|put right) (?:in|by|on|as|soon)",
    r"work to [a-z]+|fix is (?:being|on|due|expected|ready)|patch (?:for|is|due|arrives)|scheduled a (?:patch"
    r"|fix|repair)",
    r"(?:we(?:'re| are)|I'm) (?:\w+ )?(?:on it|at it|on to it|onto it)|hands? on deck",
    r"(?:INVESTIGATING|IDENTIFIED|MONITORING)(?= +\d)|we (?:close|shut|pause) (?:at|on"
    r"|for) [^.!?]{0,40}(?:hours?|minutes?)",
    r"(?:we've|we have) (?:paused|stopped|taken) [^.!?]{0,40}(?:to|while|so that|because)",
    r"until [^.!?]{0,15}\d[^.!?]{0,10}(?:arrives|comes out|is out)",
)
"""Source: how repairs and planned work are announced in the development corpus."""

AWARE = lexicon(
    r"(?:is|are|'re|am) (?:already )?(?:aware|informed)|we know (?:about|of) (?:it|this|the)"
    r"|has been (?:reported|logged|noted)"
    r"|caught up with"
)
"""Knowing is not yet mending."""

NO_WORK = lexicon(
    r"(?:not|nobody|no one|isn'?t|aren'?t) (?:\w+ )?(?:working on|fixing|looking into|aware)",
    r"(?:works?|working|functioning) (?:fine|perfectly)",
    r"(?:not affected|unaffected) by (?:the )?maintenance",
)


@dataclass(frozen=True, slots=True)
class Repair:
    """What is said of the repair: work that is under way, and mere knowledge of the trouble."""

    work: tuple[Heard, ...]
    aware: tuple[Heard, ...]


def read_repair(reading: Reading) -> Repair:
    """What a failure message says of the repair; use with `Reading.once`."""
    sentences = reading.once(read_message).sentences
    return Repair(hear(sentences, WORK, unless=NO_WORK), hear(sentences, AWARE, unless=NO_WORK))
