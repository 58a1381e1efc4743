"""What findings say, said again in German."""

import time

import pytest

from mysteryshop.report.languages import language

GERMAN = language("de")


NUMBERS = [
    pytest.param("Nobody is blamed.", "Niemandem wird die Schuld gegeben.", id="a sentence without values"),
    pytest.param("Reading grade 12.5.", "Lesestufe 12,5.", id="a decimal comma"),
    pytest.param("Fewer than 1,200 words are shown.", "Es werden weniger als 1.200 Wörter gezeigt.", id="thousands"),
    pytest.param(
        "82% of the words are about the business itself.",
        "82 % der Wörter handeln vom Unternehmen selbst.",
        id="a share",
    ),
    pytest.param(
        "The missing page is sent with status 404.", "Die fehlende Seite kommt mit Status 404.", id="a status"
    ),
]
"""A sentence as it is, and figures as Germans write them."""

VALUES = [
    pytest.param(
        "'Handling fee' (GBP 1.95) shows first on the payment page, after the cart.",
        "„Handling fee“ (1,95 GBP) taucht erst auf der Seite „Zahlung“ auf, nach dem Warenkorb.",
        id="a label as the page has it, an amount and a page kind",
    ),
    pytest.param(
        "The price (salt and pepper) is told in two ways: GBP 18.00 and GBP 19.50.",
        "Preis (salt and pepper): zwei verschiedene Angaben, 18,00 GBP und 19,50 GBP.",
        id="a kind of fact, and a thing in the shop's words",
    ),
    pytest.param(
        "The time of delivery is told in two ways: 2 to 3 working days and 1 week.",
        "Lieferzeit: zwei verschiedene Angaben, 2 bis 3 Werktage und 1 Woche.",
        id="lengths of time",
    ),
    pytest.param(
        "The time when they are open (phone) is told in two ways: Mon-Sat 09:00-17:00 and Tue-Fri 10:00-16:00.",
        "Öffnungszeiten (Telefon): zwei verschiedene Angaben, Mo-Sa 09:00-17:00 und Di-Fr 10:00-16:00.",
        id="opening hours",
    ),
    pytest.param(
        "The word on what is in stock is in stock, as the audit's facts have it; 'web' says sold out: correct it "
        "there.",
        "Angabe zum Bestand: laut den Angaben im Audit vorrätig; „web“ sagt ausverkauft. Dort bitte berichtigen.",
        id="a name of a fact that looks like the words behind it",
    ),
    pytest.param(
        "5 of 9 topics are there; missing: payment, change or cancel, damage.",
        "5 von 9 Themen sind da; es fehlen: Zahlung, ändern oder stornieren, Schäden.",
        id="a list, of which one part holds an or",
    ),
    pytest.param(
        "Beside the button that orders, the items, the delivery and the address can't be read (no tax and no day "
        "of arrival).",
        "Neben dem Bestellknopf nicht zu lesen: die Artikel, die Lieferung und die Adresse (es fehlt: Steuer und "
        "Tag der Ankunft).",
        id="lists inside a sentence",
    ),
    pytest.param(
        "Nothing is refused again and again. Refused: single parts (2); can i use it outdoors (1).",
        "Nichts wird immer wieder abgelehnt. Abgelehnt: einzelne Teile (2); can i use it outdoors (1).",
        id="the program's words beside the customers'",
    ),
]
"""What stands in a sentence's places: some the program's words, which become German, some the shop's, which stay."""

QUOTED = [
    pytest.param(
        "Praise with no proof nearby: 'ultimate', 'World-class'.",
        "Lob ohne Beweis in der Nähe: „ultimate“, „World-class“.",
        id="German quotation marks",
    ),
    pytest.param(
        'It says "sorry", "sadly" and "regret" (4 times); 2 are allowed, in 2 of 3 answers. Nothing near excuses '
        'it; looked for "search and find".',
        "Da steht „sorry“, „sadly“ und „regret“ (4-mal); erlaubt sind 2, in 2 von 3 Antworten. Nichts in der Nähe "
        "entschuldigt es; gesucht: „search and find“.",
        id="a house's own phrases",
    ),
    pytest.param(
        '3 of 4 questions do not say "we" or "us" 2 times.',
        "In 3 von 4 Fragen steht nicht 2-mal „we“ oder „us“.",
        id="a number at the end, moved to the front",
    ),
    pytest.param(
        "The customer pressed 'Pay', and in 14 s nothing new was said: was the money taken?",
        "Der Kunde drückte „Pay“, und in 14 s wurde nichts Neues gesagt: Wurde das Geld abgebucht?",
        id="what the customer did",
    ),
    pytest.param(
        "After “searched for 'gift'”: nothing changed for 3 s. Nothing answers the click in time.",
        "Der Kunde suchte nach „gift“: 3 s lang änderte sich nichts. Nichts antwortet rechtzeitig auf den Klick.",
        id="the program's own words in quotation marks",
    ),
]
"""Words in quotation marks."""

