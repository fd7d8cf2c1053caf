"""Tests of the house checks: for each one snippet that passes and one that fails, with what is said about it."""

import hashlib
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from tidy_lib import cpp, events, hygiene, layers, lengths, places, records, steps, words  # noqa: E402
from tidy_lib.tree import Tree  # noqa: E402

LAYERS = """slices people matters
base ->
app -> base
nouns -> base nouns
rows -> nouns rows app
pages -> rows
main -> pages
"""
GOOD = {
    "src/layers.txt": LAYERS,
    "src/base/id.hpp": "#pragma once\n",
    "src/app/act.hpp": '#pragma once\n#include "base/id.hpp"\n',
    "src/people/person.hpp": '#pragma once\n#include "base/id.hpp"\n',
    "src/people/person_rows.hpp": '#pragma once\n#include "app/act.hpp"\n#include "people/person.hpp"\n',
    "src/matters/matter.hpp": '#pragma once\n#include "people/person.hpp"\n',
    "src/matters/matter_rows.hpp": '#pragma once\n#include "people/person_rows.hpp"\n',
    "src/matters/matter_pages.hpp": '#pragma once\n#include "matters/matter_rows.hpp"\n',
    "src/matters/matter_test.cpp": '#include "matters/matter_pages.hpp"\n',
    "src/main.cpp": '#include "matters/matter_pages.hpp"\n',
}
TABLE = """| concept | English word in code | Indonesian legal term | banned synonyms | source |
|---|---|---|---|---|
| direct superior | `superior` | atasan langsung | `boss`, `case_manager` | UU 30/2014 |
"""


def tree(files):
    return Tree({path: text.encode() if isinstance(text, str) else text for path, text in files.items()})


def says(check, files):
    return [str(fault) for fault in sorted(check(tree(files)))]


class Checks(unittest.TestCase):
    def good(self, check, files):
        self.assertEqual(says(check, files), [])

    def bad(self, check, files, *expected):
        got = says(check, files)
        self.assertEqual(len(got), len(expected), got)
        for line, part in zip(got, expected):
            self.assertIn(part, line)


class LayersTest(Checks):
    def with_line(self, path, line):
        return GOOD | {path: GOOD.get(path, "#pragma once\n") + line + "\n"}

    def test_the_listed_arrows_pass(self):
        self.good(layers.check, GOOD)

    def test_a_noun_may_not_know_rows(self):
        self.bad(layers.check, self.with_line("src/people/person.hpp", '#include "people/person_rows.hpp"'),
                 "src/people/person.hpp:3: nouns may not include rows")

    def test_an_earlier_slice_may_not_know_a_later_one(self):
        self.bad(layers.check, self.with_line("src/people/person.hpp", '#include "matters/matter.hpp"'),
                 "people comes before matters")

    def test_an_arrow_that_nothing_uses_is_named(self):
        files = GOOD | {"src/layers.txt": LAYERS.replace("main -> pages", "main -> pages base")}
        self.bad(layers.check, files, "src/layers.txt:7: nothing uses main -> base any more")

    def test_an_arrow_of_a_folder_that_is_not_there_yet_may_wait(self):
        self.good(layers.check, GOOD | {"src/layers.txt": LAYERS + "cli -> base web\n"})

    def test_an_unlisted_folder_is_named(self):
        self.bad(layers.check, GOOD | {"src/mail/smtp.cpp": '#include "base/id.hpp"\n'},
                 "src/mail/smtp.cpp:1: mail is not in src/layers.txt")

    def test_a_test_may_include_anything_and_only_tests_include_test_helpers(self):
        files = GOOD | {"src/base/base_for_tests.hpp": '#pragma once\n#include "matters/matter.hpp"\n'}
        self.good(layers.check, files)
        files["src/base/id.hpp"] = '#pragma once\n#include "base/base_for_tests.hpp"\n'
        self.bad(layers.check, files, "only tests include base/base_for_tests.hpp")

    def test_includes_start_at_src(self):
        self.bad(layers.check, self.with_line("src/people/person.hpp", '#include "../base/id.hpp"'), "from src/ on")

    def test_an_include_in_a_comment_is_none(self):
        self.good(layers.check, self.with_line("src/people/person.hpp", '// #include "store/sql.hpp"'))


