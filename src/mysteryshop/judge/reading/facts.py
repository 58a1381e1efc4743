"""Facts: what a site promises, each promise in one normal form with its own words and conditions."""

from __future__ import annotations

from mysteryshop.judge.reading.facts_data import data_facts
from mysteryshop.judge.reading.facts_delivery import delivery_facts
from mysteryshop.judge.reading.facts_prices import price_facts
from mysteryshop.judge.reading.facts_returns import returns_facts
from mysteryshop.judge.reading.facts_statements import statements
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import Fact

__all__ = ["read_facts"]


def read_facts(site: SiteReading) -> tuple[Fact, ...]:
    """Every fact that the site's pages and their structured data state, in walking order, each once a page.

    Only what is plainly stated becomes a fact: a promise hedged by ifs, about another group of goods or with
    several readings is left out.
    """
    told = statements(site)
    order = {page.id: i for i, page in enumerate(site.pages)}
    found = [
        *price_facts(site, told),
        *delivery_facts(told, site.setting.brand_words),
        *returns_facts(told),
        *data_facts(site),
    ]
    unique = {
        (fact.kind, fact.value, fact.quote, fact.subject, *sorted(fact.conditions.items())): fact for fact in found
    }
    return tuple(sorted(unique.values(), key=lambda fact: (order[fact.page], fact.channel == "data")))
