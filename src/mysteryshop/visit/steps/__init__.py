"""What each step of a journey does, by its action."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from mysteryshop.model import Action, Step
from mysteryshop.visit.steps.adding import add_to_cart
from mysteryshop.visit.steps.cookies import answer_cookies
from mysteryshop.visit.steps.looking import expect, note, stop, wait_for
from mysteryshop.visit.steps.moving import choose, go_to, open_page
from mysteryshop.visit.steps.pressing import click
from mysteryshop.visit.steps.searching import search
from mysteryshop.visit.steps.typing import fill, select
from mysteryshop.visit.walker import Outcome, Walker

DO: Mapping[Action, Callable[[Walker, Step], Awaitable[Outcome]]] = {
    Action.OPEN: open_page,
    Action.SEARCH: search,
    Action.CHOOSE: choose,
    Action.ADD_TO_CART: add_to_cart,
    Action.GO_TO: go_to,
    Action.CLICK: click,
    Action.FILL: fill,
    Action.SELECT: select,
    Action.ANSWER_COOKIES: answer_cookies,
    Action.WAIT_FOR: wait_for,
    Action.EXPECT: expect,
    Action.NOTE: note,
    Action.STOP: stop,
}

__all__ = ["DO"]
