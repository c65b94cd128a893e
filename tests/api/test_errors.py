"""Every error has one shape and says what to do; nothing a visitor sends becomes a 5xx."""

from __future__ import annotations

from typing import Any
from unittest.mock import patch

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from backend.api.parameters import LIST_PARAMETERS
from tests.api.making import FIRST


def check_problem(response: TestResponse, status: int, release: str | None = FIRST) -> dict[str, Any]:
    """The one shape of all errors."""
    assert response.status_code == status
    assert response.mimetype == "application/problem+json"
    assert response.headers["Cache-Control"] == "no-store"
    problem: dict[str, Any] = response.json  # type: ignore[assignment]
    assert list(problem) == ["type", "title", "status", "detail", "errors", "release"]
    assert (problem["type"], problem["status"], problem["release"]) == ("about:blank", status, release)
    assert problem["title"] and problem["detail"].endswith((".", "?"))
    return problem


def test_400(client: FlaskClient) -> None:
    problem = check_problem(client.get("/api/v1/places?colour=red&cuonty=x"), 400)
    colour, county = problem["errors"]
    allowed = [parameter.name for parameter in LIST_PARAMETERS]
    assert colour == {
        "parameter": "colour",
        "value": "red",
        "message": f'Unknown parameter "colour". Known here: {", ".join(allowed)}.',
        "allowed": allowed,
    }
    assert county["nearest"] == "county"
    assert problem["detail"] == f"{colour['message']} {county['message']}"


@pytest.mark.parametrize(
    ("query", "parameter", "says"),
    [
        ("county=beijing", "county", "lianyun, haizhou"),
        ("county=lianyn", "county", "Did you mean lianyun?"),
        ("tag=famly", "tag", "Did you mean family?"),
        ("tag=-famly", "tag", "Did you mean family?"),
        ("page=１", "page", "ASCII digits"),
        ("page=0", "page", "from 1 to"),
        ("page=-1", "page", "from 1 to"),
        ("page=99999999999999999999", "page", "from 1 to"),
        ("page=²", "page", "ASCII digits"),
        ("page=", "page", "from 1 to"),
        ("page=1&page=2", "page", "once, not 2 times"),
        ("page_size=101", "page_size", "from 1 to 100"),
        ("month=13", "month", "from 1 to 12"),
        ("lang=fr", "lang", "one of: zh, en"),
        ("sort=price", "sort", "one of: title, updated"),
        ("ids=A,b", "ids", "huaguoshan,liandao"),
        ("ids=" + ",".join(f"a{i}" for i in range(101)), "ids", "at most 100"),
        ("&".join(["tag=family"] * 21), "tag", "at most 20 times"),
        ("county=%00", "county", "control characters"),
        ("county=" + "x" * 300, "county", "x" * 79 + "…"),
        ("lang=%ED%A0%80", "", "not valid UTF-8"),
        ("lang=%FF", "", "not valid UTF-8"),
        ("&".join(f"a{i}=1" for i in range(101)), "", "more than 100"),
    ],
)
def test_400_names_the_parameter(client: FlaskClient, query: str, parameter: str, says: str) -> None:
    problem = check_problem(client.get(f"/api/v1/places?{query}"), 400)
    assert [error["parameter"] for error in problem["errors"]] == [parameter]
    assert says in problem["errors"][0]["message"]
    assert len(problem["errors"][0]["value"] or "") <= 100


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("", "q is missing"),
        ("q=%20%20", "at least one character"),
        ("q=a&kind=places", "Did you mean place?"),
        ("q=a&on=2026-02-30", "a day of the calendar"),
        ("q=a&on=20260218", "YYYY-MM-DD"),
        ("q=a&on=２０２６-02-18", "YYYY-MM-DD"),
    ],
)
def test_400_of_search(client: FlaskClient, query: str, says: str) -> None:
    assert says in check_problem(client.get(f"/api/v1/search?{query}"), 400)["detail"]


@pytest.mark.parametrize(
    "query", ["[TO]", "NOT " * 100, "(" * 600, "\\", '"', "*", "花" * 300, "\U0001f600", "a\u200bb"]
)
def test_no_words_break_search(client: FlaskClient, query: str) -> None:
    for address in ("/api/v1/search", "/api/v1/search/suggest"):
        assert client.get(address, query_string={"q": query}).status_code in {200, 414}


def test_404(client: FlaskClient) -> None:
    problem = check_problem(client.get("/api/v1/places/nowhere"), 404)
    assert problem["detail"] == 'There is no entry "nowhere" in places. /api/v1/places lists them.'
    for address in ("/api/v1/nowhere", "/api/nowhere", "/api/v1/codes/zzzzzz", "/media/no.jpg", "/media/..%2f..%2fetc"):
        check_problem(client.get(address), 404)
    check_problem(client.post("/api/v1/nowhere"), 404)


def test_404_of_a_page_is_the_sites_own(client: FlaskClient) -> None:
    for address in ("/nowhere", "/nowhere/", "/../etc/passwd", "/%2e%2e/manifest.json", "/a%00b", "/" + "x" * 1500):
        response = client.get(address)
        assert response.status_code == 404, address
        assert "没有这一页" in response.get_data(as_text=True)
        assert response.headers["X-Release"] == FIRST
    assert client.get("/s/zzzzzz").mimetype == "text/html"


def test_405_says_what_is_allowed(client: FlaskClient) -> None:
    for method in (client.post, client.put, client.delete, client.patch):
        response = method("/api/v1/places")
        check_problem(response, 405)
        assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


def test_413(client: FlaskClient) -> None:
    check_problem(client.post("/api/v1/places", data=b"x" * 20_000), 413)


def test_414(client: FlaskClient) -> None:
    check_problem(client.get("/api/v1/places?county=" + "x" * 3000), 414)


def test_500_tells_nothing_and_is_logged(own_client: FlaskClient, caplog: pytest.LogCaptureFixture) -> None:
    with patch("backend.api.collections.answer_list", side_effect=RuntimeError("secret")):
        response = own_client.get("/api/v1/places")
    check_problem(response, 500)
    assert "secret" not in response.get_data(as_text=True)
    assert "secret" in caplog.text


def test_503_before_the_first_release(empty_client: FlaskClient) -> None:
    for address in ("/readyz", "/api/v1/", "/api/v1/places?colour=red", "/release.json"):
        response = empty_client.get(address)
        check_problem(response, 503, release=None)
        assert response.headers["Retry-After"] == "5"
        assert "X-Release" not in response.headers
    page = empty_client.get("/")
    assert (page.status_code, page.mimetype, page.headers["Retry-After"]) == (503, "text/html", "5")
    assert empty_client.get("/healthz").json == {"status": "ok", "release": None}
    assert empty_client.get("/api/docs").status_code == 200
