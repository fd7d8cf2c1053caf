#include "web/components.hpp"

#include <algorithm>

namespace web {

using namespace literals;

Fragment task_list(Lang lang, std::string_view id, const std::vector<Task>& tasks) {
    Fragment items;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const auto& task = tasks[i];
        const auto own = std::string(id) + "-" + std::to_string(i + 1);
        const bool hinted = !task.hint.empty();
        const auto hint = hinted ? R"(<div id="{}-hint" class="govuk-task-list__hint">{}</div>)"_html(
                                       own, task.hint.in(lang))
                                 : Fragment{};
        const auto title =
            task.to
                ? R"(<a class="govuk-link govuk-task-list__link" href="{}" aria-describedby="{}">{}</a>)"_html(
                      *task.to, (hinted ? own + "-hint " : std::string{}) + own + "-status",
                      task.title.in(lang))
                : R"(<div>{}</div>)"_html(task.title.in(lang));
        items +=
            R"(<li class="govuk-task-list__item{}"><div class="govuk-task-list__name-and-hint">{}{}</div><div class="govuk-task-list__status" id="{}-status">{}</div></li>)"_html(
                task.to ? " govuk-task-list__item--with-link" : "", title, hint, own,
                tag(lang, task.meaning, task.status));
    }
    return R"(<ul class="govuk-task-list">{}</ul>)"_html(items);
}

Fragment timeline(Lang lang, const std::vector<Event>& events) {
    const auto items = each(events, [&](const Event& event) {
        const auto by = event.who.empty()
                            ? Fragment{}
                            : R"(, {} {})"_html(say(lang, Text("oleh", "by")), event.who.in(lang));
        return R"(<li><h3>{}</h3><p class="j-muted"><time datetime="{}">{}</time>{}</p>{}</li>)"_html(
            event.title.in(lang), event.machine_time, event.when, by, event.text);
    });
    return R"(<ol class="j-timeline">{}</ol>)"_html(items);
}

namespace {

// A box a seat: filled for who is here and may vote, dashed for the barred, empty for the absent. Decoration:
// the sentences above it say the same.
Fragment seats(const Quorum& q) {
    constexpr int box = 36, step = 44, shown = 60;
    const int count = std::min(q.seats, shown);
    const int barred = q.seats - q.eligible;
    Fragment boxes;
    for (int i = 0; i < count; ++i) {
        const bool present = i < q.present_eligible;
        const bool is_barred = i >= count - barred;
        const int x = 4 + (i % 10) * step, y = 4 + (i / 10) * step;
        const std::string_view kind = present ? " j-seat--present" : is_barred ? " j-seat--barred" : "";
        boxes +=
            R"(<rect class="j-seat{}" x="{}" y="{}" width="{}" height="{}" rx="4" stroke-width="2"></rect>)"_html(
                kind, x, y, box, box);
        if (is_barred)
            boxes += R"(<path class="j-strike" d="M{} {}l20 20" stroke-width="2"></path>)"_html(x + 8, y + 8);
    }
    const int across = std::min(count, 10) * step + 4, down = (count + 9) / 10 * step + 4;
    return R"(<svg viewBox="0 0 {} {}" width="{}" height="{}" aria-hidden="true">{}</svg>)"_html(
        across, down, across, down, boxes);
}

}  // namespace

Fragment quorum_meter(Lang lang, const Quorum& q) {
    const bool enough = q.present >= q.quorum_needed;
    const bool decidable = q.present_eligible >= q.approval_needed;
    const int missing = q.quorum_needed - q.present;
    const auto headline =
        enough
            ? say(lang,
                  Text("Kuorum terpenuhi: {} hadir, {} diperlukan.", "Quorum is met: {} present, {} needed."),
                  q.present, q.quorum_needed)
            : say(lang,
                  Text("Kuorum belum terpenuhi: {} hadir, kurang {}.",
                       "Quorum is not met: {} present, {} short."),
                  q.present, missing);
    const auto who = say(lang,
                         Text("{} dari {} anggota boleh ikut memutuskan; {} di antaranya hadir.",
                              "{} of {} members may vote; {} of them are present."),
                         q.eligible, q.seats, q.present_eligible);
    const auto votes =
        decidable
            ? say(lang, Text("Keputusan perlu {} suara setuju.", "A decision needs {} votes in favour."),
                  q.approval_needed)
            : say(lang,
                  Text("Keputusan perlu {} suara setuju. Pemilih yang hadir belum cukup.",
                       "A decision needs {} votes in favour. Too few voters are present."),
                  q.approval_needed);
    return R"(<div class="j-quorum"><p>{} {}</p><p>{}</p><p>{}</p>{}</div>)"_html(
        tag(lang, enough && decidable ? Meaning::done : Meaning::attention,
            enough && decidable ? Text("Dapat memutuskan", "Can decide")
                                : Text("Belum dapat memutuskan", "Cannot decide yet")),
        headline, who, votes, seats(q));
}

Fragment identity_bar(Lang lang, const std::vector<IdentityRow>& rows) {
    const auto items = each(rows, [&](const IdentityRow& row) {
        return R"(<div><dt>{}</dt><dd>{}</dd></div>)"_html(row.label.in(lang), row.value);
    });
    return R"(<dl class="j-identity">{}</dl>)"_html(items);
}

Fragment law_reference(const LawReference& law) {
    return R"(<span class="j-law" lang="id">{}, {}</span>)"_html(law.instrument, law.article);
}

Fragment unconfirmed_mark(Lang lang, const Words& what, const LawReference& law) {
    const auto source = law.instrument.empty()
                            ? Fragment{}
                            : R"( (<span lang="id">{}, {}</span>))"_html(law.instrument, law.article);
    return R"(<p class="j-mark"><strong>{}</strong> {}{}</p>)"_html(
        say(lang, Text("Belum terkonfirmasi:", "Not confirmed:")), what.in(lang), source);
}

Fragment evidence_pair(Lang lang, const EvidenceSide& register_says, const EvidenceSide& matter_says) {
    const auto side = [&](const EvidenceSide& one) {
        return R"(<section><h3>{}</h3>{}</section>)"_html(one.title.in(lang), summary_list(lang, one.rows));
    };
    return R"(<div class="j-pair">{}{}</div>)"_html(side(register_says), side(matter_says));
}

Fragment qr_image(Lang lang, std::string_view path_data, int side, const Words& leads_to) {
    return R"(<svg class="j-qr" viewBox="0 0 {} {}" width="160" height="160" role="img" aria-label="{}"><rect width="100%" height="100%" fill="#fff"/><path d="{}" fill="#000" shape-rendering="crispEdges"/></svg>)"_html(
        side, side, leads_to.in(lang), path_data);
}

}  // namespace web
