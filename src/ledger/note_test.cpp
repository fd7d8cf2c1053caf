#include "ledger/note.hpp"

#include <gtest/gtest.h>

#include <set>

#include "base/text.hpp"
#include "ledger/merkle.hpp"

namespace ledger {
namespace {

const std::string origin = "log.jernih.example/coi";
const Signer log_key(origin, std::string(32, 'L'));
const Signer next_log_key(origin, std::string(32, 'N'));
const Signer witness_key("witness.example/w1", std::string(32, 'W'), KeyType::witness);
const Signer stranger("stranger.example", std::string(32, 'S'));

std::vector<Verifier> both() {
    return {*Verifier::from(log_key.vkey()), *Verifier::from(witness_key.vkey())};
}
std::string body() { return checkpoint_body(origin, 70'000, leaf_hash("root")); }
NoteError error_of(std::string_view note) {
    const auto opened = open_note(note, both());
    return opened ? NoteError{-1} : opened.error();
}

// The key and note that Go's note package documents.
const std::string peter = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const std::string peters_text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const std::string peters_line =
    "— PeterNeumann "
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

TEST(Note, a_note_signed_by_another_implementation_opens) {
    const std::vector<Verifier> keys = {*Verifier::from(peter)};
    const auto note = open_note(peters_text + "\n" + peters_line, keys);
    ASSERT_TRUE(note);
    EXPECT_EQ(note->text, peters_text);
    EXPECT_EQ(note->verified[0].name, "PeterNeumann");
    EXPECT_EQ(note->verified[0].key_id, 0xc74f20a3);
}

TEST(Note, we_sign_to_the_byte_as_another_implementation_does) {
    const auto typed = *base::from_base64("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
    const Signer signer("PeterNeumann", typed.substr(1));
    EXPECT_EQ(signer.vkey(), peter);
    EXPECT_EQ(signer.sign_note(peters_text), peters_text + "\n" + peters_line);
}

TEST(Note, what_we_sign_and_witness_opens_with_both_keys_and_the_witnesss_time) {
    const auto note = log_key.sign_note(body()) + witness_key.cosignature_line(body(), 1'795'358'000);
    const auto opened = open_checkpoint(note, both());
    ASSERT_TRUE(opened) << explain(opened.error());
    EXPECT_EQ(opened->checkpoint, (Checkpoint{origin, 70'000, leaf_hash("root"), ""}));
    ASSERT_EQ(opened->note.verified.size(), 2u);
    EXPECT_EQ(opened->note.verified[0].unix_time, 0);
    EXPECT_EQ(opened->note.verified[1].type, KeyType::witness);
    EXPECT_EQ(opened->note.verified[1].unix_time, 1'795'358'000);
}

TEST(Note, keys_we_do_not_know_are_ignored_also_when_they_share_our_name) {
    const auto note =
        stranger.sign_note(body()) + next_log_key.signature_line(body()) + log_key.signature_line(body());
    const auto opened = open_note(note, both());
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->unknown, 2u);
    EXPECT_EQ(opened->verified.size(), 1u);
    // During a change of keys both are known, and both have signed.
    const std::vector<Verifier> old_and_new = {*Verifier::from(log_key.vkey()),
                                               *Verifier::from(next_log_key.vkey())};
    EXPECT_EQ(open_note(note, old_and_new)->verified.size(), 2u);
}

TEST(Note, a_hundred_signatures_are_accepted_and_one_more_is_not) {
    auto note = body() + "\n";
    for (int i = 0; i < 99; ++i)
        note += Signer("k" + std::to_string(i), std::string(32, 'k')).signature_line(body());
    EXPECT_EQ(open_note(note + log_key.signature_line(body()), both())->unknown, 99u);
    note += stranger.signature_line(body());
    EXPECT_EQ(error_of(note + log_key.signature_line(body())), NoteError::too_long);
    EXPECT_EQ(error_of(std::string(1'000'000, 'x') + "\n\n" + log_key.signature_line(body())),
              NoteError::too_long);
}

TEST(Note, a_known_key_that_did_not_sign_this_spoils_the_note) {
    const auto other = checkpoint_body(origin, 70'001, leaf_hash("root"));
    EXPECT_EQ(error_of(other + "\n" + log_key.signature_line(body())), NoteError::bad_signature);
    EXPECT_EQ(error_of(log_key.sign_note(body()) + witness_key.cosignature_line(other, 5)),
              NoteError::bad_signature);
    const auto line = witness_key.cosignature_line(body(), 5);
    EXPECT_EQ(error_of(log_key.sign_note(body()) + line + line), NoteError::duplicate_signature);
    EXPECT_EQ(error_of(log_key.sign_note(body()) + log_key.signature_line(body())),
              NoteError::duplicate_signature);
    EXPECT_EQ(error_of(stranger.sign_note(body())), NoteError::unsigned_by_known);
    EXPECT_FALSE(open_note(log_key.sign_note(body()), {}));
}

TEST(Note, every_single_bit_of_a_signed_checkpoint_counts) {
    const auto note = log_key.sign_note(body()) + witness_key.cosignature_line(body(), 1'795'358'000);
    const auto keys = both();
    for (std::size_t i = 0; i < note.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            auto changed = note;
            changed[i] = static_cast<char>(changed[i] ^ 1 << bit);
            const auto opened = open_checkpoint(changed, keys);
            // A change in one line's name or key id makes its signer a stranger: the other's still stands.
            if (opened) {
                EXPECT_EQ(opened->note.text, body());
                EXPECT_EQ(opened->note.verified.size(), 1u) << i << " bit " << bit;
            }
        }
    }
}

TEST(Note, a_checkpoint_must_be_signed_by_the_log_it_names) {
    const std::vector<Verifier> keys = {*Verifier::from(stranger.vkey()),
                                        *Verifier::from(witness_key.vkey())};
    EXPECT_EQ(open_checkpoint(stranger.sign_note(body()), keys).error(), NoteError::not_a_checkpoint);
    EXPECT_EQ(open_checkpoint(body() + "\n" + witness_key.cosignature_line(body(), 1), keys).error(),
              NoteError::not_a_checkpoint);
    EXPECT_EQ(open_checkpoint(stranger.sign_note("some text\n"), keys).error(), NoteError::not_a_checkpoint);
}

TEST(Note, a_witness_of_the_logs_own_name_is_not_the_log) {
    const Signer namesake(origin, std::string(32, 'L'), KeyType::witness);
    const std::vector<Verifier> keys = {*Verifier::from(namesake.vkey())};
    const auto note = body() + "\n" + namesake.cosignature_line(body(), 1);
    EXPECT_TRUE(open_note(note, keys));
    EXPECT_EQ(open_checkpoint(note, keys).error(), NoteError::not_a_checkpoint);
}

TEST(Note, a_witnesss_time_beyond_63_bits_is_refused_though_its_signature_fits) {
    const Signer same_key("witness.example/w1", std::string(32, 'W'));
    for (const auto& [time, bytes] :
         {std::pair{"9223372036854775807", "\x7f\xff\xff\xff\xff\xff\xff\xff"},
          std::pair{"18446744073709551615", "\xff\xff\xff\xff\xff\xff\xff\xff"}}) {
        const auto line =
            same_key.signature_line("cosignature/v1\ntime " + std::string(time) + "\n" + body());
        const auto signature = base::from_base64(line.substr(line.rfind(' ') + 1, 92))->substr(4);
        EXPECT_EQ(both()[1].verify(body(), bytes + signature), time[0] == '9') << time;
    }
}

TEST(Note, every_refusal_has_its_own_sentence) {
    std::set<std::string_view> sentences;
    for (int error = 0; error <= static_cast<int>(NoteError::not_a_checkpoint); ++error)
        sentences.insert(explain(static_cast<NoteError>(error)));
    EXPECT_EQ(sentences.size(), 6u);
    EXPECT_FALSE(sentences.contains(""));
}

TEST(Note, text_with_empty_lines_is_cut_at_the_last_of_them) {
    for (std::string text : {"\n", "a\n", "a\n\nb\n", "\n\n\n", "— a b\n", "é sera.\n"}) {
        const auto opened = open_note(log_key.sign_note(text), both());
        ASSERT_TRUE(opened) << base::hex(text);
        EXPECT_EQ(opened->text, text);
    }
}

TEST(Note, what_is_not_of_the_form_is_refused) {
    const auto good = log_key.sign_note(body());
    const auto line = log_key.signature_line(body());
    const auto b64 = line.substr(line.rfind(' ') + 1);
    const auto with = [&](const std::string& bad) { return body() + "\n" + bad + line; };
    const std::vector<std::pair<const char*, std::string>> table = {
        {"nothing", ""},
        {"only a newline", "\n"},
        {"only newlines", "\n\n"},
        {"no signatures", body() + "\n"},
        {"no empty line", body() + line},
        {"no newline at the end", good.substr(0, good.size() - 1)},
        {"an empty line at the end", good + "\n"},
        {"carriage returns", "a\r\n\n" + line},
        {"a tab in the text", "a\tb\n\n" + line},
        {"a NUL", std::string("a\0b\n\n", 5) + line},
        {"an escape", "a\x1b[31m\n\n" + line},
        {"not UTF-8", "a\xff\n\n" + line},
        {"overlong UTF-8", "a\xc0\xaf\n\n" + line},
        {"a surrogate", "a\xed\xa0\x80\n\n" + line},
        {"a hyphen for the dash", with("- x " + b64)},
        {"an en dash", with("– x " + b64)},
        {"no space after the dash", with("—x " + b64)},
        {"two spaces after the dash", with("—  x " + b64)},
        {"a space before the dash", with(" — x " + b64)},
        {"no name", with("— " + b64)},
        {"an empty name", with("—  " + b64)},
        {"a plus in the name", with("— a+b " + b64)},
        {"a no-break space in the name", with("— a\u00a0b " + b64)},
        {"an ideographic space in the name", with("— a\u3000b " + b64)},
        {"an en quad in the name", with("— a\u2000b " + b64)},
        {"a line separator in the name", with("— a\u2028b " + b64)},
        {"no signature", with("— a\n")},
        {"an empty signature", with("— a \n")},
        {"only a key id", with("— a AAAAAA==\n")},
        {"a space after the signature", with("— a " + b64.substr(0, b64.size() - 1) + " \n")},
        {"missing padding", with("— a AAAAAAA\n")},
        {"padding in the middle", with("— a AAA=AAAA\n")},
        {"bits behind the end", with("— a AAAAAAF=\n")},
        {"the URL alphabet", with("— a AAAA-_AA\n")},
        {"a character outside the alphabet", with("— a AAAA!AAA\n")},
        {"two signatures in a line", with("— a AAAAAAAA AAAAAAAA\n")},
        {"text after the signatures", good + "text\n"},
    };
    for (const auto& [what, note] : table) EXPECT_EQ(error_of(note), NoteError::malformed) << what;
}

TEST(Note, a_key_that_is_not_exactly_of_the_form_is_no_key) {
    const auto good = log_key.vkey();
    const auto key = good.substr(good.rfind('+') + 1);
    EXPECT_TRUE(Verifier::from(good));
    const auto mldsa = std::string("x+00000000+") + base::base64("\x06" + std::string(32, 'k'));
    for (const auto& bad : std::vector<std::string>{
             "", "+", "++", good.substr(1), good + "=", good + "\n", " " + good, origin + "+" + key,
             origin + "+00000000+" + key, origin + "+" + good.substr(origin.size() + 1, 7) + "+" + key,
             base::hex(good), peter.substr(0, peter.size() - 4), mldsa,
             "PeterNeumann+C74F20A3" + peter.substr(21), "Peter Neumann" + peter.substr(12),
             "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
             "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"})
        EXPECT_FALSE(Verifier::from(bad)) << bad;
    EXPECT_THROW(Signer("a b", std::string(32, 'x')), std::invalid_argument);
    EXPECT_THROW(Signer("", std::string(32, 'x')), std::invalid_argument);
    EXPECT_THROW(Signer("a", std::string(31, 'x')), std::invalid_argument);
}

TEST(Checkpoint, what_we_write_reads_back) {
    for (std::uint64_t size :
         {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{20'852'163}, (std::uint64_t{1} << 63) - 1}) {
        const auto text = checkpoint_body(origin, size, leaf_hash("x"));
        EXPECT_EQ(parse_checkpoint(text), (Checkpoint{origin, size, leaf_hash("x"), ""}));
        EXPECT_EQ(parse_checkpoint(text + "more\n1\n")->extensions, "more\n1\n");
    }
}

TEST(Checkpoint, what_is_not_of_the_form_is_refused) {
    const auto root = base::base64(base::bytes_of(leaf_hash("x")));
    const std::vector<std::pair<const char*, std::string>> table = {
        {"nothing", ""},
        {"two lines", "o\n1\n"},
        {"no newline at the end", "o\n1\n" + root},
        {"an empty origin", "\n1\n" + root + "\n"},
        {"no size", "o\n\n" + root + "\n"},
        {"a leading zero", "o\n01\n" + root + "\n"},
        {"two zeros", "o\n00\n" + root + "\n"},
        {"a plus sign", "o\n+1\n" + root + "\n"},
        {"a minus sign", "o\n-1\n" + root + "\n"},
        {"a space before the size", "o\n 1\n" + root + "\n"},
        {"a space after the size", "o\n1 \n" + root + "\n"},
        {"hexadecimal", "o\n0x1\n" + root + "\n"},
        {"a decimal point", "o\n1.0\n" + root + "\n"},
        {"2 to the 63rd", "o\n9223372036854775808\n" + root + "\n"},
        {"more than 64 bits", "o\n18446744073709551617\n" + root + "\n"},
        {"digits of another script", "o\n\u0661\n" + root + "\n"},
        {"no root", "o\n1\n\n"},
        {"a short root", "o\n1\nAAAA\n"},
        {"a root of 33 bytes", "o\n1\n" + base::base64(std::string(33, 'x')) + "\n"},
        {"a root of 31 bytes", "o\n1\n" + base::base64(std::string(31, 'x')) + "\n"},
        {"a root without padding", "o\n1\n" + root.substr(0, 43) + "\n"},
        {"a root with bits behind the end", "o\n1\n" + std::string(42, 'A') + "B=\n"},
        {"a space after the root", "o\n1\n" + root + " \n"},
        {"an empty extension line", "o\n1\n" + root + "\n\n"},
        {"an empty line between extensions", "o\n1\n" + root + "\na\n\nb\n"},
        {"an extension without newline", "o\n1\n" + root + "\na"},
        {"carriage returns", "o\r\n1\r\n" + root + "\r\n"},
    };
    for (const auto& [what, text] : table) EXPECT_FALSE(parse_checkpoint(text)) << what;
}

}  // namespace
}  // namespace ledger
