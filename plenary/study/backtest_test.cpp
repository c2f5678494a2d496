// A back-test against the way by files, in parts, and with other threads: the same to the last bit.
#include <atomic>
#include <csignal>

#include <gtest/gtest.h>

#include "plenary/disk/scratch_folder.hpp"
#include "plenary/format/backtest_part.hpp"
#include "plenary/format/output.hpp"
#include "plenary/study/backtest_answer.hpp"
#include "plenary/study/backtest_verb.hpp"
#include "plenary/study/forecast_task.hpp"
#include "plenary/study/forecast_verb.hpp"
#include "plenary/study/score_verb.hpp"

namespace plenary::study {
namespace {

using Options = std::vector<std::pair<std::string, std::string>>;

const std::string club = "cases/score/club/archive";

Request request_of(const Options& options) {
    Request out;
    for (const auto& [name, value] : options)
        out.asked.add(name, value);
    return out;
}

// Sessions 4 and 5 of the club, in few draws.
Options club_options(const Options& more = {}) {
    Options out = {{"archive", club},
                   {"from", "4"},
                   {"to", "5"},
                   {"draws", "40"},
                   {"seed", "7"},
                   {"boot", "50"},
                   {"threads", "1"},
                   {"reveal", "random:0.3,supporters:0.3,none"},
                   {"min-minority", "0.2"}};
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

std::string json_of(const Reply& reply) {
    if (!reply.answer) {
        ADD_FAILURE() << describe(reply.problems.front());
        return "";
    }
    return format::to_json(reply.answer->data);
}

std::string code_of(const Reply& reply) {
    return reply.answer || reply.problems.empty() ? "" : reply.problems.front().code;
}

const question::Value& at(const question::Value& data, std::string_view key) {
    const question::Value* found = data.find(key);
    EXPECT_NE(found, nullptr) << key;
    static const question::Value none;
    return found == nullptr ? none : *found;
}

std::string printed(const question::Value& value) { return format::to_json({{"value", value}}); }

void expect_same_by_files(const std::string& reveal, const std::string& selection, bool titles,
                          bool novel) {
    const disk::ScratchFolder scratch;
    const auto path = [&](const char* name) { return (scratch / name).string(); };
    const Reply tasks = score_verb(request_of({{"action", "tasks"},
                                               {"data", club},
                                               {"session", "4-5"},
                                               {"reveal", reveal},
                                               {"out", path("task{session}")}}));
    ASSERT_TRUE(tasks.answer);
    for (const std::string session : {"4", "5"}) {
        Options options = {{"task", path("task") + session},
                           {"out", path("out") + session},
                           {"draws", "40"},
                           {"seed", "7"},
                           {"threads", "2"},
                           {"selection", selection}};
        if (titles)
            options.emplace_back("titles", "yes");
        const Reply made = forecast_verb(request_of(options));
        ASSERT_TRUE(made.answer) << describe(made.problems.front());
    }
    Options of_score = {{"data", club},
                        {"session", "4-5"},
                        {"reveal", reveal},
                        {"pred", path("out{session}/pred.csv")},
                        {"draws", path("out{session}/draws.csv")},
                        {"boot", "50"},
                        {"seed", "7"},
                        {"min-minority", "0.2"}};
    Options of_backtest = club_options({{"selection", selection}});
    for (auto& [name, value] : of_backtest) {
        if (name == "reveal")
            value = reveal;
    }
    if (titles)
        of_backtest.emplace_back("titles", "yes");
    for (Options* each : {&of_score, &of_backtest}) {
        if (novel)
            each->emplace_back("novel", "yes");
    }
    const Reply scored = score_verb(request_of(of_score));
    ASSERT_TRUE(scored.answer) << describe(scored.problems.front());
    const Reply tested = backtest_verb(request_of(of_backtest));
    ASSERT_TRUE(tested.answer) << describe(tested.problems.front());
    const question::Value by_files(scored.answer->data);
    const question::Value whole(tested.answer->data);
    const question::Value& straight = at(whole, "settings").as<question::Array>()->front();
    for (const char* key : {"reveal", "roll_calls", "votes", "lopsided", "not_new", "figures",
                            "intervals", "pit_tenths", "reliability", "by_session"})
        EXPECT_EQ(printed(at(straight, key)), printed(at(by_files, key))) << reveal << ' ' << key;
}

TEST(Backtest, IsWhatTasksForecastsAndScoresAre) {
    expect_same_by_files("random:0.3", "all", false, false);
    expect_same_by_files("supporters:0.3", "supporters", true, false);
    expect_same_by_files("dissent:0.3", "unknown", true, true);
    expect_same_by_files("none", "all", false, false);
}

TEST(Backtest, InPartsIsTheWhole) {
    const disk::ScratchFolder scratch;
    const Reply whole = backtest_verb(request_of(club_options()));
    Request merge;
    for (const char* part : {"3/3", "1/3", "2/3"}) {
        const std::string file = (scratch / std::string(1, part[0])).string();
        const Reply made =
            backtest_verb(request_of(club_options({{"shard", part}, {"out", file}})));
        EXPECT_EQ(code_of(made), "");
        merge.asked.add("file", file);
    }
    const Reply merged = merge_verb(merge);
    EXPECT_EQ(json_of(merged), json_of(whole));
    for (const format::Output* output : format::output::all()) {
        const auto one = output->print(*whole.answer, {});
        const auto other = output->print(*merged.answer, {});
        ASSERT_TRUE(one && other);
        EXPECT_EQ(*one, *other) << output->name;
    }
}

// More parts than roll calls: some are empty.
TEST(Backtest, InVeryManyPartsIsTheWhole) {
    const disk::ScratchFolder scratch;
    const Options few = {{"archive", club},  {"from", "5"}, {"to", "5"},     {"draws", "40"},
                         {"reveal", "none"}, {"boot", "0"}, {"threads", "1"}};
    const Reply whole = backtest_verb(request_of(few));
    Request merge;
    for (int part = 1; part <= 12; ++part) {
        Options options = few;
        const std::string file = (scratch / std::to_string(part)).string();
        options.emplace_back("shard", std::to_string(part) + "/12");
        options.emplace_back("out", file);
        EXPECT_EQ(code_of(backtest_verb(request_of(options))), "");
        merge.asked.add("file", file);
    }
    EXPECT_EQ(json_of(merge_verb(merge)), json_of(whole));
}

// What each of several processes says, the first one's reply at the front; a text of "" is that of
// one that failed.
Reply together(const Options& options, std::size_t all, std::size_t failing) {
    std::vector<std::string> texts(all);
    Reply out;
    for (std::size_t own = all; own-- > 0;) {
        Fellows fellows;
        fellows.own = own;
        fellows.all = all;
        std::size_t met = 0;
        fellows.gather = [&](std::string text) {
            ++met;
            texts[own] = own == failing ? "" : std::move(text);
            return own == 0 ? texts : std::vector<std::string>();
        };
        const Reply reply = backtest_together(request_of(options), fellows);
        EXPECT_EQ(met, 1U) << "the others would wait for ever";
        if (own == 0)
            out = reply;
        else
            EXPECT_FALSE(reply.answer.has_value() || !reply.problems.empty());
    }
    return out;
}

TEST(Backtest, OfSeveralProcessesIsThatOfOne) {
    const std::string whole = json_of(backtest_verb(request_of(club_options())));
    for (const std::size_t all : {1U, 2U, 4U})
        EXPECT_EQ(json_of(together(club_options(), all, all)), whole) << all;
    const disk::ScratchFolder scratch;
    const auto with_rows = [&](const char* name) {
        return club_options({{"out", (scratch / name).string()}});
    };
    (void)together(with_rows("three"), 3, 3);
    (void)backtest_verb(request_of(with_rows("one")));
    EXPECT_EQ(scratch.get("three"), scratch.get("one"));
}

TEST(Backtest, OfSeveralProcessesSaysWhatIsWrong) {
    EXPECT_EQ(code_of(together(club_options(), 3, 2)), "process-failed");
    EXPECT_EQ(code_of(together(club_options({{"from", "1"}}), 2, 2)), "no-training");
    EXPECT_EQ(code_of(together(club_options({{"shard", "1/2"}}), 2, 2)), "unused-option");
}

TEST(Backtest, OfTwoThreadsIsThatOfOne) {
    EXPECT_EQ(
        json_of(backtest_verb(request_of(club_options({{"titles", "yes"}})))),
        json_of(backtest_verb(request_of(club_options({{"titles", "yes"}, {"threads", "2"}})))));
}

TEST(Backtest, OfAnotherSeedIsAnother) {
    EXPECT_NE(json_of(backtest_verb(request_of(club_options()))),
              json_of(backtest_verb(request_of(club_options({{"seed", "8"}})))));
}

// Without --selection the forecast is told that only yes votes are known.
TEST(Backtest, DeclaresTheSelection) {
    const Reply reply = backtest_verb(request_of(club_options()));
    ASSERT_TRUE(reply.answer);
    const question::Value data(reply.answer->data);
    std::vector<std::string> told;
    for (const question::Value& each : *at(data, "settings").as<question::Array>())
        told.push_back(*at(each, "selection").as<std::string>());
    EXPECT_EQ(told, std::vector<std::string>({"all", "supporters", "all"}));
}

TEST(Merge, RefusesPartsThatDoNotFit) {
    const disk::ScratchFolder scratch;
    const auto made = [&](const std::string& name, const Options& more) {
        std::string file = (scratch / name).string();
        Options options = club_options(more);
        options.emplace_back("out", file);
        EXPECT_EQ(code_of(backtest_verb(request_of(options))), "");
        return file;
    };
    const std::string first = made("1", {{"shard", "1/2"}});
    const std::string second = made("2", {{"shard", "2/2"}});
    const auto merged = [](const std::vector<std::string>& files) {
        Request out;
        for (const std::string& file : files)
            out.asked.add("file", file);
        return merge_verb(out);
    };
    EXPECT_EQ(code_of(merged({second, first})), "");
    EXPECT_EQ(code_of(merged({first})), "part-missing");
    EXPECT_EQ(code_of(merged({first, second, first})), "part-twice");
    EXPECT_EQ(code_of(merged({first, (scratch / "9").string()})), "no-such-file");
    for (const Options& other :
         {Options{{"shard", "2/2"}, {"seed", "8"}}, Options{{"shard", "2/2"}, {"salt", "other"}},
          Options{{"shard", "2/2"}, {"titles", "yes"}},
          Options{{"shard", "2/2"}, {"reveal", "none"}}, Options{{"shard", "2/2"}, {"boot", "3"}},
          Options{{"shard", "2/2"}, {"min-minority", "0"}},
          Options{{"shard", "2/2"}, {"selection", "unknown"}},
          Options{{"shard", "2/2"}, {"draws", "41"}}, Options{{"shard", "2/3"}}}) {
        const Reply reply = merged({first, made("other", other)});
        EXPECT_EQ(code_of(reply), "other-backtest") << other.back().first;
    }
    scratch.put("old", [&] {
        std::string bytes = scratch.get("1");
        const std::string line = "version: ";
        return bytes.replace(bytes.find(line) + line.size(), 1, "9");
    }());
    EXPECT_EQ(code_of(merged({(scratch / "old").string(), second})), "other-version");
}

TEST(Backtest, RefusesWhatCannotBeForecastBeforeAnyWork) {
    const auto code = [](const Options& more) {
        Request request = request_of(club_options(more));
        request.progress = [](std::string_view, double) {
            ADD_FAILURE() << "work has begun";
            return false;
        };
        return code_of(backtest_verb(request));
    };
    EXPECT_EQ(code({{"from", "1"}}), "no-training");
    EXPECT_EQ(code({{"to", "6"}}), "no-such-session");
    EXPECT_EQ(code({{"from", "5"}, {"to", "4"}}), "sessions-reversed");
    EXPECT_EQ(code({{"from", "five"}}), "bad-session");
    EXPECT_EQ(code({{"selection", "supporters"}}), "impossible-selection");
    EXPECT_EQ(code({{"selection", "everybody"}}), "unknown-selection");
    EXPECT_EQ(code({{"reveal", "half"}}), "bad-reveal");
    EXPECT_EQ(code({{"reveal", "random:0.1,random:0.10"}}), "setting-twice");
    EXPECT_EQ(code({{"shard", "1/2"}}), "missing-argument");
    EXPECT_EQ(code({{"shard", "3/2"}, {"out", "x"}}), "bad-shard");
    EXPECT_EQ(code({{"shard", "0/2"}, {"out", "x"}}), "bad-shard");
    EXPECT_EQ(code({{"shard", "1/2"}, {"out", "x"}, {"svg", "x.svg"}}), "unused-option");
    EXPECT_EQ(code({{"svg", "x.png"}}), "unknown-format");
    EXPECT_EQ(code({{"draws", "0"}}), "bad-number");
    EXPECT_EQ(code({{"threads", "0"}}), "bad-number");
    EXPECT_EQ(code({{"min-minority", "2"}}), "bad-number");
}

TEST(Backtest, SaysThatNothingIsLeft) {
    EXPECT_EQ(code_of(backtest_verb(request_of(club_options({{"min-minority", "1"}})))),
              "nothing-left");
    EXPECT_EQ(code_of(backtest_verb(request_of(club_options({{"reveal", "random:1"}})))),
              "nothing-hidden");
}

TEST(Backtest, WritesNothingWhenInterrupted) {
    const disk::ScratchFolder scratch;
    Request request =
        request_of(club_options({{"shard", "1/2"}, {"out", (scratch / "part").string()}}));
    request.progress = [](std::string_view, double share) { return share < 0.5; };
    const Reply reply = backtest_verb(request);
    EXPECT_EQ(code_of(reply), "interrupted");
    EXPECT_EQ(exit_code(reply), 130);
    EXPECT_EQ(scratch.entries(), 0U);
}

// A sample that stays too small is told by name, also by who puts parts together.
TEST(Backtest, WarnsOfRoughRollCalls) {
    const disk::ScratchFolder scratch;
    const std::string file = (scratch / "part").string();
    ASSERT_TRUE(backtest_verb(request_of(club_options({{"out", file}}))).answer);
    score::BacktestPart part = format::read_backtest_part(file).part;
    EXPECT_TRUE(backtest_reply(part.backtest, part.rows, {}).warnings.empty());
    part.rows[1].effective = 99.9;
    const Reply reply = backtest_reply(part.backtest, part.rows, {});
    ASSERT_EQ(reply.warnings.size(), 1U);
    EXPECT_NE(reply.warnings[0].find(part.rows[1].row.roll_call + " of session 4 (random:0.3)"),
              std::string::npos)
        << reply.warnings[0];
    EXPECT_EQ(exit_code(reply), 0);
}

struct MadeTask {
    disk::ScratchFolder scratch;

    explicit MadeTask(const std::string& reveal = "random:0.3") {
        EXPECT_TRUE(score_verb(request_of({{"action", "tasks"},
                                           {"data", club},
                                           {"session", "5"},
                                           {"reveal", reveal},
                                           {"out", (scratch / "task").string()}}))
                        .answer);
    }

    [[nodiscard]] Request asked(const Options& more = {}) const {
        Options out = {{"task", (scratch / "task").string()},
                       {"out", (scratch / "out").string()},
                       {"draws", "40"},
                       {"threads", "1"}};
        out.insert(out.end(), more.begin(), more.end());
        return request_of(out);
    }

    [[nodiscard]] bool written() const { return std::filesystem::exists(scratch / "out"); }
};

TEST(ForecastTask, IsTheSameWithTwoThreads) {
    const MadeTask made;
    ASSERT_TRUE(forecast_verb(made.asked()).answer);
    ASSERT_TRUE(
        forecast_verb(made.asked({{"threads", "2"}, {"out", (made.scratch / "two").string()}}))
            .answer);
    for (const std::string name : {"pred.csv", "draws.csv"}) {
        EXPECT_EQ(made.scratch.get("out/" + name), made.scratch.get("two/" + name));
        EXPECT_GT(made.scratch.get("out/" + name).size(), 100U);
    }
}

TEST(ForecastTask, WritesNothingWhenInterrupted) {
    const MadeTask made;
    Request request = made.asked();
    std::atomic<int> calls = 0;
    request.progress = [&](std::string_view, double) { return ++calls < 3; };
    const Reply reply = forecast_verb(request);
    EXPECT_EQ(code_of(reply), "interrupted");
    EXPECT_FALSE(made.written());
    EXPECT_EQ(made.scratch.entries(), 1U);
}

TEST(ForecastTask, RefusesAFolderThatIsThereBeforeAnyWork) {
    const MadeTask made;
    made.scratch.put("out/mine.txt", "mine");
    made.scratch.put("task/members.csv", "broken");
    EXPECT_EQ(code_of(forecast_verb(made.asked())), "not-empty");
    EXPECT_EQ(made.scratch.get("out/mine.txt"), "mine");
}

TEST(ForecastTask, OfASmallSampleWarnsOrIsRefused) {
    const MadeTask made;
    score::Task task;
    task.members = {"A", "B"};
    task.train = {2, 0};
    task.train_items = {"1"};
    task.targets = {"7", "8"};
    task.known = {-1, 2, -1, -1};
    task.hidden = {1, 0, 1, 1};
    forecast::BatchAnswer answer;
    answer.answer.chances.assign(12, 1.0 / 3);
    answer.answer.draws = {1, 1, 0, 2};
    answer.effective = {400, 99};
    answer.tail = {0.2, 1.5};
    const auto out = made.scratch / "out";
    const auto all = forecast::Selection::all;
    const Reply strict = write_forecast(task, {}, all, answer, out, true);
    EXPECT_EQ(exit_code(strict), 1);
    EXPECT_FALSE(made.written());
    ASSERT_EQ(strict.warnings.size(), 1U);
    EXPECT_NE(strict.warnings[0].find(": 8;"), std::string::npos) << strict.warnings[0];
    const Reply usual = write_forecast(task, {}, all, answer, out, false);
    EXPECT_EQ(exit_code(usual), 0);
    EXPECT_EQ(usual.warnings, strict.warnings);
    EXPECT_TRUE(made.written());
    answer.effective = {400, 100};
    const Reply well = write_forecast(task, {}, all, answer, made.scratch / "well", true);
    EXPECT_EQ(exit_code(well), 0);
    EXPECT_TRUE(well.warnings.empty());
}

} // namespace
} // namespace plenary::study
