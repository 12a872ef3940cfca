from django.http import HttpResponse
from django.urls import path

from register.views import Bulk, RowByRow

urlpatterns = [
    path("ready", lambda request: HttpResponse("ok")),
    path("rows/<str:posyandu>/visits", RowByRow.as_view()),
    path("bulk/<str:posyandu>/visits", Bulk.as_view()),
]
