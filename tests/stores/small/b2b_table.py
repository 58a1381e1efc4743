"""Établissements Roussard: a wholesaler's order desk for trade customers, in French, with the markup of 2005."""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path
from secrets import token_hex
from typing import Any, NamedTuple

from bottle import Bottle, HTTPError, SimpleTemplate, redirect, request, response
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")


class Article(NamedTuple):
    """One line of the price list. cents: without tax, a pack. pack: what one unit of the quantity box is."""

    reference: str
    name: str
    pack: str
    cents: int
    family: int
    note: str


ARTICLES = (
    Article("CH-2210", "Charnière laiton 60 mm", "Bte de 20", 2860, 1, "Livrée sans vis."),
    Article("CH-2215", "Charnière inox 80 mm", "Bte de 10", 3140, 1, "Axe démontable."),
    Article("CH-2290", "Paumelle à souder", "Bte de 6", 1920, 1, "Acier brut."),
    Article("VI-0410", "Vis à bois 4 x 40", "Bte de 200", 890, 2, "Empreinte Torx, zinguée."),
    Article("VI-0560", "Vis à bois 5 x 60", "Bte de 200", 1245, 2, "Empreinte Torx, zinguée."),
    Article("VI-9001", "Assortiment chevilles", "Coffret", 2475, 2, "Neuf diamètres."),
    Article("QU-1180", "Poignée béquille Loire", "La paire", 1690, 3, "Carré de 7."),
    Article("QU-1195", "Verrou à bouton", "L'unité", 1130, 3, "Cylindre de 40."),
)
FAMILIES = {1: "Charnières et paumelles", 2: "Visserie", 3: "Quincaillerie de porte"}
TEXTS = {
    "livraison": "Livraison et franco de port",
    "retours": "Reprises et retours",
    "faq": "Questions fréquentes",
    "contact": "Nous contacter",
    "societe": "La société",
    "cgv": "Conditions générales de vente",
    "merci": "Merci",
}
# The words that a picture button or a picture heading shows.
PICTURES = {
    "logo": "ROUSSARD",
    "btn_ajouter": "Ajouter la sélection",
    "btn_ajouter1": "Ajouter",
    "btn_bon": "Bon de commande",
    "btn_ok": "OK",
    "btn_maj": "Recalculer",
    "btn_passer": "Passer commande",
    "btn_suite": "Continuer",
    "btn_valider": "Valider",
    "btn_envoyer": "Envoyer",
}


def money(cents: int) -> str:
    """An amount as the shop writes it, without tax."""
    return f"{cents // 100},{cents % 100:02d} €"


@cache
def _template(name: str) -> Any:
    return SimpleTemplate(name=name, lookup=[str(FOLDER)])


class Shop:
    """One run of the shop: order lists by session, and the counters."""

    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.lists: dict[str, dict[str, int]] = {}
        self.app = Bottle()
        for path, method, callback in self._routes():
            self.app.route(path, method, callback)

    def _routes(self) -> tuple[tuple[str, str, Any], ...]:
        return (
            ("/", "GET", lambda: self.page("index", "Quincaillerie en gros")),
            ("/index.php", "GET", lambda: self.page("index", "Quincaillerie en gros")),
            ("/images/<name>.gif", "GET", _picture),
            ("/style.css", "GET", _style),
            ("/bandeau.php", "GET", lambda: self.page("bandeau", "")),
            ("/catalogue.php", "GET", self.catalogue),
            ("/recherche.php", "GET", self.search),
            ("/fiche.php", "GET", self.sheet),
            ("/ajout.php", "POST", self.add),
            ("/bon.php", "GET", lambda: self.page("bon", "Votre bon de commande")),
            ("/bon.php", "POST", self.update),
            ("/coordonnees.php", "GET", self.details),
            ("/coordonnees.php", "POST", self.take_details),
            ("/recapitulatif.php", "GET", lambda: self.page("recap", "Récapitulatif")),
            ("/valider.php", "POST", self.order),
            ("/compte.php", "GET", lambda: self.page("compte", "Espace client")),
            ("/compte.php", "POST", self.register),
            ("/envoi.php", "POST", self.message),
            ("/<name>.php", "GET", self.text),
        )

    def list(self) -> dict[str, int]:
        session = str(request.environ.get("shop.session") or request.get_cookie("PHPSESSID") or "")
        if session not in self.lists:
            session = request.environ["shop.session"] = token_hex(13)
            self.lists[session] = {}
            response.set_cookie("PHPSESSID", session, path="/")
        return self.lists[session]

    def page(self, template: str, title: str, **shown: Any) -> str:
        lines = [(_article(reference), quantity) for reference, quantity in self.list().items()]
        known = {"title": title, "lines": lines, "families": FAMILIES, "articles": ARTICLES, "money": money}
        known["total"] = sum(article.cents * quantity for article, quantity in lines)
        return str(_template(template).render(**{**known, "error": "", **shown}))

    def catalogue(self) -> str:
        family = int(request.query.fam) if str(request.query.fam).isdigit() else 1
        if family not in FAMILIES:
            raise HTTPError(404, "Famille inconnue")
        shown = [one for one in ARTICLES if one.family == family]
        error = "Veuillez indiquer une quantité dans au moins une ligne." if request.query.vide else ""
        return self.page("tableau", FAMILIES[family], shown=shown, family=family, error=error)

    def search(self) -> str:
        words = str(request.query.getunicode("mot") or "")
        shown = [
            one
            for one in ARTICLES
            if any(word in f"{one.name} {one.reference}".lower() for word in words.lower().split())
        ]
        return self.page("tableau", f"Recherche : {words}", shown=shown, family=0)

    def sheet(self) -> str:
        article = _article(str(request.query.ref))
        return self.page("fiche", article.name, article=article)

    def add(self) -> None:
        """All rows with a quantity go onto the list; none: back to the table, with a complaint."""
        asked = {one.reference: str(request.forms.get(f"qte[{one.reference}]") or "") for one in ARTICLES}
        wanted = {reference: int(said) for reference, said in asked.items() if said.strip().isdigit() and int(said)}
        if not wanted:
            redirect(f"/catalogue.php?fam={int(request.forms.fam or 0) or 1}&vide=1")
        kept = self.list()
        for reference, quantity in wanted.items():
            kept[reference] = kept.get(reference, 0) + quantity
        redirect("/bon.php")

    def update(self) -> None:
        kept = self.list()
        for reference in tuple(kept):
            said = str(request.forms.get(f"qte[{reference}]") or "0")
            kept[reference] = int(said) if said.isdigit() else kept[reference]
            if kept[reference] < 1:
                del kept[reference]
        redirect("/bon.php")

    def details(self) -> str:
        if not self.list():
            redirect("/bon.php")
        return self.page("coordonnees", "Vos coordonnées")

    def take_details(self) -> str:
        if not request.forms.get("societe") or not request.forms.get("tva"):
            return self.page("coordonnees", "Vos coordonnées", error="Société et n° de TVA sont obligatoires.")
        return str(redirect("/recapitulatif.php"))

    def order(self) -> None:
        self.counters.orders += 1
        self.list().clear()
        redirect("/merci.php")

    def register(self) -> None:
        self.counters.accounts += 1
        redirect("/merci.php")

    def message(self) -> None:
        self.counters.messages += 1
        redirect("/merci.php")

    def text(self, name: str) -> str:
        if name not in TEXTS:
            raise HTTPError(404, "Page introuvable")
        return self.page("texte", TEXTS[name], name=name)


