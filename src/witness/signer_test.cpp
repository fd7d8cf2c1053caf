#include <fcntl.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "ledger/log_for_tests.hpp"
#include "witness/signer_directory.hpp"
#include "witness/signer_socket.hpp"
#include "witness/signer_wire.hpp"
#include "witness/testing.hpp"

namespace witness {
namespace {

namespace fs = std::filesystem;
using Keeps = StateFile::Keeps;
using ::testing::HasSubstr;

const std::string origin = "log.example/coi";

void flip(const fs::path& file, std::streamoff at) {
    std::fstream f(file, std::ios::in | std::ios::out | std::ios::binary);
    f.seekg(at);
    const auto byte = static_cast<char>(f.get() ^ 1);
    f.seekp(at);
    f.put(byte);
}

ledger::AddCheckpoint growth(ledger::Tree& tree, std::uint64_t to, std::uint64_t salt = 0) {
    const auto from = tree.size();
    while (tree.size() < to) tree.append(ledger::test::leaf(tree.size() + salt));
    return {from, tree.consistency(from), ledger::checkpoint_body(origin, tree.size(), tree.root())};
}

TEST(StateFile, keeps_the_newest_whole_value_whatever_byte_is_damaged) {
    const Place place;
    const auto file = place.path / "state";
    {
        auto state = StateFile::create(file, Keeps::on_disk);
        EXPECT_EQ(state.value(), "");
        state.write("one");
        state.write("two");
    }
    EXPECT_EQ(StateFile::open(file, Keeps::on_disk).value(), "two");
    // "two" has the fourth counter: slot 0. A power cut that tears it leaves "one".
    for (const std::streamoff at : {0, 20, 25, 27, 3000, 4095}) {
        flip(file, at);
        EXPECT_EQ(StateFile::open(file, Keeps::on_disk).value(), "one") << at;
        flip(file, at);
    }
    flip(file, 30);
    StateFile::open(file, Keeps::on_disk).write("three");
    EXPECT_EQ(StateFile::open(file, Keeps::on_disk).value(), "three");
    flip(file, 30);
    flip(file, 4096 + 30);
    EXPECT_THAT(said_by([&] { StateFile::open(file, Keeps::on_disk); }), HasSubstr("damaged"));
    EXPECT_THROW(StateFile::create(file, Keeps::on_disk), std::system_error);
}

TEST(StateFile, a_value_too_long_is_refused_and_the_old_one_stands) {
    const Place place;
    auto state = StateFile::create(place.path / "state", Keeps::in_memory_of_the_kernel);
    state.write(std::string(StateFile::longest, 'x'));
    EXPECT_THROW(state.write(std::string(StateFile::longest + 1, 'y')), std::length_error);
    EXPECT_EQ(state.value().front(), 'x');
}

TEST(SignerDirectory, remembers_over_its_lives_what_it_signed) {
    const Place place;
    ledger::Tree tree;
    std::string vkey, note;
    {
        SignerDirectory directory(place.path / "s", origin, Keeps::on_disk);
        vkey = directory.signer().vkey();
        note = directory.signer().sign(growth(tree, 300)).note;
        EXPECT_THAT(said_by([&] { SignerDirectory(place.path / "s", "", Keeps::on_disk); }),
                    HasSubstr("in use"));
    }
    SignerDirectory again(place.path / "s", "", Keeps::on_disk);
    EXPECT_EQ(again.signer().vkey(), vkey);
    EXPECT_EQ(again.signer().last(), note);
    ledger::Tree other;
    EXPECT_TRUE(again.signer().sign(growth(other, 400, 5)).refused);
    EXPECT_FALSE(again.signer().sign(growth(tree, 400)).refused);
}

TEST(SignerDirectory, says_what_to_do_about_another_log_and_a_lost_memory) {
    const Place place;
    const auto at = place.path / "s";
    EXPECT_THAT(said_by([&] { SignerDirectory(at, "", Keeps::on_disk); }), HasSubstr("needs the log's name"));
    ledger::Tree tree;
    std::string note;
    {
        SignerDirectory directory(at, origin, Keeps::on_disk);
        note = directory.signer().sign(growth(tree, 9)).note;
    }
    EXPECT_THAT(said_by([&] { SignerDirectory(at, "other.example/log", Keeps::on_disk); }),
                HasSubstr("choose another directory"));
    EXPECT_THAT(said_by([&] { SignerDirectory::recover(at, note); }), HasSubstr("nothing to recover"));
    fs::remove(at / "signer.state");
    EXPECT_THAT(said_by([&] { SignerDirectory(at, origin, Keeps::on_disk); }), HasSubstr("--continue-from"));
    auto forged = note;
    forged[forged.size() - 10] ^= 1;
    EXPECT_NE(said_by([&] { SignerDirectory::recover(at, forged); }), "");
    SignerDirectory::recover(at, note);
    SignerDirectory directory(at, origin, Keeps::on_disk);
    EXPECT_FALSE(directory.signer().sign(growth(tree, 12)).refused);
}

// A signer that serves on a thread until this goes.
struct Serving {
    int ends[2]{};
    std::thread thread;
    Serving(ledger::CheckpointSigner& signer, const fs::path& socket) {
        EXPECT_EQ(pipe(ends), 0);
        std::atomic<bool> ready = false;
        thread = std::thread([&, stop = ends[0], socket] {
            serve_signer(signer, socket, stop, [&] {
                ready = true;
                ready.notify_all();
            });
        });
        ready.wait(false);
    }
    ~Serving() {
        close(ends[1]);
        thread.join();
        close(ends[0]);
    }
};

TEST(SignerSocket, signs_over_the_socket_and_the_client_finds_a_signer_that_came_back) {
    const Place place;
    const auto socket = place.path / "signer.sock";
    ledger::CheckpointSigner signer(origin, std::string(32, 'L'), "", {});
    auto signing = signing_over(socket);
    EXPECT_FALSE(signing.there());
    EXPECT_THAT(said_by([&] { (void)signing.vkey(); }), HasSubstr("cannot be reached"));
    ledger::Tree tree;
    {
        const Serving serving(signer, socket);
        EXPECT_TRUE(signing.there());
        EXPECT_EQ(signing.vkey(), signer.vkey());
        EXPECT_EQ(signing.last(), "");
        EXPECT_EQ(signing.sign(growth(tree, 300)).note, signer.last());
        EXPECT_THAT(said_by([&] { serve_signer(signer, socket, -1, [] {}); }), HasSubstr("another signer"));
    }
    EXPECT_FALSE(signing.there());
    const Serving serving(signer, socket);
    EXPECT_EQ(signing.sign(growth(tree, 700)).note, signer.last());
    ledger::Tree other;
    const auto refused = signing.sign(growth(other, 10, 3));
    EXPECT_EQ(refused.refused, ledger::CosignRefusal::other_size);
    EXPECT_EQ(refused.note, signer.last());
}

TEST(SignerSocket, what_is_no_request_gets_a_sentence_and_a_broken_frame_the_end) {
    ledger::CheckpointSigner signer(origin, std::string(32, 'L'), "", {});
    EXPECT_THAT(wire::answer_to(signer, "format the disk\n"), HasSubstr("error\n"));
    EXPECT_THAT(wire::answer_to(signer, "sign\nold x\n\n"), HasSubstr("error\n"));
    EXPECT_THROW((void)wire::read_answer("error\nno"), ledger::SignerGone);
    EXPECT_THROW((void)wire::read_answer("refused 500\n"), ledger::SignerGone);
    EXPECT_EQ(wire::read_answer("refused 422\nnote").refused, ledger::CosignRefusal::inconsistent);
    bool broken = false;
    std::string arrived = wire::framed("one") + wire::framed("two").substr(0, 5);
    EXPECT_EQ(wire::take_message(arrived, broken), "one");
    EXPECT_EQ(wire::take_message(arrived, broken), std::nullopt);
    EXPECT_FALSE(broken);
    arrived = "\xFF\xFF\xFF\xFFxxxx";
    EXPECT_EQ(wire::take_message(arrived, broken), std::nullopt);
    EXPECT_TRUE(broken);
}

TEST(SignerSocket, a_signature_that_cannot_be_kept_is_not_given) {
    ledger::CheckpointSigner signer(origin, std::string(32, 'L'), "",
                                    [](std::string_view) { throw std::runtime_error("no space"); });
    ledger::Tree tree;
    EXPECT_EQ(wire::answer_to(signer, "sign\n" + ledger::build_add_checkpoint(growth(tree, 3))),
              "error\nno space");
}

}  // namespace
}  // namespace witness
