"""What a page says while something takes its time."""

from __future__ import annotations

from mysteryshop.judge.reading.wording import lexicon

DOING = lexicon(
    r"(?:check|plac|process|search|find|sav|send|load|work|confirm|updat|calculat|prepar|reserv|secur|book|fetch|gett?"
    r"|creat|submit|look|contact|tak|put|add|pay|ask|verify|wait)t?ing (?:(?:for|up|on|out|with|to) )?"
    r"(?:(?:the|your|our|this|its?|all) )?(?!\W*$)\w+",
    r"(?:this|it) (?:can|may|might|could|will|should)? ?(?:takes?|need) (?:up to |about |around )?(?:a (?:few|little"
    r"|moment"
    r"|while|bit|minute)|some|longer|\d+|an?|one|two) ?\w*",
    r"(?:taking|takes) (?:a (?:bit|little) )?longer than (?:usual|normal|expected|it should)",
    r"(?:do not|don't|please don't|no need to) (?:press|click|tap|close|refresh|reload|go back|pay|leave)[^.!?]{0,40}",
    r"(?:we(?:'re| are) )?(?:still )?(?:working on (?:it|your)|almost there|on it)",
)
"""Words that say what is going on. Source: Nielsen Norman Group's advice on progress indicators; chosen by hand."""

BARE = lexicon(
    r"(?:loading|please wait|wait(?:ing)?|one moment(?: please)?|just a (?:moment|second|sec)|hang on|processing)"
)
"""Words that only ask for patience."""

CHOICE = lexicon(
    r"(?:cancel|stop|try again|retry|call us|go back|carry on|continue|keep (?:shopping|waiting)|leave your e-?mail"
    r"|we(?:'ll| will) (?:e-?mail|write|text|call))"
)
"""What a customer can do instead of waiting on."""
