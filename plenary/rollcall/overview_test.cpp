#include "plenary/rollcall/overview.hpp"

#include <gtest/gtest.h>

#include "plenary/rollcall/fixture.hpp"

namespace plenary::rollcall {
namespace {

TEST(Overview, CountsWhatThereIs) {
    Archive archive = fixture::archive({"YYY.", "YNN.", "YNA.", "XXM.", "...."});
    archive.roll_calls[4].recorded = false;
    archive.roll_calls[0].session = 7;
    archive.roll_calls[1].session = 9;
    fixture::date(archive.roll_calls[0], 2001, 5, 5);
    fixture::date(archive.roll_calls[1], 2003, 1, 1, Precision::year);
    const Overview found = overview(archive);
    EXPECT_EQ(found.members, 4U);
    EXPECT_EQ(found.silent_members, 1U);
    EXPECT_EQ(found.roll_calls, 5U);
    EXPECT_EQ(found.unrecorded, 1U);
    EXPECT_EQ(found.without_votes, 0U);
    EXPECT_EQ(found.sessions, 2U);
    EXPECT_EQ(found.session_range, (std::pair{7, 9}));
    EXPECT_EQ(found.undated, 3U);
    EXPECT_EQ(found.imprecise, 1U);
    EXPECT_EQ(found.days->from, Day::make(2001, 5, 5));
    EXPECT_EQ(found.days->to, Day::make(2003, 12, 31));
    EXPECT_EQ(found.records, 12U);
    EXPECT_EQ(found.by_state, (std::array<std::size_t, states>{0, 5, 3, 1, 2, 0, 0, 0, 1}));
    EXPECT_EQ(found.by_choices, (std::array<std::size_t, 4>{2, 1, 1, 1}));
    EXPECT_EQ(found.contested, 2U);
}

TEST(Overview, OneInFortyIsContested) {
    EXPECT_EQ(overview(fixture::archive({"N" + std::string(39, 'Y')})).contested, 1U);
    EXPECT_EQ(overview(fixture::archive({"N" + std::string(40, 'Y')})).contested, 0U);
}

} // namespace
} // namespace plenary::rollcall
