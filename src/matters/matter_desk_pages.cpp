#include "matters/matter_desk_pages.hpp"

#include "app/status_page.hpp"
#include "people/people_rows.hpp"

namespace matters {

using web::Fragment, web::Option, web::Text;
using namespace web::literals;

namespace {

template <base::Named E>
std::vector<Option> options() {
    std::vector<Option> out;
    out.reserve(base::names<E>.size());
    for (std::size_t i = 0; i < base::names<E>.size(); ++i)
        out.push_back({.value = std::string(base::names<E>[i]), .label = words(static_cast<E>(i))});
    return out;
}

struct SheetWords {
    Text title, button;
};
SheetWords sheet_words(Sheet sheet) {
    switch (sheet) {
        case Sheet::party:
            return {Text("Tambah pihak", "Add a party"), Text("Tambah pihak", "Add the party")};
        case Sheet::participant:
            return {Text("Tambah peserta keputusan", "Add a participant"),
                    Text("Tambah peserta", "Add the participant")};
        case Sheet::step: return {Text("Tambah tahap", "Add a step"), Text("Tambah tahap", "Add the step")};
        case Sheet::open:
            return {Text("Buka urusan ini", "Open this matter"), Text("Buka urusan", "Open the matter")};
        case Sheet::close:
            return {Text("Tutup urusan ini", "Close this matter"), Text("Tutup urusan", "Close the matter")};
    }
    return {Text("Urusan", "Matter"), Text("Simpan", "Save")};
}

struct Sheets {
    store::Connection& db;
    const web::Request& request;
    const app::Actor& actor;
    const Matter& matter;
    const web::Form& form;
    const web::Faults& faults;
    base::Date today;

    web::Field field(const char* name, web::Words label, web::Words hint = {}) const {
        return web::field(request.lang, form, faults, name, std::move(label), std::move(hint));
    }

    Fragment party() const {
        std::vector<Option> fronts{
            {.value = "",
             .label = Text("Tidak ada: ini pihaknya sendiri", "None: this is the party itself")}};
        for (const auto& p : parties_of(db, matter.id))
            if (p.kind == PartyKind::organization) fronts.push_back({.value = p.id.text(), .label = p.name});
        const auto lang = request.lang;
        return web::radios(lang,
                           field("kind", Text("Pihak ini orang atau badan?",
                                              "Is this party a person or an organisation?")),
                           options<PartyKind>()) +
               web::text_input(lang,
                               field("name", Text("Nama lengkap", "Full name"),
                                     Text("Seperti tertulis pada dokumennya", "As its documents write it"))) +
               web::text_input(lang,
                               field("identifier", Text("NIK, NPWP, atau NIB (boleh kosong)",
                                                        "NIK, NPWP or NIB (may be empty)")),
                               web::Entry::text, web::Wide::characters_20) +
               web::select(
                   lang,
                   field("behind", Text("Berdiri di balik badan", "Stands behind the organisation"),
                         Text("Untuk direktur, pemilik, atau pengurus", "For directors, owners or officers")),
                   fronts) +
               web::text_input(lang,
                               field("role", Text("Kedudukan (boleh kosong)", "Position (may be empty)"),
                                     Text("Contoh: direktur, peserta pengadaan, calon",
                                          "For example: director, bidder, candidate")));
    }

    Fragment participant() const {
        const auto lang = request.lang;
        std::vector<Option> people{{.value = "", .label = Text("Pilih orang", "Select a person")}};
        if (matter.decided_by == DecidedBy::plenary)
            people.push_back({.value = std::string(whole_plenary),
                              .label = Text("Semua anggota pleno kantor ini", "All members of the plenary")});
        for (const auto& p :
             people::people_in(db, app::scope(actor.person, app::Action::manage_matter, today),
                               request.query.first("cari").value_or(""), {}, 200))
            people.push_back({.value = p.id.text(), .label = p.name});
        std::vector<Option> where{{.value = "0", .label = Text("Seluruh urusan", "The whole matter")}};
        for (const auto& s : steps_of(db, matter.id))
            where.push_back(
                {.value = std::to_string(s.number), .label = std::to_string(s.number) + ". " + s.title});
        return web::select(
                   lang,
                   field("person", Text("Siapa yang ikut serta?", "Who takes part?"),
                         Text("Pegawai dan anggota satuan kerja Anda", "Staff and members of your office")),
                   people) +
               web::radios(
                   lang,
                   field("strength", Text("Apa perannya?", "What part?"),
                         Text("Larangan ikut serta berlaku untuk ketiganya.", "A bar holds for all three.")),
                   options<Strength>()) +
               web::select(lang, field("step", Text("Pada tahap mana?", "In which step?")), where);
    }

