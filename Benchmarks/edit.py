"""How long a developer waits from an edit in Core to its tests' answer."""

import shutil
import time

from bench import OUT, ROOT, Figures, run

EDITED = "Sources/Rules/Growth/GrowthMonitoring.swift"


def main():
    figures = Figures(
        "edit", "Edit to test", f"""
        A copy of Core, built once; then a function of `{EDITED}` changes and `swift test` runs all tests of Core,
        median of three.""")
    core = OUT / "Core"
    shutil.copytree(ROOT / "Core", core, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".build"))
    run("swift", "build", "--package-path", core, "--build-tests")
    run("swift", "test", "--package-path", core)
    original = (ROOT / "Core" / EDITED).read_text()
    taken = []
    for turn in range(3):
        (core / EDITED).write_text(f"{original}\nprivate func edited() -> Int {{ {turn} }}\n")
        begun = time.perf_counter()
        run("swift", "test", "--package-path", core)
        taken.append(time.perf_counter() - begun)
    shutil.copy(ROOT / "Core" / EDITED, core / EDITED)
    seconds = sorted(taken)[1]
    figures.add("edit in Core to its tests", "≤ 15 s", f"{seconds:.1f} s", "", "", seconds <= 15)


if __name__ == "__main__":
    main()
