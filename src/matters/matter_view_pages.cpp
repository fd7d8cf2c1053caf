// One matter as one person sees it.
#include <map>

#include "app/status_page.hpp"
#include "matters/finding_rows.hpp"
#include "matters/finding_view_form.hpp"
#include "matters/matter_desk_pages.hpp"
#include "matters/matters_routes.hpp"
#include "matters/seen_after.hpp"
#include "matters/standing_rows.hpp"
#include "people/people_rows.hpp"

namespace matters {

using web::Fragment, web::Lang, web::Text;
using namespace web::literals;

namespace {

constexpr int acts_shown = 50;

// One matter as one person sees it.
struct View {
    app::Site& site;
    store::Connection& db;
    const app::Actor& actor;
    const Matter& matter;
    Lang lang;
    base::Date today;
    std::vector<Party> parties;
    std::map<PersonId, std::string> names{};

    const std::string& name(PersonId id) {
        auto [at, fresh] = names.try_emplace(id);
        if (fresh) at->second = people::name_of(db, id);
        return at->second;
    }
    std::string day(base::Date d) const { return web::weekday_date(lang, d); }
    static Fragment section(const std::string& title) {
        return R"(<h2 class="govuk-heading-m">{}</h2>)"_html(title);
    }

    Fragment summary() {
        const auto office = people::load_unit(db, matter.unit);
        std::vector<web::SummaryRow> rows{
            {Text("Status", "State"), state_tag(lang, matter.state), {}},
            web::summary_row(Text("Jenis", "Kind"), words(matter.kind)(lang)),
            web::summary_row(Text("Sifat", "Nature"), app::say(lang, rules::label(matter.nature))),
            web::summary_row(Text("Pemutus", "Decided by"), words(matter.decided_by)(lang)),
            web::summary_row(Text("Satuan kerja", "Office"), office ? office->name : ""),
            web::summary_row(Text("Dicatat", "Registered"), day(matter.registered))};
        if (!matter.summary.empty())
            rows.push_back(web::summary_row(Text("Ringkasan", "Summary"), matter.summary));
        return web::summary_list(lang, rows);
    }

    Fragment own_standing() {
        const auto c = clearance(db, matter.id, actor.person, today);
        if (c.allowed) return {};
        const Text what =
            c.standing == Standing::barred
                ? Text("Anda dilarang ikut serta dalam urusan ini sejak {}.",
                       "You are barred from this matter since {}.")
                : Text(
                      "Anda berhenti sementara dalam urusan ini sejak {}. Atasan langsung Anda akan "
                      "menetapkan.",
                      "You stand still on this matter since {}. Your direct superior will determine.");
        return web::inset(
            R"(<p class="govuk-body">{}</p><p class="govuk-body">{} <span lang="id">{}</span></p>)"_html(
                web::say_with(lang, what, {day(*c.since)}),
                lang == Lang::id ? "Dasar hukum:" : "Legal basis:", c.article));
    }

    Fragment finding(const Finding& f) {
        auto out = finding_evidence(lang, f, Eyes::own, false);
        if (f.lapsed)
            return out + web::paragraph(lang, Text("Data di daftar itu sudah berubah. Pertanyaan ini gugur.",
                                                   "That list has changed. This question has lapsed."));
        const auto more = web::link(lang, web::path("/penelusuran/{}", f.id),
                                    Text("Lihat jalannya dan semua jawaban", "See the way and all answers"));
        if (f.answer)
            return out + web::paragraph(lang, web::say(lang, Text("Jawaban Anda: {}.", "Your answer: {}."),
                                                       words(*f.answer)));
        // While one declaration is with the superior, a second one on the matter is refused.
        const auto declare =
            standing_of(db, matter.id, actor.person) == Standing::standstill
                ? web::link_button(lang, Text("Tercakup deklarasi saya", "Covered by my declaration"),
                                   web::path("/penelusuran/{}", f.id))
                : web::link_button(
                      lang, Text("Saya mendeklarasikan", "I declare it"),
                      web::path("/deklarasi/baru?urusan={}&pihak={}&temuan={}", matter.id, f.party, f.id));
        const auto buttons =
            declare +
            web::link_button(lang, Text("Bukan saya", "Not me"),
                             web::path("/urusan/{}/temuan/{}/bukan-saya", matter.id, f.id),
                             web::ButtonKind::secondary) +
            web::link_button(lang, Text("Sudah tidak benar", "No longer true"),
                             web::path("/urusan/{}/temuan/{}/tidak-benar-lagi", matter.id, f.id),
                             web::ButtonKind::secondary);
        return out + web::button_group(buttons) + R"(<p class="govuk-body">{}</p>)"_html(more);
    }

