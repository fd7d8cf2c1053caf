"""A list, and a finding from it that was answered, written about and handed to the superior."""

from base64 import b64encode

# A list of one line, about somebody in the colleague's register.
RELATIVE = {"relation": "friendship", "name": "Sri Wahyuni Handoko", "identifier": "3375014505820001"}
LIST = {
    "kind": "candidates", "name": "Daftar calon", "owner": "KPU", "source": "pengumuman 1", "licence": "resmi", "as_of": "2026-11-01",
    "file_name": "calon.csv", "file": b64encode(b"Nomor,Nama,NIK\n1,SRI WAHYUNI HANDOKO,3375014505820001\n").decode(),
}
REASON = "Nama itu dicatut."


def add_list(world):
    world.must("colleague", "/api/v1/interests", RELATIVE)
    upload = world.put("upload", "ours", world.must("legal", "/api/v1/registry-uploads", LIST))
    world.must("legal", f"/api/v1/registry-uploads/{upload}/record")
    lists = world.read("legal", "/api/v1/registries")
    world.put("registry", "ours", next(iter(lists.values()))[0]["id"])
    asked = [one for one in world.read("colleague", "/api/v1/findings")["items"] if one["origin"] == "candidates"]
    answered = world.put("finding", "answered", asked[0]["id"])
    # A question without a matter is answered on its page.
    world.form("colleague", f"/penelusuran/{answered}", answer="misused", reason=REASON)
    at = f"/api/v1/triage/findings/{answered}"
    world.must("legal", f"{at}/letter", {"number": "12", "to": "KPU"})
    world.must("legal", f"{at}/review", {"review": "refer", "reason": REASON})
