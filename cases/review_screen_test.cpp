// `plenary review` at a terminal: what it shows, what its keys do, and what is in the ledger then.

#include <csignal>
#include <fstream>

#include "cases/at_terminal.hpp"
#include "cases/case_file.hpp"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace plenary::cases {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* dossier = R"(
title = "Screen"
body = "oas"
default_day = 2017-03-30

[[motion]]
id = "suspend"
sentence = "Suspend the member from taking part"
rule = "yes >= 2/3 of members"
)";

constexpr const char* text =
    "\xE2\x80\x9CNi\xC3\xB1o\xE2\x80\x9D \xE6\x97\xA5\xE6\x9C\xAC \x1b[2J and others spoke. "
    "Jamaica, Belize and Guyana voted for the agenda. A senator threatened Haiti with a cut in "
    "aid.\n";

constexpr const char* make =
    "set -e; mkdir d; mv toml d/dossier.toml; printf 'id\\n' > d/sources.csv\n"
    "for t in statements pressure rulings; do plenary new e --body oas; cp e/$t.csv d/; rm -r e; "
    "done\n"
    "plenary dossier pack d oas.plenary --writer ana@desk\n"
    "plenary source add paper --title 'A paper' --date 2017-03-30 --snapshot text.txt --dossier "
    "oas.plenary --writer ana@desk\n"
    "plenary propose paper --motion suspend --dossier oas.plenary --writer ana@desk\n"
    "cp oas.plenary fresh.plenary\n";

struct ReviewScreen : testing::Test {
    // Made once: every test begins with a copy.
    static void SetUpTestSuite() {
        folder = new Scratch;
        std::ofstream(folder->path() / "toml") << dossier;
        std::ofstream(folder->path() / "text.txt") << text;
        const Ran ran = run_in(folder->path(), make);
        ASSERT_EQ(ran.exit, 0) << ran.out << ran.err;
    }

    static void TearDownTestSuite() {
        delete folder;
        folder = nullptr;
    }

    void SetUp() override { (void)run("cp fresh.plenary oas.plenary"); }

    static Ran run(const std::string& command) { return run_in(folder->path(), command); }

    // The acts of the last entries on proposals, the newest last.
    static std::string log(int last) {
        return run("plenary log --dossier oas.plenary --last " + std::to_string(last)).out;
    }

    static AtTerminal start(int rows = 24, int columns = 80,
                            const AtTerminal::Settings& settings = {}) {
        return {folder->path(), {"review", "oas.plenary"}, rows, columns, settings};
    }

    static inline Scratch* folder = nullptr;
};

#define EXPECT_SHOWS(terminal, words)                                                              \
    EXPECT_TRUE((terminal).shows(words)) << "not shown: " << (words) << "\n"                       \
                                         << (terminal).glass().text()

TEST_F(ReviewScreen, AcceptRejectWhyAndUndo) {
    AtTerminal terminal = start();
    EXPECT_SHOWS(terminal, "q quit");
    EXPECT_SHOWS(terminal, "oas.plenary: 4 wait; 0 accepted, 0 rejected");
    EXPECT_SHOWS(terminal, "1 of 4  paper, A paper, 2017-03-30");
    EXPECT_SHOWS(terminal, "Jamaica (JAM): yes (reported)");
    EXPECT_SHOWS(terminal, "\xE2\x80\x9CNi\xC3\xB1o\xE2\x80\x9D \xE6\x97\xA5\xE6\x9C\xAC");
    EXPECT_THAT(terminal.glass().reversed(), HasSubstr("Jamaica, Belize and Guyana voted for"));
    EXPECT_EQ(terminal.glass().unknown(), "");
    terminal.press("w");
    EXPECT_SHOWS(terminal, "then: 1 of 24: 23 short");
    terminal.press("x");
    EXPECT_SHOWS(terminal, "a accept");
    terminal.press("a");
    EXPECT_SHOWS(terminal, "3 wait; 1 accepted, 0 rejected");
    EXPECT_SHOWS(terminal, "Accepted: JAM.");
    EXPECT_THAT(log(1), HasSubstr("statements suspend-JAM-1")) << "recorded before the next key";
    terminal.press("r");
    EXPECT_SHOWS(terminal, "Why is it rejected?");
    terminal.press("2");
    EXPECT_SHOWS(terminal, "2 wait; 1 accepted, 1 rejected");
    EXPECT_THAT(log(1), HasSubstr("another motion is meant"));
    terminal.press("u");
    EXPECT_SHOWS(terminal, "3 wait; 1 accepted, 0 rejected");
    EXPECT_SHOWS(terminal, "Belize (BLZ)");
    terminal.press("s");
    EXPECT_SHOWS(terminal, "3 wait, 1 of them skipped");
    terminal.press("q");
    EXPECT_EQ(terminal.ended(), 0);
    EXPECT_TRUE(terminal.is_as_before());
    EXPECT_EQ(run("plenary log verify --dossier oas.plenary").exit, 0);
    // What was skipped comes back.
    AtTerminal again = start();
    EXPECT_SHOWS(again, "oas.plenary: 3 wait; 0 accepted");
    EXPECT_SHOWS(again, "Belize (BLZ)");
}

