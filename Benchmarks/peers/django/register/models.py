from django.db import models


class Child(models.Model):
    id = models.UUIDField(primary_key=True)
    posyandu = models.CharField(max_length=40, db_index=True)
    name = models.CharField(max_length=80)
    sex = models.CharField(max_length=1)
    birth = models.DateField()
    last_day = models.DateField(null=True)
    classes = models.CharField(max_length=80, default="")


class Visit(models.Model):
    id = models.UUIDField(primary_key=True)
    child = models.ForeignKey(Child, on_delete=models.PROTECT)
    day = models.DateField()
    weight_g = models.IntegerField()
    length_mm = models.IntegerField()
    measure = models.CharField(max_length=1)
    arm_mm = models.IntegerField(null=True)
    weight_for_age = models.FloatField(null=True)
    length_for_age = models.FloatField(null=True)
    weight_for_length = models.FloatField(null=True)
    received = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["child", "day"])]


class Audit(models.Model):
    """What was received, each row with a hash over the one before."""

    at = models.DateTimeField(auto_now_add=True)
    posyandu = models.CharField(max_length=40)
    writer = models.CharField(max_length=40)
    device = models.CharField(max_length=40)
    payload = models.JSONField()
    hash = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["posyandu", "id"])]


class Tally(models.Model):
    posyandu = models.CharField(max_length=40)
    month = models.CharField(max_length=7)
    indicator = models.CharField(max_length=24)
    count = models.IntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["posyandu", "month", "indicator"], name="one_tally")]
