#include "plenary/review/session.hpp"

#include <gtest/gtest.h>

#include "plenary/review/small_session.hpp"

namespace plenary::review {
namespace {

using Kind = Effect::Kind;

Session four() {
    return {{stance("c", "HTI", "paper", 300), stance("d", "PER", "radio", 5),
             stance("a", "JPN", "paper", 20), pressure("b", "HTI", "paper", 100)},
            small_known()};
}

Effect run(Session& session, std::string_view line) {
    const auto command = parse_command(line);
    EXPECT_TRUE(command) << line;
    return session.apply(*command);
}

std::string shown(const Session& session) {
    return session.current() == nullptr ? "" : session.current()->id;
}

TEST(ReviewSession, GoesBySourceInTheOrderOfTheText) {
    Session session = four();
    std::string order;
    for (int i = 0; i < 5; ++i) {
        order += shown(session);
        run(session, "n");
    }
    EXPECT_EQ(order, "abcdd");
    EXPECT_EQ(session.place(), 4U);
    EXPECT_FALSE(session.remark().text.empty());
}

TEST(ReviewSession, NothingIsDecidedBeforeItIsRecorded) {
    Session session = four();
    const Effect effect = run(session, "accept as the annex says");
    EXPECT_EQ(effect.kind, Kind::record);
    EXPECT_EQ(effect.proposal, "a");
    EXPECT_TRUE(effect.accepts);
    EXPECT_EQ(effect.reason, "as the annex says");
    EXPECT_EQ(shown(session), "a");
    EXPECT_EQ(session.numbers().waiting, 4U);
    session.failed({plenary::Kind::io, "ledger-busy", "busy", "later", {}, ""});
    EXPECT_EQ(shown(session), "a");
    EXPECT_TRUE(session.remark().trouble);
    session.recorded("a", true);
    EXPECT_EQ(shown(session), "b");
    EXPECT_EQ(session.numbers().waiting, 3U);
    EXPECT_EQ(session.numbers().accepted, 1U);
}

TEST(ReviewSession, WhatIsEditedIsAccepted) {
    Session session = four();
    EXPECT_EQ(run(session, "edit stance=oppose who=peru").kind, Kind::nothing);
    EXPECT_EQ(run(session, "edit stance=nonsense").kind, Kind::refused);
    const Effect effect = run(session, "a");
    const ledger::Cells wanted{{"stance", "no"}, {"who", "PER"}};
    EXPECT_EQ(effect.cells, wanted);
}

TEST(ReviewSession, AnEditIsWholeOrNot) {
    Session session = four();
    EXPECT_EQ(run(session, "edit stance=no who=Atlantis").kind, Kind::refused);
    EXPECT_TRUE(session.current()->said.empty());
}

TEST(ReviewSession, WhatLacksACellIsNotAccepted) {
    Session session = four();
    run(session, "n");
    EXPECT_EQ(shown(session), "b");
    EXPECT_EQ(run(session, "a").kind, Kind::refused);
    EXPECT_EQ(run(session, "reject hearsay").kind, Kind::record);
    run(session, "edit who=senator kind=threat");
    EXPECT_EQ(run(session, "a").kind, Kind::record);
}

TEST(ReviewSession, ARejectionHasNoCells) {
    Session session = four();
    run(session, "edit stance=no");
    const Effect effect = run(session, "reject 1");
    EXPECT_FALSE(effect.accepts);
    EXPECT_TRUE(effect.cells.empty());
    EXPECT_EQ(effect.reason, usual_reasons[0]);
}

TEST(ReviewSession, SkippedOnesAreLeftForTheNextTime) {
    Session session = four();
    for (int i = 0; i < 4; ++i)
        run(session, "s");
    EXPECT_EQ(shown(session), "");
    EXPECT_EQ(session.place(), 0U);
    EXPECT_EQ(session.numbers().waiting, 4U);
    EXPECT_EQ(session.numbers().skipped, 4U);
    EXPECT_EQ(run(session, "a").kind, Kind::refused);
    EXPECT_EQ(run(session, "why").kind, Kind::refused);
    // Who goes back finds them.
    run(session, "p");
    EXPECT_EQ(shown(session), "d");
    EXPECT_EQ(run(session, "a").kind, Kind::record);
}

TEST(ReviewSession, UndoTakesTheLastBack) {
    Session session = four();
    EXPECT_EQ(run(session, "u").kind, Kind::refused);
    session.recorded(run(session, "a").proposal, true);
    run(session, "n");
    session.recorded(run(session, "reject 1").proposal, false);
    Effect effect = run(session, "u");
    EXPECT_EQ(effect.kind, Kind::take_back);
    EXPECT_EQ(effect.proposal, "c");
    session.taken_back("c");
    EXPECT_EQ(shown(session), "c");
    EXPECT_EQ(session.numbers().rejected, 0U);
    effect = run(session, "u");
    EXPECT_EQ(effect.proposal, "a");
    session.taken_back("a");
    EXPECT_EQ(run(session, "u").kind, Kind::refused);
    EXPECT_EQ(session.numbers().waiting, 4U);
}

std::string ids(const std::vector<Effect>& each) {
    std::string out;
    for (const Effect& one : each)
        out += one.proposal;
    return out;
}

TEST(ReviewSession, ASentenceIsDecidedAtOnceAndEachByItself) {
    Session session = four();
    const Effect whole = run(session, "accept-sentence as printed");
    EXPECT_EQ(whole.kind, Kind::record_sentence);
    EXPECT_EQ(session.numbers().waiting, 4U);
    // Only of this source, and only where the words begin in the sentence.
    EXPECT_EQ(ids(session.each_in(whole, Stretch{0, 20})), "a");
    EXPECT_EQ(ids(session.each_in(whole, Stretch{0, 301})), "ac") << "b lacks who presses";
    EXPECT_EQ(ids(session.each_in(whole, std::nullopt)), "a") << "of the same place";
    run(session, "edit stance=no");
    const auto each = session.each_in(run(session, "A as printed"), Stretch{0, 301});
    ASSERT_EQ(each.size(), 2U);
    EXPECT_EQ(each[0].cells, (ledger::Cells{{"stance", "no"}}));
    EXPECT_TRUE(each[1].cells.empty());
    for (const Effect& one : each) {
        EXPECT_EQ(one.kind, Kind::record);
        EXPECT_EQ(one.reason, "as printed");
        session.recorded(one.proposal, true);
    }
    session.together(whole, each);
    EXPECT_EQ(session.remark().text,
              "Accepted 2 of this sentence: JPN, HTI. 1 not: HTI lacks who, kind.");
    EXPECT_TRUE(session.remark().trouble);
    EXPECT_EQ(shown(session), "b") << "what is left of it comes next";
    EXPECT_EQ(session.numbers().accepted, 2U);
}

TEST(ReviewSession, ASentenceIsTakenBackAtOnce) {
    Session session = four();
    const Effect whole = run(session, "R 1");
    const auto each = session.each_in(whole, Stretch{0, 1000});
    EXPECT_EQ(ids(each), "abc") << "a rejection lacks nothing";
    session.recorded("a", false);
    session.decided_elsewhere("b", "accepted by ben on 2017-04-01");
    session.recorded("c", false);
    session.together(whole, each);
    EXPECT_EQ(session.remark().text, "Rejected 2 of this sentence: JPN, HTI. 1 not: HTI was "
                                     "accepted by ben on 2017-04-01.");
    EXPECT_EQ(shown(session), "d");
    Effect effect = run(session, "u");
    EXPECT_EQ(effect.kind, Kind::take_back);
    EXPECT_EQ(effect.proposal, "c");
    EXPECT_EQ(effect.others, std::vector<std::string>{"a"});
    session.taken_back("c");
    // What could not be taken back goes on waiting to be.
    EXPECT_EQ(run(session, "u").proposal, "a");
    session.taken_back("a");
    EXPECT_EQ(shown(session), "a");
    EXPECT_EQ(session.remark().text, "Taken back, 2 of one sentence; they wait again.");
    EXPECT_EQ(run(session, "u").kind, Kind::refused);
}

TEST(ReviewSession, OfASentenceOnlyWhatIsOpenAndInTheFilter) {
    Session session = four();
    run(session, "s");
    run(session, "filter kind=stance");
    EXPECT_EQ(shown(session), "c");
    EXPECT_EQ(ids(session.each_in(run(session, "A"), Stretch{0, 1000})), "c") << "a is skipped";
    run(session, "p");
    EXPECT_EQ(ids(session.each_in(run(session, "A"), Stretch{0, 1000})), "ac") << "a is shown";
    run(session, "filter kind=pressure");
    EXPECT_TRUE(session.each_in(run(session, "A"), Stretch{0, 1000}).empty());
    EXPECT_EQ(session.remark().text,
              "Nothing of this sentence can be accepted: HTI lacks who, kind");
}

TEST(ReviewSession, WhetherASourceRepeatsAnotherComesFirst) {
    Session session{{stance("a", "HTI", "paper", 20), stance("b", "PER", "paper", 90),
                     one_text("s", "paper", "agency"), one_text("t", "paper", "radio")},
                    small_known()};
    EXPECT_EQ(shown(session), "s");
    EXPECT_TRUE(session.current()->lacks().empty());
    EXPECT_EQ(run(session, "edit who=PER").kind, Kind::refused);
    // It is of no sentence, and no sentence takes it along.
    EXPECT_EQ(ids(session.each_in(run(session, "A"), Stretch{0, 1000})), "s");
    EXPECT_EQ(ids(session.each_in(run(session, "R 1"), std::nullopt)), "s");
    const Effect effect = run(session, "a one telegram");
    EXPECT_EQ(effect.kind, Kind::record);
    EXPECT_TRUE(effect.cells.empty());
    session.recorded("s", true);
    EXPECT_EQ(session.remark().text, "Accepted: paper and agency.");
    run(session, "n");
    EXPECT_EQ(shown(session), "a");
    EXPECT_EQ(ids(session.each_in(run(session, "A"), Stretch{0, 1000})), "ab");
    run(session, "filter kind=same_as");
    EXPECT_EQ(shown(session), "t");
}

TEST(ReviewSession, WhatSomebodyElseDecidedIsTold) {
    Session session = four();
    const Effect effect = run(session, "a");
    session.decided_elsewhere(effect.proposal, "rejected by ben on 2017-04-01");
    EXPECT_EQ(shown(session), "b");
    EXPECT_NE(session.remark().text.find("rejected by ben"), std::string::npos);
    EXPECT_EQ(session.numbers().accepted, 0U);
    EXPECT_EQ(session.numbers().elsewhere, 1U);
    EXPECT_EQ(run(session, "u").kind, Kind::refused) << "it is not ours to undo";
    run(session, "p");
    EXPECT_EQ(shown(session), "b") << "what is decided is not gone back to";
}

TEST(ReviewSession, Filters) {
    Session session = four();
    run(session, "filter member=haiti");
    EXPECT_EQ(session.numbers().waiting, 2U);
    EXPECT_EQ(session.all_numbers().waiting, 4U);
    EXPECT_EQ(shown(session), "b");
    EXPECT_EQ(session.place(), 1U);
    run(session, "n");
    EXPECT_EQ(shown(session), "c");
    EXPECT_EQ(run(session, "filter source=radio who=JPN").kind, Kind::refused);
    EXPECT_EQ(session.numbers().waiting, 2U) << "the filter before stays";
    EXPECT_EQ(run(session, "filter month=may").kind, Kind::refused);
    run(session, "filter words=\"OF D\"");
    EXPECT_EQ(shown(session), "d");
    run(session, "filter");
    EXPECT_EQ(session.numbers().waiting, 4U);
    EXPECT_EQ(shown(session), "d");
}

TEST(ReviewSession, WhatIsTakenBackIsShownWhateverTheFilter) {
    Session session = four();
    session.recorded(run(session, "a").proposal, true);
    run(session, "filter source=radio");
    session.taken_back(run(session, "u").proposal);
    EXPECT_EQ(shown(session), "a");
    EXPECT_TRUE(session.filter().empty());
}

TEST(ReviewSession, WithoutProposals) {
    Session session({}, small_known());
    EXPECT_EQ(session.current(), nullptr);
    for (const char* line : {"a", "reject 1", "edit stance=no", "s", "why", "u", "filter who=HTI"})
        EXPECT_EQ(run(session, line).kind, Kind::refused) << line;
    for (const char* line : {"n", "p", "filter", ""})
        EXPECT_EQ(run(session, line).kind, Kind::nothing) << line;
    EXPECT_EQ(run(session, "q").kind, Kind::quit);
}

} // namespace
} // namespace plenary::review
