// The first page after signing in: what this person has to do, and until when.
#include <algorithm>
#include <iterator>

#include "app/page.hpp"
#include "decisions/plenary_rows.hpp"
#include "declarations/declaration_rows.hpp"
#include "declarations/draft_rows.hpp"
#include "matters/finding_rows.hpp"
#include "matters/finding_view_form.hpp"
#include "matters/matter_rows.hpp"
#include "matters/seen_after.hpp"
#include "oversight/first_hour_pages.hpp"
#include "oversight/integrity_tasks_pages.hpp"
#include "oversight/oversight_parts_routes.hpp"
#include "oversight/oversight_routes.hpp"
#include "oversight/oversight_rows.hpp"
#include "oversight/role_ways_pages.hpp"
#include "people/account_link_rows.hpp"
#include "people/people_rows.hpp"
#include "screening/confirmation_rows.hpp"
#include "statements/statement_rows.hpp"
#include "training/training_rows.hpp"

namespace oversight {
namespace {

using namespace web::literals;
using web::Lang;
using web::Meaning;
using web::Text;

struct Desk {
    store::Connection& db;
    Lang lang;
    const app::Actor& actor;
    base::Date day;
    base::Instant now;
    rules::Calendar calendar;
    std::vector<web::Task> tasks = {};
};

void own_declarations(Desk& desk) {
    for (const auto& d : declarations::mine(desk.db, desk.actor.person, {}, app::rows_a_page)) {
        if (d.state == declarations::State::returned)
            desk.tasks.push_back(
                {web::say(desk.lang,
                          Text("Lengkapi deklarasi tentang {}", "Complete the declaration about {}"),
                          d.party_name),
                 d.completion_due ? web::Words(web::say(desk.lang, Text("Paling lambat {}", "By {}"),
                                                        app::due_in_words(desk.lang, *d.completion_due,
                                                                          desk.day, desk.calendar, d.unit)))
                                  : web::Words{},
                 web::path("/deklarasi/{}", d.id), Meaning::attention,
                 Text("Perlu dilengkapi", "To be completed")});
        if (d.state == declarations::State::submitted)
            desk.tasks.push_back(
                {web::say(desk.lang, Text("Deklarasi tentang {}", "Declaration about {}"), d.party_name),
                 web::say(desk.lang,
                          Text("Atasan menetapkan paling lambat {}", "The superior determines it by {}"),
                          app::due_in_words(desk.lang, d.due, desk.day, desk.calendar, d.unit)),
                 web::path("/deklarasi/{}", d.id), Meaning::waiting,
                 Text("Menunggu atasan", "With the superior")});
    }
    for (const auto& draft : declarations::drafts_of(desk.db, desk.actor.person))
        desk.tasks.push_back({Text("Lanjutkan draf deklarasi", "Continue a draft declaration"),
                              web::say(desk.lang, Text("Disimpan {}", "Stored {}"),
                                       web::date_time(desk.lang, draft.at, desk.actor.zone)),
                              web::path("/deklarasi/baru?urusan={}&lanjut=1", draft.about), Meaning::neutral,
                              Text("Belum dikirim", "Not sent")});
}

void own_statements(Desk& desk) {
    for (const auto& due : statements::statements_due(desk.db, desk.actor.person, desk.day)) {
        const bool late = due.campaign.due < desk.day;
        desk.tasks.push_back(
            {web::say(desk.lang, Text("Tanda tangani {}", "Sign {}"), due.campaign.title),
             web::say(
                 desk.lang, Text("Sekitar tiga menit. Paling lambat {}", "About three minutes. By {}"),
                 app::due_in_words(desk.lang, due.campaign.due, desk.day, desk.calendar, desk.actor.unit)),
             web::path("/pernyataan/{}", due.campaign.id), late ? Meaning::stopped : Meaning::attention,
             due.state == statements::SignerState::declared
                 ? Text("Lanjutkan sesudah deklarasi", "Go on after the declaration")
             : late ? Text("Lewat batas", "Past the limit")
                    : Text("Belum ditandatangani", "Not signed")});
    }
}

void inbox(Desk& desk) {
    using declarations::InboxFilter;
    const auto counts = declarations::inbox_counts(desk.db, desk.actor.person, desk.day);
    if (counts.late > 0)
        desk.tasks.push_back(
            {web::say(
                 desk.lang,
                 Text("Tetapkan {} deklarasi yang lewat batas", "Determine {} declarations past their limit"),
                 counts.late),
             Text("Penetapan yang terlambat tetap berlaku dan tercatat terlambat.",
                  "A late determination counts and is recorded as late."),
             web::Url("/telaah?saring=late"), Meaning::stopped, Text("Lewat batas", "Past the limit")});
    if (counts.in_time == 0) return;
    auto rows =
        declarations::inbox(desk.db, desk.actor.person, InboxFilter::in_time, desk.day, {}, app::rows_a_page);
    const auto first = std::ranges::min_element(rows, {}, &declarations::Declaration::due);
    desk.tasks.push_back(
        {web::say(desk.lang, Text("Tetapkan {} deklarasi", "Determine {} declarations"), counts.in_time),
         first == rows.end()
             ? web::Words{}
             : web::Words(
                   web::say(desk.lang, Text("Yang pertama paling lambat {}", "The first by {}"),
                            app::due_in_words(desk.lang, first->due, desk.day, desk.calendar, first->unit))),
         web::Url("/telaah"), Meaning::attention, Text("Menunggu Anda", "Waiting for you")});
}

void findings(Desk& desk) {
    std::vector<MatterId> seen;
    for (const auto& finding : matters::open_findings_for(desk.db, desk.actor.person, app::rows_a_page)) {
        const auto only_you = web::say(
            desk.lang,
            Text("Tidak ada akibat tanpa jawaban Anda. Mulai {} Bagian Hukum dan SDM juga melihatnya.",
                 "Nothing follows without your answer. From {} Legal & HR sees it too."),
            web::long_date(desk.lang, matters::others_see_from(finding.raised)));
        if (!finding.matter) {
            desk.tasks.push_back({web::say(desk.lang, Text("Jawab pertanyaan: {}", "Answer a question: {}"),
                                           web::say(desk.lang, matters::words(finding.origin))),
                                  only_you, web::path("/penelusuran/{}", finding.id), Meaning::attention,
                                  Text("Perlu dijawab", "To be answered")});
            continue;
        }
        if (std::ranges::find(seen, finding.matter) != seen.end()) continue;
        seen.push_back(finding.matter);
        const auto matter = matters::load_matter(desk.db, finding.matter);
        desk.tasks.push_back(
            {web::say(desk.lang,
                      Text("Jawab pertanyaan pada urusan \"{}\"", "Answer the question on the matter \"{}\""),
                      matter ? matter->title : std::string{}),
             only_you, web::path("/urusan/{}", finding.matter), Meaning::attention,
             Text("Perlu dijawab", "To be answered")});
    }
}

// The register of interests is confirmed once a year, also by newcomers, and when the post has changed.
void register_of_interests(Desk& desk) {
    const auto facts = screening::confirmation_facts(desk.db, desk.actor.person, desk.day);
    if (!screening::asks_to_confirm(facts)) return;
    const auto due = screening::confirmation_due(facts);
    desk.tasks.push_back({Text("Tegaskan daftar kepentingan Anda", "Confirm your register of interests"),
                          due == screening::ConfirmationDue::post_changed
                              ? Text("Jabatan Anda berubah. Sekitar satu menit bila tidak ada yang berubah.",
                                     "Your post has changed. About a minute when nothing else has.")
                          : due == screening::ConfirmationDue::never_yet
                              ? Text("Isi daftar Anda, lalu tegaskan. Kosong pun perlu ditegaskan.",
                                     "Fill in your register, then confirm it. Also an empty one.")
                              : Text("Tahun baru. Sekitar satu menit bila tidak ada yang berubah.",
                                     "A new year. About a minute when nothing has changed."),
                          web::Url("/kepentingan/tegaskan"), Meaning::attention,
                          Text("Perlu ditegaskan", "To be confirmed")});
}

void bars(Desk& desk) {
    for (const auto& held : held_back(desk.db, desk.actor.person, app::rows_a_page)) {
        const bool barred = held.state == matters::BarState::barred;
        desk.tasks.push_back(
            {web::say(desk.lang,
                      Text("Anda tidak ikut memutuskan \"{}\"", "You take no part in deciding \"{}\""),
                      held.title),
             barred ? Text("Atasan sudah menetapkannya.", "Your superior has determined it.")
                    : Text("Sampai atasan menetapkan.", "Until your superior has determined."),
             web::path("/urusan/{}", held.matter), Meaning::stopped,
             barred ? Text("Larangan ikut serta", "Barred") : Text("Penghentian sementara", "Standstill")});
    }
}

// Whoever had the link could take the account over: its owner must hear of it.
void account_link(Desk& desk) {
    const auto link = people::last_account_link(desk.db, desk.actor.person);
    if (!link || link->at + std::chrono::days{30} < desk.now) return;
    desk.tasks.push_back(
        {Text("Tautan pemasangan akun Anda dibuat", "A link to set up your account was made"),
         web::say(desk.lang,
                  Text("{}, oleh {}. Bukan atas permintaan Anda? Ganti kata sandi dan beri tahu Inspektorat.",
                       "{}, by {}. Not at your request? Change the password and tell the Inspectorate."),
                  web::date_time(desk.lang, link->at, desk.actor.zone), people::name_of(desk.db, link->by)),
         web::Url("/akun"), Meaning::neutral, Text("Periksa", "Check")});
}

void plenaries(Desk& desk) {
    for (const auto& plenary : decisions::plenaries_in(
             desk.db, app::scope(desk.actor.person, app::Action::run_plenary, desk.day), {}, 5)) {
        if (plenary.state == decisions::PlenaryState::closed || plenary.day < desk.day) continue;
        desk.tasks.push_back({Text("Rapat pleno", "Plenary"),
                              web::say(desk.lang, Text("{}, {}", "{}, {}"),
                                       web::date_time(desk.lang, plenary.at, desk.actor.zone), plenary.place),
                              web::path("/pleno/{}", plenary.id), Meaning::neutral,
                              plenary.state == decisions::PlenaryState::open ? Text("Berlangsung", "Going on")
                                                                             : Text("Diundang", "Called")});
    }
}

void trainings(Desk& desk) {
    for (const auto& [session, part] : training::todo_of(desk.db, desk.actor.person, desk.now, 5)) {
        const auto when = web::date_time(desk.lang, session.venue.starts, desk.actor.zone);
        if (part)
            desk.tasks.push_back({web::say(desk.lang, Text("Kuis: {}", "Quiz: {}"), session.title),
                                  Text("Kehadiran Anda tercatat. Tinggal kuis singkat.",
                                       "Your attendance is recorded. Only a short quiz is left."),
                                  web::path("/sosialisasi/{}/kuis", session.id), Meaning::attention,
                                  Text("Perlu dikerjakan", "To be done")});
        else
            desk.tasks.push_back(
                {web::say(desk.lang, Text("Ikuti sosialisasi: {}", "Attend the training: {}"), session.title),
                 when, web::path("/sosialisasi/{}", session.id),
                 desk.now >= session.venue.starts - training::opens_before ? Meaning::attention
                                                                           : Meaning::neutral,
                 Text("Diundang", "Invited")});
    }
}

// Until a new house works, whoever runs it finds the way on here.
void installation(Desk& desk, const app::Site& site) {
    if (!app::holds(desk.db, desk.actor.person, app::Action::administer, desk.day)) return;
    const auto steps = first_hour_of(site, desk.db, desk.day);
    if (is_over(steps)) return;
    const auto done = std::ranges::count(steps, StepState::done, &StepStanding::state);
    desk.tasks.push_back(
        {Text("Lanjutkan pemasangan", "Go on with the installation"),
         web::say(desk.lang, Text("{} dari {} langkah sudah", "{} of {} steps are done"), done, steps.size()),
         web::Url("/kelola/jam-pertama"), Meaning::attention, Text("Jam pertama", "The first hour")});
}

web::Outcome home(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    web::Fragment body;
    {
        const auto db = site.database.reader();
        Desk desk{.db = db,
                  .lang = lang,
                  .actor = actor,
                  .day = app::today(site, actor),
                  .now = site.clock.now(),
                  .calendar = app::calendar(db)};
        installation(desk, site);
        own_statements(desk);
        inbox(desk);
        own_declarations(desk);
        findings(desk);
        register_of_interests(desk);
        bars(desk);
        plenaries(desk);
        trainings(desk);
        account_link(desk);
        std::ranges::copy(integrity_tasks(db, lang, actor, desk.day, desk.calendar),
                          std::back_inserter(desk.tasks));
        const auto list = desk.tasks.empty()
                              ? R"(<p class="govuk-body">{}</p>)"_html(
                                    Text("Tidak ada yang perlu Anda lakukan sekarang. Buat deklarasi bila "
                                         "Anda punya kepentingan dalam suatu urusan.",
                                         "There is nothing for you to do now. Make a declaration when you "
                                         "have an interest in a matter.")(lang))
                              : web::task_list(lang, "tugas", desk.tasks);
        body =
            R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p><h2 class="govuk-heading-m">{}</h2>{}{})"_html(
                web::say(lang, Text("Selamat datang, {}", "Welcome, {}"), actor.name), actor.position,
                Text("Yang perlu Anda perhatikan", "What needs your attention")(lang), list,
                web::link_button(
                    lang, Text("Buat deklarasi", "Make a declaration"), web::Url("/deklarasi/baru"),
                    desk.tasks.empty() ? web::ButtonKind::primary : web::ButtonKind::secondary)) +
            role_ways(db, lang, actor, desk.day) + own_ways(lang);
    }
    return app::page(site, request, actor,
                     {.title = std::string(Text("Beranda", "Home")(lang)), .section = app::Section::home},
                     std::move(body));
}

}  // namespace

std::vector<app::Route> pages() {
    std::vector<app::Route> out{{web::Method::get, "/beranda", app::for_signed_in, home}};
    for (const auto& part :
         {monitor_pages(), declaration_list_pages(), map_pages(), report_pages(), sample_pages(),
          sample_check_pages(), indicator_pages(), receipt_pages(), first_hour_pages(), note_pages(),
          recommendation_pages(), recommendation_case_pages(), region_pages()})
        std::ranges::copy(part, std::back_inserter(out));
    return out;
}

}  // namespace oversight
