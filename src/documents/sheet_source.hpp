// Inside documents only: the bytes of a table file, in memory or on disk, given in pieces and again from the
// start.
#pragma once
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "documents/sheet.hpp"

namespace documents {

class SheetSource {
public:
    explicit SheetSource(std::string_view bytes) : bytes_(bytes) {}
    explicit SheetSource(const std::filesystem::path& path);

    [[nodiscard]] std::string_view next();  // up to 64 KiB; empty at the end; valid until the next call
    void rewind();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }  // empty for bytes in memory
    [[nodiscard]] std::string_view bytes() const { return bytes_; }

private:
    struct Close {
        void operator()(std::FILE* f) const { std::fclose(f); }
    };
    std::string_view bytes_;
    std::size_t at_ = 0;
    std::filesystem::path path_;
    std::unique_ptr<std::FILE, Close> file_;
    std::string buffer_;
};

// Takes away spaces' worth of empty cells at the end; false when nothing is left.
bool trim_row(SheetRow& row);

Result<SheetFacts, SheetError> read_csv(SheetSource& source, const OnRow& on_row, const SheetLimits& limits);
Result<SheetFacts, SheetError> read_xlsx(SheetSource& source, const OnRow& on_row, const SheetLimits& limits);

}  // namespace documents
