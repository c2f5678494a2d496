#include "plenary/rule/body.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

Day day(const char* text) { return Day::parse(text).value(); }

Member member(const char* code, const char* name, const char* joined) {
    Member out;
    out.code = code;
    out.name = name;
    out.joined = day(joined);
    return out;
}

Body americas() {
    Body body;
    body.id = "americas";
    body.members = {member("CUB", "Cuba", "1948-04-30"), member("HTI", "Haiti", "1948-04-30"),
                    member("NIC", "Nicaragua", "1948-04-30"),
                    member("DMA", "Dominica", "1979-05-22"),
                    member("DOM", "Dominican Republic", "1948-04-30")};
    body.members[2].left = day("2023-11-19");
    body.members[3].demonyms = {"Dominican"};
    body.members[4].demonyms = {"Dominican"};
    body.members[1].names["es"] = "Haití";
    body.members[1].capital = "Port-au-Prince";
    SeatSpell cuba;
    cuba.code = "CUB";
    cuba.spell = {day("1962-01-31"), std::nullopt};
    cuba.state = SeatState::not_seated;
    body.seats = {cuba};
    body.groups = {{"CARICOM", "Caribbean Community", "HTI", {day("2002-07-02"), std::nullopt}}};
    return body;
}

TEST(Body, ReadsMembershipAndSeatsOnADay) {
    const Body body = americas();
    EXPECT_EQ(body.on(day("1950-01-01")).members(), 4);
    EXPECT_EQ(body.on(day("1962-01-30")).seated(), 4);
    EXPECT_EQ(body.on(day("1962-01-31")).seated(), 3);
    EXPECT_EQ(body.on(day("2023-11-18")).members(), 5);
    EXPECT_EQ(body.on(day("2023-11-19")).members(), 4);
    EXPECT_EQ(body.on(day("2023-11-19")).find("NIC"), nullptr);
    EXPECT_FALSE(body.on(day("2017-03-28")).find("CUB")->can_vote());
}

TEST(Body, KnowsGroupsWithTheirDays) {
    const Body body = americas();
    EXPECT_TRUE(body.in_group("CARICOM", "HTI", day("2017-01-01")));
    EXPECT_FALSE(body.in_group("CARICOM", "HTI", day("2002-07-01")));
    EXPECT_FALSE(body.in_group("ALBA", "HTI", day("2017-01-01")));
}

TEST(ResolveMember, TakesCodesNamesAndCapitals) {
    const Body body = americas();
    EXPECT_EQ(resolve_member(body, "hti")->code, "HTI");
    EXPECT_EQ(resolve_member(body, "HAITÍ")->code, "HTI");
    EXPECT_EQ(resolve_member(body, "port au prince")->code, "HTI");
    EXPECT_EQ(resolve_member(body, "Dominica")->code, "DMA");
    EXPECT_EQ(resolve_member(body, "Dominican Republic")->code, "DOM");
    EXPECT_EQ(resolve_member(body, ""), nullptr);
}

TEST(ResolveMember, NeverPicksOneOfTwo) {
    EXPECT_EQ(resolve_member(americas(), "Dominican"), nullptr);
}

TEST(SuggestMember, OffersWhatWasMeant) {
    EXPECT_EQ(suggest_member(americas(), "Hiati"), "did you mean Haiti (HTI)?");
    EXPECT_EQ(suggest_member(americas(), "Atlantis"), "");
}

TEST(SeatState, ReadsItsOwnWords) {
    for (const SeatState state :
         {SeatState::seated, SeatState::not_seated, SeatState::barred, SeatState::vacant}) {
        EXPECT_EQ(parse_seat_state(to_string(state)), state);
    }
    EXPECT_FALSE(parse_seat_state("empty"));
}

} // namespace
} // namespace plenary
