// Calling a session, moving it, calling it off, adding material.
#include <memory>

#include "people/people_rows.hpp"
#include "training/sheet_pages.hpp"

namespace training {
namespace {

using namespace web::literals;
using web::Text;
using web::Url;

web::Fragment venue_fields(web::Lang lang, const web::Form& form, const web::Faults& faults,
                           const Training* now, base::Zone zone) {
    // A form that opens shows what holds; one that came back shows what was sent.
    const bool fresh = form.fields().size() == 0;
    auto place = web::field(lang, form, faults, "place", Text("Tempat", "Place"));
    auto link = web::field(lang, form, faults, "link", Text("Tautan rapat daring", "Link to the meeting"),
                           Text("Dimulai dengan https://. Hanya yang diundang yang melihatnya.",
                                "Begins with https://. Only those called see it."));
    auto mode = web::field(lang, form, faults, "mode", Text("Bentuk", "Form"));
    auto date = web::date_field(lang, form, faults, "date", Text("Hari", "Day"));
    auto time =
        web::field(lang, form, faults, "time", Text("Jam mulai", "Begins at"),
                   Text("Misalnya 10.00, waktu kantor Anda.", "For example 10:00, your office's time."));
    auto minutes =
        web::field(lang, form, faults, "minutes", Text("Lamanya, dalam menit", "How long, in minutes"));
    if (fresh && !now) minutes.value = "90";
    if (fresh && now) {
        mode.value = base::name(now->venue.mode);
        place.value = now->venue.place;
        link.value = now->venue.link;
        web::set_day(date, base::day_in(zone, now->venue.starts));
        time.value = web::clock_time(web::Lang::id, now->venue.starts, zone).substr(0, 5);
        minutes.value = std::to_string(now->venue.minutes);
    }
    return web::radios(lang, mode,
                       {{"online", words(Mode::online), {}, web::text_input(lang, link)},
                        {"in_room", words(Mode::in_room), {}, web::text_input(lang, place)}}) +
           web::date_input(lang, date) +
           web::text_input(lang, time, web::Entry::text, web::Wide::characters_5) +
           web::text_input(lang, minutes, web::Entry::whole_number, web::Wide::characters_5);
}

web::Fragment audience_fields(store::Connection& db, web::Lang lang, UnitId own, const web::Form& form,
                              const web::Faults& faults) {
    std::vector<web::Option> kinds;
    std::vector<std::string> chosen_kinds, chosen_offices;
    for (std::size_t i = 0; i < base::names<people::StaffKind>.size(); ++i) {
        kinds.push_back({std::string(base::names<people::StaffKind>[i]),
                         words(static_cast<people::StaffKind>(i)),
                         {},
                         {}});
        if (form.fields().size() == 0 && static_cast<people::StaffKind>(i) != people::StaffKind::adhoc)
            chosen_kinds.emplace_back(base::names<people::StaffKind>[i]);
    }
    for (const auto one : form.all("kinds")) chosen_kinds.emplace_back(one);
    for (const auto one : form.all("offices")) chosen_offices.emplace_back(one);
    std::vector<web::Option> options{{"own", Text("Kantor saya saja", "My office only"), {}, {}}};
    std::vector<web::Option> offices;
    for (const auto& unit : people::units_below(db, own))
        offices.push_back({unit.id.text(), unit.name, {}, {}});
    if (!offices.empty()) {
        options.push_back(
            {"below", Text("Kantor saya dan semua di bawahnya", "My office and all below it"), {}, {}});
        options.push_back({"chosen",
                           Text("Kantor yang saya pilih", "Offices that I choose"),
                           {},
                           web::checkboxes(lang,
                                           web::field(lang, form, faults, "offices",
                                                      Text("Kantor, dengan semua di bawahnya",
                                                           "Offices, with all below them")),
                                           offices, chosen_offices)});
    }
    return web::radios(
               lang,
               web::field(lang, form, faults, "for", Text("Kantor yang diundang", "Offices that are called")),
               options) +
           web::checkboxes(
               lang, web::field(lang, form, faults, "kinds", Text("Siapa yang diundang", "Who is called")),
               kinds, chosen_kinds);
}

web::Response new_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                       const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    constexpr Text title("Panggil sosialisasi", "Call a training");
    web::Fragment fields;
    {
        const auto db = site.database.reader();
        if (!app::may(db, actor.person, app::Action::organise_training, actor.unit, app::today(site, actor)))
            return app::not_found(site, request);
        std::vector<web::Option> topics;
        for (std::size_t i = 0; i < base::names<rules::TrainingTopic>.size(); ++i) {
            const auto topic = static_cast<rules::TrainingTopic>(i);
            const bool quiz = !rules::quiz(topic, app::today(site, actor)).empty();
            topics.push_back(
                {std::string(base::name(topic)),
                 topic_words(lang, topic),
                 quiz ? web::Words(Text("Diakhiri kuis singkat.", "Ends with a short quiz.")) : web::Words{},
                 {}});
        }
        fields = web::text_input(lang, web::field(lang, form, faults, "title", Text("Judul", "Title"))) +
                 web::radios(lang, web::field(lang, form, faults, "topic", Text("Pokok bahasan", "Topic")),
                             topics) +
                 venue_fields(lang, form, faults, nullptr, actor.zone) +
                 audience_fields(db, lang, actor.unit, form, faults);
    }
    auto body = web::error_summary(lang, faults) +
                R"(<h1 class="govuk-heading-l">{}</h1>)"_html(title(lang)) +
                web::form(app::form_guard(actor, form.fields().size() ? &form : nullptr), Url("/sosialisasi"),
                          fields + web::button(lang, Text("Kirim undangan", "Send the invitations")));
    return framed(site, request, actor, std::string(title(lang)), "/sosialisasi", std::move(body), faults);
}

web::Outcome new_form(app::Site& site, web::Request& request, const app::Actor& actor) {
    return new_page(site, request, actor, {}, {});
}

web::Outcome post_call(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto form = web::read_form(request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto input = parse_call(*form, faults, actor.unit, actor.zone);
    if (!faults.empty()) return new_page(site, request, actor, *form, faults);
    return app::write(site, request, actor, [turn = Turn{&site, request}, input](app::Change& change) {
        const auto id = call(change, turn, input);
        return app::Answer::see(web::path("/sosialisasi/{}", id));
    });
}

web::Response change_page(app::Site& site, const web::Request& request, const app::Actor& actor,
                          const View& v, const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    constexpr Text title("Ubah sosialisasi", "Change the training");
    const auto id = v.training.id;
    const auto reason = [&](Text label) {
        return web::text_input(lang, web::field(lang, form, faults, "reason", label));
    };
    const auto guard = [&] { return app::form_guard(actor); };
    auto body =
        web::error_summary(lang, faults) +
        R"(<span class="govuk-caption-l">{}</span><h1 class="govuk-heading-l">{}</h1><h2 class="govuk-heading-m">{}</h2>)"_html(
            v.training.title, title(lang), Text("Tambah materi", "Add material")(lang)) +
        web::form(guard(), web::path("/sosialisasi/{}/materi", id),
                  web::file_input(lang,
                                  web::field(lang, form, faults, "file", Text("Berkas", "File"),
                                             Text("PDF, PNG, atau JPEG, paling besar 10 MB.",
                                                  "PDF, PNG or JPEG, 10 MB at most.")),
                                  "application/pdf,image/png,image/jpeg") +
                      web::button(lang, Text("Tambahkan", "Add"), web::ButtonKind::secondary),
                  web::Sends::files) +
        R"(<h2 class="govuk-heading-m">{}</h2>)"_html(Text("Pindahkan waktu atau tempat", "Move it")(lang)) +
        web::form(guard(), web::path("/sosialisasi/{}/ubah", id),
                  venue_fields(lang, form, faults, &v.training, v.zone) + reason(Text("Alasan", "Reason")) +
                      web::button(lang, Text("Pindahkan", "Move"))) +
        web::details(
            lang, Text("Batalkan sosialisasi ini", "Call this training off"),
            web::form(guard(), web::path("/sosialisasi/{}/batal", id),
                      web::text_input(lang, web::field(lang, form, faults, "cancel_reason",
                                                       Text("Alasan pembatalan", "Reason"))) +
                          web::button(lang, Text("Batalkan", "Call off"), web::ButtonKind::warning)));
    return framed(site, request, actor, std::string(title(lang)),
                  std::string(web::path("/sosialisasi/{}", id).str()), std::move(body), faults);
}

web::Outcome change_form(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto view = open_view(site, actor, request);
    if (!view || !view->organiser) return app::not_found(site, request);
    return change_page(site, request, actor, *view, {}, {});
}

web::Outcome post_move(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto view = open_view(site, actor, request);
    const auto form = web::read_form(request);
    if (!view || !view->organiser) return app::not_found(site, request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto input = parse_move(*form, faults, view->zone);
    if (!faults.empty()) return change_page(site, request, actor, *view, *form, faults);
    return app::write(site, request, actor,
                      [turn = Turn{&site, request}, input, id = view->training.id](app::Change& change) {
                          move(change, turn, id, input);
                          return app::Answer::see(web::path("/sosialisasi/{}", id));
                      });
}

web::Outcome post_cancel(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto view = open_view(site, actor, request);
    const auto form = web::read_form(request);
    if (!view || !view->organiser) return app::not_found(site, request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    web::Reader read(*form, faults);
    const auto reason =
        read.text("cancel_reason", Text("Isi alasan pembatalan", "Enter why it is called off"), 500);
    if (!faults.empty()) return change_page(site, request, actor, *view, {}, faults);
    return app::write(site, request, actor,
                      [turn = Turn{&site, request}, reason, id = view->training.id](app::Change& change) {
                          cancel(change, turn, id, reason);
                          return app::Answer::see(web::path("/sosialisasi/{}", id));
                      });
}

web::Outcome post_material(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto view = open_view(site, actor, request);
    const auto form = web::read_form(request);
    if (!view || !view->organiser) return app::not_found(site, request);
    if (!form) return web::refusal(form.error(), request.lang);
    web::Faults faults;
    const auto* file = form->file("file");
    if (!file)
        faults.add("file", Text("Pilih berkasnya", "Choose the file"));
    else if (file->bytes.size() > largest_material)
        faults.add("file", Text("Berkas lebih besar dari 10 MB. Perkecil dahulu",
                                "The file is larger than 10 MB. Make it smaller"));
    else if (type_of(file->bytes).empty())
        faults.add("file", Text("Pilih berkas PDF, PNG, atau JPEG", "Choose a PDF, PNG or JPEG file"));
    if (!faults.empty()) return change_page(site, request, actor, *view, {}, faults);
    const auto kept = std::make_shared<const web::File>(*file);
    return app::write(site, request, actor,
                      [turn = Turn{&site, request}, kept, id = view->training.id](app::Change& change) {
                          add_material(change, turn, id, *kept, type_of(kept->bytes));
                          return app::Answer::see(web::path("/sosialisasi/{}", id));
                      });
}

}  // namespace

std::vector<app::Route> call_pages() {
    using enum web::Method;
    constexpr auto door = app::for_role(app::Action::organise_training);
    return {
        {get, "/sosialisasi/baru", door, new_form},
        {post, "/sosialisasi", door, post_call},
        {get, "/sosialisasi/{id}/ubah", door, change_form},
        {post, "/sosialisasi/{id}/ubah", door, post_move},
        {post, "/sosialisasi/{id}/batal", door, post_cancel},
        {post, "/sosialisasi/{id}/materi", door, post_material, web::BodySize::large},
    };
}

}  // namespace training
