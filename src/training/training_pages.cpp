// The list of sessions, and one session as who is called to it or who runs it sees it.
#include "training/sheet_pages.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "people/people_rows.hpp"

namespace training {

using namespace web::literals;
using web::Lang;
using web::Meaning;
using web::Text;
using web::Url;

std::string when_words(Lang lang, const Training& t, base::Zone zone) {
    return web::say(lang, Text("{}, {}, {} menit", "{}, {}, {} minutes"),
                    web::weekday_date(lang, base::day_in(zone, t.venue.starts)),
                    web::clock_time(lang, t.venue.starts, zone), t.venue.minutes);
}

web::Response framed(app::Site& site, const web::Request& request, const app::Actor& actor, std::string title,
                     std::string back, web::Fragment body, const web::Faults& faults) {
    return app::page(site, request, actor,
                     {.title = std::move(title),
                      .section = app::Section::training,
                      .back = std::move(back),
                      .error = !faults.empty(),
                      .status = faults.empty() ? 200 : 422},
                     std::move(body));
}

std::optional<View> open_view(app::Site& site, const app::Actor& actor, const web::Request& request) {
    const auto id = request.id<TrainingId>("id");
    if (!id) return std::nullopt;
    const auto db = site.database.reader();
    return view_of(db, *id, actor.person, app::today(site, actor));
}

namespace {

web::Fragment state_tag(Lang lang, const View& v, base::Instant now) {
    const auto& t = v.training;
    if (t.state == State::cancelled)
        return web::tag(lang, Meaning::stopped, Text("Dibatalkan", "Called off"));
    if (v.part && v.part->completed >= 0) return web::tag(lang, Meaning::done, Text("Selesai", "Completed"));
    if (v.part) return web::tag(lang, Meaning::attention, Text("Kuis belum", "Quiz to do"));
    if (now > t.ends() + open_after)
        return v.called ? web::tag(lang, Meaning::neutral, Text("Tidak hadir", "Missed"))
                        : web::tag(lang, Meaning::neutral, Text("Berakhir", "Over"));
    if (now >= t.venue.starts - opens_before)
        return web::tag(lang, Meaning::attention, Text("Berlangsung", "Going on"));
    return web::tag(lang, Meaning::waiting, Text("Akan datang", "To come"));
}

web::Fragment table_of(store::Connection& db, Lang lang, std::string id, Text caption,
                       const std::vector<Training>& list, const app::Actor& actor, base::Instant now) {
    web::Table table{.id = std::move(id),
                     .caption = caption,
                     .columns = {{Text("Judul", "Title")},
                                 {Text("Waktu", "When")},
                                 {Text("Penyelenggara", "Organiser")},
                                 {Text("Keadaan", "State")}},
                     .on_phones = web::OnPhones::stack};
    const auto today = base::day_in(actor.zone, now);
    for (const auto& t : list) {
        const auto unit = people::load_unit(db, t.unit);
        const View v{.training = t,
                     .called = is_called(db, t, actor.person, today),
                     .part = part_of(db, t.id, actor.person)};
        table.rows.push_back({R"(<a class="govuk-link" href="/sosialisasi/{}">{}</a>)"_html(t.id, t.title),
                              web::Fragment::text(when_words(lang, t, unit ? unit->zone : base::Zone::wib)),
                              web::Fragment::text(unit ? unit->name : ""), state_tag(lang, v, now)});
    }
    return web::table(lang, table);
}

web::Outcome list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    constexpr Text title("Sosialisasi", "Training");
    const auto before = TrainingId::from(request.query.first("sebelum").value_or("")).value_or(TrainingId{});
    const auto day = app::today(site, actor);
    const auto now = site.clock.now();
    web::Fragment body =
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{} <a class="govuk-link" href="/aturan">{}</a></p>)"_html(
            title(lang),
            Text("Di sini Anda mengikuti sosialisasi, mencatat kehadiran, dan mengisi kuis.",
                 "Here you follow training, record your attendance and take the quiz.")(lang),
            Text("Baca aturannya kapan saja", "Read the rules at any time")(lang));
    {
        const auto db = site.database.reader();
        if (app::may(db, actor.person, app::Action::organise_training, actor.unit, day))
            body += web::button_group(web::link_button(lang, Text("Panggil sosialisasi", "Call a training"),
                                                       Url("/sosialisasi/baru")));
        const bool watches = app::holds(db, actor.person, app::Action::monitor_unit, day);
        if (watches)
            body +=
                R"(<p class="govuk-body"><a class="govuk-link" href="/sosialisasi/jangkauan">{}</a></p>)"_html(
                    Text("Siapa yang belum terjangkau", "Who has not been reached")(lang));
        auto mine = called_for(db, actor.person, before, app::rows_a_page + 1);
        std::optional<Url> next;
        if (mine.size() > static_cast<std::size_t>(app::rows_a_page)) {
            mine.resize(app::rows_a_page);
            next = web::path("/sosialisasi?sebelum={}", mine.back().id);
        }
        if (mine.empty() && !before)
            body +=
                web::paragraph(lang, Text("Belum ada sosialisasi untuk Anda. Undangan akan muncul di sini.",
                                          "No training for you yet. Invitations appear here."));
        else
            body += table_of(db, lang, "untuk-anda", Text("Untuk Anda", "For you"), mine, actor, now);
        body += web::pagination(lang, before ? std::optional(Url("/sosialisasi")) : std::nullopt, next);
        if (watches && !before) {
            const auto run =
                called_in(db, app::scope(actor.person, app::Action::monitor_unit, day), {}, app::rows_a_page);
            if (!run.empty())
                body +=
                    table_of(db, lang, "wilayah", Text("Di wilayah Anda", "In your range"), run, actor, now);
        }
    }
    return framed(site, request, actor, std::string(title(lang)), {}, std::move(body));
}

