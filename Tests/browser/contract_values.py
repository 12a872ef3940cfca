"""What test_contract.py's requests contain where the document says only a format."""

from datetime import date

import schemathesis
from hypothesis import strategies

# The days that Pandu knows.
schemathesis.openapi.format("date", strategies.dates(date(1900, 1, 1), date(2199, 12, 31)).map(date.isoformat))
