// A small memory that survives a power cut: two slots of 4096 bytes in one preallocated file, written in
// turn, so that what was kept before stands until the new value is whole on the disk. One fdatasync a write,
// no rename.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace witness {

class StateFile {
public:
    // on_disk: a value is on the disk when write() returns; a failed fsync ends the process, because what it
    // left on the disk is unknown. in_memory_of_the_kernel: it survives the process, not the machine
    // (demonstrations).
    enum class Keeps { on_disk, in_memory_of_the_kernel };
    static constexpr std::size_t longest = 4000;  // bytes of a value

    // Makes the file, readable by its owner only, with the empty value. Throws std::system_error if there is
    // one.
    static StateFile create(const std::filesystem::path& path, Keeps keeps);
    // Throws std::system_error if there is none, std::runtime_error if neither slot is whole.
    static StateFile open(const std::filesystem::path& path, Keeps keeps);
    StateFile(StateFile&& other) noexcept;
    StateFile& operator=(StateFile&&) = delete;
    ~StateFile();

    const std::string& value() const { return value_; }
    // Throws std::system_error when it cannot be written (the old value stands), std::length_error when too
    // long.
    void write(std::string_view value);

private:
    StateFile(int file, std::filesystem::path path, Keeps keeps)
        : file_(file), path_(std::move(path)), keeps_(keeps) {}
    void put(std::uint64_t counter, std::string_view value);
    void sync() const;

    int file_;
    std::filesystem::path path_;
    Keeps keeps_;
    std::uint64_t counter_ = 0;
    std::string value_;
};

// Makes names in this directory last: after a file was made or renamed in it. A failure ends the process.
void sync_directory(const std::filesystem::path& directory);

}  // namespace witness
