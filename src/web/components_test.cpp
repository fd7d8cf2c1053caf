#include "web/components.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "web/layout.hpp"

namespace web {
namespace {

using testing::HasSubstr;
using testing::Not;

Form sent(std::initializer_list<std::pair<const char*, const char*>> values) {
    Fields fields;
    for (const auto& [name, value] : values) fields.add(name, value);
    return Form(std::move(fields));
}
constexpr Text name_label("Nama", "Name");
constexpr Text name_missing("Isi nama lengkap", "Enter the full name");

TEST(Words, are_ours_in_the_reader_s_language_or_somebody_s_as_they_are) {
    EXPECT_EQ(Words(name_label).in(Lang::en), "Name");
    EXPECT_EQ(Words(std::string("Siti")).in(Lang::en), "Siti");
    EXPECT_TRUE(Words().empty());
}

TEST(TextInput, keeps_what_was_typed_and_ties_hint_and_error_to_the_field) {
    Faults faults;
    faults.add("name", name_missing);
    const auto form = sent({{"name", "\"><script>"}});
    const auto html = text_input(Lang::id, field(Lang::id, form, faults, "name", name_label,
                                                 Text("Seperti KTP", "As on the card")))
                          .str();
    EXPECT_THAT(html, HasSubstr(R"(<label class="govuk-label govuk-label--s" for="name">Nama</label>)"));
    EXPECT_THAT(html, HasSubstr(R"(aria-describedby="name-hint name-error")"));
    EXPECT_THAT(html, HasSubstr("Kesalahan:</span> Isi nama lengkap"));
    EXPECT_THAT(html, HasSubstr("value=\"&quot;&gt;&lt;script&gt;\""));
    EXPECT_THAT(html, Not(HasSubstr("<script>")));
}

TEST(TextInput, without_fault_says_nothing_of_one) {
    const auto html = text_input(Lang::en, field(Lang::en, {}, {}, "name", name_label)).str();
    EXPECT_THAT(html, Not(HasSubstr("error")));
    EXPECT_THAT(html, Not(HasSubstr("aria-describedby")));
}

TEST(TextInput, never_sends_a_secret_back) {
    for (const auto entry : {Entry::password, Entry::new_password, Entry::one_time_code}) {
        const auto html =
            text_input(
                Lang::id,
                {.name = "secret", .label = name_label, .hint = {}, .value = "rahasia123", .error = {}},
                entry)
                .str();
        EXPECT_THAT(html, Not(HasSubstr("rahasia123")));
    }
}

TEST(Radios, tick_what_was_chosen_and_the_summary_leads_to_the_first) {
    const auto html = radios(Lang::id, {"relation", name_label, {}, "b", {}},
                             {{"a", name_label, {}, {}}, {"b", name_label, {}, Fragment::text("lanjutan")}})
                          .str();
    EXPECT_THAT(html, HasSubstr(R"(id="relation" name="relation" type="radio" value="a" )"));
    EXPECT_THAT(html, HasSubstr(R"(id="relation-2" name="relation" type="radio" value="b" checked)"));
    EXPECT_THAT(html, HasSubstr(R"(<div class="govuk-radios__conditional">lanjutan</div>)"));
    EXPECT_THAT(html, HasSubstr("<legend"));
}

TEST(Checkboxes, tick_all_that_were_chosen) {
    const auto html =
        checkboxes(Lang::id, {"steps", name_label, {}, {}, {}},
                   {{"a", name_label, {}, {}}, {"b", name_label, {}, {}}, {"c", name_label, {}, {}}},
                   {"a", "c"})
            .str();
    EXPECT_THAT(html, HasSubstr(R"(value="a" checked)"));
    EXPECT_THAT(html, Not(HasSubstr(R"(value="b" checked)")));
    EXPECT_THAT(html, HasSubstr(R"(value="c" checked)"));
}

TEST(DateInput, sends_three_fields_and_keeps_a_day_that_does_not_exist) {
    Faults faults;
    faults.add("since", Text("Isi tanggal yang ada", "Enter a date that exists"));
    const auto form = sent({{"since-day", "31"}, {"since-month", "2"}, {"since-year", "2026"}});
    const auto html = date_input(Lang::id, date_field(Lang::id, form, faults, "since", name_label)).str();
    EXPECT_THAT(html, HasSubstr(R"(id="since" name="since-day" type="text" inputmode="numeric" value="31")"));
    EXPECT_THAT(html, HasSubstr(R"(name="since-month" type="text" inputmode="numeric" value="2")"));
    EXPECT_THAT(html, HasSubstr(R"(name="since-year" type="text" inputmode="numeric" value="2026")"));
    EXPECT_THAT(html, HasSubstr("since-hint since-error"));
}

TEST(DateInput, opens_with_a_known_day) {
    DateField field{"since", name_label, {}, {}, {}, {}, {}};
    using namespace std::chrono_literals;
    set_day(field, std::chrono::sys_days{2026y / 3 / 7});
    EXPECT_EQ(field.day + "-" + field.month + "-" + field.year, "7-3-2026");
}

TEST(Textarea, a_value_that_begins_with_a_line_end_keeps_it) {
    const auto html = textarea(Lang::id, {"why", name_label, {}, "\nbaris </textarea>", {}}).str();
    EXPECT_THAT(html, HasSubstr(">\n\nbaris &lt;/textarea&gt;</textarea>"));
}

TEST(ErrorSummary, links_each_fault_to_its_field_and_is_absent_without_faults) {
    Faults faults;
    EXPECT_TRUE(error_summary(Lang::id, faults).empty());
    faults.add("name", name_missing);
    faults.add("", Text("Coba lagi", "Try again"));
    const auto html = error_summary(Lang::en, faults).str();
    EXPECT_THAT(html, HasSubstr(R"(<a href="#name">Enter the full name</a>)"));
    EXPECT_THAT(html, HasSubstr("<li>Try again</li>"));
}

TEST(FormOf, carries_token_and_key_and_the_right_encoding) {
    const auto html = form({"t0", "k1"}, Url("/deklarasi"), {}, Sends::files).str();
    EXPECT_THAT(html, HasSubstr(R"(method="post" action="/deklarasi" enctype="multipart/form-data")"));
    EXPECT_THAT(html, HasSubstr(R"(name="csrf" value="t0")"));
    EXPECT_THAT(html, HasSubstr(R"(name="idempotency_key" value="k1")"));
    EXPECT_THAT(search_form(Url("/cari"), {}).str(), Not(HasSubstr("csrf")));
}

TEST(TableOf, scrolls_in_a_region_with_a_name_or_stacks_with_heads_at_the_cells) {
    Table t{
        .id = "t",
        .caption = name_label,
        .columns = {{name_label, {}, {}, {}},
                    {Text("Jumlah", "Number"), Aligned::numbers, Url("?urut=jumlah"), Sorted::descending}},
        .rows = {{Fragment::text("Aceh"), Fragment::text("7")}}};
    const auto scrolls = table(Lang::id, t).str();
    EXPECT_THAT(scrolls, HasSubstr(R"(role="region" aria-labelledby="t" tabindex="0")"));
    EXPECT_THAT(scrolls, HasSubstr(R"(aria-sort="descending")"));
    EXPECT_THAT(scrolls,
                HasSubstr(R"(<th scope="row" role="rowheader" class="govuk-table__header">Aceh</th>)"));
    t.on_phones = OnPhones::stack;
    EXPECT_THAT(table(Lang::id, t).str(), HasSubstr(R"(data-head="Jumlah")"));
    t.rows.clear();
    EXPECT_THAT(table(Lang::en, t).str(), HasSubstr("Nothing yet."));
}

struct QuorumCase {
    const char* says;
    Quorum quorum;
    const char* headline;
    const char* verdict;
};
const QuorumCase quorum_cases[] = {
    {"one short", {7, 7, 4, 4, 5, 4}, "Kuorum belum terpenuhi: 4 hadir, kurang 1.", "Belum dapat memutuskan"},
    {"exactly enough", {7, 7, 5, 5, 5, 4}, "Kuorum terpenuhi: 5 hadir, 5 diperlukan.", "Dapat memutuskan"},
    {"enough in the room, too few voters", {7, 3, 5, 3, 5, 4}, "Kuorum terpenuhi", "Belum dapat memutuskan"},
    {"exactly enough voters", {7, 4, 5, 4, 5, 4}, "Kuorum terpenuhi", "Dapat memutuskan"},
};
TEST(QuorumMeter, says_in_words_what_the_boxes_show) {
    for (const auto& [says, quorum, headline, verdict] : quorum_cases) {
        const auto html = quorum_meter(Lang::id, quorum).str();
        EXPECT_THAT(html, HasSubstr(headline)) << says;
        EXPECT_THAT(html, HasSubstr(std::string(">") + verdict)) << says;
        std::size_t present = 0, boxes = 0;
        for (auto at = html.find("j-seat\""); at != html.npos; at = html.find("j-seat\"", at + 1)) ++boxes;
        for (auto at = html.find("j-seat--present"); at != html.npos;
             at = html.find("j-seat--present", at + 1))
            ++present;
        EXPECT_EQ(present, static_cast<std::size_t>(quorum.present_eligible)) << says;
        EXPECT_LE(boxes, static_cast<std::size_t>(quorum.seats)) << says;
    }
}

TEST(Pagination, is_absent_when_there_is_one_page) {
    EXPECT_TRUE(pagination(Lang::id, {}, {}).empty());
    EXPECT_THAT(pagination(Lang::id, {}, Url("?after=3")).str(), Not(HasSubstr("rel=\"prev\"")));
}

TEST(Layout, title_says_error_first_then_question_product_and_agency) {
    Page page;
    page.title = Text("Siapa yang terkait?", "Who is concerned?");
    EXPECT_THAT(layout(page).str(), HasSubstr("<title>Siapa yang terkait? – Jernih – KPU</title>"));
    page.showing = Showing::error;
    EXPECT_THAT(layout(page).str(),
                HasSubstr("<title>Kesalahan: Siapa yang terkait? – Jernih – KPU</title>"));
    page.lang = Lang::en;
    EXPECT_THAT(layout(page).str(), HasSubstr("<title>Error: Who is concerned? – Jernih – KPU</title>"));
}

TEST(Layout, names_language_marks_the_current_page_and_shows_notices_only_when_asked) {
    Page page;
    page.navigation = {{name_label, Url("/a"), false}, {name_label, Url("/b"), true}};
    page.other_lang_url = "/a?lang=en";
    const auto html = layout(page).str();
    EXPECT_THAT(html, HasSubstr(R"(<html lang="id")"));
    EXPECT_THAT(html, HasSubstr(R"(href="/b" aria-current="page")"));
    EXPECT_THAT(html, HasSubstr(R"(href="/a?lang=en" rel="alternate" lang="en" hreflang="en")"));
    EXPECT_THAT(html, HasSubstr("noindex"));
    EXPECT_THAT(html, Not(HasSubstr("Data contoh")));
    page.notice = Notice::demo;
    page.indexing = Indexing::allowed;
    EXPECT_THAT(layout(page).str(), HasSubstr("Data contoh. Bukan data orang sungguhan."));
    EXPECT_THAT(layout(page).str(), Not(HasSubstr("noindex")));
}

TEST(Layout, what_one_row_cannot_hold_waits_behind_a_word_that_names_the_page_one_is_on) {
    Page page;
    page.navigation = {{name_label, Url("/a"), false}};
    EXPECT_THAT(layout(page).str(), Not(HasSubstr("j-more")));
    page.more = {{Text("Urusan", "Matters"), Url("/b"), false}, {Text("Telaah", "Review"), Url("/c"), false}};
    EXPECT_THAT(layout(page).str(), HasSubstr("<summary>Lainnya</summary>"));
    page.more[1].current = true;
    const auto html = layout(page).str();
    EXPECT_THAT(html, HasSubstr("<summary>Lainnya: Telaah</summary>"));
    EXPECT_THAT(html, HasSubstr(R"(href="/c" aria-current="page")"));
}

TEST(Layout, somebody_s_own_words_are_escaped) {
    Page page;
    page.user = "<b>Rina</b>";
    page.title = std::string("<i>judul</i>");
    const auto html = layout(page).str();
    EXPECT_THAT(html, Not(HasSubstr("<b>Rina")));
    EXPECT_THAT(html, Not(HasSubstr("<i>")));
}

}  // namespace
}  // namespace web
