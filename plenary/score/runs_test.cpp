#include "plenary/score/runs.hpp"

#include <string>

#include <gtest/gtest.h>

namespace plenary::score {
namespace {

TEST(Runs, ReadBackToWhatWasWritten) {
    for (const std::string_view letters : {"", "Y", "YY", "YYYNXXXXXXXXXXXX", "NAYX.", "..NN.."}) {
        const std::string packed = packed_runs(letters);
        EXPECT_LE(packed.size(), letters.size());
        EXPECT_EQ(length_of_runs(packed, 16), letters.size()) << packed;
        EXPECT_EQ(unpacked_runs(packed), letters);
    }
    EXPECT_EQ(packed_runs("YYYNXXXXXXXXXXXX"), "Y3NX12");
}

TEST(Runs, AreWrittenInOneWayOnly) {
    for (const char* wrong : {"Y1", "Y0", "Y02", "YY", "Y2Y3", "3Y", "Z", "Y-2", "Y+2", "y", "Y 2",
                              "Y99999999999999999999999"})
        EXPECT_EQ(length_of_runs(wrong, 1000), std::nullopt) << wrong;
}

TEST(Runs, AreNoLongerThanAllowed) {
    EXPECT_EQ(length_of_runs("Y5N5", 10), 10U);
    EXPECT_EQ(length_of_runs("Y5N5", 9), std::nullopt);
    EXPECT_EQ(length_of_runs("Y18446744073709551615N2", 10), std::nullopt);
}

} // namespace
} // namespace plenary::score
