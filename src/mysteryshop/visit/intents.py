"""The words by which a shop offers what a customer looks for, in eight languages.

Source: the labels that shop software ships in English, German, French, Spanish, Italian, Dutch, Portuguese and
Polish. Matching is by whole words and ignores case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from mysteryshop.model import PageKind


def words(pattern: str) -> re.Pattern[str]:
    """A pattern that matches whole words, in any case."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


CART = (
    r"cart|basket|(?:shopping )?bag|trolley|warenkorb|einkaufswagen|panier|carrito|cesta|carrello|winkelwagen|"
    r"winkelmand(?:je)?|carrinho|cesto|koszyk"
)

GO_TO: Mapping[PageKind, re.Pattern[str]] = {
    PageKind.HOME: words(r"home(?:page)?|start(?:seite)?|accueil|inicio|startpagina|strona główna"),
    PageKind.CART: words(rf"(?:(?:view|go to|open|see|show|my|your|the)\s+)*(?:shopping )?(?:{CART})"),
    PageKind.CHECKOUT: words(
        r"(?:proceed to |go to |continue to |start |secure )?check ?out|(?:zur )?kasse(?: gehen)?|"
        r"passer (?:la )?commande|commander|valider (?:mon|le) panier|tramitar pedido|finalizar (?:la )?compra|"
        r"ir a la caja|(?:vai|procedi) (?:alla cassa|all'ordine|al checkout)|afrekenen|naar de kassa|bestellen|"
        r"finalizar compra|fechar pedido|(?:przejdź )?do kasy|złóż zamówienie"
    ),
    PageKind.PAYMENT: words(
        r"(?:continue|proceed|go|on)(?: on)? to (?:the )?payment|payment(?: method| details)?|weiter zur zahlung|"
        r"zahlung(?:sart)?|(?:continuer vers le |aller au )?paiement|(?:continuar|ir) al pago|"
        r"(?:continua|vai) al pagamento|(?:verder )?naar betal(?:en|ing)|(?:continuar para o |ir para o )?pagamento|"
        r"(?:przejdź )?do płatności"
    ),
    PageKind.FAQ: words(
        r"faqs?|f\.a\.q\.|frequently asked(?: questions)?|questions(?: (?:and|&) answers| people ask)?|q ?& ?a|"
        r"häufige fragen|fragen (?:und|&) antworten|questions fréquentes|foire aux questions|preguntas frecuentes|"
        r"domande frequenti|veelgestelde vragen|perguntas frequentes|najczęściej zadawane pytania|pytania"
    ),
    PageKind.HELP: words(
        r"help(?: cent(?:re|er)| desk)?|support|customer (?:service|care)|hilfe|kundenservice|kundendienst|aide|"
        r"service client|ayuda|atención al cliente|aiuto|assistenza|hulp|klantenservice|ajuda|pomoc"
    ),
    PageKind.CONTACT: words(
        r"contact(?: us| details)?|get in touch|write to us|kontakt|contactez[- ]nous|nous contacter|contacto|"
        r"contáctanos|contatti|contattaci|neem contact op|contato|fale conosco|skontaktuj"
    ),
    PageKind.DELIVERY_INFO: words(
        r"deliver(?:y|ies)(?: info(?:rmation)?| costs?| and returns)?|shipping(?: info(?:rmation)?| costs?| policy)?|"
        r"postage|versand(?:kosten)?|lieferung|livraison|env[ií]os?|entrega|spedizion[ei]|consegna|verzending|"
        r"bezorging|levering|frete|dostawa|wysyłka"
    ),
    PageKind.RETURNS_INFO: words(
        r"returns?(?: (?:and|&) (?:refunds?|exchanges?)| policy)?|refunds?(?: policy)?|send(?:ing)? (?:it|things) back|"
        r"exchanges|rück(?:gabe|sendung|erstattung)|widerruf|retours?|remboursements?|devoluci[oó]n(?:es)?|"
        r"resi|rimborsi|retourneren|devoluç(?:ão|ões)|trocas|zwroty"
    ),
    PageKind.TERMS: words(
        r"terms(?: (?:of (?:sale|service|use|business)|(?:and|&) conditions))?|t ?& ?cs?|conditions of sale|agb|"
        r"(?:allgemeine )?geschäftsbedingungen|cgv|conditions générales|términos|condiciones|"
        r"termini|condizioni|algemene voorwaarden|voorwaarden|termos|condições|regulamin|legal"
    ),
    PageKind.ABOUT: words(
        r"about(?: us| the (?:shop|company))?|our story|who we are|über uns|à propos|qui sommes[- ]nous|"
        r"sobre nosotros|quiénes somos|chi siamo|over ons|sobre(?: nós)?|o nas"
    ),
    PageKind.ACCOUNT: words(r"(?:my )?account|sign in|log ?in|anmelden|mein konto|connexion|mi cuenta|konto"),
    PageKind.SEARCH: words(r"search|find|suche[n]?|recherch(?:e|er)|buscar|cerca|zoeken|pesquisar|szukaj"),
    PageKind.CATEGORY: words(
        r"shop(?: (?:now|all|online))?|all products|products|store|catalogue?|collections?|categor(?:y|ies)|browse|"
        r"produkte|sortiment|katalog|boutique|(?:tous les )?produits|productos|tienda|prodotti|negozio|"
        r"producten|winkel|produtos|loja|produkty|sklep|tickets|events"
    ),
}
"""What the way to a page of a kind is called."""