    Fragment findings() {
        const auto mine = findings_for(db, actor.person, matter.id);
        if (mine.empty()) return {};
        const auto from = others_see_from(mine);
        return section(web::say(lang, Text("Pertanyaan untuk Anda", "A question for you"))) +
               web::paragraph(lang,
                              Text("Ada kesamaan antara daftar kepentingan Anda dan urusan ini. Kesamaan ini "
                                   "belum berarti benturan kepentingan.",
                                   "Your register of interests and this matter have something in common. "
                                   "That is not yet a conflict of interest.")) +
               (from ? web::paragraph(
                           lang, web::Words(web::say(
                                     lang,
                                     Text("Yang belum dijawab juga dilihat Bagian Hukum dan SDM mulai {}.",
                                          "What is not answered is seen by Legal & HR too from {}."),
                                     day(*from))))
                     : Fragment{}) +
               web::each(mine, [&](const Finding& f) { return finding(f); });
    }

    // A list says something new of a party: whoever takes part looks once more.
    Fragment reopened() {
        const auto all = reopenings_of(db, matter.id);
        if (all.empty() || matter.state != State::open) return {};
        std::string party;
        for (const auto& p : parties)
            if (p.id == all.front().party) party = p.name;
        return web::inset(web::paragraph(
            lang,
            web::Words(web::say(
                lang,
                Text("Data {} berubah dalam {} ({}). Setiap peserta diperiksa lagi; periksa apakah Anda "
                     "berkepentingan.",
                     "What {} says of {} changed ({}). Every participant was screened again; check "
                     "whether you have an interest."),
                lang == Lang::id ? party : all.front().list, lang == Lang::id ? all.front().list : party,
                day(all.front().day)))));
    }

    Fragment party_table() {
        web::Table t{.id = "pihak",
                     .caption = Text("Pihak", "Parties"),
                     .columns = {{.head = Text("Nama", "Name")},
                                 {.head = Text("Jenis", "Kind")},
                                 {.head = Text("Kedudukan", "Position")}},
                     .rows = {},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Belum ada pihak. Sekretaris keputusan menambahkannya.",
                                        "No party yet. The decision secretary adds them.")};
        const auto row = [&](const Party& p, const Party* front) {
            const auto where =
                front ? web::say(lang, Text("{}, di balik {}", "{}, behind {}"),
                                 p.role.empty() ? std::string(words(p.kind)(lang)) : p.role, front->name)
                      : p.role;
            t.rows.push_back(
                {Fragment::text(p.name), Fragment::text(words(p.kind)(lang)), Fragment::text(where)});
        };
        for (const auto& front : parties) {
            if (front.behind) continue;
            row(front, nullptr);
            for (const auto& p : parties)
                if (p.behind == front.id) row(p, &front);
        }
        return web::table(lang, t);
    }

    Fragment people_table(const std::vector<Step>& steps) {
        web::Table t{.id = "peserta",
                     .caption = Text("Peserta keputusan", "Participants"),
                     .columns = {{.head = Text("Nama", "Name")},
                                 {.head = Text("Peran", "Part")},
                                 {.head = Text("Tahap", "Step")},
                                 {.head = Text("Kedudukan", "Standing")}},
                     .rows = {},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Belum ada peserta. Sekretaris keputusan menambahkannya.",
                                        "Nobody yet. The decision secretary adds them.")};
        for (const auto& p : participants_of(db, matter.id)) {
            std::string step = web::say(lang, Text("Seluruh urusan", "The whole matter"));
            for (const auto& s : steps)
                if (s.number == p.step) step = std::to_string(s.number) + ". " + s.title;
            auto standing = standing_tag(lang, p.standing);
            if (p.substitute)
                standing += R"(<br>{})"_html(
                    web::say(lang, Text("Pengganti: {}", "Substitute: {}"), name(p.substitute)));
            t.rows.push_back({Fragment::text(name(p.person)), Fragment::text(words(p.strength)(lang)),
                              Fragment::text(step), standing});
        }
        return web::table(lang, t);
    }

