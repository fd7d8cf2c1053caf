// The parts pages are made of. Each takes values and gives markup with labels, hints and errors tied to their
// fields, in either language, and works without JavaScript. The look is in web/.
//
//   error_summary(lang, faults) +
//   form(lang, guard, path("/deklarasi"),
//        text_input(lang, field(lang, form, faults, "name", Text("Nama pihak", "Party's name"))) +
//        button(lang, Text("Simpan dan lanjutkan", "Save and continue")))
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/form.hpp"
#include "web/html.hpp"
#include "web/text.hpp"

namespace web {

// Words to show: ours, in both languages, or somebody's, as they are (a name, a sentence made by say()).
class Words {
public:
    Words() = default;
    Words(Text ours) : ours_(ours) {}                       // NOLINT: meant to convert
    Words(std::string as_is) : as_is_(std::move(as_is)) {}  // NOLINT
    Words(std::string_view as_is) : as_is_(as_is) {}        // NOLINT
    Words(const char*) = delete;                            // a literal is ours: write Text("...", "...")
    std::string in(Lang lang) const { return ours_ ? std::string((*ours_)(lang)) : as_is_; }
    bool empty() const { return !ours_ && as_is_.empty(); }

private:
    std::optional<Text> ours_;
    std::string as_is_;
};

// --- Fields
// ----------------------------------------------------------------------------------------------------

enum class LabelIs { label, page_heading };  // page_heading: the question is the page's h1

struct Field {
    std::string name;  // also its id, so #name leads to it
    Words label;
    Words hint;
    std::string value;  // what was typed or chosen, kept after an error
    std::string error;  // empty: none
    LabelIs label_is = LabelIs::label;
};
struct DateField {
    std::string name;  // sends name-day, name-month, name-year; #name leads to the day
    Words label;
    Words hint;
    std::string day, month, year;
    std::string error;
    LabelIs label_is = LabelIs::label;
};
struct Option {
    std::string value;
    Words label;
    Words hint;
    Fragment then;  // shown while this is chosen
};

// A field with what was sent and what is wrong with it.
Field field(Lang lang, const Form& form, const Faults& faults, std::string name, Words label,
            Words hint = {});
DateField date_field(Lang lang, const Form& form, const Faults& faults, std::string name, Words label,
                     Words hint = {});
// The day as the three values, for a form that opens with something known.
void set_day(DateField& field, base::Date day);

enum class Entry { text, name, email, phone, whole_number, password, new_password, one_time_code };
enum class Wide { full, characters_30, characters_20, characters_10, characters_5 };
enum class HowMany { one, several };
enum class Arranged { stacked, inline_row };  // inline_row: two short options, as Ya and Tidak

Fragment text_input(Lang lang, const Field& field, Entry entry = Entry::text, Wide wide = Wide::full);
Fragment textarea(Lang lang, const Field& field, int rows = 5);
Fragment radios(Lang lang, const Field& field, const std::vector<Option>& options,
                Arranged arranged = Arranged::stacked);
Fragment checkboxes(Lang lang, const Field& field, const std::vector<Option>& options,
                    const std::vector<std::string>& chosen);
Fragment checkbox(Lang lang, const Field& field,
                  const Option& option);  // ticked when field.value is its value
Fragment select(Lang lang, const Field& field, const std::vector<Option>& options);
Fragment date_input(Lang lang, const DateField& field);
Fragment file_input(Lang lang, const Field& field, std::string_view accept, HowMany many = HowMany::one);
Fragment fieldset(Lang lang, const Words& legend, const Fragment& fields);

// --- Forms
// -----------------------------------------------------------------------------------------------------

// What every POST carries: against forged forms, and so that a form sent twice is done once.
struct FormGuard {
    std::string csrf, idempotency_key;
};
inline constexpr std::string_view csrf_field = "csrf", idempotency_field = "idempotency_key";
enum class Sends { fields, files };

Fragment form(const FormGuard& guard, const Url& action, const Fragment& body, Sends sends = Sends::fields);
Fragment search_form(const Url& action, const Fragment& body);  // GET
Fragment hidden(std::string_view name, std::string_view value);

enum class ButtonKind { primary, secondary, warning };
struct ButtonSends {
    std::string name, value;
    std::optional<Url> action;  // instead of the form's own
};
Fragment button(Lang lang, const Words& words, ButtonKind kind = ButtonKind::primary,
                const ButtonSends& sends = {});
Fragment link_button(Lang lang, const Words& words, const Url& to, ButtonKind kind = ButtonKind::primary);
Fragment button_group(const Fragment& buttons);

Fragment error_summary(Lang lang, const Faults& faults);  // nothing when there are none

// --- Showing
// ---------------------------------------------------------------------------------------------------

Fragment link(Lang lang, const Url& to, const Words& words);
Fragment paragraph(Lang lang, const Words& words);

enum class Meaning { neutral, waiting, attention, done, stopped };
Fragment tag(Lang lang, Meaning meaning, const Words& words);

struct SummaryRow {
    Words key;
    Fragment value;
    std::optional<Url> change;  // a link "Ubah", read out together with the key
};
SummaryRow summary_row(Words key, std::string_view value, std::optional<Url> change = {});
Fragment summary_list(Lang lang, const std::vector<SummaryRow>& rows);

enum class Aligned { words, numbers };
enum class Sorted { not_at_all, ascending, descending };
struct Column {
    Words head;
    Aligned aligned = Aligned::words;
    std::optional<Url> sort;  // the head is a link that sorts
    Sorted sorted = Sorted::not_at_all;
};
enum class OnPhones { scroll, stack };
struct Table {
    std::string id;  // of the caption; unique in the page
    Words caption;
    std::vector<Column> columns;
    std::vector<std::vector<Fragment>> rows;  // the first cell heads its row
    OnPhones on_phones = OnPhones::scroll;
    Words when_empty = Text("Belum ada data.", "Nothing yet.");
};
Fragment table(Lang lang, const Table& table);

Fragment panel(Lang lang, const Words& title, const Fragment& body);
struct Confirmation {
    Words title;
    std::string number;  // of the case or the receipt
    std::string when;    // date, time and zone
    std::optional<Url> receipt, pdf;
};
Fragment confirm_panel(Lang lang, const Confirmation& confirmation);

enum class Banner { important, success };
Fragment notification_banner(Lang lang, Banner kind, const Fragment& body, std::string_view id = "notice");
Fragment warning_text(Lang lang, const Words& words);
Fragment inset(const Fragment& body);
Fragment details(Lang lang, const Words& summary, const Fragment& body);

struct Task {
    Words title;
    Words hint;
    std::optional<Url> to;  // without a link it cannot be started
    Meaning meaning = Meaning::neutral;
    Words status;
};
Fragment task_list(Lang lang, std::string_view id, const std::vector<Task>& tasks);

// Lists are paged by key, so there is a way back and a way on, and no page numbers.
Fragment pagination(Lang lang, const std::optional<Url>& previous, const std::optional<Url>& next);
Fragment exit_this_page(Lang lang, const Url& neutral_site);
Fragment qr_image(Lang lang, std::string_view path_data, int side, const Words& leads_to);

// --- Cases
// -----------------------------------------------------------------------------------------------------

struct Event {
    Words title;
    Words who;
    std::string when;          // as people read it
    std::string machine_time;  // ISO 8601
    Fragment text;
};
Fragment timeline(Lang lang, const std::vector<Event>& events);

struct Quorum {
    int seats = 0;             // members there are
    int eligible = 0;          // who may vote; the others are barred in this matter
    int present = 0;           // in the room, counting the barred as the rule says
    int present_eligible = 0;  // in the room and may vote
    int quorum_needed = 0;     // present
    int approval_needed = 0;   // votes in favour
};
Fragment quorum_meter(Lang lang, const Quorum& quorum);

struct IdentityRow {
    Words label;
    std::string value;
};
Fragment identity_bar(Lang lang, const std::vector<IdentityRow>& rows);

struct LawReference {
    std::string instrument, article;  // "UU 30/2014", "Pasal 42 ayat (1)": not translated
};
Fragment law_reference(const LawReference& law);
// "Belum terkonfirmasi: ..." for what the law leaves open and we chose, or what nobody has confirmed.
Fragment unconfirmed_mark(Lang lang, const Words& what, const LawReference& law);

// How one comes from somebody to something: boxes with ties between them, and the same as a list beside it.
// The ties are in Indonesian.
struct WayStep {
    std::string tie;  // to the step before; empty for the first
    std::string what;
};
Fragment way(Lang lang, const std::vector<WayStep>& steps, const Words& what);

struct EvidenceSide {
    Words title;
    std::vector<SummaryRow> rows;
};
Fragment evidence_pair(Lang lang, const EvidenceSide& register_says, const EvidenceSide& matter_says);

}  // namespace web
