#include "plenary/review/command.hpp"

#include <gtest/gtest.h>

namespace plenary::review {
namespace {

using Kind = Command::Kind;

Kind kind_of(std::string_view line) {
    const auto command = parse_command(line);
    EXPECT_TRUE(command) << line;
    return command ? command->kind : Kind::show;
}

std::string error_of(std::string_view line) {
    const auto command = parse_command(line);
    EXPECT_FALSE(command) << line;
    return command ? "" : command.error().code;
}

TEST(Command, WordsAndFirstLetters) {
    EXPECT_EQ(kind_of("accept"), Kind::accept);
    EXPECT_EQ(kind_of("  a\r"), Kind::accept);
    EXPECT_EQ(kind_of("accept-sentence"), Kind::accept_sentence);
    EXPECT_EQ(kind_of("A as the annex says"), Kind::accept_sentence);
    EXPECT_EQ(kind_of("R 1"), Kind::reject_sentence);
    EXPECT_EQ(kind_of("skip"), Kind::skip);
    EXPECT_EQ(kind_of("w"), Kind::why);
    EXPECT_EQ(kind_of("u"), Kind::undo);
    EXPECT_EQ(kind_of("n"), Kind::next);
    EXPECT_EQ(kind_of("p"), Kind::previous);
    EXPECT_EQ(kind_of("f"), Kind::filter);
    EXPECT_EQ(kind_of("?"), Kind::help);
    EXPECT_EQ(kind_of("q"), Kind::quit);
    EXPECT_EQ(kind_of(""), Kind::show);
    EXPECT_EQ(kind_of(" \t "), Kind::show);
    EXPECT_EQ(error_of("acc"), "unknown-command");
    EXPECT_EQ(error_of("skip it"), "unknown-command");
}

TEST(Command, ARejectionNeedsAReason) {
    EXPECT_EQ(parse_command("reject  not said  ")->reason, "not said");
    EXPECT_EQ(parse_command("r 2")->reason, usual_reasons[1]);
    EXPECT_EQ(parse_command("accept as the annex says")->reason, "as the annex says");
    EXPECT_EQ(error_of("reject"), "reason-missing");
    EXPECT_EQ(error_of("reject-sentence"), "reason-missing");
    EXPECT_EQ(error_of("reject 0"), "unknown-reason");
    EXPECT_EQ(error_of("reject 7"), "unknown-reason");
    EXPECT_EQ(parse_command("reject 7 of them stayed away")->reason, "7 of them stayed away");
}

TEST(Command, CellsWithAndWithoutQuotes) {
    const auto command = parse_command(R"(edit stance=no who="Saint \"X\" \\ Lucia" note=)");
    ASSERT_TRUE(command);
    const ledger::Cells wanted{{"stance", "no"}, {"who", "Saint \"X\" \\ Lucia"}, {"note", ""}};
    EXPECT_EQ(command->cells, wanted);
    EXPECT_EQ(parse_command("edit note=a=b")->cells.front().text, "a=b");
    EXPECT_EQ(error_of("edit"), "bad-cell");
    EXPECT_EQ(error_of("edit stance"), "bad-cell");
    EXPECT_EQ(error_of("edit =no"), "bad-cell");
    EXPECT_EQ(error_of("edit note=\"open"), "bad-cell");
    EXPECT_EQ(error_of("edit note=\"a\"b"), "bad-cell");
    EXPECT_EQ(error_of("edit note=a note=b"), "bad-cell");
    EXPECT_EQ(error_of("edit two words=b"), "bad-cell");
    EXPECT_TRUE(parse_command("filter")->cells.empty());
}

} // namespace
} // namespace plenary::review
