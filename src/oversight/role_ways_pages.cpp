#include "oversight/role_ways_pages.hpp"

#include "people/people_rows.hpp"

namespace oversight {
namespace {

using namespace web::literals;
using app::Action;
using web::Text;

struct Way {
    std::int64_t roles;  // any of these
    const char* path;
    Text words, why;
};

constexpr std::int64_t bit(app::Role role) { return std::int64_t{1} << static_cast<int>(role); }

// In the order of a day's work.
std::vector<Way> all_ways() {
    using app::roles_for;
    return {
        {roles_for(Action::inspect_declaration), "/pantau/daftar?belum=1",
         Text("Terima deklarasi", "Receive declarations"),
         Text("Yang belum dicatat diterima Inspektorat.", "Those the Inspectorate has not acknowledged.")},
        {roles_for(Action::monitor_unit), "/pantau", Text("Pantau wilayah Anda", "Watch your range"),
         Text("Pernyataan, deklarasi, dan sosialisasi menurut kantor.",
              "Statements, declarations and training by office.")},
        {roles_for(Action::monitor_unit), "/pantau/laporan", Text("Laporan", "Reports"),
         Text("Semester, sepuluh indikator, evaluasi tahunan.",
              "Half-year, ten indicators, yearly evaluation.")},
        {roles_for(Action::monitor_unit), "/pantau/rekomendasi",
         Text("Rekomendasi kepada kantor", "Recommendations to offices"),
         Text("Sampaikan, baca jawabannya, tutup.", "Make them, read the answers, close them.")},
        {roles_for(Action::handle_sanction), "/sanksi", Text("Sanksi", "Sanctions"),
         Text("Dugaan pelanggaran dan pemeriksaannya.", "Suspected breaches and their examination.")},
        {roles_for(Action::run_campaign), "/kampanye", Text("Kampanye pernyataan", "Statement campaigns"),
         Text("Minta, ingatkan, dan lihat siapa yang belum.", "Ask, remind, and see who has not.")},
        {roles_for(Action::triage_findings), "/triase", Text("Triase jawaban", "Triage of answers"),
         Text("Jawaban pejabat atas pertanyaan sistem.", "What officials answered to questions.")},
        {roles_for(Action::manage_roster), "/kelola/impor", Text("Daftar pegawai", "The roster"),
         Text("Impor orang dan jabatan.", "Bring people and positions in.")},
        {roles_for(Action::manage_matter), "/urusan", Text("Urusan", "Matters"),
         Text("Daftarkan urusan, pihak, dan pesertanya.", "Register matters, parties and participants.")},
        {roles_for(Action::run_plenary), "/pleno", Text("Rapat pleno", "Plenaries"),
         Text("Undang, catat kehadiran dan suara, terbitkan berita acara.",
              "Call, record attendance and votes, issue minutes.")},
        {roles_for(Action::read_filings), "/aduan", Text("Laporan masyarakat", "Filings by the public"),
         Text("Buka dengan frasa sandi Anda.", "Opened by your passphrase.")},
        {roles_for(Action::handle_gratification), "/gratifikasi/upg",
         Text("Unit Pengendalian Gratifikasi", "Gratification unit"),
         Text("Kotak masuk, penerusan ke KPK, barang titipan.",
              "Inbox, forwarding to KPK, goods in keeping.")},
        {roles_for(Action::administer), "/kelola/pengguna",
         Text("Orang, akun, dan peran", "People, accounts, roles"),
         Text("Cari orang, beri peran, kirim undangan.", "Find people, give roles, send invitations.")},
        {bit(app::Role::auditor), "/audit", Text("Pemeriksaan oleh auditor", "An auditor's check"),
         Text("Langkah demi langkah, tanpa percaya kepada kami.", "Step by step, without trusting us.")},
        {bit(app::Role::auditor), "/sampel", Text("Sampel verifikasi", "Verification samples"),
         Text("Hitung ulang undiannya.", "Draw them again.")},
    };
}

}  // namespace

web::Fragment own_ways(web::Lang lang) {
    struct Own {
        const char* path;
        Text words, why;
    };
    static constexpr Own ways[] = {
        {"/kepentingan", Text("Daftar kepentingan Anda", "Your register of interests"),
         Text("Kerabat, usaha, dan jabatan lain. Tambah, akhiri, atau tegaskan.",
              "Relatives, business, other posts. Add, end or confirm.")},
        {"/penelusuran", Text("Pertanyaan kepada Anda", "Questions to you"),
         Text("Kemiripan yang ditemukan sistem. Anda yang menjawabnya.",
              "Likenesses the system found. You answer them.")},
        {"/gratifikasi/baru", Text("Laporkan gratifikasi", "Report a gratification"),
         Text("Yang Anda terima dan yang Anda tolak.", "What you received and what you refused.")},
        {"/sanksi/lapor", Text("Sampaikan dugaan pelanggaran", "Tell of a suspected breach"),
         Text("Kepada Inspektorat, dengan nama Anda.", "To the Inspectorate, with your name.")},
        {"/rekomendasi", Text("Rekomendasi untuk kantor Anda", "Recommendations to your office"),
         Text("Dari yang mengawasi kantor Anda.", "From who watches your office.")},
        {"/pemeriksaan", Text("Pemeriksaan terhadap Anda", "Examinations of you"),
         Text("Panggilan dan keputusannya.", "Summons and decisions.")},
    };
    return R"(<h2 class="govuk-heading-m">{}</h2><ul class="govuk-list govuk-list--spaced">{}</ul>)"_html(
        Text("Urusan Anda sendiri", "Your own affairs")(lang), web::each(ways, [&](const Own& way) {
            return R"(<li><a class="govuk-link" href="{}">{}</a><br>{}</li>)"_html(
                web::Url(way.path), way.words(lang), way.why(lang));
        }));
}

web::Fragment role_ways(store::Connection& db, web::Lang lang, const app::Actor& actor, base::Date day) {
    std::int64_t held = 0;
    for (const auto& role : people::roles_of(db, actor.person))
        if (role.from <= day && day <= role.until) held |= bit(role.role);
    web::Fragment items;
    for (const auto& way : all_ways())
        if (way.roles & held)
            items += R"(<li><a class="govuk-link" href="{}">{}</a><br>{}</li>)"_html(
                web::Url(way.path), way.words(lang), way.why(lang));
    if (items.empty()) return {};
    return R"(<h2 class="govuk-heading-m">{}</h2><ul class="govuk-list govuk-list--spaced">{}</ul>)"_html(
        Text("Tugas peran Anda", "What your roles are for")(lang), items);
}

}  // namespace oversight
