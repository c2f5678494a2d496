#include <gtest/gtest.h>

#include "plenary/rule/formula.hpp"

namespace plenary {
namespace {

struct Example {
    std::string_view text;
    std::string_view said;
};

void says(const std::vector<Example>& examples, const Sizes& sizes = {35, 34}) {
    for (const auto& [text, said] : examples) {
        const auto formula = parse_formula(text);
        ASSERT_TRUE(formula) << describe(formula.error());
        EXPECT_EQ(say(*formula, sizes), said) << text;
    }
}

TEST(FormulaSay, SharesNameTheirDenominator) {
    says({
        {"yes >= 2/3 of members", "at least two thirds of all 35 members vote yes"},
        {"majority of members", "more than half of all 35 members vote yes"},
        {"two thirds of seated", "at least two thirds of the 34 seated members vote yes"},
        {"majority of voting", "more than half of the members voting yes or no vote yes"},
        {"yes >= 66.7% of present", "at least 66.7 % of the members present vote yes"},
        {"yes >= 0.5% of voting", "at least 0.5 % of the members voting yes or no vote yes"},
        {"yes >= 13/17 of members", "at least 13/17 of all 35 members vote yes"},
        {"yes >= members", "all 35 members vote yes"},
        {"yes = present", "all members present vote yes"},
        {"unanimity", "all 34 seated members vote yes"},
        {"yes < seated", "not all 34 seated members vote yes"},
        {"no < 1/3 of voting", "less than one third of the members voting yes or no vote no"},
        {"abstain <= 1/4 of present", "at most one quarter of the members present abstain"},
        {"absent = 1/7 of members", "exactly one seventh of all 35 members are absent"},
        {"quorum 1/2 of members", "at least half of all 35 members are present"},
        {"seated > 9/10 of members", "more than nine tenths of all 35 members can vote"},
        {"2/3 of members <= yes", "at least two thirds of all 35 members vote yes"},
        {"two thirds of members in EU", "at least two thirds of all members of EU vote yes"},
        {"half of seated in EU", "at least half of the seated members of EU vote yes"},
        {"half of present in EU", "at least half of the members of EU present vote yes"},
        {"unanimity and no = 0", "all 34 seated members vote yes, and no member votes no"},
    });
    says(
        {
            {"yes >= 2/3 of members", "at least two thirds of all members vote yes"},
            {"unanimity", "all seated members vote yes"},
            {"quorum majority of seated", "more than half of the seated members are present"},
        },
        {});
}

TEST(FormulaSay, Counts) {
    says({
        {"yes >= 24", "at least 24 members vote yes"},
        {"yes > 24", "more than 24 members vote yes"},
        {"24 <= yes", "at least 24 members vote yes"},
        {"yes >= 1", "at least one member votes yes"},
        {"yes > 0", "at least one member votes yes"},
        {"yes > 1", "more than one member votes yes"},
        {"yes >= 2/3 of 35", "at least 24 members vote yes"},
        {"majority of 35", "more than 17 members vote yes"},
        {"no <= 3", "at most 3 members vote no"},
        {"no < 3", "fewer than 3 members vote no"},
        {"no < 1", "no member votes no"},
        {"consensus", "no member votes no"},
        {"abstain = 2", "exactly 2 members abstain"},
        {"abstain in EU <= 1", "at most one member of EU abstains"},
        {"absent = 0", "no member is absent"},
        {"quorum 18", "at least 18 members are present"},
        {"voting >= 10", "at least 10 members vote yes or no"},
        {"seated >= 10", "at least 10 members can vote"},
        {"members >= 10", "at least 10 members belong to the body"},
        {"veto by P5", "no member of P5 votes no"},
        {"yes in P5 >= 3", "at least 3 members of P5 vote yes"},
        {"yes in FR = 1", "exactly one member of FR votes yes"},
    });
}

TEST(FormulaSay, YesAgainstNo) {
    says({
        {"simple majority", "more yes than no"},
        {"yes >= no", "at least as many yes as no"},
        {"yes < no", "fewer yes than no"},
        {"yes <= no", "at most as many yes as no"},
        {"yes = no", "as many yes as no"},
        {"yes > abstain", "more yes than abstentions"},
        {"absent < yes", "fewer absent members than yes"},
        {"yes in EU > no in EU", "more yes than no from EU"},
        {"yes[pop] in EU > no[pop] in EU", "more yes than no from EU by pop"},
        {"casting vote of CHAIR", "more yes than no, or as many yes as no with CHAIR voting yes"},
    });
}

TEST(FormulaSay, Columns) {
    says({
        {"at least 65% of members[population]",
         "members with at least 65 % of the population of all 35 members vote yes"},
        {"more than half of voting[share] in EU",
         "members of EU with more than half of the share of the members of EU voting yes or no "
         "vote yes"},
        {"yes[nice_votes] >= 1/2 of members[nice_votes]",
         "members with at least half of the nice votes of all 35 members vote yes"},
        {"yes[weight] >= 255", "the yes votes come to at least 255 by weight"},
        {"yes[area] >= 12.5", "the yes votes come to at least 12.5 by area"},
        {"no[weight] in EU < 91", "the members of EU voting no come to less than 91 by weight"},
        {"yes[w] = seated[w]", "members with all of the w of the 34 seated members vote yes"},
        {"yes[w] < seated[w]",
         "members with less than all of the w of the 34 seated members vote yes"},
        {"quorum 1/2 of members[w]",
         "members with at least half of the w of all 35 members are present"},
        {"abstain[w] <= 3", "the abstentions come to at most 3 by w"},
        {"absent[w] <= 3", "the absent members come to at most 3 by w"},
    });
}

TEST(FormulaSay, AllButAFew) {
    says({
        {"yes >= seated - 3", "all but at most 3 of the 34 seated members vote yes"},
        {"members - 1 <= yes", "all but at most one of the 35 members vote yes"},
        {"present in EU >= seated in EU - 2",
         "all but at most 2 of the seated members of EU are present"},
    });
}

TEST(FormulaSay, OneMemberIsNoGroup) {
    Sizes sizes{35, 34};
    sizes.alone = {"FR", "President"};
    says(
        {
            {"yes in President = 1", "President votes yes"},
            {"yes in FR >= 1", "FR votes yes"},
            {"yes in FR > 0", "FR votes yes"},
            {"no in FR = 0", "FR does not vote no"},
            {"absent in FR < 1", "FR is not absent"},
            {"not yes in FR = 1", "FR does not vote yes"},
            {"yes in EU = 1", "exactly one member of EU votes yes"},
        },
        sizes);
}

TEST(FormulaSay, AnythingElseStillReads) {
    says({
        {"yes - no >= 2", "at least 2 more yes than no"},
        {"yes - no > 2", "at least 3 more yes than no"},
        {"yes - 2 no >= 0",
         "the number of yes votes minus twice the number of members voting no is at least 0"},
        {"yes >= 3/2 of no",
         "the number of yes votes is at least 1.5 times the number of members voting no"},
        {"yes >= 3 no",
         "the number of yes votes is at least 3 times the number of members voting no"},
        {"yes >= 1/2 of no",
         "the number of yes votes is at least half of the number of members voting no"},
        {"yes >= 2/3 of members - 1",
         "the number of yes votes is at least two thirds of all 35 members minus 1"},
        {"yes + no >= 18", "yes votes and members voting no together come to at least 18"},
        {"-yes < -3", "minus the number of yes votes is less than minus 3"},
        {"present - absent > 3",
         "the number of members present minus the number of absent members is more than 3"},
        {"yes + abstain = members",
         "yes votes and abstentions together come to exactly the number of members (35)"},
        {"yes >= 1/2 of members in P5",
         "the number of yes votes is at least half of all members of P5"},
        {"yes in A + yes in B >= 7",
         "yes votes from A and yes votes from B together come to at least 7"},
        {"yes[w] - no[w] >= 7/3", "the w of the yes votes minus the w of the members voting no is "
                                  "at least 7/3"},
        {"yes = 7/3", "the number of yes votes is exactly 7/3"},
    });
}

TEST(FormulaSay, CompoundRulesKeepTheirGrouping) {
    says({
        {"two thirds of voting and quorum 18 and veto by P5",
         "at least two thirds of the members voting yes or no vote yes, and at least 18 members "
         "are "
         "present, and no member of P5 votes no"},
        {"yes > no and (quorum 18 or veto by P5)",
         "more yes than no, and either at least 18 members are present or no member of P5 votes "
         "no"},
        {"yes > no or yes > 3 and no = 0",
         "more yes than no, or both more than 3 members vote yes and no member votes no"},
        {"at least 2 of (yes > no; quorum 18; veto by P5)",
         "at least 2 of these 3 hold: (a) more yes than no; (b) at least 18 members are present; "
         "(c) no member of P5 votes no"},
        {"at least 1 of (yes > no; no = 0)",
         "at least one of these 2 holds: (a) more yes than no; (b) no member votes no"},
        {"yes > no and (yes > 1 or yes > 2 or at least 1 of (yes > 3; yes > 4 and yes > 5))",
         "all of these hold: (a) more yes than no; (b) at least one of these holds: (b1) more than "
         "one member votes yes; (b2) more than 2 members vote yes; (b3) at least one of these 2 "
         "holds: (b3a) more than 3 members vote yes; (b3b) more than 4 members vote yes, and more "
         "than 5 members vote yes"},
        {"majority of members or casting vote of CHAIR and quorum 18",
         "at least one of these holds: (a) more than half of all 35 members vote yes; (b) either "
         "more yes than no or as many yes as no with CHAIR voting yes, and at least 18 members are "
         "present"},
    });
}

TEST(FormulaSay, Negations) {
    says({
        {"not yes >= 24", "fewer than 24 members vote yes"},
        {"not no in P5 = 0", "at least one member of P5 votes no"},
        {"not yes = 3", "it is not so that exactly 3 members vote yes"},
        {"not yes = no", "it is not so that there are as many yes as no"},
        {"not yes <= no", "more yes than no"},
        {"not not yes > no", "more yes than no"},
        {"not (yes > no or no = 0)",
         "none of these holds: (a) more yes than no; (b) no member votes no"},
        {"not (yes > no and no = 0)",
         "not all of these hold: (a) more yes than no; (b) no member votes no"},
        {"not at least 2 of (yes > no; no = 0)",
         "fewer than 2 of these 2 hold: (a) more yes than no; (b) no member votes no"},
        {"not at least 1 of (yes > no; no = 0)",
         "none of these 2 holds: (a) more yes than no; (b) no member votes no"},
    });
}

} // namespace
} // namespace plenary
