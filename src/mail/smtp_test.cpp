// Against a real SMTP server on this machine: tests/mail/smtp_server.py, which keeps what it takes as files
// and can be asked to refuse or to hang up.
#include "mail/smtp.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "mail/testing.hpp"

namespace mail {
namespace {

using testing::SmtpServer;

Server at(int port) {
    return {.url = "smtp://127.0.0.1:" + std::to_string(port),
            .from = "jernih@kpu.example",
            .from_name = "Jernih"};
}
Message to(std::string address) {
    return {.from = "jernih@kpu.example",
            .from_name = "Jernih",
            .to = std::move(address),
            .subject = "Surat pernyataan",
            .text = "Mohon menandatangani.\n.\nBaris sesudah titik.\n",
            .id = "1@kpu.example",
            .at = *base::instant_from("2026-11-23T09:05:07+07:00")};
}

TEST(Smtp, a_letter_arrives_whole_and_two_go_over_one_connection) {
    SmtpServer server;
    Mailer mailer(at(server.port()));
    for (const auto* who : {"rina@kpu.example", "budi@kpu.example"}) {
        const auto sent = mailer.send(to(who));
        EXPECT_EQ(sent.delivery, Delivery::delivered) << sent.why;
    }
    const auto letters = server.letters();
    ASSERT_EQ(letters.size(), 2u);
    EXPECT_NE(letters[0].find("RCPT <rina@kpu.example>"), std::string::npos) << letters[0];
    EXPECT_NE(letters[0].find("Mohon menandatangani.\n.\nBaris sesudah titik."), std::string::npos)
        << letters[0];
    EXPECT_NE(letters[0].find("CONNECTION 1"), std::string::npos);
    EXPECT_NE(letters[1].find("CONNECTION 1"), std::string::npos) << letters[1];
}

TEST(Smtp, each_way_of_failing_says_whether_it_may_be_sent_again) {
    SmtpServer server;
    Mailer mailer(at(server.port()));
    EXPECT_EQ(mailer.send(to("later@kpu.example")).delivery, Delivery::try_later);
    const auto never = mailer.send(to("never@kpu.example"));
    EXPECT_EQ(never.delivery, Delivery::refused);
    EXPECT_NE(never.why.find("550"), std::string::npos) << never.why;
    EXPECT_EQ(mailer.send(to("later-data@kpu.example")).delivery, Delivery::try_later);
    EXPECT_EQ(mailer.send(to("hang-up@kpu.example")).delivery, Delivery::unknown);
    EXPECT_EQ(mailer.send(to("after.all@kpu.example")).delivery, Delivery::delivered);
    EXPECT_EQ(mailer.send(to("not an address")).delivery, Delivery::refused);
}

TEST(Smtp, without_a_server_it_is_tried_later) {
    int port = 0;
    {
        const SmtpServer gone;
        port = gone.port();
    }
    Mailer mailer(at(port));
    const auto sent = mailer.send(to("rina@kpu.example"));
    EXPECT_EQ(sent.delivery, Delivery::try_later);
    EXPECT_FALSE(sent.why.empty());
}

TEST(Smtp, a_password_never_goes_out_without_encryption) {
    SmtpServer server;  // offers no STARTTLS
    auto settings = at(server.port());
    settings.user = "jernih", settings.password = "rahasia";
    Mailer mailer(settings);
    EXPECT_EQ(mailer.send(to("rina@kpu.example")).delivery, Delivery::try_later);
    EXPECT_TRUE(server.letters().empty());
}

}  // namespace
}  // namespace mail
