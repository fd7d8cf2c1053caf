// Every refusal in one sentence that says what to do, and the field of the form it is about ("" for the
// whole).
#pragma once
#include "declarations/declaration_facts_rows.hpp"
#include "web/text.hpp"

namespace declarations {

struct RefusalWords {
    web::Text sentence;
    std::string_view field = "";
};

RefusalWords words(SubmitRefusal why);
RefusalWords words(OpenRefusal why);
RefusalWords words(ReturnRefusal why);
RefusalWords words(CompleteRefusal why);
RefusalWords words(WithdrawRefusal why);
RefusalWords words(DetermineRefusal why);
RefusalWords words(ReceiveRefusal why);
RefusalWords words(ReviewRefusal why);
RefusalWords words(ReturnToSuperiorRefusal why);
RefusalWords words(CloseRefusal why);
RefusalWords words(ReportControlRefusal why);
RefusalWords words(AnnounceRefusal why);
RefusalWords words(AttachRefusal why);

}  // namespace declarations
