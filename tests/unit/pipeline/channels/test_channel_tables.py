"""Exports: a row is a listing, a question, or what a speaker says; nobody has to rename a column."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mysteryshop.model import ChannelKind, PageKind

LISTINGS = (
    "sku;Title;shippingCost;Price;Currency;Description;Image URL\n"
    '17;Aria lamp;Free;24.00;GBP;"<p>Warm light.</p><p>Back within 30 days.</p>";https://x.example/a.jpg\n'
    "18;Brass clip;;9;;Clips on.;\n"
)
TALK = (
    "chat_id,time,Sender,Message\n"
    "1,09:00,Visitor,I was told 14 days?\n"
    "1,09:01,Priya,You have 30 days.\n"
    "2,10:00,Visitor,Is delivery free?\n"
    "2,10:01,Sam,It is £4.95.\n"
)


def test_a_row_is_a_listing_with_its_columns_as_labels_and_its_price_under_its_name(read: Any, told: Any) -> None:
    visit = read("shop.csv", LISTINGS)
    assert (visit.visit.channel, [page.kinds for page in visit.pages]) == (
        ChannelKind.MARKETPLACE,
        [(PageKind.PRODUCT,)] * 2,
    )
    assert told(visit)[:7] == [
        ("row 2, line 2", "heading", "Aria lamp"),
        ("row 2, line 2", "term", "Shipping cost"),
        ("row 2, line 2", "definition", "Free"),
        ("row 2, line 2", "term", "Aria lamp"),
        ("row 2, line 2", "definition", "24.00 GBP"),
        ("row 2, line 2", "term", "Description"),
        ("row 2, line 2", "definition", "Warm light."),
    ]
    assert "9" in [words for _, _, words in told(visit)]
    assert not any("https" in words or words == "17" for _, _, words in told(visit))


def test_questions_and_answers_are_one_page(read: Any, told: Any) -> None:
    visit = read("list.csv", "Frage,Antwort\nCan I return it?,You have 30 days.\nWhen?,\n")
    (page,) = visit.pages
    assert (visit.visit.channel, page.kinds) == (ChannelKind.WEB, (PageKind.FAQ,))
    assert told(visit) == [
        ("row 2, line 2", "heading", "Can I return it?"),
        ("row 2, line 2", "paragraph", "You have 30 days."),
    ]


def test_a_page_a_conversation_and_only_the_shop_promises(read: Any) -> None:
    visit = read("export.csv", TALK)
    assert visit.visit.channel is ChannelKind.CHAT
    asked = [[(block.tag, block.text) for block in page.blocks] for page in visit.pages]
    assert asked == [
        [("question", "I was told 14 days?"), ("p", "You have 30 days.")],
        [("question", "Is delivery free?"), ("p", "It is £4.95.")],
    ]


def test_a_file_of_calls_is_a_phone_script(read: Any) -> None:
    assert read("call log.csv", TALK).visit.channel is ChannelKind.PHONE_SCRIPT


def test_what_its_owner_says_counts(read: Any) -> None:
    visit = read("list.csv", "Title,Text\nSale,All lamps 20% off.\n", kind=ChannelKind.SOCIAL)
    assert (visit.visit.channel, visit.visit.notes) == (ChannelKind.SOCIAL, ())


@pytest.mark.parametrize(
    "content",
    [
        [{"title": "Aria lamp", "offer": {"price": 24.0, "currency": "GBP"}, "bullets": ["Warm", "Bright"]}],
        {"listings": [{"title": "Aria lamp", "offer": {"price": 24.0, "currency": "GBP"}}]},
        {"data": {"items": [{"title": "Aria lamp", "price": "24.0", "currency": "GBP", "stock": True}]}},
        {"title": "Aria lamp", "price": "24.0 GBP", "variants": [{"name": "Brass", "price": "26 GBP"}]},
    ],
)
def test_listings_are_found_however_an_export_wraps_them(read: Any, told: Any, content: Any) -> None:
    visit = read("shop.json", json.dumps(content))
    words = [words for _, _, words in told(visit)]
    assert visit.visit.channel is ChannelKind.MARKETPLACE
    assert words[0] == "Aria lamp"
    assert any(each.startswith("24.0") for each in words)


@pytest.mark.parametrize(
    "content",
    [
        '{\n"a": {"b": [\n1, 2],\n"x": [\n{"role": "user", "text": "Hi"},\n{"role": "bot", "text": "30 days."}]}\n}',
        '[{"note": "] }", "x": [ {"role": "user", "text": "Hi"}\n\n\n,\n\n{"role": "bot", "text": "30 days."} ] } ]',
        '{"x": [],\n\n\n"x":[{"role": "user", "text": "Hi"},\n\n{"role": "bot", "text": "30 days."}]}',
    ],
)
def test_what_is_wrapped_has_its_own_line(read: Any, content: str) -> None:
    (page,) = read("bot.json", content).pages
    assert page.blocks[-1].text == "30 days."
    assert page.blocks[-1].selector == "item 1.2, line 6"


def test_objects_one_a_line(read: Any, told: Any) -> None:
    visit = read("faq.jsonl", '{"q": "Can I return it?", "a": "30 days."}\n{"q": "Cost?", "a": "Free."}\n')
    assert ("item 2, line 2", "paragraph", "Free.") in told(visit)


def test_conversations_of_an_export(read: Any) -> None:
    talks = [
        {"id": n, "messages": [{"role": "user", "content": "14 days?"}, {"role": "assistant", "content": "30."}]}
        for n in (1, 2)
    ]
    visit = read("bot.json", json.dumps(talks))
    assert [[block.tag for block in page.blocks] for page in visit.pages] == [["question", "p"]] * 2


def test_structured_data_stays_what_it_is(read: Any) -> None:
    visit = read("shop.json", '{"@context": "https://schema.org", "@type": "Store", "telephone": "01632 960123"}')
    (page,) = visit.pages
    assert visit.visit.channel is ChannelKind.DATA
    assert page.data[0]["telephone"] == "01632 960123"


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.csv", 'Title,Price\n"Aria,24\n', "2:1 row 2 is broken"),
        ("a.csv", "Title,Price\n", "1:1 this table has no rows"),
        ("a.csv", "Titel 1,Preis\nAria,24\n", "no column tells what the rows are"),
        ("a.csv", "Aria,24.00,GBP\nBerta,30.00,GBP\n", "1:1 no column tells what the rows are Put a line with the"),
        ("a.csv", "Titel 1,Mesage,Speeker\nAria,24,x\n", "Did you mean 'message' by 'Mesage'?"),
        ("a.csv", "speaker,message\nDan,30 days\nAnn,Thanks\n", "does not tell customer and shop: 'Dan', 'Ann'"),
        ("a.csv", "question,answer\nWhy?,\n", "no row has anything in 'answer'"),
        ("a.json", '[{"title": "x", "price": }]', "1:26 this JSON is broken"),
        ("a.json", "[1, 2]", "1:2 item 1 is no object"),
        ("a.json", "[]", "no object in this file holds words"),
        ("a.jsonl", '{"title": "x"}\n{"title"', "2:9 this JSON is broken"),
    ],
)
def test_what_is_no_export_is_told_with_its_place(refused: Any, name: str, content: str, problem: str) -> None:
    assert problem in refused(name, content)
