"""English words whose other forms no rule makes."""

from __future__ import annotations

from collections.abc import Mapping

_VERBS = """
    bear bears bore borne bearing | bend bends bent bending | bind binds bound binding | bite bites bit bitten biting
    bleed bleeds bled bleeding | blow blows blew blown blowing | burn burns burned burnt burning
    draw draws drew drawn drawing | drink drinks drank drunk drinking | eat eats ate eaten eating
    fight fights fought fighting | fly flies flew flown flying | freeze freezes froze frozen freezing
    hang hangs hung hanging | lay lays laid laying | lie lies lay lain lying | shine shines shone shining
    sing sings sang sung singing | sink sinks sank sunk sinking | spread spreads spreading
    swear swears swore sworn swearing | swim swims swam swum swimming | tear tears tore torn tearing
    weave weaves wove woven weaving | wind winds wound winding
    become becomes became becoming | begin begins began begun beginning | break breaks broke broken breaking
    bring brings brought bringing | build builds built building | buy buys bought buying
    catch catches caught catching | choose chooses chose chosen choosing | come comes came coming
    cost costs costing costed | cut cuts cutting | deal deals dealt dealing | do does did done doing
    drive drives drove driven driving | fall falls fell fallen falling | feel feels felt feeling
    find finds found finding | forget forgets forgot forgotten forgetting | forgive forgives forgave forgiven forgiving
    get gets got gotten getting | give gives gave given giving | go goes went gone going
    grow grows grew grown growing | have has had having | hear hears heard hearing | hide hides hid hidden hiding
    hit hits hitting | hold holds held holding | hurt hurts hurting | keep keeps kept keeping
    know knows knew known knowing | lead leads led leading | learn learns learned learnt learning
    leave leaves left leaving | lend lends lent lending | let lets letting | lose loses lost losing
    make makes made making | mean means meant meaning | meet meets met meeting | mistake mistakes mistook mistaken
    pay pays paid paying | put puts putting | quit quits quitting | read reads reading | ride rides rode ridden riding
    ring rings rang rung ringing | rise rises rose risen rising | run runs ran running | say says said saying
    see sees saw seen seeing | sell sells sold selling | send sends sent sending | set sets setting
    shake shakes shook shaken shaking | show shows showed shown showing | shut shuts shutting
    sit sits sat sitting | sleep sleeps slept sleeping | speak speaks spoke spoken speaking
    spend spends spent spending | split splits splitting | stand stands stood standing
    steal steals stole stolen stealing | stick sticks stuck sticking | take takes took taken taking
    teach teaches taught teaching | tell tells told telling | think thinks thought thinking
    throw throws threw thrown throwing | understand understands understood understanding
    wake wakes woke woken waking | wear wears wore worn wearing | win wins won winning
    withdraw withdraws withdrew withdrawn withdrawing | write writes wrote written writing
"""
_NOUNS = """
    child children | foot feet | half halves | knife knives | leaf leaves | life lives | loaf loaves | man men
    mouse mice | person people persons | scarf scarves scarfs | shelf shelves | thief thieves | tooth teeth
    wife wives | wolf wolves | woman women
"""


def _table(rows: str) -> dict[str, tuple[str, ...]]:
    families = (row.split() for line in rows.strip().splitlines() for row in line.split("|"))
    return {family[0]: tuple(family[1:]) for family in families if family}


IRREGULAR: Mapping[str, tuple[str, ...]] = {**_table(_VERBS), **_table(_NOUNS)}
"""The plain form, and its others. Source: the irregular verbs and plurals of everyday English that shops use."""

NEVER_CHANGED = frozenset(
    "a an and any are as at be been being because but by can could did does every for from had has he her hers him his"
    " how i if in into is it its just may me might mine must my never no none nor not of off on or our ours out shall"
    " she should since so some such than that the their theirs them then there these they this those though to too"
    " until up us very was we were what when where which while who whom whose why will with would yes yet you your"
    " yours am also always even ever only here now once both each all more most less least much many".split()
)
"""Words that stay as they are. Source: English pronouns, particles, conjunctions, auxiliaries and small adverbs."""

OTHER_WORDS = frozenset(
    "news goods customs during thing king string spring wedding bring morning evening ceiling feed seed weed deed reed"
    " bed".split()
)
"""What an ending would make of another word (new, good, even, fee): not taken for its form. Source: chosen by hand."""
