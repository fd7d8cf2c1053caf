#include "decisions/minutes_pdf_form.hpp"

#include <algorithm>

#include "decisions/decision_words_form.hpp"
#include "decisions/open_plenary.hpp"
#include "matters/derive_standing.hpp"
#include "papers/letterhead_form.hpp"
#include "people/people_rows.hpp"

namespace decisions {
namespace {

using web::Lang;

constexpr std::string_view bar_article = "UU 30/2014 Pasal 42 ayat (1)";

std::string label_id(rules::Label label) { return std::string(label.id); }

documents::Paragraph opening(const PlenaryView& view) {
    const auto& p = view.plenary;
    const auto began = p.opened_at.value_or(p.at);
    return {"Pada hari ini, " + day_in_words(p.day) + ", pukul " +
            web::clock_time(Lang::id, began, view.unit.zone) + ", bertempat di " + p.place +
            ", telah dilaksanakan rapat pleno " + view.unit.name + "."};
}

documents::Fields about(const PlenaryView& view) {
    const auto& p = view.plenary;
    documents::Fields out;
    out.rows.push_back({"Jenis rapat", web::say(Lang::id, words(p.purpose))});
    out.rows.push_back({"Sifat rapat", web::say(Lang::id, words(p.access))});
    out.rows.push_back(
        {"Undangan", web::weekday_date(Lang::id, p.invited_on) +
                         (p.short_notice ? ", kurang dari 3 hari sebelum rapat (UU 7/2017 Pasal 46)" : "")});
    if (p.continuation == rules::Continuation::after_postponement)
        out.rows.push_back({"Penundaan", pause_in_words(p)});
    return out;
}

documents::Table attendance(const PlenaryView& view) {
    documents::Table out{
        "Daftar kehadiran",
        {{"No.", 0.4, documents::Align::right}, {"Nama", 2}, {"Jabatan", 2}, {"Kehadiran", 2}},
        {}};
    // The reason of who is excused stays with the meeting: it can be a matter of health, and minutes are
    // published.
    for (const auto& a : view.attendance)
        out.rows.push_back(
            {std::to_string(out.rows.size() + 1), a.name, a.position, label_id(rules::label(a.attendance))});
    return out;
}

std::string recusal_in_words(store::Connection& db, const PlenaryView& view, const Recusal& r) {
    std::string who = people::name_of(db, r.person);
    const auto found = std::ranges::find(view.attendance, r.person, &Attended::person);
    if (found != view.attendance.end() && !found->position.empty()) who += ", " + found->position;
    const auto why =
        r.how == matters::Standing::barred
            ? ", tidak ikut memutuskan karena potensi benturan kepentingan (" + std::string(bar_article) + ")"
            : ", tidak ikut memutuskan selama deklarasinya menunggu penetapan atasan (" +
                  std::string(matters::standstill_article) + ")";
    return who + why + ". Tidak dihitung sebagai mangkir.";
}

std::string chair_in_words(store::Connection& db, const Decision& d) {
    return people::name_of(db, d.decider) + (d.chair_how == ChairHow::acclamation
                                                 ? ", dipilih secara aklamasi (UU 7/2017 Pasal 46)"
                                                 : ", ketua");
}

void add_decision(store::Connection& db, std::vector<documents::Part>& parts, const PlenaryView& view,
                  const Decision& d) {
    if (!d.recusals.empty()) {
        documents::Numbered list;
        for (const auto& r : d.recusals) list.items.push_back(recusal_in_words(db, view, r));
        parts.emplace_back(documents::Paragraph{"Yang tidak ikut serta dalam butir ini:"});
        parts.emplace_back(std::move(list));
    }
    documents::Fields f;
    const auto members = [](std::int64_t n) { return std::to_string(n) + " anggota"; };
    f.rows = {{"Jumlah kursi", members(d.seats)},
              {"Hadir", members(d.present)},
              {"Kuorum", members(d.quorum_needed)},
              {"Boleh memutuskan", members(d.eligible)},
              {"Pimpinan rapat", chair_in_words(db, d)}};
    if (d.outcome == rules::Outcome::determined)
        f.rows.push_back({"Suara", "Ditetapkan tanpa pemungutan suara (UU 7/2017 Pasal 45)"});
    else {
        f.rows.push_back({"Setuju diperlukan", members(d.approval_needed)});
        f.rows.push_back({"Suara", std::to_string(d.votes.in_favour) + " setuju, " +
                                       std::to_string(d.votes.against) + " tidak setuju, " +
                                       std::to_string(d.votes.abstain) + " abstain"});
    }
    f.rows.push_back({"Hasil", label_id(rules::label(d.outcome))});
    parts.emplace_back(std::move(f));
    parts.emplace_back(documents::Paragraph{"Keputusan: " + d.text});
    if (d.recusals.empty()) return;  // the setting made no difference
    const auto setting = setting_in_words(Lang::id, d.barred_counted);
    if (d.setting_confirmed)
        parts.emplace_back(documents::Note{setting});
    else
        parts.emplace_back(
            documents::Note{"Belum terkonfirmasi: " + setting + " UU 7/2017 tidak mengaturnya."});
}

void add_item(store::Connection& db, std::vector<documents::Part>& parts, const PlenaryView& view,
              const ItemView& one) {
    parts.emplace_back(
        documents::Heading{"Butir " + std::to_string(one.item.number) + ": " + one.item.title});
    if (one.decision) return add_decision(db, parts, view, *one.decision);
    if (one.item.state == ItemState::postponed)
        parts.emplace_back(documents::Paragraph{"Pembahasan ditunda. Alasan: " + one.item.text});
    if (one.item.state == ItemState::referred) {
        const auto above = people::load_unit(db, one.item.referred_to);
        parts.emplace_back(documents::Paragraph{"Pembahasan diteruskan kepada " +
                                                (above ? above->name : "tingkat di atasnya") +
                                                ". Alasan: " + one.item.text});
    }
}

documents::Signatures signatures(store::Connection& db, const PlenaryView& view) {
    documents::Signatures out;
    out.place_and_date = papers::place_of(view.unit) + ", " + web::long_date(Lang::id, view.plenary.day);
    for (const auto& a : view.attendance)
        if (a.presence == Presence::present)
            out.blocks.push_back(
                {.capacity = (a.position.empty() ? std::string("Anggota") : a.position) + ",",
                 .name = a.name,
                 .number = {},
                 .mark = {}});
    out.blocks.push_back({.capacity = "Sekretaris rapat,",
                          .name = people::name_of(db, view.plenary.called_by),
                          .number = {},
                          .mark = {}});
    return out;
}

}  // namespace

std::string number_in_words(int number) {
    static constexpr std::string_view small[] = {"nol",     "satu",     "dua",     "tiga",
                                                 "empat",   "lima",     "enam",    "tujuh",
                                                 "delapan", "sembilan", "sepuluh", "sebelas"};
    const auto rest = [](int left) { return left == 0 ? std::string() : " " + number_in_words(left); };
    if (number < 12) return std::string(small[static_cast<std::size_t>(std::max(number, 0))]);
    if (number < 20) return number_in_words(number - 10) + " belas";
    if (number < 100) return number_in_words(number / 10) + " puluh" + rest(number % 10);
    if (number < 200) return "seratus" + rest(number - 100);
    if (number < 1000) return number_in_words(number / 100) + " ratus" + rest(number % 100);
    if (number < 2000) return "seribu" + rest(number - 1000);
    return number_in_words(number / 1000) + " ribu" + rest(number % 1000);
}

std::string pause_in_words(const Plenary& p) {
    auto out =
        std::to_string(p.waited_minutes) + " menit, lalu dilanjutkan tanpa kuorum (UU 7/2017 Pasal 45)";
    if (paused_too_long(p.day, p.waited_minutes)) out += ". Penundaan ini melewati batas 3 jam.";
    return out;
}

std::string day_in_words(base::Date day) {
    const std::chrono::year_month_day ymd(day);
    const auto full = web::weekday_date(Lang::id, day);  // Senin, 23 November 2026
    const auto month = web::month_year(Lang::id, day);   // November 2026
    return full.substr(0, full.find(',')) + ", tanggal " +
           number_in_words(static_cast<int>(static_cast<unsigned>(ymd.day()))) + " bulan " +
           month.substr(0, month.find(' ')) + " tahun " + number_in_words(static_cast<int>(ymd.year()));
}

std::string check_address(std::string_view address, PlenaryId id) {
    return std::string(address) + "/verifikasi/berita-acara/" + id.text();
}

std::string setting_in_words(Lang lang, bool barred_counted) {
    if (barred_counted)
        return web::say(
            lang,
            web::Text(
                "Anggota yang tidak ikut serta tetap dihitung hadir untuk kuorum, dan tidak memberi suara.",
                "A member who takes no part counts as present for the quorum, and does not vote."));
    return web::say(
        lang,
        web::Text("Anggota yang tidak ikut serta tidak dihitung hadir untuk kuorum, dan tidak memberi suara.",
                  "A member who takes no part does not count as present for the quorum, and does not vote."));
}

documents::Paper minutes_paper(store::Connection& db, const PlenaryView& view, std::string_view address) {
    documents::Paper out;
    out.letterhead = papers::letterhead(view.unit);
    out.title = "BERITA ACARA RAPAT PLENO";
    out.number = "Nomor urut sistem " + view.plenary.id.text();
    out.parts.emplace_back(opening(view));
    out.parts.emplace_back(about(view));
    out.parts.emplace_back(documents::Heading{"Kehadiran"});
    out.parts.emplace_back(attendance(view));
    if (std::ranges::any_of(view.attendance, [](const Attended& a) {
            return a.attendance == rules::Attendance::excused_barred;
        }))
        out.parts.emplace_back(
            documents::Paragraph{"Anggota yang tidak hadir karena tidak ikut serta tidak dihitung sebagai "
                                 "mangkir (UU 7/2017 Pasal 37 ayat (2))."});
    for (const auto& item : view.items) add_item(db, out.parts, view, item);
    out.parts.emplace_back(documents::Paragraph{"Demikian berita acara ini dibuat dengan sebenarnya."});
    out.parts.emplace_back(signatures(db, view));
    out.check_address = check_address(address, view.plenary.id);
    out.foot =
        "Pindai kode atau buka alamat ini untuk memeriksa sidik SHA-256 berita acara dan catatannya dalam "
        "log publik.";
    out.made = view.plenary.opened_at.value_or(view.plenary.at);
    out.zone = view.unit.zone;
    return out;
}

}  // namespace decisions
