// Files as commands read and write them: the input mapped, the output there whole or not at all.
#pragma once
#include <string>
#include <string_view>

namespace cli {

// A file's bytes, mapped. Throws with a sentence that says what to do.
class MappedFile {
public:
    explicit MappedFile(const std::string& path);
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();
    std::string_view text() const { return {static_cast<const char*>(at_), size_}; }
    // Gives the memory of a stretch back until it is read again.
    void release(std::string_view stretch) const;

private:
    void* at_ = nullptr;
    std::size_t size_ = 0;
};

// Written under no name, which any end of the program removes, and given its name by keep() when all is
// there.
class WholeFile {
public:
    explicit WholeFile(std::string path);
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;
    ~WholeFile();
    void write(std::string_view text);
    void keep();

private:
    std::string path_, scratch_;  // scratch_: where the file system knows no nameless files
    int file_ = -1;
    std::string waiting_;
    void flush();
};

}  // namespace cli
