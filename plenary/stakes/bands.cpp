#include "plenary/stakes/bands.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace plenary::stakes {
namespace {

bool overlap(const Band& a, const Band& b) {
    const bool prices =
        (!a.from || !b.to || *a.from < *b.to) && (!b.from || !a.to || *b.from < *a.to);
    return prices && a.valid.overlaps(b.valid);
}

} // namespace

bool same_terms(const Band& a, const Band& b) {
    return a.financed == b.financed && a.rate == b.rate && a.years == b.years && a.grace == b.grace;
}

bool contradict(const Band& a, const Band& b) {
    return a.contract == b.contract && overlap(a, b) && !same_terms(a, b);
}

std::vector<const Band*> bands_at(const std::vector<Band>& bands, std::string_view contract,
                                  double price, Day day) {
    std::vector<const Band*> out;
    for (const Band& band : bands) {
        if (band.contract != contract || !band.holds(price) || !band.valid.holds(day))
            continue;
        const bool repeated = std::any_of(
            out.begin(), out.end(), [&](const Band* other) { return same_terms(*other, band); });
        if (!repeated)
            out.push_back(&band);
    }
    return out;
}

std::optional<Loan> under_band(const Loan& loan, const Band& band) {
    constexpr double purchase = 100;
    if (loan.terms.repayment == Repayment::list)
        return std::nullopt; // its amounts are those of another share
    Loan out = loan;
    out.share = band.financed;
    out.terms.face = purchase * band.financed;
    out.terms.rate_1 = out.terms.rate_2 = band.rate;
    out.years = band.years;
    out.grace = band.grace;
    if (band.cash_due_days)
        out.cash_due_days = band.cash_due_days;
    const auto terms = with_grace(out, grace_of(loan).value_or(Grace::inside));
    if (!terms)
        return std::nullopt;
    out.terms = *terms;
    return out;
}

std::string say_prices(const Band& band) {
    if (band.from && band.to)
        return fmt::format("{} up to {}", plain(*band.from), plain(*band.to));
    if (band.from)
        return fmt::format("{} and more", plain(*band.from));
    return band.to ? fmt::format("below {}", plain(*band.to)) : "any price";
}

} // namespace plenary::stakes
