#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/dossier_reader.hpp"

namespace plenary::format {

using stakes::ExchangeRate;
using stakes::Stake;

namespace {

// Beyond any amount of money, within what doubles divide without overflow.
constexpr double most = 1e18;
constexpr double cent = 0.01;

} // namespace

void DossierReader::read_exchange_rates() {
    const std::size_t problems_at_start = out_.problems.size();
    const TypedTable rows =
        optional_table("rates.csv", {"currency", "to", "rate", "day", "source_id"});
    std::vector<ExchangeRate>& read = out_.dossier.exchange_rates;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t problems_before = out_.problems.size();
        ExchangeRate one;
        one.where = rows.where(i, "currency");
        one.currency = rows.needed(i, "currency");
        one.to = rows.needed(i, "to");
        for (const std::string_view column : {"currency", "to"}) {
            const std::string unit = rows.text(i, column);
            if (!unit.empty() && !stakes::is_currency(unit)) {
                rows.report(i, column, "E-UNIT", fmt::format("'{}' is no currency", unit),
                            "write three capitals, for example USD");
            }
        }
        if (!rows.needed(i, "rate").empty())
            one.rate = rows.decimal(i, "rate").value_or(1);
        if (one.rate <= 0 || one.rate > most) {
            rows.report(i, "rate", "E-RANGE", "a rate is above zero and at most 10^18",
                        "write how many units of 'to' one of 'currency' is");
        }
        if (!rows.needed(i, "day").empty())
            one.day = rows.day(i, "day").value_or(Day());
        one.source = source_in(rows, i, "source_id");
        if (!read.empty() && !one.to.empty() && read.front().to != one.to) {
            rows.report(
                i, "to", "E-UNIT",
                fmt::format("rates into {} stand beside rates into {}", one.to, read.front().to),
                "turn everything into one currency");
        }
        if (std::any_of(read.begin(), read.end(), [&](const ExchangeRate& other) {
                return other.currency == one.currency && other.to == one.to && other.day == one.day;
            })) {
            rows.report(i, "currency", "E-DUP", "two rates of one currency on one day",
                        "keep one of them");
        }
        if (out_.problems.size() == problems_before)
            read.push_back(std::move(one));
    }
    has_exchange_rates_ = out_.problems.size() == problems_at_start;
}

void DossierReader::read_stakes() {
    const TypedTable rows =
        optional_table("stakes.csv", {"member", "lever", "provider", "pulls", "amount", "currency",
                                      "basis", "base_amount", "as_of", "source_id"});
    std::vector<Stake>& read = out_.dossier.stakes;
    std::vector<std::size_t> read_rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t problems_before = out_.problems.size();
        Stake one;
        one.where = rows.where(i, "member");
        one.member = rows.needed(i, "member");
        (void)is_member(rows, i, "member", one.member, "E-MEMBER");
        const std::string lever = rows.needed(i, "lever");
        if (const auto known = stakes::parse_lever(lever)) {
            one.lever = *known;
        } else if (!lever.empty()) {
            rows.report(i, "lever", "unknown-lever", fmt::format("'{}' is no lever", lever),
                        hint_among(lever, stakes::lever_words()));
        }
        one.provider = rows.needed(i, "provider");
        one.pulls = rows.text(i, "pulls");
        if (!one.pulls.empty() && one.pulls != "yes" && one.pulls != "no") {
            rows.report(i, "pulls", "bad-value", fmt::format("'{}' is no way to pull", one.pulls),
                        "write yes or no, or nothing where nobody says");
        }
        if (!rows.needed(i, "amount").empty())
            one.amount = rows.decimal(i, "amount").value_or(0);
        if (one.amount < 0 || one.amount > most) {
            rows.report(i, "amount", "E-RANGE", "an amount lies between zero and 10^18",
                        "write what is given, held or owed");
        }
        one.unit = rows.needed(i, "currency");
        const bool of_money = one.lever == stakes::Lever::aid || one.lever == stakes::Lever::loan;
        if (of_money && !one.unit.empty() && !stakes::is_currency(one.unit)) {
            rows.report(i, "currency", "E-UNIT",
                        fmt::format("'{}' is no currency, and {} is money", one.unit, lever),
                        "write three capitals, for example USD");
        }
        const std::string basis = rows.needed(i, "basis");
        if (const auto known = stakes::parse_basis(basis)) {
            one.basis = *known;
        } else if (!basis.empty()) {
            rows.report(i, "basis", "unknown-basis", fmt::format("'{}' is no basis", basis),
                        hint_among(basis, stakes::basis_words()));
        }
        one.measure = rows.text(i, "measure");
        one.year = rows.text(i, "year");
        if (!rows.needed(i, "as_of").empty())
            one.as_of = rows.day(i, "as_of").value_or(Day());
        one.source = source_in(rows, i, "source_id");
        one.note = rows.text(i, "note");
        read_base(rows, i, one);
        if (std::any_of(read.begin(), read.end(),
                        [&](const Stake& other) { return stakes::same_figure(one, other); })) {
            rows.report(i, "member", "E-DUP", "the same figure of the same source stands twice",
                        "keep one row; name the 'measure' where two figures differ in it");
        }
        if (out_.problems.size() > problems_before)
            continue;
        warn_of_share(rows, i, one);
        read_rows.push_back(i);
        read.push_back(std::move(one));
    }
    check_currencies(rows, read_rows);
}

void DossierReader::read_base(const TypedTable& rows, std::size_t i, Stake& stake) {
    if (rows.text(i, "base_amount").empty())
        return;
    stakes::Base base;
    base.amount = rows.decimal(i, "base_amount").value_or(1);
    if (base.amount < cent || base.amount > most) {
        rows.report(i, "base_amount", "E-RANGE", "a base lies between 0.01 and 10^18",
                    "leave the cell empty where no base is known");
    }
    base.name = rows.needed(i, "base");
    base.year = rows.needed(i, "base_year");
    base.source = rows.text(i, "base_source_id").empty() ? stake.source
                                                         : source_in(rows, i, "base_source_id");
    stake.base = std::move(base);
}

void DossierReader::check_currencies(const TypedTable& rows, const std::vector<std::size_t>& read) {
    if (!has_exchange_rates_)
        return;
    const Dossier& dossier = out_.dossier;
    const std::string common = stakes::common_currency(dossier.stakes, dossier.exchange_rates);
    for (std::size_t i = 0; i < read.size(); ++i) {
        const Stake& one = dossier.stakes[i];
        if (!stakes::is_currency(one.unit) || one.unit == common ||
            stakes::rate_for(dossier.exchange_rates, one.unit, common, one.as_of) != nullptr) {
            continue;
        }
        rows.report(read[i], "currency", "E-UNIT",
                    fmt::format("{} stands beside {}, and rates.csv has no rate from one to the "
                                "other on or before {}",
                                one.unit, common, to_string(one.as_of)),
                    "add the rate with its day and source to rates.csv");
    }
}

void DossierReader::warn_of_share(const TypedTable& rows, std::size_t i, const Stake& stake) {
    const auto share = stakes::share_of_base(stake);
    if (stake.basis != stakes::Basis::per_year || !share || *share <= 1)
        return;
    out_.dossier.warnings.push_back(
        {Kind::invalid, "W-STAKE-SHARE",
         fmt::format("more in a year than the whole {} of {}", stake.base->name, stake.base->year),
         "check the units of 'amount' and 'base_amount'; it is computed as written",
         rows.where(i, "amount"), ""});
}

} // namespace plenary::format
