// What the tile map shows: one measure for each province that the scope's roles reach. Read from counters
// that acts keep, never counted: as quick for six million people as for ten.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/permission.hpp"
#include "base/names.hpp"
#include "oversight/pick_campaign.hpp"
#include "store/sql.hpp"

namespace oversight {

enum class MapMeasure { signed_statements, trained, open, late, silences, gratifications };

struct ProvinceFigure {
    UnitId unit;  // the provincial office; the figure holds its regencies too
    std::string name;
    std::int64_t count = 0;
    std::optional<std::int64_t> of;  // of how many; nothing: the count stands by itself

    // Whole per cent, rounded down so that 100 means all; nothing where there is nobody to count.
    std::optional<int> percent() const {
        if (!of || *of == 0) return std::nullopt;
        return static_cast<int>(count * 100 / *of);
    }
};

// Campaigns that reach into the scope, with how many they ask in the nation: the first fifty in the order in
// which pick_campaign prefers them, so that many small ones hide no large one.
std::vector<CampaignSize> campaign_sizes(store::Connection& db, const app::Scope& scope);
// The same of one office: those that ask anybody there, with how many.
std::vector<CampaignSize> campaign_sizes_of(store::Connection& db, UnitId unit);

// Provinces in the order of their codes. Statements are those of `campaign`; nothing when there is none.
std::vector<ProvinceFigure> province_figures(store::Connection& db, const app::Scope& scope,
                                             MapMeasure measure, statements::CampaignId campaign = {});

}  // namespace oversight

template <>
inline constexpr auto base::names<oversight::MapMeasure> =
    std::array{"pernyataan"sv, "sosialisasi"sv, "terbuka"sv, "terlambat"sv, "dialihkan"sv, "gratifikasi"sv};
