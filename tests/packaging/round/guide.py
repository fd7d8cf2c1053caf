"""From the package to a signed statement by the administrator's guide alone: its commands run as they stand, its pages are
used by the words it prints in bold."""

import base64
import hashlib
import hmac
import re
import shutil
import socket
import subprocess
import tempfile
import time

from runner.browser import Browser
from runner.page import squeeze
from runner import Trouble

from . import figures, package

GUIDES = "docs/guides/id"
PASSWORD = "kuda baterai stapler benar"
HEADS = "NIP;Nama;Jenis pegawai;Kode kantor;Jenis jabatan;Nama jabatan;Atasan;Mulai tanggal;Sampai tanggal\n"
PEOPLE = (
    "198501012010011001;Rina, S.H.;PNS;3375;subdivision_head;Kepala Subbagian Hukum;;2026-01-02;\n"
    "199001012015011001;Budi Santoso;PNS;3375;staff;Staf;198501012010011001;2026-01-02;\n"
    "198001012005011001;Wati;PNS;3375;staff;Staf;198501012010011001;2026-01-02;\n"
    "198101012005011001;Joko;PNS;3375;staff;Staf;198501012010011001;2026-01-02;\n")


def commands_of(guide):
    return [line for block in re.findall(r"^```sh\n(.*?)^```", guide, re.M | re.S) for line in block.splitlines() if line.strip()]


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Person:
    """Somebody with a browser and a phone."""

    def __init__(self, base, guide):
        self.browser, self.guide, self.secret, self.step = Browser(base), guide, b"", 0

    def code(self):
        """A server takes each code once: the next half minute's when this one is used."""
        step = max(int(time.time()) // 30, self.step + 1)
        while step > int(time.time()) // 30 + 1:
            time.sleep(0.2)
        self.step = step
        mac = hmac.new(self.secret, step.to_bytes(8, "big"), hashlib.sha1).digest()
        at = mac[19] & 15
        return f"{(int.from_bytes(mac[at:at + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06d}"

    def by_guide(self, words):
        if words not in self.guide:
            raise Trouble(f'the guides do not speak of "{words}"')
        return words

    def fill(self, label, value):
        page = self.browser.page()
        parts = page.date_fields(self.by_guide(label))
        for field, part in zip(parts or [page.field(label)], value if parts else [value]):
            self.browser.set(field, part)

    def choose(self, label, legend=None):
        self.browser.choose(self.browser.page().field(self.by_guide(label), legend, ("radio", "checkbox")))

    def select(self, label, option):
        field = self.browser.page().field(self.by_guide(label), None, ("select",))
        self.browser.set(field, next(node for node in field.all("option") if squeeze(node.text()) == option))

    def press(self, button):
        self.browser.submit(self.browser.page().button(self.by_guide(button)))
        if self.browser.answer.status >= 400:
            raise Trouble(f"{button}: {self.browser.answer.status} {self.browser.page().text[:400]}")

    def open(self, path):
        self.browser.go("GET", path)
        if self.browser.answer.status != 200:
            raise Trouble(f"{path}: {self.browser.answer.status}")

    def sees(self, words):
        return words.casefold() in self.browser.page().text.casefold()

    def set_up(self, path, login):
        self.open(path)
        shown = re.search(r"((?:[A-Z2-7]{4}\s){7}[A-Z2-7]{4})", self.browser.answer.text).group(1)
        self.secret = base64.b32decode(re.sub(r"\s", "", shown))
        self.fill("Kata sandi baru", PASSWORD)
        self.fill("Kode enam angka dari aplikasi", self.code())
        self.press("Simpan dan lanjutkan")
        self.open("/masuk")
        self.fill("NIP atau nomor anggota", login)
        self.fill("Kata sandi", PASSWORD)
        self.fill("Kode enam angka", self.code())
        self.press("Masuk")


def follow(root, machine, deb, tally):
    texts = {path.name: path.read_text() for path in (root / GUIDES).glob("*.md")}
    words = squeeze(" ".join(texts.values()).replace("**", ""))
    home = machine.root / "root"
    shutil.copy(deb, home)
    (home / "pegawai.csv").write_text(HEADS + PEOPLE)
    (home / "pegawai.csv").chmod(0o644)
    home.chmod(0o777)  # the guide leaves open where the file lies; the user jernih must reach it
    ports = {"8080": free_port(), "9464": free_port()}
    for command in commands_of(texts["administrator.md"]):
        if "import people" in command:
            machine.run("cp /root/pegawai.csv /var/tmp/pegawai.csv")
        answer = machine.run("cd /root 2>/dev/null; " + command.replace("pegawai.csv", "/var/tmp/pegawai.csv")
                             .replace("apt install", "apt-get -y install"))
        checking = "jernih check" in command
        if not tally.check(answer.returncode == 0 or checking, f"{command}: {answer.stdout[-800:]}{answer.stderr[-800:]}"):
            print(machine.run("tail -n 5 /var/log/jernih*.log").stdout)
            return
        if command.startswith("apt "):
            package.verify_units(machine, tally)
        if command.startswith("sed "):  # ports that nobody here has
            for old, new in ports.items():
                machine.run(f"sed -i 's/^port = {old}/port = {new}/' /etc/jernih/jernih.toml")
        if checking:
            checked(answer.stdout, tally)
        if "journalctl" in command:
            link = re.search(r"/pasang/\S+", answer.stdout)
    tally.check(link, "the journal has the link")
    owner = machine.run("stat -c '%U %a' /var/lib/jernih /var/lib/jernih-signer /etc/jernih/jernih.toml; ps -o user= -C jernih").stdout.split("\n")
    tally.check(owner[:3] == ["jernih 700", "jernih-signer 700", "root 640"], f"the files are their users': {owner}")
    base = f"http://127.0.0.1:{ports['8080']}"
    try:
        in_the_browser(base, words, link.group(0), tally)
    except (Trouble, AttributeError, StopIteration) as bad:
        tally.check(False, f"the guide ends before the signature: {bad}")
    figures.scrape(root, ports["9464"], tally)
    api_reference(root, base, tally)
    tally.check(machine.run("runuser -u jernih -- jernih verify").returncode == 0, "jernih verify agrees")
    upgrade(machine, tally)


def api_reference(root, base, tally):
    """docs/api.md is what this server says of its API."""
    with tempfile.NamedTemporaryFile("wb", suffix=".json") as file:
        file.write(Browser(base).request("GET", "/api/v1/openapi.json", headers={"Accept": "application/json"}).body)
        file.flush()
        said = subprocess.run([root / "tools/api_reference", "--from", file.name], capture_output=True, text=True)
    tally.check(said.returncode == 0 and said.stdout == (root / "docs/api.md").read_text(),
                "docs/api.md is stale: tools/api_reference build/release/jernih " + said.stderr[-300:])


def checked(said, tally):
    """What this machine cannot mend: it has no time server, and no name in the DNS."""
    wrong = [line for line in said.splitlines() if line.startswith("PERBAIKI") and "time server" not in line]
    tally.check(wrong == [] and said.count("OK ") >= 8, f"jernih check asks for nothing: {said}")


def in_the_browser(base, words, link, tally):
    admin = Person(base, words)
    admin.set_up(link, "admin")
    admin.open("/kelola/jam-pertama")
    tally.check(admin.sees("Undangan akun") and admin.sees("Kerjakan sekarang"), "the first hour says what comes next")
    admin.open("/kelola/undangan")
    admin.fill("Kode kantor", "3375")
    admin.press("Buat tautan")
    # A NIP is written in groups of 8, 6, 1 and 3 digits.
    links = {number.replace(" ", ""): path for number, path in
             re.findall(r"(\d{8} \d{6} \d \d{3}).*?<code>https?://[^/]+(/pasang/[^<]+)</code>", admin.browser.answer.text, re.S)}
    tally.check(len(links) == 4, f"everybody of the office gets a link: {len(links)}")
    rina, budi = Person(base, words), Person(base, words)
    rina.set_up(links["198501012010011001"], "198501012010011001")
    budi.set_up(links["199001012015011001"], "199001012015011001")
    for name, role, offices in (("Rina", "Hukum dan SDM", ("3300", "3399")), ("Wati", "Inspektorat", ("3300", "3399")),
                                ("Joko", "Admin sistem", ("3375", "3375"))):
        admin.open(f"/kelola/pengguna?nama={name}")
        admin.open(admin.browser.page().link(name).get("href"))
        admin.select("Peran", role_option(admin, role))
        admin.fill("Dari kantor", offices[0])
        admin.fill("Sampai kantor", offices[1])
        admin.press("Beri peran")
    opens_campaign(rina)
    signs(budi)
    tally.check(budi.sees("Pernyataan ditandatangani"), "a statement is signed: " + budi.browser.page().text[:300])
    receipt = next((node.get("href") for node in budi.browser.page().root.all("a") if "tanda-terima" in node.get("href")), "")
    tally.check(receipt != "" and b"c2sp.org/tlog-proof" in budi.browser.request("GET", receipt).body, f"with its receipt: {receipt}")
    admin.open("/kelola/jam-pertama")
    text = admin.browser.page().text
    tally.check("Tanda tangani" not in text and re.search(r"Tanda tangan pertama.*?Sudah", text), "the first hour has seen it")


def role_option(person, role):
    field = person.browser.page().field("Peran", None, ("select",))
    return next(squeeze(node.text()) for node in field.all("option") if role.casefold() in node.text().casefold())


def opens_campaign(person):
    person.open("/kampanye/baru")
    person.select("Kantor pembuka", "KPU Provinsi Jawa Tengah")
    person.fill("Nama kampanye", "Surat pernyataan 2026")
    person.fill("Dasar hukum", "Keputusan KPU 323/HK.03-Kpt/08/KPU/VII/2020")
    in_two_weeks = time.localtime(time.time() + 14 * 86400)
    person.fill("Batas waktu", [str(in_two_weeks.tm_mday), str(in_two_weeks.tm_mon), str(in_two_weeks.tm_year)])
    person.choose("PNS")
    person.press("Buka kampanye")


def signs(person):
    person.open("/pernyataan")
    person.open(person.browser.page().link(person.by_guide("Surat pernyataan")).get("href"))
    page = person.browser.page()
    for field in page.fields():
        if field.get("type") == "checkbox":
            person.browser.choose(field)
        if field.get("type") == "radio" and person.by_guide("Tidak") in page.labels_of(field):
            person.browser.choose(field)
    person.press("Simpan dan periksa")
    person.fill("Kata sandi", PASSWORD)
    person.fill("Kode enam angka", person.code())
    person.press("Tanda tangani")


def upgrade(machine, tally):
    """The same package again, over the running one: configuration, data and the log's root stay."""
    before = machine.run("runuser -u jernih -- jernih log checkpoint; sha256sum /etc/jernih/jernih.toml").stdout
    again = machine.run("apt-get -y install --reinstall /root/jernih_*.deb && systemctl restart jernih-signer jernih && sleep 1")
    after = machine.run("runuser -u jernih -- jernih log checkpoint; sha256sum /etc/jernih/jernih.toml").stdout
    tally.check(again.returncode == 0 and before and before == after, f"installed over itself, all stays: {again.stderr[-500:]}")
