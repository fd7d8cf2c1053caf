// What was taken out of a declaration.
#pragma once
#include "declarations/declaration.hpp"

namespace declarations {

// The declarant took something out that was filled in for him. He may; it is on record that it was there.
struct PrefillDropped {
    PersonId person;
    FindingId finding;
    std::string what;           // words of Prefilled, with ", " between
    DeclarationId declaration;  // none: noted before a declaration named its question
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("person", a.person);
        visit("finding", a.finding);
        visit("what", a.what);
        visit("declaration", a.declaration);
    }
};

}  // namespace declarations
