#include "screening/registry.hpp"

namespace screening {

rules::Label label(RegistryKind kind) {
    constexpr rules::Label labels[] = {
        {"Calon peserta pemilu", "Candidates"},
        {"Tim kampanye", "Campaign teams"},
        {"Anggota partai politik", "Party members"},
        {"Penyedia, pengurus, dan pemiliknya", "Vendors, their officers and owners"},
        {"Mantan pejabat", "Former officials"},
    };
    return labels[static_cast<std::size_t>(kind)];
}

rules::Label label(Grade grade) {
    constexpr rules::Label labels[] = {
        {"A: hampir semua dengan NIK", "A: nearly all with a NIK"},
        {"B: kebanyakan dengan NIK atau tanggal lahir", "B: most with a NIK or a birth date"},
        {"C: nama dengan organisasi atau wilayah", "C: names with an organisation or a regency"},
        {"D: nama saja, atau banyak baris salah", "D: names only, or many faulty rows"},
    };
    return labels[static_cast<std::size_t>(grade)];
}

// HOUSE RULE, docs/decisions/0032: the program grades, so that nobody's wish does.
Grade grade_of(const RegistryCounts& c) {
    const auto share = [&](std::int64_t part) {
        return c.persons == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(c.persons);
    };
    if (c.rejected * 20 > c.rows) return Grade::d;
    if (share(c.with_nik) >= .95) return Grade::a;
    if (share(c.with_birth) >= .80) return Grade::b;
    return share(c.with_place) >= .80 ? Grade::c : Grade::d;
}

std::string content_of(const Entry& e) { return e.code + '\x1f' + facts_of(e); }

std::string facts_of(const Entry& e) {
    std::string out;
    const auto day = [](const std::optional<base::Date>& d) { return d ? base::iso(*d) : std::string{}; };
    for (const auto& part : {e.name, e.nik, e.birth_place, day(e.born), e.sex, e.region, e.organization,
                             e.organization_number, e.role, day(e.since), day(e.until)}) {
        out += part;
        out += '\x1f';
    }
    return out;
}

}  // namespace screening
