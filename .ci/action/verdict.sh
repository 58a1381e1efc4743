#!/usr/bin/env bash
# Ends as the audit ended: 0 the gate holds, 1 it fails, 2 usage, 3 not audited, 4 a defect of ours.
set -euo pipefail

code="${MS_EXIT_CODE:-4}"
case "$code" in
  0) echo "The gate holds." ;;
  1) echo "The gate does not hold; the summary says why." ;;
  2) echo "A mistake in files or flags; the audit's step names it." ;;
  3) echo "Nothing could be audited; the audit's step says why." ;;
  *) echo "The audit ended with exit code $code." ;;
esac
exit "$code"