ADDRESS: Mapping[PageKind, re.Pattern[str]] = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        PageKind.CART: r"/(?:cart|basket|bag|trolley|warenkorb|panier|carrito|cesta|carrello|winkelwagen|carrinho|"
        r"koszyk)\b",
        PageKind.CHECKOUT: r"/(?:checkout|kasse|commande|caja|cassa|afrekenen|kassa|onepage)\b",
        PageKind.PAYMENT: r"/(?:payment|pay|zahlung|paiement|pago|pagamento|betaling|platnosc)\b",
        PageKind.FAQ: r"faq|questions|fragen|preguntas|domande|vragen|perguntas|pytania",
        PageKind.HELP: r"/(?:help|support|customer-service|hilfe|aide|ayuda|aiuto|hulp|ajuda|pomoc)\b",
        PageKind.CONTACT: r"/(?:contact|kontakt|contatti|contacto|contato)",
        PageKind.DELIVERY_INFO: r"deliver|shipping|postage|versand|lieferung|livraison|envio|entrega|spedizion|"
        r"consegna|verzend|bezorg|dostawa",
        PageKind.RETURNS_INFO: r"return|refund|rueckgabe|ruecksendung|widerruf|retour|rembours|devoluc|/resi\b|zwrot",
        PageKind.TERMS: r"terms|conditions|/agb|cgv|termin|condizion|voorwaarden|termos|regulamin|/legal",
        PageKind.ABOUT: r"/(?:about|our-story|ueber-uns|a-propos|sobre|chi-siamo|over-ons|o-nas)",
        PageKind.ACCOUNT: r"/(?:account|login|signin|sign-in|konto|customer)\b",
        PageKind.SEARCH: r"/(?:search|suche|recherche|buscar|cerca|zoeken|busca|szukaj|catalogsearch)\b|"
        r"[?&](?:q|s|query|search)=",
        PageKind.CATEGORY: r"/(?:c|cat|category|categories|collections?|shop|store|products|catalogue?|kategorie|"
        r"product-category|department)\b",
        PageKind.PRODUCT: r"/(?:p|product|products|produkt|produit|producto|prodotto|item|dp|catalogue)/[^/?#]+",
    }.items()
}
"""What the address of a page of a kind often holds."""

ADD_TO_CART = words(
    r"add (?:it |this |item |set |both )?(?:to|in) (?:my |your |the )?(?:shopping )?(?:cart|basket|bag|trolley|order)|"
    r"add to (?:cart|basket)|in den (?:waren|einkaufs)(?:korb|wagen)|ajouter au panier|"
    r"añadir (?:al carrito|a la cesta)|agregar al carrito|aggiungi al carrello|"
    r"in (?:mijn )?winkel(?:wagen|mand(?:je)?)|toevoegen(?: aan winkelwagen)?|adicionar ao carrinho|comprar|"
    r"dodaj do koszyka|do koszyka|buy|kaufen|acheter|"
    r"kopen|kup(?: teraz)?|add|order this"
)
SURE_ADD = words(
    r"add .{0,20}(?:cart|basket|bag|trolley)|in den (?:waren|einkaufs)(?:korb|wagen)|ajouter au panier|"
    r"añadir (?:al carrito|a la cesta)|aggiungi al carrello|adicionar ao carrinho|dodaj do koszyka"
)
"""Words that can mean nothing else but putting the thing into the cart."""

