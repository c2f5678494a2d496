#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/dossier_reader.hpp"
#include "plenary/format/percent.hpp"

namespace plenary::format {
namespace {

using stakes::Band;

void require_range(const TypedTable& rows, std::size_t i, std::string_view column, bool holds,
                   const char* hint) {
    if (!holds)
        rows.report(i, column, "E-LOAN-RANGE",
                    fmt::format("'{}' is out of range", rows.text(i, column)), hint);
}

bool repeats(const Band& a, const Band& b) {
    return a.contract == b.contract && a.from == b.from && a.to == b.to &&
           a.valid.from == b.valid.from && a.valid.to == b.valid.to && a.source_id == b.source_id &&
           same_terms(a, b);
}

std::string say_terms(const Band& band) {
    constexpr double percent = 100;
    return fmt::format("{} % at {} %, {} years including {} of grace",
                       stakes::plain(band.financed * percent), stakes::plain(band.rate * percent),
                       stakes::plain(band.years), stakes::plain(band.grace));
}

Band read_band(const TypedTable& rows, std::size_t i) {
    Band band;
    band.where = rows.where(i, "contract");
    band.contract = rows.needed(i, "contract");
    band.from = rows.decimal(i, "price_from");
    band.to = rows.decimal(i, "price_to");
    require_range(rows, i, "price_from", !band.from || *band.from >= 0,
                  "write a price of at least 0");
    require_range(rows, i, "price_to", !band.to || *band.to > band.from.value_or(0),
                  "the upper price is above the lower one; leave it empty for no end");
    if (const auto share = rows.needed_decimal(i, "financed_pct")) {
        band.financed = fraction_of(*share);
        require_range(rows, i, "financed_pct", *share > 0 && *share <= highest_rate,
                      "write percent of the purchase, above 0 and up to 100");
    }
    if (const auto rate = rows.needed_decimal(i, "rate_pct")) {
        band.rate = fraction_of(*rate);
        require_range(rows, i, "rate_pct", *rate >= 0 && *rate <= highest_rate,
                      "write percent a year, 0 to 100");
    }
    constexpr double longest = 1000;
    if (const auto years = rows.needed_decimal(i, "total_years")) {
        band.years = *years;
        require_range(rows, i, "total_years", *years > 0 && *years <= longest,
                      "write years above 0 and up to 1000");
    }
    if (const auto grace = rows.needed_decimal(i, "grace_years")) {
        band.grace = *grace;
        require_range(rows, i, "grace_years", *grace >= 0 && *grace < std::max(band.years, 1.0),
                      "write years from 0 and below the total");
    }
    band.valid = {rows.day(i, "valid_from"), rows.day(i, "valid_to")};
    band.good = rows.text(i, "good");
    band.unit = rows.text(i, "unit");
    band.cash_due_days = rows.number(i, "cash_part_due_days", 0);
    return band;
}

} // namespace

void DossierReader::read_bands() {
    const TypedTable rows =
        optional_table("terms_bands.csv", {"contract", "price_from", "price_to", "financed_pct",
                                           "rate_pct", "total_years", "grace_years", "source_id"});
    const std::size_t problems_at_first = out_.problems.size();
    std::vector<Band>& bands = out_.dossier.bands;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t problems_before = out_.problems.size();
        Band band = read_band(rows, i);
        band.source_id = source_in(rows, i, "source_id");
        for (const Band& other : bands) {
            if (repeats(other, band))
                rows.report(i, "contract", "E-DUP", "the band stands twice", "keep one of them");
        }
        const auto mixed = std::find_if(bands.begin(), bands.end(), [&](const Band& other) {
            return other.contract == band.contract && other.unit != band.unit;
        });
        if (mixed != bands.end())
            rows.report(i, "unit", "E-UNIT",
                        fmt::format("prices of '{}' in '{}' and in '{}'", band.contract,
                                    mixed->unit, band.unit),
                        "write all prices of a contract in one unit");
        if (out_.problems.size() > problems_before)
            continue;
        check_rate_unit(rows, i, "rate_pct");
        for (const Band& other : bands) {
            if (!contradict(other, band))
                continue;
            warn(rows, i, "price_from", "W-BAND-CONFLICT",
                 fmt::format("two bands of '{}' for one price: {} ({}) and {} ({})", band.contract,
                             say_terms(other), other.source_id, say_terms(band), band.source_id),
                 "both are kept as alternatives and both results are shown");
        }
        bands.push_back(std::move(band));
    }
    if (out_.problems.size() > problems_at_first)
        return; // the contract may stand in a row that was left out
    for (const stakes::Loan& loan : out_.dossier.loans) {
        const bool known = std::any_of(bands.begin(), bands.end(), [&](const Band& band) {
            return band.contract == loan.contract;
        });
        if (!known && !loan.contract.empty())
            problem("unknown-contract", fmt::format("no band belongs to '{}'", loan.contract),
                    "add its bands to terms_bands.csv, or leave the cell empty", loan.where);
    }
}

void DossierReader::read_good_prices() {
    const TypedTable rows =
        optional_table("prices_of_goods.csv", {"good", "from", "to", "price", "unit", "source_id"});
    std::vector<stakes::GoodPrice>& prices = out_.dossier.good_prices;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t problems_before = out_.problems.size();
        stakes::GoodPrice price;
        price.where = rows.where(i, "good");
        price.good = rows.needed(i, "good");
        (void)rows.needed(i, "from");
        (void)rows.needed(i, "to");
        price.spell = {rows.day(i, "from"), rows.day(i, "to")};
        if (price.spell.from && price.spell.to && *price.spell.to < *price.spell.from)
            rows.report(i, "to", "E-LOAN-RANGE", "the spell ends before it begins",
                        "check the two days");
        if (const auto value = rows.needed_decimal(i, "price")) {
            price.price = *value;
            require_range(rows, i, "price", *value >= 0, "write a price of at least 0");
        }
        price.unit = rows.needed(i, "unit");
        price.source_id = source_in(rows, i, "source_id");
        for (const stakes::GoodPrice& other : prices) {
            if (other.good == price.good && other.spell.from == price.spell.from &&
                other.spell.to == price.spell.to && other.source_id == price.source_id)
                rows.report(i, "good", "E-DUP", "the price stands twice", "keep one of them");
        }
        const auto band = std::find_if(
            out_.dossier.bands.begin(), out_.dossier.bands.end(),
            [&](const Band& one) { return one.good == price.good && one.unit != price.unit; });
        if (!price.good.empty() && !price.unit.empty() && band != out_.dossier.bands.end())
            rows.report(i, "unit", "E-UNIT",
                        fmt::format("a price in '{}', but the bands of '{}' are in '{}'",
                                    price.unit, band->contract, band->unit),
                        "write both in one unit");
        if (out_.problems.size() == problems_before)
            prices.push_back(std::move(price));
    }
}

} // namespace plenary::format
