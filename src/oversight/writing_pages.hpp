// What the pages of notes and recommendations share.
#pragma once
#include "oversight/recommendation_form.hpp"

namespace oversight {

// What a list was asked for, as it stands in the address: satuan, tentang, keadaan, deklarasi.
struct WrittenAsked {
    WrittenFilter filter;
    UnitId office;
    std::string query;  // the same again, for links: "satuan=3375&tentang=&keadaan=&deklarasi="
};
WrittenAsked written_asked(const web::Request& request);

web::Fragment subject_words(store::Connection& db, web::Lang lang, const Subject& subject);
// The fields that say what is written about: an office and a measure, or the one declaration.
web::Fragment subject_fields(store::Connection& db, web::Lang lang, const app::Scope& scope,
                             const web::Form& form, const web::Faults& faults);
// What a form opens with, from the address.
web::Form subject_form(store::Connection& db, const web::Request& request, const app::Scope& scope);

app::Scope followers_scope(const app::Site& site, const app::Actor& actor);

}  // namespace oversight
