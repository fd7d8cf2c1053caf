// People who do not exist, as many as are asked for, each from nothing but the seed and a number.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "simulation/dice.hpp"

namespace simulation {

// What people are made from; the lists live as long as the program.
struct Lists {
    std::vector<std::string_view> male, female, last_male, last_female;  // names, any case
    struct Region {
        std::uint16_t code;  // 3375
        std::string name;    // PEKALONGAN, without "Kabupaten" and "Kota"
    };
    std::vector<Region> regions;
};

struct Date {
    std::uint16_t year = 0;
    std::uint8_t month = 0, day = 0;
    bool operator==(const Date&) const = default;
};

struct Person {
    std::vector<std::string> name;  // words, upper case
    bool woman = false;
    Date born;
    std::uint16_t nik_region = 0, region = 0;  // of first registration, of today
    std::uint8_t district = 0;
    std::uint16_t serial = 1;
    std::uint64_t kk = 0;
    std::string birth_place;
};

Person make_person(const Lists& lists, std::uint64_t seed, std::uint64_t number);
// Of the same household: a parent, a child, a spouse or a brother or sister.
Person make_kin(const Lists& lists, const Person& of, Dice& dice);
Person make_twin(const Lists& lists, const Person& of, Dice& dice);

std::uint64_t nik_of(const Person& person);
std::string district_name(std::uint16_t region, std::uint8_t district);
std::string fresh_word(const Lists& lists, bool woman, Dice& dice);
std::uint64_t new_kk(std::uint16_t region, std::uint8_t district, Dice& dice);

}  // namespace simulation
