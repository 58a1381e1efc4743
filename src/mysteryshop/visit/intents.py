"""The words by which a shop offers what a customer looks for, in eight languages.

Source: the labels that shop software ships in English, German, French, Spanish, Italian, Dutch, Portuguese and
Polish. Matching is by whole words and ignores case.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from mysteryshop.model import PageKind
from mysteryshop.model.patterns import regex


def words(pattern: str) -> re.Pattern[str]:
    """A pattern that matches whole words, in any case."""
    return regex(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


CART = (
    r"cart|basket|(?:shopping )?bag|trolley|warenkorb|einkaufswagen|einkaufskorb|panier|carrito|cesta|carro|carrello|"
    r"winkelwagen(?:tje)?|winkelmand(?:je)?|mandje|carrinho|cesto|koszyk(?:a|u)?|order (?:list|pad)|enquiry list|"
    r"bon de commande|bestell(?:liste|schein)|lista de pedido"
)

GO_TO: Mapping[PageKind, re.Pattern[str]] = {
    PageKind.HOME: words(r"home(?:page)?|start(?:seite)?|accueil|inicio|startpagina|strona główna|pagina inicial"),
    PageKind.CART: words(
        rf"(?:(?:view|go to|open|see|show|my|your|the)\s+){{0,4}}(?:shopping )?(?:{CART})|mini ?cart|order list|"
        r"(?:your|my|view) (?:booking|selection|tickets|order)|(?:meine|deine|ihre) buchung|(?:je|uw|mijn) boeking|"
        r"(?:a )?(?:sua|minha|tua) reserva|(?:su|mi|tu) reserva|(?:votre|ma) réservation|(?:la )?tua prenotazione"
    ),
    PageKind.CHECKOUT: words(
        r"(?:proceed to |go to |continue to |on to |to |start |secure |begin ){0,4}(?:the )?check ?out|"
        r"(?:proceed|continue|go) to (?:the )?order(?: form)?|order form|(?:finish|complete) (?:your )?(?:booking|"
        r"order|purchase)|"
        r"(?:continue|proceed|go) to (?:your )?(?:details|delivery|shipping|address)|enter (?:your )?details|"
        r"(?:weiter )?(?:zur )?kasse(?: gehen)?|zur bestellung|bestellung (?:fortsetzen|aufnehmen)|"
        r"passer (?:la |ma )?commande|(?:passer|aller) à la caisse|commander|valider (?:mon|le|votre) panier|"
        r"(?:procéder|passer) au (?:paiement|règlement)|finaliser (?:ma |la )?commande|"
        r"tramitar (?:el )?pedido|finalizar (?:la )?compra|ir a (?:la caja|pagar)|(?:proceder|ir) al (?:pago|checkout)|"
        r"(?:vai|procedi|passa|continua) (?:alla cassa|all'ordine|con l'ordine|al checkout|con l'acquisto)|cassa|"
        r"(?:verder )?naar (?:uw|je) gegevens|gegevens invullen|(?:weiter )?zu (?:ihren|deinen) daten|"
        r"(?:saisir|indiquer) (?:mes|vos) coordonnées|introducir (?:mis|tus|sus) datos|inserisci i (?:tuoi )?dati|"
        r"preencher (?:os )?dados|podaj dane|"
        r"afrekenen|(?:verder )?naar (?:de )?kassa|(?:doorgaan|verder) (?:naar|met) (?:afrekenen|bestellen)|bestellen|"
        r"(?:fechar|finalizar) (?:a )?(?:compra|pedido|reserva|encomenda)|(?:ir|avançar|seguir) para (?:o )?checkout|"
        r"(?:przejdź )?do kasy|złóż zamówienie|(?:realizuj|przejdź do) zamówieni[ea]|kasa"
    ),
    PageKind.PAYMENT: words(
        r"(?:continue|proceed|go|on)(?: on)? to (?:the )?payment|payment(?: method| details)?|weiter zur zahlung|"
        r"zahlung(?:sart)?|(?:continuer vers le |aller au )?paiement|(?:continuar|ir) al pago|"
        r"(?:continua|vai) al pagamento|(?:verder )?naar betal(?:en|ing)|(?:continuar para o |ir para o )?pagamento|"
        r"(?:przejdź )?do płatności"
    ),
    PageKind.FAQ: words(
        r"faqs?|f\.a\.q\.|(?:frequently|often|commonly) asked(?: questions)?|q ?& ?a|"
        r"(?:common |good |your |customer )?questions(?: (?:and|&) answers| people ask| answered)?|answers|"
        r"(?:häufige |oft gestellte )?fragen(?: (?:und|&) antworten)?|questions fréquentes|foire aux questions|"
        r"vos questions|preguntas(?: (?:frecuentes|y respuestas))?|dudas(?: frecuentes)?|domande(?: (?:frequenti|"
        r"e risposte))?|"
        r"(?:veel ?gestelde )?vragen(?: (?:en|&) antwoorden)?|(?:perguntas|dúvidas)(?: (?:frequentes|e respostas))?|"
        r"(?:najczęściej zadawane |częste )?pytania(?: i odpowiedzi)?"
    ),
    PageKind.HELP: words(
        r"(?:get )?help(?: cent(?:re|er)| desk| (?:and|&) support| pages)?|support(?: cent(?:re|er))?|"
        r"customer (?:services?|care|support)|hilfe(?: ?center)?|kundenservice|kundendienst|service (?:und|&) hilfe|"
        r"aide|centre d'aide|service client(?:s|èle)?|assistance|(?:centro de )?ayuda|atención al cliente|aiuto|"
        r"assistenza|servizio clienti|hulp|klantenservice|(?:centro de |central de )?ajuda|apoio ao cliente|pomoc|"
        r"obsługa klienta"
    ),
    PageKind.CONTACT: words(
        r"contact(?: us| details| info(?:rmation)?)?|get in touch|(?:write|talk|speak) to us|e-?mail(?: us)?|ask us|"
        r"reach us|(?:find|visit|call) us|kontakt(?:formular)?|schreib(?:en sie)? uns|contactez[- ]nous|"
        r"nous contacter|écrivez[- ]nous|contactos?|contáct(?:anos|enos)|escríbenos|contatti|contattaci|scrivici|"
        r"(?:neem )?contact(?: op(?:nemen)?)?|contacteer(?: ons)?|contatos?|contacte[- ]nos|fale con?nosco|"
        r"skontaktuj(?: się)?|"
        r"napisz do nas"
    ),
    PageKind.DELIVERY_INFO: words(
        r"deliver(?:y|ies)(?: (?:info(?:rmation)?|times?|options|charges|costs?|areas?|policy))?"
        r"(?: (?:and|&) (?:returns?|collection|payment|costs?))?|how we (?:deliver|send|ship)|dispatch|"
        r"shipping(?: (?:info(?:rmation)?|costs?|rates?|policy|times?|options))?(?: (?:and|&) (?:delivery|handling|"
        r"returns?|payment))?|postage(?: (?:and|&) packing)?|ordering info(?:rmation)?|"
        r"versand(?:kosten|informationen|arten)?(?: (?:und|&) (?:zahlung|lieferung|rückgabe|retouren))?|"
        r"(?:zahlung|lieferung)(?: (?:und|&) (?:versand|zahlung))|liefer(?:ung|zeiten?|bedingungen|informationen)|"
        r"(?:modes de |délais de )?livraisons?|expéditions?|frais de port|(?:gastos de |política de )?env[ií]os?|"
        r"plazos? de entrega|entregas?|(?:costi di |tempi di )?spedizion[ei]|consegn[ae]|"
        r"verzend(?:en|ing|kosten)|bezorg(?:en|ing|kosten)|levering|levertijd|"
        r"frete|portes(?: de envio)?|prazos? de entrega|(?:koszty |czas )?dostaw[ay]|wysyłk[ai]"
    ),
    PageKind.RETURNS_INFO: words(
        r"returns?(?: (?:and|&) (?:refunds?|exchanges?)| policy)?|refunds?(?: policy| (?:and|&) returns?)?|"
        r"send(?:ing)? (?:it|things|something) back|"
        r"(?:returning|exchanging) .{0,20}|exchanges|cancellations?(?: policy)?|"
        r"rück(?:gabe(?:recht)?|sendung(?:en)?|erstattung)|widerruf(?:s(?:recht|belehrung))?|retouren?|umtausch|"
        r"retours?(?: (?:et|&) (?:remboursements?|échanges?))?|"
        r"remboursements?|échanges?|(?:cambios y )?devoluci[oó]n(?:es)?|reembolsos?|"
        r"res[io](?: e rimborsi)?|rimborsi|(?:diritto di )?recesso|"
        r"retourneren|terugbrengen|terugsturen|ruilen|herroeping(?:srecht)?|"
        r"(?:trocas e )?devoluç(?:ão|ões)|trocas|cancelamentos?|zwrot[yu]?|reklamacje"
    ),
    PageKind.TERMS: words(
        r"terms(?: (?:of (?:sale|service|use|business|trade)|(?:and|&) conditions))?|t ?& ?cs?|"
        r"conditions of (?:sale|use|business|carriage)|(?:the )?small print|agb|"
        r"(?:allgemeine )?(?:geschäfts|nutzungs|verkaufs)bedingungen|cgv|conditions (?:générales?|"
        r"de vente)(?: de vente)?|"
        r"términos(?: y condiciones)?|condiciones(?: (?:generales|de (?:venta|uso|compra)))?|"
        r"termini(?: e condizioni| d'uso)?|condizioni(?: (?:generali|di vendita))?|"
        r"(?:algemene |leverings|verkoop)?voorwaarden|termos(?: (?:e condições|de uso|de serviço))?|"
        r"condições(?: gerais)?|regulamin(?: sklepu)?|legal(?: (?:notice|info(?:rmation)?))?|aviso legal"
    ),
    PageKind.ABOUT: words(
        r"about(?: (?:us|the (?:shop|company|brand|makers?)|\w+))?|our (?:story|company|history|people|makers|"
        r"workshop)|"
        r"who we are|about me|(?:the )?(?:company|team|studio|workshop|makers)|(?:la|notre) société|notre équipe|"
        r"l'atelier|"
        r"conócenos|quién soy|sobre mí|el taller|over mij|über mich|chi sono|sobre mim|a empresa|de makers|"
        r"über(?: uns)?|wir über uns|unternehmen|à propos|qui sommes[- ]nous|"
        r"notre (?:histoire|maison|atelier)|(?:sobre )?nosotros|sobre nosotros|quiénes somos|nuestra historia|"
        r"la empresa|"
        r"chi siamo|la nostra storia|l'azienda|over ons|ons verhaal|wie (?:zijn wij|we zijn)|"
        r"sobre(?: nós)?|quem somos|a nossa história|o nas|o firmie|kim jesteśmy"
    ),
    PageKind.ACCOUNT: words(
        r"(?:my |your )?account|sign in|log ?in|anmelden|einloggen|(?:mein |kunden)?konto|(?:se )?connect(?:er|ion)|"
        r"connexion|"
        r"mon compte|mi cuenta|iniciar (?:sesión|sessão)|accedi|(?:il )?mio account|inloggen|mijn account|"
        r"(?:a )?minha conta|zaloguj(?: się)?|moje konto|logowanie"
    ),
    PageKind.SEARCH: words(
        r"search|find|such(?:e|en)|recherch(?:e|er)|buscar|búsqueda|cerca|ricerca|zoek(?:en)?|pesquis(?:ar|a)|procurar|"
        r"szukaj|wyszukaj"
    ),
    PageKind.MAINTENANCE: words(
        r"(?:service|system|network|site|shop|order) status|status(?: page)?|known (?:problems|issues|faults)|"
        r"(?:service )?disruptions?|störung(?:en|smeldungen)?|état du service|estado del servicio|stato del servizio"
    ),
    PageKind.CATEGORY: words(
        r"(?:the |our |online )?shop(?: (?:now|all|online|by \w+))?|(?:all |our )?products|store|catalogue?|"
        r"collections?|"
        r"(?:all )?categor(?:y|ies)|browse(?: \w+)?|(?:see |view |shop )(?:all|everything|the range)|"
        r"(?:alle )?produkte|(?:zum )?(?:online)?shop|sortiment|katalog|(?:la |notre )?boutique|"
        r"(?:tous )?(?:les |nos )?produits|(?:todos los |nuestros )?productos|(?:la )?tienda|catálogo|"
        r"(?:tutti i |i nostri )?prodotti|negozio|catalogo|(?:alle )?producten|assortiment|(?:web)?winkel|webshop|"
        r"(?:todos os )?produtos|loja|(?:wszystkie )?produkty|sklep|oferta|tickets|events|what's on|programme"
    ),
}
"""What the way to a page of a kind is called."""

ADDRESS: Mapping[PageKind, re.Pattern[str]] = {
    kind: regex(pattern, re.IGNORECASE)
    for kind, pattern in {
        PageKind.CART: r"/(?:cart|basket|bag|trolley|warenkorb|panier|carrito|cesta|carrello|winkelwagen|carrinho|"
        r"koszyk)\b",
        PageKind.CHECKOUT: r"/(?:checkouts?|kasse|commande|caja|cassa|afrekenen|kassa|onepage)\b(?!/(?:cart|basket))",
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

NO_AISLE = words(
    r"imprint|impressum|privacy|datenschutz|cookies?|accessib\w+|careers?|jobs|press|blog|news(?:letter)?|stories|"
    r"wish ?list|compare|lost password|register|sign|powered|language|currency|facebook|instagram|twitter|"
    r"youtube|pinterest|tiktok|linkedin|"
    r"mentions légales|aviso legal|privacidad|polityka|stores?|locations?|gift cards?|"
    r"skip|print|share|back|next|previous|more|read|admin|team|history|reviews?|recipes?|journal|magazine|gallery|"
    r"sitemap|affiliates?|brands?|partners?|investors?|sustainability|events calendar|calendar|download"
)
"""What menus hold beside the aisles of a shop."""

MENU = words(
    r"(?:main |open |toggle |show |site |mobile ){0,4}(?:menu|navigation|nav|sidebar)|hamburger|menü(?: öffnen)?|menú|"
    r"menù|☰|≡"
)
HINTS_MENU = regex(
    r"hamburger|\bmenu (?:toggle|button|icon|btn|open)|(?:nav|menu|navbar) ?toggl|burger|\bbars\b|off ?canvas"
)
HINTS_CART = regex(
    r"\b(?:mini|shopping|header|icon|bi|fa|open|toggle)? ?(?:cart|basket|trolley)\b|\bshopping bag\b|\bbag\b"
)
HINTS_SEARCH = regex(r"\bsearch\b|magnif|\blupe\b")
"""What shops' makers call these controls, for icons without words."""