class LengthsTest(Checks):
    @staticmethod
    def function(lines):
        return "int f() {\n" + "    g();\n" * (lines - 2) + "}\n"

    def test_seventy_lines_are_a_function_and_one_more_is_too_long(self):
        self.good(lengths.check, {"src/a/b.cpp": self.function(70)})
        self.bad(lengths.check, {"src/a/b.cpp": self.function(71)}, "src/a/b.cpp:1: f is 71 lines long")

    def test_three_hundred_lines_are_a_file_and_one_more_is_too_long(self):
        self.good(lengths.check, {"src/a/b.cpp": "int a;\n" * 300})
        self.bad(lengths.check, {"src/a/b.cpp": "int a;\n" * 301}, "the file is 301 lines long")

    def test_the_ratchet_holds_and_may_only_shrink(self):
        ratchet = {"tools/ratchet.txt": "src/a/b.cpp f 80\n"}
        self.good(lengths.check, ratchet | {"src/a/b.cpp": self.function(80)})
        self.bad(lengths.check, ratchet | {"src/a/b.cpp": self.function(81)}, "grew past the 80")
        self.bad(lengths.check, ratchet | {"src/a/b.cpp": self.function(75)}, "shrank to 75; lower it to 75")
        self.bad(lengths.check, ratchet | {"src/a/b.cpp": self.function(9)}, "take the line out")
        self.bad(lengths.check, ratchet, "is not there any more")

    def test_the_ratchet_is_lowered_and_never_raised(self):
        files = {"tools/ratchet.txt": "# why\nsrc/a/b.cpp f 80\nsrc/a/c.cpp f 80\nsrc/a/d.cpp 400\n",
                 "src/a/b.cpp": self.function(75), "src/a/c.cpp": self.function(90)}
        self.assertEqual(lengths.lowered(tree(files)), "# why\nsrc/a/b.cpp f 75\nsrc/a/c.cpp f 80\n")


class CppTest(unittest.TestCase):
    def functions(self, code):
        return [(name, length) for name, _, length in cpp.functions(cpp.read(code).code)]

    def test_functions_are_found_among_types_initialisers_and_templates(self):
        self.assertEqual(self.functions("""
namespace a {
const int table[] = {1, 2};
struct S { int x = 0; int f() const { return x; } };
enum class E { one, two };
template <class T, class U = void>
auto g(T t) -> int {
    auto inner = [](int v) { return v; };
    return inner(1);
}
S::S(int v) : x{v}, y(2) {
}
const auto made = make([] { return 1; });
TEST(Rules, a_sentence) {
    EXPECT_EQ(1, 1);
}
bool operator==(const S& a, const S& b) {
    return a.x == b.x;
}
}  // namespace a
"""), [("f", 1), ("g", 5), ("S::S", 2), ("TEST", 3), ("operator==", 3)])

    def test_braces_in_literals_and_comments_are_text(self):
        self.assertEqual(self.functions('void f() {\n  g("}{", \'{\', R"x({{{)x", 1\'000);  // }\n  /* { */\n}\n'),
                         [("f", 4)])

    def test_literals_keep_their_lines_and_neighbours_are_joined(self):
        self.assertEqual(cpp.read('a("one"\n  "two");\nb("th\\"ree");').literals, [(1, "onetwo"), (3, 'th\\"ree')])

    def test_words_of_names(self):
        self.assertEqual(cpp.words_of("DecideHTTPReport_v2_"), ["decide", "http", "report", "v2"])


