"""The demo shop: a shop of our own, to be walked without asking anybody. `before` has mistakes, `after` has none."""

from mysteryshop.demo.edition import Edition
from mysteryshop.demo.server import DemoShop

__all__ = ["DemoShop", "Edition"]
