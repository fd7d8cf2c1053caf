// The doors of training, through the guard and the handlers, without a socket: legal & HR of the city and of
// the province, and everybody whom they call.
#pragma once
#include <gtest/gtest.h>

#include <algorithm>

#include "papers/papers_routes.hpp"
#include "papers/testing.hpp"
#include "people/doors_testing.hpp"
#include "training/training_code.hpp"
#include "training/training_routes.hpp"
#include "training/training_rows.hpp"

namespace training::testing {

using people::testing::central_java;
using people::testing::Pairs;
using people::testing::pekalongan;
using ::testing::HasSubstr;
using ::testing::Not;

class TrainingPages : public people::testing::Doors {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (IsSkipped()) return;
        found({people::register_people, papers::register_papers, register_training});
        papers::testing::seal_with_known_keys(*world, {pekalongan, central_java});
        city = corner.city.subdivision_head;
        province = corner.province.division_head;
        role(city, app::Role::legal_hr, pekalongan, pekalongan);
        role(province, app::Role::legal_hr, central_java, UnitId{central_java.value + 99});
        auto routes = pages();
        for (const auto& more : {api(), papers::pages()}) std::ranges::copy(more, std::back_inserter(routes));
        open(routes);
    }
    static Pairs called(std::string whom = "below") {
        return {{"title", "Sosialisasi penanganan benturan kepentingan"},
                {"topic", "conflict_of_interest"},
                {"mode", "online"},
                {"link", "https://rapat.contoh.go.id/ruang"},
                {"date-day", "25"},
                {"date-month", "11"},
                {"date-year", "2026"},
                {"time", "10.00"},
                {"minutes", "90"},
                {"for", std::move(whom)},
                {"kinds", "commissioner"},
                {"kinds", "pns"},
                {"kinds", "ppnpn"}};
    }
    TrainingId call(PersonId who, const Pairs& fields = called()) {
        const auto answer = post(who, "/sosialisasi", fields);
        EXPECT_EQ(answer.status, 303) << answer.body;
        const auto at = answer.header("location");
        return at.size() > 13 ? TrainingId::from(at.substr(13)).value_or(TrainingId{}) : TrainingId{};
    }
    std::string at(TrainingId id, std::string_view rest = {}) {
        return "/sosialisasi/" + id.text() + std::string(rest);
    }
    std::string code_of(TrainingId id) {
        const auto db = world->reader();
        return code_at(code_secret(db, id), app::Clock::real_now());
    }
    web::Response attend(PersonId who, TrainingId id) {
        return post(who, at(id, "/hadir"), {{"code", code_of(id)}});
    }
    static Pairs answers(int wrong = 0) {
        Pairs out;
        for (const auto* q : rules::quiz(rules::TrainingTopic::conflict_of_interest, rules::on(2026, 11, 25)))
            out.emplace_back("answer-" + std::string(q->key),
                             std::to_string(wrong-- > 0 ? (q->right + 1) % rules::quiz_options : q->right));
        return out;
    }
    Reach reach(TrainingId id, UnitId unit) {
        const auto db = world->reader();
        for (const auto& r : reach_of(db, id))
            if (r.unit == unit) return r;
        return {};
    }

    PersonId city, province;
};
}  // namespace training::testing
