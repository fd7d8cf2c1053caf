"""A campaign, a roster and a paper statement for the permission test, made through the program's own doors."""

import json
import re
import uuid

from runner import Trouble

PROVINCE, CITY = 3300, 3375


def add_campaign(world):
    """A campaign of the province, a roster with its links and a paper statement of our office."""
    campaign = world.must("province_legal", "/api/v1/campaigns", {
        "title": "Surat pernyataan 2026", "basis": "Surat KPU Provinsi 7/2026", "due": "2026-11-27",
        "kinds": ["commissioner", "pns", "pppk", "ppnpn"], "bodies": ["pps"]})
    for thing, code in (("ours", CITY), ("province", PROVINCE)):
        world.put("campaign", thing, campaign)
        world.put("unit", thing, str(code))
    answer = world.api("legal", "POST", "/api/v1/rosters", {
        "unit": str(CITY), "body": "pps", "district": "Pekalongan Barat", "village": "Kelurahan Tirto",
        "members": "Sari Contoh; Ketua PPS; 1998-02-28; 08123"})
    if answer.status != 201:
        raise Trouble(f"the roster was not listed: {answer.status} {answer.text[:400]}")
    listed = json.loads(answer.text)
    world.put("adhoc", "ours", listed["id"])
    world.put("link", "ours", listed["links"][0]["token"])
    world.put("paper", "ours", paper(world, campaign))


def paper(world, campaign):
    fields = {"csrf": world.csrf["legal"], "idempotency_key": uuid.uuid4().hex, "person": world.official("fourth"),
              "signed_on": "2026-11-23"}
    parts = "".join(f'--jernih\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
                    for name, value in fields.items())
    parts += ('--jernih\r\nContent-Disposition: form-data; name="scan"; filename="scan.pdf"\r\n'
              "Content-Type: application/pdf\r\n\r\n%PDF-1.4 contoh\r\n--jernih--\r\n")
    browser = world.browsers["legal"]
    answer = browser.request("POST", f"/kampanye/{campaign}/{CITY}/kertas", parts.encode(),
                             browser.form_headers("multipart/form-data; boundary=jernih"))
    found = re.match(r"/kertas/(\w+)", answer.header("location") or "")
    if not found:
        raise Trouble(f"the paper was not recorded: {answer.status} {answer.readable()[:400]}")
    return found[1]
