#include "plenary/evidence/reader/explain.hpp"

#include <gtest/gtest.h>

#include "plenary/evidence/reader/proposal.hpp"

namespace plenary::reader {
namespace {

TEST(Explain, EveryBasisAndGradeHasWords) {
    using Basis = Proposal::Basis;
    using Grade = Proposal::Grade;
    for (const Basis one : {Basis::named, Basis::complement, Basis::reference, Basis::aggregate})
        EXPECT_FALSE(basis_in_words(to_string(one)).empty()) << to_string(one);
    for (const Grade one : {Grade::firm, Grade::weak, Grade::conditional})
        EXPECT_FALSE(grade_in_words(to_string(one)).empty()) << to_string(one);
}

TEST(Explain, WhatIsNotKnownHasNone) {
    EXPECT_TRUE(rule_in_words("no such rule").empty());
    EXPECT_TRUE(basis_in_words("").empty());
    EXPECT_TRUE(grade_in_words("strong").empty());
}

} // namespace
} // namespace plenary::reader
