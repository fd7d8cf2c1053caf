#include "rules/statements.hpp"

#include <algorithm>

namespace rules {
namespace {

// The annex of Keputusan KPU 323/2020 could not be read: the promises say in our own words what KPU offices
// reported of it and of its parent (avoid, declare, take no part, accept no gratification, bear the
// sanction). They are unconfirmed, and a new version is a new row.
constexpr Promise promises[] = {
    {"free",
     {"tidak memiliki benturan kepentingan dalam tugas saya, selain yang sudah saya deklarasikan.",
      "have no conflict of interest in my duties, other than what I have declared."}},
    {"declare",
     {"akan segera mendeklarasikan potensi benturan kepentingan kepada atasan, yang meneruskannya ke "
      "Inspektorat.",
      "will declare a potential conflict of interest to my superior at once, who passes it to the "
      "Inspectorate."}},
    {"no_part",
     {"tidak ikut dalam pengambilan keputusan yang menyangkut kepentingan saya.",
      "take no part in decisions that touch my interests."}},
    {"no_gratification",
     {"tidak menerima gratifikasi yang berhubungan dengan jabatan, dan melaporkannya bila ada.",
      "accept no gratification connected with my office, and report it where there is one."}},
    {"sanction",
     {"bersedia menerima sanksi menurut peraturan bila pernyataan ini tidak benar.",
      "accept the sanctions of the rules if this statement is untrue."}},
};

constexpr Question questions[] = {
    {"participant",
     {"Apakah Anda atau keluarga Anda terkait dengan peserta pemilu?",
      "Are you or your family connected with an election participant?"},
     {"Partai, calon, atau tim kampanye.", "A party, a candidate or a campaign team."}},
    {"vendor",
     {"Apakah Anda atau keluarga Anda terkait dengan penyedia atau rekanan kantor?",
      "Are you or your family connected with a vendor of the office?"},
     {"Pemilik, pengurus, atau pegawainya.", "Its owner, manager or staff."}},
    {"other_office",
     {"Apakah Anda memegang jabatan atau pekerjaan lain?", "Do you hold another office or job?"},
     {"Di luar tugas Anda di kantor ini.", "Outside your duties in this office."}},
};

constexpr Dated<StatementTemplate> templates[] = {
    {sk_323_2020_from,
     {"kpu-323-2020",
      {"Surat Pernyataan Bebas Benturan Kepentingan", "Statement Free of Conflict of Interest"},
      promises,
      questions},
     {"Keputusan KPU 323/HK.03-Kpt/08/KPU/VII/2020", ""},
     Standing::unconfirmed,
     {"Lampirannya belum dibaca; isi disusun dari berita kantor KPU",
      "Its annex was not read; the content follows the news of KPU offices"}},
    {panrb_17_2024_from,
     {"panrb-17-2024",
      {"Surat Pernyataan Bebas Benturan Kepentingan", "Statement Free of Conflict of Interest"},
      promises,
      questions},
     {"Keputusan KPU 323/HK.03-Kpt/08/KPU/VII/2020 dan PermenPANRB 17/2024", ""},
     Standing::unconfirmed,
     {"Aturan KPU yang menyesuaikan PermenPANRB 17/2024 belum ditemukan",
      "No KPU rule that follows PermenPANRB 17/2024 was found"}},
};
static_assert(is_sorted(templates));

}  // namespace

std::span<const Dated<StatementTemplate>> statement_templates() { return templates; }

const Dated<StatementTemplate>* statement_template(std::string_view version) {
    const auto found =
        std::ranges::find_if(templates, [&](const auto& t) { return t.value.version == version; });
    return found == std::end(templates) ? nullptr : &*found;
}

const Dated<StatementTemplate>* statement_template(Date day) { return in_force(templates, day); }

Label label(AdhocBody body) {
    constexpr Label labels[] = {
        {"Panitia Pemilihan Kecamatan (PPK)", "District election committee (PPK)"},
        {"Panitia Pemungutan Suara (PPS)", "Village voting committee (PPS)"},
        {"Kelompok Penyelenggara Pemungutan Suara (KPPS)", "Polling station group (KPPS)"},
    };
    return labels[static_cast<std::size_t>(body)];
}

std::vector<Reminder> reminders(Date opens, Date due) {
    using enum ReminderRule;
    const std::chrono::days half{(due - opens).count() / 2};
    const Reminder wanted[] = {{opened, opens},
                               {half_time, opens + half},
                               {three_days_left, due - std::chrono::days{3}},
                               {last_day, due},
                               {overdue, due + std::chrono::days{1}}};
    std::vector<Reminder> out;
    for (const auto& one : wanted)
        if (out.empty() || one.day > out.back().day) out.push_back(one);
    return out;
}

std::optional<Reminder> reminder_for(Date opens, Date due, Date today) {
    std::optional<Reminder> found;
    for (const auto& one : reminders(opens, due))
        if (one.day <= today) found = one;
    return found;
}

}  // namespace rules
