// Announcements, files and cases on own initiative.
#include "declarations/visit_testing.hpp"

namespace declarations {
namespace {

using testing::has;

class AttachedPages : public store::testing::OnEachEngine {
protected:
    void SetUp() override {
        OnEachEngine::SetUp();
        if (!IsSkipped()) visits = std::make_unique<testing::Visits>(database());
    }
    void TearDown() override {
        if (visits) visits->expect_rebuilds();
        visits.reset();
        OnEachEngine::TearDown();
    }
    std::unique_ptr<testing::Visits> visits;
};
ON_EACH_ENGINE(AttachedPages);

TEST_P(AttachedPages, KinshipIsAnnouncedInAMeetingAndToThePublic) {
    auto& v = *visits;
    const auto member = v.corner.city.members[0];
    const auto id = v.send_by_pages(member, v.matter_with(member));
    const auto at = "/deklarasi/" + id.text() + "/umumkan";
    EXPECT_EQ(
        v.post(member, at, {{"where", "meeting"}, {"details", "Pleno 23 November"}, {"on", "2026-11-23"}})
            .status,
        303);
    const auto again = v.post(member, at, {{"where", "meeting"}, {"details", "Pleno"}, {"on", "2026-11-23"}});
    EXPECT_EQ(again.status, 409);
    EXPECT_EQ(
        v.post(member, at, {{"where", "publicly"}, {"details", "kpu.go.id/x"}, {"on", "2026-11-23"}}).status,
        303);
    EXPECT_FALSE(has(v.get(member, "/deklarasi/" + id.text()), "/umumkan"));
}

std::string part(std::string_view name, std::string_view value) {
    return "--B\r\nContent-Disposition: form-data; name=\"" + std::string(name) + "\"\r\n\r\n" +
           std::string(value) + "\r\n";
}
std::string file_part(std::string_view file_name, std::string_view bytes) {
    return "--B\r\nContent-Disposition: form-data; name=\"evidence\"; filename=\"" + std::string(file_name) +
           "\"\r\nContent-Type: text/html\r\n\r\n" + std::string(bytes) + "\r\n";
}

TEST_P(AttachedPages, AFileChosenWithTheDraftTravelsWithTheDeclaration) {
    auto& v = *visits;
    const auto member = v.corner.city.members[0];
    const auto matter = v.matter_with(member);
    auto request = v.request(member, web::Method::post, "/deklarasi/periksa");
    request.headers.add("content-type", "multipart/form-data; boundary=B");
    request.body = part("csrf", v.session(member).csrf);
    for (const auto& [name, value] : testing::Visits::filled(matter)) request.body += part(name, value);
    request.body += file_part("surat.pdf", "%PDF-1.7 isi") + "--B--\r\n";
    ASSERT_EQ(v.ask(request).status, 303);
    const auto check = v.get(member, "/deklarasi/periksa?draf=" + matter.text());
    EXPECT_TRUE(has(check, "surat.pdf"));
    const auto sent =
        v.post(member, "/deklarasi",
               v.signed_by(member, {{"draft", matter.text()},
                                    {"_version", testing::Visits::hidden(check.body, "_version")}}));
    ASSERT_EQ(sent.status, 303) << sent.body;
    const auto id = *DeclarationId::from(sent.header("location").substr(11, 13));
    const auto file = v.get(v.corner.city.chair, "/deklarasi/" + id.text() + "/bukti/1");
    EXPECT_EQ(file.body, "%PDF-1.7 isi");
    EXPECT_EQ(file.type, "application/pdf") << "by its bytes, not by what was said";
    EXPECT_TRUE(file.header("content-disposition").starts_with("attachment"));
    EXPECT_EQ(v.get(v.corner.city.chair, "/deklarasi/" + id.text() + "/bukti/2").status, 404);
    EXPECT_EQ(v.get(v.corner.city.staff, "/deklarasi/" + id.text() + "/bukti/1").status, 404);
}

TEST_P(AttachedPages, ASuperiorOpensACaseOnSomebodyBelowHimOnly) {
    auto& v = *visits;
    const auto& city = v.corner.city;
    EXPECT_TRUE(has(v.get(city.secretary, "/telaah/inisiatif?nama=staf"), city.staff.text()));
    auto fields = testing::Visits::filled({});
    fields.emplace_back("official", city.staff.text());
    const auto opened = v.post(city.subdivision_head, "/telaah/inisiatif", fields);
    EXPECT_EQ(opened.status, 303) << opened.body;
    fields.back().second = city.secretary.text();
    EXPECT_EQ(v.post(city.staff, "/telaah/inisiatif", fields).status, 409)
        << "nobody opens a case on those above him";
}

}  // namespace
}  // namespace declarations
