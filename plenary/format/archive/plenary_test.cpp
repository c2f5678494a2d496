#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "plenary/format/archive_folder.hpp"
#include "plenary/format/archive_format.hpp"
#include "plenary/format/gzip.hpp"
#include "plenary/rollcall/random_archive.hpp"

namespace plenary::format::archive {

extern const ArchiveFormat plenary;

namespace {

using rollcall::Archive;
using rollcall::code_of;
using rollcall::State;

std::vector<ArchiveFile> as_files(const NamedFiles& folder) {
    std::vector<ArchiveFile> out;
    for (const auto& [name, bytes] : folder) {
        if (name.ends_with(".gz"))
            out.push_back({name, name.substr(0, name.size() - 3),
                           gunzip(bytes, name, std::size_t{1} << 30U).value()});
        else
            out.push_back({name, name, bytes});
    }
    return out;
}

std::optional<Archive> read(const NamedFiles& folder, ArchiveReport& report) {
    return plenary.read(as_files(folder), {}, report);
}

std::vector<std::string> codes(const NamedFiles& folder) {
    ArchiveReport report;
    const auto archive = read(folder, report);
    EXPECT_EQ(archive.has_value(), report.problems.empty());
    std::vector<std::string> out;
    for (const Problem& problem : report.problems)
        out.push_back(problem.code);
    return out;
}

NamedFiles small() {
    return {{"archive.toml", "format = 1\nname = \"Small\"\n"},
            {"members.csv", "member,name\nA,Anna\nB,Ben\n"},
            {"rollcalls.csv", "rc,date\n1,2001-02-03\n2,2001-02\n"},
            {"votes_matrix.csv", "rc,votes\n1,YN\n2,.A\n"}};
}

NamedFiles with(std::string name, std::string bytes) {
    NamedFiles out = small();
    for (auto& file : out) {
        if (file.first == name) {
            file.second = std::move(bytes);
            return out;
        }
    }
    out.emplace_back(std::move(name), std::move(bytes));
    return out;
}

RC_GTEST_PROP(PlenaryArchive, IsReadBackAsItWas, ()) {
    const Archive archive = rollcall::random_archive();
    const auto folder = archive_folder(archive);
    RC_ASSERT(folder.has_value());
    RC_ASSERT(plenary.fits(as_files(*folder)));
    ArchiveReport report;
    const auto got = read(*folder, report);
    RC_ASSERT(report.problems.empty());
    RC_ASSERT(got.has_value());
    RC_ASSERT(got->members == archive.members);
    RC_ASSERT(got->roll_calls == archive.roll_calls);
    RC_ASSERT(got->votes == archive.votes);
    RC_ASSERT(*got == archive);
    RC_ASSERT(*archive_folder(*got) == *folder);
}

RC_GTEST_PROP(PlenaryArchive, KeepsListsInACell, (std::vector<std::string> parts)) {
    std::erase(parts, "");
    RC_ASSERT(parts_of_cell(list_cell(parts)) == parts);
}

TEST(PlenaryArchive, IsPlainForAPerson) {
    Archive archive;
    archive.name = "A body";
    archive.source = "a \"source\"";
    archive.notes = {"know this"};
    archive.members.resize(2);
    archive.members[0].id = "SUN";
    archive.members[1].id = "RUS";
    archive.members[1].codes = {{"iso2", "RU", {}}, {"cow", "365", {Day::make(1991, 12, 26), {}}}};
    archive.members[1].predecessors = {"SUN"};
    archive.roll_calls.resize(2);
    archive.roll_calls[0].id = "1";
    archive.roll_calls[0].day = Day::make(1946, 1, 4);
    archive.roll_calls[0].precision = rollcall::Precision::month;
    archive.roll_calls[0].more = {{"topic", "peace"}};
    archive.roll_calls[1].id = "2";
    archive.votes = rollcall::VoteMatrix(
        2, 2,
        {{0, 0, code_of(State::yes)}, {1, 1, code_of(rollcall::Vote{State::paired, State::no})}});
    const NamedFiles want = {
        {"archive.toml", "# An archive of roll calls: docs/formats/archive.md of Plenary.\n\n"
                         "format = 1\nname = \"A body\"\nsource = \"a \\\"source\\\"\"\n"
                         "cells = \"votes\"\n\n[[note]]\ntext = \"know this\"\n"},
        {"members.csv", "member,name,group,predecessors,iso2,iso3,cow,icpsr\n"
                        "SUN,,,,,,,\nRUS,,,SUN,RU,,,\n"},
        {"rollcalls.csv", "rc,date,session,symbol,title,description,subjects,result,recorded,yes,"
                          "no,abstain,absent,topic\n"
                          "1,1946-01,,,,,,,yes,,,,,peace\n2,,,,,,,,yes,,,,,\n"},
        {"codes.csv", "member,scheme,code,from,to\nRUS,cow,365,1991-12-26,\n"},
        {"votes_matrix.csv", "rc,votes\n1,Y.\n2,.V\n"},
        {"intended.csv", "rc,member,intended\n2,RUS,no\n"}};
    EXPECT_EQ(archive_folder(archive).value(), want);
}

TEST(PlenaryArchive, WritesRunsWhereAMatrixWouldBeDots) {
    Archive archive;
    archive.members.resize(100);
    for (std::size_t i = 0; i < 100; ++i)
        archive.members[i].id = archive.members[i].name = std::to_string(i);
    archive.roll_calls.resize(1);
    archive.roll_calls[0].id = "1";
    archive.roll_calls[0].precision = rollcall::Precision::none;
    archive.votes = rollcall::VoteMatrix(
        100, 1,
        {{0, 3, code_of(State::yes)}, {0, 5, code_of(State::no)}, {0, 99, code_of(State::yes)}});
    const auto folder = archive_folder(archive).value();
    EXPECT_EQ(folder.back().first, "votes_runs.csv");
    EXPECT_EQ(folder.back().second, "rc,first_member,votes\n1,4,Y.N\n1,100,Y\n");
    ArchiveReport report;
    EXPECT_EQ(read(folder, report), archive);
}

TEST(PlenaryArchive, PacksLargeTables) {
    Archive archive;
    archive.members.resize(600);
    for (std::size_t i = 0; i < 600; ++i)
        archive.members[i].id = archive.members[i].name = std::to_string(i);
    archive.roll_calls.resize(2000);
    std::vector<rollcall::Cast> casts;
    for (std::uint32_t j = 0; j < 2000; ++j) {
        archive.roll_calls[j].id = std::to_string(j);
        archive.roll_calls[j].precision = rollcall::Precision::none;
        for (std::uint32_t i = 0; i < 600; ++i)
            casts.push_back({j, i, code_of(State::yes)});
    }
    archive.votes = rollcall::VoteMatrix(600, 2000, casts);
    const auto folder = archive_folder(archive).value();
    EXPECT_EQ(folder.back().first, "votes_matrix.csv.gz");
    EXPECT_LT(folder.back().second.size(), 100'000U);
    ArchiveReport report;
    EXPECT_EQ(read(folder, report), archive);
}

TEST(PlenaryArchive, IsNotWrittenWhereItCouldNotBeReadBack) {
    Archive archive;
    archive.members.resize(2);
    EXPECT_EQ(archive_folder(archive).error().code, "no-id");
    archive.members[0].id = archive.members[1].id = "A";
    EXPECT_EQ(archive_folder(archive).error().code, "member-twice");
    archive.members.pop_back();
    archive.roll_calls.resize(1);
    archive.roll_calls[0].id = "1";
    archive.cells = rollcall::Cells::answers;
    archive.votes = rollcall::VoteMatrix(1, 1, {{0, 0, 36}});
    EXPECT_EQ(archive_folder(archive).error().code, "too-many-answers");
}

TEST(PlenaryArchive, SaysWhatItsLettersMean) {
    ArchiveReport report;
    const auto archive = read(small(), report);
    ASSERT_TRUE(archive);
    std::vector<std::string> told;
    for (const CodeMeaning& each : report.mapping)
        told.push_back(each.code + " " + each.meaning + " " + std::to_string(each.votes));
    EXPECT_THAT(told, testing::ElementsAre(". no record 1", "A abstain 1", "N no 1", "Y yes 1"));
    EXPECT_EQ(archive->roll_calls[1].precision, rollcall::Precision::month);
}

TEST(PlenaryArchive, AMemberWithoutANameIsCalledByTheId) {
    ArchiveReport report;
    const auto archive = read(with("members.csv", "member,group\nA,x\nB,y\n"), report);
    ASSERT_TRUE(archive);
    EXPECT_EQ(archive->members[0].name, "A");
}

TEST(PlenaryArchive, TellsEveryMistakeWithItsPlace) {
    using testing::ElementsAre;
    EXPECT_THAT(codes(small()), ElementsAre());
    EXPECT_THAT(codes(with("members.csv", "member,name\nA,Anna\nA,Ben\n")),
                ElementsAre("member-twice"));
    EXPECT_THAT(codes(with("members.csv", "member,name\n,Anna\nA,Ben\n")),
                ElementsAre("empty-cell"));
    EXPECT_THAT(codes(with("members.csv", "name\nAnna\n")), ElementsAre("no-column"));
    EXPECT_THAT(codes(with("rollcalls.csv", "rc,date,session,yes,recorded\n"
                                            "1,2001-02-30,x,1.5,maybe\n1,,,,\n2,20010203,,,\n")),
                ElementsAre("bad-day", "bad-number", "bad-value", "bad-number", "roll-call-twice",
                            "bad-day"));
    EXPECT_THAT(codes(with("seats.csv", "member,from,to\nC,,\nA,yesterday,\n")),
                ElementsAre("unknown-member", "bad-day"));
    EXPECT_THAT(codes(with("more.csv", "table,id,column,value\nmembers,C,a,b\nx,A,a,b\n")),
                ElementsAre("unknown-member", "bad-value"));
    EXPECT_THAT(codes(with("intended.csv", "rc,member,intended\n1,A,aye\n3,A,yes\n2,A,yes\n"
                                           "1,B,yes\n1,B,yes\n")),
                ElementsAre("unknown-word", "unknown-roll-call", "vote-twice", "no-vote"));
    EXPECT_THAT(codes(with("votes_matrix.csv", "rc,votes\n1,YNY\n2,Yq\n2,YY\n3,YY\n")),
                ElementsAre("row-width", "unknown-code", "vote-twice", "unknown-roll-call"));
    EXPECT_THAT(codes(with("votes_runs.csv", "rc,first_member,votes\n")),
                ElementsAre("missing-file"));
    EXPECT_THAT(codes(with("archive.toml", "format = 2\ncells = \"cows\"\nnome = \"x\"\n")),
                ElementsAre("unknown-key", "unknown-version", "bad-value"));
    NamedFiles runs = small();
    runs.back() = {"votes_runs.csv", "rc,first_member,votes\n1,1,YN\n1,2,Y\n2,0,Y\n2,2,YY\n"};
    EXPECT_THAT(codes(runs), ElementsAre("vote-twice", "bad-number", "row-width"));
    ArchiveReport report;
    (void)read(with("votes_matrix.csv", "rc,votes\n1,YN\n2,Yq\n"), report);
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_EQ(to_string(report.problems[0].where), "votes_matrix.csv:3");
    report = {};
    EXPECT_FALSE(plenary.read(as_files(small()), {{{"A", State::absent}}}, report));
    EXPECT_EQ(report.problems[0].code, "unused-option");
}

} // namespace
} // namespace plenary::format::archive
