// The keys of backups, in a small file of their own. A backup holds every value under a key of its own; when
// a value is erased its key is destroyed here, and every backup made before forgets it too. So the vault must
// be kept apart from backups, and no copy of it longer than rules/retention.hpp's schedule allows (30 days by
// docs/decisions/0012): an old copy of the vault is a way back. Its keys never change otherwise: any copy
// opens backups made after it.
#pragma once
#include <span>
#include <string>

#include "app/erasure_acts.hpp"
#include "app/key_tree.hpp"

namespace app {

class Vault {
public:
    // Makes the file (0600) when there is none and `make` says so. Throws std::runtime_error with what to do.
    enum class Missing { make, refuse };
    static Vault open(const std::string& file, Missing missing);

    // Places of a value in the tree: its act, and where its name stands among the act's.
    static std::uint64_t place(std::int64_t act, std::size_t ordinal);
    std::optional<base::Hash> value_key(std::int64_t act, std::size_t ordinal) {
        return values_.key(place(act, ordinal));
    }
    std::optional<base::Hash> file_key(const base::Hash& hash) { return files_.key(place_of(hash)); }
    const base::Hash& rows_key() const { return rows_; }  // for rows that follow from no act

    bool destroy_value(std::int64_t act, std::size_t ordinal) { return values_.destroy(place(act, ordinal)); }
    bool destroy_file(const base::Hash& hash) { return files_.destroy(place_of(hash)); }

    // On the disk when it returns; the bytes before are written over. A crash leaves the old or the new file.
    void save() const;
    // An up-to-date copy elsewhere, in the place of the one before.
    void save_to(const std::string& file) const;

private:
    static std::uint64_t place_of(const base::Hash& hash);
    std::string text() const;

    std::string file_;
    KeyTree values_, files_;
    base::Hash rows_{};
};

// XORs with the key's stream (ChaCha20); each key is for one message only. The message's own hash in the log
// tells whether it is whole.
std::string with_key(const base::Hash& key, std::string_view bytes);

// Sealed with a random nonce, and refused when altered (XChaCha20-Poly1305).
std::string seal(const base::Hash& key, std::string_view bytes);
std::optional<std::string> unseal(const base::Hash& key, std::string_view sealed);

}  // namespace app
