#include "people/account_rows.hpp"
#include "people/code_seal_rows.hpp"
#include "people/pages_testing.hpp"

namespace people {
namespace {

using namespace testing;

const std::string key(32, 'k'), secret(20, 's');

class CodeSeal : public PeoplePages {
protected:
    void TearDown() override {
        keep_code_key("");
        PeoplePages::TearDown();
    }
    void save(PersonId person, const std::string& login) {
        world->site().writer.run([&](store::Connection& db) {
            save_account(db, person, login, app::hash_password(good_password), secret);
        });
    }
    std::string kept(PersonId person) {
        const auto db = world->reader();
        return db->query<store::Bytes>("select totp_secret from account where person = ?", person)
            .value()
            ->value;
    }
    std::int64_t seal_all() {
        std::int64_t sealed = 0;
        world->site().writer.run([&](store::Connection& db) { sealed = seal_code_secrets(db); });
        return sealed;
    }
    int signs_in(const std::string& login) {
        return post("/masuk", {{"login", login},
                               {"password", std::string(good_password)},
                               {"code", app::code_at(secret, step())}})
            .status;
    }
};
ON_EACH_ENGINE(CodeSeal);

TEST_P(CodeSeal, WhoTakesTheDatabaseHasNobodysSecondFactor) {
    keep_code_key(key);
    save(corner.city.chair, "337501");
    EXPECT_EQ(kept(corner.city.chair).find(secret), std::string::npos);
    EXPECT_EQ(find_credentials(world->reader(), corner.city.chair)->secret, secret);
    EXPECT_EQ(find_credentials(world->reader(), "337501")->secret, secret);
    EXPECT_EQ(signs_in("337501"), 303);
}

TEST_P(CodeSeal, WhatWasKeptBeforeWorksAndIsSealedAtTheNextStart) {
    save(corner.city.chair, "337501");
    save(corner.city.secretary, "337502");
    EXPECT_EQ(kept(corner.city.chair), secret) << "no key, no seal";
    EXPECT_EQ(seal_all(), 0);
    keep_code_key(key);
    EXPECT_EQ(signs_in("337501"), 303);
    EXPECT_EQ(seal_all(), 2);
    EXPECT_EQ(seal_all(), 0) << "once";
    EXPECT_NE(kept(corner.city.secretary), secret);
    EXPECT_EQ(signs_in("337502"), 303);
    const auto db = world->reader();
    EXPECT_EQ(code_secrets_in(db, key).opened, 2);
    EXPECT_EQ(code_secrets_in(db, std::string(32, 'x')).closed, 2);
    EXPECT_EQ(code_secrets_in(db, "").closed, 2);
}

TEST_P(CodeSeal, ARowCopiedToAnotherAccountOrSealedWithALostKeyOpensNothing) {
    keep_code_key(key);
    save(corner.city.chair, "337501");
    save(corner.city.secretary, "337502");
    world->site().writer.run([&](store::Connection& db) {
        db.exec("update account set totp_secret = ? where person = ?",
                store::BytesView{kept(corner.city.chair)}, corner.city.secretary);
    });
    EXPECT_EQ(find_credentials(world->reader(), corner.city.secretary)->secret, "");
    EXPECT_EQ(signs_in("337502"), 422);
    keep_code_key(std::string(32, 'x'));
    EXPECT_EQ(signs_in("337501"), 422);
    EXPECT_EQ(post("/masuk", {{"login", "337501"},
                              {"password", std::string(good_password)},
                              {"code", app::code_at("", step())}})
                  .status,
              422)
        << "the code of an empty secret is nobody's";
}

}  // namespace
}  // namespace people
