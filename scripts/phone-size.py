#!/usr/bin/env python3
"""What the phone's module weighs, by room of Core, from the linker's map that scripts/build-phone.sh leaves behind.

    scripts/phone-size.py             rooms, and the whole as it travels
    scripts/phone-size.py --files     the heaviest source files, with the heaviest functions of each
    scripts/phone-size.py --check     exit 1 where a room or the whole is heavier than scripts/phone-size.tsv allows

Rooms are counted as they are linked: before wasm-opt, which knows no rooms, and without compression. Who needs more raises
the limit in the same change, so that growth is seen where it happens; who made a room lighter lowers it.
"""
import collections, pathlib, re, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIMITS = ROOT / "scripts/phone-size.tsv"
# A section that was linked: address, place, size, then FILE:(NAME).
PIECE = re.compile(r"\s+(?:-|[0-9a-f]+)\s+[0-9a-f]+\s+([0-9a-f]+)\s+(\S+):\((.*)\)$")
OBJECT = re.compile(r"release/(\w+)\.build/(.*?)\.o$")


def pieces():
    """(bytes, room, file, name) of all that was linked."""
    for line in (ROOT / "build/phone/linked.map").read_text().splitlines():
        if " CUSTOM(" in line:
            return
        if found := PIECE.match(line):
            size, object, name = found.groups()
            room = OBJECT.search(object)
            yield int(size, 16), room[1] if room else "libraries", room[2] if room else pathlib.Path(object).name, name


def whole():
    module = (ROOT / "build/phone/pandu.wasm").read_bytes()
    return len(subprocess.run(["brotli", "-q", "11", "-c"], input=module, capture_output=True, check=True).stdout)


def main():
    rooms, files, names = collections.Counter(), collections.Counter(), collections.defaultdict(list)
    for size, room, file, name in pieces():
        rooms[room] += size
        files[f"{room}/{file}"] += size
        names[f"{room}/{file}"].append((size, name))
    if "--files" in sys.argv:
        for file, size in files.most_common(40):
            print(f"{size:8,} {file}")
            for part, name in sorted(names[file], reverse=True)[:4]:
                print(f"{part:14,} {name}")
        return 0
    rooms["as it travels"] = whole()
    limits = dict(line.split("\t") for line in LIMITS.read_text().splitlines() if not line.startswith("#"))
    heavy = [room for room, size in rooms.items() if size > int(limits.get(room, 0))]
    for room, size in rooms.most_common():
        print(f"{size:10,} of {int(limits.get(room, 0)):10,} bytes: {room}{' TOO HEAVY' if room in heavy else ''}")
    return 1 if heavy and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
