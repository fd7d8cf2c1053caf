#include "complaints/message_form.hpp"

#include "base/text.hpp"
#include "complaints/handle_work_form.hpp"
#include "web/json.hpp"

namespace complaints {
namespace {

void write(web::JsonWriter& out, std::string_view name, const Piece& piece) {
    out.key(name).object();
    out.field("file", std::to_string(piece.file)).field("size", std::to_string(piece.size));
    out.field("key", base::base64(piece.key)).end();
}

std::int64_t whole(std::string_view digits) {
    std::int64_t out = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9' || out > INT64_MAX / 10 - 1) return 0;
        out = out * 10 + (c - '0');
    }
    return out;
}

Piece read_piece(const web::Form& form, const std::string& at) {
    return {.file = whole(form.get(at + "-file")),
            .size = static_cast<std::uint64_t>(whole(form.get(at + "-size"))),
            .key = base::from_base64(form.get(at + "-key")).value_or("")};
}

}  // namespace

std::string to_json(const Message& m) {
    web::JsonWriter out(m.text.size() + 1024);
    out.object().field("side", m.side).field("kind", m.kind).field("day", base::iso(m.day));
    out.field("author", m.author.text()).field("name", m.name).field("text", m.text).field("state", m.state);
    out.key("answers").array();
    for (const auto& [question, answer] : m.answers)
        out.object().field("question", question).field("answer", answer).end();
    out.end().key("files").array();
    for (const auto& f : m.files) {
        out.object().field("name", f.name).field("type", f.type);
        write(out, "original", f.original);
        write(out, "cleaned", f.cleaned);
        out.key("removed").array();
        for (const auto& what : f.removed) out.value(std::string_view(what));
        out.end().end();
    }
    out.end().end();
    return std::move(out).take();
}

std::optional<Message> message_from(std::string_view json) {
    const auto form = web::parse_json(json);
    if (!form) return std::nullopt;
    const auto side = base::from_name<Side>(form->get("side"));
    const auto kind = base::from_name<MessageKind>(form->get("kind"));
    const auto day = base::date_from(form->get("day"));
    if (!side || !kind || !day) return std::nullopt;
    Message out{.side = *side, .kind = *kind, .day = *day};
    out.author = PersonId::from(form->get("author")).value_or(PersonId{});
    out.name = form->get("name");
    out.text = form->get("text");
    out.state = base::from_name<State>(form->get("state")).value_or(State{});
    for (std::size_t i = 0; i < form->group_size("answers"); ++i) {
        const auto at = "answers-" + std::to_string(i);
        out.answers.emplace_back(form->get(at + "-question"), form->get(at + "-answer"));
    }
    for (std::size_t i = 0; i < form->group_size("files"); ++i) {
        const auto at = "files-" + std::to_string(i);
        SealedFile file{.name = std::string(form->get(at + "-name")),
                        .type = std::string(form->get(at + "-type"))};
        file.original = read_piece(*form, at + "-original");
        file.cleaned = read_piece(*form, at + "-cleaned");
        for (const auto what : form->all(at + "-removed")) file.removed.emplace_back(what);
        out.files.push_back(std::move(file));
    }
    return out;
}

Message as_filed(Message first, base::Date day) {
    first.side = Side::complainant;
    first.kind = MessageKind::filing;
    first.day = day;
    first.author = {};
    first.name.clear();
    first.state = {};
    std::erase_if(first.answers, [](const auto& answer) { return answer.first == respondent_key; });
    return first;
}

std::string to_json(const Identity& i) {
    web::JsonWriter out;
    out.object().field("name", i.name).field("contact", i.contact).field("address", i.address);
    out.field("relation", i.relation).end();
    return std::move(out).take();
}

std::optional<Identity> identity_from(std::string_view json) {
    const auto form = web::parse_json(json);
    if (!form) return std::nullopt;
    return Identity{std::string(form->get("name")), std::string(form->get("contact")),
                    std::string(form->get("address")), std::string(form->get("relation"))};
}

}  // namespace complaints
