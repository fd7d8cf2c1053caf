#include "oversight/integrity_tasks_pages.hpp"

#include <algorithm>

#include "complaints/escrow_rows.hpp"
#include "complaints/pass_report.hpp"
#include "gratification/gratification_rows.hpp"
#include "matters/finding_rows.hpp"
#include "matters/referral_rows.hpp"
#include "oversight/recommendation_rows.hpp"
#include "people/people_rows.hpp"
#include "sanctions/sanction_rows.hpp"
#include "screening/triage_rows.hpp"

namespace oversight {
namespace {

using web::Meaning;
using web::Text;

constexpr int shown = 10;

struct Desk {
    store::Connection& db;
    web::Lang lang;
    const app::Actor& actor;
    base::Date day;
    const rules::Calendar& calendar;
    std::vector<web::Task> tasks = {};

    std::string due(base::Date by, UnitId unit) const {
        return app::due_in_words(lang, by, day, calendar, unit);
    }
};

void own_gratifications(Desk& d) {
    for (const auto& g : gratification::of_receiver(d.db, d.actor.person, {}, app::rows_a_page)) {
        if (g.state != gratification::State::returned) continue;
        d.tasks.push_back(
            {web::say(d.lang,
                      Text("Lengkapi laporan gratifikasi: {}", "Complete the gratification report: {}"),
                      g.telling.description),
             g.completion_due ? web::Words(web::say(d.lang, Text("Paling lambat {}", "By {}"),
                                                    d.due(*g.completion_due, g.unit)))
                              : web::Words{},
             web::path("/gratifikasi/{}", g.id), Meaning::attention,
             Text("Perlu dilengkapi", "To be completed")});
    }
}

void gratification_desk(Desk& d) {
    if (!app::holds(d.db, d.actor.person, app::Action::handle_gratification, d.day)) return;
    const auto scope = app::scope(d.actor.person, app::Action::handle_gratification, d.day);
    const auto first = gratification::listed(d.db, scope, gratification::Filter::inbox, {}, 1);
    if (first.empty()) return;
    const bool late = first[0].dues.forward < d.day;
    d.tasks.push_back(
        {web::say(d.lang,
                  Text("Teruskan {} laporan gratifikasi ke KPK", "Forward {} gratification reports to KPK"),
                  gratification::counts(d.db, scope).inbox),
         web::say(d.lang, Text("Yang pertama paling lambat {}", "The first by {}"),
                  d.due(first[0].dues.forward, first[0].unit)),
         web::Url("/gratifikasi/upg"), late ? Meaning::stopped : Meaning::attention,
         late ? Text("Lewat batas", "Past the limit") : Text("Menunggu Anda", "Waiting for you")});
}

void examinations(Desk& d) {
    for (const auto& s : sanctions::waiting_for(d.db, d.actor.person, shown))
        d.tasks.push_back(
            {web::say(d.lang, Text("Periksa dugaan pelanggaran oleh {}", "Examine a suspected breach by {}"),
                      people::name_of(d.db, s.respondent)),
             s.due ? web::Words(web::say(d.lang, Text("Mulai paling lambat {}", "Begin by {}"),
                                         d.due(*s.due, s.unit)))
                   : web::Words{},
             web::path("/sanksi/{}", s.id), s.due && *s.due < d.day ? Meaning::stopped : Meaning::attention,
             Text("Menunggu Anda", "Waiting for you")});
    for (const auto& s : sanctions::of_respondent(d.db, d.actor.person, shown)) {
        if (s.state != sanctions::State::summoned || s.summons.empty()) continue;
        d.tasks.push_back({Text("Anda dipanggil untuk pemeriksaan", "You are summoned to a hearing"),
                           web::weekday_date(d.lang, s.summons.back().hearing_on),
                           web::path("/pemeriksaan/{}", s.id), Meaning::attention,
                           Text("Panggilan", "Summons")});
    }
    if (!app::holds(d.db, d.actor.person, app::Action::handle_sanction, d.day)) return;
    const auto seen = sanctions::listed(d.db, app::scope(d.actor.person, app::Action::handle_sanction, d.day),
                                        {}, app::rows_a_page);
    const auto told = std::ranges::count(seen, sanctions::State::told, &sanctions::Sanction::state);
    if (told > 0)
        d.tasks.push_back(
            {web::say(d.lang, Text("Nilai {} dugaan pelanggaran", "Weigh {} suspected breaches"),
                      static_cast<std::int64_t>(told)),
             Text("Rekomendasikan pemeriksaan, atau tulis mengapa tidak.",
                  "Recommend an examination, or write why not."),
             web::Url("/sanksi"), Meaning::attention, Text("Baru", "New")});
}

// The office's limit by law; once it is over, his own.
std::string decide_by(const Desk& d, const complaints::ReportTask& t, base::Date own) {
    if (t.due >= d.day || own <= t.due)
        return web::say(d.lang, Text("Paling lambat {}", "By {}"), d.due(t.due, t.unit));
    return web::say(d.lang,
                    Text("Batas kantor sudah lewat. Anda memutus paling lambat {}",
                         "The office's limit is past. You decide by {}"),
                    d.due(own, t.unit));
}

Text outcome_words(complaints::Outcome outcome) {
    if (outcome == complaints::Outcome::proven)
        return Text("Laporan warga tentang konflik kepentingan: terbukti",
                    "A citizen's report of a conflict of interest: proven");
    if (outcome == complaints::Outcome::partly)
        return Text("Laporan warga tentang konflik kepentingan: terbukti sebagian",
                    "A citizen's report of a conflict of interest: proven in part");
    return Text("Laporan warga tentang konflik kepentingan: tidak terbukti",
                "A citizen's report of a conflict of interest: not proven");
}

// Citizens' reports about his own people: that there is one and until when, no more. What it says opens with
// his reading key.
void citizens_reports(Desk& d) {
    const bool has_key = complaints::reading_key(d.db, d.actor.person).has_value();
    const auto way = has_key ? web::Url("/aduan") : web::Url("/aduan/kunci");
    const auto add = [&](base::Date due, Text title, std::string until) {
        if (!has_key)
            until = Text("Buat kunci baca dulu, agar laporan ini dapat Anda buka.",
                         "Make a reading key first, so that you can open it.")(d.lang);
        const bool late = due < d.day;
        d.tasks.push_back(
            {title, std::move(until), way, late ? Meaning::stopped : Meaning::attention,
             late ? Text("Lewat batas", "Past the limit") : Text("Menunggu Anda", "Waiting for you")});
    };
    for (const auto& t : complaints::reports_to_decide(d.db, d.actor.person, shown)) {
        const auto own = complaints::superior_due(t.since, d.calendar, app::region_of(t.unit));
        add(std::max(t.due, own), Text("Putuskan laporan warga", "Decide a citizen's report"),
            decide_by(d, t, own));
    }
    for (const auto& t : complaints::reports_told(d.db, d.actor.person, shown)) {
        if (t.readable) {
            add(t.due,
                Text("Putusan atas laporan warga dilaporkan kepada Anda",
                     "A decision on a citizen's report is told to you"),
                web::say(d.lang, Text("Ditutup paling lambat {}", "To be closed by {}"),
                         d.due(t.due, t.unit)));
            continue;
        }
        // UU 30/2014 Pasal 44 ayat (5) has the decision told upward, not the report: no key, and no way to
        // it.
        d.tasks.push_back({outcome_words(t.outcome),
                           Text("Putusan ini dilaporkan kepada Anda tanpa isi laporannya.",
                                "This decision is told to you without what the report says."),
                           std::nullopt, Meaning::neutral, Text("Diberitahukan", "Told")});
    }
    if (complaints::asked_of(d.db, d.actor.person, d.day - complaints::ask_stays))
        d.tasks.push_back(
            {Text("Seseorang meminta titipan kunci dibuka", "Somebody asks for an escrow to be opened"),
             Text("Baca alasannya, lalu setujui atau tolak.", "Read the reason; agree or refuse."),
             web::Url("/aduan/titipan"), Meaning::attention, Text("Menunggu Anda", "Waiting for you")});
}

// To the leadership of an office: what the Inspectorate or Legal & HR recommends, until it is answered.
void recommendations(Desk& d) {
    for (const auto& r : to_be_answered(d.db, d.actor.person, d.day, shown)) {
        const bool late = r.late(d.day);
        d.tasks.push_back(
            {web::say(d.lang,
                      Text("Jawab rekomendasi pengawasan: {}", "Answer a recommendation of oversight: {}"),
                      app::say(d.lang, label(r.subject.about))),
             web::say(d.lang, Text("Paling lambat {}", "By {}"), d.due(r.due, r.subject.unit)),
             web::path("/rekomendasi/{}", r.id), late ? Meaning::stopped : Meaning::attention,
             late ? Text("Lewat batas", "Past the limit") : Text("Menunggu Anda", "Waiting for you")});
    }
}

// What Legal & HR has handed to a superior; on his first page for a month, or until he opens a case.
void referrals(Desk& d) {
    for (const auto& handed :
         matters::referrals_waiting(d.db, d.actor.person, d.day - screening::referral_shown_for, shown)) {
        const auto f = matters::load_finding(d.db, handed.finding);
        if (!f) continue;
        d.tasks.push_back({web::say(d.lang, Text("Nilai temuan tentang {}", "Weigh a finding about {}"),
                                    people::name_of(d.db, f->person)),
                           Text("Diteruskan Bagian Hukum dan SDM. Anda dapat membuka kasus atas inisiatif.",
                                "Handed to you by Legal & HR. You may open a case on your own initiative."),
                           web::path("/penelusuran/diteruskan/{}", handed.finding), Meaning::attention,
                           Text("Menunggu Anda", "Waiting for you")});
    }
}

}  // namespace

std::vector<web::Task> integrity_tasks(store::Connection& db, web::Lang lang, const app::Actor& actor,
                                       base::Date day, const rules::Calendar& calendar) {
    Desk desk{db, lang, actor, day, calendar};
    own_gratifications(desk);
    gratification_desk(desk);
    examinations(desk);
    citizens_reports(desk);
    recommendations(desk);
    referrals(desk);
    return std::move(desk.tasks);
}

}  // namespace oversight
