#include "app/record.hpp"

#include <gmock/gmock.h>

#include "ledger/merkle.hpp"

namespace app {
namespace {

const ledger::Signer log_key("log.example/coi", std::string(32, 'L'));
const std::vector<ledger::Verifier> keys = {*ledger::Verifier::from(log_key.vkey())};

std::string filed(const std::string& canonical, const Act& act) {
    const auto leaf = ledger::leaf_hash(log_entry(act, canonical));
    const auto other = ledger::leaf_hash("another act");
    const auto receipt = ledger::build_receipt({.index = 1,
                                                .path = {other},
                                                .checkpoint = log_key.sign_note(ledger::checkpoint_body(
                                                    log_key.name(), 2, ledger::node_hash(other, leaf)))});
    return record_json(canonical, log_key.vkey(), receipt);
}

Act some_act() {
    return {
        .id = ActId{5},
        .kind = ActKind::setting_changed,
        .time = base::Instant{std::chrono::seconds{1'795'358'000}},
        .actor = PersonId{7},
        .unit = UnitId{1},
        .case_id = CaseId{1},
        .seq = 1,
        .fields = {{.name = "remark", .value = "t Saya \"tahu\",\nlalu melapor – " + std::string(1, '\t')},
                   {.name = "empty", .value = "t"},
                   {.name = "evidence", .value = "x" + std::string(32, '\xFE')},
                   {.name = "nothing", .value = "-"}}};
}

TEST(Record, proves_by_itself_what_was_filed) {
    const auto canonical = encode(some_act());
    const auto file = filed(canonical, some_act());
    const auto record = check_record(file, keys);
    ASSERT_TRUE(record) << file;
    EXPECT_EQ(record->index, 1u);
    EXPECT_EQ(record->origin, "log.example/coi");
    EXPECT_EQ(record->time, some_act().time);
    ASSERT_EQ(record->fields.size(), 5u);
    EXPECT_EQ(record->fields[4].text, " Saya \"tahu\",\nlalu melapor – \t");
    EXPECT_EQ(check_record(file, {}).error(), RecordError::bad_checkpoint);
}

TEST(Record, any_change_of_a_value_a_salt_a_time_or_the_receipt_is_refused) {
    const auto file = filed(encode(some_act()), some_act());
    const auto with = [&](std::string from, std::string to) {
        auto text = file;
        const auto at = text.find(from);
        EXPECT_NE(at, text.npos) << from;
        text.replace(at, from.size(), to);
        const auto record = check_record(text, keys);
        return record ? std::string("accepted") : std::string(explain(record.error()));
    };
    using ::testing::HasSubstr;
    EXPECT_THAT(with("melapor", "berbohong"), HasSubstr("not what was filed"));
    EXPECT_THAT(with("melapor – ", "melapor –"), HasSubstr("not what was filed"));
    EXPECT_THAT(with("1795358000", "1795358001"), HasSubstr("not what was filed"));
    EXPECT_THAT(with("\"class\":8", "\"class\":1"), HasSubstr("not what was filed"));
    EXPECT_THAT(with("\"index\":1", "\"index\":0"), HasSubstr("not what was filed"));
    EXPECT_THAT(with("log.example/coi\\n2\\n", "log.example/coi\\n3\\n"), HasSubstr("not signed"));
    EXPECT_THAT(with("jernih-record/v1", "jernih-record/v2"), HasSubstr("not a record"));
    EXPECT_THAT(with("\"salt\":\"", "\"salt\":\"00"), HasSubstr("not a record"));
    EXPECT_EQ(check_record("{}", keys).error(), RecordError::malformed);
    EXPECT_EQ(check_record("", keys).error(), RecordError::malformed);
}

TEST(Record, of_more_fields_than_an_act_has_is_none_and_costs_no_time) {
    Act act = some_act();
    const auto with_fields = [&](std::size_t count) {
        act.fields.clear();
        for (std::size_t i = 0; i < count; ++i)
            act.fields.push_back({.name = "f" + std::to_string(1000 + i), .value = "t" + std::to_string(i)});
        return filed(encode(act), act);
    };
    EXPECT_TRUE(check_record(with_fields(199), keys)) << "and the act's own";
    EXPECT_EQ(check_record(with_fields(200), keys).error(), RecordError::malformed);
    EXPECT_EQ(check_record(with_fields(9000), keys).error(), RecordError::malformed);
}

TEST(Record, with_a_value_erased_the_rest_still_verifies) {
    auto canonical = encode(some_act());
    auto act = *decode(canonical);
    for (auto& field : act.fields)
        if (field.name == "remark") {
            field.erased = ledger::field_hash(field.salt, field.name, field.value);
            field.value.clear();
            field.salt = {};
        }
    const auto erased = encode(act);
    const auto file = filed(erased, some_act());
    EXPECT_EQ(file.find("melapor"), file.npos);
    const auto record = check_record(file, keys);
    ASSERT_TRUE(record);
    EXPECT_TRUE(record->fields[4].erased);
}

}  // namespace
}  // namespace app
