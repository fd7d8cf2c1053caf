#include "oversight/report.hpp"

#include "base/check.hpp"
#include "rules/dated.hpp"

namespace oversight {

Period period_of(ReportKind kind, int year, int half) {
    if (kind != ReportKind::semester) return {rules::on(year, 1, 1), rules::on(year, 12, 31)};
    return half == 1 ? Period{rules::on(year, 1, 1), rules::on(year, 6, 30)}
                     : Period{rules::on(year, 7, 1), rules::on(year, 12, 31)};
}

Period period_before(ReportKind kind, int year, int half) { return period_of(kind, year - 1, half); }

bool is_stated(Indicator indicator) {
    switch (indicator) {
        case Indicator::internal_rule:
        case Indicator::rule_is_current:
        case Indicator::guideline:
        case Indicator::official_appointed: return true;
        default: return false;
    }
}

rules::Label question(Indicator indicator) {
    switch (indicator) {
        case Indicator::internal_rule:
            return {"Peraturan internal tentang konflik kepentingan, dan nomornya",
                    "Internal rule on conflicts of interest, and its number"};
        case Indicator::rule_is_current:
            return {"Peraturan itu sudah sesuai PermenPANRB 17/2024", "The rule follows PermenPANRB 17/2024"};
        case Indicator::guideline: return {"Petunjuk teknis", "Technical guideline"};
        case Indicator::official_appointed:
            return {"Pejabat pengelola konflik kepentingan ditunjuk", "An official in charge is appointed"};
        case Indicator::system_used:
            return {"Sistem atau aplikasi, dan alamatnya", "System or application, and its address"};
        case Indicator::register_filled:
            return {"Pencatatan daftar kepentingan pribadi", "Register of private interests"};
        case Indicator::actual_declarations:
            return {"Deklarasi konflik kepentingan aktual", "Declarations of actual conflicts"};
        case Indicator::complaint_channel: return {"Saluran pengaduan", "Complaint channel"};
        case Indicator::monitoring: return {"Mekanisme pemantauan", "How it is monitored"};
        case Indicator::report_made: return {"Laporan disusun", "Reports are made"};
    }
    CHECK(false);
}

}  // namespace oversight
