#!/usr/bin/env bash
# Runs every test there is and ends with one line that counts them. Goes on after a failure, so
# that one run shows all of them. Logs stay in build/test. Usage: scripts/test.sh
set -uo pipefail
cd "$(dirname "$0")/.."
logs=build/test
rm -rf "$logs"
mkdir -p "$logs"
passed=0
failed=0
broken=()

# step NAME COMMAND…: runs a step; a step that fails makes the whole run fail.
step() {
    local name=$1 begun=$SECONDS
    shift
    printf '\n== %s\n' "$name"
    "$@" 2>&1 | tee "$logs/$name.log"
    local code=${PIPESTATUS[0]}
    count "$logs/$name.log"
    if [ "$code" != 0 ]; then broken+=("$name"); fi
    printf -- '-- %s: %s, %s s\n' "$name" "$([ "$code" = 0 ] && echo well || echo FAILED)" $((SECONDS - begun))
    return "$code"
}

# Adds up what Swift Testing and pytest say at their end.
count() {
    local all bad
    all=$(grep -oE 'Test run with [0-9]+ test' "$1" | awk '{ n += $4 } END { print n + 0 }')
    bad=$(grep -E '^✘ Test .* failed after' "$1" | grep -vc 'Test run with')
    passed=$((passed + all - bad + $(closing passed "$1")))
    failed=$((failed + bad + $(closing failed "$1") + $(closing error "$1")))
}

# The number before WORD in pytest's last line, as in "3 failed, 12 passed in 4.5s".
closing() {
    grep -E '^(=+ )?[0-9]+ (passed|failed|error).* in [0-9.]+s' "$2" | grep -oE "[0-9]+ $1" | awk '{ n += $1 } END { print n + 0 }'
}

if [ -x .venv/bin/python ]; then
    step growth-tables .venv/bin/python scripts/make-growth-tables.py --check
    step regions .venv/bin/python scripts/make-regions.py --check
    step holidays .venv/bin/python scripts/make-holidays.py --check
fi
step lint make --no-print-directory lint
step core swift test --package-path Core --disable-xctest
if step build swift build --build-tests; then
    step server swift test --skip-build --disable-xctest
    if step web make --no-print-directory web; then
        if [ -x .venv/bin/python ]; then step phone-size .venv/bin/python scripts/phone-size.py --check; fi
        if [ -x Tests/browser/run.sh ]; then step browser Tests/browser/run.sh .build/debug/pandu; fi
    fi
fi

if [ ${#broken[@]} -gt 0 ] && [ "$failed" = 0 ]; then failed=${#broken[@]}; fi
if [ ${#broken[@]} -gt 0 ]; then printf '\nFailed steps: %s (logs in %s)\n' "${broken[*]}" "$logs"; fi
printf '\n%s passed, %s failed\n' "$passed" "$failed"
[ ${#broken[@]} = 0 ] && [ "$passed" -gt 0 ]