    Fragment fields(Sheet sheet) const {
        const auto lang = request.lang;
        switch (sheet) {
            case Sheet::party: return party();
            case Sheet::participant: return participant();
            case Sheet::step:
                return web::text_input(
                    lang, field("title", Text("Nama tahap", "Name of the step"),
                                Text("Contoh: evaluasi penawaran", "For example: evaluation of offers")));
            case Sheet::open:
                return web::paragraph(lang, Text("Sesudah dibuka, urusan dapat diputuskan. Pihak yang muncul "
                                                 "kemudian tetap dapat ditambahkan.",
                                                 "Once open, the matter can be decided. Parties that appear "
                                                 "later can still be added.")) +
                       web::textarea(lang,
                                     field("reason", Text("Alasan tidak ada pihak", "Why there is no party"),
                                           Text("Isi hanya bila urusan ini tidak menyangkut pihak mana pun",
                                                "Only if this matter touches no party")),
                                     3);
            case Sheet::close:
                return web::textarea(
                    lang,
                    field("reason", Text("Alasan menutup", "Reason for closing"),
                          Text("Wajib bila urusan belum diputuskan", "Needed if the matter is not decided")),
                    3);
        }
        return {};
    }
};

web::Url sheet_path(Sheet sheet, MatterId id) {
    switch (sheet) {
        case Sheet::party: return web::path("/urusan/{}/pihak", id);
        case Sheet::participant: return web::path("/urusan/{}/peserta", id);
        case Sheet::step: return web::path("/urusan/{}/tahap", id);
        case Sheet::open: return web::path("/urusan/{}/buka", id);
        case Sheet::close: return web::path("/urusan/{}/tutup", id);
    }
    return web::path("/urusan/{}", id);
}

}  // namespace

Fragment whole_form(const web::Request& request, const app::Actor& actor, const web::Form& form,
                    const web::Faults& faults, const web::Words& title, const web::Url& to,
                    const Fragment& fields, const web::Words& button) {
    const auto lang = request.lang;
    return web::error_summary(lang, faults) + heading(lang, title) +
           web::form(app::form_guard(actor, &form), to, fields + web::button(lang, button));
}

app::Frame form_frame(std::string title, std::string back, const web::Faults& faults) {
    return {.title = std::move(title),
            .section = app::Section::matters,
            .back = std::move(back),
            .error = !faults.empty(),
            .status = faults.empty() ? 200 : 422};
}

Fragment heading(web::Lang lang, const web::Words& words) {
    return R"(<h1 class="govuk-heading-l">{}</h1>)"_html(words.in(lang));
}

std::optional<Matter> visible_matter(app::Site& site, store::Connection& db, const web::Request& request,
                                     const app::Actor& actor) {
    const auto id = request.id<MatterId>("matter");
    if (!id) return std::nullopt;
    return find_matter(db, *id, app::scope(actor.person, app::Action::read_matter, app::today(site, actor)));
}

bool manages(app::Site& site, store::Connection& db, const app::Actor& actor, UnitId unit) {
    return app::may(db, actor.person, app::Action::manage_matter, unit, app::today(site, actor));
}

web::Response matter_form(app::Site& site, const web::Request& request, const app::Actor& actor,
                          const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto field = [&](const char* name, web::Words label, web::Words hint = {}) {
        return web::field(lang, form, faults, name, std::move(label), std::move(hint));
    };
    std::vector<Option> natures;
    for (auto n : {rules::MatterNature::administrative, rules::MatterNature::electoral})
        natures.push_back({.value = std::string(base::name(n)), .label = app::say(lang, rules::label(n))});
    const auto fields =
        web::text_input(lang, field("title", Text("Judul urusan", "Title of the matter"),
                                    Text("Contoh: pemilihan penyedia logistik",
                                         "For example: choosing a logistics vendor"))) +
        web::radios(lang, field("kind", Text("Jenis urusan", "Kind of matter")), options<Kind>()) +
        web::radios(lang,
                    field("nature", Text("Sifat urusan", "Nature of the matter"),
                          Text("Sifat menentukan siapa atasan langsung yang menetapkan.",
                               "The nature decides which direct superior determines.")),
                    natures) +
        web::radios(lang, field("decided_by", Text("Siapa yang memutuskan?", "Who decides?")),
                    options<DecidedBy>()) +
        web::textarea(lang,
                      field("summary",
                            Text("Ringkasan untuk halaman publik (boleh kosong)",
                                 "Summary for the public page (may be empty)"),
                            Text("Jangan tulis data pribadi selain nama pihak",
                                 "Write no personal data beyond the parties' names")),
                      4);
    constexpr Text title("Catat urusan baru", "Register a new matter");
    return app::page(site, request, actor, form_frame(web::say(lang, title), "/urusan", faults),
                     whole_form(request, actor, form, faults, title, web::Url("/urusan/baru"), fields,
                                Text("Simpan dan lanjutkan", "Save and continue")));
}

web::Response sheet_page(app::Site& site, const web::Request& request, const app::Actor& actor, Sheet sheet,
                         MatterId id, const web::Form& form, const web::Faults& faults) {
    const auto lang = request.lang;
    const auto [title, button] = sheet_words(sheet);
    Fragment fields, before, after;
    const auto build = [&] {  // the reader is given back before the frame asks for its own
        const auto db = site.database.reader();
        const auto matter = visible_matter(site, db, request, actor);
        if (!matter || !manages(site, db, actor, matter->unit)) return;
        const auto version = form.get("_version");
        before = R"(<span class="govuk-caption-l">{}</span>)"_html(matter->title);
        const Sheets sheets{db, request, actor, *matter, form, faults, app::today(site, actor)};
        fields = web::hidden("_version",
                             version.empty() ? std::to_string(matter->version) : std::string(version)) +
                 sheets.fields(sheet);
    };
    build();
    if (before.empty()) return app::not_found(site, request);
    if (sheet == Sheet::participant)
        after = web::details(
            lang, Text("Nama yang dicari tidak ada dalam daftar?", "Is the name not in the list?"),
            web::search_form(
                sheet_path(sheet, id),
                web::text_input(lang,
                                {.name = "cari",
                                 .label = Text("Cari nama depan atau NIP", "Search a first name or NIP"),
                                 .value = std::string(request.query.first("cari").value_or(""))},
                                web::Entry::text, web::Wide::characters_20) +
                    web::button(lang, Text("Cari", "Search"), web::ButtonKind::secondary)));
    return app::page(
        site, request, actor, form_frame(web::say(lang, title), web::path("/urusan/{}", id).str(), faults),
        before + whole_form(request, actor, form, faults, title, sheet_path(sheet, id), fields, button) +
            after);
}

}  // namespace matters
