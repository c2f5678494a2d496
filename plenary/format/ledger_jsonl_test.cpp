#include "plenary/format/ledger_jsonl.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/ledger/random_ledger.hpp"

namespace plenary::format {
namespace {

using ledger::Act;
using ledger::Desk;
using ledger::Entry;

TEST(LedgerJsonl, HasTheFormThatIsWrittenDown) {
    Desk desk("ana@desk");
    const Sha256 a =
        desk.write(Act::add, "statements", {{"id", "s1"}, {"quote", "\"é\"\n\x01"}}).hash;
    const Sha256 b = desk.write(Act::retract, "statements", {}, {a}, 1).hash;
    EXPECT_EQ(
        to_ledger_jsonl(desk.entries()),
        "{\"writer\":\"ana@desk\",\"number\":1,\"previous\":null,"
        "\"recorded\":\"2017-03-20T08:53:20Z\",\"act\":\"add\",\"table\":\"statements\","
        "\"cells\":{\"id\":\"s1\",\"quote\":\"\\\"é\\\"\\n\\u0001\"},\"of\":[],"
        "\"reason\":\"\",\"by\":\"\",\"hash\":\"" +
            to_string(a) +
            "\"}\n"
            "{\"writer\":\"ana@desk\",\"number\":2,\"previous\":\"" +
            to_string(a) +
            "\","
            "\"recorded\":\"2017-03-20T08:54:20Z\",\"act\":\"retract\",\"table\":\"statements\","
            "\"cells\":{},\"of\":[\"" +
            to_string(a) +
            "\"],"
            "\"reason\":\"\",\"by\":\"\",\"hash\":\"" +
            to_string(b) + "\"}\n");
}

// Some writers' entries, a few of them withheld, though never two in a row.
std::vector<Entry> some_entries() {
    auto desks = ledger::random_desks();
    ledger::step(desks[0], 1000);
    std::vector<Entry> out = desks[0].entries();
    for (Entry& entry : out) {
        if (entry.number % 2 == 0 || *rc::gen::inRange(0, 3) != 0)
            continue;
        Entry bare;
        bare.writer = entry.writer;
        bare.number = entry.number;
        bare.hash = entry.hash;
        bare.withheld = true;
        entry = bare;
    }
    return out;
}

RC_GTEST_PROP(LedgerJsonl, IsReadBackToTheSameBytes, ()) {
    const std::string bytes = to_ledger_jsonl(some_entries());
    const ReadLedger read = parse_ledger_jsonl(bytes, "l");
    RC_ASSERT(read.problems.empty());
    RC_ASSERT(to_ledger_jsonl(read.entries) == bytes);
}

// A withheld line has no hash that could be computed: a flip in it shows in the chain. Where two of
// them follow each other, only the manifest shows it.
RC_GTEST_PROP(LedgerJsonl, AnyFlippedByteIsFound, ()) {
    const std::vector<Entry> entries = some_entries();
    std::string bytes = to_ledger_jsonl(entries);
    const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
    bytes[at] = static_cast<char>(bytes[at] ^ *rc::gen::inRange(1, 256));
    const ReadLedger read = parse_ledger_jsonl(bytes, "l");
    const bool shows_in_the_chain =
        !ledger::verify_chains(read.entries).problems.empty() ||
        ledger::verify_chains(read.entries).head != ledger::verify_chains(entries).head;
    RC_ASSERT(!read.problems.empty() || shows_in_the_chain);
}

std::string first_problem(const std::string& bytes) {
    const ReadLedger read = parse_ledger_jsonl(bytes, "l");
    if (read.problems.empty())
        return "";
    return to_string(read.problems.front().where) + " " + read.problems.front().code;
}

TEST(LedgerJsonl, SaysWhereItIsWrong) {
    Desk desk("ana");
    desk.write(Act::add, "t", {{"id", "é"}});
    desk.write(Act::add, "t", {{"id", "b"}}, {}, 1);
    const std::string good = to_ledger_jsonl(desk.entries());
    const std::size_t second = good.find('\n') + 1;
    EXPECT_EQ(first_problem(good), "");
    EXPECT_EQ(first_problem(""), "");
    EXPECT_EQ(first_problem(good.substr(0, good.size() - 1)), "l:2:1 no-line-end");
    EXPECT_EQ(first_problem(good.substr(second) + good.substr(0, second)), "l:1:1 out-of-order");
    const auto with = [&](std::string_view old, std::string_view fresh) {
        std::string out = good;
        out.replace(out.rfind(old), old.size(), fresh);
        return first_problem(out);
    };
    EXPECT_EQ(with("{\"writer\"", "{ \"writer\""), "l:2:2 bad-line");
    EXPECT_EQ(with("\"b\"", "\"\\u0062\""), "l:2:179 bad-line");
    EXPECT_EQ(with("\"number\":2", "\"number\":02"), "l:2:26 bad-line");
    EXPECT_EQ(with("\"id\":\"b\"", "\"id\":\"c\""), "l:2:219 wrong-hash");
    EXPECT_EQ(with("\"id\"", "\"\xff\""), "l:2:174 invalid-utf8");
    EXPECT_EQ(with("}\n", "}}\n"), "l:2:285 bad-line");
    EXPECT_EQ(with("\"t\"", "\"../t\""), "l:2:1 bad-table");
    EXPECT_EQ(with("\"add\"", "\"ad\""), "l:2:146 bad-line");
}

} // namespace
} // namespace plenary::format
