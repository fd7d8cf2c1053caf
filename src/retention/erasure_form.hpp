// What pages and API of erasures share: reading the input, and the words.
#pragma once
#include "app/route.hpp"
#include "retention/erasure_rows.hpp"
#include "web/form.hpp"

namespace retention {

struct OrderForm {
    OrderInput input;
    std::vector<Value> chosen;  // fields named `value`, each INDEX:NAME
};
OrderForm read_order(const web::Form& form, web::Faults& faults);
std::string read_instrument(const web::Form& form, web::Faults& faults, std::string_view field);
std::string text_of(const Value& value);

web::Text sentence(OrderRefusal why);
web::Text sentence(ConfirmRefusal why);
web::Text sentence(HoldRefusal why);
web::Text words(State state);

// Records in the writer's turn, or throws app::Stop with the page or problem that says why not. Gives the id.
ErasureId order(app::Site& site, const web::Request& request, app::Change& change, CaseId id,
                const OrderForm& form);
void confirm(app::Site& site, const web::Request& request, app::Change& change, ErasureId id);
void cancel(app::Site& site, const web::Request& request, app::Change& change, ErasureId id);
HoldId hold(app::Site& site, const web::Request& request, app::Change& change, CaseId id,
            const std::string& instrument);
void lift(app::Site& site, const web::Request& request, app::Change& change, HoldId id,
          const std::string& instrument);

// A field of an act in the reader's words; its own name where there are none.
std::string said_of(const std::string& field, web::Lang lang);

}  // namespace retention
