#include <algorithm>

#include "declarations/case_pages.hpp"
#include "rules/relations.hpp"

namespace declarations {

using namespace web::literals;
using app::say;
using web::Fragment;
using web::Text;

namespace {

web::Field field(const Forms& f, const char* name, Text label, web::Words hint = {}) {
    return web::field(f.lang, f.sent, f.faults, name, label, std::move(hint));
}

enum class Place { open, folded };  // folded: opened by who needs it, or when it came back with a fault

Fragment one_form(const Forms& f, const Declaration& d, Place place, Text heading, const web::Url& to,
                  std::string_view first_field, const Fragment& fields, const Fragment& send,
                  web::Sends sends = web::Sends::fields) {
    const auto guarded = web::form(app::form_guard(f.actor), to,
                                   web::hidden("_version", std::to_string(d.version)) + fields + send, sends);
    const bool came_back = f.sent.has(first_field) || (!first_field.empty() && f.faults.on(first_field));
    if (place == Place::folded && !came_back) return web::details(f.lang, heading, guarded);
    return R"(<section><h3 class="govuk-heading-s">{}</h3>{}</section>)"_html(heading(f.lang), guarded);
}

bool is_kinship(const Declaration& d) {
    const auto* relation = rules::relation(d.relation);
    return relation && relation->relative;
}

Fragment announcement_form(store::Connection& db, const Forms& f, const Declaration& d) {
    const auto said = announcements_of(db, d.id);
    std::vector<web::Option> left;
    const auto open = [&](AnnouncedIn where) {
        return std::ranges::none_of(said, [&](const Announcement& a) { return a.where == where; });
    };
    if (open(AnnouncedIn::meeting))
        left.push_back({"meeting",
                        Text("Dalam rapat", "In a meeting"),
                        Text("Sebutkan rapatnya dan berita acaranya.", "Name the meeting and its minutes."),
                        {}});
    if (open(AnnouncedIn::publicly))
        left.push_back({"publicly",
                        Text("Kepada publik", "To the public"),
                        Text("Sebutkan media dan tautannya.", "Name the medium and the link."),
                        {}});
    if (left.empty()) return {};
    return one_form(
        f, d, Place::folded,
        Text("Catat pengumuman hubungan keluarga", "Record the announcement of the family relation"),
        web::path("/deklarasi/{}/umumkan", d.id), "where",
        R"(<p class="govuk-body">{} {}</p>)"_html(
            Text("Wajib bila pihak itu peserta pemilu atau tim kampanyenya. Umumkan dalam rapat dan kepada "
                 "publik.",
                 "A duty when the party takes part in the election or in a campaign team. Announce it in a "
                 "meeting and to the public.")(f.lang),
            web::law_reference({"Peraturan DKPP 2/2017", "Pasal 8 huruf k dan Pasal 14 huruf a"})) +
            web::radios(f.lang,
                        field(f, "where", Text("Di mana Anda mengumumkannya?", "Where did you announce it?")),
                        left) +
            web::text_input(
                f.lang,
                field(f, "details", Text("Rapat, atau media dan tautan", "Meeting, or medium and link"))) +
            web::date_input(f.lang, web::date_field(f.lang, f.sent, f.faults, "on",
                                                    Text("Tanggal pengumuman", "Day of the announcement"))),
        web::button(f.lang, Text("Catat pengumuman", "Record the announcement"), web::ButtonKind::secondary));
}

}  // namespace

Fragment declarant_forms(store::Connection& db, const Forms& f, const Declaration& d) {
    if (d.declarant != f.actor.person) return {};
    Fragment out;
    if (d.state == State::returned) {
        auto whole = field(f, "description", Text("Keadaan, sudah dilengkapi", "The situation, completed"));
        if (!f.sent.has("description")) whole.value = d.description;
        out += one_form(
            f, d, Place::open, Text("Lengkapi deklarasi", "Complete the declaration"),
            web::path("/deklarasi/{}/lengkapi", d.id), "",
            web::textarea(f.lang, whole, 8) +
                web::textarea(
                    f.lang, field(f, "what_was_added", Text("Apa yang Anda tambahkan?", "What did you add?")),
                    2),
            web::button(f.lang, Text("Kirim kelengkapan", "Send it completed")));
    }
    if (d.state != State::closed && d.state != State::withdrawn)
        out += one_form(f, d, Place::folded, Text("Tambah bukti", "Add evidence"),
                        web::path("/deklarasi/{}/bukti", d.id), "evidence",
                        web::file_input(f.lang,
                                        field(f, "evidence", Text("Berkas", "Files"),
                                              Text("PDF atau foto, masing-masing paling besar 5 MB.",
                                                   "PDF or photo, at most 5 MB each.")),
                                        accepted_files, web::HowMany::several),
                        web::button(f.lang, Text("Lampirkan", "Attach"), web::ButtonKind::secondary),
                        web::Sends::files);
    if (is_kinship(d) && d.state != State::withdrawn) out += announcement_form(db, f, d);
    return out;
}

Fragment control_form(store::Connection& db, const Forms& f, const Declaration& d) {
    if (d.state != State::determined) return {};
    std::vector<web::Option> controls;
    for (const auto& one : controls_of(db, d.id))
        if (one.control != rules::Control::no_conflict)
            controls.push_back({std::string(base::name(one.control)),
                                web::Words(say(f.lang, rules::rule(one.control).label)),
                                {},
                                {}});
    if (controls.empty()) return {};
    auto which = field(f, "control", Text("Pengendalian yang mana?", "Which control?"));
    if (controls.size() == 1) which.value = controls.front().value;
    return one_form(
        f, d, Place::folded, Text("Laporkan pelaksanaan pengendalian", "Report on a control"),
        web::path("/deklarasi/{}/pengendalian", d.id), "carried_out",
        web::radios(f.lang, which, controls) +
            web::radios(f.lang,
                        field(f, "carried_out", Text("Apakah sudah terlaksana?", "Was it carried out?")),
                        {{"yes", Text("Sudah", "Yes"), {}, {}},
                         {"partly", Text("Sebagian", "Partly"), {}, {}},
                         {"no", Text("Belum", "No"), {}, {}}}) +
            web::textarea(f.lang,
                          field(f, "note", Text("Catatan", "Note"),
                                Text("Wajib bila belum atau baru sebagian.",
                                     "Needed when it was not, or only partly.")),
                          2),
        web::button(f.lang, Text("Catat pelaksanaan", "Record it"), web::ButtonKind::secondary));
}

Fragment inspectorate_forms(store::Connection& db, const Forms& f, const Declaration& d) {
    const auto record = inspection_of(db, d.id);
    const auto text = [&](const char* name, Text label) {
        return web::textarea(f.lang, field(f, name, label), 4);
    };
    if (record.state == Inspection::not_received && !record.received)
        return one_form(f, d, Place::open, Text("Catat penerimaan", "Acknowledge receipt"),
                        web::path("/deklarasi/{}/terima", d.id), "", {},
                        web::button(f.lang, Text("Terima deklarasi", "Receive the declaration")));
    if (d.state != State::determined) return {};
    Fragment out;
    if (record.state != Inspection::reviewed)
        out += one_form(f, d, Place::open, Text("Telaah penetapan", "Review the determination"),
                        web::path("/deklarasi/{}/hasil-telaah", d.id), "findings",
                        text("findings", Text("Hasil telaah", "Findings")),
                        web::button(f.lang, Text("Simpan hasil telaah", "Save the findings")));
    else
        out += one_form(f, d, Place::open, Text("Tutup kasus", "Close the case"),
                        web::path("/deklarasi/{}/tutup", d.id), "conclusion",
                        text("conclusion", Text("Kesimpulan", "Conclusion")),
                        web::button(f.lang, Text("Tutup kasus", "Close the case")));
    out +=
        one_form(f, d, Place::folded, Text("Kembalikan ke atasan", "Send it back to the superior"),
                 web::path("/deklarasi/{}/kembalikan-ke-atasan", d.id), "send_back_reason",
                 text("send_back_reason",
                      Text("Mengapa perlu ditetapkan lagi?", "Why does it need another determination?")),
                 web::button(f.lang, Text("Kembalikan ke atasan", "Send it back"), web::ButtonKind::warning));
    return out;
}

}  // namespace declarations
