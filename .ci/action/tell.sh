#!/usr/bin/env bash
# Writes the job's summary, remarks beside the lines of a pull request, and the outputs.
set -euo pipefail
here="$(dirname "${BASH_SOURCE[0]}")"
drafts="$(mktemp -d)"
trap 'rm -rf "$drafts"' EXIT

results=()
while IFS= read -r file; do
  results+=("$file")
done < <(find "$MS_OUTPUT" -name visits -prune -o -name result.json -print 2>/dev/null | LC_ALL=C sort)

if [ "${#results[@]}" = 0 ] && [ "$MS_EXIT_CODE" = 0 ]; then
  echo "::notice title=mysteryshop::A part was walked; mysteryshop merge puts the parts together and judges them."
elif [ "${#results[@]}" = 0 ]; then
  words="Nothing was audited (exit code $MS_EXIT_CODE); the step before says why."
  echo "::error title=mysteryshop::$words"
  printf '### mysteryshop\n\n%s\n' "$words" >>"$GITHUB_STEP_SUMMARY"
fi

for result in ${results[@]+"${results[@]}"}; do
  if [ "${MS_SUMMARY:-true}" = true ]; then
    mysteryshop report "$result" --format md --output "$drafts" >/dev/null
    cat "$drafts"/*.md >>"$GITHUB_STEP_SUMMARY"
    echo >>"$GITHUB_STEP_SUMMARY"
  fi
  if [ "${MS_ANNOTATIONS:-true}" = true ]; then
    mysteryshop report "$result" --format github --output "$drafts"
  fi
done

"$MS_PYTHON" "$here/outputs.py" ${results[@]+"${results[@]}"} >>"$GITHUB_OUTPUT"