TEST_F(ReviewScreen, EditAndAReasonInWords) {
    AtTerminal terminal = start();
    EXPECT_SHOWS(terminal, "q quit");
    terminal.press("e");
    EXPECT_SHOWS(terminal, "> who");
    terminal.press("Atlantis\r");
    EXPECT_SHOWS(terminal, "no one member of Organization of American States is called 'Atlantis'");
    terminal.press("\x15"
                   "cuba\t\t\x1bOC\r"); // two fields down, the next of the known words
    EXPECT_SHOWS(terminal, "changed: stance is 'lean yes', was 'yes'");
    EXPECT_SHOWS(terminal, "Cuba (CUB): lean yes (reported)");
    terminal.press("a");
    EXPECT_SHOWS(terminal, "CUB is not seated on 2017-03-30");
    EXPECT_SHOWS(terminal, "4 wait; 0 accepted");
    terminal.press("e");
    EXPECT_SHOWS(terminal, "> who");
    terminal.press("per\xC3\xBA\r");
    EXPECT_SHOWS(terminal, "Peru (PER): lean yes");
    terminal.press("a");
    EXPECT_SHOWS(terminal, "1 accepted");
    terminal.press("r7");
    EXPECT_SHOWS(terminal, "Reason:");
    terminal.press("dicho a\xC3\xB1os antesx\x7F\r");
    EXPECT_SHOWS(terminal, "1 rejected");
    terminal.press("q");
    EXPECT_EQ(terminal.ended(), 0);
    EXPECT_THAT(log(2), HasSubstr("statements suspend-PER-1"));
    EXPECT_THAT(log(1), HasSubstr("dicho a\xC3\xB1os antes"));
    EXPECT_THAT(log(1), Not(HasSubstr("antesx")));
}

TEST_F(ReviewScreen, ASentenceAtOnce) {
    AtTerminal terminal = start();
    EXPECT_SHOWS(terminal, "A/R all of the sentence");
    EXPECT_SHOWS(terminal, "of this sentence wait also: BLZ, GUY");
    terminal.press("R");
    EXPECT_SHOWS(terminal, "Why are all of this sentence rejected?");
    terminal.press("1");
    EXPECT_SHOWS(terminal, "Rejected 3 of this sentence: JAM, BLZ, GUY.");
    EXPECT_SHOWS(terminal, "1 waits; 0 accepted, 3 rejected");
    terminal.press("u");
    EXPECT_SHOWS(terminal, "4 wait; 0 accepted, 0 rejected");
    terminal.press("A");
    EXPECT_SHOWS(terminal, "Accepted 3 of this sentence: JAM, BLZ, GUY.");
    terminal.signal(SIGKILL);
    EXPECT_EQ(terminal.ended(), 128 + SIGKILL);
    EXPECT_THAT(log(3), HasSubstr("statements suspend-JAM-1"));
    EXPECT_THAT(log(3), HasSubstr("statements suspend-GUY-1"));
    AtTerminal again = start();
    EXPECT_SHOWS(again, "oas.plenary: 1 waits");
}

TEST_F(ReviewScreen, TwoSourcesOfOneText) {
    const Ran ran = run("plenary source add copy --title 'A copy' --date 2017-03-31 --snapshot "
                        "text.txt --dossier oas.plenary --writer ana && plenary propose copy "
                        "--motion suspend --dossier oas.plenary --writer ana");
    ASSERT_EQ(ran.exit, 0) << ran.out << ran.err;
    AtTerminal terminal = start();
    EXPECT_SHOWS(terminal, "q quit");
    terminal.press("fkind=same_as\r");
    EXPECT_SHOWS(terminal, "copy and paper carry nearly one text");
    EXPECT_SHOWS(terminal, "copy: A copy, 2017-03-31; paper: A paper, 2017-03-30");
    EXPECT_SHOWS(terminal, "100 % of those of the shorter text");
    EXPECT_THAT(terminal.glass().reversed(), HasSubstr("Jamaica, Belize and Guyana voted for"));
    terminal.press("a");
    EXPECT_SHOWS(terminal, "Accepted: copy and paper.");
    EXPECT_THAT(run("plenary check --dossier oas.plenary").out,
                HasSubstr("2 sources carry one text and are one source: paper, copy"));
    terminal.press("u");
    EXPECT_SHOWS(terminal, "copy and paper carry nearly one text");
    EXPECT_THAT(run("plenary check --dossier oas.plenary").out, Not(HasSubstr("one text")));
    terminal.press("r1");
    EXPECT_SHOWS(terminal, "1 rejected");
    terminal.press("q");
    EXPECT_EQ(terminal.ended(), 0);
    EXPECT_THAT(run("plenary propose copy --motion suspend --dossier oas.plenary").out,
                Not(HasSubstr("nearly")));
}

