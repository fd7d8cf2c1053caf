// Who may read a report: one sealed box a person, in slots that do not say whose they are. Slots come in
// multiples of eight, the spare ones opening for nobody, in random order: the database tells neither who
// reads a report nor who was left out of it.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sealing/context.hpp"
#include "sealing/key.hpp"

namespace sealing {

inline constexpr std::size_t slots_at_once = 8;

struct Grant {
    Key report;    // the report's secret: opens messages and files
    Key identity;  // opens who reported; zeros for those who may not know
};

// A slot for each recipient and as many spare ones as make the next multiple of eight.
std::vector<std::string> seal_grants(std::span<const PublicKey> recipients, const Context& about,
                                     const Grant& grant);

// nullopt: the slot is not mine, or it is not about this report: its secret must be that of `report_key`.
std::optional<Grant> open_grant(const KeyPair& mine, const Context& about, const PublicKey& report_key,
                                std::string_view slot);

// Whether a slot was made for me about this report, whatever it opens: one with zeros for both keys says that
// the report is there, and no more.
bool knows_of(const KeyPair& mine, const Context& about, std::string_view slot);

}  // namespace sealing
