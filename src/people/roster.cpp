#include "people/roster.hpp"

namespace people {
namespace {

using enum RosterColumn;

constexpr RosterHead unit_column{unit,
                                 true,
                                 {"Kode kantor", "Office code"},
                                 {"1 untuk KPU, dua angka dan 00 untuk provinsi (3300), empat angka untuk "
                                  "kabupaten atau kota (3375)",
                                  "1 for the KPU, two digits and 00 for a province (3300), four digits for a "
                                  "regency or city (3375)"}};
constexpr RosterHead superior_column{
    superior,
    false,
    {"Atasan", "Superior"},
    {"NIP, nomor anggota atau kode jabatan atasan; letakkan barisnya di atas",
     "NIP, member number or position code of the superior; put that row above"}};
constexpr RosterHead nip_column{nip, false, {"NIP", "NIP"}, {"18 angka, sebagai teks", "18 digits, as text"}};
constexpr RosterHead nik_column{nik, false, {"NIK", "NIK"}, {"16 angka, sebagai teks", "16 digits, as text"}};
constexpr RosterHead member_column{
    member_number,
    false,
    {"Nomor anggota", "Member number"},
    {"Untuk anggota KPU, PPNPN dan badan ad hoc", "For commissioners, PPNPN and ad hoc members"}};
constexpr RosterHead kind_column{position_kind,
                                 true,
                                 {"Jenis jabatan", "Kind of position"},
                                 {"Pilih dari daftar", "Choose from the list"}};
constexpr RosterHead title_column{
    title,
    true,
    {"Nama jabatan", "Title"},
    {"Misalnya Kepala Subbagian Hukum dan SDM", "For example Kepala Subbagian Hukum dan SDM"}};
constexpr RosterHead instrument_column{instrument,
                                       false,
                                       {"Nomor keputusan", "Decree"},
                                       {"Surat keputusan atau surat perintah", "The decree or order"}};
constexpr RosterHead until_column{until,
                                  false,
                                  {"Sampai tanggal", "Until"},
                                  {"Hari terakhir, bila sudah ada", "The last day, once there is one"}};
constexpr rules::Label name_label{"Nama", "Name"};
constexpr rules::Label from_label{"Mulai tanggal", "From"};
constexpr rules::Label day_help{"Tanggal: 2026-11-22 atau 22/11/2026", "A day: 2026-11-22 or 22/11/2026"};

constexpr RosterHead unit_heads[] = {
    unit_column,
    {name, true, name_label, {"Misalnya KPU Kota Pekalongan", "For example KPU Kota Pekalongan"}},
    {zone, true, {"Zona waktu", "Time zone"}, {"WIB, WITA atau WIT", "WIB, WITA or WIT"}},
    {seats,
     true,
     {"Jumlah anggota", "Seats"},
     {"Anggota pleno, 1 sampai 15", "Members of its plenary, 1 to 15"}},
};
constexpr RosterHead position_heads[] = {
    {code,
     true,
     {"Kode jabatan", "Position code"},
     {"Kode Anda sendiri; tidak berubah", "Your own; it stays"}},
    unit_column,
    kind_column,
    title_column,
    superior_column,
};
constexpr RosterHead people_heads[] = {
    nip_column,
    nik_column,
    member_column,
    {name, true, name_label, {"Dengan gelar", "With titles"}},
    {staff_kind, true, {"Jenis pegawai", "Kind of staff"}, {"Pilih dari daftar", "Choose from the list"}},
    unit_column,
    kind_column,
    title_column,
    {position,
     false,
     {"Kode jabatan", "Position code"},
     {"Hanya bila jabatan itu sudah dibuat dari daftar jabatan",
      "Only if that position was made from a table of positions"}},
    superior_column,
    {from, false, from_label, {"Wajib bagi pegawai baru dan yang pindah", "Needed for who is new or moves"}},
    instrument_column,
    until_column,
    {born, false, {"Tanggal lahir", "Date of birth"}, day_help},
    {email,
     false,
     {"Surel", "E-mail"},
     {"Untuk tautan akun dan pengingat", "For account links and reminders"}},
    {phone, false, {"Telepon", "Telephone"}, {"Nomor ponsel", "Mobile number"}},
};
constexpr RosterHead appointment_heads[] = {
    nip_column,
    nik_column,
    member_column,
    {position, true, {"Kode jabatan", "Position code"}, {"Dari daftar jabatan", "From a table of positions"}},
    {holding, true, {"Sebagai", "As"}, {"Definitif, Plt. atau Plh.", "Definitive, Plt. or Plh."}},
    {from, true, from_label, day_help},
    until_column,
    instrument_column,
};

rules::Label sentence_of_row(RosterFault fault) {
    switch (fault) {
        case RosterFault::person_unknown:
            return {"Orang ini belum tercatat. Impor daftar pegawai lebih dulu.",
                    "This person is not recorded. Import the table of people first."};
        case RosterFault::position_unknown:
            return {"Kode jabatan ini belum tercatat. Impor daftar jabatan lebih dulu.",
                    "This position code is not recorded. Import the table of positions first."};
        case RosterFault::superior_unknown:
            return {"Atasan ini belum tercatat. Letakkan barisnya di atas baris ini.",
                    "This superior is not recorded. Put that row above this one."};
        case RosterFault::oneself:
            return {"Data Anda sendiri dicatat oleh orang lain.", "Somebody else records what concerns you."};
        case RosterFault::starts_too_early:
            return {"Tanggal mulai harus sesudah awal jabatan yang sekarang.",
                    "It must begin after the present appointment began."};
        case RosterFault::ends_too_early:
            return {"Hari terakhir tidak boleh sebelum hari pertama.",
                    "The last day cannot be before the first."};
        case RosterFault::position_is_held:
            return {"Jabatan ini sudah ada pejabatnya pada hari itu. Akhiri dulu jabatannya.",
                    "Somebody holds this position on that day. End that appointment first."};
        case RosterFault::not_vacant:
            return {"Plt. hanya untuk jabatan yang kosong. Pakai Plh. bila pejabatnya berhalangan.",
                    "A Plt. needs a vacant position. Use Plh. when the holder is away."};
        case RosterFault::nobody_is_away:
            return {"Plh. hanya untuk jabatan yang ada pejabatnya.", "A Plh. needs a holder who is away."};
        case RosterFault::stands_in_for_himself:
            return {"Seseorang tidak dapat menggantikan dirinya sendiri.", "Nobody stands in for himself."};
        case RosterFault::acting_already:
            return {"Pada hari itu sudah ada Plt. atau Plh. lain.", "Somebody else is acting on that day."};
        default: return {"Periksa baris ini.", "Check this row."};
    }
}

}  // namespace

std::span<const RosterHead> heads_of(RosterTable table) {
    switch (table) {
        case RosterTable::units: return unit_heads;
        case RosterTable::positions: return position_heads;
        case RosterTable::people: return people_heads;
        case RosterTable::appointments: return appointment_heads;
    }
    return {};
}

rules::Label label(RosterTable table) {
    switch (table) {
        case RosterTable::units: return {"Kantor", "Offices"};
        case RosterTable::positions: return {"Jabatan", "Positions"};
        case RosterTable::people: return {"Pejabat dan pegawai", "Officials and staff"};
        case RosterTable::appointments:
            return {"Pengangkatan, Plt. dan Plh.", "Appointments and acting holders"};
    }
    return {"Daftar", "Table"};
}

rules::Label label(StaffKind kind) {
    switch (kind) {
        case StaffKind::commissioner: return {"Anggota KPU", "Commissioner"};
        case StaffKind::pns: return {"PNS", "Civil servant (PNS)"};
        case StaffKind::pppk: return {"PPPK", "Contract civil servant (PPPK)"};
        case StaffKind::ppnpn: return {"PPNPN", "Contract staff (PPNPN)"};
        case StaffKind::adhoc: return {"Badan ad hoc", "Ad hoc member"};
    }
    return {"Pegawai", "Staff"};
}

rules::Label label(Holding holding) {
    switch (holding) {
        case Holding::definitive: return {"Definitif", "Definitive"};
        case Holding::plt: return {"Plt.", "Acting (Plt.)"};
        case Holding::plh: return {"Plh.", "Acting (Plh.)"};
    }
    return {"Pejabat", "Holder"};
}

rules::Label label(RosterChange change) {
    switch (change) {
        case RosterChange::none: return {"Tidak berubah", "Unchanged"};
        case RosterChange::added: return {"Baru", "New"};
        case RosterChange::changed: return {"Data berubah", "Changed"};
        case RosterChange::moved: return {"Pindah jabatan", "Moved"};
        case RosterChange::ended: return {"Berakhir", "Ended"};
    }
    return {"Tidak berubah", "Unchanged"};
}

rules::Label sentence(RosterFault fault) {
    switch (fault) {
        case RosterFault::missing: return {"Isi kolom ini.", "Fill in this cell."};
        case RosterFault::formula:
            return {"Ganti rumus dengan nilainya (tempel sebagai nilai).",
                    "Replace the formula by its value (paste as value)."};
        case RosterFault::digits_lost:
            return {
                "Angka terakhir hilang karena disimpan sebagai bilangan. Ubah kolom menjadi teks, lalu "
                "ketik ulang.",
                "The last digits were lost because it was kept as a number. Make the column text and type "
                "it again."};
        case RosterFault::too_long:
            return {"Persingkat menjadi paling banyak 300 huruf.", "Use at most 300 letters."};
        case RosterFault::not_a_unit_code:
            return {"Isi kode kantor: 1, 3300 atau 3375.", "Enter the code of the office: 1, 3300 or 3375."};
        case RosterFault::not_a_count: return {"Isi angka 1 sampai 15.", "Enter a number from 1 to 15."};
        case RosterFault::not_in_list:
            return {"Pilih salah satu isian dari lembar petunjuk templat.",
                    "Choose one of the values on the template's help sheet."};
        case RosterFault::not_a_nip:
            return {"NIP terdiri atas 18 angka dan diawali tanggal lahir.",
                    "A NIP has 18 digits and begins with the date of birth."};
        case RosterFault::not_a_nik: return {"NIK terdiri atas 16 angka.", "A NIK has 16 digits."};
        case RosterFault::not_a_day:
            return {"Isi tanggal, misalnya 2026-11-22 atau 22/11/2026.",
                    "Enter a day, for example 2026-11-22 or 22/11/2026."};
        case RosterFault::not_an_address:
            return {"Isi alamat surel, misalnya nama@kpu.go.id.",
                    "Enter an e-mail address, for example nama@kpu.go.id."};
        case RosterFault::no_number:
            return {"Isi NIP, NIK atau nomor anggota, agar orang ini dikenali lagi.",
                    "Enter NIP, NIK or member number, so that this person is found again."};
        case RosterFault::twice_in_file:
            return {"Sudah ada di baris lain berkas ini. Hapus salah satu.",
                    "It stands in another row of this file. Remove one of them."};
        case RosterFault::two_people:
            return {"NIP, NIK dan nomor anggota ini milik orang yang berbeda. Periksa ketiganya.",
                    "These numbers belong to different people. Check all three."};
        case RosterFault::unit_unknown:
            return {"Kantor ini belum tercatat. Impor daftar kantor lebih dulu.",
                    "This office is not recorded. Import the table of offices first."};
        case RosterFault::outside_offices:
            return {"Kantor ini di luar wewenang Anda. Minta kantor yang membawahinya.",
                    "This office is not yours to change. Ask the office above it."};
        case RosterFault::parent_unknown:
            return {"Kantor provinsinya belum tercatat. Letakkan barisnya di atas.",
                    "Its provincial office is not recorded. Put that row above."};
        default: return sentence_of_row(fault);
    }
}

}  // namespace people
