// The pages of erasure: what waits, what was destroyed, what is held; and one case with all its values.
#include "app/page.hpp"
#include "app/status_page.hpp"
#include "app/write.hpp"
#include "people/people_rows.hpp"
#include "retention/erasure_form.hpp"
#include "retention/kept_pages.hpp"
#include "retention/retention_routes.hpp"

namespace retention {
namespace {

using namespace web::literals;
using app::say;
using web::Fragment;
using web::Lang;
using web::Text;

constexpr std::string_view list_address = "/kelola/penghapusan";

Fragment heading(Lang lang, Text words) { return R"(<h1 class="govuk-heading-l">{}</h1>)"_html(words(lang)); }
Fragment second(Lang lang, Text words) { return R"(<h2 class="govuk-heading-m">{}</h2>)"_html(words(lang)); }

Fragment case_link(CaseId id) {
    return R"(<a class="govuk-link" href="/kelola/penghapusan/kasus/{}">{}</a>)"_html(id, id.text());
}

Fragment one_button(const app::Actor& actor, Lang lang, const web::Url& to, Text words,
                    web::ButtonKind kind) {
    return web::form(app::form_guard(actor), to, web::button(lang, words, kind));
}

Fragment what_to_do(const app::Actor& actor, Lang lang, const Erasure& e) {
    if (e.state != State::ordered) return Fragment::text(words(e.state)(lang));
    auto cancel = one_button(actor, lang, web::path("/kelola/penghapusan/{}/batal", e.id),
                             Text("Batalkan", "Cancel"), web::ButtonKind::secondary);
    if (e.ordered_by == actor.person) return Fragment::text(words(e.state)(lang)) + cancel;
    return one_button(actor, lang, web::path("/kelola/penghapusan/{}/setujui", e.id),
                      Text("Setujui penghapusan", "Confirm the erasure"), web::ButtonKind::warning) +
           cancel;
}

Fragment erasures_table(store::Connection& db, const app::Actor& actor, Lang lang,
                        const std::vector<Erasure>& list) {
    web::Table table{.id = "penghapusan",
                     .caption = Text("Perintah penghapusan", "Orders to erase"),
                     .columns = {{.head = Text("Kasus", "Case")},
                                 {.head = Text("Dasar", "Basis")},
                                 {.head = Text("Surat", "Letter")},
                                 {.head = Text("Oleh", "By")},
                                 {.head = Text("Keadaan", "State")}},
                     .rows = {},
                     .on_phones = web::OnPhones::stack,
                     .when_empty = Text("Belum ada perintah.", "No orders yet.")};
    for (const auto& e : list) {
        const auto who = people::load_person(db, e.ordered_by);
        table.rows.push_back({case_link(e.case_id), Fragment::text(say(lang, rules::label(e.basis))),
                              Fragment::text(e.instrument),
                              Fragment::text((who ? who->name : "") + ", " + base::iso(e.ordered_on)),
                              what_to_do(actor, lang, e)});
    }
    return web::table(lang, table);
}

web::Outcome show_list(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto lang = request.lang;
    if (const auto id = CaseId::from(request.query.first("kasus").value_or("")))
        return web::redirect(web::path("/kelola/penghapusan/kasus/{}", *id));
    const auto day = app::today(site, actor);
    const auto before = ErasureId::from(request.query.first("sebelum").value_or("")).value_or(ErasureId{});
    const auto scope = app::scope(actor.person, app::Action::erase_records, day);
    Fragment orders, holds;
    std::optional<web::Url> next;
    {
        const auto db = site.database.reader();
        auto list = erasures_for(db, scope, before, app::rows_a_page + 1);
        if (list.size() > app::rows_a_page) {
            list.resize(app::rows_a_page);
            next = web::path("/kelola/penghapusan?sebelum={}", list.back().id);
        }
        orders = erasures_table(db, actor, lang, list);
        for (const auto& h : holds_for(db, scope, 100))
            holds += R"(<li>{} {}</li>)"_html(case_link(h.case_id), h.instrument);
    }
    const Text title("Penghapusan dan retensi data", "Erasure and retention of data");
    auto body =
        heading(lang, title) +
        web::paragraph(
            lang,
            Text("Nilai yang dihapus tidak dapat dikembalikan. Bukti dalam log tetap berlaku. Dua orang "
                 "yang tidak terlibat memutuskannya. Buka kasus untuk memilih isian.",
                 "An erased value cannot be brought back. Proofs in the log still hold. Two uninvolved "
                 "people decide. Open a case to choose values.")) +
        web::search_form(
            web::path("/kelola/penghapusan"),
            web::text_input(lang, web::field(lang, {}, {}, "kasus", Text("Nomor kasus", "Id of the case")),
                            web::Entry::text, web::Wide::characters_20) +
                web::button(lang, Text("Buka kasus", "Open the case"), web::ButtonKind::secondary)) +
        orders + web::pagination(lang, {}, next) + second(lang, Text("Penahanan hukum", "Legal holds")) +
        (holds.empty() ? web::paragraph(lang, Text("Tidak ada.", "None."))
                       : R"(<ul class="govuk-list govuk-list--bullet">{}</ul>)"_html(holds)) +
        retention_table(lang, day);
    return app::page(site, request, actor, {.title = web::say(lang, title), .section = app::Section::manage},
                     std::move(body));
}

// What this case holds, act by act; what is gone says so.
std::vector<web::Option> values_of(const Record& record, Lang lang) {
    std::vector<web::Option> out;
    for (const auto& act : record.acts) {
        if (app::public_class(act.kind) == 7) continue;
        const auto title = app::title(act.kind);
        for (const auto& field : act.fields)
            if (app::is_erasable(field))
                out.push_back({text_of({act.index, field.name}),
                               web::Words(std::string(lang == Lang::id ? title.id : title.en) + ": " +
                                          said_of(field.name, lang)),
                               web::Words(app::shown_value(field)),
                               {}});
    }
    return out;
}

Fragment hold_part(const app::Actor& actor, Lang lang, const Record& record, const std::optional<Hold>& held,
                   const web::Form& sent, const web::Faults& faults) {
    const auto letter = web::text_input(lang, web::field(lang, sent, faults, "letter",
                                                         Text("Surat penahanan: nomor dan tanggal",
                                                              "Letter about the hold: number and day")));
    if (held)
        return web::warning_text(lang, Text("Kasus ini ditahan. Tidak ada yang dapat dihapus.",
                                            "This case is held. Nothing can be erased.")) +
               web::form(app::form_guard(actor, &sent), web::path("/kelola/penahanan/{}/cabut", held->id),
                         letter + web::button(lang, Text("Cabut penahanan", "Lift the hold"),
                                              web::ButtonKind::secondary));
    return web::form(
        app::form_guard(actor, &sent), web::path("/kelola/penghapusan/kasus/{}/tahan", record.id),
        letter + web::button(lang, Text("Tahan kasus ini", "Hold this case"), web::ButtonKind::secondary));
}

Fragment order_part(const app::Actor& actor, Lang lang, const Record& record, const web::Form& sent,
                    const web::Faults& faults) {
    std::vector<web::Option> bases;
    for (const auto name : base::names<rules::ErasureBasis>) {
        const auto basis = *base::from_name<rules::ErasureBasis>(name);
        const auto law = rules::source(basis);
        bases.push_back({std::string(name),
                         web::Words(say(lang, rules::label(basis))),
                         web::Words(std::string(law.instrument) + " " + std::string(law.article)),
                         {}});
    }
    std::vector<std::string> chosen;
    for (const auto value : sent.all("value")) chosen.emplace_back(value);
    return web::form(
        app::form_guard(actor, &sent), web::path("/kelola/penghapusan/kasus/{}", record.id),
        web::checkboxes(
            lang, web::field(lang, sent, faults, "value", Text("Isian yang dihapus", "Values to erase")),
            values_of(record, lang), chosen) +
            web::radios(lang, web::field(lang, sent, faults, "basis", Text("Dasar hukum", "Legal basis")),
                        bases) +
            web::text_input(lang,
                            web::field(lang, sent, faults, "instrument",
                                       Text("Nomor dan tanggal surat", "Number and day of the letter"))) +
            web::button(lang, Text("Perintahkan penghapusan", "Order the erasure"),
                        web::ButtonKind::warning));
}

enum class Part { order, hold };  // which form came back with faults

web::Response case_page(app::Site& site, const web::Request& request, const app::Actor& actor, CaseId id,
                        Part part, const web::Form& sent, const web::Faults& faults, int status) {
    const auto lang = request.lang;
    std::optional<Record> record;
    std::optional<Hold> held;
    {
        const auto db = site.database.reader();
        record = load_record(db, id, actor, app::today(site, actor));
        if (record) held = hold_on(db, id);
    }
    if (!record) return app::not_found(site, request);
    const Text title("Hapus data dari satu kasus", "Erase data from a case");
    const web::Form none;
    const web::Faults fine;
    const bool ordering = part == Part::order;
    auto body = web::error_summary(lang, faults) + heading(lang, title) +
                R"(<p class="govuk-body">{} · {}</p>)"_html(say(lang, rules::label(record->kind)), id.text());
    if (!held) body += order_part(actor, lang, *record, ordering ? sent : none, ordering ? faults : fine);
    body += second(lang, Text("Penahanan hukum", "Legal hold")) +
            hold_part(actor, lang, *record, held, ordering ? none : sent, ordering ? fine : faults);
    return app::page(site, request, actor,
                     {.title = web::say(lang, title),
                      .section = app::Section::manage,
                      .back = std::string(list_address),
                      .error = !faults.empty(),
                      .status = status},
                     std::move(body));
}

web::Form form_of(const web::Request& request) { return web::read_form(request).value_or(web::Form{}); }

web::Outcome show_case(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<CaseId>("id");
    if (!id) return app::not_found(site, request);
    return case_page(site, request, actor, *id, Part::order, {}, {}, 200);
}

app::Answer to_list() { return app::Answer::see(web::path("/kelola/penghapusan")); }

web::Outcome post_order(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<CaseId>("id");
    if (!id) return app::not_found(site, request);
    const auto form = form_of(request);
    web::Faults faults;
    const auto wanted = read_order(form, faults);
    if (!faults.empty()) return case_page(site, request, actor, *id, Part::order, form, faults, 422);
    return app::write(site, request, actor, [&site, request, id = *id, wanted](app::Change& c) {
        order(site, request, c, id, wanted);
        return to_list();
    });
}

web::Outcome post_hold(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<CaseId>("id");
    if (!id) return app::not_found(site, request);
    const auto form = form_of(request);
    web::Faults faults;
    const auto instrument = read_instrument(form, faults, "letter");
    if (!faults.empty()) return case_page(site, request, actor, *id, Part::hold, form, faults, 422);
    return app::write(site, request, actor, [&site, request, id = *id, instrument](app::Change& c) {
        hold(site, request, c, id, instrument);
        return to_list();
    });
}

web::Outcome post_lift(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto id = request.id<HoldId>("id");
    if (!id) return app::not_found(site, request);
    const auto instrument = std::string(form_of(request).get("letter"));
    return app::write(site, request, actor, [&site, request, id = *id, instrument](app::Change& c) {
        lift(site, request, c, id, instrument);
        return to_list();
    });
}

using Step = void (*)(app::Site&, const web::Request&, app::Change&, ErasureId);

web::Outcome post_step(app::Site& site, web::Request& request, const app::Actor& actor, Step step) {
    const auto id = request.id<ErasureId>("id");
    if (!id) return app::not_found(site, request);
    return app::write(site, request, actor, [&site, request, id = *id, step](app::Change& c) {
        step(site, request, c, id);
        return to_list();
    });
}
template <Step step>
web::Outcome take(app::Site& site, web::Request& request, const app::Actor& actor) {
    return post_step(site, request, actor, step);
}

}  // namespace

std::vector<app::Route> pages() {
    using enum web::Method;
    constexpr auto erasers = app::for_role(app::Action::erase_records);
    return {
        {get, list_address, erasers, show_list},
        {get, "/kelola/penghapusan/kasus/{id}", erasers, show_case},
        {post, "/kelola/penghapusan/kasus/{id}", erasers, post_order},
        {post, "/kelola/penghapusan/kasus/{id}/tahan", erasers, post_hold},
        {post, "/kelola/penghapusan/{id}/setujui", erasers, take<confirm>},
        {post, "/kelola/penghapusan/{id}/batal", erasers, take<cancel>},
        {post, "/kelola/penahanan/{id}/cabut", erasers, post_lift},
    };
}

}  // namespace retention
