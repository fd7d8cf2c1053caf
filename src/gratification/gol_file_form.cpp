#include "gratification/gol_file_form.hpp"

#include "gratification/gratification_form.hpp"

namespace gratification {
namespace {

constexpr std::string_view columns[] = {"NIK pelapor",
                                        "Nama pelapor",
                                        "NIP",
                                        "Unit kerja",
                                        "Telepon",
                                        "Surel",
                                        "Jenis laporan",
                                        "Jenis penerimaan",
                                        "Uraian",
                                        "Nilai (rupiah)",
                                        "Dasar nilai",
                                        "Peristiwa penerimaan",
                                        "Uraian peristiwa",
                                        "Tempat penerimaan",
                                        "Tanggal penerimaan",
                                        "Nama pemberi",
                                        "Pekerjaan dan jabatan pemberi",
                                        "Instansi atau badan pemberi",
                                        "Alamat dan telepon pemberi",
                                        "Hubungan dengan pemberi",
                                        "Kepentingan pemberi",
                                        "Terkait jabatan",
                                        "Alasan pemberian",
                                        "Kronologi penerimaan",
                                        "Keberadaan barang",
                                        "Jumlah lampiran",
                                        "Nomor laporan",
                                        "Tanggal lapor ke UPG"};

std::string id(web::Text text) { return std::string(text(web::Lang::id)); }
std::string id(rules::Label label) { return std::string(label.id); }

std::vector<documents::SheetColumn> heads(std::span<const std::string_view> names) {
    std::vector<documents::SheetColumn> out;
    for (const auto name : names) out.push_back({.head = std::string(name)});
    return out;
}

constexpr std::string_view list_columns[] = {"Nomor laporan",    "Tanggal diterima",
                                             "Pelapor",          "Unit kerja",
                                             "Pemberi",          "Uraian",
                                             "Nilai (rupiah)",   "Wajib lapor",
                                             "Keadaan",          "Batas ke KPK",
                                             "Diteruskan",       "Lewat 30 hari kerja",
                                             "Status KPK",       "Nomor keputusan KPK",
                                             "Keberadaan barang"};

}  // namespace

std::span<const std::string_view> gol_columns() { return columns; }

std::vector<std::string> gol_row(const Gratification& g, const Details& receiver) {
    const auto& t = g.telling;
    auto chronology = t.chronology;
    if (!g.addition.empty()) chronology += (chronology.empty() ? "" : "\n") + g.addition;
    return {receiver.nik,
            receiver.name,
            receiver.nip,
            receiver.office,
            receiver.phone,
            receiver.email,
            t.direction == Direction::received ? "Penerimaan" : "Penolakan",
            id(rules::label(t.form)),
            t.description,
            t.rupiah ? std::to_string(*t.rupiah) : "",
            id(words(t.basis)),
            id(rules::label(t.kind)),
            t.occasion,
            t.place,
            base::iso(t.on),
            t.giver.name,
            t.giver.role,
            t.giver.organization,
            t.giver.contact,
            id(words(t.giver.tie)),
            t.giver.interest,
            t.linked_to_office ? "Ya" : "Tidak",
            t.reason,
            chronology,
            id(words(t.goods)),
            std::to_string(g.files.size()),
            g.id.text(),
            base::iso(g.reported)};
}

std::string gol_file(documents::FileFormat format, store::Connection& db,
                     std::span<const Gratification> reports) {
    return documents::sheet_bytes({format, "GOL", "", heads(columns)}, [&](documents::SheetWriter& out) {
        for (const auto& g : reports)
            if (const auto whole = load(db, g.id)) out.row(gol_row(*whole, details_of(db, g.receiver)));
    });
}

std::string unit_list(documents::FileFormat format, store::Connection& db,
                      std::span<const Gratification> reports) {
    return documents::sheet_bytes(
        {format, "Gratifikasi", "", heads(list_columns)}, [&](documents::SheetWriter& out) {
            for (const auto& g : reports) {
                const auto receiver = details_of(db, g.receiver);
                out.row({g.id.text(), base::iso(g.telling.on), receiver.name, receiver.office,
                         giver_words(g.telling.giver), g.telling.description,
                         g.telling.rupiah ? std::to_string(*g.telling.rupiah) : "",
                         g.obliged ? "Ya" : "Tidak", id(words(g.state)), base::iso(g.dues.to_kpk),
                         g.forwarded ? base::iso(*g.forwarded) : "", g.forwarded_late ? "Ya" : "",
                         g.status ? id(words(*g.status)) : "", g.status_number, id(words(g.telling.goods))});
            }
        });
}

}  // namespace gratification
