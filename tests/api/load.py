"""Clients at full speed against a real server, each answer checked for belonging to one release as a whole."""

from __future__ import annotations

import http.client
import json
import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote

#: addresses asked in turn, and where in the answer the releases of its parts are named
ADDRESSES = (
    "/api/v1/places?page_size=100",
    "/api/v1/places/liandao",
    "/api/v1/?lang=en",
    f"/api/v1/search?q={quote('连岛')}",
    "/",
    "/release.json",
    "/api/v1/home",
    "/api/v1/places?near=34.6,119.2&facets=county,tag&sort=title",
    "/api/v1/map.geojson",
    "/api/v1/vocab",
    "/api/v1/calendar",
    "/api/v1/changes",
)
RECONNECT = 12
#: how a release names itself in titles and pages: see `marked`
MARK = re.compile(r"[0-9]{8}-[0-9]{6}-[0-9a-f]{8}")


@dataclass(frozen=True)
class Seen:
    """One answer: when it was asked for and had arrived, by which process, of which release."""

    start: float
    end: float
    worker: str
    release: str


@dataclass
class Client:
    """One client; `failed` and `mixed` should stay empty."""

    port: int
    offset: int
    seen: list[Seen] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    mixed: list[str] = field(default_factory=list)

    def run(self, stopped: Callable[[], bool]) -> None:
        """Ask until stopped; every third request carries the ETag of the answer before it, every twelfth reconnects."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        tags: dict[str, tuple[str, str]] = {}
        turn = self.offset
        while not stopped():
            turn += 1
            if turn % RECONNECT == 0:  # or a worker whose turn to accept never came would never be asked
                connection.close()
            try:
                self._ask(connection, ADDRESSES[turn % len(ADDRESSES)], tags, turn % 3 == 0)
            except (OSError, http.client.HTTPException) as error:
                self.failed.append(repr(error))
                connection.close()
        connection.close()

    def _ask(
        self, connection: http.client.HTTPConnection, address: str, tags: dict[str, tuple[str, str]], conditional: bool
    ) -> None:
        known, known_release = tags.get(address, ("", ""))
        start = time.monotonic()
        connection.request("GET", address, headers={"If-None-Match": known} if conditional and known else {})
        response = connection.getresponse()
        body = response.read()
        end = time.monotonic()
        release = response.headers["X-Release"] or ""
        self.seen.append(Seen(start, end, response.headers["X-Worker"] or "", release))
        if response.status == 304:
            parts = {known_release}
        elif response.status == 200:
            parts = set(MARK.findall(body.decode()))
            if body.startswith(b"{"):
                parts.add(json.loads(body)["release"])
            tags[address] = (response.headers["ETag"] or "", release)
        else:
            self.failed.append(f"{address}: {response.status}")
            return
        if parts != {release}:
            self.mixed.append(f"{address}: X-Release {release}, body {sorted(parts)}")


def run_clients(port: int, count: int, work: Callable[[list[Client]], None]) -> list[Client]:
    """`count` clients at full speed while `work` runs, and what they saw."""
    over = threading.Event()
    clients = [Client(port, number) for number in range(count)]
    threads = [threading.Thread(target=client.run, args=(over.is_set,)) for client in clients]
    for thread in threads:
        thread.start()
    try:
        work(clients)
    finally:
        over.set()
        for thread in threads:
            thread.join()
    return clients
