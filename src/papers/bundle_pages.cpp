// How far a bundle is, and its archives to download.
#include <algorithm>
#include <fstream>
#include <iterator>

#include "app/page.hpp"
#include "app/status_page.hpp"
#include "papers/bundle_rows.hpp"
#include "papers/papers_routes.hpp"

namespace papers {
namespace {

using namespace web::literals;
using web::Text;

std::optional<Bundle> asked_for(app::Site& site, const web::Request& request, const app::Actor& actor) {
    const auto id = request.id<BundleId>("id");
    if (!id) return std::nullopt;
    const auto db = site.database.reader();
    auto out = find_bundle(db, *id, actor.person);
    if (out && out->state == BundleState::running &&
        app::Clock::real_now() > out->beat + bundle_gives_up_after)
        out->state = BundleState::failed;
    return out;
}

web::Fragment state_words(web::Lang lang, const Bundle& b) {
    switch (b.state) {
        case BundleState::running:
            return web::tag(lang, web::Meaning::waiting, Text("Sedang dibuat", "Being made"));
        case BundleState::done: return web::tag(lang, web::Meaning::done, Text("Selesai", "Done"));
        case BundleState::failed: break;
    }
    return web::tag(lang, web::Meaning::stopped,
                    Text("Berhenti. Mulai lagi dari halaman sebelumnya.",
                         "It stopped. Begin again from the page before."));
}

web::Outcome show(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto bundle = asked_for(site, request, actor);
    if (!bundle) return app::not_found(site, request);
    const auto lang = request.lang;
    const auto archives = web::each(bundle->archives, [&](const Bundle::Archive& a) {
        return R"(<li><a class="govuk-link" href="/dokumen/{}/{}">{}</a> ({})</li>)"_html(
            bundle->id, a.number,
            web::say(lang, Text("Bagian {}, {} dokumen", "Part {}, {} documents"), a.number, a.documents),
            web::say(lang, Text("zip, {} MB", "zip, {} MB"), (a.bytes + 1'048'575) / 1'048'576));
    });
    const auto total = std::max(bundle->total, bundle->done);
    auto body =
        R"(<h1 class="govuk-heading-l">{}</h1><p class="govuk-body">{}</p><p class="govuk-body" id="kemajuan">{}</p><progress class="j-progress" max="{}" value="{}" aria-labelledby="kemajuan"></progress><ul class="govuk-list">{}</ul><p class="govuk-body">{}</p>)"_html(
            bundle->title, state_words(lang, *bundle),
            web::say(lang, Text("{} dari {} dokumen", "{} of {} documents"), web::number(lang, bundle->done),
                     web::number(lang, total)),
            std::max<std::int64_t>(total, 1), bundle->done, archives,
            Text("Berkas ini disimpan 24 jam. Halaman ini memperbarui dirinya sendiri.",
                 "These files are kept for 24 hours. This page renews itself.")(lang));
    auto out = app::page(site, request, actor, {.title = bundle->title}, std::move(body));
    if (bundle->state == BundleState::running) out.with("Refresh", "2");
    return out;
}

web::Outcome download(app::Site& site, web::Request& request, const app::Actor& actor) {
    const auto bundle = asked_for(site, request, actor);
    if (!bundle) return app::not_found(site, request);
    for (const auto& archive : bundle->archives) {
        if (std::to_string(archive.number) != request.parameter("number")) continue;
        std::ifstream file(archive.path, std::ios::binary);
        if (!file) break;
        std::string bytes(static_cast<std::size_t>(archive.bytes), '\0');
        file.read(bytes.data(), archive.bytes);
        if (file.gcount() != archive.bytes) break;
        return web::download("application/zip", std::move(bytes),
                             "dokumen-" + std::to_string(archive.number) + ".zip");
    }
    return app::not_found(site, request);
}

}  // namespace

std::vector<app::Route> bundle_pages() {
    using enum web::Method;
    return {
        {get, "/dokumen/{id}", app::for_signed_in, show},
        {get, "/dokumen/{id}/{number}", app::for_signed_in, download},
    };
}

}  // namespace papers
