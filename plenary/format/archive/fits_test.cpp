// Every format knows its own files and no other's.
#include <map>

#include "plenary/format/archive/reading.hpp"
#include "plenary/format/dbf_writing.hpp"

namespace plenary::format::archive {
namespace {

struct Sample {
    std::string format;
    std::vector<ArchiveFile> files;
};

std::vector<Sample> samples() {
    const std::string votes_of_congress = "congress,chamber,rollnumber,icpsr,cast_code,prob\n"
                                          "109,Senate,1,14226,1,99\n";
    return {
        {"matrix",
         {file("members.csv", "member,name\nA,a\n"), file("votes_matrix.csv", "rc,votes\n1,Y\n"),
          file("rollcalls.csv", "rc,date\n1,2001-01-01\n")}},
        {"matrix", {file("v.csv", "rcid,votes\n1,Y\n")}},
        {"matrix", {file("v.csv", "item,answers\n1,1\n")}},
        {"matrix", {file("votes_runs.csv", "rc,first_member,votes\n1,1,Y\n")}},
        {"matrix", {file("votes_matrix.csv", "year,rc,votes\n1999,1,YN\n")}},
        {"plenary",
         {file("archive.toml", "format = 1\n"), file("members.csv", "member,name\nA,a\n"),
          file("votes_matrix.csv", "rc,votes\n1,Y\n")}},
        {"voteview", {file("S109_votes.csv", votes_of_congress)}},
        {"voteview",
         {file("S109_members.csv", "congress,chamber,icpsr,state_icpsr,bioname\n"
                                   "109,Senate,14226,1,\"ROE, A.\"\n"),
          file("S109_rollcalls.csv", "congress,chamber,rollnumber,date\n109,Senate,1,2005-01-26\n"),
          file("S109_votes.csv", votes_of_congress)}},
        {"voeten",
         {file("un_votes.csv", "\"\",\"rcid\",\"country\",\"country_code\",\"vote\"\n"
                               "\"1\",3,\"Haiti\",\"HT\",\"yes\"\n")}},
        {"voeten", {file("votes.csv", "rcid,session,ccode,vote\n3,1,2,1\n")}},
        {"voeten",
         {file("un_roll_call_issues.csv", "rcid,short_name,issue\n3,me,Peace\n"),
          file("un_roll_calls.csv", "rcid,session,importantvote,date\n3,1,0,1946-01-01\n"),
          file("un_votes.csv", "rcid,country,country_code,vote\n3,Haiti,HT,yes\n")}},
        {"wide", {file("votes.csv", "member,1,2\nA,1,0\n")}},
        {"wide", {file("votes.csv", "Country,R1,R2\nHaiti,yes,no\n")}},
        {"wide", {file("votes.csv", "rc,A,B\n1,yes,no\n")}},
        {"wide", {file("votes.csv", "resolution,date,A,B\n1,2001-01-01,yes,no\n")}},
        {"wide", {file("votes.csv", "\"Roe\",\"Doe\",\"term\",\"time\"\n0,1,1994,1\n")}},
        {"wide", {file("votes.csv", "\"\",A,B\nA,1,0.5\nB,0.5,1\n")}}, // to say why it is none
        {"ord", {file("sen109kh.ord", "1099991099 0USA     20000BUSH       19\n")}},
        {"ord", {file("x.ord", "  1 9062 1 1CONNECT500001STURGES    16")}},
        {"pscl", {file("votes.csv", "\"\",\"Vote 1\",\"Vote 2\"\nA,1,6\n")}},
        {"pscl",
         {file("legis.data.csv", "\"\",\"state\",\"party\"\nA,AL,R\n"),
          file("vote.data.csv", "\"\",\"date\"\n1,NA\n"),
          file("votes.csv", "\"\",\"1\",\"2\"\nA,1,6\n")}},
        {"pscl",
         {file("codes.csv", "code,meaning\n1,yea\n"), file("votes.csv", "\"\",\"a\"\nA,1\n")}},
        {"undl",
         {file("ga.csv", "undl_id,ms_code,ms_name,ms_vote,date,session,resolution\n"
                         "7,HTI,HAITI,Y,2020-12-01,75,A/RES/75/1\n")}},
        {"congress",
         {file("data.json", R"({"chamber": "h", "congress": 113, "vote_id": "h1", "votes": {}})")}},
        {"popolo",
         {file("v.json",
               R"([{"identifier": "1", "motion_text": "x", "votes": [{"option": "yes"}]}])")}},
        {"howtheyvote",
         {file("member_votes.csv", "vote_id,member_id,position\n"),
          file("members.csv", "id,first_name,last_name,country_code\n"),
          file("votes.csv", "id,timestamp,display_title\n")}},
        {"publicwhip",
         {file("votematrix-x.dat", "rowid\tdate\tvoteno\tBill\tmpid1\t\n"),
          file("votematrix-x.txt", "file: x\n")}},
        {"camara", {file("L.DBF", dbf({{"NUMVOT", 1}, {"NOME_PAR", 1}, {"VOTO", 1}}, {}))}},
        {"europarl", {file("r.xml", "<?xml version=\"1.0\"?><PV.RollCallVoteResults/>")}},
    };
}

TEST(ArchiveFits, EverySampleFitsOneFormat) {
    for (const Sample& sample : samples()) {
        std::string fitting;
        for (const ArchiveFormat* format : all()) {
            if (format->fits(sample.files))
                fitting += std::string(format->name) + " ";
        }
        EXPECT_EQ(fitting, sample.format + " ") << sample.files.back().bytes;
    }
}

TEST(ArchiveFits, EveryFormatHasASample) {
    std::map<std::string, int> count;
    for (const Sample& sample : samples())
        ++count[sample.format];
    for (const ArchiveFormat* format : all())
        EXPECT_GT(count[std::string(format->name)], 0) << format->name;
}

TEST(ArchiveFits, WhatIsNoArchiveFitsNone) {
    const std::vector<std::string> texts = {
        "",
        "\n",
        "a",
        "member,name\nA,a\n",
        "<!DOCTYPE html>",
        "\xff\xfe",
        "{}",
        "[]",
        "<x/>",
        "\x03",
        R"({"votes": 3})",
        "\"open",
        "statement,member,stance,date,quote\n1,HTI,yes,2017-01-01,a text that is long enough\n"};
    for (const std::string& text : texts) {
        for (const ArchiveFormat* format : all())
            EXPECT_FALSE(format->fits(std::vector{file("x.csv", text)})) << format->name << text;
    }
}

} // namespace
} // namespace plenary::format::archive
