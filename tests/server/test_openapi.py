"""Random questions to every described address, well-formed and hostile: never a server error."""

import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from starlette.applications import Starlette

from dashboard.server.data_routes import data_routes

schema = schemathesis.openapi.from_asgi("/data/openapi.json", Starlette(routes=data_routes()))
schema.config.update(base_url="http://testserver/data")
schema.config.phases.update(phases=["fuzzing"])
schema = schema.exclude(path_regex=r"^/(exhibits/)?[a-z_-]+\.(json|xlsx)$")
"""The other formats of tables and exhibits read the same question as their CSV."""


@schema.parametrize()
@settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_no_server_error(case: schemathesis.Case) -> None:
    answer = case.call()
    case.validate_response(answer, checks=(not_a_server_error,))
    assert answer.status_code in {200, 400}
