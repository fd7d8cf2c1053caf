#include "rules/vocabulary.hpp"

#include "base/check.hpp"

namespace rules {

namespace {

constexpr Dated<Scheme> schemes[] = {
    {sk_323_2020_from,
     Scheme::kpu_323_2020,
     {"Keputusan KPU 323/HK.03-Kpt/08/KPU/VII/2020", ""},
     Standing::unconfirmed,
     {"Naskah belum dibaca; tanggal hanya diketahui bulannya, Juli 2020",
      "The text was not read; only its month is known, July 2020"}},
    {panrb_17_2024_from,
     Scheme::panrb_17_2024,
     {"PermenPANRB 17/2024", ""},
     Standing::unconfirmed,
     {"Berlaku 8 November 2024 menurut berita; aturan KPU yang menyesuaikan belum ditemukan",
      "In force from 8 November 2024 as reported; no KPU rule that follows it was found"}},
};
static_assert(is_sorted(schemes));

constexpr Source from_abuse[] = {Source::former_office, Source::other};
constexpr Source from_dual_office[] = {Source::dual_or_other_office, Source::outside_work};
constexpr Source from_affiliation[] = {Source::family_and_relatives, Source::affiliation};
constexpr Source from_gratification[] = {Source::gift_or_gratification};
constexpr Source from_weakness[] = {Source::other};
constexpr Source from_personal[] = {Source::business_financial, Source::other};

}  // namespace

std::span<const Dated<Scheme>> scheme_rows() { return schemes; }

const Dated<Scheme>* scheme_in_force(Date day) { return in_force(schemes, day); }

Label term(Scheme scheme) {
    return scheme == Scheme::kpu_323_2020 ? Label{"benturan kepentingan", "conflict of interest"}
                                          : Label{"konflik kepentingan", "conflict of interest"};
}

Cause cause(Source source) {
    switch (source) {
        case Source::business_financial: return Cause::personal_interest;
        case Source::family_and_relatives: return Cause::affiliation;
        case Source::affiliation: return Cause::affiliation;
        case Source::outside_work: return Cause::dual_office;
        case Source::dual_or_other_office: return Cause::dual_office;
        case Source::former_office: return Cause::abuse_of_authority;
        case Source::gift_or_gratification: return Cause::gratification;
        case Source::other: return Cause::personal_interest;
    }
    CHECK(false);
}

std::span<const Source> sources(Cause cause) {
    switch (cause) {
        case Cause::abuse_of_authority: return from_abuse;
        case Cause::dual_office: return from_dual_office;
        case Cause::affiliation: return from_affiliation;
        case Cause::gratification: return from_gratification;
        case Cause::organisational_weakness: return from_weakness;
        case Cause::personal_interest: return from_personal;
    }
    CHECK(false);
}

Label label(Scheme scheme) {
    constexpr Label labels[] = {
        {"Keputusan KPU 323/2020 (benturan kepentingan)", "KPU Decision 323/2020 (benturan kepentingan)"},
        {"PermenPANRB 17/2024 (konflik kepentingan)", "PermenPANRB 17/2024 (konflik kepentingan)"},
    };
    return labels[static_cast<std::size_t>(scheme)];
}

Label label(Cause cause) {
    constexpr Label labels[] = {
        {"Penyalahgunaan wewenang", "Abuse of authority"},
        {"Perangkapan jabatan", "Holding more than one office"},
        {"Hubungan afiliasi", "Affiliation"},
        {"Gratifikasi", "Gratification"},
        {"Kelemahan sistem organisasi", "Weakness of the organisation"},
        {"Kepentingan pribadi", "Personal interest"},
    };
    return labels[static_cast<std::size_t>(cause)];
}

Label label(Situation situation) {
    constexpr Label labels[] = {
        {"Menerima gratifikasi untuk keputusan atau jabatan",
         "Receiving a gratification for a decision or a post"},
        {"Memakai aset jabatan untuk pribadi", "Using office assets privately"},
        {"Memakai informasi rahasia untuk pribadi", "Using confidential information privately"},
        {"Merangkap beberapa jabatan yang berkaitan", "Holding several related offices"},
        {"Memberi akses khusus tanpa prosedur", "Giving special access without procedure"},
        {"Pengawasan menyimpang karena pengaruh yang diawasi",
         "Supervision bent by the influence of the supervised"},
        {"Menilai hasil kerja sendiri", "Judging one's own work"},
        {"Kesempatan menyalahgunakan jabatan", "A chance to abuse the office"},
        {"Pengaruh setelah tidak menjabat", "Influence after leaving office"},
        {"Menentukan gaji sendiri", "Setting one's own pay"},
        {"Bekerja lain di luar pekerjaan pokok", "Working elsewhere beside the main job"},
        {"Tawaran membeli saham", "Offers to buy shares"},
        {"Diskresi yang menyalahgunakan wewenang", "Discretion that abuses authority"},
    };
    return labels[static_cast<std::size_t>(situation)];
}

Label label(Kind kind) {
    constexpr Label labels[] = {
        {"Kebijakan yang berpihak", "A partial policy"},
        {"Perizinan yang membedakan", "Discriminatory licensing"},
        {"Pengangkatan karena kedekatan", "Appointment through closeness"},
        {"Pemilihan rekanan yang tidak profesional", "Unprofessional choice of a partner"},
        {"Layanan publik yang dikomersialkan", "Public service for profit"},
        {"Aset dan informasi dipakai untuk pribadi", "Assets and information used privately"},
        {"Menjadi bagian dari pihak yang diawasi", "Being part of the supervised party"},
        {"Pengawasan yang tidak mengikuti norma", "Supervision outside the norms"},
        {"Menjadi bawahan pihak yang diawasi", "Being subordinate to the supervised party"},
        {"Penilaian di bawah pengaruh pihak lain", "Assessment under another's influence"},
    };
    return labels[static_cast<std::size_t>(kind)];
}

Label label(ConflictType type) {
    constexpr Label labels[] = {
        {"Aktual: ada dalam keputusan atau tindakan sekarang", "Actual: present in a decision or act now"},
        {"Potensial: dapat menjadi aktual kemudian", "Potential: may become actual later"},
    };
    return labels[static_cast<std::size_t>(type)];
}

Label label(Source source) {
    constexpr Label labels[] = {
        {"Kepentingan bisnis atau finansial", "Business or financial interest"},
        {"Keluarga dan kerabat", "Family and relatives"},
        {"Afiliasi atau orang dekat", "Affiliation or a close person"},
        {"Pekerjaan di luar pekerjaan pokok", "Work outside the main job"},
        {"Rangkap jabatan atau jabatan publik lain", "Dual office or another public office"},
        {"Pengaruh jabatan sebelumnya", "Influence of a former office"},
        {"Hadiah atau gratifikasi", "Gift or gratification"},
        {"Sumber lain", "Another source"},
    };
    return labels[static_cast<std::size_t>(source)];
}

}  // namespace rules
