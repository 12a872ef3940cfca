"""Clients that are slow on purpose: half a head, a body that never comes. Others are served meanwhile."""

import socket
import time
from urllib.request import Request, urlopen

from conftest import DESK

HALF = b"GET /masuk HTTP/1.1\r\nHost: localhost\r\nX-Slow: "


def connect(port):
    line = socket.create_connection(("127.0.0.1", port), timeout=30)
    return line


def seconds(url):
    begun = time.monotonic()
    with urlopen(url, timeout=10) as answer:
        assert answer.status == 200
    return time.monotonic() - begun


def test_a_thousand_half_heads_stop_nobody_and_are_ended(server):
    lines = []
    for _ in range(1_040):
        line = connect(server.port)
        line.send(HALF)
        lines.append(line)
    waits = [seconds(server.url + "/sehat") for _ in range(10)]
    assert max(waits) < 0.5, waits
    # A byte now and then does not keep them.
    deadline = time.monotonic() + 40
    for line in lines[:20]:
        line.send(b"a")
    for line in lines[:20]:
        line.settimeout(max(1, deadline - time.monotonic()))
        try:
            assert line.recv(1_000) == b""
        except ConnectionError:
            pass
    for line in lines:
        line.close()
    assert seconds(server.url + "/sehat") < 0.5


def test_silent_uploads_take_no_place_from_others(phones, server):
    phone = phones("kader1.flamboyan", service_workers="block", size=DESK)
    cookie = "; ".join(f"{item['name']}={item['value']}" for item in phone.context.cookies())
    head = (
        "POST /b/flamboyan/laporan/baru HTTP/1.1\r\nHost: localhost:{port}\r\nCookie: {cookie}\r\n"
        "Content-Type: multipart/form-data; boundary=xx\r\nContent-Length: 900000\r\n\r\n"
    ).format(port=server.port, cookie=cookie).encode()
    lines = [connect(server.port) for _ in range(24)]
    for line in lines:
        line.send(head)
    time.sleep(1)
    body = b'--xx\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--xx--\r\n'
    for _ in range(5):
        begun = time.monotonic()
        request = Request(
            server.url + "/b/flamboyan/laporan/baru?jenis=road-damage", data=body, method="POST",
            headers={"Cookie": cookie, "Content-Type": "multipart/form-data; boundary=xx"})
        try:
            status = urlopen(request, timeout=10).status
        except OSError as error:
            status = error.code
        assert status != 503 and time.monotonic() - begun < 0.5, (status, time.monotonic() - begun)
    for line in lines:
        line.settimeout(40)
        try:
            while line.recv(1_000):
                pass
        except ConnectionError:
            pass
