"""The people and cases of the permission test, made through the program's own doors."""

import json
import re
import uuid
from urllib.parse import urlencode

from runner import Trouble
from runner.browser import Browser
from things import GRATIFICATION, KINDS, RECOMMENDATION, TRAINING

from campaigns import add_campaign
from cast import GROUPS, ROLES  # noqa: F401  (GROUPS: for run)

PROVINCE = 3300
NOTHING = "0000000000001"  # the text of an id that nothing has

# What a right request would say, by the end of its pattern; the first that fits counts. For those who may not.
REASON = "Seluruh saham sudah dijual, akta nomor 12."
BODIES = (
    (r"(determine|tetapkan)$", {"truth": "no_conflict", "truth_reason": REASON}),
    (r"(return|kembalikan)$", {"reason": REASON, "what_is_missing": REASON}),
    (r"(withdraw|tarik)$", {"reason": REASON, "withdraw_reason": REASON}),
    (r"(complete|lengkapi)$", {"description": REASON, "what_was_added": REASON}),
    (r"(controls|pengendalian)$", {"control": "recusal", "carried_out": "yes"}),
    (r"(announcements|umumkan)$", {"where": "meeting", "details": REASON, "on": "2026-11-23"}),
    (r"(review|hasil-telaah)$", {"reason": REASON, "findings": REASON}),
    (r"(send-back|kembalikan-ke-atasan)$", {"reason": REASON, "send_back_reason": REASON}),
    (r"(answer|temuan/\{finding\})$", {"answer": "not_me", "reason": REASON}),
    (r"(parties|pihak)$", {"kind": "person", "name": "Orang Luar"}),
    (r"(participants|peserta)$", {"person": "{fourth}", "strength": "drafts"}),
    (r"(steps|tahap)$", {"title": "Tahap baru"}),
    (r"(lift|larangan/\{person\})$", {"action": "propose", "reason": REASON}),
    (r"(attendance|kehadiran)$", {"members": [{"person": "{fourth}", "presence": "present"}],
                                  "members-0-person": "{fourth}", "members-0-presence": "present"}),
    (r"(chair|pimpinan)$", {"item": 1, "person": "{fourth}", "item-1-item": 1, "item-1-person": "{fourth}"}),
    (r"(votes|suara)$", {"item": 1, "choice": "in_favour", "item-1-item": 1, "item-1-choice": "in_favour"}),
    (r"urusan/.*putusan$|decision$", {"verdict": "approved", "text": REASON}),
    (r"(decide|putusan)$", {"item": 1, "text": REASON, "item-1-item": 1, "item-1-text": REASON}),
    (r"(postpone|refer|tunda|teruskan)$", {"item": 1, "reason": REASON}),
    (r"(annulment|pembatalan)$", {"by": "official", "defect": "authority", "reason": REASON, "found_on": "2026-11-23"}),
    (r"(correct|perbaiki)$", {"relation": "siblings", "name": "Orang Luar"}),
    (r"(end|akhiri)$", {"last_day": "2026-11-23", "reason": REASON}),
    (r"peran$", {"role": "auditor", "unit_from": 1, "unit_to": 9999, "until": "2027-12-31"}),
    (r"(open|buka|close|tutup)$", {"reason": REASON, "conclusion": REASON}),
    (r"matters$|urusan/baru$", {"title": "Urusan palsu", "kind": "procurement", "nature": "administrative", "decided_by": "plenary"}),
    (r"plenaries$", {"date": "2026-11-27", "time": "10.00", "place": "Ruang rapat", "access": "open", "purpose": "ordinary",
                     "matters": [NOTHING]}),
    (r"sampel/\{id\}$", {"entry": "1", "result-1": "in_order"}),
    (r"", {}),
)
STEADY = ("/log", "/audit", "/demo", "/healthz", "/readyz", "/metrics", "/masuk", "/lapor/pembaca")  # no lists; the last deals each asker a number


