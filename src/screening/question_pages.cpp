// What an official is asked: a list, and each question with both sides, its weights, its way and the answers.
#include "app/status_page.hpp"
#include "app/write.hpp"
#include "matters/answer_finding.hpp"
#include "matters/declared_rows.hpp"
#include "matters/finding_rows.hpp"
#include "matters/finding_view_form.hpp"
#include "matters/matter_rows.hpp"
#include "screening/page_parts_pages.hpp"
#include "screening/question_parts_pages.hpp"
#include "screening/screen_rows.hpp"
#include "screening/screening_routes.hpp"
#include "screening/triage_form.hpp"
#include "screening/triage_rows.hpp"

namespace screening {
namespace {

using matters::Finding, matters::FindingAnswer;
using web::Fragment, web::Lang, web::Text;
using namespace web::literals;

Fragment state_of(Lang lang, const Finding& f) {
    if (f.lapsed) return web::tag(lang, web::Meaning::neutral, Text("Gugur", "Lapsed"));
    if (!f.answer) return web::tag(lang, web::Meaning::attention, Text("Perlu dijawab", "To be answered"));
    return web::tag(lang, web::Meaning::done, matters::words(*f.answer));
}

// Two questions about one matter are told apart by it.
const std::string& theirs(Lang lang, const Finding& f) {
    return lang == Lang::id || f.matter_says_en.empty() ? f.matter_says : f.matter_says_en;
}

std::string about(Lang lang, const Finding& f, const std::string& title) {
    return title.empty() ? web::say(lang, matters::words(f.origin)) : title;
}

// What the lists say today, weighed while the page is drawn: also what was answered long ago, and what a list
// says since a minute.
Fragment lists_today(Lang lang, store::Connection& db, const app::Actor& actor, base::Date day) {
    web::Table t{.id = "daftar",
                 .caption = Text("Yang tertulis di daftar hari ini", "What the lists say today"),
                 .columns = {{.head = Text("Daftar", "List")},
                             {.head = Text("Isinya", "What it says")},
                             {.head = Text("Mengapa mungkin Anda atau kerabat Anda",
                                           "Why this may be you or a relative")}},
                 .on_phones = web::OnPhones::stack,
                 .when_empty = Text("Tidak ada daftar yang memuat data mirip data Anda.",
                                    "No list has data like yours.")};
    Screener screener(db);
    for (const auto& m : screener.matches_of(actor.person, day)) {
        if (m.article.empty() || t.rows.size() == app::rows_a_page) continue;
        std::string says = m.entry.name;
        for (const auto& part : {m.entry.role, m.entry.organization})
            if (!part.empty()) says += ", " + part;
        t.rows.push_back({Fragment::text(m.registry.name), Fragment::text(says),
                          Fragment::text(lang == Lang::id ? m.judged.because_id : m.judged.because_en)});
    }
    return web::table(lang, t);
}

web::Outcome show_list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    const auto before = FindingId::from(request.query.first("sebelum").value_or("")).value_or(FindingId{});
    web::Table t{
        .id = "pertanyaan",
        .caption = Text("Semua pertanyaan, terbaru dahulu", "All questions, the newest first"),
        .columns = {{.head = Text("Tentang", "About")},
                    {.head = Text("Yang tertulis", "What is written")},
                    {.head = Text("Ditanyakan", "Asked")},
                    {.head = Text("Keadaan", "State")}},
        .on_phones = web::OnPhones::stack,
        .when_empty = Text("Tidak ada pertanyaan. Daftar dan urusan baru dibandingkan secara otomatis.",
                           "No question. New lists and matters are compared by themselves.")};
    std::optional<web::Url> next;
    Fragment today;
    {
        const auto db = site.database.reader();
        if (!before) today = lists_today(lang, db, actor, app::today(site, actor));
        auto list = matters::all_findings_for(db, actor.person, before, app::rows_a_page + 1);
        if (list.size() > app::rows_a_page) {
            list.resize(app::rows_a_page);
            next = web::path("/penelusuran?sebelum={}", list.back().id);
        }
        for (const auto& kept : list) {
            const auto f = with_names(db, kept);
            const auto matter = f.matter ? matters::load_matter(db, f.matter) : std::nullopt;
            t.rows.push_back({R"(<a class="govuk-link" href="/penelusuran/{}">{}</a>)"_html(
                                  f.id, about(lang, f, matter ? matter->title : "")),
                              Fragment::text(theirs(lang, f)), Fragment::text(web::long_date(lang, f.raised)),
                              state_of(lang, f)});
        }
    }
    const Text title("Pertanyaan untuk Anda", "Questions for you");
    auto body =
        heading(lang, title) +
        web::paragraph(lang, Text("Sistem hanya bertanya. Tidak ada akibat apa pun tanpa jawaban Anda dan "
                                  "keputusan orang.",
                                  "The system only asks. Nothing follows without your answer and a person's "
                                  "decision.")) +
        web::table(lang, t) + web::pagination(lang, std::nullopt, next) + today;
    return app::page(site, request, actor,
                     {.title = web::say(lang, title), .section = app::Section::home, .back = "/beranda"},
                     std::move(body));
}

std::vector<web::Option> answers_to(Lang lang, const Finding& f, const web::Form& form,
                                    const web::Faults& faults, bool has_declared, bool child) {
    std::vector<web::Option> out;
    const auto add = [&](FindingAnswer a, Text label, Text hint, Fragment then = {}) {
        out.push_back({std::string(base::name(a)), label, hint, std::move(then)});
    };
    if (!f.matter)
        add(FindingAnswer::acknowledged, Text("Benar demikian", "It is so"),
            Text("Bagian Hukum dan SDM membaca jawaban Anda.", "Legal & HR reads your answer."));
    if (f.matter && has_declared)
        add(FindingAnswer::declared, Text("Tercakup deklarasi saya", "It is covered by my declaration"),
            Text("Deklarasi Anda pada urusan ini juga tentang hal ini. Atasan Anda membacanya.",
                 "Your declaration on this matter is about this too. Your superior reads so."));
    if (f.origin == matters::FindingOrigin::gratification)
        add(FindingAnswer::not_me, Text("Bukan pemberi itu", "Not that giver"),
            Text("Orang atau badan lain dengan nama yang mirip.", "Somebody else of a similar name."));
    else
        add(FindingAnswer::not_me, Text("Bukan saya atau kerabat saya", "Not me or my relative"),
            Text("Orang lain dengan nama atau data yang mirip.", "Somebody else of a similar name."));
    if (matters::is_a_list(f.origin))
        add(FindingAnswer::misused,
            f.of_register() ? Text("Nama kerabat saya dicatut", "My relative's name was misused")
                            : Text("Nama saya dicatut", "My name was misused"),
            child ? Text("Tidak ada surat, agar nama anak tidak sampai ke pemilik daftar.",
                         "There is no letter, so that no child's name goes to the list's owner.")
                  : Text("Kantor menyurati pemilik daftar itu.",
                         "Your office writes to whoever keeps the list."));
    add(FindingAnswer::no_longer_true, Text("Sudah tidak benar", "No longer true"),
        Text("Misalnya sudah mengundurkan diri.", "For example after resigning."),
        web::date_input(lang,
                        web::date_field(lang, form, faults, "since", Text("Sejak kapan?", "Since when?"),
                                        Text("Contoh: 27 3 2025", "For example: 27 3 2025"))));
    return out;
}

Fragment answer_form(Lang lang, store::Connection& db, const app::Actor& actor, const Finding& f,
                     const web::Form& form, const web::Faults& faults) {
    Fragment out;
    // While one declaration is with the superior, a second one on the matter is refused.
    const bool waits =
        f.matter && matters::standing_of(db, f.matter, actor.person) == matters::Standing::standstill;
    if (f.matter && !waits)
        out += web::link_button(
            lang, Text("Saya mendeklarasikan", "I declare it"),
            web::path("/deklarasi/baru?urusan={}&pihak={}&temuan={}", f.matter, f.party, f.id));
    const auto fields =
        web::radios(lang,
                    web::field(lang, form, faults, "answer",
                               f.matter && !waits ? Text("Atau jawab di sini", "Or answer here")
                                                  : Text("Jawaban Anda", "Your answer")),
                    answers_to(lang, f, form, faults, matters::has_declared(db, f.matter, actor.person),
                               about_child(db, f))) +
        web::textarea(lang,
                      web::field(lang, form, faults, "reason", Text("Penjelasan Anda", "Your explanation"),
                                 Text("Jawaban tersimpan. Anda baru ditanya lagi bila datanya berubah.",
                                      "Your answer is kept. You are asked again only when the data change.")),
                      4) +
        web::button(lang, Text("Simpan jawaban", "Save the answer"), web::ButtonKind::secondary);
    return out + web::form(app::form_guard(actor, &form), web::path("/penelusuran/{}", f.id), fields);
}

web::Response question_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                            const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto id = request.id<FindingId>("finding");
    std::string title;
    Fragment body;
    {
        const auto db = site.database.reader();
        const auto f = id ? matters::find_finding(db, *id, actor.person) : std::nullopt;
        if (!f) return app::not_found(site, request);
        const auto matter = f->matter ? matters::load_matter(db, f->matter) : std::nullopt;
        title = web::say(lang, Text("Apakah ini Anda?", "Is this you?"));
        if (f->origin == matters::FindingOrigin::gratification)
            title = web::say(lang, Text("Apakah ini pemberi yang sama?", "Is this the giver you reported?"));
        else if (f->interest != 0)
            title = web::say(
                lang, Text("Apakah ini kerabat atau usaha Anda?", "Is this your relative or business?"));
        body = web::error_summary(lang, faults) + heading(title);
        if (matter)
            body += R"(<p class="govuk-body">{} <a class="govuk-link" href="/urusan/{}">{}</a></p>)"_html(
                web::say(lang, Text("Urusan:", "Matter:")), matter->id, matter->title);
        body += web::inset(who_sees(lang, *f, app::today(site, actor)));
        body += second_heading(lang, Text("Buktinya", "The evidence")) +
                matters::finding_evidence(lang, with_names(db, *f), matters::Eyes::own, false) +
                matters::finding_way(lang, *f, actor.name, false);
        if (!f->review_reason.empty() && !f->answer)
            body += web::warning_text(
                lang, web::Words(web::say(
                          lang, Text("Bagian Hukum dan SDM bertanya lagi: {}", "Legal & HR asks again: {}"),
                          f->review_reason)));
        if (f->lapsed)
            body += web::paragraph(lang, Text("Data di daftar itu sudah berubah. Pertanyaan ini gugur.",
                                              "That list has changed. This question has lapsed."));
        else if (!f->answer)
            body += answer_form(lang, db, actor, *f, form, faults);
        else {
            std::vector<web::SummaryRow> rows{
                web::summary_row(Text("Jawaban Anda", "Your answer"), own_answer(*f)(lang))};
            if (!f->reason.empty())
                rows.push_back(web::summary_row(Text("Penjelasan", "Explanation"), f->reason));
            if (f->since)
                rows.push_back(web::summary_row(Text("Sejak", "Since"), web::long_date(lang, *f->since)));
            if (f->review)
                rows.push_back(web::summary_row(Text("Telaah", "Review"), matters::words(*f->review)(lang)));
            body += web::summary_list(lang, rows);
        }
        if (const auto letter = letter_of(db, f->id))
            body += second_heading(lang, Text("Surat kepada pemilik daftar", "Letter to the list's owner")) +
                    letter_state(lang, *letter);
    }
    return app::page(site, request, actor,
                     {.title = title,
                      .section = app::Section::home,
                      .back = "/penelusuran",
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

web::Outcome show_question(app::Site& site, web::Request& request, const app::Actor& actor) {
    return question_page(site, request, actor, {}, {});
}

}  // namespace

static web::Outcome post_question(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    const auto id = request.id<FindingId>("finding");
    if (!id || !matters::find_finding(site.database.reader(), *id, actor.person))
        return app::not_found(site, request);
    web::Faults faults;
    web::Reader read(*form, faults);
    const auto given = read.choice<FindingAnswer>("answer", Text("Pilih jawaban Anda", "Select your answer"));
    const bool ended = given == FindingAnswer::no_longer_true;
    const bool says_why = ended || given == FindingAnswer::not_me || given == FindingAnswer::misused;
    matters::FindingReply reply{.answer = given, .reason = {}, .since = std::nullopt};
    reply.reason = says_why && !faults.on("answer")
                       ? read.text("reason", Text("Isi penjelasan Anda", "Say why"), 1000)
                       : read.optional_text("reason", 1000);
    if (ended) {
        reply.since = read.date("since", Text("Isi sejak kapan hal itu sudah tidak benar",
                                              "Enter since when it is no longer true"));
        if (!faults.on("since") && *reply.since > app::today(site, actor))
            read.fault("since",
                       Text("Isi tanggal hari ini atau sebelumnya", "Enter today's date or an earlier one"));
    }
    if (!faults.empty()) {
        if (request.wants_json()) return web::problem(faults, request.lang);
        return question_page(site, request, actor, *form, faults);
    }
    return app::write(site, request, actor, [&site, request, id = *id, reply](app::Change& c) -> app::Answer {
        const auto finding = matters::find_finding(c.db, id, c.actor.person);
        if (!finding) throw app::Stop{app::not_found(site, request)};
        const auto act = matters::answer_finding(
            *finding,
            {c.actor.person, c.today(), matters::has_declared(c.db, finding->matter, c.actor.person)}, reply);
        if (!act)
            throw app::Stop{app::refused(site, request, base::name(act.error()),
                                         matters::sentence(act.error()), matters::article(act.error()))};
        c.record(matters::finding_case(id), finding->unit, *act);
        return app::Answer::see(web::path("/penelusuran/{}", id));
    });
}

std::vector<app::Route> question_pages() {
    using enum web::Method;
    return {
        {get, "/penelusuran", app::for_signed_in, show_list},
        {get, "/penelusuran/{finding}", app::for_signed_in, show_question},
        {post, "/penelusuran/{finding}", app::for_signed_in, post_question},
    };
}

}  // namespace screening
