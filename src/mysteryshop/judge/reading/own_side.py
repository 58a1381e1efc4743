"""The business talking of itself while the customer waits: its pain, its effort, its pride, its money."""

from __future__ import annotations

from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.wording import Heard, hear, lexicon

TEAM = (
    r"(?:team|staff|developers?|devs|engineers?|founders?|directors?|colleagues?|crew|people|partners|investors"
    r"|shareholders"
    r"|designers|company|firm|business|brand|management|atelier|studio|boss|owner|accountant|treasurer|committee"
    r"|elves|helpers"
    r"|monkeys|magicians|board)"
)

PAIN = lexicon(
    r"(?:haven'?t|hasn'?t|has not|have not|not|nobody|no one|none of us(?: has| have)?|zero|without|no"
    r"|never) (?:\w+ )?(?:slept|sleep|eaten|ate)",
    r"nobody (?:slept|ate)|sleepless|sleep-deprived|up all night|been up since|all-nighters?|round the clock",
    r"exhaust(?:ed|ing)|knackered|crying|in tears|burnt out|bleeding|shattered|overwhelmed",
    r"(?:stress\w*|nightmare|heartbr\w+|gutted|devastat\w+|tough|painful|hard|difficult|horrible|terrible"
    r"|rotten|brutal|awful|damaging|distressing)"
    r" [^.!?]{0,40}(?:for|on|to) (?:us|me|ourselves|(?:our|the|my) (?!customers?|guests|readers|visitors|members)\w+)",
    rf"(?:we|I|our (?:\w+ ){{0,2}}{TEAM}|this {TEAM}|the {TEAM}) (?:\w+ ){{0,3}}(?:suffer\w*|struggl\w+"
    r"|sacrific\w+|hurting|devastated|heartbroken|gutted|shaken|tired|crushed)",
    r"(?:imagine|understand|think|consider) (?:how (?:we|I)|our (?:side|position|feelings))|how we feel"
    r"|spare (?:him|her|us|them|a) (?:a )?thought|poor (?:things?|\w+ developer\w*|us|team)",
    r"please be (?:kind|gentle|nice|patient with us)|be kind to|(?:there are|we are"
    r"|we're) (?:only )?humans?(?: beings)?|doing our best|some perspective|send (?:coffee|cake|pizza|help"
    r"|good vibes)|nobody is hurting",
    r"(?:insult\w+|let us down|treated this way|our lawyers|unfair to us|against us)",
    r"forgive (?:a little|our) (?:crowing|pride|boasting)",
    r"what kind of (?:night|day|week) (?:that|it|this) was|for (?:our|my) (?:sins|sanity)",
    r"(?:our|the|poor) [^.!?]{0,30}(?:weekend|holidays?|birthdays?|kids|marriage)\b[^.!?]{0,40}(?:broke|ruined"
    r"|gone|since|missed|lost|sacrificed)|sacrificed (?:birthdays|holidays|weekends)",
    r"keep \w+ from (?:her|his|their) (?:actual )?(?:job|work)|takes (?:one of )?us away",
)
"""Its pain. Source: the texts labelled brand-centred in the development corpus, widened by hand."""

MONEY = lexicon(
    r"(?:los(?:e|ing|t)|cost(?:s|ing)?|costing) (?:us|our|this (?:firm|company|business|shop)) [^.!?]{0,60}",
    r"(?:we|I)(?:'re| are|'ve| have)? (?:\w+ )?(?:losing|lost|lose) (?:about |around |over )?(?:[£$€]|thousands"
    r"|hundreds|millions|money|sales|revenue|takings|a fortune)",
    r"(?:our|the firm's|the club's) (?:margins?|cash ?flow|cash position|takings|losses|reputation|bottom line"
    r"|finances|investors|operating costs|books|backlog)",
    r"weeks' takings|reputational damage|lost revenue|heavy losses|considerable expense|chargebacks"
    r"|cash position|reduce our [^.!?]{0,20}costs",
    r"invested (?:heavily|so much|a lot|millions)|huge investment|costs? our (?:business|company)",
    r"(?:finances|interests|reputation) come first",
)
"""Its money."""

PRIDE = lexicon(
    r"(?:so |very |beyond |incredibly |rightly |frankly )?proud(?:er|est)?|pride",
    r"thrilled|honou?red|humbled|over the moon|buzzing|we(?:'re| are) (?:so )?(?:excited|delighted)",
    r"award-winning|awards?|shortlisted|voted|best in class|best-selling|fastest-selling|most loved|world-class"
    r"|state-of-the-art|record-breaking|five-star|most exclusive|most sought-after",
    r"(?:our|my) (?:biggest|best|greatest|most \w+|incredible|amazing|ambitious|bold|\w+est ever|reputation"
    r"|awards|story|values|heritage|vision|success)",
    r"(?:biggest|best|greatest|most ambitious) [^.!?]{0,30}(?:ever|yet)|success looks like|what success"
    r"|victims? of our own success|milestone|growth journey|leader in (?:the|our)|industry lead\w+"
    r"|stronger than ever",
    r"(?:broke|break|breaking|broken) the internet|collapsed under (?:the weight of )?(?:your love|demand)"
    r"|too popular|everyone wants|everybody wants|who can blame them|told you we were|not even sorry"
    r"",
    r"(?:demand|response|interest|love) (?:for our|has been|was|is) [^.!?]{0,20}(?:incredible|overwhelming"
    r"|phenomenal|amazing|insane|unbelievable|unprecedented|staggering)",
    r"incredible (?:response|demand|designers)|what we're capable of|what makes us (?:who we are|special)"
    r"|who we (?:truly )?are as a|where (?:our|the) brand|show it off|pushing boundaries|never stop innovating"
    r"|visionaries|we're hiring|join (?:europe|our)|(?:founders?|director)'?s? (?:journey|story)"
    r"|company'?s journey|follow (?:our|us)|read how our|commitment to excellence|premium experience"
    r"|refused to compromise|poured (?:our|their|everything|his|her)|digital transformation"
    r"|we built this|to serve you better",
    r"when we (?:started|began|took over) (?:in|with|this)|my (?:father|grandfather|mother) (?:built|founded"
    r"|started)|from (?:one bench|a garage|one pair)",
    r"functioning perfectly|works fine (?:here|on our|for us)|we have worked (?:so )?hard|months? of work"
    r"|years? of work",
)
"""Its pride and effort."""

FOR_THE_READER = lexicon(
    r"we know (?:that )?(?:you|many of you|some of you|how)",
    r"sorry (?:for|that|about) (?:the|your|you)",
    r"your pride|not proud",
)


def read_own_side(reading: Reading) -> tuple[Heard, ...]:
    """The sentences that are about the business's own pain, effort, money or pride; use with `Reading.once`."""
    sentences = reading.once(read_message).sentences
    heard = {signal.sentence: signal for kind in (PRIDE, MONEY, PAIN) for signal in hear(sentences, kind)}
    return tuple(heard[sentence] for sentence in sentences if sentence in heard)
