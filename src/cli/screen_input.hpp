// The files screening reads, all as CSV text: CSV as it is, XLSX and FollowTheMoney JSON lines turned into
// it.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "cli/whole_file.hpp"
#include "matching/load_table.hpp"
#include "matching/write_findings.hpp"

namespace cli {

struct WrongUse {
    std::string says;
};

class ScreenInput {
public:
    // Throws WrongUse when the columns cannot be made out, std::runtime_error when the file cannot be read.
    ScreenInput(const std::string& path, const matching::ColumnRules& rules);

    const std::string& path() const { return path_; }
    const matching::Layout& layout() const { return layout_; }
    std::string_view text() const { return made_ ? std::string_view{*made_} : file_.text(); }
    matching::ShownFile shown() const { return {text(), layout_, loaded_.table}; }
    const matching::LoadedTable& loaded() const { return loaded_; }
    matching::LoadedTable& loaded() { return loaded_; }
    matching::LoadedTable& load(std::vector<matching::Lexicon>& lexicons, matching::LoadRules rules);
    void forget() const {  // gives back the memory of what was read of the file
        if (!made_) file_.release(file_.text());
    }

private:
    std::string path_;
    MappedFile file_;
    std::optional<std::string> made_;  // CSV made from another format
    bool header_added_ = false;
    matching::Layout layout_;
    matching::LoadedTable loaded_;
};

// Entities with schema Person, one a line: id, name, birthDate, birthPlace, gender, idNumber (a NIK when it
// has 16 digits), address. Other lines become empty ones, so that rows keep their line numbers but for the
// header.
std::string csv_from_followthemoney(std::string_view lines);

}  // namespace cli