def _article(reference: str) -> Article:
    article = next((one for one in ARTICLES if one.reference == reference), None)
    if article is None:
        raise HTTPError(404, "Référence inconnue")
    return article


def _style() -> str:
    response.content_type = "text/css"
    return (FOLDER / "style.css").read_text(encoding="utf-8")


def _picture(name: str) -> str:
    """A drawing under a gif's name: a spacer, a button with its words, or a thumbnail."""
    response.content_type = "image/svg+xml"
    words = PICTURES.get(name, "")
    width = 8 * len(words) + 20 if words else (1 if name == "spacer" else 48)
    height = 1 if name == "spacer" else 24 if words else 48
    fill = "none" if name == "spacer" else "#0a4a7a" if words else "#c8ccd2"
    text = f'<text x="10" y="16" font-size="13" font-family="Arial" fill="#fff">{escape(words)}</text>'
    shape = f'<rect width="100%" height="100%" fill="{fill}"/>{text}'
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">{shape}</svg>'


def _make(counters: Counters) -> Application:
    app: Application = Shop(counters).app
    return app


STORE = SmallStore(
    name="b2b_table",
    make=_make,
    journey=(
        Truth("home", r"^/(index\.php)?(#.*)?$", "Le grossiste des artisans"),
        Truth("category", r"^/catalogue\.php(\?.*)?(#.*)?$", "Prix HT"),
        Truth("product", r"^/fiche\.php\?ref=[A-Z]{2}-\d{4}(#.*)?$", "Fiche technique"),
        Truth("cart", r"^/bon\.php(\?.*)?(#.*)?$", "Total HT de votre bon"),
        Truth("checkout", r"^/coordonnees\.php(\?.*)?(#.*)?$", "N° de TVA intracommunautaire"),
        Truth("search", r"^/recherche\.php\?", "Recherche :"),
        Truth("faq", r"^/faq\.php(#.*)?$", "Vendez-vous aux particuliers ?"),
        Truth("contact", r"^/contact\.php(#.*)?$", "01632 960912"),
        Truth("delivery-info", r"^/livraison\.php(#.*)?$", "Franco de port à partir de 150 € HT"),
        Truth("returns-info", r"^/retours\.php(#.*)?$", "Nous reprenons les boîtes fermées"),
        Truth("about", r"^/societe\.php(#.*)?$", "depuis 1951"),
        Truth("terms", r"^/cgv\.php(#.*)?$", "Article 1. Objet"),
    ),
    stop_before="Valider la commande",
    quirks=(
        "things stand in the rows of a table, each with an empty quantity box; one picture button adds them all",
        "adding with every box empty leads back with a complaint",
        "the cart is called bon de commande, its link a picture whose alt text is all there is to read",
        "the checkout asks for company and VAT number before anything else",
        "layout by nested tables, spacer gifs, font tags, an iframe with news, javascript: links that open windows",
        "the search box's and the login's picture buttons look like the others; prices are without tax; French",
    ),
)
