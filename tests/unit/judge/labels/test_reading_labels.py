"""The labels of a text: on words that leave no doubt, with proofs that stand in it."""

import pytest

from mysteryshop.judge.labels import CLASSES, TASKS, YES_OR_NO, Labels, Task, read_labels, text_labels
from mysteryshop.judge.labels.weights import shipped

CLEAR: tuple[tuple[str, Task, str, str, str, str], ...] = (
    (
        "apologises", "outage", "",
        "We are sorry that you cannot order today.", "",
        "Orders are closed today.",
    ),
    (
        "acknowledges_customer", "outage", "",
        "You cannot pay for your order at the moment, and you may have waited in vain.", "",
        "The portal is closed.",
    ),
    (
        "brand_centred", "outage", "",
        "This is killing us: we have had sleepless nights, and our amazing launch broke our own servers.", "",
        "You cannot order today. Your basket is kept.",
    ),
    (
        "says_working_on_it", "outage", "",
        "Our engineers are working on the fault right now.", "",
        "You cannot order today. Ring us on 01632 960 118.",
    ),
    (
        "gives_time", "outage", "",
        "The shop opens again today at 18:00.", "",
        "We will be back soon.",
    ),
    (
        "offers_next_step", "outage", "",
        "Ring us on 01632 960 118 and we will take your order by phone.", "",
        "The site is down.",
    ),
    (
        "technical_leak", "outage", "",
        "Fatal error: Uncaught PDOException: SQLSTATE[HY000] [2002] Connection refused in index.php on line 42", "",
        "The site is down.",
    ),
    (
        "blames_customer", "outage", "",
        "You entered a wrong address. You should have checked it before you pressed Send.", "",
        "The page has moved.",
    ),
    (
        "answers_question", "faq", "Do you deliver on Saturdays?",
        "Yes, every Saturday between 8 and 12.", "How do you choose your wool?",
        "At Harrow Wick, quality is at the heart of everything we do, and we are proud of our passion.",
    ),
    (
        "refusal", "faq", "Can I return a sale item?",
        "No, sale items cannot be returned.", "Can I return a sale item?",
        "Yes, within 30 days.",
    ),
    (
        "offers_alternative", "faq", "Can you deliver to the islands?",
        "Not to the islands, sorry. You can collect it free from our shop in Oban instead, or ring us and we will"
        " find a courier for you.", "Can you deliver to the islands?",
        "No.",
    ),
    (
        "seller_reason", "faq", "Why do you charge for returns?",
        "Because we need to make a profit, and free returns cost our company too much.",
        "Can I return it?", "Yes, within 30 days.",
    ),
    (
        "blames_customer", "faq", "My vase arrived broken. What now?",
        "If you had read the instructions you would not have broken it. It is your own fault.",
        "My vase arrived broken. What now?", "Send us a photo and a new one leaves today.",
    ),
    (
        "cold_or_legalistic", "faq", "Can I cancel my order?",
        "Pursuant to clause 7.2 of the Terms and Conditions, cancellation is at the sole discretion of the Company and"
        " no liability shall be accepted.", "Can I cancel my order?",
        "Yes, up to the evening before; ring us and we do it while you wait.",
    ),
    (
        "names_a_need", "copy", "",
        "For parents whose baby wakes at every creak\nThe soft door closes without a sound.", "",
        "Oak door\n44 mm, two hinges, brass handle.",
    ),
    (
        "translates_specs", "copy", "",
        "Pocket torch\n900 lumens, so that you can see the whole path from your gate.", "",
        "Pocket torch\n900 lumens, IP67, 21700 cell, 120 g.",
    ),
    (
        "hype", "copy", "",
        "The ultimate, world-class, revolutionary kettle!\nSimply the best. Hurry, don't miss out!", "",
        "Kettle\n1.7 litres, 2200 W, steel.",
    ),
)  # fmt: skip
"""Label, task, question and text that have it, question and text that don't."""

LEADS = {
    "outcome": "Sleep through the night again\nThe soft curtain keeps the street lamp out, so you wake rested.",
    "spec": "Oak door\n44 mm, two hinges, brass handle.",
    "brand": "Founded in 1887, we are proud of our heritage\nOur family firm has won twelve awards.",
    "offer": "50% off everything until Sunday!\nSave £40 on every order with code SALE.",
}

VERDICTS: dict[tuple[Task, str], str] = {
    ("outage", "customer_focused"): (
        "We're sorry that you can't order yet. Your basket is kept; ring 01632 960 118 and we'll take your order by"
        " phone. The shop opens again at 18:00."
    ),
    ("outage", "brand_focused"): "This is killing us. We've had sleepless nights, and it has cost us a fortune.",
    ("faq", "customer_focused"): (
        "Yes, bring it back within 60 days, and we'll exchange it while you wait; no receipt needed."
    ),
    ("faq", "seller_focused"): "No, because we need to make a profit and returns are too much work for our team.",
    ("copy", "solution_first"): LEADS["outcome"],
    ("copy", "product_first"): LEADS["brand"],
}