class World:
    def __init__(self, ready):
        self.url = ready["url"].rstrip("/") + "/"
        self.accounts = {}
        for name, (role, number) in ROLES.items():
            found = [account for account in ready["accounts"] if account["role"] == role]
            if len(found) < number:
                raise Trouble(f"the demo has no {role} number {number}")
            self.accounts[name] = found[number - 1]
        self.names = ["public", *ROLES]
        self.things = {}   # {kind: {object: text}}
        self.browsers = {"public": Browser(self.url)}
        self.csrf = {}
        for name in ROLES:
            self.sign_in(name)

    # -- asking ---------------------------------------------------------------------------------------------------

    def sign_in(self, name):
        browser = self.browsers[name] = Browser(self.url)
        browser.go("GET", "/demo/masuk/" + self.accounts[name]["token"])
        page = browser.go("GET", "/kepentingan/baru").page
        self.csrf[name] = next((node.get("value") for node in page.root.all("input") if node.get("name") == "csrf"), "")
        if not self.csrf[name]:
            raise Trouble(f"{name} could not sign in by the demo's link")

    def api(self, name, method, path, body=None):
        headers = {"Accept": "application/json", "Content-Type": "application/json", "Idempotency-Key": uuid.uuid4().hex}
        if name != "public":
            headers["Authorization"] = "Bearer " + self.accounts[name]["token"]
        text = b"" if method == "GET" else json.dumps(body or {}).encode()
        return Browser(self.url).request(method, path, text, headers)

    def ask(self, name, method, address, body=None):
        if address.startswith("/api/"):
            return self.api(name, method, address, body)
        if address.startswith("/demo/masuk/"):
            return Browser(self.url).request(method, address)  # it would sign this person in as another
        browser = self.browsers[name]
        if method == "GET":
            return browser.request("GET", address)
        body = {"idempotency_key": uuid.uuid4().hex, "csrf": self.csrf.get(name, ""), **(body or {})}
        answer = browser.request(method, address, urlencode(body).encode(),
                                 browser.form_headers("application/x-www-form-urlencoded"))
        if address == "/keluar" and name != "public":
            self.sign_in(name)
        return answer

    def right_body(self, pattern, address):
        body = next(body for end, body in BODIES if re.search(end, pattern))
        if address.startswith("/api/"):
            body = {name: value for name, value in body.items() if not re.search(r"-\d", name)}
        else:
            body = {name: value for name, value in body.items() if not isinstance(value, list)}
        return json.loads(json.dumps(body).replace("{fourth}", self.official("fourth")))

    def must(self, name, path, body=None, pointer=None):
        answer = self.api(name, "POST", path, body)
        if answer.status not in (200, 201):
            raise Trouble(f"POST {path} as {name}: {answer.status} {answer.text[:400]}")
        return json.loads(answer.text)[pointer or "id"]

    def form(self, name, path, **fields):
        browser = self.browsers[name]
        body = {"idempotency_key": uuid.uuid4().hex, "csrf": self.csrf[name], **fields}
        answer = browser.request("POST", path, urlencode(body).encode(), browser.form_headers("application/x-www-form-urlencoded"))
        if answer.status not in (200, 303):
            raise Trouble(f"POST {path} as {name}: {answer.status} {answer.readable()[:400]}")
        return answer

    def read(self, name, path):
        answer = self.api(name, "GET", path)
        if answer.status != 200:
            raise Trouble(f"GET {path} as {name}: {answer.status}")
        return json.loads(answer.text)

    def official(self, name):
        return self.accounts[name]["official"]

    # -- routes and their addresses ---------------------------------------------------------------------------------

    def routes(self):
        lines = self.browsers["public"].request("GET", "/demo/rute").text.splitlines()
        return [tuple(line.split("\t")[:2]) for line in lines if line]

    def addresses(self, pattern):
        """(object, address) for each kind of object that the pattern can speak of."""
        places = re.findall(r"\{(\w+)\}", pattern)
        if not places:
            return [("-", pattern)]
        kind = next((kind for start, place, kind in KINDS if place in places and re.match(start, pattern)), None)
        things = self.things.get(kind, {}) | {"nothing": "9999999" if kind == "index" else NOTHING}
        return [(thing, self.filled(pattern, places, kind, thing, value)) for thing, value in things.items()]

    def filled(self, pattern, places, kind, thing, value):
        address = pattern
        for place in places:
            of_kind = next((k for start, p, k in KINDS if p == place and re.match(start, pattern)), None)
            text = value if of_kind == kind and kind else self.things.get(of_kind, {}).get(thing, NOTHING)
            if place == "person":
                text = self.official("declarant")
            if place in ("n", "item", "number") and of_kind is None:
                text = "1"
            address = address.replace("{" + place + "}", text)
        return address

    def put(self, kind, thing, value):
        self.things.setdefault(kind, {})[thing] = value
        return value

    # -- lists --------------------------------------------------------------------------------------------------------

    def lists(self, name):
        """What each list says to this person; {address: text}."""
        out = {}
        for method, pattern in self.routes():
            # The front page publishes how much there is in the whole country, to everybody.
            if method != "GET" or "{" in pattern or pattern == "/" or pattern.startswith(STEADY):
                continue
            answer = self.ask(name, "GET", pattern)
            if answer.status == 200:
                out[pattern] = answer.readable() if answer.is_html() else answer.text
        return out

    # -- what there is ------------------------------------------------------------------------------------------------

    def matter(self, thing, who, title, party, participants):
        matter = self.put("matter", thing, self.must(who, "/api/v1/matters", {
            "title": title, "kind": "procurement", "nature": "administrative", "decided_by": "plenary"}))
        self.must(who, f"/api/v1/matters/{matter}/parties", {"kind": "organization", "name": party})
        for one in participants:
            self.must(who, f"/api/v1/matters/{matter}/participants", {"person": self.official(one), "strength": "decides"})
        return matter

    def declaration(self, thing, who, party, matter=None):
        telling = {"type": "actual" if matter else "potential", "party_name": party, "relation": "friendship",
                   "grounds": ["personal_or_business_interest"], "description": "Teman dekat sejak sekolah.",
                   "known_since": "2026-11-01"}
        if matter:
            telling["matter"] = matter
        return self.put("declaration", thing, self.must(who, "/api/v1/declarations", telling))

    def foreign_cases(self):
        """(what makes a case, for whom nothing may change). The cases are those of the tests that follow."""
        watchers = {"legal", "analyst", "inspector", "inspector_general"}
        everyone = set(self.names)

        def interests():
            """somebody registers an interest"""
            interest = self.put("interest", "theirs", self.must("other", "/api/v1/interests", {
                "relation": "siblings", "name": "Bambang Wiratno", "organization": "CV Sumber Rejeki", "role": "direktur"}))
            assert interest
        yield interests, everyone - {"other"}

        def another_matter():
            """a matter of others in the same office"""
            self.matter("theirs", "secretary", "Pengadaan tenda pemungutan suara", "CV Sumber Rejeki", ("other", "fourth"))
        yield another_matter, everyone - {"other", "fourth", "secretary"} - watchers

        def another_declaration():
            """a declaration of somebody in the same office"""
            self.declaration("theirs", "other", "CV Sumber Rejeki", self.things["matter"]["theirs"])
        # The province's legal & HR part counts the offices below its own.
        yield another_declaration, everyone - {"other", "fourth", "chair", "secretary", "province_legal"} - watchers

        def of_the_province():
            """a declaration in another office"""
            self.declaration("province", "province_chair", "PT Cahaya Utara")
        yield of_the_province, everyone - {"province_chair", "province_legal", "inspector", "inspector_general"}

        def matter_of_the_province():
            """a matter and a plenary of another office"""
            self.form("administrator", f"/kelola/pengguna/{self.official('province_chair')}/peran", role="decision_secretary",
                      unit_from=str(PROVINCE), unit_to=str(PROVINCE), **{"until-day": "31", "until-month": "12", "until-year": "2027"})
            matter = self.matter("province", "province_chair", "Sewa gudang provinsi", "PT Cahaya Utara", ("province_chair",))
            self.must("province_chair", f"/api/v1/matters/{matter}/open")
            self.put("plenary", "province", self.plenary("province_chair", matter))
        yield matter_of_the_province, everyone - {"province_chair", "province_legal", "administrator", "inspector", "inspector_general"}

    def plenary(self, who, matter):
        return self.must(who, "/api/v1/plenaries", {"date": "2026-11-27", "time": "10.00", "place": "Ruang rapat utama",
                                                    "access": "open", "purpose": "ordinary", "matters": [matter]})

    def build(self):
        """What the cases above left out: a case that went all its way in our office, and one that is closed."""
        matter = self.matter("ours", "secretary", "Pemilihan penyedia logistik", "CV Maju Jaya",
                             ("declarant", "colleague", "chair"))
        self.must("secretary", f"/api/v1/matters/{matter}/open")
        self.put("interest", "ours", self.read("declarant", "/api/v1/interests")["interests"][0]["id"])
        for thing, who in (("ours", "declarant"), ("theirs", "other")):
            found = self.read(who, f"/api/v1/matters/{self.things['matter'][thing]}/findings")["items"]
            self.put("finding", thing, found[0]["id"])
        ours = self.declaration("ours", "declarant", "CV Maju Jaya", matter)
        self.must("chair", f"/api/v1/declarations/{ours}/determine", {
            "truth": "conflict", "truth_reason": "Ipar adalah direktur.", "impact": "high", "impact_reason": "Memutuskan penyedia.",
            "controls": ["recusal"], "from": "2026-11-23"})
        self.put("plenary", "ours", self.plenary("secretary", matter))
        self.close_one()
        for kind, value in (("person", self.official("declarant")), ("token", self.accounts["declarant"]["token"]),
                            ("training", self.must("legal", "/api/v1/trainings", TRAINING)),
                            ("gratification", self.must("declarant", "/api/v1/gratifications", GRATIFICATION)),
                            ("recommendation", self.must("inspector", "/api/v1/recommendations", RECOMMENDATION)),
                            ("sanction", self.must("inspector", "/api/v1/sanctions", {
                                "respondent": self.official("colleague"), "breach": "conflict_not_told", "facts": REASON,
                                "involved": [self.official("inspector_general")]}))):
            self.put(kind, "ours", value)
        for thing in ("ours", "theirs", "province"):
            self.put("index", thing, self.receipt_index(thing))
        self.managed()
        add_campaign(self)

    def close_one(self):
        done = self.declaration("closed", "fourth", "PT Karya Lama")
        self.must("chair", f"/api/v1/declarations/{done}/determine", {
            "truth": "no_conflict", "truth_reason": "Tidak ada urusan yang terkait."})
        self.must("inspector", f"/api/v1/declarations/{done}/receive")
        self.must("inspector", f"/api/v1/declarations/{done}/review", {"reason": "Penetapan sesuai."})
        self.must("inspector", f"/api/v1/declarations/{done}/close", {"reason": "Selesai."})
        matter = self.matter("closed", "secretary", "Pengadaan alat tulis", "Toko Berkah", ("fourth",))
        self.must("secretary", f"/api/v1/matters/{matter}/close", {"reason": "Tidak jadi dilaksanakan."})

    def receipt_index(self, thing):
        who = {"ours": "declarant", "theirs": "other", "province": "province_chair"}[thing]
        answer = self.ask(who, "GET", f"/deklarasi/{self.things['declaration'][thing]}")
        found = re.search(r'/tanda-terima/(\d+)', answer.text)
        if not found:
            raise Trouble(f"the page of the declaration shows no receipt ({answer.status})")
        return found[1]

    def managed(self):
        """A role and an appointment that the administrator could end."""
        page = self.ask("administrator", "GET", f"/kelola/pengguna/{self.official('gratification')}").text
        for kind, address in (("role", "/kelola/peran/"), ("appointment", "/kelola/pengangkatan/")):
            found = re.search(re.escape(address) + r"(\w+)/akhiri", page)
            if not found:
                raise Trouble(f"the administrator's page has no {kind} to end")
            self.put(kind, "ours", found[1])

    def in_groups(self, who):
        """Names as short as groups make them, for --show."""
        words, left = [], set(who)
        for group in ("everyone", "signed_in", "members", "legal_hr", "inspectorate"):
            if GROUPS[group] <= left:
                words.append(group)
                left -= GROUPS[group]
        return words + sorted(left) if words or left else ["nobody"]
