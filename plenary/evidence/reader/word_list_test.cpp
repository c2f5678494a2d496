#include "plenary/evidence/reader/word_list.hpp"

#include <gtest/gtest.h>

namespace plenary::reader {
namespace {

TEST(WordList, EachHasANameOfItsOwn) {
    for (std::size_t i = 0; i < word_lists; ++i) {
        const auto list = static_cast<WordList>(i);
        EXPECT_EQ(word_list(to_string(list)), list) << to_string(list);
    }
    EXPECT_EQ(to_string(WordList::not_), "not");
    EXPECT_EQ(word_list("nothing"), std::nullopt);
}

} // namespace
} // namespace plenary::reader
