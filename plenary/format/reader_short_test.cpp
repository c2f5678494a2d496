// How well stances are given to the right one of several motions: four hundred and eighty short
// texts by four hands, each with two motions or more. A floor, so that a loss is seen. The rules
// were made with every second of them in view; the others are read by nobody.
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "plenary/evidence/reader/read.hpp"
#include "plenary/evidence/reader/score.hpp"
#include "plenary/format/reader_lexicon.hpp"
#include "plenary/format/reader_text.hpp"

namespace plenary::format {
namespace {

using reader::Language;
using Stance = reader::Proposal::Stance;

std::optional<Stance> stance_called(const std::string& word) {
    for (const Stance one : {Stance::yes, Stance::no, Stance::abstain, Stance::absent,
                             Stance::support, Stance::oppose}) {
        if (to_string(one) == word)
            return one;
    }
    return std::nullopt;
}

// {"label": "PER=yes CHL=no", ...}
std::vector<reader::GoldRow> rows_of(const nlohmann::json& gold) {
    std::vector<reader::GoldRow> out;
    for (const auto& [motion, told] : gold.items()) {
        std::istringstream words(told.get<std::string>());
        for (std::string word; words >> word;) {
            reader::GoldRow row;
            row.iso3 = word.substr(0, word.find('='));
            row.motion = motion;
            row.stance = stance_called(word.substr(word.find('=') + 1));
            EXPECT_TRUE(row.stance) << word;
            out.push_back(std::move(row));
        }
    }
    return out;
}

// Of one language: what is right, false and missed.
reader::Tally tally_of(const std::string& name, Language language, std::size_t& texts) {
    const ReadLexicon tables = read_lexicon({"data"}, language);
    std::ifstream file("cases/reader-short/" + name + ".jsonl");
    reader::Tally out;
    for (std::string line; std::getline(file, line); ++texts) {
        const nlohmann::json one = nlohmann::json::parse(line);
        auto given = readable_from(one.at("text").get<std::string>(), name + ".txt");
        if (!given) {
            ADD_FAILURE() << line;
            continue;
        }
        given->readable.language = language;
        const reader::Reading reading = reader::read(given->readable, tables.lexicon);
        const reader::Counts counts =
            reader::score(rows_of(one.at("gold")), reading.proposals, given->readable).counts;
        out += counts.of(reader::GoldClass::listed);
        out += counts.of(reader::GoldClass::indirect);
    }
    return out;
}

TEST(ReaderShort, TellsMotionsApartAsOftenAsItDid) {
    std::size_t texts = 0;
    reader::Tally all;
    all += tally_of("en", Language::english, texts);
    all += tally_of("es", Language::spanish, texts);
    all += tally_of("fr", Language::french, texts);
    all += tally_of("pt", Language::portuguese, texts);
    EXPECT_EQ(texts, 480U);
    EXPECT_GE(all.f1().value(), 0.68);
    EXPECT_GE(all.precision().value(), 0.80);
}

} // namespace
} // namespace plenary::format
