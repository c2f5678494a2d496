#include "plenary/format/forecast_log.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/score/runs.hpp"

namespace plenary::format {
namespace {

using score::Frozen;
using score::FrozenDraws;
using score::FrozenGuess;

Frozen forecast_at(const char* moment) {
    FrozenDraws draws;
    draws.as_of = Day::parse("2017-03-30");
    draws.record_until = *Day::parse("2017-03-30");
    draws.selection = "unknown";
    draws.seed = std::uint64_t{1} << 62U;
    draws.settings = {"--years 10", "--archive \"odd\\name\x07\""};
    draws.record = {"Club: 3 roll calls"};
    draws.draws = 4;
    draws.effective = 3.25;
    draws.members = {"A", "B"};
    draws.known = ".Y";
    draws.votes = {"Y2N2", "Y4"};
    Frozen out;
    out.at = *Instant::parse(moment);
    out.version = "0.1.0";
    out.dossier = "sha256:0";
    out.motion = "m";
    out.day = Day::parse("2017-04-26");
    out.rule = "yes > 1/2 of members";
    out.pass = 0.1;
    out.by = draws;
    return out;
}

std::string line_after(ForecastLog log, LogEntry entry) { return add_entry(log, std::move(entry)); }

Settlement settlement_of(const ForecastLog& log, std::size_t line, const char* votes) {
    Settlement out;
    out.at = *Instant::parse("2017-04-27T00:00:00Z");
    out.version = "0.1.0";
    out.of = line;
    out.came.day = *Day::parse("2017-04-26");
    out.came.from = "dossier";
    out.came.dossier = "sha256:1";
    out.came.members = {"A", "B"};
    out.came.votes = votes;
    out.came.passed = true;
    out.score = score::settle(*log.forecast(line), out.came);
    return out;
}

ForecastLog read(const std::string& text) {
    ReadForecastLog out = parse_forecast_log(text, "f.jsonl");
    EXPECT_TRUE(out.problems.empty()) << describe(out.problems.front()) << text;
    return out.log;
}

using Fault = std::pair<std::string, int>; // a code and its line

Fault fault_of(const std::string& text) {
    const ReadForecastLog out = parse_forecast_log(text, "f.jsonl");
    if (out.problems.empty())
        return {"", 0};
    EXPECT_EQ(out.problems.front().where.file, "f.jsonl");
    return {out.problems.front().code, out.problems.front().where.line};
}

std::vector<LogEntry> some_entries() {
    Frozen person = forecast_at("2017-03-30T12:00:01Z");
    person.by = FrozenGuess{"Ana \u00d1", std::pair{1, 2}};
    return {forecast_at("2017-03-30T12:00:00Z"), person};
}

std::string some_log() {
    std::string out;
    for (const LogEntry& entry : some_entries())
        out += line_after(read(out), entry);
    for (const std::size_t line : {1U, 2U})
        out += line_after(read(out), settlement_of(read(out), line, "NY"));
    return out;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    const auto at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), with);
}

// Line by line with its hashes made anew, as who forges a log would.
std::string forged(const std::string& text) {
    std::string out;
    std::string before = "null";
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = text.find('\n', start);
        std::string line = text.substr(start, end - start);
        const std::string link = "\"previous\":";
        const auto from = line.find(link) + link.size();
        line.replace(from, line.find(',', from) - from, before);
        line.resize(line.rfind(",\"sha256\":"));
        const std::string hash = sha256_hex(line);
        out += fmt::format("{},\"sha256\":\"{}\"}}\n", line, hash);
        before = fmt::format("\"{}\"", hash);
        start = end + 1;
    }
    return out;
}

TEST(ForecastLog, ReadsBackWhatWasWritten) {
    const ForecastLog log = read(some_log());
    ASSERT_EQ(log.entries.size(), 4U);
    const std::vector<LogEntry> entries = some_entries();
    EXPECT_EQ(log.entries[0], entries[0]);
    EXPECT_EQ(log.entries[1], entries[1]);
    EXPECT_EQ(log.settlement_of(1), 3U);
    EXPECT_EQ(log.settlement_of(2), 4U);
    EXPECT_EQ(log.forecast(3), nullptr);
    EXPECT_EQ(log.forecast(0), nullptr);
    EXPECT_EQ(log.forecast(9), nullptr);
    EXPECT_TRUE(read("").entries.empty());
    EXPECT_EQ(forged(some_log()), some_log());
}

