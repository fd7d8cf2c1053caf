// Files of registries between being sent and being taken: what follows from no act, and goes after a week.
// How many questions a list led to is kept nowhere here (docs/decisions/0122): `raised` and `reopened` stay
// 0.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "screening/import_plan.hpp"
#include "store/sql.hpp"

using UploadId = base::Id<struct RegistryUploadTag>;

namespace screening {

enum class UploadState { checking, checked, unreadable, taking, taken, failed };
[[nodiscard]] constexpr bool at_work(UploadState s) {
    return s == UploadState::checking || s == UploadState::taking;
}
inline constexpr std::size_t faults_kept = 200;

struct Upload {
    UploadId id;
    PersonId person;
    RegistryPlan plan;
    std::string file_name;
    std::string bytes;  // empty when read back; see upload_bytes
    UploadState state{};
    RegistryCounts counts = {};
    Grade grade{};
    std::vector<std::string> faults = {};  // "C12<tab>Tanggal lahir<tab>not_a_day"
    std::string problem_id = {}, problem_en = {};
    std::int64_t done = 0, of = 0;  // lines of the work that runs; of: 0 when nobody knows yet
};

void keep_upload(store::Connection& db, const Upload& upload, base::Instant at);  // with its bytes
std::optional<Upload> find_upload(store::Connection& db, UploadId id, PersonId person);
std::string upload_bytes(store::Connection& db, UploadId id);
bool start_taking(store::Connection& db, UploadId id);          // false: not checked, or somebody is at it
void save_upload(store::Connection& db, const Upload& upload);  // what has come of it; taken, its bytes go
void save_progress(store::Connection& db, const Upload& upload);
void keep_difference(store::Connection& db, UploadId id, const RegistryDifference& difference);
RegistryDifference difference_of(store::Connection& db, UploadId id);  // not whole when none is kept
bool old_uploads(store::Connection& db, base::Instant before);
std::int64_t drop_waiting_uploads(store::Connection& db);  // all that nobody is at work on; says how many
void drop_uploads(store::Connection& db, base::Instant before);

}  // namespace screening

template <>
inline constexpr auto base::names<screening::UploadState> =
    std::array{"checking"sv, "checked"sv, "unreadable"sv, "taking"sv, "taken"sv, "failed"sv};
