// The statement of somebody who has no conflict of interest (Surat Pernyataan Bebas Benturan Kepentingan), as
// the paper that pdf() writes. It takes words only: whoever calls it has read the act that was signed, so
// that the same act gives the same bytes.
//
//   const auto bytes = documents::pdf(documents::statement_paper({
//       .letterhead = {"KOMISI PEMILIHAN UMUM", "KOTA PEKALONGAN", "Jalan …"},
//       .number = "12/BBK/3375/2026",
//       .signer = {.name = "Rina Contoh, S.H.", .nip = "197804122005012003",
//                  .position = "Plt. Sekretaris KPU Kota Pekalongan", .office = "KPU Kota Pekalongan"},
//       .basis = "Keputusan KPU Nomor 323/HK.03-Kpt/08/KPU/VII/2020",
//       .promises = {"tidak memiliki …", "akan melaporkan …"},
//       .place = "Pekalongan", .day = "22 November 2026",
//       .mark = "Ditandatangani secara elektronik\n22 November 2026, 14.30 WIB",
//       .check_address = "https://…/verifikasi/…", .log = {.entry = 1204, .size = 1310, .root = "8f0c…"},
//       .made = signed_at, .zone = unit.zone}));
//
// The annex of Keputusan KPU 323/2020 could not be read (docs/decisions/0020): title, promises and closing
// are what the campaign's template says; the order of the parts is that of a surat pernyataan in use.
#pragma once
#include <string>
#include <vector>

#include "documents/letter_words.hpp"
#include "documents/pdf.hpp"

namespace documents {

struct Statement {
    Language language = Language::indonesian;
    Letterhead letterhead;
    std::string title = {};   // empty: the usual one of the language
    std::string number = {};  // the office's, printed after "Nomor"; empty: none
    struct Signer {
        std::string name;
        std::string nip = {};            // 18 digits; printed in groups
        std::string member_number = {};  // of commissioners and others without a NIP
        std::string rank = {};           // pangkat/golongan
        std::string position;            // in full, with Plt. or Plh. for acting holders
        std::string office;
    } signer;
    std::string basis = {};             // the instrument; empty: no line
    std::vector<std::string> promises;  // each goes on from "menyatakan bahwa saya"
    std::string closing = {};           // empty: the usual one
    std::string place, day;             // day in words: "22 November 2026"
    std::string mark = {};              // how it was signed, lines apart by \n; empty leaves room for ink
    struct Witness {                    // "Mengetahui", paper signed on site: two who record it
        std::string capacity, name, number;
    };
    std::vector<Witness> witnesses = {};
    std::string check_address = {};  // in the code; empty: none
    LogPlace log = {};
    base::Instant made{};  // of the signature: stands in the file as its date
    base::Zone zone = base::Zone::wib;
};

[[nodiscard]] Paper statement_paper(const Statement& statement);

}  // namespace documents
