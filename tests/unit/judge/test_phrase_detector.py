"""House rules: what is never said, what always is, where, how often, and what excuses it."""

from typing import Any

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.asking import Question, ask_page
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.registry import build_options, load_detectors, option_problems
from mysteryshop.model import Answer, Check, Checklist, Page, PageKind, Severity, Verdict

PASS, PARTIAL, FAIL, NOT_APPLICABLE = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL, Verdict.NOT_APPLICABLE

FAQ = page_from_text(
    "Can I collect?\nYes. Open until 6.\nDo you post abroad?\nSadly not. Call us.\nCan I pay by card?\nYes, of course.",
    PageKind.FAQ,
)


def ask(page: Page | str, **options: Any) -> Answer:
    seen = page_from_text(page, PageKind.FAULT) if isinstance(page, str) else page
    check = Check("house", "?", "phrase", 3, Severity.MINOR, "Mend it.", options=options)
    return ask_page(Question(check, Checklist("own", "", (check,)), load_detectors()), Reading(seen))


def quoted(answer: Answer) -> list[str]:
    return [quote.text for quote in answer.quotes]


@pytest.mark.parametrize(
    ("text", "options", "verdict"),
    [
        pytest.param("Unfortunately we are closed.", {"forbid": ["unfortunately"]}, FAIL, id="forbidden"),
        pytest.param("We are closed.", {"forbid": ["unfortunately"]}, PASS, id="not said"),
        pytest.param("Sadly closed.", {"forbid": "sadly"}, FAIL, id="one phrase, no list"),
        pytest.param(
            "Unfortunately closed, but ring us.", {"forbid": ["unfortunately"], "unless": "but"}, PASS, id="ex"
        ),
        pytest.param("Unfortunately closed. But ring.", {"forbid": ["unfortunately"], "unless": "but"}, FAIL, id="far"),
        pytest.param(
            "Unfortunately closed. But ring.",
            {"forbid": ["unfortunately"], "unless": "but", "reach": 1},
            PASS,
            id="within reach",
        ),
        pytest.param(
            "Unfortunately closed.\nBut ring.",
            {"forbid": ["unfortunately"], "unless": "but", "reach": 1},
            FAIL,
            id="another paragraph excuses nothing",
        ),
        pytest.param("Sorry. So sorry.", {"forbid": "sorry", "most": 2}, PASS, id="as often as allowed"),
        pytest.param("Sorry. So sorry, sorry.", {"forbid": "sorry", "most": 2}, FAIL, id="once too often"),
        pytest.param("Open until 6.", {"require": ["open until", "open till"]}, PASS, id="required"),
        pytest.param("Closed.", {"require": ["open until"]}, FAIL, id="missing"),
        pytest.param("Call us.", {"require": "call", "least": 2}, PARTIAL, id="too seldom"),
        pytest.param("No free returns.", {"require": "free return", "unless": "no"}, FAIL, id="said, but taken back"),
        pytest.param("Our headquarters are shut.", {"forbid": "headquarters", "where": "headline"}, FAIL, id="alone"),
        pytest.param("Shop shut\nOur HQ is dark.", {"forbid": "hq", "where": "headline"}, PASS, id="not the headline"),
        pytest.param("Shop shut\nOur HQ is dark.", {"forbid": "hq", "where": "first-sentence"}, FAIL, id="the first"),
        pytest.param("Shut\nWe rest. Our HQ is dark.", {"forbid": "hq", "where": "first-sentence"}, PASS, id="second"),
        pytest.param("Shut.", {"forbid": "shut", "where": "answer"}, NOT_APPLICABLE, id="no question on the page"),
        pytest.param("lantern & loom", {"forbid": "lantern & loom", "case": True}, FAIL, id="capitals matter"),
        pytest.param("Lantern & Loom", {"forbid": "lantern & loom", "case": True}, PASS, id="and are right"),
        pytest.param("Your colour.", {"forbid": "color", "exact": True}, PASS, id="only that spelling"),
        pytest.param("Now 20% off!", {"forbid": [r"re:\d+% off"]}, FAIL, id="a pattern"),
    ],
)
def test_keeps_the_house_rule(text: str, options: dict[str, Any], verdict: Verdict) -> None:
    assert ask(text, **options).verdict is verdict


def test_the_sentence_with_the_words_is_quoted_and_the_words_are_named() -> None:
    answer = ask("We rest. Unfortunately, we are closed. See you.", forbid=["sadly", "unfortunately"], unless=["but"])
    assert quoted(answer) == ["Unfortunately, we are closed."]
    assert answer.reason == 'It says "Unfortunately". Nothing near excuses it; looked for "but".'
    assert answer.confidence == 0.95


def test_what_is_missing_is_told_with_the_region_that_was_searched() -> None:
    answer = ask("The shop is shut\nCome back on Monday.", require=["call us", "write to us"])
    assert answer.reason == 'It never says "call us" or "write to us". Looked at the page.'
    assert quoted(answer) == ["The shop is shut"]