NOT_FOUND = words(
    r"(?:page|site|that|it) (?:was |is |could |can)?(?:not|n't|n’t) (?:be )?(?:found|exist)|not found|"
    r"can(?:no|')?t find (?:that|this|the) page|page (?:is )?(?:gone|missing)|does(?:n't| not) exist|404|"
    r"nicht gefunden|(?:page )?introuvable|no (?:se )?encontrad[ao]|non trovata|niet gevonden|não encontrada|"
    r"nie znaleziono"
)

REFUSE_COOKIES = words(
    r"(?:reject|refuse|decline|deny)(?: all| cookies| optional)*|(?:only|use) (?:necessary|essential|required)"
    r"(?: cookies)?(?: only)?|only what(?:'s|’s| is) (?:needed|necessary)|(?:just )?(?:the )?(?:necessary|"
    r"essential)s?(?: ones)?|"
    r"afwijzen|alleen (?:noodzakelijke?|functionele?)(?: cookies)?|s[oó]lo (?:las )?(?:necesarias|esenciales)|"
    r"solo (?:i )?(?:necessari|essenziali)|recusar(?: todos)?|(?:apenas|só) (?:os )?necessários|tylko niezbędne|odmów|"
    r"nur essenzielle|uniquement (?:les )?nécessaires|(?:only|use) (?:necessary|essential|required)"
    r"(?: cookies)?(?: only)?|(?:necessary|essential) (?:cookies )?only|no,? thanks?|continue without accepting|"
    r"(?:alle )?ablehnen|nur (?:notwendige|erforderliche)(?: cookies)?|(?:tout )?refuser|continuer sans accepter|"
    r"rechazar(?: todo| todas)?|rifiuta(?: tutto)?|(?:alles )?weigeren|rejeitar(?: todos)?|odrzuć(?: wszystkie)?"
)
ACCEPT_COOKIES = words(
    r"(?:accept|allow|agree)(?: all| to all| cookies)*|ok(?:ay)?|got it|i agree|(?:alle )?akzeptieren|zustimmen|"
    r"(?:tout )?accepter|aceptar(?: todo| todas)?|accetta(?: tutto)?|(?:alles )?accepteren|aceitar(?: todos)?|"
    r"akceptuj(?: wszystkie)?"
)
COOKIE_WORDS = regex(r"cookie|consent|einwilligung|datenschutz|privacy|tracking|ciasteczk", re.IGNORECASE)

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
    r"mon|votre|ver|mi|tu|su|il|tuo|mijn|je|meu|seu|mój|twój|bekijk|toon|naar|uw|het|de|ansehen|anzeigen|öffnen|"
    r"ihr(?:en)?|"
    r"der|die|das|voir|afficher|consulter|aller|au|le|la|abrir|mostrar|mostra|vedi|vai|apri|al|alla|el|o|a|zobacz|"
    r"przejdź|do|pokaż|artikelen|artículos?|articol[oi]|artigos?|\d+"
)


LONGEST_NAME = 200
"""Characters. What is longer calls nothing by its name, and a hostile page may be very long."""


def says(kind: PageKind, name: str) -> bool:
    """Whether these words call a thing of this kind, and nothing else.

    Shops sell baskets and bags: "View basket" is the way to the cart, "Proving basket" is a product. So a name
    that holds more than neutral words beside the kind's own is not taken for it.
    """
    pattern = GO_TO.get(kind)
    if pattern is None or len(name) > LONGEST_NAME or not pattern.search(name):
        return False
    return not re.search(r"\w", NEUTRAL.sub(" ", pattern.sub(" ", name)))