IN_PARTS = [
    pytest.param(
        "Perhaps fail, but only 60% sure: Nobody says sorry. Looked for an apology to the customer.",
        "Vielleicht nicht erfüllt, aber nur zu 60 % sicher: Niemand bittet um Entschuldigung. Gesucht: eine "
        "Entschuldigung beim Kunden.",
        id="a reason inside a reason",
    ),
    pytest.param(
        "The answer comes first. (3 of 5 answers.)",
        "Die Antwort kommt zuerst. (3 von 5 Antworten.)",
        id="a count behind it",
    ),
    pytest.param(
        "From 60.00 to 40.00 is 33% less, not 40%. From 9.00 to 8.00 is 11% less, not 20%. And 4 more.",
        "Von 60,00 auf 40,00 sind es 33 % weniger, nicht 40 %. Von 9,00 auf 8,00 sind es 11 % weniger, nicht 20 %. "
        "Und 4 weitere.",
        id="three sentences, each for itself",
    ),
    pytest.param(
        "At 320 pixels a table or drawing sticks out by 14 pixels; 3 of 12 targets are under 24 pixels and close "
        "to others.",
        "Bei 320 Pixeln Breite ragt eine Tabelle oder Zeichnung um 14 Pixel hinaus; 3 von 12 Schaltflächen sind "
        "kleiner als 24 Pixel und liegen dicht neben anderen.",
        id="parts in one row",
    ),
]
"""Reasons made of parts, each said for itself."""

ELSEWHERE = [
    pytest.param(
        "No way to the cart page: no way to the cart page was found among 31 links and buttons.",
        "Kein Weg zur Seite „Warenkorb“: unter 31 Links und Knöpfen wurde kein Weg zur Seite „Warenkorb“ gefunden.",
        id="where a customer walked out",
    ),
    pytest.param(
        "a cookie banner was answered with 'Reject'; a pop-up was answered with 'Close'",
        "ein Cookie-Hinweis wurde mit „Reject“ beantwortet; ein Pop-up wurde mit „Close“ beantwortet",
        id="two notices in one row, each with its quotation marks",
    ),
    pytest.param(
        "page http://lamps.example/cart 49.50 is under the minimum 85.00 for cart, and so are 3 more pages",
        "Seite http://lamps.example/cart liegt mit 49,50 unter dem Mindestwert 85,00 für Warenkorb, ebenso 3 "
        "weitere Seiten",
        id="why a gate fails",
    ),
    pytest.param("cart", "Warenkorb", id="a value for itself"),
    pytest.param(
        "The line was cut", "Die Verbindung wurde getrennt", id="a large first letter where the catalogue has none"
    ),
]
"""What is said beside the findings: of a journey, of a gate, on its own."""


@pytest.mark.parametrize(
    ("english", "german"),
    [*NUMBERS, *VALUES, *QUOTED, *IN_PARTS, *ELSEWHERE],
)
def test_says_it_in_german(english: str, german: str) -> None:
    assert GERMAN.reason(english) == german


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("This house's own detector is pleased.", id="a sentence that nobody knows"),
        pytest.param("It says so before the click, but offers no way on", id="the beginning of a known one"),
        pytest.param("", id="nothing"),
        pytest.param("{0} and {1} {} {{", id="braces"),
        pytest.param("Nobody is blamed.\x00", id="a sign behind it that is no blank"),
    ],
)
def test_what_has_no_template_stays_as_it_is(words: str) -> None:
    assert GERMAN.reason(words) == words