def test_of_many_phrases_the_first_are_named() -> None:
    assert ask("Shut.", forbid=["sadly", "re: [0-9]"]).reason == 'It never says "sadly" or the pattern [0-9].'
    assert ask("Shut.", forbid=list("abcde")).reason == 'It never says "a", "b", "c" or 2 more.'
    assert ask("Sorry. Sadly, sorry.", forbid=["sorry", "sadly"]).reason == 'It says "Sorry" and "Sadly" (3 times).'


def test_the_end_of_a_very_long_sentence_is_quoted_where_the_words_stand() -> None:
    answer = ask("and so on " * 60 + "unfortunately not", forbid=["unfortunately"])
    (quote,) = quoted(answer)
    assert len(quote) <= 300
    assert "unfortunately" in quote


def test_each_answer_is_asked_for_itself() -> None:
    answer = ask(FAQ, require=["yes", "no"], where="answer")
    assert (answer.verdict, answer.reason) == (PARTIAL, '1 of 3 answers do not say "yes" or "no".')
    assert quoted(answer) == ["Do you post abroad?", "Sadly not."]
    assert ask(FAQ, require=["yes", "sadly"], where="first-sentence").verdict is PASS
    assert ask(FAQ, require=["open"], where="first-sentence").verdict is FAIL


def test_a_forbidden_word_in_one_answer_fails() -> None:
    answer = ask(FAQ, forbid=["sadly"], where="answer")
    assert (answer.verdict, answer.reason) == (FAIL, 'It says "Sadly", in 1 of 3 answers.')
    assert quoted(answer) == ["Sadly not."]
    assert ask(FAQ, forbid=["sadly"], where="question").verdict is PASS


def test_questions_are_read_alone() -> None:
    answer = ask(FAQ, forbid=["abroad"], where="question")
    assert (answer.verdict, quoted(answer)) == (FAIL, ["Do you post abroad?"])


def test_an_excuse_may_stand_in_the_next_sentence_of_the_answer() -> None:
    assert ask(FAQ, forbid=["sadly"], unless=["call us"], reach=1, where="answer").verdict is PASS


def test_menus_and_buttons_are_not_read() -> None:
    page = page_from_html("<nav>Cheap</nav><main><p>Lamps.</p><button>Cheap</button></main>", PageKind.HOME)
    assert ask(page, forbid=["cheap"]).verdict is PASS


def test_words_in_another_language_are_left_to_a_person() -> None:
    german = "Wir sind leider nicht da und die Bestellung ist für den Tag nicht zu machen. " * 2
    assert ask(german, forbid=["unfortunately"]).verdict is Verdict.REVIEW


def test_a_checklist_in_that_language_reads_them() -> None:
    german = "Wir sind leider nicht da und die Bestellung ist für den Tag nicht zu machen. " * 2
    check = Check("house", "?", "phrase", 3, Severity.MINOR, "Mend it.", options={"forbid": ["leider"], "exact": True})
    question = Question(check, Checklist("own", "", (check,), language="de"), load_detectors())
    assert ask_page(question, Reading(page_from_text(german, PageKind.FAULT))).verdict is FAIL


@pytest.mark.parametrize(
    ("options", "key", "problem"),
    [
        pytest.param({}, "", "needs the option 'forbid' or 'require'", id="neither"),
        pytest.param({"forbid": ["a"], "require": ["b"]}, "require", "not both", id="both"),
        pytest.param({"forbid": []}, "forbid", "is empty", id="an empty list"),
        pytest.param({"forbid": ["ok", "re:(a"]}, "forbid[1]", "missing )", id="a bad pattern in a list"),
        pytest.param({"require": "re:(a"}, "require[0]", "missing )", id="a bad pattern alone"),
        pytest.param({"forbid": ["a"], "most": -1}, "most", "0 or more", id="fewer than none"),
        pytest.param({"require": ["a"], "least": 0}, "least", "1 or more", id="none needed"),
        pytest.param({"require": ["a"], "most": 1}, "most", "without 'forbid'", id="most of what is required"),
        pytest.param({"forbid": ["a"], "least": 1}, "least", "without 'require'", id="least of what is forbidden"),
        pytest.param({"forbid": ["a"], "reach": 1}, "reach", "without 'unless'", id="reach of nothing"),
        pytest.param({"forbid": ["a"], "where": "title"}, "where", "one of any-sentence, headline", id="no such place"),
        pytest.param({"forbid": 5}, "forbid", "text or a list, not 5", id="a number"),
        pytest.param({"forbid": ["a"], "exact": 1}, "exact", "true or false", id="no truth"),
    ],
)
def test_options_that_mean_nothing_are_told(options: dict[str, Any], key: str, problem: str) -> None:
    ((where, told, _),) = option_problems(load_detectors()["phrase"], options)
    assert (where, problem in told) == (key, True), told


def test_a_number_is_told_to_stand_in_quotes() -> None:
    ((_, _, hint),) = option_problems(load_detectors()["phrase"], {"forbid": ["a", 404]})
    assert hint == 'Put it in quotes: "404".'


def test_options_that_are_right_are_silent() -> None:
    given = {"forbid": ["a"], "unless": "b", "reach": 1, "most": 2, "where": "headline", "exact": True, "case": False}
    detector = load_detectors()["phrase"]
    assert option_problems(detector, given) == []
    assert build_options(detector, given).forbid == ("a",)
