"""The server keeps what `/openapi.json` promises, whatever is asked of it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import requests
from conftest import PASSWORD
from openapi_spec_validator import OpenAPIV31SpecValidator, validate

HERE = Path(__file__).parent
ACCOUNT = "kader1.flamboyan"


def signed_in(server, account=ACCOUNT):
    session = requests.Session()
    session.post(f"{server.url}/masuk", data={"nama-pengguna": account, "kata-sandi": PASSWORD}).raise_for_status()
    return session


def push_key(server, session):
    answer = session.post(f"{server.url}/hp", data={"perangkat": "uji-kontrak-0001"})
    return answer.text.split("\n")[0].split("\t")[1]


def test_the_document_is_openapi_3_1(server):
    document = requests.get(f"{server.url}/openapi.json").json()
    assert document["openapi"].startswith("3.1.")
    validate(document, cls=OpenAPIV31SpecValidator)


def test_the_server_answers_only_as_described(server):
    session = signed_in(server)
    environment = {
        **os.environ, "PYTHONPATH": str(HERE), "PANDU_CONTRACT_VALUES": "contract_values",
        "PANDU_SESSION": session.cookies["pandu"], "PANDU_PUSH_KEY": push_key(server, session),
    }
    run = subprocess.run(
        [
            sys.executable, "-m", "schemathesis.cli", "--config-file", str(HERE / "contract.toml"),
            "run", f"{server.url}/openapi.json", "--no-color",
        ],
        env=environment, capture_output=True, text=True, timeout=300, cwd=server.database.parent)
    print(run.stdout[-12000:], run.stderr[-4000:])
    assert run.returncode == 0
    cases = re.search(r"(\d+) generated", run.stdout)
    assert cases and int(cases[1]) > 300
    # Whatever was pushed, the chains, cards and numbers agree.
    assert server.verify().returncode == 0, server.verify().stdout
