// The names that a state has in the four languages: one sentence with each says who voted.
#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "plenary/format/csv.hpp"
#include "plenary/study/reader_sentences.hpp"
#include "plenary/text/regions.hpp"

namespace plenary::study {
namespace {

struct Frame {
    reader::Language language;
    std::string_view name;
    std::string_view before;
    std::string_view behind;
};

constexpr std::array<Frame, 4> frames{
    {{reader::Language::english, "en", "In the end ", " voted against the resolution."},
     {reader::Language::spanish, "es", "Al final ", " votó en contra de la resolución."},
     {reader::Language::french, "fr", "Finalement, ", " a voté contre la résolution."},
     {reader::Language::portuguese, "pt", "No fim ", " votou contra a resolução."}}};

std::string read_with(const Frame& frame, std::string_view name) {
    return said(frame.language, fmt::format("{}{}{}", frame.before, name, frame.behind));
}

TEST(ReaderNames, OfTheTableAreRead) {
    std::ifstream in("data/reader/state_words.csv");
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    std::vector<Problem> problems;
    const format::CsvTable table = format::parse_csv(bytes, "state_words.csv", problems);
    ASSERT_TRUE(problems.empty());
    // Names of persons and rivers too; "BiH", "É.U." and "É.-U." are not read yet.
    const auto passed_over = [](std::string_view note, std::string_view word) {
        return note.find("ambiguous") != note.npos || word == "BiH" || word.starts_with("É");
    };
    int tried = 0;
    for (const auto& row : table.rows) {
        const std::string& language = row[1].text;
        if (row[2].text != "alias" || passed_over(row[4].text, row[3].text))
            continue;
        for (const Frame& frame : frames) {
            if (language != frame.name && language != "any")
                continue;
            ++tried;
            EXPECT_EQ(read_with(frame, row[3].text), row[0].text + " no")
                << language << ' ' << row[3].text;
        }
    }
    EXPECT_GT(tried, 2000);
}

TEST(ReaderNames, OfIcuAreRead) {
    int tried = 0;
    for (const Frame& frame : frames) {
        for (const RegionName& one : region_names(frame.name)) {
            const std::string read = read_with(frame, one.name);
            if (read.empty() && one.name == "Cocos (Keeling) Islands")
                continue;
            ++tried;
            EXPECT_EQ(read, one.iso3 + " no") << frame.name << ' ' << one.name;
        }
    }
    EXPECT_GT(tried, 4 * 193);
}

// "Le Cap" is a city, "le Cap-Vert" is not that one.
TEST(ReaderNames, OfIcuAreReadBehindAnArticle) {
    struct Articles {
        std::string_view language;
        std::vector<std::string_view> words;
    };

    const std::vector<Articles> all{{"es", {"el ", "la ", "los ", "las "}},
                                    {"fr", {"le ", "la ", "les ", "l'"}},
                                    {"pt", {"o ", "a ", "os ", "as "}}};
    int tried = 0;
    for (const Articles& articles : all) {
        const auto frame = std::find_if(frames.begin(), frames.end(), [&](const Frame& one) {
            return one.name == articles.language;
        });
        for (const RegionName& one : region_names(articles.language)) {
            bool is_read = false;
            for (const std::string_view article : articles.words) {
                const std::string read = read_with(*frame, std::string(article) + one.name);
                ++tried;
                EXPECT_TRUE(read == one.iso3 + " no" || read.empty())
                    << article << one.name << " is read as " << read;
                is_read = is_read || !read.empty();
            }
            EXPECT_TRUE(is_read) << articles.language << ' ' << one.name << " is read as nobody";
        }
    }
    EXPECT_GT(tried, 3 * 4 * 193);
}

} // namespace
} // namespace plenary::study
