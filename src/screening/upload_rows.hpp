// Files of registries between being sent and being taken: what follows from no act, and goes after a week.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "screening/import_plan.hpp"
#include "store/sql.hpp"

using UploadId = base::Id<struct RegistryUploadTag>;

namespace screening {

enum class UploadState { checked, unreadable, taking, taken };
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
    std::int64_t raised = 0;
};

void keep_upload(store::Connection& db, const Upload& upload, base::Instant at);
std::optional<Upload> find_upload(store::Connection& db, UploadId id, PersonId person);
std::string upload_bytes(store::Connection& db, UploadId id);
bool start_taking(store::Connection& db, UploadId id);  // false: not checked, or somebody is at it
void finish_upload(store::Connection& db, const Upload& upload);
bool old_uploads(store::Connection& db, base::Instant before);
void drop_uploads(store::Connection& db, base::Instant before);

}  // namespace screening

template <>
inline constexpr auto base::names<screening::UploadState> =
    std::array{"checked"sv, "unreadable"sv, "taking"sv, "taken"sv};
