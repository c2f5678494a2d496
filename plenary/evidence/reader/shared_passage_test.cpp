#include "plenary/evidence/reader/shared_passage.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace plenary::reader {
namespace {

TEST(SharedPassage, IsTheLongestAndTheFirst) {
    const std::string first = "Lima, 3 May. The council met on Monday; it rained. The end.";
    const std::string second = "IT RAINED - the COUNCIL met  on monday, it rained, the crates";
    const SharedPassage out = longest_shared_passage(first, second);
    EXPECT_EQ(out.words, 8U);
    EXPECT_EQ(first.substr(out.first_begin, out.first_end - out.first_begin),
              "The council met on Monday; it rained. The");
    EXPECT_EQ(second.substr(out.second_begin, out.second_end - out.second_begin),
              "the COUNCIL met  on monday, it rained, the");
    const std::string twice = "a b c x a b d";
    EXPECT_EQ(longest_shared_passage(twice, "a b").first_begin, 0U);
    EXPECT_EQ(longest_shared_passage("a b", twice).second_begin, 0U);
}

TEST(SharedPassage, NothingInCommon) {
    EXPECT_EQ(longest_shared_passage("", "").words, 0U);
    EXPECT_EQ(longest_shared_passage("one two", "").words, 0U);
    EXPECT_EQ(longest_shared_passage("one two", "three four").words, 0U);
    EXPECT_EQ(longest_shared_passage("... --", "... --").words, 0U);
}

TEST(SharedPassage, IsWhatPlainComparisonFinds) {
    const bool ok = rc::check("words of a few kinds", [] {
        const auto word = rc::gen::inRange(0, 3);
        const auto a = *rc::gen::container<std::vector<int>>(word);
        const auto b = *rc::gen::container<std::vector<int>>(word);
        std::size_t longest = 0;
        std::size_t place = 0;
        for (std::size_t i = 0; i < a.size(); ++i) {
            for (std::size_t k = 0; k < b.size(); ++k) {
                std::size_t n = 0;
                while (i + n < a.size() && k + n < b.size() && a[i + n] == b[k + n])
                    ++n;
                if (n > longest) {
                    longest = n;
                    place = i;
                }
            }
        }
        const auto text = [](const std::vector<int>& words) {
            std::string out;
            for (const int one : words)
                out += "w" + std::to_string(one) + " ";
            return out;
        };
        const SharedPassage out = longest_shared_passage(text(a), text(b));
        RC_ASSERT(out.words == longest);
        if (longest > 0)
            RC_ASSERT(out.first_begin == 3 * place);
    });
    EXPECT_TRUE(ok);
}

} // namespace
} // namespace plenary::reader