    Fragment lifting() {
        if (!app::may(db, actor.person, app::Action::lift_bar, matter.unit, today)) return {};
        std::map<PersonId, bool> barred;  // who, and whether lifting is proposed
        for (const auto& bar : bars_of(db, matter.id))
            if (bar.state == BarState::barred) barred[bar.person] = false;
        if (barred.empty()) return {};
        for (const auto& lift : lift_proposals(db, matter.id)) barred[lift.person] = true;
        return section(web::say(lang, Text("Pencabutan larangan", "Lifting a bar"))) +
               web::each(barred, [&](const auto& each) {
                   const auto what =
                       each.second
                           ? web::say(lang, Text("Konfirmasi pencabutan bagi {}", "Confirm lifting for {}"),
                                      name(each.first))
                           : web::say(lang, Text("Usulkan pencabutan bagi {}", "Propose lifting for {}"),
                                      name(each.first));
                   return R"(<p class="govuk-body">{}</p>)"_html(
                       web::link(lang, web::path("/urusan/{}/larangan/{}", matter.id, each.first), what));
               });
    }

    Fragment doings() const {
        if (!app::may(db, actor.person, app::Action::manage_matter, matter.unit, today)) return {};
        Fragment out;
        const auto add = [&](Text text, const web::Url& to) {
            out += web::link_button(lang, text, to, web::ButtonKind::secondary);
        };
        if (matter.state == State::registered || matter.state == State::open) {
            add(Text("Tambah pihak", "Add a party"), web::path("/urusan/{}/pihak", matter.id));
            add(Text("Tambah tahap", "Add a step"), web::path("/urusan/{}/tahap", matter.id));
            add(Text("Tambah peserta", "Add a participant"), web::path("/urusan/{}/peserta", matter.id));
        }
        if (matter.state == State::registered)
            out += web::link_button(lang, Text("Buka urusan", "Open the matter"),
                                    web::path("/urusan/{}/buka", matter.id));
        if (matter.state != State::closed)
            add(Text("Tutup urusan", "Close the matter"), web::path("/urusan/{}/tutup", matter.id));
        return out.empty() ? out : web::button_group(out);
    }

    // Where one official decides, or substitutes; and what was decided, by whomever.
    Fragment decision_link() const {
        const bool decided = matter.state == State::decided || matter.state == State::annulled ||
                             matter.state == State::replaced;
        if (!decided && (matter.state != State::open || matter.decided_by != DecidedBy::official)) return {};
        return web::link_button(lang,
                                decided ? Text("Baca putusan", "Read the decision")
                                        : Text("Ke putusan urusan ini", "To the decision"),
                                web::path("/urusan/{}/putusan", matter.id), web::ButtonKind::secondary);
    }

    Fragment acts() {
        std::vector<web::Event> events;
        for (const auto& act : acts_of(db, case_of(matter.id), acts_shown)) {
            const auto title = app::title(act.kind);
            events.push_back(
                {.title = lang == Lang::id ? title.id : title.en,
                 .who = act.actor ? web::Words(name(act.actor)) : web::Words(Text("Sistem", "The system")),
                 .when = web::date_time(lang, act.at, actor.zone),
                 .machine_time = base::iso(act.at, actor.zone),
                 .text = R"(<a class="govuk-link" href="/tanda-terima/{}">{}</a>)"_html(
                     act.index, web::say(lang, Text("Tanda terima nomor log {}", "Receipt of log index {}"),
                                         act.index))});
        }
        return section(web::say(lang, Text("Riwayat", "History"))) + web::timeline(lang, events);
    }
};

}  // namespace

web::Outcome show_matter(app::Site& site, web::Request& request, const app::Actor& actor) {
    Fragment body;
    std::string title;
    const auto build = [&] {  // the reader is given back before the frame asks for its own
        const auto db = site.database.reader();
        const auto matter = visible_matter(site, db, request, actor);
        if (!matter) return;
        title = matter->title;
        View view{
            site, db, actor, *matter, request.lang, app::today(site, actor), parties_of(db, matter->id)};
        const auto steps = steps_of(db, matter->id);
        body = heading(request.lang, title) + view.own_standing() + view.reopened() + view.findings() +
               view.summary() + view.decision_link() + view.doings() + view.party_table();
        if (!steps.empty())
            body += View::section(web::say(request.lang, Text("Tahap", "Steps"))) +
                    R"(<ol class="govuk-list govuk-list--number">{}</ol>)"_html(
                        web::each(steps, [](const Step& s) { return R"(<li>{}</li>)"_html(s.title); }));
        body += view.people_table(steps) + view.lifting() + view.acts();
    };
    build();
    if (body.empty()) return app::not_found(site, request);
    return app::page(site, request, actor,
                     {.title = title, .section = app::Section::matters, .back = "/urusan"}, std::move(body));
}

}  // namespace matters
