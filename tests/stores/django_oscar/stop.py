"""`python tests/stores/django_oscar/stop.py [DIR]`: ends the store that runs in DIR and frees its port."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from tests.stores.django_oscar.store import FOLDER, StoreProblem, stop

if __name__ == "__main__":
    try:
        stop(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
    except StoreProblem as problem:
        sys.exit(str(problem))
