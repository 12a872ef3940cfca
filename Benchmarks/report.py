"""Writes docs/benchmarks.md from what the benchmarks left in build/bench."""

import datetime
import json
import os
import platform
import re
import subprocess
from pathlib import Path

from bench import HERE, OUT, ROOT

ORDER = ["growth", "entries", "regency", "dashboard", "complaints", "team", "phone", "idle", "edit"]
MARKS = {True: "met", False: "**missed**", None: "–"}


def machine():
    cpu = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text()).group(1)) / 1024 / 1024
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    version = re.search(r"Swift version ([\d.]+)", swift)
    return (f"{cpu.group(1) if cpu else platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GB, "
            f"Linux {platform.release().split('-')[0]}, Swift {version.group(1) if version else '?'}")


def one_line(text):
    return " ".join(text.split())


def main():
    found = [json.loads((OUT / f"{name}.json").read_text()) for name in ORDER if (OUT / f"{name}.json").exists()]
    busy = os.getloadavg()[2]
    lines = [
        "# Benchmarks", "",
        f"Written by `make bench` on {datetime.date.today().isoformat()}. {machine()}; load over the last quarter "
        f"of an hour {busy:.1f}.", "",
        "Machines differ and are noisy: what counts are ratios of two sides measured in the same run. Where a side is",
        "*not run here*, what it needs is not installed.", "",
    ]
    if any(one["quick"] for one in found):
        lines += ["**A quick run on small data: only good to see that all parts work.**", ""]
    lines += ["| what | goal | ours | other side | ratio | |", "|---|---|---|---|---|---|"]
    for one in found:
        for row in one["rows"]:
            lines.append("| " + " | ".join([
                row["what"], row["goal"], row["ours"], row["other"], row["ratio"],
                MARKS[row["met"]] if row["goal"] else ""]) + " |")
    lines += ["", "## How it was measured", ""]
    for one in found:
        lines += [f"**{one['title']}.** {one_line(one['method'])}", ""]
        lines += [f"- {note}" for note in one["notes"]] + ([""] if one["notes"] else [])
    findings = HERE / "findings.md"
    if findings.exists():
        lines += [findings.read_text().strip(), ""]
    (ROOT / "docs" / "benchmarks.md").write_text("\n".join(lines))


if __name__ == "__main__":
    main()
