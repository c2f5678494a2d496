#include "plenary/ledger/entry.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/ledger/random_ledger.hpp"

namespace plenary::ledger {
namespace {

Entry small() {
    Entry out;
    out.writer = "ana@desk";
    out.recorded = *Instant::parse("2017-03-28T10:00:00Z");
    out.act = Act::add;
    out.table = "statements";
    out.cells = {{"id", "s1"}, {"quote", "a: \"b\"\n"}};
    return out;
}

// The form is written down in docs/formats/ledger.md. If this fails, old ledgers no longer verify.
TEST(Entry, HasTheBytesThatAreWrittenDown) {
    EXPECT_EQ(encode(small()), "15:plenary entry 1"
                               "8:ana@desk"
                               "1:1"
                               "0:"
                               "20:2017-03-28T10:00:00Z"
                               "3:add"
                               "10:statements"
                               "1:2"
                               "2:id"
                               "2:s1"
                               "5:quote"
                               "7:a: \"b\"\n"
                               "1:0"
                               "0:"
                               "0:");
    EXPECT_EQ(to_string(hash_of(small())), sha256_hex(encode(small())));
}

TEST(Entry, EveryFieldChangesTheHash) {
    const Sha256 hash = hash_of(small());
    const auto differs = [&](auto change) {
        Entry entry = small();
        change(entry);
        return hash_of(entry) != hash;
    };
    EXPECT_TRUE(differs([](Entry& e) { e.writer = "ana@desc"; }));
    EXPECT_TRUE(differs([](Entry& e) { e.number = 2; }));
    EXPECT_TRUE(differs([](Entry& e) { e.previous = Sha256(); }));
    EXPECT_TRUE(differs([](Entry& e) { e.recorded = Instant(); }));
    EXPECT_TRUE(differs([](Entry& e) { e.act = Act::note; }));
    EXPECT_TRUE(differs([](Entry& e) { e.table = "sources"; }));
    EXPECT_TRUE(differs([](Entry& e) { e.cells[0].name = "ix"; }));
    EXPECT_TRUE(differs([](Entry& e) { e.cells[0].text = "s2"; }));
    EXPECT_TRUE(differs([](Entry& e) { std::swap(e.cells[0], e.cells[1]); }));
    EXPECT_TRUE(differs([](Entry& e) { e.of = {Sha256()}; }));
    EXPECT_TRUE(differs([](Entry& e) { e.reason = "r"; }));
    EXPECT_TRUE(differs([](Entry& e) { e.by = "b"; }));
    EXPECT_FALSE(differs([](Entry& e) { e.hash.bytes[0] = 1; }));
}

RC_GTEST_PROP(Entry, IsReadBackFromItsBytes, ()) {
    for (const Desk& desk : random_desks()) {
        for (const Entry& entry : desk.entries()) {
            const auto read = decode(encode(entry));
            RC_ASSERT(read.has_value());
            RC_ASSERT(*read == entry);
        }
    }
}

// Every changed byte either is refused or gives another hash: no two texts are one entry.
TEST(Entry, NoOtherBytesAreTheSameEntry) {
    const std::string bytes = encode(small());
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        for (const char flip : {'\x01', '\x10', '\x80'}) {
            std::string other = bytes;
            other[at] = static_cast<char>(other[at] ^ flip);
            const auto read = decode(other);
            if (read) {
                EXPECT_EQ(encode(*read), other);
                EXPECT_NE(read->hash, hash_of(small()));
            }
        }
        EXPECT_FALSE(decode(bytes.substr(0, at)));
    }
    EXPECT_FALSE(decode(bytes + "0:"));
    EXPECT_FALSE(decode("015" + bytes.substr(2)));
    EXPECT_FALSE(decode("99999999999999999999:x"));
}

std::string fault(const Entry& entry) {
    const auto found = fault_of(entry);
    return found ? found->code : "";
}

TEST(Entry, SaysWhatIsNotWellMade) {
    EXPECT_EQ(fault(small()), "");
    const auto with = [](auto change) {
        Entry entry = small();
        change(entry);
        return fault(entry);
    };
    EXPECT_EQ(with([](Entry& e) { e.writer = ""; }), "bad-writer");
    EXPECT_EQ(with([](Entry& e) { e.writer = "ana desk"; }), "bad-writer");
    EXPECT_EQ(with([](Entry& e) { e.writer = std::string(65, 'a'); }), "bad-writer");
    EXPECT_EQ(with([](Entry& e) { e.number = 0; }), "bad-number");
    EXPECT_EQ(with([](Entry& e) { e.number = 2; }), "bad-previous");
    EXPECT_EQ(with([](Entry& e) { e.previous = Sha256(); }), "bad-previous");
    EXPECT_EQ(with([](Entry& e) { e.table = "../x"; }), "bad-table");
    EXPECT_EQ(with([](Entry& e) { e.table = ".x"; }), "bad-table");
    EXPECT_EQ(with([](Entry& e) { e.table = ""; }), "bad-table");
    EXPECT_EQ(with([](Entry& e) { e.cells[1].name = "id"; }), "bad-cell");
    EXPECT_EQ(with([](Entry& e) { e.cells[1].text = "\xff"; }), "bad-cell");
    EXPECT_EQ(with([](Entry& e) { e.reason = "\xff"; }), "bad-cell");
    EXPECT_EQ(with([](Entry& e) { e.cells.clear(); }), "bad-act");
    EXPECT_EQ(with([](Entry& e) { e.of = {Sha256()}; }), "bad-act");
    EXPECT_EQ(with([](Entry& e) { e.act = Act::supersede; }), "bad-act");
    EXPECT_EQ(with([](Entry& e) {
                  e.act = Act::retract;
                  e.of = {Sha256()};
              }),
              "bad-act");
    EXPECT_EQ(with([](Entry& e) {
                  e.act = Act::reject;
                  e.cells.clear();
              }),
              "bad-act");
}

TEST(Entry, ActsAreTheirWords) {
    for (const Act act :
         {Act::add, Act::supersede, Act::retract, Act::accept, Act::reject, Act::note})
        EXPECT_EQ(parse_act(to_string(act)), act);
    EXPECT_FALSE(parse_act("delete"));
}

} // namespace
} // namespace plenary::ledger
