#include "simulation/nation.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "simulation/mistakes.hpp"

namespace simulation {
namespace {

// Serials are given out from 0001 in each district for each day and sex, as the registry office does, so no
// two people share a NIK. One slot a NIK without its serial: 40 bits of it above 16 bits of the last serial.
class Serials {
public:
    explicit Serials(std::uint64_t people) {
        std::size_t size = 1024;
        while (size < people * 2) size *= 2;
        slots_.resize(size);
    }
    std::uint16_t next(std::uint64_t nik_without_serial) {
        std::size_t at = nik_without_serial * 0x9E3779B97F4A7C15ull >> 20 & (slots_.size() - 1);
        while (slots_[at] != 0 && slots_[at] >> 16 != nik_without_serial) at = (at + 1) & (slots_.size() - 1);
        if (slots_[at] == 0) slots_[at] = nik_without_serial << 16;
        return static_cast<std::uint16_t>(++slots_[at] & 0xFFFF);
    }

private:
    std::vector<std::uint64_t> slots_;
};

std::string csv(const std::string& text) {
    return text.find(',') == std::string::npos ? text : '"' + text + '"';
}

std::string line(std::uint64_t id, const Row& row, std::string_view last) {
    std::string out = std::to_string(id);
    for (const auto* value :
         {&row.nik, &row.kk, &row.name, &row.birth_place, &row.dob, &row.sex, &row.region}) {
        out += ',';
        out += csv(*value);
    }
    out += ',';
    out += last;
    out += '\n';
    return out;
}

class Nation {
public:
    Nation(const Lists& lists, const NationPlan& plan)
        : lists_(lists),
          plan_(plan),
          serials_(plan.officials + plan.registry),
          official_serials_(plan.officials) {}

    void write(const Write& officials, const Write& registry, const Write& truth, const Progress& progress) {
        const std::uint64_t all = plan_.officials + plan_.registry;
        officials("id,nik,kk,name,birth_place,dob,sex,region,role\n");
        registry("id,nik,kk,name,birth_place,dob,sex,region,kind\n");
        truth("official_id,party_id,kind\n");
        for (std::uint64_t i = 0; i < plan_.officials; ++i) {
            Person person = make_person(lists_, plan_.seed, i);
            person.serial = official_serials_[i] = serials_.next(nik_of(person) / 10'000);
            Dice dice(plan_.seed ^ 0x0FF1C1A1, i);
            officials(line(i, clean_row(person, dice), dice.chance(.05) ? "PPS" : "KPPS"));
            if (progress && i % 4096 == 0) progress(i, all);
        }
        for (std::uint64_t i = 0; i < plan_.registry; ++i) {
            registry(entry(i, truth));
            if (progress && i % 4096 == 0) progress(plan_.officials + i, all);
        }
    }

private:
    Person official(std::uint64_t number) {
        Person out = make_person(lists_, plan_.seed, number);
        out.serial = official_serials_[number];
        return out;
    }

    std::string entry(std::uint64_t i, const Write& truth) {
        Dice dice(plan_.seed ^ 0x2E6157, i);
        const double of_smaller = static_cast<double>(std::min(plan_.officials, plan_.registry)) /
                                  static_cast<double>(std::max<std::uint64_t>(plan_.registry, 1));
        const double s = dice.share() / std::max(of_smaller, 1e-9);
        const std::uint64_t whom = plan_.officials == 0 ? 0 : dice.next() % plan_.officials;
        std::string_view kind;
        Person person;
        if (plan_.officials > 0 && s < plan_.same) {
            kind = "same";
            person = official(whom);
            if (dice.chance(.1))
                person.region =
                    lists_.regions[dice.below(static_cast<std::uint32_t>(lists_.regions.size()))].code;
        } else if (plan_.officials > 0 && s < plan_.same + plan_.family) {
            kind = "family";
            person = make_kin(lists_, official(whom), dice);
        } else if (plan_.officials > 0 && s < plan_.same + plan_.family + plan_.twin) {
            kind = "twin";
            person = make_twin(lists_, official(whom), dice);
        } else {
            person = make_person(lists_, plan_.seed, plan_.officials + i);
        }
        if (kind != "same") person.serial = serials_.next(nik_of(person) / 10'000);
        if (!kind.empty())
            truth(std::to_string(whom) + ',' + std::to_string(i) + ',' + std::string{kind} + '\n');
        return line(i, careless_row(person, dice), dice.chance(.1) ? "CALEG" : "ANGGOTA");
    }

    const Lists& lists_;
    const NationPlan& plan_;
    Serials serials_;
    std::vector<std::uint16_t> official_serials_;
};

}  // namespace

void write_nation(const Lists& lists, const NationPlan& plan, const Write& officials, const Write& registry,
                  const Write& truth, const Progress& progress) {
    Nation(lists, plan).write(officials, registry, truth, progress);
}

}  // namespace simulation
