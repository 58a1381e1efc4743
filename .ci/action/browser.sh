#!/usr/bin/env bash
# Gets the browser where the cache did not bring it, and says what this machine has.
set -euo pipefail

if [ "${MS_BROWSER:-playwright}" = playwright ]; then
  "$MS_PYTHON" -m playwright install --only-shell chromium
  "$MS_PYTHON" -m playwright install-deps chromium ||
    echo "::warning title=mysteryshop::The browser's system libraries could not be installed; if it does not start, install them in the image."
fi
mysteryshop doctor || echo "::warning title=mysteryshop::This machine lacks something; the lines above say what, and how it is mended."
