#include "web/form.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "web/json.hpp"
#include "web/percent.hpp"
#include "web/router.hpp"

namespace web {
namespace {

constexpr std::size_t most_groups = 200;

// The index in "<group>-<index>-..."; nullopt for other names and for other spellings of a number.
std::optional<std::size_t> group_index(std::string_view field, std::string_view group) {
    if (!field.starts_with(group) || !field.substr(group.size()).starts_with('-')) return std::nullopt;
    const auto rest = field.substr(group.size() + 1);
    const auto digits = rest.substr(0, rest.find('-'));
    if (digits.size() == rest.size() || digits.empty() || digits.size() > 3) return std::nullopt;
    if (digits.size() > 1 && digits[0] == '0') return std::nullopt;
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
    if (error != std::errc{} || end != digits.data() + digits.size() || index >= most_groups)
        return std::nullopt;
    return index;
}

}  // namespace

std::string_view Form::get(std::string_view name) const {
    return base::trim(fields_.first(name).value_or(""));
}

const File* Form::file(std::string_view name) const {
    const auto found =
        std::find_if(files_.begin(), files_.end(), [&](const File& file) { return file.field == name; });
    return found == files_.end() ? nullptr : &*found;
}

std::vector<const File*> Form::files(std::string_view name) const {
    std::vector<const File*> found;
    for (const auto& file : files_)
        if (file.field == name) found.push_back(&file);
    return found;
}

std::size_t Form::group_size(std::string_view group) const {
    std::size_t size = 0;
    for (const auto& [name, value] : fields_)
        if (const auto index = group_index(name, group)) size = std::max(size, *index + 1);
    return size;
}

std::expected<Form, BadForm> parse_urlencoded(std::string_view body, FormLimits limits) {
    const auto pairs = static_cast<std::size_t>(std::count(body.begin(), body.end(), '&')) + 1;
    if (pairs > limits.fields) return std::unexpected(BadForm::too_many);
    Form form;
    if (!parse_pairs(body, form.fields(), limits.fields)) return std::unexpected(BadForm::malformed);
    for (const auto& [name, value] : form.fields())
        if (name.size() > limits.name) return std::unexpected(BadForm::malformed);
    return form;
}

std::expected<Form, BadForm> read_form(const Request& request, FormLimits limits) {
    const auto header = request.header("content-type");
    std::string type(base::trim(header.substr(0, header.find(';'))));
    for (char& c : type) c = scan::lower(c);
    if (type == "application/x-www-form-urlencoded") return parse_urlencoded(request.body, limits);
    if (type == "multipart/form-data") return parse_multipart(header, request.body, limits);
    if (type == "application/json") return parse_json(request.body, {.fields = limits.fields});
    if (type.empty() && request.body.empty()) return Form{};
    return std::unexpected(BadForm::unknown_type);
}

Response refusal(BadForm why, Lang lang) {
    switch (why) {
        case BadForm::unknown_type: return plain_status(415, lang);
        case BadForm::too_many: return plain_status(413, lang);
        case BadForm::malformed:
        case BadForm::not_utf8: break;
    }
    return plain_status(400, lang);
}

void Faults::add(std::string_view field, Text text, std::vector<TextValue> values) {
    list_.push_back({std::string(field), text, std::move(values)});
}

const Fault* Faults::on(std::string_view field) const {
    const auto found =
        std::find_if(list_.begin(), list_.end(), [&](const Fault& fault) { return fault.field == field; });
    return found == list_.end() ? nullptr : &*found;
}

Response problem(const Faults& faults, Lang lang) {
    constexpr Text title("Isian perlu diperbaiki", "The input needs correcting");
    Problem out{.status = 422, .code = "invalid_input", .title = say(lang, title)};
    for (const auto& fault : faults.list())
        out.errors.push_back({json_pointer(fault.field), fault.say(lang)});
    return problem(out);
}

}  // namespace web