class WordsTest(Checks):
    def check(self, code, **more):
        return {"GLOSSARY.md": TABLE, "src/a/b.cpp": code} | {"tools/allowed_words.txt": more.get("allowed", "")}

    def test_names_may_not_hold_a_banned_word(self):
        for code in ("int boss;", "struct BossOf {};", "int the_bosss_id, bosss, boss_id;", "int case_managers;"):
            self.assertTrue(says(words.check, self.check(code)), code)
        self.bad(words.check, self.check("\nint caseManager;"),
                 'src/a/b.cpp:2: "caseManager": say superior for direct superior, not case_manager')

    def test_words_are_whole_and_literals_and_comments_are_free(self):
        self.good(words.check, self.check('int emboss, case_of_manager; f("boss");  // the boss\n'))

    def test_constants_of_libraries_are_not_ours(self):
        self.good(words.check, self.check("f(SSL_OP_NO_BOSS);"))

    def test_a_file_is_named_like_everything_else(self):
        self.bad(words.check, {"GLOSSARY.md": TABLE, "src/a/find_boss.cpp": ""}, "find_boss")

    def test_an_exception_has_a_place_and_a_reason(self):
        self.good(words.check, self.check("int boss;", allowed="boss src/a/* # a raised ornament\n"))
        self.bad(words.check, self.check("", allowed="boss src/a/*\n"), "NAME PATH # reason")


class PlacesTest(Checks):
    def places(self, path, code):
        return says(places.check, {"src/layers.txt": LAYERS, path: code})

    def test_sql_lives_in_rows(self):
        sql = 'run("select id"\n " from person");'
        self.assertEqual(self.places("src/people/person_rows.cpp", sql), [])
        self.assertEqual(self.places("src/store/sqlite.cpp", sql), [])
        self.assertIn("SQL belongs", self.places("src/people/person_pages.cpp", sql)[0])
        self.assertIn("SQL belongs", self.places("src/people/person.cpp", 'R"(\n  insert into person)"')[0])
        self.assertEqual(self.places("src/people/person.cpp", 't("Select one from the list");'), [])

    def test_html_lives_in_pages(self):
        self.assertEqual(self.places("src/people/person_pages.cpp", '"<p class=a>"'), [])
        self.assertEqual(self.places("src/app/layout.cpp", '"<main>"'), [])
        self.assertIn("HTML belongs", self.places("src/people/person.cpp", 'f("x <p class=a>");')[0])
        self.assertEqual(self.places("src/people/person.cpp", 'f("a < b");'), [])

    def test_use_cases_do_not_look_at_the_world(self):
        self.assertIn("<random>", self.places("src/people/appoint.cpp", "#include <random>\n")[0])
        self.assertIn("system_clock", self.places("src/rules/due.cpp", "auto t = system_clock::now();")[0])
        self.assertEqual(self.places("src/app/clock.cpp", "auto t = system_clock::now();"), [])

    def test_headers_are_read_once(self):
        self.assertIn("#pragma once", self.places("src/people/a.hpp", "int a;\n")[0])


class RecordsTest(Checks):
    HEADER = "instrument\tarticle\tfate\twhere\ttest\n"

    def test_every_article_in_code_has_its_file_and_its_test(self):
        files = {"src/rules/due.hpp": "", "src/rules/due_test.cpp": ""}
        row = "UU 30/2014\t44\trule\tsrc/rules/due.hpp\tsrc/rules/due_test.cpp\n"
        self.good(records.check_articles, files | {"regulation/articles.tsv": self.HEADER + row})
        self.good(records.check_articles, {"regulation/articles.tsv": self.HEADER + "UU\t1\tnot ours\t\t\n"})
        self.bad(records.check_articles, {"regulation/articles.tsv": self.HEADER + row},
                 "articles.tsv:2: test: src/rules/due_test.cpp does not exist",
                 "articles.tsv:2: where: src/rules/due.hpp does not exist")
        self.bad(records.check_articles, {"regulation/articles.tsv": self.HEADER + "UU\t1\tuse_case\t\t\n"},
                 "test is empty", "where is empty")
        self.bad(records.check_articles, {"regulation/articles.tsv": self.HEADER + "UU\t1\n"}, "2 columns instead of 5")

    def test_decisions_have_one_number_each_and_exist(self):
        one = {"docs/decisions/0001-late-acts-count.md": ""}
        self.good(records.check_decisions, one | {"src/a/b.cpp": "// SILENT, docs/decisions/0001\n"})
        self.bad(records.check_decisions, one | {"docs/decisions/0001-again.md": ""}, "take the next free number")
        self.bad(records.check_decisions, {"docs/decisions/late.md": ""}, "NNNN-some-words.md")
        self.bad(records.check_decisions, one | {"src/a/b.cpp": "// docs/decisions/0002\n"}, "0002 does not exist")


