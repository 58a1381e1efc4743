"""The demo shop: a shop of our own, to be walked without asking anybody.

It has two editions, the same shop with the same pages: `before` with the mistakes that `PLANTED` and, for when
something fails, `PLANTED_FAULTS` list, `after` with every one of them mended.
"""

from mysteryshop.demo.audit import demo_audit
from mysteryshop.demo.edition import Edition
from mysteryshop.demo.planted import PLANTED, PlantedMistake
from mysteryshop.demo.planted_faults import PLANTED_FAULTS, PlantedFault
from mysteryshop.demo.server import DemoShop

__all__ = ["PLANTED", "PLANTED_FAULTS", "DemoShop", "Edition", "PlantedFault", "PlantedMistake", "demo_audit"]
