"""Who asks: wrk where it is installed, else threads with http.client. Both give requests per second."""

from __future__ import annotations

import http.client
import itertools
import re
import shutil
import subprocess
import threading
import time
from pathlib import Path

CONNECTIONS = 8
#: a Host of its own for every request: nothing is found in the cache, and each answer is as long as the others
COLD = """
local number = 0
request = function()
  number = number + 1
  return wrk.format("GET", nil, {["Host"] = string.format("h%07d.example", number)})
end
"""


def client_name() -> str:
    """What asks on this machine."""
    return "wrk" if shutil.which("wrk") else "python"


def measure(port: int, address: str, *, cold: bool, seconds: float, folder: Path) -> float:
    """Requests per second with CONNECTIONS connections kept open. Ends the program when an answer was no 200."""
    if client_name() == "wrk":
        return _wrk(port, address, cold, seconds, folder)
    return _python(port, address, cold, seconds)


def _wrk(port: int, address: str, cold: bool, seconds: float, folder: Path) -> float:
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds:g}s", "--timeout", "10s"]
    if cold:
        script = folder / "cold.lua"
        script.write_text(COLD, encoding="utf-8")
        command += ["-s", str(script)]
    shown = subprocess.run(
        [*command, f"http://127.0.0.1:{port}{address}"], check=True, capture_output=True, text=True
    ).stdout
    found = re.search(r"Requests/sec:\s+([0-9.]+)", shown)
    if found is None or "Non-2xx" in shown or "Socket errors" in shown:
        raise SystemExit(f"{address}: {shown}")
    return float(found[1])


def _python(port: int, address: str, cold: bool, seconds: float) -> float:
    counts, numbers, end = [0] * CONNECTIONS, itertools.count(1), time.monotonic() + seconds
    failed: list[str] = []  # an exception ends its own thread only, so that the rate would just be lower

    def work(which: int) -> None:
        try:
            ask(which)
        except (OSError, http.client.HTTPException) as error:
            failed.append(repr(error))

    def ask(which: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        while time.monotonic() < end:
            headers = {"Host": f"h{next(numbers):07d}.example"} if cold else {}
            connection.request("GET", address, headers=headers)
            response = connection.getresponse()
            response.read()
            if response.status != 200:
                failed.append(str(response.status))
                break
            counts[which] += 1
        connection.close()

    threads = [threading.Thread(target=work, args=(which,)) for which in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise SystemExit(f"{address}: {', '.join(failed)}")
    return sum(counts) / seconds
