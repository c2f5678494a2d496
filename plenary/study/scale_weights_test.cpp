#include "plenary/study/scale_weights.hpp"

#include <gtest/gtest.h>

#include "plenary/disk/scratch_folder.hpp"

namespace plenary::study {
namespace {

struct WeightsRead {
    WeightsById weights;
    std::vector<Problem> problems;
};

WeightsRead read(const std::string& text) {
    const disk::ScratchFolder folder;
    folder.put("weights.csv", text);
    rollcall::Archive archive;
    for (const char* id : {"r1", "r2", "r3"})
        archive.roll_calls.emplace_back().id = id;
    WeightsRead out;
    out.weights = read_weights(archive, (folder / "weights.csv").string(), out.problems);
    return out;
}

TEST(ScaleWeights, AreNumbersFromZero) {
    const WeightsRead all = read("weight,rollcall,why\n0,r1,\n2.5,r2,a long debate\n1e-3,r3,\n");
    EXPECT_TRUE(all.problems.empty());
    EXPECT_EQ(all.weights, (WeightsById{{"r1", 0}, {"r2", 2.5}, {"r3", 1e-3}}));
}

TEST(ScaleWeights, AllThatIsWrongIsSaidWithItsPlace) {
    const WeightsRead wrong =
        read("rollcall,weight\nr1,-1\nr9,1\nr1,1\nr2,nan\nr3,much\n,1\nr3,\nr3,2e6\n");
    std::vector<std::string> said;
    for (const Problem& each : wrong.problems)
        said.push_back(each.code + " " + std::to_string(each.where.line) + ":" +
                       std::to_string(each.where.column));
    EXPECT_EQ(said, (std::vector<std::string>{
                        "bad-weight 2:4", "unknown-roll-call 3:1", "roll-call-twice 4:1",
                        "bad-weight 5:4", "bad-weight 6:4", "empty-cell 7:1", "empty-cell 8:4",
                        "roll-call-twice 8:1", "bad-weight 9:4", "roll-call-twice 9:1"}));
    EXPECT_EQ(read("rollcall\nr1\n").problems.front().code, "missing-column");
}

} // namespace
} // namespace plenary::study
