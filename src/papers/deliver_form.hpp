// How a slice hands out a document: it says from which act, and how the paper is written; code, checkpoint,
// seal, the act of the first issue and the download are done here.
//
//   return papers::deliver(site, request, actor,
//       {.kind = papers::DocumentKind::statement, .act = log_index, .case_id = …, .unit = …, .person = …,
//       .number = …}, [id](store::Connection& db, const papers::Marks& marks) {
//           return documents::statement_paper({…, .check_address = marks.check_address, .log = marks.log,
//           …});
//       },
//       "pernyataan-rina.pdf");
//
// The slice has asked before whether this person may have it. The paper reads no clock and no random number:
// what it says comes from the act, so that the same act gives the same bytes.
#pragma once
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "app/write.hpp"
#include "documents/letter_words.hpp"
#include "papers/document.hpp"

namespace papers {

struct Marks {
    std::string check_address;  // goes into the QR code
    documents::LogPlace log;    // goes into documents::foot_words
};
using Write = std::function<documents::Paper(store::Connection&, const Marks&)>;

struct Order {
    Origin of;
    Write write;
};
struct Made {
    std::string pdf;
    Document document;
};

// In the order asked for; documents that were not issued before, or come out with other bytes, are issued in
// one transaction. Takes about 15 ms each: call on a worker.
std::vector<Made> make(app::Site& site, const app::Actor& actor, std::span<const Order> orders);

web::Outcome deliver(app::Site& site, const web::Request& request, const app::Actor& actor, Origin of,
                     Write write, std::string file_name);

// ADDRESS/verifikasi/CODE
std::string check_address(const app::Site& site, std::string_view code);

}  // namespace papers
