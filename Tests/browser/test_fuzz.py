"""What the fuzzer once found is answered, and a breath of new hostile input finds nothing. `make fuzz` takes longer."""

import random
import sys
import time
from pathlib import Path

import pytest
from conftest import BINARY

HERE = Path(__file__).parent.parent / "fuzz"
sys.path.insert(0, str(HERE))
import fuzz  # noqa: E402


@pytest.fixture(scope="module")
def target():
    target = fuzz.Target(BINARY)
    yield target
    agrees, said = target.end()
    assert agrees, said


@pytest.mark.parametrize("reader", fuzz.READERS)
def test_hostile_input_finds_no_crash_no_hang_and_no_500(target, reader):
    chance = random.Random(20261129)
    for seed in sorted((HERE / "seeds").glob(f"{reader}-*")):
        assert fuzz.fault(target, fuzz.READERS[reader](target, chance, seed.read_bytes())) is None, seed
    end = time.monotonic() + 4
    while time.monotonic() < end:
        request = fuzz.READERS[reader](target, chance)
        assert fuzz.fault(target, request) is None, request


def test_what_is_not_hurt_is_taken(target, monkeypatch):
    """Else the fuzzer would knock at the outermost check alone."""
    monkeypatch.setattr(fuzz, "hurt", lambda _, data: data)
    chance = random.Random(1)
    for reader, taken in [("line", 200), ("json", 200), ("csv", 200), ("xlsx", 200), ("jpeg", 303)]:
        for _ in range(10):
            status, body = target.ask(*fuzz.READERS[reader](target, chance))
            assert status == taken, reader
            assert status != 200 or reader in ("csv", "xlsx") or b"stored" in body, body
