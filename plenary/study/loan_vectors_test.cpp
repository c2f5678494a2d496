// The loans of cases/reference: grant elements and present values, one schedule row by row, and ten
// readings of one row of terms.

#include <array>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "plenary/format/csv.hpp"
#include "plenary/format/file.hpp"
#include "plenary/stakes/closed_form.hpp"
#include "plenary/stakes/loan.hpp"

namespace plenary::study {
namespace {

using namespace stakes;

constexpr double percent = 100;
constexpr double points = 1e-8; // tolerance of a grant element in percent

using CellsByName = std::map<std::string, std::string>;

std::vector<CellsByName> rows_of(const std::string& name) {
    const std::string path = "cases/reference/" + name;
    const auto bytes = format::read_file(path);
    EXPECT_TRUE(bytes) << path;
    std::vector<Problem> problems;
    const format::CsvTable table = format::parse_csv(*bytes, path, problems);
    EXPECT_TRUE(problems.empty());
    std::vector<CellsByName> out;
    for (const auto& cells : table.rows) {
        CellsByName row;
        for (std::size_t i = 0; i < cells.size(); ++i)
            row[table.header[i].text] = cells[i].text;
        out.push_back(std::move(row));
    }
    return out;
}

double number(const CellsByName& row, const char* column) { return std::stod(row.at(column)); }

Terms terms_of(const CellsByName& row) {
    static const std::map<std::string, Repayment> profiles{{"EPP", Repayment::equal_principal},
                                                           {"ANNUITY", Repayment::annuity},
                                                           {"BULLET", Repayment::lump_sum},
                                                           {"LIST", Repayment::list}};
    Terms out;
    out.face = number(row, "face");
    out.rate_1 = number(row, "rate_grace_pct") / percent;
    out.rate_2 = number(row, "rate_repay_pct") / percent;
    out.repayment = profiles.at(row.at("profile"));
    out.per_year = std::stoi(row.at("payments_per_year"));
    out.periods = static_cast<int>(std::lround(number(row, "maturity_years") * out.per_year));
    out.first = static_cast<int>(std::lround(number(row, "first_principal_years") * out.per_year));
    out.capitalise = row.at("capitalise_grace") == "1";
    std::string rest = row.at("principal_list");
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('|'), rest.size());
        out.principal.push_back(std::stod(rest.substr(0, end)));
        rest.erase(0, end + 1);
    }
    return out;
}

TEST(LoanVectors, EveryLoanHasItsValue) {
    const auto rows = rows_of("loan_vectors.csv");
    ASSERT_EQ(rows.size(), 76U);
    for (const CellsByName& row : rows) {
        const Terms terms = terms_of(row);
        const double value = present_value(schedule(terms), number(row, "discount_pct") / percent);
        EXPECT_NEAR(percent * grant_element(terms.face, value),
                    number(row, "expected_grant_element_pct"), points)
            << row.at("id");
        EXPECT_NEAR(value, number(row, "expected_pv"), points * terms.face / percent)
            << row.at("id");
    }
}

// The closed formulas of the DAC give the same, wherever they can be used.
TEST(LoanVectors, ClosedFormulasAgree) {
    int compared = 0;
    for (const CellsByName& row : rows_of("loan_vectors.csv")) {
        const Terms terms = terms_of(row);
        const double discount = number(row, "discount_pct") / percent;
        const auto closed = closed_form_grant_element(terms, discount);
        if (!closed)
            continue;
        ++compared;
        EXPECT_NEAR(percent * *closed,
                    percent * grant_element(terms.face, present_value(schedule(terms), discount)),
                    1e-10)
            << row.at("id");
    }
    EXPECT_EQ(compared, 76 - 5 - 5 - 2); // lists, interest added, I = 0, annuity at R = 0
}

TEST(LoanVectors, ScheduleRowByRow) {
    const auto rows = rows_of("loan_schedule.csv");
    ASSERT_EQ(rows.size(), 25U);
    Terms terms;
    terms.face = 40;
    terms.rate_1 = terms.rate_2 = 0.01;
    terms.periods = 25;
    terms.first = 3;
    const Schedule made = schedule(terms);
    ASSERT_EQ(made.rows.size(), rows.size());
    constexpr double digits = 1e-9; // of the file
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Payment& row = made.rows[i];
        EXPECT_NEAR(row.time, number(rows[i], "t_years"), digits);
        EXPECT_NEAR(row.opening, number(rows[i], "opening_balance"), digits);
        EXPECT_NEAR(row.interest, number(rows[i], "interest"), digits);
        EXPECT_NEAR(row.principal, number(rows[i], "principal"), digits);
        EXPECT_NEAR(row.closing, number(rows[i], "closing_balance"), digits);
        const double factor = discount_factor(row, 0.05);
        EXPECT_NEAR(factor, number(rows[i], "discount_factor_5pct"), digits);
        EXPECT_NEAR(row.paid() * factor, number(rows[i], "pv_5pct"), digits);
    }
}

