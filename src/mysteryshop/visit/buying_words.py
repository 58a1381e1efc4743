"""The words of buying, in eight languages: putting a thing into the cart, what is missing, what went in.

Source: the labels that shop software ships in English, German, French, Spanish, Italian, Dutch, Portuguese and
Polish. Matching is by whole words and ignores case.
"""

from __future__ import annotations

from mysteryshop.model.patterns import regex
from mysteryshop.visit.intents import CART, words

_PUTS = (
    r"add(?:ed)?|put|pop|place|drop|throw|move|buy|legen|hinzufügen|ajouter|mettre|añadir|agregar|aggiungi|metti|"
    r"toevoegen|voeg|doe|leg|stop|adicionar|colocar|pôr|dodaj|wrzuć|włóż"
)
_INTO = r"to|in|into|dans|aan|do|in den|in die|au|al|alla|a la|nel|in de|in het|in mijn|ao|no|do"
_CASES = (
    r"koszyka|torby|warenkorbs?|winkelwagentje|tas|mandje|bolsa|sacola|borsa|cabas|order list|booking|case|crate|box"
)

ADD_TO_CART = words(
    r"add (?:it |this |item |set |both )?(?:to|in) (?:my |your |the )?(?:shopping )?(?:cart|basket|bag|trolley|order)|"
    rf"(?:{_PUTS})\b.{{0,24}}?\b(?:{_INTO})\b.{{0,12}}?\b(?:{CART}|{_CASES})|"
    rf"(?:in den|in die|in de|in het|in mijn|in|do) (?:{CART}|{_CASES})|"
    r"ajouter|añadir|agregar|aggiungi|adicionar|toevoegen|comprar|compra(?: ora| già)?|"
    rf"zum (?:{CART}) hinzufügen|pre-?order|vorbestellen|précommander|"
    r"buy|kaufen|acheter|acquista|kopen|kup(?: teraz)?|add|order this|"
    r"get (?:yours|tickets|it|one|mine)|(?:get|buy) tickets?|reserve|book|reservieren|buchen|réserver|reservar|"
    r"prenota|reserveren|boeken|boek|rezerwuj|zarezerwuj|kup bilet"
)
SURE_ADD = words(
    rf"zum (?:{CART}) hinzufügen|"
    rf"(?:{_PUTS})\b.{{0,24}}?\b(?:{_INTO})\b.{{0,12}}?\b(?:{CART}|{_CASES})|"
    rf"(?:in den|in de|in mijn|do) (?:{CART}|{_CASES})|in (?:winkel(?:wagen|mandje)|warenkorb)"
)
"""Words that can mean nothing else but putting the thing into the cart."""

HINTS_ADD = regex(
    r"\badd(?: |-)?(?:to|2)(?: |-)?(?:cart|basket|bag)|\b(?:cart|basket|bag)(?: |-)?add\b|\bbuy(?: |-)?button|"
    r"\baddtocart\b|\bproduct form submit"
)
"""What shops' makers call the button that adds, in class and id words."""

ADDED = words(
    rf"(?:was |has been |have been |is |are |just |item ){{0,5}}added(?: to (?:your |the |my )?(?:{CART}))?|"
    rf"(?:is |are )?(?:now )?in (?:your|the|my) (?:shopping )?(?:{CART})|(?:wurde[n]?|erfolgreich) .{{0,60}}"
    r"(?:gelegt|hinzugefügt)|(?:a été |bien )?ajoutée?s?(?: (?:au|à).{0,20})?|"
    r"(?:ha sido |se ha )?(?:añadido|agregado)s?(?: .{0,20})?|(?:è stato |aggiunt[oa])(?: .{0,20})?|(?:is |"
    r"zijn )?toegevoegd|(?:foi )?adicionad[oa]s?|"
    r"(?:został[ao]? )?dodan[yoa](?: .{0,20})?"
)
"""What a shop says when something went in."""

