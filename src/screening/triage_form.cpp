#include "screening/triage_form.hpp"

#include <algorithm>

#include "matters/find_matches.hpp"
#include "matters/finding_rows.hpp"
#include "matters/matter_rows.hpp"
#include "people/people_rows.hpp"
#include "screening/raise_question.hpp"
#include "screening/registry_rows.hpp"

namespace screening {

using matters::Finding;
using web::Text;

std::optional<FindingId> reachable(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto id = request.id<FindingId>("finding");
    if (!id || !find_to_review(site.database.reader(), *id, triage_scope(site, actor))) return std::nullopt;
    return id;
}

std::string owner_of(store::Connection& db, const Finding& f) {
    const auto entry = f.entry ? load_entry(db, EntryId{f.entry}) : std::nullopt;
    const auto registry = entry ? load_registry(db, entry->registry) : std::nullopt;
    return registry ? registry->owner : std::string{};
}

bool about_child(store::Connection& db, const Finding& f) {
    const auto interest =
        f.of_register() ? people::load_interest(db, people::InterestId{f.interest}) : std::nullopt;
    return interest && matters::is_hidden(*interest);
}

Finding with_names(store::Connection& db, Finding f) {
    if (!about_child(db, f)) return f;
    if (f.entry) {
        const auto entry = load_entry(db, EntryId{f.entry});
        const auto registry = entry ? load_registry(db, entry->registry) : std::nullopt;
        if (!registry) return f;  // the list has it no more
        auto says = entry_says(*registry, *entry);
        f.matter_says = std::move(says.id), f.matter_says_en = std::move(says.en);
        return f;
    }
    const auto parties = matters::parties_of(db, f.matter);
    const auto party = std::ranges::find(parties, f.party, &matters::Party::id);
    if (party == parties.end()) return f;
    auto says = matters::matter_says(*party, parties);
    f.matter_says = std::move(says.id), f.matter_says_en = std::move(says.en);
    return f;
}

ReviewWish parse_review(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    ReviewWish out;
    out.review = read.choice<matters::Review>("review", Text("Pilih hasil telaah", "Select the result"));
    const bool why = !faults.on("review") && out.review != matters::Review::accept;
    out.reason = why ? read.text("reason", Text("Isi alasannya", "Say why"), 1000)
                     : read.optional_text("reason", 1000);
    return out;
}

LetterWish parse_letter(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    return {.number = read.text("number", Text("Isi nomor surat", "Enter the letter's number"), 80),
            .to = read.text("to", Text("Isi kepada siapa surat ini", "Enter whom the letter goes to"), 200)};
}

ReplyWish parse_reply(const web::Form& form, web::Faults& faults) {
    web::Reader read(form, faults);
    return {.reply = read.choice<LetterReply>("reply", Text("Pilih apa balasannya", "Select the reply")),
            .day = read.date("day", Text("Isi tanggal balasan", "Enter the day of the reply")),
            .note = read.optional_text("note", 300)};
}

namespace {

// The first one up who is not in it himself.
PersonId free_superior(app::Change& c, const Finding& f) {
    const auto matter = f.matter ? matters::load_matter(c.db, f.matter) : std::nullopt;
    const auto nature = matter ? matter->nature : rules::MatterNature::administrative;
    std::vector<PersonId> excluded{f.person, c.actor.person};
    while (const auto found = people::superior_for(c.db, f.person, nature, c.today(), excluded)) {
        if (std::ranges::find(excluded, found->person) != excluded.end()) break;
        if (!is_involved(c.db, f.id, found->person)) return found->person;
        excluded.push_back(found->person);
    }
    return {};
}

}  // namespace

Result<FindingReviewed, ReviewRefusal> decide(app::Change& c, const Finding& f, const ReviewWish& wish) {
    return review_answer({f, c.actor.person, letter_of(c.db, f.id).has_value(), about_child(c.db, f),
                          wish.review == matters::Review::refer ? free_superior(c, f) : PersonId{}},
                         wish.review, wish.reason);
}

Result<MisuseLetterIssued, LetterRefusal> decide(app::Change& c, const Finding& f, const LetterWish& wish) {
    const auto who = people::load_actor(c.db, f.person, c.today());
    return issue_misuse_letter(
        {f, c.actor.person, letter_of(c.db, f.id).has_value(), people::name_of(c.db, f.person),
         who ? who->position : std::string{}, about_child(c.db, f)},
        wish.number, wish.to);
}

Result<MisuseLetterAnswered, ReplyRefusal> decide(app::Change& c, const Finding& f, const ReplyWish& wish) {
    const auto letter = letter_of(c.db, f.id);
    return record_letter_reply({f.id, f.person, letter.has_value(), letter && letter->reply.has_value(),
                                letter ? letter->issued : base::Date{}, c.today()},
                               wish.reply, wish.day, wish.note);
}

}  // namespace screening
