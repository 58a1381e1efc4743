"""La Cabane aux Graines: a French seed shop without a single script.

Plain pages and plain forms. A gate asks for the country first; the cart and each step of the checkout share one
address, told apart by ?etape=.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Any
from urllib.parse import quote

from bottle import Bottle, HTTPResponse, redirect, request, response
from jinja2 import Environment, FileSystemLoader
from tests.stores.small.shop import Application, Counters, SmallStore, Truth

FOLDER = Path(__file__).with_suffix("")


@dataclass(frozen=True, slots=True)
class Graine:
    """One packet; centimes is its price in euro cents, tax included."""

    number: int
    slug: str
    nom: str
    rayon: str
    centimes: int
    texte: str
    semis: str

    @property
    def prix(self) -> str:
        return _euros(self.centimes)

    @property
    def adresse(self) -> str:
        return f"/{self.number}-{self.slug}.html"


RAYONS = {"3-potageres": "Potagères", "5-fleurs": "Fleurs", "8-aromatiques": "Aromatiques", "9-outils": "Petits outils"}
GRAINES = (
    Graine(104, "tomate-coeur-de-pigeon", "Tomate Cœur de pigeon", "3-potageres", 390,
           "Petite tomate sucrée, en grappes, qui ne demande presque pas d’arrosage.", "mars à avril"),
    Graine(107, "courgette-ronde-du-quai", "Courgette ronde du quai", "3-potageres", 350,
           "À farcir ou à oublier au fond du jardin : elle grossira.", "avril à juin"),
    Graine(112, "laitue-grand-mere-odile", "Laitue grand-mère Odile", "3-potageres", 290,
           "Pommée, tendre, lente à monter.", "février à septembre"),
    Graine(201, "cosmos-de-minuit", "Cosmos de minuit", "5-fleurs", 340,
           "Presque noir, et il sent le chocolat le soir.", "avril à mai"),
    Graine(205, "prairie-a-bourdons", "Prairie à bourdons", "5-fleurs", 690,
           "Vingt espèces mêlées pour dix mètres carrés.", "mars à mai"),
    Graine(301, "basilic-a-feuilles-de-laitue", "Basilic à feuilles de laitue", "8-aromatiques", 320,
           "Une feuille par assiette suffit.", "avril à juin"),
    Graine(402, "plantoir-en-frene", "Plantoir en frêne", "9-outils", 1450,
           "Tourné dans l’atelier d’à côté, pointe en acier.", "toute l’année"),
)  # fmt: skip
PAR_NUMERO = {graine.number: graine for graine in GRAINES}
PAYS = {"FR": "France", "BE": "Belgique", "CH": "Suisse", "LU": "Luxembourg"}
PAGES = {
    "conditions-generales-de-vente": "Conditions générales de vente",
    "livraison": "Livraison",
    "retours": "Retours et remboursements",
    "questions-frequentes": "Questions fréquentes",
    "qui-sommes-nous": "Qui sommes-nous ?",
    "mentions-legales": "Mentions légales",
}
PORT = 480
CHAMPS = ("prenom", "nom", "courriel", "adresse", "code_postal", "ville")


def _euros(centimes: int) -> str:
    return f"{centimes // 100},{centimes % 100:02d}\u00a0€"


def _count(typed: str) -> int:
    return int(typed) if typed.strip().isdecimal() else 0


def _drawing(number: int) -> HTTPResponse:
    tint = f"hsl({number * 47 % 360} 45% 45%)"
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 240">'
        '<rect width="200" height="240" fill="#f3ead7" stroke="#876"/>'
        f'<circle cx="100" cy="110" r="46" fill="{tint}"/>'
        '<path d="M100 156v60" stroke="#4a6b3a" stroke-width="8"/>'
        "</svg>"
    )
    return HTTPResponse(svg, headers={"Content-Type": "image/svg+xml"})


class _Boutique:
    def __init__(self, counters: Counters) -> None:
        self.counters = counters
        self.paniers: dict[str, dict[int, int]] = {}
        self.gabarits = Environment(loader=FileSystemLoader(FOLDER), autoescape=True)

    def app(self) -> Application:
        app = Bottle()
        app.route("/", "GET", lambda: self.page("accueil.html", graines=GRAINES[1:5]))
        app.route("/choix-du-pays", ["GET", "POST"], self.gate)
        app.route("/rayon/<rayon>", "GET", self.shelf)
        app.route("/<number:int>-<_slug>.html", "GET", self.seed)
        app.route("/recherche", "GET", self.search)
        app.route("/panier", ["GET", "POST"], self.cart_page)
        app.route("/infos/<name>", "GET", self.info)
        app.route("/nous-contacter", ["GET", "POST"], self.contact)
        app.route("/mon-compte", ["GET", "POST"], self.account)
        app.route("/infolettre", "POST", self.newsletter)
        app.route("/vignette/<number:int>.svg", "GET", _drawing)
        app.route("/robots.txt", "GET", self.robots)
        app.error_handler[404] = lambda _error: self.page("perdu.html")
        application: Application = app
        return application

    def page(self, template: str, **values: Any) -> str:
        if request.get_cookie("pays") not in PAYS and template not in {"pays.html", "perdu.html"}:
            where = request.path + (f"?{request.query_string}" if request.query_string else "")
            redirect(f"/choix-du-pays?retour={quote(where if request.method == 'GET' else '/')}", 302)
        response.content_type = "text/html; charset=utf-8"
        pays = PAYS.get(request.get_cookie("pays", ""), "")
        shared = {"rayons": RAYONS, "pages": PAGES, "liste_pays": PAYS, "pays": pays, "euros": _euros, **self.sums()}
        return self.gabarits.get_template(template).render({**shared, **values})

    def panier(self) -> dict[int, int]:
        key = request.get_cookie("panier")
        if key not in self.paniers:
            key = token_hex(8)
            self.paniers[key] = {}
            response.set_cookie("panier", key, path="/", httponly=True)
        return self.paniers[key]

    def sums(self) -> dict[str, Any]:
        panier = self.panier()
        lines = [(PAR_NUMERO[number], count) for number, count in panier.items()]
        goods = sum(graine.centimes * count for graine, count in lines)
        return {"lignes": lines, "articles": goods, "port": PORT, "total": goods + PORT, "pieces": sum(panier.values())}

    def gate(self) -> str:
        chosen = request.forms.get("pays", "")
        if request.method == "POST" and chosen in PAYS:
            response.set_cookie("pays", chosen, path="/", max_age=86400 * 30)
            back = request.forms.getunicode("retour", "/")
            redirect(back if back.startswith("/") and not back.startswith("//") else "/", 303)
        return self.page("pays.html", retour=request.query.getunicode("retour", "/"), oubli=request.method == "POST")

    def shelf(self, rayon: str) -> str:
        if rayon not in RAYONS:
            return self.lost()
        graines = [graine for graine in GRAINES if graine.rayon == rayon]
        return self.page("rayon.html", titre=RAYONS[rayon], graines=graines)

    def seed(self, number: int, _slug: str) -> str:
        if number not in PAR_NUMERO:
            return self.lost()
        graine = PAR_NUMERO[number]
        others = [other for other in GRAINES if other.rayon == graine.rayon and other != graine]
        return self.page("produit.html", graine=graine, voisines=others)

    def search(self) -> str:
        mots = request.query.getunicode("mots", "").strip()
        found = [graine for graine in GRAINES if mots and mots.lower() in f"{graine.nom} {graine.texte}".lower()]
        return self.page("recherche.html", mots=mots, graines=found)

    def cart_page(self) -> str:
        if request.method == "POST":
            return self.cart_post()
        etape = request.query.get("etape", "1")
        if etape != "1" and not self.panier():
            redirect("/panier?etape=1", 303)
        return self.page({"2": "etape2.html", "3": "etape3.html"}.get(etape, "etape1.html"))

    def cart_post(self) -> str:
        panier, action = self.panier(), request.forms.get("action", "")
        number = _count(request.forms.get("produit", ""))
        if action == "ajouter" and number in PAR_NUMERO:
            panier[number] = panier.get(number, 0) + max(1, min(20, _count(request.forms.get("quantite", ""))))
        if action == "retirer":
            panier.pop(number, None)
        if action == "adresse":
            fields = {name: request.forms.getunicode(name, "") for name in CHAMPS}
            if not all(fields.values()):
                return self.page("etape2.html", oubli=True, saisie=fields)
            redirect("/panier?etape=3", 303)
        if action == "commander" and panier:
            self.counters.orders += 1
            panier.clear()
            return self.page("merci.html")
        redirect("/panier?etape=1", 303)
        return ""

    def info(self, name: str) -> str:
        return self.page(f"{name}.html", titre=PAGES[name]) if name in PAGES else self.lost()

    def contact(self) -> str:
        if request.method == "POST":
            self.counters.messages += 1
        return self.page("contact.html", envoye=request.method == "POST")

    def account(self) -> str:
        created = request.method == "POST" and request.forms.get("action") == "creer"
        if created:
            self.counters.accounts += 1
        return self.page("compte.html", cree=created, refuse=request.method == "POST" and not created)

    def newsletter(self) -> None:
        self.counters.messages += 1
        redirect("/", 303)

    def lost(self) -> str:
        response.status = 404
        return self.page("perdu.html")

    def robots(self) -> str:
        response.content_type = "text/plain"
        return "User-agent: *\nDisallow: /panier\nDisallow: /mon-compte\nDisallow: /recherche\n"


STORE = SmallStore(
    name="no_js_french",
    make=lambda counters: _Boutique(counters).app(),
    journey=(
        Truth("home", r"^/$", "Des graines qui lèvent"),
        Truth("category", r"^/rayon/\d-[a-z]+$", "sachets dans ce rayon"),
        Truth("product", r"^/\d+-[a-z-]+\.html$", "Période de semis"),
        Truth("search", r"^/recherche\?mots=.*$", "Votre recherche"),
        Truth("cart", r"^/panier(\?etape=1)?$", "Total des articles"),
        Truth("checkout", r"^/panier\?etape=2$", "Votre adresse de livraison"),
        Truth("faq", r"^/infos/questions-frequentes$", "Questions fréquentes"),
        Truth("contact", r"^/nous-contacter$", "Une question, un semis raté"),
        Truth("delivery-info", r"^/infos/livraison$", "Frais de port"),
        Truth("returns-info", r"^/infos/retours$", "Renvoyer un sachet"),
        Truth("terms", r"^/infos/conditions-generales-de-vente$", "Article 1"),
        Truth("about", r"^/infos/qui-sommes-nous$", "une cabane au bord"),
        Truth("error", r"/this-page", ""),
    ),
    stop_before="Confirmer et payer",
    quirks=(
        "every address leads to a country gate until a country is sent; nothing is chosen beforehand in its list",
        "no script at all: adding is a POST that lands on the cart with a message; no badge moves without a page load",
        "cart, address and payment are one address, /panier, told apart by ?etape=1, 2, 3 or by POSTed fields",
        "the way to the checkout is the link Passer commande, the last order button Confirmer et payer",
        "the first page of the checkout holds a sign-in form, a guest's address form, and a link to open an account",
        "the account page has a sign-in and a create form side by side on one address",
        "product addresses stand at the root: /104-tomate-coeur-de-pigeon.html",
        "terms are only CGV in the footer; no page is called FAQ",
        "lists have an add button for each product besides the link to its page",
        "French throughout: prices like 3,90 € with a no-break space; robots.txt closes cart and search",
    ),
)