class EventsTest(Checks):
    FILES = {
        "src/app/acts.def": 'ACT(gift_reported, 10, "Gratifikasi dilaporkan", "Gift reported")\n',
        "src/gifts/gift_acts.hpp": 'struct GiftReported {\n    void each() {\n        visit("giver", a.giver);\n    }\n};\n',
        "src/gifts/gift_rows.hpp": "inline constexpr auto app::kind_of<gifts::GiftReported> = app::ActKind::gift_reported;\n",
    }

    def test_a_page_as_it_is_written_passes_and_an_older_one_is_named(self):
        page = events.render(tree(self.FILES))
        self.assertIn("| 0 | `gift_reported` | 10 gratification | Gratifikasi dilaporkan | Gift reported | `giver` |", page)
        self.good(events.check, self.FILES | {"docs/events.md": page})
        self.bad(events.check, self.FILES | {"docs/events.md": page.replace("`giver`", "–")}, "run tools/events")
        self.bad(events.check, self.FILES, "run tools/events")


class StepsTest(Checks):
    FIRST = 'inline constexpr store::Step schema{7, "gifts", R"(create table gift(id bigint primary key))"};\n'
    # SHA-256 of the text between R"( and )".
    FILES = {"src/gifts/schema_rows.hpp": FIRST,
             steps.APPLIED: "7\t" + hashlib.sha256(b"create table gift(id bigint primary key)").hexdigest() + "\n"}

    def test_a_later_step_passes(self):
        self.good(steps.check, self.FILES)
        self.good(steps.check, self.FILES | {"src/gifts/more_rows.hpp": self.FIRST.replace("{7", "{8").replace("gift(", "giver(")})
        self.good(steps.check, {"src/gifts/schema_rows.hpp": self.FIRST})

    def test_an_edited_a_lost_and_an_earlier_step_are_named(self):
        self.bad(steps.check, self.FILES | {"src/gifts/schema_rows.hpp": self.FIRST.replace("gift(", "gifts(")}, "leave it as it was")
        self.bad(steps.check, self.FILES | {"src/gifts/schema_rows.hpp": "#pragma once\n"}, "leave it as it was")
        self.bad(steps.check, self.FILES | {"src/gifts/more_rows.hpp": self.FIRST.replace("{7", "{6")}, "give it a number above 7")


class HygieneTest(Checks):
    def test_clean_bytes_pass(self):
        self.good(hygiene.check, {"a.md": "one\ntwo\n", "b.tsv": "a\tb\n", "empty.txt": "", "picture.png": None})

    def test_each_unclean_byte_is_named(self):
        for content, part in ((b"a \n", "blanks"), (b"a\tb\n", "a tab"), (b"a\r\n", "CRLF"), (b"a", "does not end"),
                              (b"\xff\n", "not UTF-8"), (b"see ../" + b"shared/x\n", "one person's machine"),
                              (b"https://registry.npm" + b"js.org/x\n", "package registry")):
            self.bad(hygiene.check, {"a.md": content}, part)


def main():
    result = unittest.TextTestRunner(verbosity=0).run(unittest.defaultTestLoader.loadTestsFromModule(
        sys.modules[__name__]))
    failed = len(result.failures) + len(result.errors)
    print(f"{result.testsRun - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
