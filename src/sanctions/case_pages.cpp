// What may follow now, each as a small form; and where these forms are sent.
#include <algorithm>

#include "sanctions/case_pages.hpp"

namespace sanctions {

using namespace web::literals;
using web::Fragment, web::Lang, web::Text, web::Url;

namespace {

struct Steps {
    const Desk& d;
    const Sanction& s;
    Fragment out = {};

    void add(Text summary, std::string_view where, const Fragment& fields, Text press,
             web::ButtonKind kind = web::ButtonKind::primary) {
        out += web::details(d.lang, summary,
                            web::form(app::form_guard(d.actor), web::path("/sanksi/{}/{}", s.id, where),
                                      fields + web::button(d.lang, press, kind)));
    }
    Fragment line(std::string name, Text label, web::Words hint = {}) const {
        return web::text_input(d.lang, d.field(std::move(name), label, std::move(hint)));
    }
    Fragment area(std::string name, Text label, int rows = 3) const {
        return web::textarea(d.lang, d.field(std::move(name), label), rows);
    }
    Fragment day(std::string name, Text label, web::Words hint = {}) const {
        return web::date_input(
            d.lang, web::date_field(d.lang, d.form, d.faults, std::move(name), label, std::move(hint)));
    }
};

void triage(Steps& steps) {
    const auto& d = steps.d;
    auto levels = options_of<rules::SanctionLevel>(d.lang);
    levels.insert(levels.begin(), {"", Text("Belum dapat diperkirakan", "Cannot be told yet"), {}, {}});
    steps.add(Text("Rekomendasikan pemeriksaan", "Recommend an examination"), "rekomendasi",
              web::hidden("respondent", steps.s.respondent.text()) +
                  web::hidden("breach", base::name(steps.s.breach)) +
                  web::hidden("matter", steps.s.matter ? steps.s.matter->text() : "") +
                  steps.area("facts", Text("Apa yang diketahui", "What is known"), 5) +
                  web::radios(d.lang,
                              d.field("expected",
                                      Text("Perkiraan tingkat, bila terbukti", "Likely level, if proven")),
                              levels),
              Text("Rekomendasikan", "Recommend"));
    steps.add(Text("Tidak ditindaklanjuti", "Do not pursue it"), "tolak",
              steps.area("reason", Text("Alasannya", "Why")), Text("Simpan", "Save"),
              web::ButtonKind::secondary);
}

// Until when the hearing, and the second summons, may be: PP 94/2021 art. 26 (2), (3).
web::Words summons_hint(const Desk& d, const Sanction& s) {
    const auto region = app::region_of(s.unit);
    std::string out;
    if (!s.summons.empty())
        if (const auto by = rules::due(rules::DisciplineClock::second_summons, s.summons.back().hearing_on,
                                       d.calendar, region))
            out = web::say(
                d.lang,
                Text("Panggilan kedua terbit paling lambat {}. ", "The second summons is issued by {}. "),
                web::weekday_date(d.lang, by->day));
    if (const auto last = rules::due(rules::DisciplineClock::notice, d.today, d.calendar, region))
        out +=
            web::say(d.lang, Text("Sesudah hari ini, paling lambat {}.", "After today, by {} at the latest."),
                     web::weekday_date(d.lang, last->day));
    return out.empty() ? web::Words{} : web::Words(out);
}

void before_hearing(Steps& steps) {
    const auto& d = steps.d;
    const auto& s = steps.s;
    if (s.summons.empty() || (s.summons.size() == 1 && d.today > s.summons[0].hearing_on))
        steps.add(
            s.summons.empty() ? Text("Terbitkan panggilan", "Issue a summons")
                              : Text("Terbitkan panggilan kedua", "Issue the second summons"),
            "panggilan",
            steps.day("hearing_on", Text("Hari pemeriksaan", "Day of the hearing"), summons_hint(d, s)) +
                web::text_input(d.lang, d.field("time", Text("Jam", "Time")), web::Entry::text,
                                web::Wide::characters_10) +
                steps.line("place", Text("Tempat", "Place")),
            Text("Terbitkan", "Issue"));
    steps.add(Text("Bentuk tim pemeriksa", "Name a team"), "tim",
              choice(d, s, "superior", Text("Unsur atasan langsung", "Of the superior"), TeamPart::superior) +
                  choice(d, s, "oversight", Text("Unsur pengawasan", "Of oversight"), TeamPart::oversight) +
                  choice(d, s, "human_resources", Text("Unsur kepegawaian", "Of personnel"),
                         TeamPart::human_resources),
              Text("Bentuk tim", "Name the team"), web::ButtonKind::secondary);
    if (s.state == State::summoned && d.today >= s.summons.back().hearing_on)
        steps.add(
            Text("Catat pemeriksaan", "Record the hearing"), "pemeriksaan",
            web::radios(d.lang, d.field("came", Text("Apakah yang dipanggil hadir?", "Did the person come?")),
                        {{"ya", Text("Ya", "Yes"), {}, {}}, {"tidak", Text("Tidak", "No"), {}, {}}},
                        web::Arranged::inline_row) +
                web::radios(d.lang, d.field("mode", Text("Bentuk", "Form")),
                            options_of<HearingMode>(d.lang)) +
                steps.area("record", Text("Berita acara pemeriksaan", "Record of the hearing"), 6) +
                web::checkbox(d.lang, d.field("signed", Text("Tanda tangan", "Signature")),
                              {"ya", Text("Yang diperiksa menandatangani", "The person signed it"), {}, {}}) +
                steps.line("unsigned_reason", Text("Alasan bila tidak menandatangani", "Why, if not signed")),
            Text("Catat", "Record"));
}

void releases(Steps& steps, const ExamineFacts& facts) {
    const auto& d = steps.d;
    const auto& s = steps.s;
    if (s.release && !s.release->until)
        return steps.add(Text("Akhiri pembebasan sementara", "End the release"), "pembebasan-berakhir",
                         steps.line("reason", Text("Alasannya", "Why")), Text("Akhiri", "End it"),
                         web::ButtonKind::secondary);
    if (refuse_release(facts)) return;
    const bool by_plenary = rules::released_by_plenary(s.route);
    steps.add(
        Text("Bebaskan sementara dari tugas", "Release from duties for a time"), "pembebasan",
        steps.area("release_reason", Text("Alasannya", "Why")) +
            (by_plenary ? steps.line("plenary",
                                     Text("Nomor dan tanggal putusan rapat pleno",
                                          "Number and day of the plenary's decision"),
                                     Text("UU 7/2017 Pasal 74 ayat (4)", "UU 7/2017 art. 74 (4)"))
                        : choice(d, s, "acting", Text("Siapa yang menjadi Plh.?", "Who stands in as Plh.?"),
                                 TeamPart::superior)),
        Text("Bebaskan sementara", "Release"), web::ButtonKind::warning);
}

Fragment decision_fields(Steps& steps) {
    const auto& d = steps.d;
    const auto law = rules::levels(steps.s.breach, steps.s.route, steps.s.loss, d.today);
    const auto lines = law_lines(d.lang, law);
    const auto texts = web::each(lines, [](const std::string& line) { return R"(<li>{}</li>)"_html(line); });
    return web::inset(R"(<p class="govuk-body">{}</p>)"_html(law_sentence(d.lang, law)) +
                      (lines.empty() ? Fragment{}
                                     : R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(texts))) +
           web::radios(d.lang, d.field("outcome", Text("Hasil", "Outcome")), options_of<Outcome>(d.lang)) +
           level_fields(d.lang, d.form, d.faults, steps.s, d.today, {"level", "measure"}) +
           steps.area("level_reason", Text("Alasan memilih tingkat ini", "Why this level")) +
           steps.line("number", Text("Nomor keputusan", "Number of the decision")) +
           steps.day("decided_on", Text("Tanggal keputusan", "Day of the decision")) +
           steps.area("text", Text("Isi keputusan secara singkat", "What it says, in short"));
}

void after_decision(Steps& steps) {
    const auto& d = steps.d;
    const auto& s = steps.s;
    if (s.appeal_open)
        steps.add(Text("Catat putusan upaya administratif", "Record the result of the appeal"),
                  "putusan-banding",
                  web::radios(d.lang, d.field("result", Text("Hasil", "Result")),
                              options_of<AppealResult>(d.lang)) +
                      level_fields(d.lang, d.form, d.faults, s, d.today, {"appeal_level", "appeal_measure"}) +
                      steps.line("appeal_number", Text("Nomor putusan", "Number")) +
                      steps.area("appeal_text", Text("Isi putusan secara singkat", "What it says, in short")),
                  Text("Catat putusan", "Record"));
    if (s.outcome == Outcome::sanctioned && !s.annulled)
        steps.add(
            Text("Catat pembatalan", "Record an annulment"), "batal",
            steps.line("annul_number", Text("Nomor putusan yang membatalkan", "Number of what annuls it")) +
                steps.area("annul_text", Text("Alasan", "Why")),
            Text("Catat pembatalan", "Record"), web::ButtonKind::secondary);
}

// ---- where they are sent ----

template <class Parse, class Step>
web::Outcome post(app::Site& site, web::Request& request, const app::Actor& actor, Parse parse, Step step) {
    const auto s = open_case(site, request, actor);
    const auto form = web::read_form(request);
    if (!s) return app::not_found(site, request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    auto input = parse(*form, faults);
    if (!faults.empty()) return case_page(site, request, actor, *s, *form, faults);
    return app::write(
        site, request, actor,
        [turn = Turn{&site, request}, input = std::move(input), step, id = s->id](app::Change& change) {
            step(change, turn, id, input);
            return app::Answer::see(web::path("/sanksi/{}", id));
        });
}
template <auto act>
web::Outcome worded(app::Site& s, web::Request& r, const app::Actor& a, std::string_view field) {
    return post(
        s, r, a,
        [field](const web::Form& form, web::Faults& faults) { return parse_words(form, faults, field); },
        [](app::Change& c, const Turn& t, SanctionId id, const std::string& text) { act(c, t, id, text); });
}

web::Outcome post_recommendation(app::Site& s, web::Request& r, const app::Actor& a) {
    return post(
        s, r, a,
        [&](const web::Form& form, web::Faults& faults) {
            return parse_suspected(s.database.reader(), form, faults);
        },
        [](app::Change& c, const Turn& t, SanctionId id, const Suspected& in) { recommend(c, t, id, in); });
}
web::Outcome post_dismissal(app::Site& s, web::Request& r, const app::Actor& a) {
    return worded<dismiss>(s, r, a, "reason");
}
web::Outcome post_release_end(app::Site& s, web::Request& r, const app::Actor& a) {
    return worded<take_back>(s, r, a, "reason");
}
web::Outcome post_delivery(app::Site& s, web::Request& r, const app::Actor& a) {
    return worded<deliver>(s, r, a, "how");
}
web::Outcome post_summons(app::Site& s, web::Request& r, const app::Actor& a) {
    return post(s, r, a, parse_calling, call);
}
web::Outcome post_team(app::Site& s, web::Request& r, const app::Actor& a) {
    return post(s, r, a, parse_team, name_members);
}
web::Outcome post_hearing(app::Site& s, web::Request& r, const app::Actor& a) {
    return post(s, r, a, parse_hearing, hear);
}
web::Outcome post_release(app::Site& s, web::Request& r, const app::Actor& a) {
    return post(s, r, a, parse_release, let_go);
}
web::Outcome post_referral(app::Site& s, web::Request& r, const app::Actor& a) {
    return post(s, r, a, parse_referral, refer);
}
web::Outcome post_decision(app::Site& s, web::Request& r, const app::Actor& a) {
    return post(s, r, a, parse_decision, decide);
}
web::Outcome post_appeal_result(app::Site& s, web::Request& r, const app::Actor& a) {
    return post(s, r, a, parse_appeal, record_result);
}
web::Outcome post_annulment(app::Site& s, web::Request& r, const app::Actor& a) {
    return post(s, r, a, parse_annulling, annul);
}

}  // namespace

Fragment actions(const Desk& d, const Sanction& s) {
    Steps steps{d, s};
    const auto facts = facts_for(d.db, s, d.actor.person, d.today, d.calendar);
    const bool examines = facts.examines;
    if (s.state == State::told && d.inspects) triage(steps);
    if (examines && rules::examined_here(s.route) &&
        (s.state == State::recommended || s.state == State::summoned))
        before_hearing(steps);
    if (examines && !rules::examined_here(s.route) && s.state == State::recommended)
        steps.add(Text("Serahkan berkas aduan", "Hand over the complaint file"), "aduan",
                  steps.line("referred_to", Text("Diserahkan kepada", "Handed to"),
                             Text("Misalnya DKPP.", "Such as DKPP.")) +
                      steps.line("letter_number", Text("Nomor surat", "Number of the letter")),
                  Text("Buat berkas dan serahkan", "Make the file and hand it over"));
    if (examines) releases(steps, facts);
    const bool decidable =
        rules::examined_here(s.route) ? s.state == State::heard : s.state == State::referred;
    if (examines && decidable)
        steps.add(Text("Catat keputusan", "Record the decision"), "keputusan", decision_fields(steps),
                  Text("Catat keputusan", "Record"));
    if (examines && s.state == State::decided)
        steps.add(Text("Catat penyampaian", "Record the delivery"), "penyampaian",
                  steps.line("how", Text("Bagaimana disampaikan?", "How was it delivered?")),
                  Text("Catat", "Record"));
    if (examines || d.inspects) after_decision(steps);
    if (steps.out.empty()) return {};
    const bool chooses =
        examines && rules::examined_here(s.route) && s.state >= State::recommended && s.state <= State::heard;
    return R"(<h2 class="govuk-heading-m">{}</h2>)"_html(
               Text("Langkah berikutnya", "What may follow")(d.lang)) +
           (chooses ? name_search(d, s) : Fragment{}) + steps.out;
}

std::vector<app::Route> case_pages() {
    using enum web::Method;
    constexpr auto own = app::for_signed_in;
    auto out = case_view_routes();
    for (const auto& [path, handler] : std::initializer_list<std::pair<const char*, app::Handler>>{
             {"/sanksi/{id}/rekomendasi", post_recommendation},
             {"/sanksi/{id}/tolak", post_dismissal},
             {"/sanksi/{id}/panggilan", post_summons},
             {"/sanksi/{id}/tim", post_team},
             {"/sanksi/{id}/pemeriksaan", post_hearing},
             {"/sanksi/{id}/pembebasan", post_release},
             {"/sanksi/{id}/pembebasan-berakhir", post_release_end},
             {"/sanksi/{id}/aduan", post_referral},
             {"/sanksi/{id}/keputusan", post_decision},
             {"/sanksi/{id}/penyampaian", post_delivery},
             {"/sanksi/{id}/putusan-banding", post_appeal_result},
             {"/sanksi/{id}/batal", post_annulment}})
        out.emplace_back(post, path, own, handler);
    return out;
}

}  // namespace sanctions
