"""Saved pages tell machines things in three further ways beside JSON-LD."""

import pytest

from mysteryshop.pipeline.channels.embedded import embedded_data

MICRODATA = (
    '<div itemscope itemtype="https://schema.org/Product"><span itemprop="name">Lamp</span><div itemprop="offers" '
    'itemscope itemtype="https://schema.org/Offer"><span itemprop="price">24.00</span></div></div>'
)
RDFA = '<div vocab="https://schema.org/" typeof="Product"><span property="name">Stool</span></div>'
GRAPH = '<html><head><meta property="og:site_name" content="Lantern"></head><body></body></html>'


@pytest.mark.parametrize(
    ("html", "told"),
    [
        pytest.param(
            MICRODATA,
            {"@type": "Product", "name": "Lamp", "offers": {"@type": "Offer", "price": "24.00"}},
            id="microdata",
        ),
        pytest.param(RDFA, {"@type": "Product", "name": "Stool"}, id="RDFa"),
        pytest.param(GRAPH, {"og:site_name": "Lantern"}, id="OpenGraph"),
    ],
)
def test_what_the_markup_names_is_read(html: str, told: dict[str, object]) -> None:
    (item,) = embedded_data(html)
    assert told.items() <= _bare(item).items()


def _bare(item: dict[str, object]) -> dict[str, object]:
    return {key: _bare(value) if isinstance(value, dict) else value for key, value in item.items() if key != "@context"}


def test_a_page_without_such_data_costs_nothing() -> None:
    assert embedded_data("<p>Return it within 30 days.</p>") == ()
