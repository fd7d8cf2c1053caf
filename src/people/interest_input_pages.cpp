#include "people/interest_input_pages.hpp"

#include "app/status_page.hpp"
#include "people/child_seal_rows.hpp"
#include "people/people_rows.hpp"
#include "people/register_interest.hpp"
#include "rules/relations.hpp"

namespace people {

using web::Text;

namespace {

Text sentence(RegisterInterestRefusal why) {
    switch (why) {
        case RegisterInterestRefusal::not_his_own:
            return Text("Anda hanya dapat mengisi daftar Anda sendiri.",
                        "You can only fill in your own register.");
        case RegisterInterestRefusal::unknown_relation:
            return Text("Pilih hubungan dari daftar.", "Choose a relation from the list.");
        case RegisterInterestRefusal::no_name:
            return Text("Isi nama orang atau organisasi itu.",
                        "Enter the name of that person or organisation.");
        case RegisterInterestRefusal::not_yet:
            return Text("Catat kepentingan ini setelah tanggal mulainya tiba.",
                        "Register this interest once its first day has come.");
        case RegisterInterestRefusal::there_already:
            return Text("Kepentingan ini sudah ada dalam daftar Anda. Perbaiki yang ada bila perlu.",
                        "This interest is in your register already. Correct it there if need be.");
    }
    return Text("Periksa isian Anda.", "Check what you entered.");
}

Text sentence(EndInterestRefusal why) {
    switch (why) {
        case EndInterestRefusal::not_his_own:
            return Text("Anda hanya dapat mengubah daftar Anda sendiri.",
                        "You can only change your own register.");
        case EndInterestRefusal::ended_before:
            return Text("Kepentingan ini sudah berakhir.", "This interest has ended already.");
        case EndInterestRefusal::dates_out_of_order:
            return Text("Pilih hari terakhir antara tanggal mulai dan hari ini.",
                        "Choose a last day between the first day and today.");
    }
    return Text("Periksa isian Anda.", "Check what you entered.");
}

Text sentence(CorrectInterestRefusal why) {
    using enum CorrectInterestRefusal;
    switch (why) {
        case ended_before: return sentence(EndInterestRefusal::ended_before);
        case nothing_changed:
            return Text("Ubah isian yang salah, lalu simpan.", "Change what is wrong, then save.");
        case unknown_relation: return sentence(RegisterInterestRefusal::unknown_relation);
        case no_name: return sentence(RegisterInterestRefusal::no_name);
        case not_yet: return sentence(RegisterInterestRefusal::not_yet);
        case there_already: return sentence(RegisterInterestRefusal::there_already);
        case not_his_own: break;
    }
    return sentence(EndInterestRefusal::not_his_own);
}

}  // namespace

InterestRegistered parse_interest(web::Reader& read, base::Date today) {
    InterestRegistered out;
    out.relation = read.text("relation",
                             Text("Pilih hubungan Anda dengan orang atau organisasi itu",
                                  "Choose your relation to that person or organisation"),
                             60);
    if (!out.relation.empty() && !rules::relation(out.relation))
        read.fault("relation", Text("Pilih hubungan dari daftar", "Choose a relation from the list"));
    out.name = read.text("name", Text("Isi nama lengkap orang atau organisasi itu",
                                      "Enter the full name of that person or organisation"));
    out.organization = read.optional_text("organization");
    out.role = read.optional_text("role");
    out.identifier = read.optional_text("identifier", 40);
    out.since = read.optional_date("since").value_or(today);
    if (out.since > today)
        read.fault("since", Text("Isi tanggal mulai yang bukan sesudah hari ini",
                                 "Enter a first day that is not later than today"));
    return out;
}

void record_interest(app::Site& site, const web::Request& request, app::Change& c,
                     InterestRegistered wanted) {
    wanted.interest = c.new_id<InterestId>();
    wanted.person = c.actor.person;
    const auto open = interests_of(c.db, wanted.person, c.today());
    const auto made =
        register_interest({.writing = c.actor.person, .today = c.today(), .open = open}, std::move(wanted));
    if (!made)
        throw app::Stop{app::refused(site, request, base::name(made.error()), sentence(made.error()),
                                     article(made.error()))};
    c.record(CaseId{made->person.value}, c.actor.unit, sealed_for_record(*made, c.today()));
}

void record_correction(app::Site& site, const web::Request& request, app::Change& c, InterestId id,
                       InterestRegistered wanted) {
    const auto interest = load_interest(c.db, id);
    if (!interest || interest->person != c.actor.person) throw app::Stop{app::not_found(site, request)};
    wanted.interest = c.new_id<InterestId>();
    wanted.person = c.actor.person;
    const auto open = interests_of(c.db, wanted.person, c.today());
    const auto made = correct_interest({.writing = c.actor.person, .today = c.today(), .open = open},
                                       *interest, std::move(wanted));
    if (!made)
        throw app::Stop{app::refused(site, request, base::name(made.error()), sentence(made.error()),
                                     article(made.error()))};
    c.record(CaseId{interest->person.value}, c.actor.unit, made->ended);
    c.record(CaseId{interest->person.value}, c.actor.unit, sealed_for_record(made->registered, c.today()));
}

void record_end_of_interest(app::Site& site, const web::Request& request, app::Change& c, InterestId id,
                            base::Date last_day) {
    const auto interest = load_interest(c.db, id);
    if (!interest || interest->person != c.actor.person) throw app::Stop{app::not_found(site, request)};
    const auto ended =
        end_interest({.writing = c.actor.person, .today = c.today(), .open = {}}, *interest, last_day);
    if (!ended)
        throw app::Stop{app::refused(site, request, base::name(ended.error()), sentence(ended.error()),
                                     article(ended.error()))};
    c.record(CaseId{interest->person.value}, c.actor.unit, *ended);
}

}  // namespace people
