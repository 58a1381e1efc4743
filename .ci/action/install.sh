#!/usr/bin/env bash
# Installs mysteryshop into an environment of its own, puts it on the path, and says which browser it wants (for the cache).
set -euo pipefail
package="${MS_PACKAGE:-}"

if [ "$package" != none ]; then
  home="$RUNNER_TEMP/mysteryshop"
  python3 -m venv "$home"
  "$home/bin/python" -m pip install --quiet --disable-pip-version-check "${package:-$GITHUB_ACTION_PATH}"
  echo "$home/bin" >>"$GITHUB_PATH"
  PATH="$home/bin:$PATH"
fi

mysteryshop --version
interpreter="$(dirname "$(command -v mysteryshop)")/python"
[ -x "$interpreter" ] || interpreter=python3
version="$("$interpreter" -c 'from importlib.metadata import version; print(version("playwright"))')"
{
  echo "playwright=$version"
  echo "python=$interpreter"
} >>"$GITHUB_OUTPUT"
