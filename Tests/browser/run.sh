#!/usr/bin/env bash
# Runs the tests that drive a real browser against a real server. Usage: run.sh PANDU [PYTEST ARGUMENTS]
# With PANDU_SHOTS=FOLDER the pages that the tests pass through are kept there as pictures.
set -euo pipefail
# The demo regency's day: what a test calls today is today there, also after 17.00 UTC.
export TZ=WIB-7
cd "$(dirname "$0")/../.."
export PANDU_BINARY=$PWD/$1
shift
exec .venv/bin/python -m pytest -q -p no:cacheprovider Tests/browser "$@"
