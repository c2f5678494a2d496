#include "plenary/format/priors.hpp"

#include <gtest/gtest.h>

#include "plenary/format/file.hpp"

namespace plenary::format {
namespace {

Priors read(std::string_view text, bool dynamic, std::string& told) {
    std::vector<Problem> problems;
    Priors out = parse_priors(text, "p.toml", dynamic, problems);
    for (const Problem& problem : problems)
        told += to_string(problem.where) + " " + problem.code + "; ";
    return out;
}

TEST(Priors, AreReadByTheTableOfTheModel) {
    const std::string text = "[static]\nslope_variance = 4\n[dynamic]\nstep_variance = 0.5\n"
                             "gaps = \"one-step\"\n[[dynamic.anchor]]\nmember = \"USA\"\nmean = 2\n"
                             "variance = 0.1\n[[dynamic.leave_out]]\nsession = 19\n"
                             "[[dynamic.leave_out]]\nmember = \"EAZ\"\n";
    std::string told;
    EXPECT_EQ(read(text, false, told).items.slope_variance, 4);
    const Priors dynamic = read(text, true, told);
    EXPECT_EQ(told, "");
    EXPECT_EQ(dynamic.step_variance, 0.5);
    EXPECT_FALSE(dynamic.gaps_by_session);
    EXPECT_EQ(dynamic.anchors.at("USA").mean, 2);
    EXPECT_EQ(dynamic.anchors.at("USA").variance, 0.1);
    EXPECT_EQ(dynamic.sessions_left_out, std::vector<int>{19});
    EXPECT_EQ(dynamic.members_left_out, std::vector<std::string>{"EAZ"});
}

TEST(Priors, SayWhatIsWrongAndWhere) {
    const auto told = [](std::string_view text, bool dynamic) {
        std::string out;
        static_cast<void>(read(text, dynamic, out));
        return out;
    };
    EXPECT_EQ(told("", false), "p.toml missing-key; ");
    EXPECT_EQ(told("[static]\nslope = 1\n", false), "p.toml:2:1 unknown-key; ");
    EXPECT_EQ(told("[static]\nstep_variance = 1\n", false), "p.toml:2:1 unknown-key; ");
    EXPECT_EQ(told("[static]\ncut_variance = 0\n", false), "p.toml:2:16 bad-value; ");
    EXPECT_EQ(told("[static]\ncut_variance = nan\n", false), "p.toml:2:16 bad-value; ");
    EXPECT_EQ(told("[static]\ncut_variance = \"1\"\n", false), "p.toml:2:16 bad-value; ");
    EXPECT_EQ(told("[dynamic]\ngaps = \"none\"\n", true), "p.toml:2:8 bad-value; ");
    EXPECT_EQ(told("[[static.anchor]]\nmean = 1\n", false), "p.toml:1:1 missing-key; ");
}

TEST(Priors, PresetsThatComeWithTheProgramAreSound) {
    for (const char* name : {"default", "reference"}) {
        const auto path = find_preset(name, {"data"});
        ASSERT_TRUE(path) << name;
        const auto bytes = read_file(*path);
        ASSERT_TRUE(bytes);
        for (const bool dynamic : {false, true}) {
            std::string told;
            static_cast<void>(read(*bytes, dynamic, told));
            EXPECT_EQ(told, "") << name;
        }
    }
    EXPECT_EQ(find_preset("none", {"data"}).error().code, "no-such-preset");
}

} // namespace
} // namespace plenary::format