// One row of terms with everything open has all ten readings of the file.
TEST(LoanVectors, EveryReadingOfOneRow) {
    Loan loan;
    loan.terms.face = 40;
    loan.terms.rate_1 = loan.terms.rate_2 = 0.01;
    loan.terms.periods = 25;
    loan.terms.first = 3;
    loan.years = 25;
    loan.grace = 2;
    loan.share = 0.4;
    loan.open = {true, true, true, true};
    const std::map<std::string, std::string> names{
        {"A", "25 years without grace, equal principal, yearly"},
        {"B", "25 years without grace, annuity, yearly"},
        {"C", "25 years including 2 of grace, equal principal, yearly"},
        {"D", "25 years including 2 of grace, annuity, yearly"},
        {"E", "25 years including 2 of grace, equal principal, half-yearly"},
        {"F", "25 years including 2 of grace, equal principal, monthly"},
        {"G", "25 years after 2 of grace, annuity, yearly"},
        {"H", "25 years including 2 of grace, annuity, yearly, interest in grace added to the "
              "principal"},
        {"I", "25 years, all principal at the end, yearly"},
        {"J", "25 years with the first principal after 2, equal principal, yearly"}};
    std::map<std::string, Reading> readings;
    for (const Reading& reading : readings_of(loan, false))
        EXPECT_TRUE(readings.emplace(reading.name, reading).second) << reading.name;
    const auto rows = rows_of("loan_per_100.csv");
    ASSERT_EQ(rows.size(), 50U);
    for (const CellsByName& row : rows) {
        const auto found = readings.find(names.at(row.at("variant")));
        ASSERT_NE(found, readings.end()) << row.at("variant");
        const double element =
            grant_element(loan.terms.face, present_value(schedule(found->second.terms),
                                                         number(row, "discount_pct") / percent));
        EXPECT_NEAR(percent * element, number(row, "grant_element_pct_of_deferred"), points);
        EXPECT_NEAR(percent * element * loan.share, number(row, "gift_per_100_oil"), points);
        EXPECT_NEAR(percent * (1 - element * loan.share),
                    number(row, "pv_of_all_payments_per_100_oil"), points);
    }
}

// The example of the European Commission: 500,000 over ten years at 6 % against 8 %. It prints
// the gift of each year in whole units, and the sum of those.
TEST(LoanVectors, EuropeanCommission) {
    constexpr std::array printed{9259, 7716, 6351, 5145, 4083, 3151, 2334, 1621, 1000, 463};
    Terms terms;
    terms.face = 500000;
    terms.rate_1 = terms.rate_2 = 0.06;
    terms.periods = 10;
    Terms market = terms;
    market.rate_1 = market.rate_2 = 0.08;
    const Schedule soft = schedule(terms);
    const Schedule dear = schedule(market);
    double rounded = 0;
    double exact = 0;
    for (std::size_t i = 0; i < printed.size(); ++i) {
        const double gift =
            (dear.rows[i].interest - soft.rows[i].interest) * discount_factor(soft.rows[i], 0.08);
        EXPECT_EQ(std::round(gift), printed.at(i)) << i;
        rounded += std::round(gift);
        exact += gift;
    }
    EXPECT_EQ(rounded, 41123);
    EXPECT_NEAR(exact, 41123.9825, 5e-5);
    EXPECT_NEAR(terms.face - present_value(soft, 0.08), exact, 1e-8);
}

// A textbook's relative grant element of an annuity over ten years at 3.8 % against 8 %.
TEST(LoanVectors, TextbookAnnuity) {
    Terms terms;
    terms.face = 100;
    terms.rate_1 = terms.rate_2 = 0.038;
    terms.repayment = Repayment::annuity;
    terms.periods = 10;
    EXPECT_NEAR(grant_element(100, present_value(schedule(terms), 0.08)), 0.1809, 5e-5);
}

} // namespace
} // namespace plenary::study
