// Appointments made and ended, and the clock's jobs, for the tests of cases that follow their posts.
#pragma once
#include "declarations/case_testing.hpp"

namespace declarations::testing {

struct Offices : World {
    using World::World;

    AppointmentId appoint(PersonId head, PersonId person, people::Holding holding, std::string_view from,
                          std::optional<std::string_view> until = {}) {
        AppointmentId id;
        as({}, [&](app::Change& c) {
            id = c.new_id<AppointmentId>();
            const auto position = corner.position.at(head);
            const auto at = people::load_position(c.db, position);
            c.record(CaseId{person.value}, at->unit,
                     people::AppointmentMade{id, person, position, holding, day(from),
                                             until ? std::optional(day(*until)) : std::nullopt, "ST 9/2026"});
        });
        return id;
    }
    void end(AppointmentId appointment, std::string_view last_day) {
        as({}, [&](app::Change& c) {
            const auto a = people::load_appointment(c.db, appointment);
            c.record(CaseId{a->person.value}, people::load_position(c.db, a->position)->unit,
                     people::AppointmentEnded{appointment, day(last_day), "pensiun"});
        });
    }
    void clock_at(std::string_view iso) {
        move_to(iso);
        follow_offices(site());
        record_silences(site());
    }
    std::vector<std::string> trail(DeclarationId id) {
        const auto db = reader();
        std::vector<std::string> out;
        for (auto [kind] : db->query<app::ActKind>("select kind from act where case_id = ? order by seq", id))
            out.emplace_back(base::name(kind));
        return out;
    }
    InboxCounts inbox_of(PersonId person) {
        const auto db = reader();
        return inbox_counts(db, person, today());
    }
    void send_to_declarant(DeclarationId id, PersonId superior) {
        EXPECT_EQ(act(superior, id,
                      [](app::Change& c, const auto& calendar, const Declaration& d) {
                          const auto result = return_declaration("Nama", facts_for_return(c, calendar, d));
                          if (result) record(c, d, *result);
                          return outcome(result);
                      }),
                  "done");
    }
    std::string complete(DeclarationId id, PersonId declarant) {
        return act(declarant, id, [](app::Change& c, const auto& calendar, const Declaration& d) {
            const auto result = complete_declaration({.description = "Lengkap", .what_was_added = "Nama"},
                                                     facts_for_completion(c, calendar, d));
            if (result) record(c, d, *result);
            return outcome(result);
        });
    }
};

}  // namespace declarations::testing