// ---- one session ----

web::Fragment facts(store::Connection& db, Lang lang, const View& v, base::Instant now) {
    const auto& t = v.training;
    const auto unit = people::load_unit(db, t.unit);
    std::vector<web::SummaryRow> rows{
        {Text("Keadaan", "State"), state_tag(lang, v, now), {}},
        web::summary_row(Text("Pokok bahasan", "Topic"), topic_words(lang, t.topic)),
        web::summary_row(Text("Waktu", "When"), when_words(lang, t, v.zone)),
        web::summary_row(Text("Bentuk", "Form"), words(t.venue.mode)(lang)),
        web::summary_row(Text("Penyelenggara", "Organiser"), unit ? unit->name : "")};
    if (t.venue.mode == Mode::in_room)
        rows.push_back(web::summary_row(Text("Tempat", "Place"), t.venue.place));
    if (t.venue.mode == Mode::online && t.state == State::called)
        rows.push_back({Text("Tautan", "Link"),
                        R"(<a class="govuk-link" href="{}" rel="noreferrer">{}</a>)"_html(Url(t.venue.link),
                                                                                          t.venue.link),
                        {}});
    return web::summary_list(lang, rows);
}

web::Fragment materials(store::Connection& db, Lang lang, const View& v) {
    const auto files = materials_of(db, v.training.id);
    if (files.empty()) return {};
    const auto items = web::each(files, [&](const Material& m) {
        return R"(<li><a class="govuk-link" href="/sosialisasi/{}/materi/{}">{}</a> ({} KB)</li>)"_html(
            v.training.id, base::hex(base::bytes_of(m.file)), m.name, (m.bytes + 1023) / 1024);
    });
    return R"(<h2 class="govuk-heading-m">{}</h2><ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(
        Text("Materi", "Material")(lang), items);
}

web::Fragment own_part(Lang lang, const View& v, const app::Actor& actor, base::Instant now,
                       const web::Form& form, const web::Faults& faults) {
    const auto& t = v.training;
    if (v.part && v.part->completed >= 0)
        return web::notification_banner(
            lang, web::Banner::success,
            R"(<p class="govuk-notification-banner__heading">{}</p><p class="govuk-body"><a class="govuk-notification-banner__link" href="/sosialisasi/{}/sertifikat.pdf">{}</a></p>)"_html(
                Text("Anda sudah menyelesaikan sosialisasi ini.", "You have completed this training.")(lang),
                t.id, Text("Unduh sertifikat (PDF)", "Download the certificate (PDF)")(lang)));
    if (v.part)
        return web::paragraph(lang, Text("Kehadiran Anda tercatat. Tinggal kuis singkat.",
                                         "Your attendance is recorded. Only a short quiz is left.")) +
               web::link_button(lang, Text("Kerjakan kuis", "Take the quiz"),
                                web::path("/sosialisasi/{}/kuis", t.id));
    if (!v.called || t.state == State::cancelled || now > t.ends() + open_after) return {};
    if (now < t.venue.starts - opens_before)
        return web::inset(R"(<p class="govuk-body">{}</p>)"_html(
            Text("Kehadiran dibuka 30 menit sebelum acara. Kodenya ditampilkan oleh penyelenggara.",
                 "Attendance opens 30 minutes before. The organiser shows the code.")(lang)));
    return R"(<h2 class="govuk-heading-m">{}</h2>)"_html(
               Text("Catat kehadiran", "Record your attendance")(lang)) +
           web::form(app::form_guard(actor, form.fields().size() ? &form : nullptr),
                     web::path("/sosialisasi/{}/hadir", t.id),
                     web::text_input(
                         lang,
                         web::field(lang, form, faults, "code", Text("Kode kehadiran", "Attendance code"),
                                    Text("Enam angka yang sedang ditampilkan. Kode berganti tiap menit.",
                                         "The six digits on show. They change every minute.")),
                         web::Entry::one_time_code, web::Wide::characters_10) +
                         web::button(lang, Text("Saya hadir", "I am here")));
}

