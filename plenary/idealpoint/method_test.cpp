#include "plenary/idealpoint/method.hpp"

#include <gtest/gtest.h>

#include "plenary/idealpoint/simulated_survey.hpp"

namespace plenary::idealpoint {
namespace {

TEST(Method, IsMarginalForShortRecordsOnItemsWithManyAnswers) {
    const auto survey = choose_method(simulate_survey(1, Family::probit, 200, 60, 2, 0.4).data);
    EXPECT_EQ(survey.method, Method::marginal);
    EXPECT_NE(survey.reason.find("under 100"), std::string::npos) << survey.reason;
    // A parliament: long records.
    const auto parliament =
        choose_method(simulate_survey(1, Family::probit, 100, 300, 2, 0.9).data);
    EXPECT_EQ(parliament.method, Method::joint);
    EXPECT_NE(parliament.reason.find("100 or more"), std::string::npos) << parliament.reason;
    // A committee: short records, and items with few answers.
    const auto committee = choose_method(simulate_survey(1, Family::probit, 15, 40, 2, 1.0).data);
    EXPECT_EQ(committee.method, Method::joint);
    EXPECT_NE(committee.reason.find("under 50"), std::string::npos) << committee.reason;
}

TEST(Method, SilentMembersAreNotTypical) {
    Data data = members_alone(1000);
    for (int j = 0; j < 120; ++j) {
        std::vector<std::vector<std::uint32_t>> voters(2);
        for (std::uint32_t i = 0; i < 60; ++i)
            voters[i % 2].push_back(i);
        add_item(data, voters);
    }
    EXPECT_EQ(choose_method(data).method, Method::joint);
}

TEST(Method, OfSeveralDimensionsOrPeriodsIsJoint) {
    Data data = simulate_survey(1, Family::probit, 200, 30, 2, 0.5).data;
    EXPECT_EQ(choose_method(data, 2).method, Method::joint);
    EXPECT_FALSE(can_be_marginal(data, 2));
    EXPECT_TRUE(can_be_marginal(data, 1));
    data.first_state = {0, 100, 200};
    EXPECT_EQ(choose_method(data).method, Method::joint);
    EXPECT_FALSE(can_be_marginal(data, 1));
}

TEST(Method, OfNothingIsSaid) { EXPECT_FALSE(choose_method(members_alone(0)).reason.empty()); }

} // namespace
} // namespace plenary::idealpoint