def read_all() -> list[Labels]:
    return [
        read_labels(task, words, question=asked)
        for _, task, question, text, other, without in CLEAR
        for asked, words in ((question, text), (other, without))
    ]


@pytest.mark.parametrize(
    ("name", "task", "question", "text", "other", "without"),
    [pytest.param(*row, id=f"{row[1]}-{row[0]}") for row in CLEAR],
)
def test_a_clear_text_has_its_label_and_its_opposite_has_not(
    name: str, task: Task, question: str, text: str, other: str, without: str
) -> None:
    assert read_labels(task, text, question=question)[name].value is True
    assert read_labels(task, without, question=other)[name].value is False


def test_every_label_has_a_clear_text() -> None:
    assert {(task, name) for name, task, *_ in CLEAR} == {(task, name) for task in TASKS for name in YES_OR_NO[task]}
    assert set(LEADS) == set(CLASSES["copy"]["leads_with"])


@pytest.mark.parametrize("leads", LEADS)
def test_copy_leads_with_its_first_two_lines(leads: str) -> None:
    label = read_labels("copy", LEADS[leads])["leads_with"]
    assert label.value == leads
    assert set(label.proofs) <= {0, 1}


@pytest.mark.parametrize(("task", "verdict"), VERDICTS, ids=str)
def test_a_clear_text_has_its_verdict(task: Task, verdict: str) -> None:
    question = "Can I return it?" if task == "faq" else ""
    assert read_labels(task, VERDICTS[task, verdict], question=question)["verdict"].value == verdict


def test_all_labels_of_the_task_are_there_and_no_others() -> None:
    for task in TASKS:
        read = read_labels(task, "The kettle sings.")
        assert tuple(read.labels) == text_labels(task)
        with pytest.raises(KeyError):
            read["tone"]


def test_proofs_are_places_of_sentences_that_exist_and_each_finding_has_one() -> None:
    for read in read_all():
        for label in read.labels.values():
            assert len(set(label.proofs)) == len(label.proofs)
            assert all(0 <= place < len(read.sentences) for place in label.proofs)
            assert bool(label.proofs) is (label.value is not False), label


def test_the_proof_is_the_sentence_that_says_it() -> None:
    read = read_labels(
        "outage", "The till is being mended. We are so sorry that you had to wait. Cakes are downstairs."
    )
    assert [read.sentences[place] for place in read["apologises"].proofs] == ["We are so sorry that you had to wait."]
    assert read.proves("apologises") == (1,)


def test_the_strongest_proof_comes_first() -> None:
    for read in read_all():
        for label in read.labels.values():
            if label.name in YES_OR_NO[read.task]:
                odds = [read.by_sentence[place].get(label.name, 0.0) for place in label.proofs]
                assert odds == sorted(odds, reverse=True)


def test_sentences_are_the_texts_own_and_each_has_its_odds() -> None:
    text = "Sorry!\nThe shop is shut until 18:00. 🙂\nRing 01632 960 118."
    read = read_labels("outage", text)
    assert read.sentences == ("Sorry!", "The shop is shut until 18:00.", "Ring 01632 960 118.")
    assert len(read.by_sentence) == 3


def test_sentences_that_were_cut_already_stay_as_they_are() -> None:
    cut = ["Sorry! The shop is shut.", "Ring 01632 960 118."]
    assert read_labels("outage", cut).sentences == tuple(cut)


@pytest.mark.parametrize("text", ["", "   \n ", "🙂", "…", "5", "?"])
def test_a_text_with_nothing_to_read_has_labels_all_the_same(text: str) -> None:
    for task in TASKS:
        read = read_labels(task, text)
        assert tuple(read.labels) == text_labels(task)
        assert len(read.sentences) == 1


def test_how_often_so_sure_an_answer_is_right_is_what_was_measured() -> None:
    for read in read_all():
        measured = shipped(read.task).rightness
        for label in read.labels.values():
            said = label.value if isinstance(label.value, str) else "yes" if label.value else "no"
            steps = [right for edge, right in measured[f"{label.name}={said}"] if label.margin >= edge]
            assert label.right == steps[-1]
            assert label.margin >= 0


def test_reading_twice_gives_the_same() -> None:
    assert read_all() == read_all()


def test_a_text_is_read_the_same_after_other_texts() -> None:
    text = "You cannot pay at the moment; ring 01632 960 118."
    first = read_labels("outage", text)
    read_all()
    assert read_labels("outage", text) == first
