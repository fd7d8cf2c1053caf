// Attendance: the code on the organiser's screen, the code typed on a phone, and the organiser's list.
#include <algorithm>

#include "papers/bundle_form.hpp"
#include "people/people_rows.hpp"
#include "training/sheet_pages.hpp"
#include "training/training_code.hpp"

namespace training {
namespace {

using namespace web::literals;
using web::Text;

web::Outcome post_attend(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto view = open_view(site, actor, request);
    const auto form = web::read_form(request);
    if (!view || (!view->called && !view->part)) return app::not_found(site, request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    web::Reader read(*form, faults);
    const auto typed = read.text("code",
                                 Text("Isi enam angka yang ditampilkan penyelenggara",
                                      "Enter the six digits that the organiser shows"),
                                 12);
    if (!faults.empty()) return view_page(site, request, actor, *view, *form, faults);
    return app::write(site, request, actor,
                      [turn = Turn{&site, request}, typed, id = view->training.id](app::Change& change) {
                          attend(change, turn, id, typed);
                          return app::Answer::see(web::path("/sosialisasi/{}", id));
                      });
}

// For a screen or a shared window: it loads itself anew, without script.
web::Outcome show_code(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto view = open_view(site, actor, request);
    if (!view || !view->organiser || view->training.state == State::cancelled)
        return app::not_found(site, request);
    const auto lang = request.lang;
    const auto real = app::Clock::real_now();
    constexpr Text title("Kode kehadiran", "Attendance code");
    std::string code;
    std::int64_t here = 0, expected = 0;
    {
        const auto db = site.database.reader();
        code = code_at(code_secret(db, view->training.id), real);
        for (const auto& r : reach_of(db, view->training.id)) here += r.attended, expected += r.called;
    }
    const auto now = site.clock.now();
    const bool open =
        now >= view->training.venue.starts - opens_before && now <= view->training.ends() + open_after;
    auto body =
        R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{}</h1><p class="j-big-code">{} {}</p><p class="govuk-body">{}</p><p class="govuk-body">{}</p>)"_html(
            view->training.title, title(lang), code.substr(0, 3), code.substr(3),
            open ? web::say(lang,
                            Text("Buka {}, pilih acara ini, lalu isi kode. Kode berganti tiap menit.",
                                 "Open {}, choose this session and enter the code. It changes every minute."),
                            site.address + "/sosialisasi")
                 : std::string(Text("Kode belum berlaku: kehadiran dibuka 30 menit sebelum acara sampai dua "
                                    "jam setelahnya.",
                                    "The code does not count now: attendance is open from 30 minutes before "
                                    "until two hours after.")(lang)),
            web::say(
                lang,
                Text("{} dari {} undangan sudah tercatat hadir.", "{} of {} called are recorded as present."),
                web::number(lang, here), web::number(lang, expected)));
    auto out = framed(site, request, actor, std::string(title(lang)),
                      std::string(web::path("/sosialisasi/{}", view->training.id).str()), std::move(body));
    return std::move(out).with("Refresh",
                               std::to_string(std::min<std::int64_t>(code_left(real).count(), 20)));
}

web::Fragment presence(web::Lang lang, const Listed& one) {
    if (!one.part) return web::tag(lang, web::Meaning::neutral, Text("Belum", "Not yet"));
    if (one.part->completed >= 0) return web::tag(lang, web::Meaning::done, Text("Selesai", "Completed"));
    return web::tag(lang, web::Meaning::waiting, Text("Hadir", "Present"));
}

web::Response list_page(app::Site& site, const web::Request& request, const app::Actor& actor, const View& v,
                        const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    constexpr Text title("Daftar hadir", "Attendance list");
    const auto unit = UnitId::from(request.query.first("kantor").value_or("")).value_or(UnitId{});
    const auto after = PersonId::from(request.query.first("sesudah").value_or("")).value_or(PersonId{});
    web::Fragment body =
        web::error_summary(lang, faults) +
        R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p>)"_html(
            v.training.title, title(lang),
            Text("Centang yang hadir tetapi tidak dapat mengisi kode. Alasannya ikut tercatat.",
                 "Tick who was there and could not enter the code. The reason goes on record.")(lang));
    {
        const auto db = site.database.reader();
        auto rows = audience_of(db, v.training, unit, base::day_in(v.zone, site.clock.now()), after,
                                app::rows_a_page + 1);
        std::optional<web::Url> next;
        if (rows.size() > static_cast<std::size_t>(app::rows_a_page)) {
            rows.resize(app::rows_a_page);
            next = web::path("/sosialisasi/{}/daftar?kantor={}&sesudah={}", v.training.id,
                             unit ? unit.text() : std::string{}, rows.back().person);
        }
        std::vector<web::Option> absent;
        std::vector<std::string> chosen;
        for (const auto one : form.all("people")) chosen.emplace_back(one);
        web::Table table{
            .id = "hadir",
            .caption = Text("Yang diundang", "Who is called"),
            .columns = {{Text("Nama", "Name")}, {Text("Kantor", "Office")}, {Text("Keadaan", "State")}},
            .on_phones = web::OnPhones::stack};
        for (const auto& one : rows) {
            table.rows.push_back(
                {web::Fragment::text(one.name), web::Fragment::text(one.office), presence(lang, one)});
            if (!one.part) absent.push_back({one.person.text(), one.name, one.office, {}});
        }
        body += web::table(lang, table);
        body += web::pagination(
            lang, after ? std::optional(web::path("/sosialisasi/{}/daftar", v.training.id)) : std::nullopt,
            next);
        if (!absent.empty() && site.clock.now() >= v.training.venue.starts)
            body += web::form(
                app::form_guard(actor, form.fields().size() ? &form : nullptr),
                web::path("/sosialisasi/{}/daftar", v.training.id),
                web::checkboxes(lang,
                                web::field(lang, form, faults, "people",
                                           Text("Catat sebagai hadir", "Record as present")),
                                absent, chosen) +
                    web::text_input(
                        lang,
                        web::field(lang, form, faults, "reason", Text("Alasan", "Reason"),
                                   Text("Misalnya: tidak membawa ponsel, tanda tangan di daftar kertas.",
                                        "For example: no phone, signed on paper."))) +
                    web::button(lang, Text("Catat kehadiran", "Record attendance")));
    }
    return framed(site, request, actor, std::string(title(lang)),
                  std::string(web::path("/sosialisasi/{}", v.training.id).str()), std::move(body), faults);
}

