#include "plenary/study/read.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plenary/disk/scratch_folder.hpp"
#include "plenary/format/file.hpp"

namespace plenary::study {
namespace {

namespace fs = std::filesystem;
using question::Array;
using question::Value;
using reader::Proposal;
using testing::ElementsAre;

// A folder of its own, gone at the end.
class ReadVerb : public testing::Test {
protected:
    std::string put(const std::string& name, const std::string& bytes) const {
        std::string path = (folder_ / name).string();
        EXPECT_TRUE(format::write_file(path, bytes));
        return path;
    }

    [[nodiscard]] std::string path(const std::string& name) const {
        return (folder_ / name).string();
    }

    [[nodiscard]] std::string folder() const { return folder_.path().string(); }

private:
    disk::ScratchFolder folder_;
};

// Proposes a no of Haiti wherever its name stands, on the motion "m".
reader::Reading haiti_says_no(const reader::Readable& readable) {
    reader::Reading out;
    for (std::size_t found = readable.text.find("Haití"); found != std::string::npos;
         found = readable.text.find("Haití", found + 1)) {
        Proposal one;
        one.member = "HTI";
        one.stance = Proposal::Stance::no;
        one.act = Proposal::Act::vote;
        one.motion = "m";
        one.rule = "test";
        one.begin = static_cast<std::uint32_t>(found);
        one.end = static_cast<std::uint32_t>(std::min(readable.text.size(), found + 16));
        out.proposals.push_back(one);
    }
    out.motions.push_back({"m", "the motion", 0, 1});
    return out;
}

Reply asked(const std::vector<std::string>& files, const std::vector<std::string>& golds = {},
            bool misses = false) {
    Request request;
    for (const std::string& file : files)
        request.asked.add("file", file);
    for (const std::string& gold : golds)
        request.asked.add("score", gold);
    if (misses)
        request.asked.set("misses", "yes");
    return ask_read(request, haiti_says_no);
}

std::vector<std::string> codes(const Reply& reply) {
    std::vector<std::string> out;
    for (const Problem& problem : reply.problems)
        out.push_back(problem.code);
    return out;
}

const Value& at(const Value& value, std::string_view key) {
    const Value* found = value.find(key);
    if (found == nullptr)
        throw std::out_of_range(std::string(key));
    return *found;
}

const Value& at(const Value& value, std::size_t index) { return value.as<Array>()->at(index); }

std::int64_t number(const Value& value, std::string_view key) {
    return *at(value, key).as<std::int64_t>();
}

std::string text(const Value& value, std::string_view key) {
    return *at(value, key).as<std::string>();
}

Value files_of(const Reply& reply) { return at(Value(reply.answer.value().data), "files"); }

const std::string header = "country,iso3,motion,stance,quoted_span,note\n";

TEST_F(ReadVerb, AQuoteStandsAtItsOffsetsInTheRawText) {
    // A byte-order mark, two-byte letters and a line end of two bytes within the quote.
    const std::string raw = "\xEF\xBB\xBF¡Sí! Después\r\nHaití votó\r\nno. Fin";
    const Value file = at(files_of(asked({put("t.txt", raw)})), 0);
    ASSERT_EQ(at(file, "proposals").as<Array>()->size(), 1U);
    const Value& one = at(at(file, "proposals"), 0);
    const Value& quote = at(at(at(one, "quote"), "selector"), 0);
    const Value& position = at(at(at(one, "quote"), "selector"), 1);
    EXPECT_EQ(text(quote, "type"), "TextQuoteSelector");
    EXPECT_EQ(text(quote, "exact"), "Haití votó\r\nno.");
    EXPECT_EQ(text(quote, "prefix"), "\xEF\xBB\xBF¡Sí! Después\r\n");
    EXPECT_EQ(text(quote, "suffix"), " Fin");
    EXPECT_EQ(text(position, "type"), "TextPositionSelector");
    // The mark is a character of the decoded file.
    EXPECT_EQ(number(position, "start"), 15);
    EXPECT_EQ(number(position, "end"), 30);
    const Value& bytes = at(one, "bytes");
    const auto from = static_cast<std::size_t>(*at(bytes, 0).as<std::int64_t>());
    const auto to = static_cast<std::size_t>(*at(bytes, 1).as<std::int64_t>());
    EXPECT_EQ(raw.substr(from, to - from), "Haití votó\r\nno.");
    EXPECT_EQ(text(file, "sha256").size(), 64U);
    EXPECT_EQ(text(at(at(file, "motions"), 0), "key"), "m");
}

TEST_F(ReadVerb, APrefixAndASuffixAreThirtyTwoCharactersAtMost) {
    const std::string raw = std::string(5000, 'a') + std::string("é") + std::string(31, 'b') +
                            "Haití votó no." + std::string(31, 'c') + "é" + std::string(9, 'd');
    const Value file = at(files_of(asked({put("t.txt", raw)})), 0);
    const Value& selector = at(at(at(at(file, "proposals"), 0), "quote"), "selector");
    EXPECT_EQ(text(at(selector, 0), "prefix"), "é" + std::string(31, 'b'));
    EXPECT_EQ(text(at(selector, 0), "suffix"), std::string(31, 'c') + "é");
    EXPECT_EQ(number(at(selector, 1), "start"), 5032);
    EXPECT_EQ(number(at(selector, 1), "end"), 5046);
}

TEST_F(ReadVerb, HowAFileWasReadIsTold) {
    const Reply reply = asked({put("t.txt", "Haití votó no.\nEl caf\xE9.\n")});
    const Value file = at(files_of(reply), 0);
    const Value& remarks = at(file, "remarks");
    ASSERT_EQ(remarks.as<Array>()->size(), 1U);
    EXPECT_EQ(text(at(remarks, 0), "code"), "mixed-encodings");
    EXPECT_EQ(number(at(remarks, 0), "line"), 2);
    EXPECT_EQ(number(at(remarks, 0), "column"), 7);
    EXPECT_NE(text(at(remarks, 0), "message").find("0xE9 at 2:7"), std::string::npos);
    const auto& shown = reply.answer->text;
    EXPECT_TRUE(std::any_of(shown.begin(), shown.end(), [](const question::Block& block) {
        return block.kind == question::Block::Kind::note &&
               block.text.find("t.txt:2:7: ") != std::string::npos;
    }));
    const Value sound = files_of(asked({put("u.txt", "Haití votó no.\n")}));
    EXPECT_TRUE(at(at(sound, 0), "remarks").as<Array>()->empty());
}

TEST_F(ReadVerb, AnIdIsOfWhatIsSaidAndNotOfItsNeighbours) {
    const auto ids = [&](const std::string& raw) {
        std::vector<std::string> out;
        const Value file = at(files_of(asked({put("t.txt", raw)})), 0);
        for (const Value& one : *at(file, "proposals").as<Array>())
            out.push_back(text(one, "id"));
        return out;
    };
    const auto two = ids("Haití votó no. Haití votó no.");
    ASSERT_EQ(two.size(), 2U);
    EXPECT_NE(two[0], two[1]);
    EXPECT_EQ(two, ids("Haití votó no. Haití votó no."));
    EXPECT_NE(two[0], ids("Haití votó no. Haití votó sí.")[0]); // another snapshot
}

TEST_F(ReadVerb, TheScoreHasTheShapeOfTheIssue) {
    const std::string file = put("t.txt", "Haití votó no.\n");
    const std::string gold =
        put("g.csv", header + "Haiti,HTI,a,no,votó no,\nChile,CHL,a,yes,votó,\n");
    const Reply reply = asked({file}, {gold});
    ASSERT_TRUE(reply.answer);
    std::vector<std::string> keys;
    for (const auto& [key, value] : reply.answer->data)
        keys.push_back(key);
    EXPECT_THAT(keys, ElementsAre("files", "total"));
    const Value one = at(files_of(reply), 0);
    EXPECT_EQ(text(one, "file"), file);
    const Value all(reply.answer->data);
    for (const Value* part : {&one, &at(all, "total")}) {
        const Value& listed = at(*part, "listed");
        EXPECT_EQ(number(listed, "tp"), 1);
        EXPECT_EQ(number(listed, "fp"), 0);
        EXPECT_EQ(number(listed, "fn"), 1);
        EXPECT_DOUBLE_EQ(*at(listed, "precision").as<double>(), 1.0);
        EXPECT_DOUBLE_EQ(*at(listed, "recall").as<double>(), 0.5);
        EXPECT_DOUBLE_EQ(*at(listed, "f1").as<double>(), 2.0 / 3.0);
        EXPECT_EQ(at(at(*part, "weak"), "f1").as<double>(), nullptr);
        EXPECT_EQ(number(at(*part, "traps"), "total"), 0);
        EXPECT_EQ(number(at(at(*part, "by_stance"), "yes"), "fn"), 1);
    }
    EXPECT_EQ(one.find("misses"), nullptr);
}

TEST_F(ReadVerb, MissesAreListedWithTheirWordsAndPlaces) {
    const std::string file = put("t.txt", "Primero.\n\nHaití votó no.\n");
    const std::string gold =
        put("g.csv", header + "Chile,CHL,a,yes,Primero,\nHaiti,HTI,a,NOT:no,votó no,a rumour\n");
    const Value misses = at(at(files_of(asked({file}, {gold}, true)), 0), "misses");
    ASSERT_EQ(misses.as<Array>()->size(), 3U);
    const char* kinds[] = {"missed", "false", "trap"};
    const std::string places[] = {gold + ":2", file + ":3", file + ":3"};
    const char* words[] = {"Primero", "Haití votó no.", "Haití votó no. [a rumour]"};
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(text(at(misses, i), "kind"), kinds[i]);
        EXPECT_EQ(text(at(misses, i), "place"), places[i]);
        EXPECT_EQ(text(at(misses, i), "words"), words[i]);
    }
    EXPECT_EQ(text(at(misses, 2), "stance"), "NOT:no");
}

TEST_F(ReadVerb, GoldIsPairedByFolderByNameAndByColumn) {
    const std::string one = put("one.txt", "Haití votó no.");
    const std::string two = put("two.txt", "Chile votó no.");
    const std::string first = put("one.gold.csv", header + "Haiti,HTI,a,no,votó,\n");
    const std::string second = put("two.gold.csv", header + "Chile,CHL,a,no,votó,\n");
    const std::string both = put("both.csv", "file," + header + "two.txt,Chile,CHL,a,no,votó,\n" +
                                                 one + ",Haiti,HTI,a,no,votó,\n");
    const std::vector<std::vector<std::string>> ways[] = {{{folder()}, {folder()}},
                                                          {{one, two}, {second, first}},
                                                          {{one, two}, {both}},
                                                          {{two, one}, {folder()}}};
    for (const auto& way : ways) {
        const Reply reply = asked(way[0], way[1]);
        ASSERT_TRUE(reply.answer) << reply.problems.front().message;
        const Value files = files_of(reply);
        for (const Value& file : *files.as<Array>()) {
            const bool of_haiti = text(file, "file") == one;
            EXPECT_EQ(number(at(file, "listed"), "tp"), of_haiti ? 1 : 0);
            EXPECT_EQ(number(at(file, "listed"), "fn"), of_haiti ? 0 : 1);
        }
    }
}

TEST_F(ReadVerb, GoldThatBelongsToNoTextIsRefused) {
    const std::string one = put("one.txt", "Haití votó no.");
    const std::string two = put("two.txt", "Chile votó no.");
    const std::string good = put("one.gold.csv", header + "Haiti,HTI,a,no,votó,\n");
    EXPECT_THAT(codes(asked({one, two}, {good})), ElementsAre("no-gold"));
    const std::string loose = put("loose.csv", header + "Haiti,HTI,a,no,votó,\n");
    EXPECT_THAT(codes(asked({one, two}, {loose})),
                ElementsAre("gold-mismatch", "no-gold", "no-gold"));
    const std::string other = put("other.csv", "file," + header +
                                                   "tree.txt,Chile,CHL,a,no,votó,\n"
                                                   "tree.txt,Chile,CHL,a,yes,votó,\n"
                                                   "one.txt,Haiti,HTI,a,no,votó,\n");
    EXPECT_THAT(codes(asked({one}, {other})), ElementsAre("gold-mismatch"));
    const std::string foreign = put("foreign.csv", header + "Haiti,HTI,a,no,other words,\n");
    EXPECT_THAT(codes(asked({one}, {foreign})), ElementsAre("gold-mismatch"));
    EXPECT_THAT(codes(asked({one}, {path("none.csv")})), ElementsAre("no-such-file"));
    fs::create_directories(path("deep"));
    const std::string same = put("deep/one.txt", "Haití votó no.");
    const std::string vague = put("vague.csv", "file," + header + "one.txt,Haiti,HTI,a,no,votó,\n");
    EXPECT_THAT(codes(asked({one, same}, {vague})),
                ElementsAre("gold-mismatch", "no-gold", "no-gold"));
}

TEST_F(ReadVerb, WhatCannotBeReadIsToldAllAtOnce) {
    const std::string one = put("one.txt", "Haití votó no.");
    const std::string bytes = put("bytes.txt", "caf\xE9");
    const std::string binary = put("binary.txt", std::string("a\0b", 3));
    const std::string page = put("page.xyz", "x");
    fs::create_directories(path("empty"));
    EXPECT_THAT(codes(asked({one, one, bytes, binary, page, path("none.txt"), path("empty")})),
                ElementsAre("no-texts", "same-file", "not-a-text", "no-such-file"));
}

TEST_F(ReadVerb, AMotionIsKeptByItsKeyOrItsWords) {
    Request request;
    request.asked.add("file", put("t.txt", "Haití votó no."));
    request.asked.set("motion", "The Motion");
    const Reply kept = ask_read(request, haiti_says_no);
    EXPECT_EQ(at(at(files_of(kept), 0), "proposals").as<Array>()->size(), 1U);
    request.asked.set("motion", "another");
    EXPECT_THAT(codes(ask_read(request, haiti_says_no)), ElementsAre("unknown-motion"));
    request.asked.set("score", "g.csv");
    EXPECT_THAT(codes(ask_read(request, haiti_says_no)), ElementsAre("motion-unused"));
}

TEST_F(ReadVerb, AnotherHandIsScoredInTheReadersPlace) {
    Request request;
    request.asked.add("file", put("t.txt", "Perú votó sí. Haití votó no."));
    request.asked.add("score", put("t.gold.csv", header + "Peru,PER,m,yes,Perú votó sí,\n"
                                                          "Haiti,HTI,m,NOT:no,Haití votó no,\n"));
    request.asked.add("hand", put("other.csv", header + "Peru,PER,x,yes,Perú votó sí,\n"));
    const Reply reply = ask_read(request, haiti_says_no);
    ASSERT_TRUE(reply.answer.has_value());
    const Value data(reply.answer.value().data);
    EXPECT_EQ(number(at(at(data, "total"), "listed"), "tp"), 1);
    EXPECT_EQ(number(at(at(data, "total"), "listed"), "fp"), 0);
    EXPECT_EQ(number(at(at(data, "total"), "traps"), "hit"), 0); // which the reader hits
    request.asked.set("hand", path("none.csv"));
    EXPECT_THAT(codes(ask_read(request, haiti_says_no)), ElementsAre("no-such-file"));
    request = Request();
    request.asked.add("file", put("u.txt", "x"));
    request.asked.add("hand", "other.csv");
    EXPECT_THAT(codes(ask_read(request, haiti_says_no)), ElementsAre("hand-unused"));
}

TEST_F(ReadVerb, MissesNeedGold) {
    EXPECT_THAT(codes(asked({put("t.txt", "x")}, {}, true)), ElementsAre("misses-unused"));
}

} // namespace
} // namespace plenary::study
