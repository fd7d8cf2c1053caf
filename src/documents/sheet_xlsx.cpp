// The zip around an XLSX file, and expat.
#include "documents/sheet_xlsx.hpp"

#include <expat.h>
#include <malloc.h>
#include <zip.h>

#include <algorithm>
#include <cstdlib>

namespace documents {
namespace {

std::string_view local(const char* name) {
    const std::string_view whole(name);
    const auto colon = whole.rfind(':');
    return colon == whole.npos ? whole : whole.substr(colon + 1);
}

class Archive {
public:
    Archive(SheetSource& source, const SheetLimits& limits) : limits_(limits), left_(limits.unpacked) {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t* from =
            source.path().empty()
                ? zip_source_buffer_create(source.bytes().data(), source.bytes().size(), 0, &error)
                : zip_source_file_create(source.path().c_str(), 0, -1, &error);
        if (from != nullptr) zip_ = zip_open_from_source(from, ZIP_RDONLY, &error);
        if (zip_ == nullptr && from != nullptr) zip_source_free(from);
        zip_error_fini(&error);
    }
    ~Archive() {
        if (zip_ != nullptr) zip_discard(zip_);
    }
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    [[nodiscard]] bool open() const { return zip_ != nullptr; }
    [[nodiscard]] bool has(const std::string& part) const {
        return zip_name_locate(zip_, part.c_str(), 0) >= 0;
    }
    // Feeds a part to its handler. A fault of the zip or the XML, or none; what the handler found is its own.
    std::optional<SheetFault> read(const std::string& part, XmlReader::Handler& handler,
                                   const std::function<bool()>& goes_on) {
        zip_stat_t stat;
        if (zip_stat(zip_, part.c_str(), 0, &stat) != 0) return SheetFault::damaged;
        const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen(zip_, part.c_str(), 0),
                                                                     zip_fclose);
        if (!file) return SheetFault::damaged;
        // The directory's word about sizes is the sender's: what comes out is counted instead.
        auto most =
            std::min<std::uint64_t>(left_, (std::uint64_t{16} << 20) + stat.comp_size * limits_.ratio);
        XmlReader xml(handler);
        std::string buffer(std::size_t{1} << 16, '\0');
        for (;;) {
            const auto count = zip_fread(file.get(), buffer.data(), buffer.size());
            if (count < 0) return SheetFault::damaged;
            const auto bytes = static_cast<std::uint64_t>(count);
            if (bytes > most) return SheetFault::too_large;
            most -= bytes;
            left_ -= bytes;
            const bool fine = xml.feed({buffer.data(), bytes}, count == 0);
            if (!goes_on()) return std::nullopt;
            if (!fine) return SheetFault::damaged;
            if (count == 0) return std::nullopt;
        }
    }

private:
    const SheetLimits& limits_;
    zip_t* zip_ = nullptr;
    std::uint64_t left_;
};

std::string resolved(const Workbook& book, const std::string& relation) {
    for (const auto& [id, target] : book.targets) {
        if (id != relation) continue;
        return target.starts_with('/') ? target.substr(1) : "xl/" + target;
    }
    return {};
}

std::optional<SheetFault> read_workbook(Archive& zip, Workbook& book, const SheetLimits& limits) {
    const auto part = [&](const std::string& name, std::unique_ptr<XmlReader::Handler> handler) {
        auto fault = zip.read(name, *handler, [&] { return !book.fault.has_value(); });
        return fault ? fault : book.fault;
    };
    if (const auto fault = part("xl/workbook.xml", workbook_part(book))) return fault;
    if (const auto fault = part("xl/_rels/workbook.xml.rels", relations_part(book))) return fault;
    if (zip.has("xl/styles.xml"))
        if (const auto fault = part("xl/styles.xml", styles_part(book))) return fault;
    if (zip.has("xl/sharedStrings.xml"))
        if (const auto fault = part("xl/sharedStrings.xml", strings_part(book, limits))) return fault;
    return std::nullopt;
}

}  // namespace

