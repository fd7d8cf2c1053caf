"""The figures for Prometheus: alert rules by promtool, and every query of the dashboard by a Prometheus that has scraped
the installed server."""

import json
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import urlopen

FOLDER = "packaging/prometheus"


def check_rules(root, tally):
    for command in (["promtool", "check", "rules", "alerts.yml"], ["promtool", "test", "rules", "alerts_test.yml"]):
        answer = subprocess.run(command, cwd=root / FOLDER, capture_output=True, text=True)
        tally.check(answer.returncode == 0, f"{' '.join(command)}: {answer.stdout}{answer.stderr}")


def scrape(root, port, tally):
    answer = urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10)
    text = answer.read()
    linted = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True)
    tally.check(linted.returncode == 0, f"promtool check metrics: {linted.stderr.decode()}{linted.stdout.decode()}")
    tally.check(b'jernih_read_only{why="no"} 1' in text and b'jernih_http_answers_total{kind="write",class="3xx"}' in text, "the figures are there")
    # Another address of this machine must not reach them.
    outside = socket.gethostbyname(socket.gethostname())
    if not outside.startswith("127."):
        with socket.socket() as one:
            one.settimeout(2)
            tally.check(one.connect_ex((outside, port)) != 0, "the figures are at loopback only")
    with tempfile.TemporaryDirectory(prefix="jernih-prometheus-") as folder:
        queries(root, Path(folder), port, tally)


def expressions(root):
    """(where it stands, query) of the dashboard's panels."""
    board = json.loads((root / FOLDER / "grafana-dashboard.json").read_text())
    return [(panel["title"], target["expr"]) for panel in board["panels"] for target in panel["targets"]]


def queries(root, folder, port, tally):
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        own = one.getsockname()[1]
    settings = (root / FOLDER / "scrape.yml").read_text().replace("9464", str(port))
    (folder / "prometheus.yml").write_text("global: {scrape_interval: 500ms, evaluation_interval: 500ms}\n"
                                           f"rule_files: [{root / FOLDER}/alerts.yml]\n" + settings)
    with open(folder / "log", "w") as log:
        server = subprocess.Popen(["prometheus", f"--config.file={folder}/prometheus.yml", f"--storage.tsdb.path={folder}/data",
                                   f"--web.listen-address=127.0.0.1:{own}"], stdout=log, stderr=log)
    try:
        asked = expressions(root)
        missing = [one for one in asked if not result(own, one[1])]
        until = time.monotonic() + 20
        while missing and time.monotonic() < until:
            time.sleep(0.5)
            missing = [one for one in missing if not result(own, one[1])]
        for title, query in asked:
            tally.check((title, query) not in missing, f"the dashboard's query of \"{title}\" finds something: {query}")
        firing = json.load(urlopen(f"http://127.0.0.1:{own}/api/v1/alerts"))["data"]["alerts"]
        tally.check(all(alert["state"] != "firing" for alert in firing), f"no alert on a house that is well: {firing}")
    finally:
        server.terminate()
        server.wait(timeout=20)


def result(port, query):
    try:
        with urlopen(f"http://127.0.0.1:{port}/api/v1/query?query={quote(query)}", timeout=5) as answer:
            return json.load(answer)["data"]["result"]
    except (URLError, OSError, ValueError):
        return []
