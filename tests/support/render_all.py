"""Renders the sample (or the hostile result) in every format that needs no browser, and says the hash of each."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.golden.sample import FOLDER, sample_result
from tests.support.hostile import HOSTILE
from tests.support.hostile_result import hostile_result

from mysteryshop.report import FORMATS

if __name__ == "__main__":
    for result in (sample_result(), hostile_result(HOSTILE[::16])):
        for name, form in FORMATS.items():
            if form.printed:
                continue
            print(name, hashlib.sha256(form.render(result, FOLDER)).hexdigest())
