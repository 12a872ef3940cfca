"""A line on which the server dies: a chosen request meets a kill -9 before it, under it, within its answer or behind it."""

import signal
import socket
import threading
import time

from conftest import Line

MOMENTS = ["before it arrives", "under way", "within the answer", "behind the answer"]


class DoomedLine(Line):
    """Carries one request a connection, whole; the next one that begins with `doom` is the last of this server."""

    def __init__(self, server, moment):
        self.server, self.moment = server, moment
        self.doom = b""
        self.isDead = threading.Event()
        # Requests wait while a server begins.
        self.gate = threading.Lock()
        super().__init__(server.port)

    def await_death(self, doom):
        """The server lives, until such a request comes."""
        self.isDead.clear()
        self.revive(doom)

    def revive(self, doom=b""):
        with self.gate:
            if self.server.process is None:
                self.server.start()
            self.doom = doom

    def accept(self):
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(near,), daemon=True).start()

    def serve(self, near):
        with near:
            try:
                request = whole_request(near)
                if not request or not self.isUp:
                    return
                with self.gate:
                    isLast = bool(self.doom) and request.startswith(self.doom)
                    if isLast:
                        self.doom = b""
                answer = self.ask(request, isLast)
                near.sendall(answer)
                near.shutdown(socket.SHUT_WR)
                if isLast and self.moment == "behind the answer":
                    self.die()
            except OSError:
                return

    def ask(self, request, isLast):
        if isLast and self.moment == "before it arrives":
            self.die()
            return b""
        with socket.create_connection(("127.0.0.1", self.target)) as far:
            far.sendall(request.replace(b"\r\n", b"\r\nConnection: close\r\n", 1))
            if isLast and self.moment == "under way":
                time.sleep(0.03)
                self.die()
                return b""
            answer = b""
            while piece := far.recv(65536):
                answer += piece
        if isLast and self.moment == "within the answer":
            self.die()
            return answer[:len(answer) - max(1, len(answer.partition(b"\r\n\r\n")[2]) // 2)]
        return answer

    def die(self):
        self.server.end(signal.SIGKILL)
        self.isDead.set()


def whole_request(near):
    """A request with its body, as a browser sends it; nothing when the browser only tried the line."""
    data = b""
    while b"\r\n\r\n" not in data:
        piece = near.recv(65536)
        if not piece:
            return b""
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    # The line must not be kept open, or a second request would come on it.
    head = b"\r\n".join(line for line in head.split(b"\r\n") if not line.lower().startswith(b"connection:"))
    length = 0
    for line in head.split(b"\r\n"):
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    while len(body) < length:
        piece = near.recv(65536)
        if not piece:
            return b""
        body += piece
    return head + b"\r\n\r\n" + body
