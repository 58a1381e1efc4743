"""What a watch makes of the glances that it hears."""

from __future__ import annotations

from mysteryshop.visit.scenarios.watching import WORDS_BY, Bounds, Glance, Sighting

BEFORE = Glance("/p/boots", "Boots", ("Boots", "Add to cart", "Offer ends in 09:58"))


def glance(*more: str, busy: int = 0, locked: bool = False, name: str = "Add to cart", url: str = "/p/boots") -> Glance:
    """The page with further lines, as the watch hears of it."""
    pressed = (("locked", locked), ("look", "btn"), ("name", name))
    return Glance(url, "Boots", (*BEFORE.lines, *more), busy, pressed)


def test_hears_words_and_when_they_came() -> None:
    seen = Sighting(BEFORE, frozenset())
    seen.take(glance(), 0.2)
    seen.take(glance("Sorry, we could not add it."), 1.4)
    watched = seen.as_watched(2.5, "")
    assert (watched.first_sign, watched.words_at, watched.said) == (1.4, 1.4, ("Sorry, we could not add it.",))


def test_a_locked_button_is_a_sign_of_life_before_any_words() -> None:
    seen = Sighting(BEFORE, frozenset())
    seen.take(glance(locked=True, name="Adding…"), 0.3)
    watched = seen.as_watched(5.0, "")
    assert (watched.first_sign, watched.words_at) == (0.3, None)
    assert (watched.locked, watched.name_after) == (True, "Adding…")


def test_what_moves_by_itself_is_no_answer() -> None:
    seen = Sighting(BEFORE, frozenset({"Offer ends in 0:0"}))
    ticking = Glance("/p/boots", "Boots", ("Boots", "Add to cart", "Offer ends in 09:57"))
    seen.take(ticking, 1.0)
    watched = seen.as_watched(10.0, "")
    assert (watched.first_sign, watched.words_at, watched.said) == (None, None, ())


def test_goes_on_watching_while_the_page_is_busy() -> None:
    seen = Sighting(BEFORE, frozenset())
    seen.take(glance("Adding your boots", busy=1), 0.5)
    assert not seen.told_all(9.0, busy=False)
    seen.take(glance("It is in the cart"), 9.1)
    assert not seen.told_all(9.5, busy=False)
    assert seen.told_all(10.1, busy=False)


def test_after_the_browsers_own_error_nothing_more_is_waited_for() -> None:
    seen = Sighting(BEFORE, frozenset())
    seen.take(Glance("chrome-error://chromewebdata/", "", (), browser_error=True), 0.4)
    assert seen.told_all(1.4, busy=True)


def test_seconds_count_from_the_customers_act_and_not_from_its_making() -> None:
    seen = Sighting(BEFORE, frozenset())
    seen.take(glance("Adding your boots", busy=1), 1.9)
    watched = seen.as_watched(4.0, "", acted=1.6)
    assert (watched.first_sign, watched.words_at, watched.seconds) == (0.3, 0.3, 2.4)


def test_a_short_watch_lasts_as_long_as_a_call_is_under_way() -> None:
    short = Bounds(2.5, 0.0, whole=True)
    assert (short.over(2.4, busy=False), short.over(2.6, busy=False)) == (False, True)
    assert (short.over(2.6, busy=True), short.over(WORDS_BY, busy=True)) == (False, True)
