#include "plenary/stakes/loan.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "plenary/stakes/payment_days.hpp"

namespace plenary::stakes {
namespace {

constexpr std::array graces{Grace::none, Grace::first_principal, Grace::inside, Grace::before};
constexpr std::array plans{1, 2, 4, 12};

// Whole periods in so many years; nothing when they do not fit.
std::optional<int> periods_in(double years, int per_year) {
    constexpr double slack = 1e-6;
    const double periods = years * per_year;
    if (std::abs(periods - std::round(periods)) > slack)
        return std::nullopt;
    return static_cast<int>(std::lround(periods));
}

// The terms with the grace read so and paid so often; nothing when there is no such schedule.
std::optional<Terms> terms_with(const Loan& loan, Grace grace, int per_year) {
    const auto years = periods_in(loan.years, per_year);
    const auto wait = periods_in(loan.grace, per_year);
    if (!years || !wait)
        return std::nullopt;
    Terms out = loan.terms;
    out.per_year = per_year;
    out.periods = grace == Grace::before ? *years + *wait : *years;
    out.first = grace == Grace::none ? 1 : grace == Grace::first_principal ? *wait : *wait + 1;
    if (out.repayment == Repayment::lump_sum)
        out.first = out.periods;
    if (out.first < 1 || out.first > out.periods)
        return std::nullopt;
    return out;
}

bool same(const Terms& a, const Terms& b) {
    return a.repayment == b.repayment && a.per_year == b.per_year && a.periods == b.periods &&
           a.first == b.first && (a.capitalise == b.capitalise || a.first == 1) &&
           a.interest_at_end == b.interest_at_end;
}

std::string manner_of(const Terms& terms) {
    std::string out;
    switch (terms.repayment) {
    case Repayment::equal_principal:
        out = "equal principal";
        break;
    case Repayment::annuity:
        out = "annuity";
        break;
    case Repayment::list:
        out = "principal as listed";
        break;
    case Repayment::lump_sum:
        out = "all principal at the end";
        break;
    }
    if (terms.interest_at_end == InterestAtEnd::simple)
        return out + " with simple interest";
    if (terms.interest_at_end == InterestAtEnd::compound)
        return fmt::format("{} with interest compounded {}", out, plan_name(terms.per_year));
    out += fmt::format(", {}", plan_name(terms.per_year));
    if (terms.capitalise && terms.first > 1)
        out += ", interest in grace added to the principal";
    return out;
}

std::string stated_name(const Loan& loan, std::optional<Grace> grace) {
    const Terms& terms = loan.terms;
    if (grace)
        return name_of(*grace, loan.years, loan.grace, terms);
    const double a = terms.per_year;
    return fmt::format("{} years with the first principal after {}, {}", plain(terms.periods / a),
                       plain(terms.first / a), manner_of(terms));
}

class Collector {
public:
    void add(std::string name, Terms terms, bool apart) {
        const bool known = std::any_of(out_.begin(), out_.end(),
                                       [&](const Reading& one) { return same(one.terms, terms); });
        if (!known)
            out_.push_back({std::move(name), std::move(terms), out_.empty(), apart});
    }

