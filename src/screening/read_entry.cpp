#include "screening/read_entry.hpp"

#include <algorithm>

#include "matching/read_values.hpp"

namespace screening {
namespace {

using enum EntryColumn;
constexpr std::size_t longest = 300;

constexpr EntryHead heads[] = {
    {code,
     {"Nomor", "Number"},
     {"Nomor baris menurut pemilik daftar", "The list's own number"},
     {"id", "kode", ""}},
    {name,
     {"Nama", "Name"},
     {"Nama orang; kosong bila baris ini hanya tentang badan", "Of the person"},
     {"nama lengkap", "full name", "nama calon"}},
    {nik,
     {"NIK", "NIK"},
     {"16 angka; empat terakhir boleh berupa bintang", "16 digits; the last four may be starred"},
     {}},
    {birth_place,
     {"Tempat lahir", "Place of birth"},
     {"Kabupaten atau kota", "Regency or city"},
     {"birth_place", "", ""}},
    {born,
     {"Tanggal lahir", "Date of birth"},
     {"2026-11-23 atau 23-11-2026", "2026-11-23 or 23-11-2026"},
     {"dob", "tgl lahir", "birth date"}},
    {sex, {"Jenis kelamin", "Sex"}, {"L atau P", "L (male) or P (female)"}, {"l/p", "jk", "sex"}},
    {region,
     {"Kode kabupaten/kota", "Regency code"},
     {"Empat angka", "Four digits"},
     {"region", "wilayah", "kode wilayah"}},
    {organization,
     {"Organisasi", "Organisation"},
     {"Partai, tim, atau perusahaan", "Party, team or company"},
     {"partai", "perusahaan", "company"}},
    {organization_number,
     {"NPWP atau NIB", "Tax or business number"},
     {"Dari perusahaan", "Of the company"},
     {"npwp", "nib", "tax number"}},
    {role,
     {"Jabatan", "Post"},
     {"Misalnya direktur", "For example director"},
     {"peran", "role", "kedudukan"}},
    {since, {"Sejak", "Since"}, {"Hari pertama", "The first day"}, {"mulai", "from", ""}},
    {until,
     {"Sampai", "Until"},
     {"Hari terakhir; kosong bila masih", "The last day; empty while it goes on"},
     {"berakhir", "to", ""}},
};
static_assert(std::size(heads) == entry_columns);

std::optional<base::Date> day_of(std::uint32_t born) {
    return base::date_from(static_cast<int>(born / 10'000), static_cast<int>(born / 100 % 100),
                           static_cast<int>(born % 100));
}

class Reading {
public:
    explicit Reading(const EntryLine& line) : line_(line) {}

    std::string text(EntryColumn c) {
        const auto& cell = line_.at(c);
        if (cell.formula) return fault(c, EntryFault::formula), "";
        if (cell.text.size() > longest) return fault(c, EntryFault::too_long), "";
        return cell.text;
    }
    std::string nik_of() {
        const auto written = text(nik);
        if (written.empty()) return {};
        // A spreadsheet keeps fifteen digits of a number.
        if (line_.at(nik).number && (written.size() > 15 || written.find_first_of("eE") != written.npos))
            return fault(nik, EntryFault::digits_lost), "";
        const auto read = matching::read_number(written);
        // 0 when absent or faulty, also without a fault when too many are starred.
        if (read.digits == 0) return fault(nik, EntryFault::not_a_nik), "";
        auto out = std::to_string(read.digits);
        out.insert(0, 16 - std::min<std::size_t>(16, out.size()), '0');
        for (std::size_t i = 0; i < read.starred; ++i) out[15 - i] = '*';
        return out;
    }
    std::optional<base::Date> day(EntryColumn c) {
        const auto written = text(c);
        if (written.empty()) return std::nullopt;
        const auto read = matching::read_date(written, 0);
        const auto out = read.fault == matching::ValueFault::none ? day_of(read.born) : std::nullopt;
        if (!out) fault(c, EntryFault::not_a_day);
        return out;
    }
    std::string sex_of() {
        const auto written = text(sex);
        const char read = written.empty() ? '\0' : matching::read_sex(written);
        if (read == 0 && !written.empty()) fault(sex, EntryFault::not_a_sex);
        return read == 0 ? std::string{} : std::string(1, read);
    }
    std::string region_of() {
        const auto written = text(region);
        const auto read = written.empty() ? std::uint16_t{0} : matching::read_region(written);
        if (read == 0 && !written.empty()) fault(region, EntryFault::not_a_region);
        return read == 0 ? std::string{} : std::to_string(read);
    }
    void fault(EntryColumn c, EntryFault why) {
        if (std::ranges::none_of(faults, [&](const EntryCellFault& f) { return f.column == c; }))
            faults.push_back({c, why});
    }
    std::vector<EntryCellFault> faults;

private:
    const EntryLine& line_;
};

Entry read_cells(Reading& r) {
    return {.code = r.text(code),
            .name = r.text(name),
            .nik = r.nik_of(),
            .birth_place = r.text(birth_place),
            .born = r.day(born),
            .sex = r.sex_of(),
            .region = r.region_of(),
            .organization = r.text(organization),
            .organization_number = r.text(organization_number),
            .role = r.text(role),
            .since = r.day(since),
            .until = r.day(until)};
}

bool needs_organization(RegistryKind kind) {
    return kind == RegistryKind::party_members || kind == RegistryKind::vendors;
}

}  // namespace

std::span<const EntryHead> entry_heads() { return heads; }

Result<Entry, std::vector<EntryCellFault>> read_entry(RegistryKind kind, const EntryLine& line,
                                                      base::Date today) {
    Reading r(line);
    auto out = read_cells(r);
    if (out.name.empty() && (kind != RegistryKind::vendors || out.organization.empty()))
        r.fault(name, EntryFault::nobody);
    if (out.organization.empty() && needs_organization(kind))
        r.fault(organization, EntryFault::no_organization);
    if (out.born && *out.born > today) r.fault(born, EntryFault::born_later);
    if (out.since && out.until && *out.until < *out.since) r.fault(until, EntryFault::ends_too_early);
    if (!r.faults.empty()) return refuse(std::move(r.faults));
    return out;
}

Entry readable_entry(const EntryLine& line) {
    Reading r(line);
    return read_cells(r);
}

rules::Label sentence(EntryFault fault) {
    constexpr rules::Label labels[] = {
        {"Tulis nilainya, bukan rumus.", "Write the value, not a formula."},
        {"Ubah kolom ini menjadi teks; angkanya terpotong.",
         "Make this column text; its digits were cut off."},
        {"Persingkat isinya sampai 300 huruf.", "Shorten it to 300 characters."},
        {"Isi nama orang, atau organisasi bila baris ini tentang badan.",
         "Enter a person's name, or the organisation when the row is about one."},
        {"Isi partai atau perusahaannya.", "Enter the party or the company."},
        {"Isi 16 angka; empat terakhir boleh bintang.", "Enter 16 digits; the last four may be stars."},
        {"Isi tanggal, misalnya 1980-05-16 atau 16-05-1980.",
         "Enter a date, such as 1980-05-16 or 16-05-1980."},
        {"Isi tanggal lahir yang sudah lewat.", "Enter a date of birth in the past."},
        {"Isi L atau P.", "Enter L (male) or P (female)."},
        {"Isi kode empat angka, misalnya 3375.", "Enter the four-digit code, such as 3375."},
        {"Isi hari terakhir yang tidak lebih awal daripada hari pertama.",
         "Enter a last day that is not before the first."},
        {"Hapus salah satu; baris ini sudah ada di atas.", "Delete one; this row stands above already."},
        {"Baris ini diambil tanpa kolom ini. Perbaiki bila nilainya diketahui.",
         "The row is taken without this cell. Mend it if its value is known."},
        {"Tulis siapa orang di belakang badan itu. Badan yang memiliki badan lain tidak dibandingkan.",
         "Write who stands behind that company. Companies that own companies are not compared."},
        {"Sertakan orang dan badan yang disebut kaitan ini dalam berkas.",
         "Put the person and the company that this tie names into the file."},
    };
    return labels[static_cast<std::size_t>(fault)];
}

}  // namespace screening
