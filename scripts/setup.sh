#!/usr/bin/env bash
# Installs what building needs; with --tests also what the tests need. Debian 12 or Ubuntu 22.04 and
# later, with a Swift toolchain already there. Costs a fraction of a second when all is present.
# Usage: scripts/setup.sh [--tests] [--bench]
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(
    libsqlite3-dev libargon2-dev zlib1g-dev libxlsxwriter-dev pkg-config # the server
    libjpeg-turbo-progs                                               # photographs sent without script
    curl ca-certificates                                              # webhooks and e-mail
    wasi-libc libclang-rt-dev-wasm32 binaryen                         # the phone's module
    brotli                                                            # its delivery
)
tests=no
bench=no
for argument in "$@"; do
    case "$argument" in
        --tests) tests=yes ;;
        --bench) bench=yes ;;
        *) echo "setup.sh: unknown argument $argument (known: --tests, --bench)" >&2; exit 64 ;;
    esac
done
if [ $tests = yes ]; then
    packages+=(python3-venv fonts-roboto-unhinted)
fi
if [ $bench = yes ]; then packages+=(python3-venv gcc libc6-dev wrk nginx-light); fi
if [ $tests = yes ] || [ $bench = yes ]; then
    command -v chromium >/dev/null || command -v google-chrome >/dev/null || packages+=(chromium)
fi

if ! command -v swift >/dev/null; then
    echo "setup.sh: no Swift toolchain found. Install Swift 6.2 or later from https://swift.org/install and try again." >&2
    exit 69
fi
if ! command -v apt-get >/dev/null; then
    echo "setup.sh: this is not Debian or Ubuntu. Install by hand: ${packages[*]}" >&2
    exit 69
fi

installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' 2>/dev/null | awk '$2 == "installed" { print $1 }')
missing=()
for package in "${packages[@]}"; do
    grep -qxF "$package" <<<"$installed" || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
    echo "Installing ${missing[*]}"
    root=()
    if [ "$(id -u)" != 0 ]; then root=(sudo); fi
    "${root[@]}" apt-get update -qq
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

# A virtual environment per purpose, made anew only when the list of packages changed.
python_packages() {
    local list=$1 folder=$2 stamp
    [ -f "$list" ] || return 0
    stamp=$(sha256sum "$list" | cut -d ' ' -f 1)
    if [ "$(cat "$folder/stamp" 2>/dev/null)" != "$stamp" ]; then
        echo "Installing the Python packages of $list"
        rm -rf "$folder"
        python3 -m venv "$folder"
        "$folder/bin/pip" install --quiet --disable-pip-version-check -r "$list"
        echo "$stamp" >"$folder/stamp"
    fi
}
if [ $tests = yes ]; then python_packages Tests/requirements.txt .venv; fi
if [ $bench = yes ]; then python_packages Benchmarks/requirements.txt .venv-bench; fi
