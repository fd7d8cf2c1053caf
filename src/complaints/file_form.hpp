// From the form of a complainant to a sealed filing: what was typed, who may read it, and the code.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "complaints/assign_handler.hpp"
#include "complaints/file_filing.hpp"
#include "complaints/open_filing_form.hpp"
#include "complaints/upload_form.hpp"
#include "web/form.hpp"

namespace complaints {

struct SealedFiling;  // sealed_filing_form.hpp

struct FilingInput {
    About about{};
    Channel channel{};
    UnitId unit;  // the nation or a province
    Identity identity;
    std::vector<std::pair<std::string, std::string>> answers;  // what, who, where, when, how, known …
    std::vector<PersonId> left_out;                            // whom the complainant does not trust
    std::string work;                                          // answer to the form's puzzle
    // By the reporter's browser; what stands above of words is then only that they are there.
    std::shared_ptr<const SealedFiling> sealed;
};
FilingInput parse_filing(const web::Form& form, web::Faults& faults);
struct MessageInput {
    std::string text;
    bool retaliation = false;
};
MessageInput parse_message(const web::Form& form, bool files_came, web::Faults& faults);

// Whether a relative or a business that somebody registered as his interest stands in these words.
bool close_to(store::Connection& db, PersonId person, const Searched& words, base::Date day);
struct Audience {
    std::vector<Reader> readers;
    std::vector<Reader> watchers;  // who only see that its clocks run
};
// Whom it can be sealed to: the team of the office, without those whom the complainant or the text names. If
// that leaves nobody, the team of the nation.
Audience audience_of(store::Connection& db, const FilingInput& input, base::Date day);

// All that the transaction will write, and the code. Made outside it; takes a millisecond.
struct Prepared {
    NewFiling rows;
    sealing::Code code;
    bool evidence_missing = false;
};
Prepared prepare(app::Site& site, const FilingInput& input, const Filed& filed, std::vector<SealedFile> files,
                 std::vector<std::int64_t> numbers, const Audience& audience, std::string_view form_key,
                 Lane lane, base::Date day);

std::string sent_mark(const app::Site& site, std::string_view form_key);  // what is kept of the form's key

// How busy the channel is; counts in memory only. `address` is looked at and forgotten: what is kept is a
// count under a hash whose key is made anew each day.
Lane weigh(app::Site& site, std::string_view address, std::string_view form_key, std::string_view work);
int bits_now(app::Site& site);

}  // namespace complaints
