// Choosing people for a team, or who stands in: a list of the first names, and a search for all others. It is
// a form of its own and a page again, so it works the same with JavaScript and without.
#include <algorithm>

#include "base/text.hpp"
#include "sanctions/case_pages.hpp"

namespace sanctions {

using web::Fragment, web::Text;

namespace {

constexpr int most_to_choose = 50;  // a longer list is not read: one looks for the name

std::vector<Candidate> of_part(const Desk& d, const Sanction& s, TeamPart part, std::string_view sought) {
    return candidates(d.db, s, part, d.today, sought, most_to_choose);
}

void add(std::vector<Candidate>& to, std::vector<Candidate> more) {
    for (auto& one : more)
        if (std::ranges::find(to, one.person, &Candidate::person) == to.end()) to.push_back(std::move(one));
}

// Several names, with commas between: a team has three.
std::vector<Candidate> found_for(const Desk& d, const Sanction& s, TeamPart part) {
    std::vector<Candidate> out;
    for (const auto name : base::split(d.sought, ','))
        if (!base::trim(name).empty()) add(out, of_part(d, s, part, base::trim(name)));
    return out;
}

bool full(const std::vector<Candidate>& people) {
    return people.size() >= static_cast<std::size_t>(most_to_choose);
}

}  // namespace

Fragment choice(const Desk& d, const Sanction& s, std::string name, Text label, TeamPart part) {
    auto people = found_for(d, s, part);
    add(people, of_part(d, s, part, {}));
    auto field = d.field(std::move(name), label);
    std::vector<web::Option> options;
    bool there = field.value.empty();
    for (const auto& one : people) {
        const auto unit = one.unit == s.unit ? std::nullopt : people::load_unit(d.db, one.unit);
        options.push_back({one.person.text(), unit ? one.name + " (" + unit->name + ")" : one.name, {}, {}});
        there |= options.back().value == field.value;
    }
    // Chosen before a fault was found: what was filled in is kept.
    if (const auto chosen = PersonId::from(field.value); !there && chosen)
        options.push_back({field.value, people::name_of(d.db, *chosen), {}, {}});
    return web::select(d.lang, field, options);
}

Fragment name_search(const Desk& d, const Sanction& s) {
    constexpr TeamPart parts[] = {TeamPart::superior, TeamPart::oversight, TeamPart::human_resources};
    const bool all_there =
        std::ranges::none_of(parts, [&](TeamPart part) { return full(of_part(d, s, part, {})); });
    if (d.sought.empty() && all_there) return {};
    std::vector<Candidate> found;
    bool too_many = false;
    for (const auto part : parts) {
        auto here = found_for(d, s, part);
        too_many |= full(here);
        add(found, std::move(here));
    }
    const auto says = [&] {
        if (d.sought.empty())
            return web::say(d.lang,
                            Text("Pilihan di bawah memuat {} nama pertama saja.",
                                 "The choices below hold the first {} names only."),
                            most_to_choose);
        if (too_many)
            return std::string(Text("Terlalu banyak nama yang cocok. Tulis lebih lengkap.",
                                    "Too many names fit. Write more of it.")(d.lang));
        if (found.empty())
            return std::string(Text("Tidak ada nama yang cocok. Tulis awal nama yang lain.",
                                    "No name fits. Write the beginning of another of the names.")(d.lang));
        return web::say(d.lang,
                        Text("Nama yang cocok: {}. Lihat awal pilihan di bawah.",
                             "Names that fit: {}. They come first in the choices below."),
                        found.size());
    };
    return web::search_form(
               web::path("/sanksi/{}", s.id),
               web::text_input(
                   d.lang,
                   {.name = "cari",
                    .label = Text("Cari nama untuk dipilih di bawah", "Look for a name to choose below"),
                    .hint = Text("Awal nama depan atau nama belakang, tanpa gelar. Pisahkan beberapa nama "
                                 "dengan koma.",
                                 "The beginning of a first or last name, without degrees. Put commas between "
                                 "several names."),
                    .value = d.sought}) +
                   web::button(d.lang, Text("Cari", "Search"), web::ButtonKind::secondary)) +
           web::paragraph(d.lang, says());
}

}  // namespace sanctions
