"""What stands outside while notices are tested: another program with a webhook, a mail relay, a `sendmail`."""

import hashlib
import hmac
import http.server
import json
import socketserver
import threading
import time


class Hook:
    """Takes webhooks; answers what `answers` says first, then 204. Keeps what came, and whether it was signed."""

    def __init__(self, answers=()):
        self.answers = list(answers)
        self.secret = ""
        self.received = []
        # Seconds before it answers.
        self.hold = 0
        hook = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                status = hook.answers.pop(0) if hook.answers else 204
                hook.received.append({
                    "status": status, "body": body, "json": json.loads(body), "headers": dict(self.headers),
                    "signed": hook.is_signed(self.headers, body)})
                time.sleep(hook.hold)
                self.send_response(status)
                if status == 302:
                    self.send_header("Location", "/elsewhere")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/pandu"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def is_signed(self, headers, body):
        """As docs/how-to/receive-webhooks.md says it."""
        signed = headers["Pandu-Timestamp"].encode() + b"." + body
        expected = "v1=" + hmac.new(self.secret.encode(), signed, hashlib.sha256).hexdigest()
        return hmac.compare_digest(expected, headers["Pandu-Signature"])

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Relay:
    """A mail relay that takes every message and keeps it as (sender, recipients, text)."""

    def __init__(self):
        self.messages = []
        relay = self

        class Handler(socketserver.StreamRequestHandler):
            def say(self, text):
                self.wfile.write(text.encode() + b"\r\n")

            def handle(self):
                sender, recipients = "", []
                self.say("220 relay")
                while line := self.rfile.readline().decode().strip():
                    word = line.upper()
                    if word.startswith("MAIL FROM:"):
                        sender = line[10:].split(">")[0].strip("< ")
                    elif word.startswith("RCPT TO:"):
                        recipients.append(line[8:].split(">")[0].strip("< "))
                    elif word == "DATA":
                        self.say("354 go on")
                        text = b""
                        while (piece := self.rfile.readline()) not in (b".\r\n", b""):
                            text += piece
                        relay.messages.append((sender, recipients, text.decode()))
                    elif word == "QUIT":
                        self.say("221 bye")
                        return
                    self.say("250 well")

        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"smtp://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def mail_command(folder):
    """A `sendmail` that keeps each message in a file of its own; the command, and the folder of messages."""
    kept = folder / "mail"
    kept.mkdir()
    program = folder / "sendmail"
    program.write_text(f'#!/bin/sh\n[ "$1" = -t ] || exit 64\nexec cat > "{kept}/$$.eml"\n')
    program.chmod(0o755)
    return f"{program} -t", kept