web::Outcome show_list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto view = open_view(site, actor, request);
    if (!view || !view->organiser) return app::not_found(site, request);
    return list_page(site, request, actor, *view, {}, {});
}

web::Outcome post_list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto view = open_view(site, actor, request);
    const auto form = web::read_form(request);
    if (!view || !view->organiser) return app::not_found(site, request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    std::vector<PersonId> people;
    for (const auto text : form->all("people"))
        if (const auto id = PersonId::from(text)) people.push_back(*id);
    if (people.empty())
        faults.add("people", Text("Centang paling sedikit satu orang", "Tick at least one person"));
    const auto reason = parse_reason(*form, faults);
    if (!faults.empty()) return list_page(site, request, actor, *view, *form, faults);
    return app::write(
        site, request, actor,
        [turn = Turn{&site, request}, people, reason, id = view->training.id](app::Change& change) {
            list(change, turn, id, people, reason);
            return app::Answer::see(web::path("/sosialisasi/{}/daftar", id));
        });
}

// The certificates of everybody in the range who completed it, in one go.
web::Outcome post_bundle(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto view = open_view(site, actor, request);
    if (!view || !view->organiser) return app::not_found(site, request);
    papers::BundlePlan plan{
        .title = web::say(request.lang, Text("Sertifikat: {}", "Certificates: {}"), view->training.title)};
    {
        const auto db = site.database.reader();
        plan.total = count_completed(db, view->training.id, people::the_nation);
    }
    plan.next = [training = view->training](store::Connection& db, std::int64_t key, int limit) {
        std::vector<papers::BundleOrder> out;
        for (const auto& part : completed_of(db, training.id, people::the_nation, PersonId{key}, limit)) {
            const auto person = people::load_person(db, part.person);
            out.push_back({certificate(training, part, person ? person->unit : UnitId{}),
                           "sertifikat-" + part.person.text() + ".pdf", part.person.value});
        }
        return out;
    };
    return papers::start_bundle(site, request, actor, std::move(plan));
}

}  // namespace

std::vector<app::Route> attendance_pages() {
    using enum web::Method;
    constexpr auto door = app::for_role(app::Action::organise_training);
    return {
        {post, "/sosialisasi/{id}/hadir", app::for_signed_in, post_attend},
        {get, "/sosialisasi/{id}/kode", door, show_code},
        {get, "/sosialisasi/{id}/daftar", door, show_list},
        {post, "/sosialisasi/{id}/daftar", door, post_list},
        {post, "/sosialisasi/{id}/paket", door, post_bundle},
    };
}

}  // namespace training