EMPTY_CART = words(
    rf"(?:your |my |the |shopping ){{0,4}}(?:{CART}|order list|booking)(?: \w+)? (?:is|are)(?: \w+)? empty|"
    rf"(?:there is |there are |you have )?(?:nothing|no (?:items?|products?|articles?)) (?:yet )?in (?:your|the|my) "
    rf"(?:shopping )?(?:{CART})|empty (?:{CART})|"
    rf"(?:{CART}) (?:\(?empty\)?|leer|vide|vac[ií][oa]|vuoto|leeg|vazio|pusty)|"
    r"warenkorb ist (?:\w+ )?leer|keine (?:artikel|produkte) im warenkorb|panier est (?:\w+ )?vide|"
    r"(?:carrito|cesta) (?:\w+ )?est[áa] (?:\w+ )?vac[ií][oa]|carrello è (?:\w+ )?vuoto|"
    r"winkel(?:wagen|mandje) is (?:\w+ )?leeg|mandje is (?:\w+ )?leeg|carrinho (?:\w+ )?está (?:\w+ )?vazio|"
    r"koszyk jest (?:\w+ )?pusty"
)
"""What a cart says that nothing went into."""

COMPLAINS = words(
    r"please (?:select|choose|pick|enter|specify|make|fill|add)|(?:is |are )?required|you (?:must|need to) |"
    r"(?:select|choose|pick) (?:an?|your|the|some|at least)|bitte (?:wähl|aus)\w*|pflichtfeld|"
    r"veuillez|choisissez|obligatoire|seleccion[ae]|elij[ae]|obligatorio|"
    r"seleziona|scegli|obbligatorio|kies(?: een)?|verplicht|selecione|escolha|wybierz|wymagan[ey]|sold out|"
    r"out of stock"
)
"""What a shop says when something is missing before it lets one add."""

PLACEHOLDER = (
    r"^[\s\-–—.…*+(]*(?:(?:please )?(?:choose|select|pick)\b|bitte\b|wähle?n?\b|auswählen|auswahl|choisi|sélect|selec|"
    r"elij|elig|"
    r"escoge|scegli|selez|kies\b|maak een|escolh|wybierz|none$|option$|[-–—.…]+$|$)"
)
"""How the first line of a list says that nothing is chosen yet; for page scripts, so a plain pattern."""

SOLD_OUT = words(
    r"sold ?out|out of stock|(?:currently |temporarily )?unavailable|not (?:currently )?(?:available|in stock)|"
    r"no longer available|(?:back )?in stock soon|"
    r"ausverkauft|vergriffen|nicht (?:verfügbar|lieferbar|vorrätig)|épuisée?s?|rupture de stock|indisponible|"
    r"agotad[oa]s?|"
    r"sin existencias|esaurit[oa]|non disponibile|uitverkocht|niet (?:op voorraad|leverbaar)|esgotad[oa]s?|"
    r"wyprzedan[yea]|brak w magazynie|niedostępn[yea]"
)

GUEST = words(
    r"(?:continue|check ?out|order|proceed|buy|shop|go on)? ?(?:as|like) (?:a )?guest|guest(?: check ?out)?|"
    r"without (?:an |creating an |making an )?(?:account|registering|registration|signing in|logging in)|"
    r"(?:no|don't have an?|skip) (?:account|registration|sign[- ]?in|log[- ]?in)|"
    r"als gast(?: .{0,20})?|gastbestellung|ohne (?:konto|registrierung|anmeldung|kundenkonto).{0,20}|"
    r"(?:en tant qu')?invitée?|sans (?:créer de |inscription|compte).{0,20}|"
    r"(?:como |modo )?invitado|sin (?:cuenta|registr\w+|crear).{0,20}|(?:come )?ospite|senza (?:registra\w+|"
    r"account).{0,20}|"
    r"zonder (?:account|registra\w+).{0,20}|(?:como )?(?:convidado|visitante)|sem (?:conta|registo|cadastro).{0,20}|"
    r"(?:jako )?gość|bez (?:rejestracji|konta|logowania).{0,20}"
)
"""The door of a checkout that asks for no account."""

AGREE = words(
    r"i (?:have )?(?:agree|accept|read|understand)|agree (?:to|with)|accept (?:the )?terms|terms|conditions|agb|"
    r"ich (?:habe|akzeptiere|stimme)|j'accepte|j'ai lu|acepto|he leído|accetto|ho letto|ik (?:ga akkoord|accepteer)|"
    r"aceito|concordo|li e|akceptuję|zapoznał[ea]m się"
)
"""The box that must be ticked before one may go on to the checkout."""
