"""Tests of the scenario runner against runner/sample_program.py: what must pass, and what must be noticed."""

import re
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from runner import Trouble, story  # noqa: E402
from runner.chromium import PROGRAM  # noqa: E402
from runner.language import date_parts, read, substitute  # noqa: E402
from runner.page import Page  # noqa: E402
from runner.server import one_time_code  # noqa: E402

SAMPLE = Path(__file__).resolve().parent / "runner/sample_program.py"

WHOLE_STORY = r'''# Every kind of statement once.
as the public
open /
status 200
see "Masuk sebagai publik"
do not see "tidak tampak"
as official of "Pekalongan" named "Sari"
see "Masuk sebagai sari@kpu"
fill "Nama lengkap" with "CV \"Maju\" Jaya"
fill "Tanggal peristiwa" with "22 November 2026"
choose "Ya" in "Ada konflik?"
do not choose "Saya setuju"
select "Bisnis" in "Sumber"
fill "Cerita" with "dua kata"
save page as bukti.html
attach bukti.html to "Bukti"
press "Kirim"
see "name=\"nama\" CV \"Maju\" Jaya"
see "name=\"d\" 22"
see "name=\"m\" 11"
see "name=\"k\" ya"
see "name=\"s\" 2"
see "name=\"aksi\" kirim"
see "filename=\"bukti.html\""
do not see "name=\"setuju\""
do not see "name=\"p\""
do not see "tidak simpan"
as official named "Budi"
see "Masuk sebagai budi@kpu"
as official named "Sari"
see "Terkirim"
open /
follow "Keluar"
see "publik"
in English
see "Home"
open /?a=1
status 404
remember the address as here
remember "Waktu: (\S+)" as clock
open {here}
see "Waktu: {clock}"
the clock moves to 2026-11-27 09:00 WIB
open /
see "2026-11-27T09:00:00+07:00"
open /lambat
after a while see "selesai"
api POST /api/v1/x
    {"name": "{official}",
     "none": null}
status 201
answer has /got = {"name": "Sari", "none": null}
answer has /key = true
api GET /api/v1/x
status 200
answer has /auth = "Bearer token-sari"
answer has /list/0/n = 7
answer has /list/-/id = a1
answer has no /list/1
header X-Kind is api
header Content-Type contains "json"
there is no header Set-Cookie
save answer /list/0/id as key
see "{key}"
save receipt as receipt.json
open /
save receipt as receipt.json
open /rusak
status 503
run jernih verify --data {data}
exit 0
prints "cocok"
stop the server
sql "update t set v = 2"
run jernih verify --data {data}
exit 1
prints "row 1 of t was changed"
does not print "cocok"
start the server
open /
see "publik"
'''

# A statement that must fail after "as official" has opened the first page, and a part of what is said about it.
NOTICED = (
    ('see "Selamat"', "the page does not say so"),
    ('do not see "Beranda"', "the page says so"),
    ("status 404", "the status is 200"),
    ('follow "Tidak ada"', 'there is no link "Tidak ada". There are: "English"'),
    ('press "Hapus"', 'there is no button "Hapus". There are: "Simpan draf"; "Kirim"'),
    ('choose "Ya"', '2 fields are called "Ya"; say in which group'),
    ('fill "Umur" with "3"', 'there is no field "Umur"'),
    ('select "Lain" in "Sumber"', 'has no choice "Lain". There are: Keluarga; Bisnis'),
    ('attach nothing.pdf to "Bukti"', "there is no file nothing.pdf"),
    ("open /rusak", "the server answered 503"),
    ("open {nowhere}", "nothing is remembered as nowhere"),
    ('remember "Umur: (\\d+)" as age', "the page has nothing like it"),
    ('as auditor', "the demo has no such account"),
    ("answer has /a", "the answer is no JSON"),
    ("run jernih nothing-of-the-kind --bad", "exit status 2"),
    ('sql "select 1"', "stop the server before"),
    ("start the server", "the server runs already"),
    ('exit 0', "the exit status is None"),
    ("jump high", "this statement is not known"),
)


