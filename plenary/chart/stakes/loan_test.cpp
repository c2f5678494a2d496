#include "plenary/chart/stakes/loan.hpp"

#include <gtest/gtest.h>

#include "plenary/chart/fixture.hpp"
#include "plenary/evidence/small_dossier.hpp"

namespace plenary::chart::stakes {
namespace {

namespace ps = plenary::stakes;

// Two loans, one of them dearer than any yardstick; two yardsticks in force and one that is not.
SmallDossier two_loans() {
    SmallDossier small;
    ps::Loan soft;
    soft.id = "soft";
    soft.member = "A";
    soft.provider = "Somebody";
    soft.currency = "USD";
    soft.terms.face = 40;
    soft.terms.rate_1 = soft.terms.rate_2 = 0.01;
    soft.terms.periods = 25;
    soft.terms.first = 3;
    soft.years = 25;
    soft.grace = 2;
    soft.share = 0.4;
    soft.open = {true, true, true, true};
    soft.source_id = "press";
    ps::Loan dear = soft;
    dear.id = "dear";
    dear.terms.rate_1 = dear.terms.rate_2 = 0.12;
    dear.open = {};
    dear.source_id = "radio";
    small.dossier().loans = {soft, dear};
    const auto regime = [](const char* id, double discount, const char* from) {
        ps::Regime out;
        out.id = out.name = id;
        out.recipients_name = "everybody";
        out.discount = discount;
        out.threshold = 0.35;
        out.valid.from = test_day(from);
        out.source = "an institution";
        return out;
    };
    small.dossier().regimes = {regime("later", 0.09, "2018-01-01"),
                               regime("five", 0.05, "2013-10-11"),
                               regime("ten", 0.1, "1972-01-01")};
    return small;
}

std::string drawn(SmallDossier& small, bool all) {
    question::Asked asked;
    if (all)
        asked.set("all-regimes", "yes");
    const std::vector<Problem> none;
    const question::Setting setting{small.dossier(), none, {}, asked, "0", {}, {}, {}};
    const auto loans = question::value_loans(setting);
    EXPECT_TRUE(loans);
    return draw_loans(small.dossier(), *loans);
}

TEST(LoanChart, IsTheGoldenOne) {
    SmallDossier small = two_loans();
    const std::string drawing = drawn(small, true);
    fixture::expect_legible(drawing);
    fixture::expect_golden(drawing, "loans.svg");
}

TEST(LoanChart, SaysWhatWasNotInForce) {
    SmallDossier small = two_loans();
    EXPECT_NE(drawn(small, true).find("9 %, later, not in force then"), std::string::npos);
    EXPECT_EQ(drawn(small, false).find("later"), std::string::npos);
}

TEST(LoanChart, HostileNames) {
    for (const fixture::Case& one : fixture::hostile()) {
        SmallDossier small = two_loans();
        const std::string& name = one.dossier.body.name;
        small.dossier().loans[0].id = small.dossier().loans[0].provider = name;
        small.dossier().regimes[1].name = small.dossier().regimes[1].source = name;
        const std::string drawing = drawn(small, false);
        fixture::expect_legible(drawing);
        EXPECT_EQ(drawing.find("<script"), std::string::npos);
    }
}

} // namespace
} // namespace plenary::chart::stakes