def test_a_known_sentence_beside_an_unknown_one_is_said_in_german() -> None:
    read = GERMAN.read("A superlative stands alone. Nobody is blamed. So be it.")
    assert read.said == "A superlative stands alone. Niemandem wird die Schuld gegeben. So be it."
    assert read.sentences == ("A superlative stands alone.", "So be it.")


@pytest.mark.parametrize(
    ("english", "kept"),
    [
        pytest.param("It only says that 'sold out' is wrong, not how to put it right.", "„sold out“", id="a label"),
        pytest.param(
            "These goods can't be sent back, and the page says so: “Nobody is blamed. The answer comes first.”",
            "„Nobody is blamed. The answer comes first.“",
            id="a quote that reads like reasons",
        ),
        pytest.param("Wherever it is told, the name is the same: Sun hat.", " Sun hat.", id="Sun is no Sunday here"),
        pytest.param("Wherever it is told, the name is the same: ISO 9001.", " ISO 9001.", id="no currency"),
        pytest.param(
            "Wherever it is told, the telephone number is the same: 01632 960142.", "01632 960142", id="dialled"
        ),
        pytest.param(
            "What had been typed is gone: Email, House and street.", ": Email, House and street.", id="fields"
        ),
        pytest.param(
            "Every control has a name and can be reached (seen by axe-core 4.12.1).", "4.12.1", id="a version"
        ),
        pytest.param("'Pay 4.95' can't be seen", "„Pay 4.95“", id="a number on a button"),
    ],
)
def test_a_pages_own_words_are_not_translated(english: str, kept: str) -> None:
    assert kept in GERMAN.reason(english)


@pytest.mark.parametrize(
    "hostile",
    [
        pytest.param(".*(a+)+$[^x]\\d{9}|", id="signs of a pattern"),
        pytest.param("{0}{1!r:>9}{{}}{", id="braces"),
        pytest.param("one\ntwo\r\n\tthree", id="line breaks"),
        pytest.param("<script>alert('x')</script>&amp;", id="markup"),
        pytest.param("x" * 3000, id="very long"),
        pytest.param("%s %(name)s $1 \\1", id="other languages' places"),
        pytest.param("\u202etxet\u200b", id="signs that turn the text"),
    ],
)
def test_hostile_values_pass_through_unharmed(hostile: str) -> None:
    assert GERMAN.reason(f"It can't be told what was found for '{hostile}'.") == (
        f"Es ist nicht zu erkennen, was zu „{hostile}“ gefunden wurde."
    )
    assert GERMAN.reason(f"Not found: {hostile}.") == f"Nicht gefunden: {hostile}."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It says x. " * 39 + "It says y.", id="many sentences"),
        pytest.param("The a is told in two ways: b and c. " * 39, id="many with three values"),
        pytest.param("It says " * 490, id="one beginning over and over"),
        pytest.param("'a': " * 400 + "b; " * 400, id="rows of rows"),
        pytest.param("Perhaps " * 80 + ", but only " * 80 + " sure: " * 80, id="reasons within reasons"),
        pytest.param("No way to the " * 90 + " page: " * 90, id="places that could stand anywhere"),
        pytest.param("x. " * 100_000, id="longer than any reason"),
    ],
)
def test_no_text_keeps_a_report_waiting(text: str) -> None:
    began = time.process_time()
    GERMAN.reason(text)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("value", "german"),
    [
        ("GBP 4.95", "4,95 GBP"),
        ("£1,234.50", "1.234,50 £"),
        ("30 days", "30 Tage"),
        ("1 working day", "1 Werktag"),
        ("20%", "20 %"),
        ("sold out", "ausverkauft"),
        ("paypal: yes", "paypal: ja"),
        ("delivery-info", "Lieferung"),
        ("Mon–Fri 09:00–17:30", "Mo–Fr 09:00–17:30"),
        ("any day 10:00-?", "täglich 10:00-?"),
        ("Sun closed", "So geschlossen"),
        ("14 millrace yard", "14 millrace yard"),
        ("Sunday roast", "Sunday roast"),
        ("01632 960142", "01632 960142"),
    ],
)
def test_a_value_that_stands_alone(value: str, german: str) -> None:
    assert GERMAN.value(value) == german