// Whatever byte is changed, it is found at its line.
TEST(ForecastLog, FindsEveryChangedByte) {
    const std::string text = some_log();
    int line = 1;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string other = text;
        other[at] = static_cast<char>(other[at] ^ 1);
        const auto [code, where] = fault_of(other);
        EXPECT_NE(code, "") << at;
        EXPECT_EQ(where, line) << code << " at " << at;
        line += text[at] == '\n' ? 1 : 0;
    }
}

TEST(ForecastLog, FindsAChangedDraw) {
    EXPECT_EQ(fault_of(replaced(some_log(), "Y2N2", "Y3N")), (Fault{"wrong-hash", 1}));
}

// Who makes all hashes anew cannot hide draws that do not fit what is said of them.
TEST(ForecastLog, FindsDrawsThatDoNotFitTheChances) {
    EXPECT_EQ(fault_of(forged(replaced(some_log(), "Y2N2", "Y3N"))), (Fault{"bad-line", 1}));
}

TEST(ForecastLog, FindsAScoreThatTheDrawsDoNotGive) {
    EXPECT_EQ(fault_of(forged(replaced(some_log(), "\"brier_pass\":0.8", "\"brier_pass\":0.1"))),
              (Fault{"wrong-score", 3}));
}

TEST(ForecastLog, FindsLinesThatAreGoneOrMoved) {
    const std::string text = some_log();
    const std::size_t second = text.find('\n') + 1;
    const std::size_t third = text.find('\n', second) + 1;
    EXPECT_EQ(fault_of(text.substr(second)), (Fault{"wrong-number", 1}));
    EXPECT_EQ(fault_of(text.substr(0, second) + text.substr(third)), (Fault{"wrong-number", 2}));
    // The first one written anew: the next does not follow it.
    EXPECT_EQ(fault_of(line_after({}, forecast_at("2017-03-29T12:00:00Z")) + text.substr(second)),
              (Fault{"wrong-link", 2}));
}

TEST(ForecastLog, SaysHowManyLinesStandBeforeATornOne) {
    const std::string text = some_log();
    const auto out = parse_forecast_log(text.substr(0, text.size() - 10), "f.jsonl");
    ASSERT_EQ(out.problems.size(), 1U);
    EXPECT_EQ(out.problems[0].code, "no-line-end");
    EXPECT_EQ(out.problems[0].where.line, 4);
    EXPECT_NE(out.problems[0].hint.find("head -n 3"), std::string::npos);
}

TEST(ForecastLog, TakesOneSettlementAndItsCorrections) {
    const ForecastLog log = read(some_log());
    const auto code = [&log](const LogEntry& entry) {
        const auto problem = fault_of_next(log, entry);
        return problem ? problem->code : "";
    };
    Settlement next = settlement_of(log, 1, "YY");
    EXPECT_EQ(code(next), "settled-twice");
    next.corrects = 3;
    EXPECT_EQ(code(next), "");
    next.corrects = 4;
    EXPECT_EQ(code(next), "wrong-correction");
    next = settlement_of(log, 1, "NY");
    next.corrects = 3;
    EXPECT_EQ(code(next), "same-votes");
    next = settlement_of(log, 1, "YY");
    next.corrects = 3;
    *next.score.crps += 0.01;
    EXPECT_EQ(code(next), "wrong-score");
    next.of = 3;
    EXPECT_EQ(code(next), "no-such-forecast");
    EXPECT_EQ(code(forecast_at("2017-03-30T12:00:00Z")), "clock-went-back");
    // The second correction names the first.
    std::string text = some_log();
    for (const auto& [votes, corrects] : {std::pair{"YY", 3U}, std::pair{"YA", 5U}}) {
        next = settlement_of(log, 1, votes);
        next.corrects = corrects;
        text += line_after(read(text), next);
    }
    EXPECT_EQ(read(text).settlement_of(1), 6U);
    next = settlement_of(log, 2, "YY");
    EXPECT_EQ(fault_of(some_log() + line_after(log, next)), (Fault{"settled-twice", 5}));
}

TEST(ForecastLog, RefusesWhatIsNoLine) {
    for (const char* text : {"\n", "{}\n", "[]\n", "null\n", "{\"format\":2}\n", "{\"format\":1}\n",
                             "{\"format\":1,\"kind\":\"other\"}\n", "\xff\n", "{\"format\":1"})
        EXPECT_NE(fault_of(text).first, "") << text;
    EXPECT_EQ(fault_of("{\"format\":2}\n"), (Fault{"unknown-format", 1}));
}

} // namespace
} // namespace plenary::format
