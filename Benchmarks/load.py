"""A closed-loop load: each connection sends its next request when the last was answered. One thread, loopback."""

import selectors
import socket
import time


def request(method, path, body=b"", **headers):
    """The bytes of a request that keeps its connection."""
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {text}" for name, text in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body


class Connection:
    def __init__(self, port, requests):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.requests = iter(requests)
        self.unsent = b""
        self.received = bytearray()

    def send_next(self):
        """False when nothing is left."""
        self.unsent = next(self.requests, None)
        if self.unsent is None:
            return False
        self.received.clear()
        self.begun = time.perf_counter()
        self.send()
        return True

    def send(self):
        while self.unsent:
            try:
                self.unsent = self.unsent[self.socket.send(self.unsent):]
            except BlockingIOError:
                return

    def receive(self):
        """Status and body when the answer is whole, else None."""
        piece = self.socket.recv(1 << 18)
        if not piece:
            raise RuntimeError("the server closed a connection")
        self.received += piece
        end = self.received.find(b"\r\n\r\n")
        if end < 0:
            return None
        head = bytes(self.received[:end]).lower()
        if b"content-length:" in head:
            length = int(head.split(b"content-length:")[1].split(b"\r\n")[0])
            if len(self.received) < end + 4 + length:
                return None
        elif not self.received.endswith(b"0\r\n\r\n"):
            return None
        return int(head[9:12]), bytes(self.received[end + 4:])


class Result:
    def __init__(self, seconds, latencies):
        self.seconds = seconds
        self.milliseconds = [latency * 1000 for latency in latencies]

    @property
    def per_second(self):
        return len(self.milliseconds) / self.seconds


def load(port, queues, check, seconds=None):
    """Sends each queue over a connection of its own until all are empty or the time is over.

    `check(status, body)` raises when an answer is not what it should be."""
    choice = selectors.DefaultSelector()
    connections = [Connection(port, queue) for queue in queues]
    for connection in connections:
        connection.socket.setblocking(False)
        choice.register(connection.socket, selectors.EVENT_READ, connection)
    latencies = []
    begun = time.perf_counter()
    deadline = begun + seconds if seconds else float("inf")
    busy = sum(connection.send_next() for connection in connections)
    while busy:
        for key, _ in choice.select(60):
            connection = key.data
            connection.send()
            answer = connection.receive()
            if answer is None:
                continue
            now = time.perf_counter()
            latencies.append(now - connection.begun)
            check(*answer)
            if now > deadline or not connection.send_next():
                busy -= 1
    ended = time.perf_counter()
    for connection in connections:
        connection.socket.close()
    return Result(ended - begun, latencies)
