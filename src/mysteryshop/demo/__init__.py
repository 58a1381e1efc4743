"""The demo shop: a shop of our own, to be walked without asking anybody.

It has two editions, the same shop with the same pages: `before` with the mistakes that `PLANTED` lists, `after` with
every one of them mended.
"""

from mysteryshop.demo.audit import demo_audit
from mysteryshop.demo.edition import Edition
from mysteryshop.demo.planted import PLANTED, PlantedMistake
from mysteryshop.demo.server import DemoShop

__all__ = ["PLANTED", "DemoShop", "Edition", "PlantedMistake", "demo_audit"]