SOLD_OUT = words(
    r"sold ?out|out of stock|(?:currently |temporarily )?unavailable|not (?:currently )?(?:available|in stock)|"
    r"no longer available|"
    r"ausverkauft|nicht (?:verfügbar|lieferbar)|épuisé|rupture de stock|agotado|sin existencias|esaurito|"
    r"uitverkocht|niet op voorraad|esgotado|wyprzedan[ye]|brak w magazynie"
)

NO_AISLE = words(
    r"imprint|impressum|privacy|datenschutz|cookies?|accessib\w+|careers?|jobs|press|blog|news(?:letter)?|stories|"
    r"wish ?list|compare|lost password|register|sign|past|powered|language|currency|facebook|instagram|twitter|"
    r"youtube|pinterest|tiktok|linkedin|"
    r"mentions légales|aviso legal|privacidad|polityka|stores?|locations?|gift cards?|"
    r"skip|calendar|resend|print|share|back|next|previous|more|read|admin|team|history|reviews?"
)
"""What menus hold beside the aisles of a shop."""

MENU = words(r"(?:main |open |toggle |show )*(?:menu|navigation)|hamburger|menü|menú")

NOT_FOUND = words(
    r"(?:page|site|that|it) (?:was |is |could |can)?(?:not|n't|n’t) (?:be )?(?:found|exist)|not found|"
    r"can(?:no|')?t find (?:that|this|the) page|page (?:is )?(?:gone|missing)|does(?:n't| not) exist|404|"
    r"nicht gefunden|(?:page )?introuvable|no (?:se )?encontrad[ao]|non trovata|niet gevonden|não encontrada|"
    r"nie znaleziono"
)

REFUSE_COOKIES = words(
    r"(?:reject|refuse|decline|deny)(?: all| cookies| optional)*|(?:only|use) (?:necessary|essential|required)"
    r"(?: cookies)?(?: only)?|(?:necessary|essential) (?:cookies )?only|no,? thanks?|continue without accepting|"
    r"(?:alle )?ablehnen|nur (?:notwendige|erforderliche)(?: cookies)?|(?:tout )?refuser|continuer sans accepter|"
    r"rechazar(?: todo| todas)?|rifiuta(?: tutto)?|(?:alles )?weigeren|rejeitar(?: todos)?|odrzuć(?: wszystkie)?"
)
ACCEPT_COOKIES = words(
    r"(?:accept|allow|agree)(?: all| to all| cookies)*|ok(?:ay)?|got it|i agree|(?:alle )?akzeptieren|zustimmen|"
    r"(?:tout )?accepter|aceptar(?: todo| todas)?|accetta(?: tutto)?|(?:alles )?accepteren|aceitar(?: todos)?|"
    r"akceptuj(?: wszystkie)?"
)
COOKIE_WORDS = re.compile(r"cookie|consent|einwilligung|datenschutz|privacy|tracking|ciasteczk", re.IGNORECASE)

SEARCH_FIELD = ", ".join(
    (
        "input[type=search]",
        "[role=searchbox]",
        "[role=search] input:not([type=hidden]):not([type=submit])",
        "input[name=q]",
        "input[name=s]",
        "input[name=query]",
        "input[name=keyword]",
        "input[name=keywords]",
        "input[name*=search i]",
        "input[id*=search i]:not([type=hidden]):not([type=submit])",
        "input[placeholder*=search i]",
        "input[aria-label*=search i]",
        "input[placeholder*=such i]",
        "input[placeholder*=cherch i]",
        "input[placeholder*=busca i]",
        "input[placeholder*=cerca i]",
        "input[placeholder*=zoek i]",
        "input[placeholder*=pesquis i]",
        "input[placeholder*=szukaj i]",
    )
)
"""Where a shop lets one type what one looks for."""

NEUTRAL = words(
    r"view|see|show|open|go|to|in|into|my|your|the|our|a|of|is|are|and|items?|products?|things?|artikel|article[s]?|"
    r"total|subtotal|contents|empty|full|shopping|proceed|continue|secure|now|page|with|for|has|have|mein|dein|zum|zur|"
    r"mon|votre|ver|mi|tu|su|il|tuo|mijn|je|meu|seu|mój|twój|\d+"
)


def says(kind: PageKind, name: str) -> bool:
    """Whether these words call a thing of this kind, and nothing else.

    Shops sell baskets and bags: "View basket" is the way to the cart, "Proving basket" is a product. So a name
    that holds more than neutral words beside the kind's own is not taken for it.
    """
    pattern = GO_TO.get(kind)
    if pattern is None or not pattern.search(name):
        return False
    return not re.search(r"\w", NEUTRAL.sub(" ", pattern.sub(" ", name)))
