// The acts of a sample, all counted under its own case.
#pragma once
#include "oversight/sample.hpp"

namespace oversight {

struct SampleAnnounced {
    SampleId sample;
    UnitId unit;
    statements::CampaignId campaign;
    std::int64_t size = 0, population = 0;
    base::Hash list{};
    base::Date seed_day{}, on{};
    SampleCovers covers{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sample", a.sample);
        visit("unit", a.unit);
        visit("campaign", a.campaign);
        visit("size", a.size);
        visit("population", a.population);
        visit("list", a.list);
        visit("seed_day", a.seed_day);
        visit("on", a.on);
        visit("covers", a.covers);
    }
};

// The clock's act: it only carries out what was announced.
struct SampleDrawn {
    SampleId sample;
    std::string checkpoint;
    std::vector<std::int64_t> chosen;  // entries, ascending
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sample", a.sample);
        visit("checkpoint", a.checkpoint);
        visit("chosen", a.chosen);
        visit("on", a.on);
    }
};

struct SampleChecked {
    SampleId sample;
    std::int64_t entry = -1;
    CheckResult result{};
    std::string note;
    base::Date on{};
    template <class Self, class Visit>
    static void each(Self& a, Visit visit) {
        visit("sample", a.sample);
        visit("entry", a.entry);
        visit("result", a.result);
        visit("note", a.note);
        visit("on", a.on);
    }
};

}  // namespace oversight
