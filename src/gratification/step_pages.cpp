// Where the forms of a report are sent.
#include "gratification/sheet_pages.hpp"

namespace gratification {
namespace {

struct Completion {
    std::string addition;
    std::optional<std::int64_t> rupiah;
};
web::Outcome post_complete(app::Site& s, web::Request& r, const app::Actor& a) {
    return post_step(
        s, r, a,
        [](const web::Form& form, web::Faults& faults) {
            Completion out{parse_words(form, faults, "addition"), {}};
            if (!form.get("amount").empty()) out.rupiah = parse_amount(form, faults, "amount");
            return out;
        },
        [](app::Change& c, const Turn& t, GratificationId id, const Completion& in) {
            complete(c, t, id, in.addition, in.rupiah);
        });
}

template <auto step>
web::Outcome worded(app::Site& s, web::Request& r, const app::Actor& a, std::string_view field) {
    return post_step(
        s, r, a,
        [field](const web::Form& form, web::Faults& faults) { return parse_words(form, faults, field); },
        [](app::Change& c, const Turn& t, GratificationId id, const std::string& text) {
            step(c, t, id, text);
        });
}
web::Outcome post_return(app::Site& s, web::Request& r, const app::Actor& a) {
    return worded<give_back>(s, r, a, "missing");
}
web::Outcome post_deposit(app::Site& s, web::Request& r, const app::Actor& a) {
    return worded<deposit>(s, r, a, "kept_at");
}
web::Outcome post_release(app::Site& s, web::Request& r, const app::Actor& a) {
    return worded<release>(s, r, a, "to");
}
web::Outcome post_handover(app::Site& s, web::Request& r, const app::Actor& a) {
    return worded<give_to_state>(s, r, a, "note");
}
web::Outcome post_close(app::Site& s, web::Request& r, const app::Actor& a) {
    return worded<close>(s, r, a, "closing");
}
web::Outcome post_status(app::Site& s, web::Request& r, const app::Actor& a) {
    return post_step(s, r, a, parse_status, status);
}

}  // namespace

std::vector<app::Route> step_pages() {
    using enum web::Method;
    constexpr auto unit = app::for_role(app::Action::handle_gratification);
    return {
        {post, "/gratifikasi/{id}/lengkapi", app::for_signed_in, post_complete},
        {post, "/gratifikasi/{id}/kembalikan", unit, post_return},
        {post, "/gratifikasi/{id}/status", unit, post_status},
        {post, "/gratifikasi/{id}/titipan", unit, post_deposit},
        {post, "/gratifikasi/{id}/keluarkan", unit, post_release},
        {post, "/gratifikasi/{id}/serahkan", unit, post_handover},
        {post, "/gratifikasi/{id}/tutup", unit, post_close},
    };
}

}  // namespace gratification
