// The texts with gold are those that the page of the reader counts, and each by another hand has
// its first score kept.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace plenary::cases {
namespace {

namespace fs = std::filesystem;

// "blind/asean-en.txt" for each text with a file of gold beside it.
std::set<std::string> texts_with_gold() {
    constexpr std::string_view gold = ".gold.csv";
    std::set<std::string> out;
    for (const auto& entry : fs::recursive_directory_iterator("cases/reader")) {
        if (!entry.is_regular_file() || entry.path().string().ends_with(gold))
            continue;
        fs::path beside = entry.path();
        beside.replace_extension("gold.csv");
        if (fs::exists(beside))
            out.insert(fs::relative(entry.path(), "cases/reader").string());
    }
    return out;
}

bool is_ours(const std::string& text) { return text.starts_with("dev/"); }

std::string page() {
    std::ifstream in("docs/method/reader.md");
    std::stringstream whole;
    whole << in.rdbuf();
    return whole.str();
}

TEST(ReaderTexts, AreCountedOnThePage) {
    const std::set<std::string> texts = texts_with_gold();
    const auto ours = std::count_if(texts.begin(), texts.end(), is_ours);
    const auto of_others = texts.size() - static_cast<std::size_t>(ours);
    const std::string told = page();
    for (const std::string& words :
         {fmt::format("{} texts with gold are in `cases/reader`", texts.size()),
          fmt::format("{} are by other hands", of_others),
          fmt::format("All {} texts with gold together", texts.size())})
        EXPECT_NE(told.find(words), std::string::npos) << words;
}

TEST(ReaderTexts, ByOtherHandsHaveTheirFirstScore) {
    std::ifstream in("cases/reader/first_scores.csv");
    std::set<std::string> scored;
    for (std::string line; std::getline(in, line);)
        scored.insert(line.substr(0, line.find(',')));
    for (const std::string& text : texts_with_gold())
        EXPECT_TRUE(is_ours(text) || scored.contains(text)) << text;
}

} // namespace
} // namespace plenary::cases
