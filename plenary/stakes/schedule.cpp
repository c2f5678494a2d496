#include "plenary/stakes/schedule.hpp"

#include <cassert>
#include <cmath>

namespace plenary::stakes {
namespace {

double end_of(const Terms& terms, int period) {
    if (period == 0)
        return 0;
    return terms.times.empty() ? static_cast<double>(period) / terms.per_year
                               : terms.times[static_cast<std::size_t>(period - 1)];
}

// The rate of one period, not of a year.
double rate_of(const Terms& terms, int period) {
    const double rate = period < terms.first ? terms.rate_1 : terms.rate_2;
    return terms.times.empty() ? rate / terms.per_year
                               : rate * (end_of(terms, period) - end_of(terms, period - 1));
}

// The level payment that pays off `owed` from the first principal to the last.
double level_payment(const Terms& terms, double owed) {
    double factor = 0; // the value of 1 a period, one period before
    for (int period = terms.periods; period >= terms.first; --period)
        factor = (1 + factor) / (1 + rate_of(terms, period));
    return owed / factor;
}

// All of a lump sum's interest, where it is paid at the end.
double interest_at_end(const Terms& terms) {
    if (terms.interest_at_end == InterestAtEnd::simple)
        return terms.face * terms.rate_2 * end_of(terms, terms.periods);
    double growth = 0; // logarithm
    for (int period = 1; period <= terms.periods; ++period)
        growth += std::log1p(terms.rate_2 * (end_of(terms, period) - end_of(terms, period - 1)));
    return terms.face * std::expm1(growth);
}

} // namespace

Schedule schedule(const Terms& terms) {
    assert(terms.first >= 1 && terms.first <= terms.periods);
    const bool at_end = terms.interest_at_end != InterestAtEnd::no;
    Schedule out{{}, terms.per_year, !terms.times.empty()};
    out.rows.reserve(static_cast<std::size_t>(terms.periods));
    double owed = terms.face;
    double level = 0; // equal parts of principal, or the level payment
    for (int period = 1; period <= terms.periods; ++period) {
        Payment row;
        row.time = end_of(terms, period);
        row.opening = owed;
        if (!at_end)
            row.interest = owed * rate_of(terms, period);
        else if (period == terms.periods)
            row.interest = interest_at_end(terms);
        if (period < terms.first && terms.capitalise && !at_end)
            row.capitalised = row.interest;
        if (period == terms.first && terms.repayment == Repayment::equal_principal)
            level = owed / (terms.periods - terms.first + 1);
        if (period == terms.first && terms.repayment == Repayment::annuity)
            level = level_payment(terms, owed);
        if (period == terms.periods) {
            row.principal = owed;
        } else if (period >= terms.first) {
            const auto place = static_cast<std::size_t>(period - terms.first);
            row.principal = terms.repayment == Repayment::list      ? terms.principal[place]
                            : terms.repayment == Repayment::annuity ? level - row.interest
                                                                    : level;
        }
        owed = period == terms.periods ? 0 : owed + row.capitalised - row.principal;
        row.closing = owed;
        out.rows.push_back(row);
    }
    return out;
}

double owed_at_first(const Terms& terms) {
    double owed = terms.face;
    if (terms.capitalise && terms.interest_at_end == InterestAtEnd::no) {
        for (int period = 1; period < terms.first; ++period)
            owed += owed * rate_of(terms, period);
    }
    return owed;
}

double discount_factor(const Payment& row, double discount) {
    return std::exp(-row.time * std::log1p(discount));
}

double present_value(const Schedule& of, double discount) {
    double value = 0;
    if (of.by_days) {
        for (const Payment& row : of.rows)
            value += row.paid() * discount_factor(row, discount);
        return value;
    }
    const double factor = std::exp(-std::log1p(discount) / of.per_year);
    for (auto row = of.rows.rbegin(); row != of.rows.rend(); ++row)
        value = (value + row->paid()) * factor;
    return value;
}

double grant_element(double face, double present_value) { return (face - present_value) / face; }

double cash_part_gift(double financed, int days, double discount) {
    constexpr double days_of_year = 365;
    return -(100 - financed) * std::expm1(-days / days_of_year * std::log1p(discount));
}

} // namespace plenary::stakes
