// The cases that are under way on the demo's day, and those the Inspectorate follows.
#include "cli/nation_case_plan.hpp"
#include "cli/nation_cases.hpp"
#include "cli/nation_founder.hpp"

namespace cli {

using declarations::CarriedOut;
using matters::DecidedBy;
using rules::Control;
using enum declarations::AnnouncedIn;

// With the superior: new, near the last day, come back completed; or back with the declarant.
void Plan::waiting() {
    constexpr int told_ago[] = {0, 1, 1, 2, 2, 3, 4, 4, 5, 5};
    for (int i = 0; i < 10; ++i) {
        stage_.scene("with the superior " + std::to_string(i));
        const auto& office = next();
        const bool by_plenary = i % 2 == 0;
        const Case* matter =
            i < 7 ? &open(office, by_plenary ? DecidedBy::plenary : DecidedBy::official, 12 - i) : nullptr;
        const auto who = !matter ? someone(office) : by_plenary ? office.members[3] : matter->decider;
        const auto& told = play_.tells(office, who, matter, told_ago[i]);
        if (told_ago[i] > 2) play_.received(told, told_ago[i] - 1);
    }
    for (int i = 0; i < 8; ++i) {
        stage_.scene("returned " + std::to_string(i));
        const auto& office = next();
        const int on = i < 3 ? 4 + i % 2 : i < 6 ? 8 : 14;  // waits; completed in time; completed late
        const Case* matter = i % 4 == 0 ? &open(office, DecidedBy::plenary, on + 2) : nullptr;
        const auto& told = play_.tells(office, matter ? office.members[2] : someone(office), matter, on);
        play_.returned(told, on - 2);
        if (i >= 3) play_.completed(told, i < 6 ? 4 - i % 3 : 5 - i % 3);
    }
    for (int i = 0; i < 4; ++i) {
        stage_.scene("withdrawn " + std::to_string(i));
        const auto& office = next();
        const Case* matter = i == 0 ? &open(office, DecidedBy::plenary, 15) : nullptr;
        const auto& told = play_.tells(office, matter ? office.members[1] : someone(office), matter, 12 - i);
        if (i == 2) play_.returned(told, 8);
        play_.withdrawn(told, 7 - i);
    }
}

// The superior let his last day pass: one passed over; all of them, and the last one determines late.
void Plan::waiting_longer() {
    for (int i = 0; i < 5; ++i) {
        stage_.scene("silence " + std::to_string(i));
        const auto& office = next();
        const Case* matter = i < 2 ? &open(office, DecidedBy::plenary, 12) : nullptr;
        const auto& told = play_.tells(office, office.members[2], matter, 7 + i);
        play_.received(told, 5);
        if (i > 3) play_.no_conflict(told, 2);
    }
    for (int i = 0; i < 4; ++i) {
        stage_.scene("nobody left " + std::to_string(i));
        const auto& office = *java_[static_cast<std::size_t>(3 + i % 2)];
        const auto& told = play_.tells(office, office.heads[static_cast<std::size_t>(i)], nullptr, 20 + i);
        play_.received(told, 15);
        if (i == 2) play_.no_conflict(told, 3);
        if (i == 3) play_.conflict(told, 2, {Control::extra_supervision});
    }
}

void Plan::determined() {
    constexpr Control controls[] = {
        Control::restricted_information,    Control::extra_supervision, Control::divestment,
        Control::resignation_from_function, Control::reassignment,      Control::other};
    constexpr CarriedOut how[] = {CarriedOut::yes, CarriedOut::partly, CarriedOut::no};
    for (int i = 0; i < 9; ++i) {
        stage_.scene("determined, other controls " + std::to_string(i));
        const auto& office = next();
        const Case* matter = i % 3 == 0 ? &open(office, DecidedBy::plenary, 21) : nullptr;
        const auto& told = play_.tells(office, matter ? office.members[1] : someone(office), matter, 19 - i);
        std::vector<Control> ordered{controls[i % 6]};
        if (matter) ordered.push_back(Control::recusal);  // it is yet to be decided
        if (i % 4 == 1) ordered.push_back(Control::extra_supervision);
        play_.conflict(told, 16 - i, ordered);
        if (i % 3 != 0) play_.received(told, 15 - i);
        if (i % 2 == 0) play_.reported(told, 7 - i / 2, controls[i % 6], how[i / 2 % 3]);
    }
    for (int i = 0; i < 5; ++i) {
        stage_.scene("no conflict " + std::to_string(i));
        const auto& office = next();
        const auto& told = play_.tells(office, someone(office), nullptr, 18 - 2 * i);
        play_.no_conflict(told, 15 - 2 * i);
        if (i < 3) play_.received(told, 14 - 2 * i);
        if (i < 2) play_.reviewed(told, 11 - 2 * i);
        if (i < 1) play_.over(told, 6);
    }
    stage_.scene("national office");
    if (const auto* nation = stage_.office(people::the_nation)) {
        play_.conflict(play_.tells(*nation, nation->heads[2], nullptr, 11), 8, {Control::reassignment});
        play_.tells(*nation, nation->heads[4], nullptr, 3);
    }
}

// Sent back by the Inspectorate, and opened by who knew without a declaration.
void Plan::watched() {
    for (int i = 0; i < 3; ++i) {
        stage_.scene("sent back " + std::to_string(i));
        const auto& office = next();
        const auto& told = play_.tells(office, office.members[3], nullptr, 16);
        play_.received(told, 15);
        play_.conflict(told, 13, {Control::other});
        play_.sent_back(told, i == 0 ? 9 : 3 - i);
        if (i > 0) continue;
        play_.conflict(told, 6, {Control::restricted_information, Control::extra_supervision});
        play_.reviewed(told, 4);
    }
    for (int i = 0; i < 4; ++i) {
        stage_.scene("own initiative " + std::to_string(i));
        const auto& office = next();
        const auto& told =
            i % 2 ? play_.on_own_initiative(office, office.inspector, office.members[2], 6 - i)
                  : play_.on_own_initiative(office, office.members[0], office.members[1], 10 - i);
        if (i % 2 == 0) play_.no_conflict(told, 6 - i);
    }
}

// Questions to participants: what their register says, and what the matter says.
void Plan::found() {
    using enum matters::FindingAnswer;
    for (int i = 0; i < 6; ++i) {
        stage_.scene("finding " + std::to_string(i));
        const auto& office = next();
        const auto& topic = topics(DecidedBy::plenary)[i % 2 ? 3 : 5];
        const auto party = other_side(stage_.dice, topic.other);
        const auto who = office.members[1];
        play_.interest(office, who, party, 16);
        auto& matter = play_.registered(office, topic, 13 - i, party);
        play_.opened(matter, 13 - i);
        if (i < 3) continue;
        if (i == 3) play_.tells(office, who, &matter, 5, Kin::relative);
        play_.answered(matter, who, i == 3 ? 4 : 5, i == 3 ? declared : i == 4 ? not_me : no_longer_true);
    }
}

// What the chair of KPU Provinsi Jawa Tengah finds: chairs of the regencies declare to him.
void Plan::central_java() {
    constexpr int told_ago[] = {0, 2, 4, 5, 5, 9, 12};
    for (std::size_t i = 0; i < std::size(told_ago); ++i) {
        stage_.scene("chair " + std::to_string(i));
        const auto& office = *java_[(i + 2) % java_.size()];
        const auto& told = play_.tells(office, office.members[0], nullptr, told_ago[i]);
        if (i == 4) play_.returned(told, 3);
        if (i == 5) play_.received(told, 7);  // and he is silent: the national chair has it
        if (i == 6) play_.conflict(told, 9, {Control::restricted_information});
    }
    stage_.scene("member, silent chair");
    const auto& office = *java_[5 % java_.size()];
    play_.tells(office, office.members[4], nullptr, 8);
}

void Plan::not_open() {
    for (int i = 0; i < 4; ++i) {
        stage_.scene("registered " + std::to_string(i));
        const auto& office = next();
        play_.registered(office, topic(office, i % 2 ? DecidedBy::official : DecidedBy::plenary), i);
    }
    for (int i = 0; i < 2; ++i) {
        stage_.scene("closed undecided " + std::to_string(i));
        play_.closed(open(next(), DecidedBy::official, 20), 10 - i,
                     "Pemohon menarik permohonannya sebelum diputus.");
    }
}

std::vector<std::string> seed_cases(app::Site& site, std::uint64_t seed, base::Instant until) {
    Stage stage(site, seed, until);
    Plan plan(stage);  // its steps live until they are done
    plan.write();
    stage.run();
    if (site.clock.now() < until) site.clock.move_to(until);
    return stage.left_out();
}

}  // namespace cli
