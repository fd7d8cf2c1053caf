#include "complaints/file_filing.hpp"

#include "base/check.hpp"

namespace complaints {
namespace {

using rules::DeadlineKey;

Clock start(DeadlineKey key, base::Date day, const rules::Calendar& calendar, int region) {
    const auto due = rules::due(key, day, calendar, region);
    CHECK(due);  // every row of ours is older than this program
    return {.key = key, .started = day, .due = due->day, .done = {}};
}

}  // namespace

Track track_of(About about, Channel channel, bool has_evidence) {
    // Whoever gives no name: neither Pasal 44 ayat (2) of UU 30/2014 nor Pasal 42 of UU 25/2009 knows such a
    // complainant; the tips of Keputusan KPU 915/2025 do.
    if (channel == Channel::anonymous) return Track::tip;
    switch (about) {
        // UU 30/2014 Pasal 44 ayat (2): with the complainant's identity and the evidence.
        case About::conflict: return has_evidence ? Track::report : Track::tip;
        case About::violation: return Track::tip;
        // UU 25/2009 Pasal 42 ayat (5): the name may be kept secret, and is still given.
        case About::service: return Track::complaint;
    }
    return Track::tip;
}

Result<Filed, FileRefusal> file_filing(const FilingFacts& f, const rules::Calendar& calendar) {
    using enum FileRefusal;
    const bool known = f.channel != Channel::anonymous;
    if (known && !f.has_name) return std::unexpected(name_missing);
    if (known && !f.has_contact) return std::unexpected(contact_missing);
    Filed out{.track = track_of(f.about, f.channel, f.has_evidence)};
    // UU 25/2009 Pasal 42 ayat (3): name and full address.
    if (out.track == Track::complaint && !f.has_address) return std::unexpected(address_missing);
    if (f.readers == 0) return std::unexpected(nobody_may_read);
    out.evidence_missing = f.about == About::conflict && known && !f.has_evidence;

    const auto clock = [&](DeadlineKey key) {
        out.clocks.push_back(start(key, f.today, calendar, f.region));
    };
    switch (out.track) {
        // UU 30/2014 Pasal 44 ayat (3): decided within five working days of its receipt.
        case Track::report: clock(DeadlineKey::report_decision); break;
        case Track::tip:
            clock(DeadlineKey::tip_acknowledgement);
            clock(DeadlineKey::tip_feedback);
            break;
        // UU 25/2009 Pasal 44 ayat (3): told within 14 days whether it is complete. The 60 days of Pasal 50
        // ayat (1) begin when it is.
        case Track::complaint: clock(DeadlineKey::complaint_reply); break;
    }
    return out;
}

}  // namespace complaints
