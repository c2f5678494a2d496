#include "plenary/evidence/reader/phrase_trie.hpp"

#include <gtest/gtest.h>

namespace plenary::reader {
namespace {

TEST(PhraseTrie, AStepThatIsKnownLeadsToTheSameNode) {
    PhraseTrie trie;
    const std::uint32_t one = trie.add(PhraseTrie::root, 7);
    EXPECT_NE(one, PhraseTrie::root);
    EXPECT_EQ(trie.add(PhraseTrie::root, 7), one);
    EXPECT_EQ(trie.child(PhraseTrie::root, 7), one);
    const std::uint32_t two = trie.add(one, 7);
    EXPECT_NE(two, one);
    EXPECT_EQ(trie.child(one, 7), two);
}

TEST(PhraseTrie, WhatWasNotAddedLeadsToTheRoot) {
    PhraseTrie trie;
    EXPECT_EQ(trie.child(PhraseTrie::root, 0), PhraseTrie::root);
    EXPECT_EQ(trie.child(PhraseTrie::root, 1000000), PhraseTrie::root);
    const std::uint32_t one = trie.add(PhraseTrie::root, 3);
    EXPECT_FALSE(trie.goes_on(one));
    EXPECT_EQ(trie.child(one, 3), PhraseTrie::root);
    trie.add(one, 4);
    EXPECT_TRUE(trie.goes_on(one));
    EXPECT_EQ(trie.child(one, 3), PhraseTrie::root);
}

TEST(PhraseTrie, ANodeKeepsWhatEndsAtItAndTheRootHasNothing) {
    PhraseTrie trie;
    const std::uint32_t one = trie.add(PhraseTrie::root, 3);
    trie.set_entry(one, 12);
    const std::uint32_t two = trie.add(one, 5);
    EXPECT_EQ(trie.entry(one), 12U);
    EXPECT_EQ(trie.entry(two), 0U);
    EXPECT_EQ(trie.entry(PhraseTrie::root), 0U);
}

TEST(PhraseTrie, ManyStepsAreAllFoundAgain) {
    PhraseTrie trie;
    constexpr std::uint32_t words = 300;
    constexpr std::uint32_t bracketed = std::uint32_t{1} << 31U;
    std::vector<std::uint32_t> ends;
    for (std::uint32_t first = 1; first <= words; ++first) {
        const std::uint32_t node = trie.add(PhraseTrie::root, first);
        for (std::uint32_t second = 1; second <= 20; ++second)
            ends.push_back(trie.add(node, second * first | (second % 3 == 0 ? bracketed : 0)));
    }
    std::size_t at = 0;
    for (std::uint32_t first = 1; first <= words; ++first) {
        const std::uint32_t node = trie.child(PhraseTrie::root, first);
        for (std::uint32_t second = 1; second <= 20; ++second) {
            ASSERT_EQ(trie.child(node, second * first | (second % 3 == 0 ? bracketed : 0)),
                      ends[at]);
            ++at;
        }
    }
}

} // namespace
} // namespace plenary::reader
