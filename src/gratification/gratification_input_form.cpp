// From what people fill in to what the use cases take.
#include "base/hash.hpp"
#include "base/text.hpp"
#include "gratification/gratification_form.hpp"
#include "gratification/read_amount.hpp"

namespace gratification {

using web::Text;

namespace {

Text say(AmountFault why) {
    switch (why) {
        case AmountFault::missing: return Text("Isi nilainya dalam rupiah", "Enter the value in rupiah");
        case AmountFault::negative:
            return Text("Nilai tidak boleh di bawah nol. Tulis tanpa tanda minus",
                        "The value cannot be below zero. Write it without a minus");
        case AmountFault::part_of_one:
            return Text("Bulatkan ke rupiah penuh, misalnya 1.500.000",
                        "Round it to whole rupiah, such as 1,500,000");
        case AmountFault::two_readings:
            return Text("Angka ini dapat dibaca dua cara. Tulis lengkap, misalnya 1.500.000",
                        "This number can be read in two ways. Write it out, such as 1,500,000");
        case AmountFault::zero:
            return Text("Isi nilai di atas nol, atau pilih \"Belum diketahui\"",
                        "Enter a value above zero, or choose \"Not known\"");
        case AmountFault::too_large:
            return Text("Nilai ini terlalu besar. Periksa jumlah nolnya",
                        "This value is too large. Check the zeros");
        case AmountFault::no_number: break;
    }
    return Text("Tulis nilainya dengan angka, misalnya 1.500.000 atau 1.500.000,00",
                "Write the value in digits, such as 1,500,000 or 1,500,000.00");
}

Giver parse_giver(web::Reader& read) {
    Giver out;
    out.name = read.optional_text("giver", 200);
    out.role = read.optional_text("giver_role", 200);
    out.organization = read.optional_text("giver_organization", 200);
    if (out.name.empty() && out.organization.empty())
        read.fault("giver",
                   Text("Isi nama pemberi, atau nama badannya", "Enter the giver's name, or the body's"));
    out.identifier = read.optional_text("giver_identifier", 40);
    out.contact = read.optional_text("giver_contact", 300);
    out.tie = read.choice<GiverTie>(
        "giver_tie", Text("Pilih hubungan pemberi dengan Anda", "Select who the giver is to you"));
    out.interest = read.optional_text("giver_interest", 500);
    return out;
}

// At most 120 bytes, and no half character at the end.
std::string short_name(std::string_view name) {
    auto cut = std::min<std::size_t>(name.size(), 120);
    while (cut < name.size() && cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xC0) == 0x80) --cut;
    return cut == 0 ? "foto" : std::string(name.substr(0, cut));
}

std::string_view type_of(std::string_view bytes) {
    if (bytes.starts_with("%PDF-")) return "application/pdf";
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return "image/png";
    if (bytes.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
    return {};
}

}  // namespace

std::optional<std::int64_t> parse_amount(const web::Form& form, web::Faults& faults, std::string_view field) {
    const auto value = read_amount(form.get(field));
    if (value) return *value;
    faults.add(field, say(value.error()), std::vector<web::TextValue>{});
    return std::nullopt;
}

Telling parse_telling(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    Telling out;
    out.direction = read.choice<Direction>("direction",
                                           Text("Pilih diterima atau ditolak", "Select received or refused"));
    out.form =
        read.choice<rules::GratificationForm>("form", Text("Pilih jenis pemberian", "Select what was given"));
    out.description =
        read.text("description", Text("Jelaskan apa yang diberikan", "Describe what was given"), 1000);
    out.basis = read.choice<ValueBasis>(
        "basis", Text("Pilih apakah nilainya diketahui", "Select whether the value is known"));
    if (form.has("basis") && out.basis != ValueBasis::unknown)
        out.rupiah = parse_amount(form, faults, "amount");
    out.kind =
        read.choice<rules::GratificationKind>("kind", Text("Pilih peristiwanya", "Select the occasion"));
    out.occasion = read.text("occasion", Text("Sebutkan peristiwanya, misalnya pernikahan anak pertama",
                                              "Name the occasion, such as the wedding of the first child"));
    out.place = read.text("place", Text("Isi tempatnya", "Enter the place"));
    out.on = read.date("on",
                       Text("Isi tanggal diterima atau ditolak", "Enter the day it was received or refused"));
    out.giver = parse_giver(read);
    out.linked_to_office =
        read.yes_or_no("linked", Text("Pilih apakah terkait jabatan atau tugas Anda",
                                      "Select whether it is linked to your office or duties"));
    out.reason = read.text(
        "reason",
        Text("Tulis alasan pemberian sepanjang Anda ketahui", "Write why it was given, as far as you know"),
        1000);
    out.chronology = read.optional_text("chronology", 4000);
    out.goods = read.choice<GoodsPlace>(
        "goods", Text("Pilih di mana barangnya sekarang", "Select where the goods are now"));
    return out;
}

std::vector<Photo> read_photos(const web::Form& form, web::Faults& faults) {
    std::vector<Photo> out;
    for (const auto* file : form.files("photos")) {
        const auto name = short_name(file->name);
        const auto type = type_of(file->bytes);
        if (file->bytes.size() > most_photo_bytes)
            faults.add("photos",
                       Text("Berkas {} lebih dari 5 MB. Perkecil lalu unggah lagi.",
                            "The file {} is over 5 MB. Make it smaller and upload it again."),
                       name);
        else if (type.empty())
            faults.add("photos",
                       Text("Isi berkas {} tidak dikenali. Unggah PDF atau foto (JPG, PNG).",
                            "The content of {} is not known. Upload a PDF or a photo (JPG, PNG)."),
                       name);
        else if (out.size() == most_photos) {
            faults.add("photos", Text("Unggah paling banyak {} berkas", "Upload at most {} files"),
                       most_photos);
            break;
        } else
            out.push_back({{name, std::string(type), base::hex(base::bytes_of(base::sha256(file->bytes))),
                            static_cast<std::int64_t>(file->bytes.size())},
                           file->bytes});
    }
    return out;
}

std::string parse_words(const web::Form& form, web::Faults& faults, std::string_view field) {
    web::Reader read(form, faults);
    return read.text(field, Text("Tulis keterangannya", "Write it down"), 1000);
}

StatusTold parse_status(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    StatusTold out;
    out.status = read.choice<Status>("status", Text("Pilih status dari KPK", "Select KPK's status"));
    out.number =
        read.text("number", Text("Isi nomor keputusan KPK", "Enter the number of KPK's decision"), 100);
    out.decided_on =
        read.date("decided_on", Text("Isi tanggal keputusan KPK", "Enter the day of KPK's decision"));
    return out;
}

}  // namespace gratification