    [[nodiscard]] std::vector<Reading> take() { return std::move(out_); }

private:
    std::vector<Reading> out_;
};

// The profiles in question: the stated one, and where it is open the usual two.
std::vector<Repayment> profiles_of(const Loan& loan) {
    std::vector<Repayment> out{loan.terms.repayment};
    if (!loan.open.profile)
        return out;
    for (const Repayment one : {Repayment::equal_principal, Repayment::annuity}) {
        if (one != out.front())
            out.push_back(one);
    }
    return out;
}

// The same with another profile; a lump sum's own interest goes with the lump sum.
Terms with_profile(Terms terms, Repayment profile) {
    if (profile != terms.repayment) {
        terms.interest_at_end = InterestAtEnd::no;
        terms.principal.clear();
    }
    terms.repayment = profile;
    return terms;
}

std::vector<Reading> by_exact_days(const Loan& loan) {
    const Terms terms = exact_terms(loan);
    Collector out;
    for (const Repayment profile : profiles_of(loan)) {
        const Terms one = with_profile(terms, profile);
        out.add(fmt::format("{} to {} by days, first principal {}, {}",
                            to_string(loan.days->commitment), to_string(loan.days->final),
                            to_string(loan.days->first), manner_of(one)),
                one, false);
    }
    return out.take();
}

} // namespace

std::optional<Terms> with_grace(const Loan& loan, Grace grace) {
    return terms_with(loan, grace, loan.terms.per_year);
}

std::optional<Grace> grace_of(const Loan& loan) {
    for (const Grace grace : graces) {
        const auto terms = with_grace(loan, grace);
        if (terms && terms->periods == loan.terms.periods && terms->first == loan.terms.first)
            return grace;
    }
    return std::nullopt;
}

Terms exact_terms(const Loan& loan) {
    const PaymentDays days = payment_days(loan.days->commitment, loan.days->first, loan.days->final,
                                          loan.terms.per_year);
    Terms terms = loan.terms;
    terms.periods = static_cast<int>(days.days.size());
    terms.first = terms.repayment == Repayment::lump_sum ? terms.periods : days.first;
    for (const Day day : days.days)
        terms.times.push_back(years_between(loan.days->commitment, day));
    return terms;
}

std::string_view plan_name(int per_year) {
    switch (per_year) {
    case 1:
        return "yearly";
    case 2:
        return "half-yearly";
    case 4:
        return "quarterly";
    default:
        return "monthly";
    }
}

std::string plain(double value) {
    constexpr double thousandth = 1000;
    return fmt::format("{}", std::round(value * thousandth) / thousandth);
}

std::string name_of(Grace grace, double years, double grace_years, const Terms& terms) {
    const std::string manner = manner_of(terms);
    if (terms.repayment == Repayment::lump_sum)
        return fmt::format("{} years, {}", plain(terms.periods / double(terms.per_year)), manner);
    switch (grace) {
    case Grace::none:
        return fmt::format("{} years without grace, {}", plain(years), manner);
    case Grace::first_principal:
        return fmt::format("{} years with the first principal after {}, {}", plain(years),
                           plain(grace_years), manner);
    case Grace::inside:
        return fmt::format("{} years including {} of grace, {}", plain(years), plain(grace_years),
                           manner);
    case Grace::before:
        break;
    }
    return fmt::format("{} years after {} of grace, {}", plain(years), plain(grace_years), manner);
}

std::vector<Reading> readings_of(const Loan& loan, bool exact) {
    if (exact)
        return by_exact_days(loan);
    const std::optional<Grace> stated = grace_of(loan);
    Collector out;
    out.add(stated_name(loan, stated), loan.terms, false);
    const auto add = [&](Grace grace, Repayment profile, int per_year, bool capitalise,
                         bool apart) {
        Loan other = loan;
        other.terms = with_profile(std::move(other.terms), profile);
        other.terms.capitalise = capitalise;
        if (const auto terms = terms_with(other, grace, per_year))
            out.add(name_of(grace, loan.years, loan.grace, *terms), *terms, apart);
    };
    const std::vector<Repayment> profiles = profiles_of(loan);
    const int plan = loan.terms.per_year;
    const bool capitalise = loan.terms.capitalise;
    const Grace usual = stated.value_or(Grace::inside);
    const bool listed = loan.terms.repayment == Repayment::list;
    for (const Grace grace : graces) {
        if (grace != usual && (!loan.open.grace || listed))
            continue;
        for (const Repayment profile : profiles) {
            if (profile != Repayment::list)
                add(grace, profile, plan, capitalise, false);
        }
    }
    for (const Repayment profile : profiles) {
        if (profile == Repayment::list)
            continue;
        for (const int other : plans) {
            if (loan.open.plan)
                add(usual, profile, other, capitalise, true);
        }
        if (loan.open.interest)
            add(usual, profile, plan, !capitalise, true);
    }
    if (loan.open.profile)
        add(usual, Repayment::lump_sum, plan, capitalise, true);
    return out.take();
}

} // namespace plenary::stakes
