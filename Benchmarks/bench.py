"""What the benchmarks share: places, commands, a server that is ended by its pid, and where figures are kept."""

import functools
import http.client
import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "Benchmarks"
OUT = ROOT / "build" / "bench"
PANDU = str(ROOT / ".build" / "release" / "pandu")
PASSWORD = "contoh-1234"
QUICK = os.environ.get("PANDU_BENCH_QUICK") == "1"
OUT.mkdir(parents=True, exist_ok=True)


def say(text):
    print(text, file=sys.stderr, flush=True)


class Figures:
    """The rows of one benchmark; kept even when a later part fails."""

    def __init__(self, name, title, method):
        self.path = OUT / f"{name}.json"
        self.content = {"title": title, "method": method, "rows": [], "notes": [], "quick": QUICK}
        self.save()

    def add(self, what, goal, ours, other="", ratio="", met=None):
        """`met`: True, False, or None where there is no goal or nothing to compare with."""
        self.content["rows"].append(
            {"what": what, "goal": goal, "ours": ours, "other": other, "ratio": ratio, "met": met})
        verdict = "" if met is None else "met" if met else "MISSED"
        say(f"  {what}: {ours} | {other} | {ratio} {verdict}")
        self.save()

    def note(self, text):
        self.content["notes"].append(text)
        self.save()

    def save(self):
        self.path.write_text(json.dumps(self.content, indent=1))


def run(*command, **options):
    """Runs to the end and gives what was printed."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {(done.stdout + done.stderr).strip()[-600:]}")
    return done.stdout


def measured(command, out=None):
    """Wall seconds, processor seconds and the largest resident MB of a command."""
    begun = time.perf_counter()
    with open(out or os.devnull, "wb") as target:
        process = subprocess.Popen([str(part) for part in command], stdout=target)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    return time.perf_counter() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def compiled(name, *libraries):
    """A peer in C, compiled when its source is newer."""
    source, program = HERE / "peers" / f"{name}.c", OUT / f"{name}-peer"
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        run("gcc", "-O3", "-march=native", "-ffp-contract=off", "-D_GNU_SOURCE", "-o", program, source, *libraries)
    return program


def share(values, part):
    """The value below which a part of all lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


@functools.cache
def demo(*flags):
    """A demo database, kept until `pandu` is built anew; and how long making it took (0 when it was there)."""
    path = OUT / f"demo{''.join(flags)}.sqlite"
    begun = time.perf_counter()
    if not path.exists() or path.stat().st_mtime < Path(PANDU).stat().st_mtime:
        new = path.with_suffix(".new")
        for old in OUT.glob(new.name + "*"):
            old.unlink()
        environment = {**os.environ, "PANDU_DATABASE": str(new), "PANDU_DEMO_PASSWORD": PASSWORD}
        run(PANDU, "demo", *flags, env=environment, cwd=ROOT)
        connection = sqlite3.connect(new)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        new.rename(path)
        return path, time.perf_counter() - begun
    return path, 0


def copy(database, name):
    """A copy to write in."""
    target = OUT / f"{name}.sqlite"
    for old in OUT.glob(target.name + "*"):
        old.unlink()
    shutil.copy(database, target)
    return target


class Server:
    """A server on a free port of the loopback, ended by its pid. With `command`, somebody else's."""

    def __init__(self, database=None, command=None, environment=None, ready="/masuk"):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.command = command(self.port) if command else [PANDU, "serve", "--port", str(self.port)]
        self.environment = {**os.environ, **(environment or {})}
        if database:
            self.environment |= {"PANDU_DATABASE": str(database), "PANDU_RATE": "0"}
        self.ready = ready

    def __enter__(self):
        begun = time.perf_counter()
        with open(OUT / "server.log", "ab") as log:
            self.process = subprocess.Popen(
                self.command, env=self.environment, cwd=ROOT, stdout=log, stderr=log)
        while time.perf_counter() - begun < 60:
            try:
                if self.get(self.ready)[0] == 200:
                    self.start_seconds = time.perf_counter() - begun
                    return self
            except OSError:
                pass
            if self.process.poll() is not None:
                raise RuntimeError("the server did not start; see build/bench/server.log")
            time.sleep(0.002)
        self.__exit__()
        raise RuntimeError("the server does not answer")

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def ask(self, method, path, body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, path, body, {name.replace("_", "-"): text for name, text in headers.items()})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, answer.headers, content

    def get(self, path, **headers):
        status, _, content = self.ask("GET", path, **headers)
        return status, content

    def sign_in(self, account):
        """The session cookie of an account of the demo."""
        form = urllib.parse.urlencode({"nama-pengguna": account, "kata-sandi": PASSWORD})
        status, headers, _ = self.ask(
            "POST", "/masuk", form, Content_Type="application/x-www-form-urlencoded")
        if status != 303 and status != 302:
            raise RuntimeError(f"{account} is not let in: {status}")
        return "; ".join(cookie.split(";")[0] for cookie in headers.get_all("Set-Cookie"))

    def push_token(self, account, device):
        """The key with which a phone of this account sends entries."""
        status, _, content = self.ask(
            "POST", "/hp", urllib.parse.urlencode({"perangkat": device}), Cookie=self.sign_in(account),
            Content_Type="application/x-www-form-urlencoded")
        if status != 200:
            raise RuntimeError(f"no key for {account}: {status}")
        return content.decode().split("\n")[0].split("\t")[1]

    def processor_seconds(self):
        """What the process has used so far, on all cores."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident_megabytes(self):
        text = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(text.split("VmRSS:")[1].split()[0]) / 1024
