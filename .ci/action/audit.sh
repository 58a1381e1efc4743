#!/usr/bin/env bash
# Carries out the audit. Its exit code is kept for the last step, so that the report is uploaded whatever came of it.
set -euo pipefail

targets=()
while IFS= read -r line; do
  [ -n "$line" ] && targets+=("$line")
done <<<"$MS_TARGET"

flags=(--output "$MS_OUTPUT" --format "${MS_FORMATS:-html},json")
[ -n "${MS_MIN_SCORE:-}" ] && flags+=(--min-score "$MS_MIN_SCORE")
[ -n "${MS_FAIL_ON:-}" ] && flags+=(--fail-on "$MS_FAIL_ON")
[ -n "${MS_BASELINE:-}" ] && flags+=(--baseline "$MS_BASELINE")
read -r -a more <<<"$(tr '\n' ' ' <<<"${MS_ARGS:-}")"
flags+=(${more[@]+"${more[@]}"})

# A shop's words may look like a command to the runner; between these two lines none is obeyed.
token="$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
echo "::stop-commands::$token"
code=0
mysteryshop audit "${flags[@]}" -- ${targets[@]+"${targets[@]}"} || code=$?
printf '\n::%s::\n' "$token"

echo "exit-code=$code" >>"$GITHUB_OUTPUT"
