#include "plenary/rollcall/find_member.hpp"

#include <gtest/gtest.h>

#include "plenary/rollcall/fixture.hpp"

namespace plenary::rollcall {
namespace {

using Places = std::vector<std::size_t>;

TEST(FindMember, PrefersIdsThenCodesThenNames) {
    Archive archive = fixture::archive({"YYYY"});
    auto& members = archive.members;
    members[1].codes = {{"iso2", "A", {}}, {"cow", "002", {}}};
    members[2].name = "Côte";
    members[2].aliases = {{"Ivory Coast", {}}};
    members[3].name = "COTE";
    EXPECT_EQ(members_called(archive, "A"), (Places{0}));
    EXPECT_EQ(members_called(archive, "002"), (Places{1}));
    EXPECT_EQ(members_called(archive, "2"), Places{});
    EXPECT_EQ(members_called(archive, "ivory coast"), (Places{2}));
    EXPECT_EQ(members_called(archive, "cote"), (Places{2, 3}));
}

} // namespace
} // namespace plenary::rollcall