namespace {

// What one parser may hold: a token is kept until it is whole, and names until the end.
constexpr std::size_t parser_memory = std::size_t{16} << 20;
thread_local std::size_t parser_holds = 0;

void* bounded_realloc(void* old, std::size_t size) {
    const auto before = old == nullptr ? 0 : malloc_usable_size(old);
    if (parser_holds - before + size > parser_memory) return nullptr;
    void* made = std::realloc(old, size);
    if (made != nullptr) parser_holds += malloc_usable_size(made) - before;
    return made;
}
void* bounded_malloc(std::size_t size) { return bounded_realloc(nullptr, size); }
void bounded_free(void* old) {
    if (old != nullptr) parser_holds -= malloc_usable_size(old);
    std::free(old);
}
constexpr XML_Memory_Handling_Suite bounded = {bounded_malloc, bounded_realloc, bounded_free};

}  // namespace

// Nothing may be thrown through a C library: it is kept, and thrown again by feed.
struct XmlReader::Callbacks {
    template <class Call>
    static void safely(void* self, Call call) {
        auto& me = *static_cast<XmlReader*>(self);
        if (me.stopped_) return;
        try {
            call(me);
        } catch (...) {
            me.thrown_ = std::current_exception();
            me.stop();
        }
    }
    static void open(void* self, const char* name, const char** attributes) {
        safely(self, [&](XmlReader& me) { me.handler_.open(local(name), attributes); });
    }
    static void close(void* self, const char* name) {
        safely(self, [&](XmlReader& me) { me.handler_.close(local(name)); });
    }
    static void text(void* self, const char* text, int size) {
        safely(self, [&](XmlReader& me) { me.handler_.text({text, static_cast<std::size_t>(size)}); });
    }
    static void doctype(void* self, const char*, const char*, const char*, int) {
        static_cast<XmlReader*>(self)->stop();
    }
};

XmlReader::XmlReader(Handler& handler)
    : handler_(handler), parser_(XML_ParserCreate_MM(nullptr, &bounded, nullptr)) {
    if (parser_ == nullptr) throw std::bad_alloc();
    const auto parser = static_cast<XML_Parser>(parser_);
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, Callbacks::open, Callbacks::close);
    XML_SetCharacterDataHandler(parser, Callbacks::text);
    XML_SetStartDoctypeDeclHandler(parser, Callbacks::doctype);
}

XmlReader::~XmlReader() { XML_ParserFree(static_cast<XML_Parser>(parser_)); }

bool XmlReader::feed(std::string_view piece, bool last) {
    if (stopped_) return false;
    const auto status = XML_Parse(static_cast<XML_Parser>(parser_), piece.data(),
                                  static_cast<int>(piece.size()), last ? 1 : 0);
    if (thrown_) std::rethrow_exception(thrown_);
    return !stopped_ && status == XML_STATUS_OK;
}

void XmlReader::stop() {
    stopped_ = true;
    XML_StopParser(static_cast<XML_Parser>(parser_), XML_FALSE);
}

std::string_view attribute(XmlReader::Attributes attributes, std::string_view name) {
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2)
        if (local(attributes[0]) == name) return attributes[1];
    return {};
}

Result<SheetFacts, SheetError> read_xlsx(SheetSource& source, const OnRow& on_row,
                                         const SheetLimits& limits) {
    Archive zip(source, limits);
    if (!zip.open()) return refuse(SheetError{SheetFault::damaged});
    if (!zip.has("xl/workbook.xml")) return refuse(SheetError{SheetFault::other_workbook});
    Workbook book;
    if (const auto fault = read_workbook(zip, book, limits)) return refuse(SheetError{*fault});
    const auto sheet = std::ranges::find_if(book.sheets, [](const auto& s) { return !s.hidden; });
    if (sheet == book.sheets.end()) return refuse(SheetError{SheetFault::empty});
    SheetPart rows(book, on_row, limits);
    const auto fault =
        zip.read(resolved(book, sheet->relation), rows, [&] { return !rows.error() && !rows.stopped(); });
    if (rows.error()) return refuse(*rows.error());
    if (fault) return refuse(SheetError{*fault});
    return SheetFacts{.format = FileFormat::xlsx, .sheet = sheet->name, .stopped = rows.stopped()};
}

}  // namespace documents
