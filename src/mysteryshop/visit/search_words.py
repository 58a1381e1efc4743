"""What a customer types into a shop's search (its own words, or a few of its need), and what finding nothing reads."""

from __future__ import annotations

import re

from mysteryshop.model import Persona
from mysteryshop.model.patterns import regex
from mysteryshop.visit.capture import Seen

MOST_SEARCHES = 3
"""Words that a customer tries before giving up on a shop's search."""

MOST_WORDS = 4
"""Of a need. Many shops' searches want every word to match: more find nothing. Source: this project's own judgement."""

LONGEST_ANSWER = 200
"""Characters of a sentence that says that nothing was found; longer text merely speaks of searching."""

TURNS = {
    "en": "about above after against as at because before below beside between but by during for from if in inside "
    "into like near of off on onto or out over per since so than that through till to toward under until up upon what "
    "when where which while who whose why with within without",
    "de": "als an auf aus außer bei bevor bis da damit dass das der die durch für gegen im in ins mit nach neben oder "
    "ohne sodass seit um unter vom von vor weil wenn während zu zum zur zwischen",
    "fr": "à après au aux avec avant chez contre dans de des du dès en entre jusque ou où par pendant pour que quand "
    "qui sans si sous sur vers",
    "es": "a al ante bajo con contra cuando de del desde durante en entre hacia hasta o para pero por que según sin "
    "sobre tras",
    "it": "a ai al alla alle allo che col con da dal dalla dei del della delle dello di fra in nel nella o per perché "
    "quando se su sul sulla tra",
    "nl": "aan als bij dat die door in met na naar of om onder op over te tegen tot tussen uit van voor waar want "
    "zonder",
    "pt": "a à ao até com como da das de do dos em entre na nas no nos onde ou para pela pelo por quando que sem sob "
    "sobre",
    "pl": "albo bez dla do gdy gdzie jak która które który na o od po pod podczas przed przez przy u w z za ze żeby",
}
"""Words after which a need goes on to tell what for: "a lamp | to read by". Source: each language's prepositions and
conjunctions, as its grammars list them."""

EMPTY = {
    "en": "a all also an and any anything can could do each else enough every everything find get give go good have "
    "having her his i is it its just less lot lots make many me more most much must my need needs nice no not one our "
    "own really right should some somebody someone something such take the their them there these thing things this "
    "those two us use very want wants way we will would you your",
    "de": "alles den dem des ein eine einem einen einer eines etwas ich man mein meine meinen nicht sein sich und viel "
    "will",
    "fr": "chose et je l la le les ma me mes mon ne pas quelque qui sa se ses son tout très un une",
    "es": "algo el la las lo los me mi mis muy no se su sus todo un una unas uno unos y",
    "it": "e gli i il la le lo mi mia mio molto non qualcosa si sua suo tutto un una uno",
    "nl": "alle de een en er het iets ik is mijn niet veel zijn",
    "pt": "algo as e eu me meu minha muito não o os se seu sua tudo um uma",
    "pl": "coś dużo i ja jakiś mi moja mój nie się swój to wszystko",
}
"""Words that find nothing by themselves. Source: each language's articles, pronouns and commonest verbs."""

NOTHING = regex(
    r"\bno (?:\w+ ){0,2}(?:results?|products?|items?|match(?:es)?|articles?|hits?|goods)\b|"
    r"\b(?:nothing|none) (?:\w+ )?(?:found|match\w*|here|for)|"
    r"\b(?:0|zero) (?:results?|products?|items?|match(?:es)?|hits?|treffer|ergebnisse|produkte|artikel|résultats?|"
    r"produits?|resultados?|productos?|produtos?|risultati|prodotti|resultaten|producten|wyników|produktów)\b|"
    r"\b(?:did|does)(?: not|n['’]t) match|\b(?:could|can|did)(?:\s?not|n['’]t) find|"
    r"\bkeine? (?:\w+ )?(?:treffer|ergebnisse?|produkte?|artikel)\b|\bnichts (?:\w+ )?gefunden|"
    r"\baucun(?:e)? (?:\w+ )?(?:résultat|produit|article|réponse)|\brien (?:n['’]a été )?trouvé|"
    r"\bno se (?:ha[n]? )?encontr|\bning[uú]n (?:resultado|producto|artículo)|\bsin resultados|"
    r"\bno hay (?:resultados|productos)|\bness?un (?:risultato|prodotto|articolo)|\bnon (?:abbiamo|è stato) trovat|"
    r"\bgeen (?:\w+ )?(?:resultaten|producten|artikelen|treffers)\b|\bniets (?:\w+ )?gevonden|"
    r"\bnenhum (?:resultado|produto|artigo)|\bsem resultados|\bnão (?:encontr|foram? encontrad)|"
    r"\bbrak (?:wyników|produktów)|\bnic nie znale|\bnie znaleziono|"
    r"لا (?:توجد|يوجد) نتائج|لم يتم العثور",
    re.IGNORECASE,
)


def searches_of(persona: Persona) -> tuple[str, ...]:
    """What this customer types, the likeliest first, three at most: the words it was given, else those of its need."""
    return (persona.search or words_of_need(persona.needs, persona.locale))[:MOST_SEARCHES]


def words_of_need(needs: str, locale: str = "en") -> tuple[str, ...]:
    """A need as searches: its content words, then the thing alone, up to where the need tells what it is for.

    "a lamp to read by in bed" to ("lamp read bed", "lamp"); "share photos with the family" to
    ("share photos family", "share photos"). None when the need holds no word that could find anything.
    """
    language = locale[:2].lower() if locale[:2].lower() in TURNS else "en"
    turns = set(TURNS[language].split())
    idle = turns | set(EMPTY[language].split())
    content: list[str] = []
    thing: list[str] | None = None
    for word in re.findall(r"[^\W_]+(?:-[^\W_]+)*|[,;.:!?]", needs):
        turning = not word[0].isalnum() or word.lower() in turns
        if turning and content and thing is None:
            thing = content.copy()
        if not turning and word.lower() not in idle:
            content.append(word)
    phrases = (" ".join(each[:MOST_WORDS]) for each in (content, thing or ()))
    return tuple(dict.fromkeys(phrase for phrase in phrases if phrase))


def finds_nothing(seen: Seen) -> bool:
    """Whether a page of search results says that there are none."""
    return any(
        block.visible
        and block.region in ("main", "form")
        and len(block.text) <= LONGEST_ANSWER
        and NOTHING.search(block.text)
        for block in seen.blocks
    )
