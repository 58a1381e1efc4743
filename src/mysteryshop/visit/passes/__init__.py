"""Further looks at a page that some checks need; none is taken unless a chosen check asks for it."""

from mysteryshop.visit.passes.afterwards import FreshLooks
from mysteryshop.visit.passes.at_keeping import KeepingLooks
from mysteryshop.visit.passes.fresh import FreshDoor

__all__ = ["FreshDoor", "FreshLooks", "KeepingLooks"]
