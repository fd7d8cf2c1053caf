// What people fill in. Forms (urlencoded, multipart) and JSON bodies become the same named fields, so a page
// and the API share one parse of their input. Everything wrong is collected at once, with the field and a
// sentence.
//
//   auto form = read_form(request);                      // 400 when it is no form at all
//   Faults faults;
//   Reader read(*form, faults);
//   Party party{.name = read.text("name", Text("Isi nama pihak", "Enter the party's name"), 200),
//               .kind = read.choice<Kind>("kind", Text("Pilih jenis pihak", "Select the kind of party"))};
//   if (!faults.empty()) return html(page(*form, faults), 422);     // or problem(faults, request.lang)
//
// Groups that repeat are named group-0-name, group-1-name, ...; in JSON an array of objects.
#pragma once
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/names.hpp"
#include "web/message.hpp"
#include "web/text.hpp"

namespace web {

struct File {
    std::string field, name;  // the name as declared, without folders: for showing, never for opening
    std::string type;         // as declared: believe the bytes, not this
    std::string bytes;
};

class Form {
public:
    Form() = default;
    explicit Form(Fields fields) : fields_(std::move(fields)) {}

    std::string_view get(std::string_view name) const;  // trimmed; empty when absent
    std::vector<std::string_view> all(std::string_view name) const { return fields_.all(name); }
    bool has(std::string_view name) const { return fields_.has(name); }
    const File* file(std::string_view name) const;  // nullptr when none was chosen
    std::vector<const File*> files(std::string_view name) const;
    // How many of group-0-..., group-1-... there are: one more than the highest index, at most 200.
    std::size_t group_size(std::string_view group) const;

    Fields& fields() { return fields_; }
    const Fields& fields() const { return fields_; }
    std::vector<File>& files() { return files_; }
    const std::vector<File>& files() const { return files_; }

private:
    Fields fields_;
    std::vector<File> files_;
};

enum class BadForm {
    unknown_type,  // 415: neither urlencoded nor multipart nor JSON
    malformed,     // 400
    not_utf8,      // 400, also for NUL
    too_many,      // 413: fields, parts or depth
};
struct FormLimits {
    std::size_t fields = 2000, files = 20, name = 200;  // `name` in bytes
};

[[nodiscard]] std::expected<Form, BadForm> read_form(const Request& request, FormLimits limits = {});
[[nodiscard]] std::expected<Form, BadForm> parse_urlencoded(std::string_view body, FormLimits limits = {});
[[nodiscard]] std::expected<Form, BadForm> parse_multipart(std::string_view content_type,
                                                           std::string_view body, FormLimits limits = {});
Response refusal(BadForm why, Lang lang);  // a short problem, for what no page of ours can have sent

struct Fault {
    std::string field;  // empty: about the whole form
    Text text;
    std::vector<TextValue> values;
    std::string say(Lang lang) const { return say_with(lang, text, values); }
};

class Faults {
public:
    void add(std::string_view field, Text text, std::vector<TextValue> values = {});
    template <class First, class... Rest>
    void add(std::string_view field, std::type_identity_t<TextFor<First, Rest...>> text, const First& first,
             const Rest&... rest) {
        add(field, text.text, std::vector<TextValue>{text_value(first), text_value(rest)...});
    }
    bool empty() const { return list_.empty(); }
    const Fault* on(std::string_view field) const;  // the first for that field, or nullptr
    const std::vector<Fault>& list() const { return list_; }

private:
    std::vector<Fault> list_;
};

Response problem(const Faults& faults, Lang lang);  // 422 with errors[] by JSON pointer

// Reads typed values. A value that came with a fault is empty or zero: look at the faults before using any.
class Reader {
public:
    Reader(const Form& form, Faults& faults, std::string prefix = {})
        : form_(form), faults_(faults), prefix_(std::move(prefix)) {}

    // Lengths count characters. Line ends become \n; other control characters are refused.
    std::string text(std::string_view field, Text missing, std::size_t max_length = 200);
    std::string optional_text(std::string_view field, std::size_t max_length = 200);

    template <base::Named E>
    E choice(std::string_view field, Text missing) {
        const auto value = base::from_name<E>(get(field));
        if (!value) fault(field, missing);
        return value.value_or(E{});
    }
    template <base::Named E>
    std::optional<E> optional_choice(std::string_view field) {
        const auto given = get(field);
        const auto value = base::from_name<E>(given);
        if (!value && !given.empty()) fault(field, not_in_list());
        return value;
    }
    template <base::Named E>
    std::vector<E> choices(std::string_view field) {  // each once, in the enum's order; none is fine
        std::vector<E> found;
        std::size_t known = 0;
        for (std::size_t i = 0; i < base::names<E>.size(); ++i)
            if (const auto n = count(field, base::names<E>[i]))
                known += n, found.push_back(static_cast<E>(i));
        if (known != count(field)) fault(field, not_in_list());
        return found;
    }
    template <base::Named E>
    std::vector<E> choices(std::string_view field, Text missing) {  // at least one
        auto found = choices<E>(field);
        if (found.empty() && count(field) == 0) fault(field, missing);
        return found;
    }
    template <class I>
        requires base::is_id<I>
    I id(std::string_view field, Text missing) {
        const auto value = I::from(get(field));
        if (!value || !*value) fault(field, missing);
        return value.value_or(I{});
    }
    template <class I>
        requires base::is_id<I>
    std::optional<I> optional_id(std::string_view field) {
        const auto given = get(field);
        const auto value = I::from(given);
        if (!value && !given.empty()) fault(field, not_in_list());
        return value;
    }

    // <field>-day, <field>-month, <field>-year, or YYYY-MM-DD in <field>.
    base::Date date(std::string_view field, Text missing);
    std::optional<base::Date> optional_date(std::string_view field);

    // Whole numbers; thousands may be grouped by dots, commas or spaces, and money may begin with Rp.
    std::int64_t number(std::string_view field, Text missing, std::int64_t min, std::int64_t max);
    std::optional<std::int64_t> optional_number(std::string_view field, std::int64_t min, std::int64_t max);

    bool boolean(std::string_view field);                  // a ticked box; absent is no
    bool yes_or_no(std::string_view field, Text missing);  // two radios, ya and tidak: one must be chosen

    std::size_t group_size(std::string_view group) const {
        return form_.group_size(prefix_ + std::string(group));
    }
    Reader group(std::string_view group, std::size_t index) const;  // reads group-<index>-<field>
    bool blank(std::string_view field) const { return get(field).empty(); }
    bool empty_group() const;  // nothing filled in under this prefix
    void fault(std::string_view field, Text text, std::vector<TextValue> values = {});
    const Form& form() const { return form_; }
    std::string name(std::string_view field) const {
        return prefix_ + std::string(field);
    }  // with the prefix

private:
    std::string_view get(std::string_view field) const { return form_.get(name(field)); }
    std::size_t count(std::string_view field) const;
    std::size_t count(std::string_view field, std::string_view value) const;
    std::optional<std::string> checked_text(std::string_view field, std::size_t max_length);
    std::optional<std::int64_t> checked_number(std::string_view field, std::int64_t min, std::int64_t max);
    static Text not_in_list();

    const Form& form_;
    Faults& faults_;
    std::string prefix_;
};

}  // namespace web
