#!/usr/bin/env bash
# Runs the benchmarks one after another and writes docs/benchmarks.md. A benchmark that fails leaves its
# rows out and the others go on. PANDU_BENCH_QUICK=1 takes small data: a look whether all parts work.
# Usage: Benchmarks/run.sh [NAME …]   (growth entries regency dashboard complaints team phone idle edit)
set -uo pipefail
cd "$(dirname "$0")/.."
python=.venv-bench/bin/python
if [ ! -x $python ]; then echo "run.sh: run scripts/setup.sh --bench first." >&2; exit 69; fi

names=("$@")
if [ $# = 0 ]; then
    names=(growth entries regency dashboard complaints team phone idle edit)
    rm -f build/bench/*.json
fi
failed=()
for name in "${names[@]}"; do
    echo "$name ($(date +%H:%M:%S))" >&2
    $python "Benchmarks/$name.py" || failed+=("$name")
done
$python Benchmarks/report.py
echo "docs/benchmarks.md is written." >&2
if [ ${#failed[@]} -gt 0 ]; then echo "run.sh: failed: ${failed[*]}" >&2; exit 1; fi