TEST_F(ReviewScreen, KilledItKeepsWhatWasDecided) {
    AtTerminal terminal = start();
    EXPECT_SHOWS(terminal, "q quit");
    terminal.press("a");
    EXPECT_SHOWS(terminal, "1 accepted");
    terminal.signal(SIGKILL);
    EXPECT_EQ(terminal.ended(), 128 + SIGKILL);
    EXPECT_EQ(run("plenary log verify --dossier oas.plenary").exit, 0);
    AtTerminal again = start();
    EXPECT_SHOWS(again, "oas.plenary: 3 wait");
}

TEST_F(ReviewScreen, InterruptedItRestoresTheTerminal) {
    for (const int by : {SIGINT, SIGTERM, 0}) {
        AtTerminal terminal = start();
        EXPECT_SHOWS(terminal, "q quit");
        if (by == 0)
            terminal.press("\x03");
        else
            terminal.signal(by);
        EXPECT_EQ(terminal.ended(), 130);
        EXPECT_TRUE(terminal.is_as_before());
        EXPECT_THAT(terminal.bytes(), HasSubstr("what was decided is kept"));
    }
}

TEST_F(ReviewScreen, AClosedTerminalEndsIt) {
    AtTerminal terminal = start();
    EXPECT_SHOWS(terminal, "q quit");
    terminal.press("a");
    EXPECT_SHOWS(terminal, "1 accepted");
    terminal.hang_up();
    EXPECT_NE(terminal.ended(), -1);
    EXPECT_EQ(run("plenary log verify --dossier oas.plenary").exit, 0);
    EXPECT_THAT(run("plenary review oas.plenary --list").out, HasSubstr("3 proposals wait"));
}

TEST_F(ReviewScreen, AnySize) {
    AtTerminal terminal = start(6, 24);
    EXPECT_SHOWS(terminal, "q quit");
    terminal.resize(24, 80);
    EXPECT_SHOWS(terminal, "rule ");
    EXPECT_SHOWS(terminal, "q quit");
    EXPECT_THAT(terminal.glass().reversed(), HasSubstr("Jamaica, Belize and Guyana voted for"));
    for (const auto& [rows, columns] : {std::pair(1, 1), std::pair(2, 3), std::pair(3, 200)})
        terminal.resize(rows, columns);
    terminal.press("eq\x1b");
    terminal.resize(24, 80);
    EXPECT_SHOWS(terminal, "a accept");
    terminal.press("q");
    EXPECT_EQ(terminal.ended(), 0);
}

TEST_F(ReviewScreen, SomebodyElseWasFirst) {
    AtTerminal terminal = start();
    EXPECT_SHOWS(terminal, "Jamaica (JAM)");
    const Ran ran = run("printf 'reject 1\\nquit\\n' | plenary review oas.plenary --writer ben");
    ASSERT_THAT(ran.out, HasSubstr("Rejected: JAM."));
    terminal.press("a");
    EXPECT_SHOWS(terminal, "somebody was first: rejected by ben");
    EXPECT_SHOWS(terminal, "3 wait; 0 accepted, 0 rejected, 1 decided by others");
    terminal.press("q");
    EXPECT_EQ(terminal.ended(), 0);
    EXPECT_THAT(run("plenary review oas.plenary --list").out, HasSubstr("3 proposals wait"));
    EXPECT_THAT(log(1), HasSubstr("ben 1"));
}

TEST_F(ReviewScreen, ColoursOnlyWhereTheyAreWanted) {
    AtTerminal colour = start(24, 80, {{"TERM", "xterm-256color"}});
    EXPECT_TRUE(colour.writes("q quit"));
    EXPECT_THAT(colour.bytes(), HasSubstr("\x1b[30m\x1b[43m"));
    AtTerminal none = start(24, 80, {{"TERM", "xterm-256color"}, {"NO_COLOR", "1"}});
    EXPECT_TRUE(none.writes("q quit"));
    for (const char* code : {"[30m", "[43m", "[31m", "[39;49m"})
        EXPECT_THAT(none.bytes(), Not(HasSubstr(code)));
    EXPECT_THAT(none.bytes(), HasSubstr(";7mJamaica, Belize"));
}

TEST_F(ReviewScreen, WithoutLooksQuotesStandInBrackets) {
    AtTerminal terminal = start(24, 80, {{"TERM", "vt52"}});
    EXPECT_TRUE(terminal.writes("q quit"));
    EXPECT_THAT(terminal.bytes(), HasSubstr("[[Jamaica, Belize and Guyana voted for"));
}

TEST_F(ReviewScreen, WhereThereIsNoScreenThereIsAPrompt) {
    for (const char* kind : {"dumb", "no-such-terminal"}) {
        AtTerminal terminal = start(24, 80, {{"TERM", kind}});
        EXPECT_TRUE(terminal.writes("> ")) << kind << terminal.bytes();
        terminal.press("skip\nquit\n");
        EXPECT_TRUE(terminal.writes("4 wait, 1 of them skipped")) << kind << terminal.bytes();
        EXPECT_EQ(terminal.ended(), 0) << kind;
    }
    AtTerminal plain(folder->path(), {"review", "oas.plenary", "--plain"});
    EXPECT_TRUE(plain.writes("> "));
    plain.press("\x04");
    EXPECT_EQ(plain.ended(), 0);
}

} // namespace
} // namespace plenary::cases
