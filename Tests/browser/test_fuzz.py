"""What the fuzzer once found is answered, and a breath of new hostile input finds nothing. `make fuzz` takes longer."""

import random
import socket
import sys
import time
from pathlib import Path

import pytest
from conftest import BINARY

HERE = Path(__file__).parent.parent / "fuzz"
sys.path.insert(0, str(HERE))
import fuzz  # noqa: E402
import inputs  # noqa: E402


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


def test_some_of_each_is_taken(target):
    """Else the fuzzer would knock at the outermost check alone."""
    chance = random.Random(1)
    for reader in fuzz.READERS:
        taken = 0
        for _ in range(120):
            status, body = target.ask(*fuzz.READERS[reader](target, chance))
            fuzz.learn(target, body)
            taken += b"stored" in body if reader in ("line", "json") else status in (200, 303)
        assert taken >= 3, (reader, taken)
    assert target.told(inputs.KADER) is None and target.told(inputs.MIDWIFE) is None


def test_half_a_request_is_no_trouble_of_the_server(target):
    for rest in [b"FFFFFFFFFFFFFFFF1\r\nabc\r\n", b"zz\r\nabc\r\n", b"-1\r\n"]:
        with socket.create_connection(("127.0.0.1", target.port), timeout=10) as line:
            line.sendall(b"POST /masuk HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + rest)
            assert line.recv(100).split(b" ")[1] == b"400", rest
    assert target.ask("GET", "/sehat", None, {})[0] == 200


def test_a_form_of_boundaries_alone_is_answered(target):
    path = f"/b/{inputs.BOOK}/warga/{target.child}/tulis/home-visit"
    headers = {"Cookie": target.cookie[inputs.KADER], "Content-Type": "multipart/form-data; boundary=a"}
    for body in [b"\r\n--a" * 400_000, b"--a\r\n" * 400_000, b"--a\r\n\r\n\r\n--a" * 100_000]:
        assert target.ask("POST", path, body, headers)[0] == 422
