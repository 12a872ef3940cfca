"""Makes the tables and the children: prepare.py CHILDREN, lines of posyandu, id, name, sex, birth."""

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
django.setup()

from django.db import connection  # noqa: E402
from register.models import Audit, Child, Tally, Visit  # noqa: E402

with connection.schema_editor() as editor:
    for model in (Child, Visit, Audit, Tally):
        editor.create_model(model)
with open(sys.argv[1]) as file:
    rows = [line.rstrip("\n").split("\t") for line in file]
Child.objects.bulk_create(
    [Child(posyandu=row[0], id=row[1], name=row[2], sex=row[3], birth=row[4]) for row in rows], batch_size=500)
