// The lists a person chooses from: grounds, relatives, ties, causes, sources, controls, settings.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "rules/controls.hpp"
#include "rules/grounds.hpp"
#include "rules/plenary.hpp"
#include "rules/relations.hpp"
#include "rules/settings.hpp"
#include "rules/superiors.hpp"
#include "rules/vocabulary.hpp"

namespace rules {
namespace {

template <class E>
void expect_labels() {
    std::set<std::string_view> names, indonesian, english;
    for (std::size_t i = 0; i < base::names<E>.size(); ++i) {
        const auto value = static_cast<E>(i);
        EXPECT_EQ(base::from_name<E>(base::name(value)), value);
        EXPECT_TRUE(names.insert(base::name(value)).second);
        EXPECT_TRUE(indonesian.insert(label(value).id).second) << base::name(value);
        EXPECT_TRUE(english.insert(label(value).en).second) << base::name(value);
        EXPECT_FALSE(base::name(value).empty() || label(value).id.empty() || label(value).en.empty());
    }
}

TEST(Words, every_enum_has_a_name_and_a_label_of_its_own_in_both_languages) {
    expect_labels<Standing>();
    expect_labels<Scheme>();
    expect_labels<Cause>();
    expect_labels<Situation>();
    expect_labels<Kind>();
    expect_labels<ConflictType>();
    expect_labels<Source>();
    expect_labels<OtherTie>();
    expect_labels<Impact>();
    expect_labels<Body>();
    expect_labels<WayOut>();
    expect_labels<Outcome>();
    expect_labels<CountFault>();
    expect_labels<PresidedBy>();
    expect_labels<Attendance>();
    expect_labels<PositionKind>();
    expect_labels<Level>();
    expect_labels<MatterNature>();
}

TEST(Grounds, there_are_six_in_the_order_of_the_letters) {
    ASSERT_EQ(base::names<Ground>.size(), 6u);
    for (int i = 0; i < ground_count; ++i) {
        const auto& ground = rule(static_cast<Ground>(i));
        EXPECT_EQ(ground.ground, static_cast<Ground>(i));
        EXPECT_EQ(ground.source.article.back(), static_cast<char>('a' + i));
    }
}

TEST(Grounds, only_the_sixth_must_name_a_rule) {
    for (const auto& ground : all_grounds)
        EXPECT_EQ(ground.names_rule, ground.ground == Ground::prohibited_by_law) << base::name(ground.ground);
}

TEST(Relations, the_eleven_relatives_of_the_elucidation) {
    struct Row {
        Relative relative;
        int degree;
        bool variants, by_marriage;
    };
    const Row table[] = {
        {Relative::parents, 1, true, false},          {Relative::siblings, 2, true, false},
        {Relative::spouse, 0, false, true},           {Relative::children, 1, true, false},
        {Relative::spouse_of_child, 1, true, true},   {Relative::grandparents, 2, true, false},
        {Relative::grandchildren, 2, true, false},    {Relative::siblings_of_spouse, 2, true, true},
        {Relative::spouse_of_sibling, 2, true, true}, {Relative::siblings_of_parents, 3, true, false},
        {Relative::parents_in_law, 1, false, true},
    };
    ASSERT_EQ(all_relatives().size(), 11u);
    for (const auto& [relative, degree, variants, by_marriage] : table) {
        EXPECT_EQ(rule(relative).degree, degree) << base::name(relative);
        EXPECT_EQ(rule(relative).variants, variants) << base::name(relative);
        EXPECT_EQ(rule(relative).by_marriage, by_marriage) << base::name(relative);
    }
}

TEST(Relations, the_picklist_has_relatives_first_and_finds_each_by_its_code) {
    ASSERT_EQ(all_relations().size(), 27u);
    std::size_t i = 0;
    for (const auto& option : all_relations()) {
        EXPECT_EQ(relation(option.code), &option);
        EXPECT_EQ(option.relative.has_value(), i < 11) << option.code;
        EXPECT_NE(option.relative.has_value(), option.tie.has_value()) << option.code;
        if (option.relative) {
            EXPECT_EQ(option.ground, Ground::relatives_and_family);
            EXPECT_EQ(option.source, Source::family_and_relatives);
            EXPECT_EQ(option.standing, Standing::confirmed);
        } else {
            EXPECT_NE(option.ground, Ground::relatives_and_family);
            EXPECT_EQ(option.standing, Standing::house_rule);
        }
        ++i;
    }
    EXPECT_EQ(relation("cousin"), nullptr);
    EXPECT_EQ(relation(""), nullptr);
}

TEST(Relations, letters_c_to_e_are_ties_with_somebody_the_officials_own_part_is_letter_a) {
    EXPECT_EQ(relation("knows_representative")->ground, Ground::represents_party);
    EXPECT_EQ(relation("knows_paid_worker")->ground, Ground::paid_by_party);
    EXPECT_EQ(relation("knows_recommender")->ground, Ground::recommended_party);
    for (const auto code :
         {"self", "business", "employment", "representation", "recommendation", "outside_work"})
        EXPECT_EQ(relation(code)->ground, Ground::personal_or_business_interest) << code;
}

TEST(Grounds, letters_b_to_f_speak_of_a_connection_not_of_what_the_official_is) {
    for (const auto& ground : all_grounds) {
        if (ground.ground == Ground::personal_or_business_interest) continue;
        EXPECT_TRUE(ground.label.id.starts_with("Anda punya hubungan")) << base::name(ground.ground);
        EXPECT_NE(ground.label.en.find("connect"), std::string_view::npos) << base::name(ground.ground);
    }
}

TEST(Relations, every_source_but_none_lacks_a_tie) {
    std::set<Source> reached;
    for (const auto& option : all_relations()) reached.insert(option.source);
    EXPECT_EQ(reached.size(), base::names<Source>.size());
}

TEST(Vocabulary, the_lists_have_the_lengths_of_their_texts) {
    EXPECT_EQ(base::names<Cause>.size(), 6u);
    EXPECT_EQ(base::names<Situation>.size(), 13u);
    EXPECT_EQ(base::names<ConflictType>.size(), 2u);
    EXPECT_EQ(base::names<Source>.size(), 8u);
}

TEST(Vocabulary, the_scheme_changes_on_8_november_2024) {
    EXPECT_EQ(scheme_in_force(on(2020, 6, 30)), nullptr);
    EXPECT_EQ(scheme_in_force(on(2020, 7, 1))->value, Scheme::kpu_323_2020);
    EXPECT_EQ(scheme_in_force(on(2024, 11, 7))->value, Scheme::kpu_323_2020);
    EXPECT_EQ(scheme_in_force(on(2024, 11, 8))->value, Scheme::panrb_17_2024);
    EXPECT_EQ(scheme_in_force(on(2024, 11, 9))->value, Scheme::panrb_17_2024);
    EXPECT_EQ(scheme_in_force(on(2024, 11, 8))->standing, Standing::unconfirmed);
    EXPECT_EQ(term(Scheme::kpu_323_2020).id, "benturan kepentingan");
    EXPECT_EQ(term(Scheme::panrb_17_2024).id, "konflik kepentingan");
}

TEST(Vocabulary, causes_and_sources_map_to_each_other) {
    for (std::size_t i = 0; i < base::names<Source>.size(); ++i) {
        const auto source = static_cast<Source>(i);
        const auto back = sources(cause(source));
        EXPECT_NE(std::ranges::find(back, source), back.end()) << base::name(source);
    }
    for (std::size_t i = 0; i < base::names<Cause>.size(); ++i)
        EXPECT_FALSE(sources(static_cast<Cause>(i)).empty()) << base::names<Cause>[i];
    EXPECT_EQ(cause(Source::family_and_relatives), Cause::affiliation);
    EXPECT_EQ(cause(Source::gift_or_gratification), Cause::gratification);
}

TEST(Controls, recusal_and_replacement_bar_and_nothing_else_does) {
    for (const auto& control : all_controls()) {
        const bool expected = control.control == Control::recusal || control.control == Control::replacement;
        EXPECT_EQ(bars(control.control), expected) << base::name(control.control);
        EXPECT_EQ(&rule(control.control), &control);
        EXPECT_FALSE(control.label.id.empty() || control.effect.en.empty() ||
                     control.source.instrument.empty());
    }
    EXPECT_EQ(all_controls().size(), 9u);
}

TEST(Controls, a_substitute_is_named_where_nobody_else_would_decide) {
    for (const auto& control : all_controls()) {
        EXPECT_EQ(needs_substitute(control.control, DecidedBy::plenary),
                  control.control == Control::replacement);
        EXPECT_EQ(needs_substitute(control.control, DecidedBy::single_official), bars(control.control));
    }
}

TEST(Settings, each_is_uncertain_says_why_and_has_its_default_among_its_choices) {
    EXPECT_EQ(all_settings().size(), base::names<SettingKey>.size());
    for (const auto& one : all_settings()) {
        EXPECT_NE(one.standing, Standing::confirmed);
        EXPECT_TRUE(is_choice(one, one.default_value)) << base::name(one.key);
        EXPECT_FALSE(is_choice(one, "perhaps"));
        EXPECT_FALSE(is_choice(one, ""));
        EXPECT_EQ(setting(base::name(one.key)), &one);
        EXPECT_EQ(&setting(one.key), &one);
        EXPECT_FALSE(one.why.id.empty() || one.why.en.empty() || one.source.instrument.empty());
    }
    EXPECT_EQ(setting("no_such"), nullptr);
    EXPECT_EQ(setting("chair_is_superior_of_members"), nullptr) << "the program is built on it";
    EXPECT_EQ(setting(SettingKey::barred_member_counts_for_attendance).default_value, "yes");
    EXPECT_EQ(setting(SettingKey::determination_working_days).default_value, "5");
    EXPECT_TRUE(is_choice(setting(SettingKey::determination_working_days), "7"));
}

TEST(Settings, what_the_program_is_built_on_is_said_and_is_no_setting) {
    EXPECT_EQ(all_assumptions().size(), 5u);
    for (const auto& one : all_assumptions()) {
        EXPECT_EQ(setting(one.name), nullptr) << one.name;
        EXPECT_NE(one.standing, Standing::confirmed);
        EXPECT_FALSE(one.why.id.empty() || one.holds.en.empty() || one.source.instrument.empty());
    }
}

constexpr Dated<int> twice[] = {{on(2020, 1, 1), 1, {"A", "1"}}, {on(2020, 1, 1), 2, {"A", "2"}}};
constexpr Dated<int> rising[] = {{on(2020, 1, 1), 1, {"A", "1"}}, {on(2021, 1, 1), 2, {"A", "2"}}};
static_assert(!is_sorted(twice) && is_sorted(rising));

TEST(Dated, the_row_in_force_is_the_last_that_has_begun) {
    EXPECT_EQ(in_force(rising, on(2019, 12, 31)), nullptr);
    EXPECT_EQ(in_force(rising, on(2020, 1, 1))->value, 1);
    EXPECT_EQ(in_force(rising, on(2020, 12, 31))->value, 1);
    EXPECT_EQ(in_force(rising, on(2021, 1, 1))->value, 2);
    EXPECT_EQ(in_force(rising, on(2030, 1, 1))->value, 2);
}

}  // namespace
}  // namespace rules
