#include "plenary/study/open.hpp"

#include <gtest/gtest.h>

namespace plenary::study {
namespace {

Problem problem(Kind kind) { return {kind, "c", "m", "", {}, ""}; }

TEST(ExitCode, InvalidInputGoesBeforeEverythingElse) {
    EXPECT_EQ(exit_code(std::vector<Problem>{}), 0);
    EXPECT_EQ(exit_code(std::vector{problem(Kind::io)}), 6);
    EXPECT_EQ(exit_code(std::vector{problem(Kind::not_found), problem(Kind::invalid)}), 3);
    Reply reply;
    reply.answer.emplace();
    EXPECT_EQ(exit_code(reply), 0);
    reply.answer->condition_holds = false;
    EXPECT_EQ(exit_code(reply), 1);
    reply.answer->conflicts_remain = true;
    EXPECT_EQ(exit_code(reply), 5);
    reply.answer->problems = {problem(Kind::invalid)};
    EXPECT_EQ(exit_code(reply), 3);
}

TEST(Open, ASelectionOfNoSourceIsAnError) {
    Request request;
    request.dossier = "data/oas-venezuela-2017";
    request.sources = {"artcle"};
    const auto opened = open(request);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, "unknown-source");
    EXPECT_EQ(opened.error().hint, "did you mean 'article'?");
}

} // namespace
} // namespace plenary::study
