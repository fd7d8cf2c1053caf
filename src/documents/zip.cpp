#include "documents/zip.hpp"

#include <zip.h>

#include <stdexcept>

namespace documents {
namespace {

void need(bool ok, const char* what) {
    if (!ok) throw std::runtime_error(std::string("an archive was not written: ") + what);
}

void add(zip_t* archive, const ZipEntry& entry) {
    zip_source_t* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
    need(source != nullptr, "memory");
    const auto index = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) zip_source_free(source);
    need(index >= 0, "a name is there twice");
    need(zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0) == 0,
         "storing");
}

}  // namespace

std::string zipped(std::span<const ZipEntry> entries) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    need(target != nullptr, "memory");
    zip_source_keep(target);  // ours after closing the archive
    zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
    need(archive != nullptr, "opening");
    try {
        for (const auto& entry : entries) add(archive, entry);
        need(zip_close(archive) == 0, "closing");
    } catch (...) {
        zip_discard(archive);
        zip_source_free(target);
        throw;
    }
    std::string out;
    zip_stat_t facts;
    if (zip_source_stat(target, &facts) == 0 && zip_source_open(target) == 0) {
        out.resize(facts.size);
        const auto read = zip_source_read(target, out.data(), out.size());
        zip_source_close(target);
        if (read < 0 || static_cast<std::size_t>(read) != out.size()) out.clear();
    }
    zip_source_free(target);
    need(!out.empty() || entries.empty(), "reading it back");
    return out;
}

}  // namespace documents
