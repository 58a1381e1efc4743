"""What a shop calls itself, and what that changes in the reading of its copy."""

import json
from typing import Any

import pytest

from mysteryshop.judge import judge_page, page_from_html
from mysteryshop.judge.reading.brand import names_in, with_names
from mysteryshop.model import Check, Checklist, Page, PageKind, Plan, Severity, Site, Verdict

ORGANISATION = {
    "@type": "Organization",
    "name": "Norvex Ltd",
    "alternateName": ["Norvex Spares"],
    "legalName": "NVX Ltd.",
}


def page(data: Any = None, *, head: str = "", body: str = "<p>Lamps.</p>") -> Page:
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>' if data is not None else ""
    return page_from_html(f"<html><head>{head}{script}</head><body>{body}</body></html>", PageKind.PRODUCT)


@pytest.mark.parametrize(
    ("data", "names"),
    [
        pytest.param(ORGANISATION, ("Norvex", "Norvex Spares", "NVX"), id="every name, without its legal form"),
        pytest.param({"@graph": [{"@type": "OnlineStore", "name": "Norvex"}]}, ("Norvex",), id="a store in a graph"),
        pytest.param({"@type": "WebSite", "publisher": ORGANISATION | {"@type": ["Thing", "Corporation"]}},
                     ("Norvex", "Norvex Spares", "NVX"), id="who publishes the site"),
        pytest.param({"@type": "Product", "name": "Lamp", "brand": {"@type": "Organization", "name": "Ember"}}, (),
                     id="what makes a product is another brand"),
        pytest.param({"@type": "Organization", "name": "Online Shop"}, (), id="a template's name is nobody's"),
        pytest.param({"@type": "Organization", "name": ["Ox", 7, None]}, (), id="too short, or no text"),
    ],
)  # fmt: skip
def test_reads_the_names_that_the_site_gives_itself(data: Any, names: tuple[str, ...]) -> None:
    assert names_in([page(data)]) == names


def test_reads_the_name_that_is_meant_for_sharing() -> None:
    assert names_in([page(head='<meta property="og:site_name" content="Norvex">'), page(ORGANISATION)]) == (
        "Norvex",
        "Norvex Spares",
        "NVX",
    )


def test_a_name_counts_once_and_the_audits_own_spelling_stands() -> None:
    assert with_names(("NORVEX", "Lux"), ("Norvex", "Norvex Spares")) == ("NORVEX", "Lux", "Norvex Spares")


OPENING = Check("opens", "?", "outcome-first", 5, Severity.MAJOR, "Open with the result.", pages=(PageKind.PRODUCT,))
BODY = "<h1>The autumn range from Norvex Spares has come to the counter</h1><p>Norvex Spares in brass and in oak.</p>"


def reason(shown: Page, plan: Plan) -> str:
    (finding,) = judge_page(shown, [Checklist("house", "", (OPENING,))], plan).findings
    assert finding.verdict is Verdict.FAIL
    return finding.reason


def test_copy_that_opens_with_the_sites_own_name_opens_with_the_company() -> None:
    declared = Plan("x", site=Site("https://norvex.example", brand_words=("Norvex Spares",)))
    told = reason(page(ORGANISATION, body=BODY), Plan("x"))
    assert "It starts with the company" in told
    assert told == reason(page(body=BODY), declared)
    assert "It starts with the company" not in reason(page(body=BODY), Plan("x"))
