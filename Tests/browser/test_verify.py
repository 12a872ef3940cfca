"""`pandu verify` at the command line: what it refuses, and what heads that were kept say of an older file."""

import shutil
import sqlite3

from conftest import KEYS, pandu


def backup(source, target):
    source, copy = sqlite3.connect(source), sqlite3.connect(target)
    source.backup(copy)
    source.close()
    copy.close()


def test_what_is_not_there_is_refused(tmp_path):
    for name, content in [("none/x.sqlite", None), ("empty.sqlite", b""), ("text.sqlite", b"no database\n" * 999)]:
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content)
        refused = pandu("verify", database=path, check=False)
        assert refused.returncode == 65 and str(path) in refused.stderr, refused
    assert not (tmp_path / "none").exists()


def test_an_older_file_does_not_fit_to_the_heads(server, tmp_path):
    assert server.verify().returncode == 0
    kept = server.database.with_name("pandu.sqlite.heads")
    assert "signature " in kept.read_text()
    older, heads = tmp_path / "older.sqlite", tmp_path / "kept.heads"
    backup(server.database, older)
    # Something is written, without an entry: an account's password.
    pandu("account", "reset", "kader2.flamboyan", database=server.database)
    kept_now = pandu("verify", "--quiet", "--keep", str(heads), database=server.database)
    assert kept_now.stdout == ""
    server.end()
    for end in ["", "-wal", "-shm"]:
        server.database.with_name("pandu.sqlite" + end).unlink(missing_ok=True)
    shutil.copy(older, server.database)
    assert server.verify().returncode == 0
    found = pandu("verify", "--heads", str(heads), database=server.database, check=False)
    assert found.returncode == 1 and "older than the heads" in found.stdout, found.stdout
    # Whoever answers for it seals it anew; kept heads go on telling.
    assert pandu("verify", "--seal", database=server.database, check=False).returncode == 0
    assert server.verify().returncode == 0
    found = pandu("verify", "--heads", str(heads), database=server.database, check=False)
    assert found.returncode == 1 and "sealed anew" in found.stdout, found.stdout
    connection = sqlite3.connect(server.database)
    connection.execute("UPDATE account SET must_change = 1")
    connection.commit()
    connection.close()
    assert "account: rows were changed" in server.verify().stdout


def test_without_the_key_of_nik_nothing_is_served_and_doctor_says_so(server, tmp_path, monkeypatch):
    server.end()
    assert pandu("verify", "--quiet", database=server.database).stdout == ""
    monkeypatch.setenv("PANDU_KEYS", str(tmp_path / "keys"))
    shutil.copytree(KEYS, tmp_path / "keys")
    (tmp_path / "keys" / "nik.key").unlink()
    for command in [["serve", "--port", "0"], ["account", "reset", "kader2.flamboyan"], ["doctor"], ["verify"]]:
        refused = pandu(*command, database=server.database, check=False)
        assert refused.returncode != 0 and "nik.key is missing" in refused.stdout + refused.stderr, refused
    assert not (tmp_path / "keys" / "nik.key").exists()
    shutil.copy(f"{KEYS}/nik.key", tmp_path / "keys")
    assert "nik.key" not in pandu("doctor", database=server.database, check=False).stdout
