// How a person's row differs from list to list: what is left out, mistyped, spelt otherwise or adorned.
#pragma once
#include <string>

#include "simulation/person.hpp"

namespace simulation {

// A row as text, before it is written.
struct Row {
    std::string nik, kk, name, birth_place, dob, sex, region;
};

Row clean_row(const Person& person, Dice& dice);  // as the employer knows him; now and then with a title
// As a list that others keep. Shares after published figures and audits of such lists, docs/decisions/0040.
Row careless_row(const Person& person, Dice& dice);

std::string mistyped(std::string word,
                     Dice& dice);  // one letter dropped, doubled, changed or exchanged with the next
std::string respelt(std::string word, Dice& dice);  // another spelling of the same sound, if it has one

}  // namespace simulation
