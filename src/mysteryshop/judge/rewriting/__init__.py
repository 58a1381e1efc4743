"""What a customer would rather read: rewrites of quoted words, made of what the page itself knows.

A suggestion is only given when, put in place of the quoted words, the same check is met by the same detector, when it
keeps every number, date, amount, code and name of them, and when it says nothing that the page does not know. Else the
check's own advice has to do. Source of all shapes here: chosen, after the advice that the catalogue's checks give.
"""

from __future__ import annotations

from mysteryshop.judge.rewriting.suggesting import Ask, suggest

__all__ = ["Ask", "suggest"]
