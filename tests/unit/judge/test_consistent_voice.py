"""Whether a shop's places sound like the same people."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_text
from mysteryshop.judge.detectors.consistent_voice import Options, consistent_voice
from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.judge.reading.sentences import sentences_of
from mysteryshop.judge.reading.voice import Scale, place_of, tone
from mysteryshop.model import Answer, Block, PageKind, Verdict

FRIENDLY = (
    "Hey you! Great that you're here. We'll help you find a lamp that's just right for your bed. Don't worry about the"
    " post: it's on us. If you don't like it, you can send it back and we'll sort it out, no worries. Ask us anything"
    " you like, we'd love to help. You'll get your lamp in two days, and you can switch it on in the dark."
)
FRIENDLY_TOO = (
    "Hi Sam, thanks a lot for your order. Your lamp's on its way and you'll have it on Friday. You don't need to be in:"
    " we'll leave it with your neighbour if that's okay. Just tell us if it isn't right, and we'll put it right."
    " Enjoy your book tonight. If you get stuck, give us a ring and we'll help you set it up, no worries at all."
)
HELPFUL = (
    "Can you send it back? Sure, you've got 30 days and it's free. Just print the label, pop it in the post and we'll"
    " get you your money back in a week. Don't worry if you've lost the box. Where's your parcel? You'll find it under"
    " your name, or ask us and we'll look. Can't find the bulb? You'll see it in the lid. We're glad to help you."
)
STIFF = (
    "Dear Sir or Madam, herewith the purchaser is notified that the goods shall be dispatched upon receipt of payment."
    " Claims must be lodged within the stipulated period, failing which the purchaser shall forfeit any entitlement."
    " In the event of non-delivery the customer is required to notify the undersigned. Returns will not be accepted"
    " prior to written request. The customer shall be liable for additional charges. Yours faithfully, the management."
)


def said(words: str, kind: PageKind, channel: str = "web") -> Reading:
    page = page_from_text(words, kind)
    return Reading(replace(page, id=f"{kind}-{channel}"), where="anywhere", channel=channel)


def ask(*pages: Reading, options: Options | None = None) -> list[Answer]:
    return list(consistent_voice(SiteReading(pages, Setting()), options or Options()))


HOME = said(FRIENDLY, PageKind.HOME)
FAQ = said(HELPFUL, PageKind.FAQ)
MAIL = said(FRIENDLY_TOO, PageKind.EMAIL, "order email")


def test_one_voice_in_three_places_passes() -> None:
    (answer,) = ask(HOME, FAQ, MAIL)
    assert answer.verdict is Verdict.PASS
    assert answer.reason.startswith("home, faq and email (order email) sound like")


def test_two_voices_are_a_question_with_the_sentences_furthest_apart() -> None:
    answers = ask(HOME, FAQ, said(STIFF, PageKind.EMAIL, "order email"))
    assert {answer.verdict for answer in answers} == {Verdict.REVIEW}
    formal = answers[0]
    assert "From formal to casual, email (order email) stands at -" in formal.reason
    assert "Do they sound like the same people?" in formal.reason
    assert [quote.page for quote in formal.quotes] == ["email-order email", "faq-web"]
    assert formal.quotes[0].text in STIFF
    assert formal.quotes[1].text in HELPFUL


@pytest.mark.parametrize(
    "pages",
    [
        pytest.param([HOME, FAQ], id="two places"),
        pytest.param([HOME, FAQ, said("Hi Sam, it's on its way.", PageKind.EMAIL, "mail")], id="a short third"),
        pytest.param([HOME, FAQ, said(STIFF, PageKind.TERMS)], id="terms are left out"),
        pytest.param([HOME, said(FRIENDLY_TOO, PageKind.HOME), FAQ], id="one place twice"),
        pytest.param([], id="nothing said"),
    ],
)
def test_fewer_than_three_places_have_no_common_voice(pages: list[Reading]) -> None:
    assert [answer.verdict for answer in ask(*pages)] == [Verdict.NOT_APPLICABLE]


def test_the_house_says_how_many_places_and_words_are_enough() -> None:
    assert [a.verdict for a in ask(HOME, FAQ, options=Options(least_words=20, least_places=2))] == [Verdict.PASS]


def test_another_language_is_for_a_person_to_hear() -> None:
    german = "Wir sind für Sie da, und die Lampe ist bei uns nicht teuer. Mit der Post ist sie in zwei Tagen bei Ihnen."
    assert [answer.verdict for answer in ask(HOME, FAQ, said(german, PageKind.EMAIL, "mail"))] == [Verdict.REVIEW]


@pytest.mark.parametrize(
    ("scale", "low", "high"),
    [
        (
            Scale.CASUAL,
            "The purchaser shall be notified prior to dispatch.",
            "Hey, you'll get it on Friday, no worries.",
        ),
        (Scale.WARM, "Claims must be lodged, or they will be rejected.", "Thanks for asking, we're happy to help you."),
        (
            Scale.PLAIN,
            "Experience timeless craftsmanship, exquisitely elevating contemporary interiors everywhere.",
            "You read in bed and no one wakes up.",
        ),
        (Scale.YOU, "We are proud of our team and of our shop.", "You can read your book when you like."),
    ],
)
def test_each_scale_tells_its_two_ends(scale: Scale, low: str, high: str) -> None:
    ends = [tone(sentences_of(Block(words, "paragraph", "p")), scale) for words in (low, high)]
    assert ends[0] is not None
    assert ends[1] is not None
    assert -1 <= ends[0] < 0 < ends[1] <= 1


def test_words_that_say_nothing_have_no_place_on_a_scale() -> None:
    assert tone(sentences_of(Block("Oak, brass and linen.", "paragraph", "p")), Scale.YOU) is None


@pytest.mark.parametrize(
    ("kind", "channel", "place"),
    [
        (PageKind.LANDING, "web", "home"),
        (PageKind.ERROR, "web", "fault"),
        (PageKind.HELP, "live chat saved replies", "chat (live chat saved replies)"),
        (PageKind.EMAIL, "welcome mail", "email (welcome mail)"),
        (PageKind.TERMS, "web", ""),
        (PageKind.PRODUCT, "web", ""),
    ],
)
def test_knows_where_a_shop_speaks(kind: PageKind, channel: str, place: str) -> None:
    assert place_of(said("Words.", kind, channel)) == place
