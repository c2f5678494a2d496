#include "plenary/format/task_folder.hpp"

#include <gtest/gtest.h>

#include "plenary/score/make_task.hpp"

namespace plenary::format {
namespace {

TaskTables sound() {
    return {"member\nA\nB\nC\n", "rollcall,member,vote\n1,A,Y\n1,B,N\n1,Z,Y\n2,Z,A\n3,C,A\n3,A,N\n",
            "rollcall,member,vote\n5,C,Y\n7,B,A\n", "rollcall,member\n5,A\n5,B\n6,C\n",
            "rollcall,set,text\n3,train,sea\n6,target,moon\n5,target,\"law, and\"\n"};
}

struct Told {
    std::string code;
    int line = 0;
    int column = 0;

    friend bool operator==(const Told&, const Told&) = default;
};

void PrintTo(const Told& told, std::ostream* out) {
    *out << told.code << " at " << told.line << ':' << told.column;
}

std::vector<Told> told(const TaskTables& tables, const std::string& file) {
    std::vector<Told> out;
    for (const Problem& problem : parse_task(tables, "task").problems) {
        EXPECT_EQ(problem.where.file, "task/" + file);
        EXPECT_FALSE(problem.message.empty());
        EXPECT_FALSE(problem.hint.empty());
        out.push_back({problem.code, problem.where.line, problem.where.column});
    }
    return out;
}

using Tolds = std::vector<Told>;

TEST(TaskFolder, IsRead) {
    const ReadTask read = parse_task(sound(), "task");
    ASSERT_TRUE(read.problems.empty()) << describe(read.problems.front());
    const score::Task& task = read.task;
    EXPECT_EQ(task.members, (std::vector<std::string>{"A", "B", "C"}));
    EXPECT_EQ(task.train_items, (std::vector<std::string>{"1", "2", "3"}))
        << "also one at which only others voted";
    EXPECT_EQ(task.train, (std::vector<std::int8_t>{2, 0, -1, -1, -1, -1, 0, -1, 1}));
    EXPECT_EQ(task.train_text, (std::vector<std::string>{"", "", "sea"}));
    EXPECT_EQ(task.targets, (std::vector<std::string>{"6", "5", "7"})) << "as text.csv has them";
    EXPECT_EQ(task.target_text, (std::vector<std::string>{"moon", "law, and", ""}));
    EXPECT_EQ(task.hidden, (std::vector<char>{0, 0, 1, 1, 1, 0, 0, 0, 0}));
    EXPECT_EQ(task.known, (std::vector<std::int8_t>{-1, -1, -1, -1, -1, 2, -1, 1, -1}));
}

TEST(TaskFolder, NeedsNoTitlesAndNoVotesBefore) {
    TaskTables tables = sound();
    tables.text.reset();
    tables.train = "rollcall,member,vote\n";
    tables.revealed = "rollcall,member,vote\n";
    const ReadTask read = parse_task(tables, "task");
    ASSERT_TRUE(read.problems.empty());
    EXPECT_EQ(read.task.targets, (std::vector<std::string>{"5", "6"}));
    EXPECT_EQ(read.task.target_text, (std::vector<std::string>{"", ""}));
    EXPECT_TRUE(read.task.train.empty());
}

TEST(TaskFolder, SaysWhereMembersAreWrong) {
    TaskTables tables = sound();
    tables.members = "code\nA\n";
    EXPECT_EQ(told(tables, "members.csv"), (Tolds{{"no-column", 1, 1}}));
    tables.members = "";
    EXPECT_EQ(told(tables, "members.csv"), (Tolds{{"empty-file", 0, 0}}));
    tables.members = "nr,member\n1,A\n2,\n3,A\n";
    EXPECT_EQ(told(tables, "members.csv"), (Tolds{{"no-id", 3, 3}, {"member-twice", 4, 3}}));
}

TEST(TaskFolder, SaysWhereVotesAreWrong) {
    TaskTables tables = sound();
    tables.train = "rollcall,vote\n1,Y\n";
    EXPECT_EQ(told(tables, "train.csv"), (Tolds{{"no-column", 1, 1}}));
    tables.train = "rollcall,member,vote\n1,A,X\n,A,Y\n1,B,Y\n1,B,N\n1,C\n1,C,y\n";
    EXPECT_EQ(told(tables, "train.csv"), (Tolds{{"bad-vote", 2, 5},
                                                {"no-id", 3, 1},
                                                {"vote-twice", 5, 3},
                                                {"row-length", 6, 0},
                                                {"bad-vote", 7, 5}}));
    tables = sound();
    tables.targets = "rollcall,member\n5,A\n5,Z\n5,A\n3,B\n,A\n6,C\n";
    EXPECT_EQ(told(tables, "targets.csv"), (Tolds{{"unknown-member", 3, 3},
                                                  {"vote-twice", 4, 3},
                                                  {"target-in-train", 5, 1},
                                                  {"no-id", 6, 1}}));
    tables = sound();
    tables.revealed = "rollcall,member,vote\n5,C,Y\n5,C,Y\n5,A,N\n5,B,\n6,Z,Y\n1,A,Y\n";
    EXPECT_EQ(told(tables, "revealed.csv"), (Tolds{{"vote-twice", 3, 3},
                                                   {"vote-twice", 4, 3},
                                                   {"bad-vote", 5, 5},
                                                   {"unknown-member", 6, 3},
                                                   {"target-in-train", 7, 1}}));
}

TEST(TaskFolder, SaysWhereTitlesAreWrong) {
    TaskTables tables = sound();
    tables.text = "rollcall,set,text\n3,test,sea\n9,train,sea\n3,train,a\n3,train,b\n1,target,x\n"
                  "6,target,a\n6,target,b\n,target,c\n";
    EXPECT_EQ(told(tables, "text.csv"), (Tolds{{"bad-set", 2, 3},
                                               {"unknown-rollcall", 3, 1},
                                               {"title-twice", 5, 1},
                                               {"target-in-train", 6, 1},
                                               {"title-twice", 8, 1},
                                               {"unknown-rollcall", 9, 1}}));
    tables = sound();
    tables.text = "rollcall,set,text\n6,target,a\n8,target,b\n";
    EXPECT_EQ(told(tables, "text.csv"), (Tolds{{"unknown-rollcall", 3, 1}}));
}

TEST(TaskFolder, StopsAtAHundredProblems) {
    TaskTables tables = sound();
    for (int k = 0; k < 1000; ++k)
        tables.train += "1,A,\n";
    EXPECT_EQ(parse_task(tables, "task").problems.size(), 100U);
    const ReadTask none = read_task("no/such/folder");
    EXPECT_EQ(none.problems.size(), 4U);
    EXPECT_EQ(none.problems.front().code, "no-such-file");
}

rollcall::Archive archive() {
    rollcall::Archive out;
    for (const char* id : {"A", "B, \"the\" great", "C", "D"})
        out.members.emplace_back().id = id;
    const std::vector<std::string> rows = {"YN.Y", "...Y", "ANN.", "YYN.", "Y...", "NAY."};
    std::vector<rollcall::Cast> casts;
    for (std::size_t j = 0; j < rows.size(); ++j) {
        rollcall::RollCall item;
        item.id = std::to_string(10 + j);
        item.session = j < 3 ? 1 : 2;
        item.title = "Law of the sea, " + item.id;
        out.roll_calls.push_back(item);
        for (std::size_t i = 0; i < 4; ++i) {
            if (const auto state = rollcall::state_lettered(rows[j][i]))
                casts.push_back({static_cast<std::uint32_t>(j), static_cast<std::uint32_t>(i),
                                 rollcall::code_of(*state)});
        }
    }
    out.votes = rollcall::VoteMatrix(4, rows.size(), casts);
    return out;
}

TEST(TaskFolder, ReadsBackToTheTaskOfTheArchive) {
    const rollcall::Archive votes = archive();
    for (const char* said : {"none", "random:0.4", "dissent:0.7", "random:1"}) {
        const auto split = score::split_of(votes, 2, *score::reveal_named(said));
        ASSERT_TRUE(split);
        const NamedFiles files = task_files(votes, *split);
        ASSERT_EQ(files.size(), 5U);
        const TaskTables tables{files[0].second, files[1].second, files[2].second, files[3].second,
                                files[4].second};
        const ReadTask read = parse_task(tables, "task");
        ASSERT_TRUE(read.problems.empty()) << describe(read.problems.front());
        EXPECT_EQ(read.task, score::make_task(votes, *split)) << said;
    }
}

} // namespace
} // namespace plenary::format