def run(text, real=False):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.txt"
        path.write_text(text, encoding="utf-8")
        return story.run(path, "a.txt", "sqlite", SAMPLE, real=real)


class Runner(unittest.TestCase):
    def test_the_whole_language_works(self):
        passed, failed, lines = run(WHOLE_STORY)
        self.assertEqual(failed, 0, "\n".join(lines))
        expected = re.findall(r"^(?:see|do not see|after a while|status|answer|header|there is|exit|prints|does not)\b",
                              WHOLE_STORY, re.M)
        self.assertEqual(passed, len(expected))

    @unittest.skipUnless(Path(PROGRAM).exists(), "no Chromium here")
    def test_the_whole_language_works_in_a_real_browser(self):
        passed, failed, lines = run(WHOLE_STORY, real=True)
        self.assertEqual((failed, passed), (0, run(WHOLE_STORY)[0]), "\n".join(lines))

    def test_every_failure_is_noticed_and_explained(self):
        for statement, part in NOTICED:
            with self.subTest(statement):
                _, failed, lines = run(f"as official\n{statement}\n")
                self.assertEqual(failed, 1, statement)
                self.assertIn(part, "\n".join(lines))
                self.assertTrue(lines[0].startswith("a.txt:2: "), lines[0])

    def test_a_failure_shows_heading_errors_and_text(self):
        _, failed, lines = run('as official\nfill "Nama lengkap pihak" with ""\npress "Kirim"\nstatus 200\n')
        self.assertEqual(failed, 1)
        report = "\n".join(lines)
        for part in ("a.txt:4: status 200", "the status is 422", "seen: 422 /kirim", "heading: Terkirim", "errors: Isi nama",
                     "text: Terkirim Isi nama"):
            self.assertIn(part, report)

    def test_a_scenario_that_expects_nothing_fails(self):
        self.assertIn("expects nothing", "\n".join(run("as the public\nopen /\n")[2]))

    def test_a_misspelt_statement_is_found_before_anything_runs(self):
        passed, failed, lines = run('open /\nsee "Beranda"\nse "Beranda"\n')
        self.assertEqual((passed, failed), (0, 1))
        self.assertTrue(lines[0].startswith("a.txt:3: "))


class Parts(unittest.TestCase):
    def test_lines_go_on_when_indented(self):
        self.assertEqual([(s.line, s.text) for s in read("a", "# x\na b\n  c\n\nd\n")], [(2, "a b\nc"), (5, "d")])

    def test_dates_are_read_in_both_languages(self):
        for text in ("22 November 2026", "2026-11-22", "22 november 2026"):
            self.assertEqual(date_parts(text), ("22", "11", "2026"))
        self.assertEqual(date_parts("1 Desember 2026"), ("1", "12", "2026"))
        self.assertEqual(date_parts("31 2 2026"), ("31", "2", "2026"))
        with self.assertRaises(Trouble):
            date_parts("besok")

    def test_only_names_in_braces_are_replaced(self):
        self.assertEqual(substitute('{"a": "{b}", "c": {"d": 1}}', {"b": "x"}), '{"a": "x", "c": {"d": 1}}')

    def test_one_time_codes_are_those_of_the_standard(self):
        self.assertEqual(one_time_code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", 59 // 30), "287082")  # RFC 6238, appendix B

    def test_text_is_what_a_reader_sees(self):
        page = Page("<p>a<b>b</b>&nbsp;c<p>d<ul><li>e<li>f</ul><div hidden>no</div><table><tr><td>g<td>h</table>")
        self.assertEqual(page.text, "ab c d e f g h")


def main():
    result = unittest.TextTestRunner(verbosity=0).run(unittest.defaultTestLoader.loadTestsFromModule(
        sys.modules[__name__]))
    failed = len({str(test).split(" ")[0] for test, _ in result.failures + result.errors})
    print(f"{result.testsRun - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
