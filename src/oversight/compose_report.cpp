#include "oversight/compose_report.hpp"

#include <algorithm>

namespace oversight {
namespace {

constexpr rules::Label from_acts{"Tindakan dalam log publik, dihitung per bulan",
                                 "Acts in the public log, counted by month"};
constexpr rules::Label from_roll{"Daftar penanda tangan kampanye, keadaan pada tanggal laporan",
                                 "The campaign's roll, as of the report's date"};
constexpr rules::Label from_counters{"Penghitung tindakan, keadaan pada tanggal laporan",
                                     "Counters kept by acts, as of the report's date"};
constexpr rules::Label from_samples{"Sampel yang diumumkan dalam periode ini",
                                    "Samples announced in this period"};
constexpr rules::Label from_recommendations{"Rekomendasi yang dibuat dalam periode ini",
                                            "Recommendations made in this period"};
constexpr rules::Label nowhere{"Tidak ada data dalam sistem ini", "No data in this system"};

Said both(rules::Label label) { return {std::string(label.id), std::string(label.en)}; }
Said typed(const std::string& text) { return {text, text}; }

ReportLine counted(rules::Label what, std::int64_t count, rules::Label source) {
    return {.what = both(what), .count = count, .before = {}, .said = {}, .source = both(source)};
}
ReportLine unmeasured(rules::Label what) {
    return {.what = both(what), .count = {}, .before = {}, .said = {}, .source = both(nowhere)};
}
ReportLine worded(rules::Label what, Said said, rules::Label source) {
    return {.what = both(what), .count = {}, .before = {}, .said = std::move(said), .source = both(source)};
}

class Lines {
public:
    explicit Lines(const ReportFacts& facts, bool compares) : facts_(facts), compares_(compares) {}
    ReportLine happened(rules::Label what, Happening which) const {
        auto out = counted(what, facts_.now.of(which), from_acts);
        if (compares_) out.before = facts_.before.of(which);
        return out;
    }

private:
    const ReportFacts& facts_;
    const bool compares_;
};

ReportSection statements_part(const ReportFacts& f, const Lines& lines) {
    ReportSection out{{"Surat pernyataan", "Statements"}, {}};
    out.lines.push_back(lines.happened({"Ditandatangani dalam periode ini", "Signed in this period"},
                                       Happening::statements_signed));
    out.lines.push_back(lines.happened({"Tidak ditandatangani, dengan alasan", "Refused, with a reason"},
                                       Happening::statements_refused));
    if (!f.statements) {
        out.lines.push_back(unmeasured({"Yang diminta menandatangani", "Asked to sign"}));
        return out;
    }
    const auto& s = *f.statements;
    out.lines.push_back(
        worded({"Kampanye yang dihitung", "The campaign counted"}, typed(s.campaign), from_roll));
    out.lines.push_back(counted({"Diminta menandatangani", "Asked to sign"}, s.asked, from_roll));
    out.lines.push_back(counted({"Sudah menandatangani", "Have signed"}, s.signed_by, from_roll));
    out.lines.push_back(counted({"Belum menjawab", "Have not answered"},
                                s.asked - s.signed_by - s.refused - s.declared, from_roll));
    out.lines.push_back(
        counted({"Anggota badan ad hoc diminta", "Ad hoc members asked"}, s.adhoc_asked, from_roll));
    out.lines.push_back(counted({"Anggota badan ad hoc menandatangani", "Ad hoc members who signed"},
                                s.adhoc_signed, from_roll));
    return out;
}

ReportSection declarations_part(const ReportFacts& f, const Lines& lines) {
    using enum Happening;
    ReportSection out{{"Deklarasi", "Declarations"}, {}};
    out.lines = {
        lines.happened({"Disampaikan", "Submitted"}, submitted),
        lines.happened({"Dibuka atas inisiatif atasan", "Opened on a superior's initiative"}, own_initiative),
        lines.happened({"Diterima Inspektorat", "Received by the Inspectorate"}, received),
        lines.happened({"Ditetapkan atasan", "Determined by the superior"}, determined),
        lines.happened({"Ditetapkan sesudah batas waktu", "Determined past the limit"}, determined_late),
        lines.happened({"Dialihkan karena atasan tidak menetapkan", "Passed on, the superior was silent"},
                       silences),
        lines.happened({"Ditelaah Inspektorat", "Reviewed by the Inspectorate"}, reviewed),
        lines.happened({"Pelaksanaan pengendalian dilaporkan", "Controls reported on"}, controls_reported),
        lines.happened({"Ditarik dengan persetujuan atasan", "Withdrawn by the superior's act"}, withdrawn),
        lines.happened({"Ditutup", "Closed"}, closed),
        counted({"Masih terbuka", "Still open"}, f.open, from_counters)};
    return out;
}

ReportSection others_part(const ReportFacts& f, const Lines& lines) {
    using enum Happening;
    ReportSection out{{"Keputusan, gratifikasi, sosialisasi", "Decisions, gratification, training"}, {}};
    out.lines = {
        lines.happened({"Keputusan diambil", "Decisions taken"}, decisions),
        lines.happened({"Kali pejabat tidak ikut memutuskan", "Times an official took no part"}, recusals),
        lines.happened({"Laporan gratifikasi", "Gratification reports"}, gratifications),
        lines.happened({"Laporan gratifikasi diteruskan ke KPK", "Gratification reports passed to KPK"},
                       gratifications_forwarded),
        lines.happened({"Kehadiran pada sosialisasi", "Attendances at trainings"}, trainings_attended),
        counted({"Orang ikut sosialisasi tahun ini", "People trained this year"}, f.trained, from_counters),
        counted({"Orang dalam daftar", "People on the roster"}, f.people, from_counters),
        // The channel's counts are its own: who may read this report may be named in one.
        unmeasured({"Pengaduan masyarakat", "Complaints by the public"}),
        unmeasured({"Perkara sanksi", "Sanction cases"}),
    };
    return out;
}

ReportSection verification_part(const ReportFacts& f) {
    ReportSection out{{"Sampel verifikasi", "Verification samples"}, {}};
    out.lines = {counted({"Sampel diumumkan", "Samples announced"}, f.samples.samples, from_samples),
                 counted({"Pernyataan terpilih", "Statements drawn"}, f.samples.drawn, from_samples),
                 counted({"Sudah diverifikasi", "Verified"}, f.samples.checked, from_samples),
                 counted({"Perlu tindak lanjut", "To be followed up"}, f.samples.follow_up, from_samples)};
    return out;
}

ReportSection recommendations_part(const ReportFacts& f) {
    const auto& r = f.recommendations;
    const auto& source = from_recommendations;
    return {
        {"Rekomendasi pengawasan", "Recommendations of oversight"},
        {counted({"Disampaikan kepada kantor", "Made to offices"}, r.made, source),
         counted({"Dijawab", "Answered"}, r.answered, source),
         counted({"Dijawab sesudah batas waktu", "Answered past the day asked for"}, r.answered_late, source),
         counted({"Belum dijawab, batas waktu lewat", "Unanswered, past the day asked for"},
                 r.unanswered_late, source),
         counted({"Ditutup", "Closed"}, r.closed, source)}};
}

const StatedAnswer* stated(const IndicatorFacts& i, Indicator which) {
    const auto found = std::ranges::find(i.stated, which, &StatedAnswer::indicator);
    return found == i.stated.end() ? nullptr : &*found;
}

// What a person answered for the year, with who and when; or that nobody did.
ReportLine stated_line(const IndicatorFacts& i, Indicator which) {
    const auto* answer = stated(i, which);
    if (!answer) return unmeasured(question(which));
    const auto day = base::iso(answer->on);
    return {.what = both(question(which)),
            .count = {},
            .before = {},
            .said = typed(answer->answer),
            .source = {"Dicatat " + answer->by + ", " + day, "Stated by " + answer->by + ", " + day}};
}

Said of(std::int64_t count, std::int64_t whole) {
    const auto n = std::to_string(count), all = std::to_string(whole);
    return {n + " dari " + all, n + " of " + all};
}

// The register by kinds of position, behind the question whether it is filled in. Product M4: the risk map
// feeds the ministry's questions.
ReportLine risk_line(const IndicatorFacts& i) {
    const auto shown = of(i.positions_with_interests, i.positions);
    const auto day = i.last_review ? base::iso(*i.last_review) : std::string{};
    return worded({"Jenis jabatan dengan kepentingan tercatat pada peta risiko",
                   "Kinds of position with registered interests on the risk map"},
                  day.empty()
                      ? Said{shown.id + "; belum pernah ditinjau", shown.en + "; never reviewed"}
                      : Said{shown.id + "; terakhir ditinjau " + day, shown.en + "; last review " + day},
                  {"Peta risiko pada tanggal laporan; kurang dari lima pada satu sumber tidak ditampilkan",
                   "The risk map on the report's date; fewer than five of a source are not shown"});
}

ReportSection indicators_part(const ReportFacts& f) {
    using enum Indicator;
    const auto& i = f.indicators;
    ReportSection out{{"Sepuluh pertanyaan kementerian", "The ten questions of the ministry"}, {}};
    out.lines.push_back(stated_line(i, internal_rule));
    auto current = stated_line(i, rule_is_current);
    if (!current.measured() && !i.scheme_set_by.empty())
        current = worded(question(rule_is_current), typed(i.scheme + " (" + i.scheme_set_by + ")"),
                         {"Pengaturan istilah dan skema", "The setting of terms and scheme"});
    out.lines.push_back(std::move(current));
    out.lines.push_back(stated_line(i, guideline));
    out.lines.push_back(stated_line(i, official_appointed));
    out.lines.push_back(worded(
        {"Satuan kerja dengan pemegang peran Hukum dan SDM", "Offices with a holder of the Legal & HR role"},
        of(i.offices_with_officer, i.offices),
        {"Peran yang berlaku pada tanggal laporan", "Roles in force on the report's date"}));
    out.lines.push_back(worded(question(system_used), typed("Jernih, " + i.address),
                               {"Alamat pemasangan ini", "This installation's address"}));
    out.lines.push_back(
        worded(question(register_filled), of(i.confirmed, i.obliged),
               {"Orang bukan ad hoc yang menegaskan daftarnya pada tahun ini, dari semua yang "
                "menjabat. Siapa yang wajib belum terkonfirmasi",
                "People who are not ad hoc and confirmed their register this year, of all in "
                "office. Who is obliged is unconfirmed"}));
    out.lines.push_back(risk_line(i));
    out.lines.push_back(counted(question(actual_declarations), i.actual_declarations,
                                {"Deklarasi jenis aktual, menurut hari penyampaian terakhir",
                                 "Declarations of the actual type, by the day last submitted"}));
    out.lines.push_back(worded(
        question(complaint_channel),
        {"Layanan Pengaduan Masyarakat, " + i.address + "/lapor; " + std::to_string(i.handlers) + " petugas",
         "Public complaint service, " + i.address + "/lapor; " + std::to_string(i.handlers) + " handlers"},
        {"Peran Tim Kepatuhan pada tanggal laporan", "The compliance role on the report's date"}));
    out.lines.push_back(
        worded(question(monitoring),
               {std::to_string(f.now.of(Happening::reviewed)) + " telaah Inspektorat, " +
                    std::to_string(f.samples.checked) + " pernyataan diverifikasi dari sampel",
                std::to_string(f.now.of(Happening::reviewed)) + " reviews by the Inspectorate, " +
                    std::to_string(f.samples.checked) + " statements verified from samples"},
               from_acts));
    out.lines.push_back(
        counted(question(report_made), i.reports,
                {"Laporan yang diterbitkan di sini pada tahun ini", "Reports issued here in this year"}));
    return out;
}

}  // namespace

std::optional<ReportRefusal> refused(const ReportFacts& f) {
    const auto period = period_of(f.kind, f.year, f.half);
    if (period.from > f.today) return ReportRefusal::period_ahead;
    if (!f.in_use_since || period.until < *f.in_use_since) return ReportRefusal::before_the_log;
    return std::nullopt;
}

Report compose_report(const ReportFacts& f) {
    const auto before = period_before(f.kind, f.year, f.half);
    // A period that this system saw only in part compares with nothing.
    const bool compares =
        f.kind != ReportKind::indicators && f.in_use_since && *f.in_use_since <= before.from;
    const Lines lines(f, compares);
    Report out{.kind = f.kind,
               .year = f.year,
               .half = f.half,
               .period = period_of(f.kind, f.year, f.half),
               .unit = f.unit,
               .office = f.office,
               .as_of = f.today,
               .compares = compares,
               .sections = {},
               .offices = {}};
    if (f.kind != ReportKind::semester) out.sections.push_back(indicators_part(f));
    if (f.kind == ReportKind::indicators) return out;
    out.sections.push_back(declarations_part(f, lines));
    out.sections.push_back(statements_part(f, lines));
    out.sections.push_back(others_part(f, lines));
    out.sections.push_back(verification_part(f));
    out.sections.push_back(recommendations_part(f));
    out.offices = f.offices;
    return out;
}

}  // namespace oversight