web::Fragment organiser_part(store::Connection& db, Lang lang, const View& v, const web::FormGuard& guard) {
    if (!v.organiser) return {};
    const auto& t = v.training;
    web::Table table{.id = "jangkauan",
                     .caption = Text("Jangkauan per kantor", "Reach by office"),
                     .columns = {{Text("Kantor", "Office")},
                                 {Text("Diundang", "Called"), web::Aligned::numbers},
                                 {Text("Hadir", "Attended"), web::Aligned::numbers},
                                 {Text("Selesai", "Completed"), web::Aligned::numbers}}};
    Reach sum;
    for (const auto& r : reach_of(db, t.id)) {
        table.rows.push_back({R"(<a class="govuk-link" href="/sosialisasi/{}/daftar?kantor={}">{}</a>)"_html(
                                  t.id, r.unit, r.name),
                              web::Fragment::text(web::number(lang, r.called)),
                              web::Fragment::text(web::number(lang, r.attended)),
                              web::Fragment::text(web::number(lang, r.completed))});
        sum.called += r.called, sum.attended += r.attended, sum.completed += r.completed;
    }
    auto out =
        R"(<h2 class="govuk-heading-m">{}</h2>)"_html(Text("Untuk penyelenggara", "For the organiser")(lang));
    web::Fragment buttons;
    if (t.state == State::called)
        buttons +=
            web::link_button(lang, Text("Tampilkan kode kehadiran", "Show the attendance code"),
                             web::path("/sosialisasi/{}/kode", t.id)) +
            web::link_button(lang, Text("Daftar hadir", "Attendance list"),
                             web::path("/sosialisasi/{}/daftar", t.id), web::ButtonKind::secondary) +
            web::link_button(lang, Text("Ubah, batalkan, tambah materi", "Move, call off, add material"),
                             web::path("/sosialisasi/{}/ubah", t.id), web::ButtonKind::secondary);
    out += web::button_group(buttons);
    out += web::identity_bar(lang, {{Text("Diundang", "Called"), web::number(lang, sum.called)},
                                    {Text("Hadir", "Attended"), web::number(lang, sum.attended)},
                                    {Text("Selesai", "Completed"), web::number(lang, sum.completed)}});
    out += web::table(lang, table);
    if (sum.completed > 0)
        out += web::form(
            guard, web::path("/sosialisasi/{}/paket", t.id),
            web::button(lang, Text("Unduh semua sertifikat (zip)", "Download all certificates (zip)"),
                        web::ButtonKind::secondary));
    return out;
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto view = open_view(site, actor, request);
    if (!view) return app::not_found(site, request);
    return view_page(site, request, actor, *view, {}, {});
}

web::Outcome download(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto view = open_view(site, actor, request);
    if (!view) return app::not_found(site, request);
    const auto db = site.database.reader();
    for (const auto& m : materials_of(db, view->training.id))
        if (base::hex(base::bytes_of(m.file)) == request.parameter("file"))
            if (auto bytes = kept_file(db, m.file)) return web::download(m.type, std::move(*bytes), m.name);
    return app::not_found(site, request);
}

web::Outcome own_certificate(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto view = open_view(site, actor, request);
    if (!view || !view->part || view->part->completed < 0) return app::not_found(site, request);
    UnitId unit;
    {
        const auto db = site.database.reader();
        const auto person = people::load_person(db, actor.person);
        if (person) unit = person->unit;
    }
    auto order = certificate(view->training, *view->part, unit);
    return papers::deliver(site, request, actor, std::move(order.of), std::move(order.write),
                           "sertifikat-" + view->training.id.text() + ".pdf");
}

}  // namespace

web::Response view_page(app::Site& site, const web::Request& request, const app::Actor& actor, const View& v,
                        const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto now = site.clock.now();
    web::Fragment body = web::error_summary(lang, faults) +
                         R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{}</h1>)"_html(
                             Text("Sosialisasi", "Training")(lang), v.training.title);
    {
        const auto db = site.database.reader();
        if (v.part && v.part->completed >= 0) body += own_part(lang, v, actor, now, form, faults);
        body += facts(db, lang, v, now);
        if (!v.part || v.part->completed < 0) body += own_part(lang, v, actor, now, form, faults);
        body += materials(db, lang, v) + organiser_part(db, lang, v, app::form_guard(actor));
    }
    return framed(site, request, actor, v.training.title, "/sosialisasi", std::move(body), faults);
}

std::vector<app::Route> pages() {
    using enum web::Method;
    std::vector<app::Route> out{
        {get, "/sosialisasi", app::for_signed_in, list},
        {get, "/sosialisasi/{id}", app::for_signed_in, show},
        {get, "/sosialisasi/{id}/materi/{file}", app::for_signed_in, download},
        {get, "/sosialisasi/{id}/sertifikat.pdf", app::for_signed_in, own_certificate},
    };
    for (const auto& part : {call_pages(), attendance_pages(), quiz_pages(), reach_pages()})
        std::ranges::copy(part, std::back_inserter(out));
    return out;
}

}  // namespace training
