#include "plenary/question/measure/loans_data.hpp"

#include <cmath>

#include <fmt/format.h>

#include "plenary/evidence/lineup.hpp"
#include "plenary/stakes/told.hpp"

namespace plenary::question {
namespace {

using stakes::cash_part_gift;
using stakes::discount_factor;
using stakes::ExchangeRate;
using stakes::GoodPrice;
using stakes::Loan;
using stakes::Open;
using stakes::Payment;
using stakes::Regime;

constexpr double percent = 100;

// Without the last bits that a hundredfold leaves: 7, not 7.000000000000001.
double in_percent(double share) {
    constexpr double places = 1e10;
    return std::round(percent * share * places) / places;
}

Value day_or_null(const std::optional<Day>& day) { return day ? Value(to_string(*day)) : Value(); }

Value number_or_null(const std::optional<double>& number) {
    return number ? Value(*number) : Value();
}

Value text_or_null(const std::string& text) { return text.empty() ? Value() : Value(text); }

Object regime_data(const Yardstick& one) {
    const Regime& regime = one.regime;
    return {{"id", regime.id},
            {"name", regime.name},
            {"recipients", text_or_null(regime.recipients_name)},
            {"discount", in_percent(regime.discount)},
            {"threshold", regime.threshold ? Value(percent * *regime.threshold) : Value()},
            {"valid_from", day_or_null(regime.valid.from)},
            {"valid_to", day_or_null(regime.valid.to)},
            {"in_force", one.in_force},
            {"source", regime.source}};
}

// One object for each reading and yardstick.
Array readings_data(const ValuedTerms& terms, bool apart) {
    Array out;
    for (const ValuedReading& one : terms.readings) {
        if (one.reading.apart != apart)
            continue;
        for (std::size_t i = 0; i < terms.yardsticks.size(); ++i) {
            const Yardstick& yardstick = *terms.yardsticks[i];
            const Worth& worth = one.at[i];
            out.emplace_back(Object{{"name", one.reading.name},
                                    {"stated", one.reading.stated},
                                    {"regime", yardstick.regime.id},
                                    {"in_force", yardstick.in_force},
                                    {"for_recipient", !terms.for_others[i]},
                                    {"discount", in_percent(yardstick.regime.discount)},
                                    {"present_value", worth.present_value},
                                    {"grant_element", percent * worth.grant_element},
                                    {"gift_per_100", worth.gift_per_100},
                                    {"dearer_than_yardstick", worth.grant_element < 0}});
        }
    }
    return out;
}

Array range_data(const ValuedTerms& terms) {
    Array out;
    for (std::size_t i = 0; i < terms.yardsticks.size(); ++i) {
        const ValuedReading& low = terms.readings[terms.over[i].low];
        const ValuedReading& high = terms.readings[terms.over[i].high];
        out.emplace_back(Object{{"regime", terms.yardsticks[i]->regime.id},
                                {"in_force", terms.yardsticks[i]->in_force},
                                {"low", low.at[i].gift_per_100},
                                {"high", high.at[i].gift_per_100},
                                {"low_reading", low.reading.name},
                                {"high_reading", high.reading.name},
                                {"readings", terms.over[i].of}});
    }
    return out;
}

Array verdicts_data(const ValuedTerms& terms) {
    Array out;
    for (std::size_t i = 0; i < terms.yardsticks.size(); ++i) {
        const Yardstick& yardstick = *terms.yardsticks[i];
        if (!yardstick.regime.threshold)
            continue;
        const double element = terms.readings.front().at[i].grant_element;
        out.emplace_back(Object{{"regime", yardstick.regime.id},
                                {"in_force", yardstick.in_force},
                                {"for_recipient", !terms.for_others[i]},
                                {"threshold", percent * *yardstick.regime.threshold},
                                {"grant_element", percent * element},
                                {"as_stated", element >= *yardstick.regime.threshold},
                                {"met", terms.over[i].met},
                                {"readings", terms.over[i].of},
                                {"verdict", verdict_of(terms.over[i], yardstick)}});
    }
    return out;
}

Array cash_data(const ValuedTerms& terms) {
    Array out;
    if (!terms.loan.cash_due_days)
        return out;
    for (const Yardstick* one : terms.yardsticks) {
        out.emplace_back(Object{
            {"regime", one->regime.id},
            {"in_force", one->in_force},
            {"due_days", *terms.loan.cash_due_days},
            {"share", percent * (1 - terms.loan.share)},
            {"gift_per_100", cash_part_gift(percent * terms.loan.share, *terms.loan.cash_due_days,
                                            one->regime.discount)}});
    }
    return out;
}

Value price_data(const AtPrice& at) {
    Value band;
    if (at.band != nullptr) {
        band = Object{{"contract", at.band->contract},
                      {"price_from", number_or_null(at.band->from)},
                      {"price_to", number_or_null(at.band->to)},
                      {"financed", percent * at.band->financed},
                      {"rate", percent * at.band->rate},
                      {"total_years", at.band->years},
                      {"grace_years", at.band->grace},
                      {"unit", text_or_null(at.band->unit)},
                      {"source", at.band->source_id}};
    }
    const GoodPrice* seen = at.observed;
    return Object{{"price", at.price},
                  {"unit", seen != nullptr      ? text_or_null(seen->unit)
                           : at.band != nullptr ? text_or_null(at.band->unit)
                                                : Value()},
                  {"good", seen == nullptr ? Value() : Value(seen->good)},
                  {"from", seen == nullptr ? Value() : day_or_null(seen->spell.from)},
                  {"to", seen == nullptr ? Value() : day_or_null(seen->spell.to)},
                  {"source", seen == nullptr ? Value() : Value(seen->source_id)},
                  {"band", std::move(band)},
                  {"readings", at.terms ? readings_data(*at.terms, false) : Array{}},
                  {"range", at.terms ? range_data(*at.terms) : Array{}}};
}

Array schedule_data(const ValuedTerms& terms) {
    Array out;
    for (const Payment& row : terms.readings.front().schedule.rows) {
        Array at;
        for (const Yardstick* one : terms.yardsticks) {
            const double factor = discount_factor(row, one->regime.discount);
            at.emplace_back(Object{{"regime", one->regime.id},
                                   {"factor", factor},
                                   {"present_value", factor * row.paid()}});
        }
        out.emplace_back(Object{{"years", row.time},
                                {"opening", row.opening},
                                {"interest", row.interest},
                                {"added", row.capitalised},
                                {"principal", row.principal},
                                {"paid", row.paid()},
                                {"closing", row.closing},
                                {"discounted", std::move(at)}});
    }
    return out;
}

Array open_data(const Open& open) {
    Array out;
    const std::pair<bool, const char*> words[] = {{open.profile, "profile"},
                                                  {open.grace, "grace"},
                                                  {open.plan, "plan"},
                                                  {open.interest, "interest"}};
    for (const auto& [is_open, word] : words) {
        if (is_open)
            out.emplace_back(word);
    }
    return out;
}

Object loan_data(const Dossier& dossier, const ValuedLoan& one, bool exact, bool schedules) {
    const Loan& loan = one.terms.loan;
    Array prices;
    for (const AtPrice& at : one.prices)
        prices.push_back(price_data(at));
    return {{"id", loan.id},
            {"member", loan.member},
            {"name", label(dossier.body, loan.member)},
            {"provider", loan.provider},
            {"face", loan.terms.face},
            {"currency", loan.currency},
            {"rate_1", percent * loan.terms.rate_1},
            {"rate_2", percent * loan.terms.rate_2},
            {"share_of_purchase", percent * loan.share},
            {"contract", text_or_null(loan.contract)},
            {"open", open_data(loan.open)},
            {"exact_dates", exact && loan.days.has_value()},
            {"source", loan.source_id},
            {"readings", readings_data(one.terms, false)},
            {"apart", readings_data(one.terms, true)},
            {"range", range_data(one.terms)},
            {"verdicts", verdicts_data(one.terms)},
            {"cash_part", cash_data(one.terms)},
            {"prices", std::move(prices)},
            {"schedule", schedules ? schedule_data(one.terms) : Array{}}};
}

Value total_data(const std::optional<Total>& total) {
    if (!total)
        return {};
    Array rates;
    for (const ExchangeRate* rate : total->rates) {
        rates.emplace_back(Object{{"currency", rate->currency},
                                  {"to", rate->to},
                                  {"rate", rate->rate},
                                  {"day", to_string(rate->day)},
                                  {"source", rate->source}});
    }
    Array worth;
    for (std::size_t i = 0; i < total->yardsticks.size(); ++i) {
        worth.emplace_back(Object{{"regime", total->yardsticks[i]->regime.id},
                                  {"in_force", total->yardsticks[i]->in_force},
                                  {"stated", total->stated[i]},
                                  {"low", total->low[i]},
                                  {"high", total->high[i]}});
    }
    return Object{{"currency", total->currency},
                  {"face", total->face},
                  {"rates", std::move(rates)},
                  {"gift", std::move(worth)}};
}

} // namespace

Object loans_data(const Dossier& dossier, const LoansAnswer& loans, bool schedules) {
    Array regimes;
    for (const Yardstick& one : loans.yardsticks)
        regimes.emplace_back(regime_data(one));
    Array each;
    for (const ValuedLoan& one : loans.loans)
        each.emplace_back(loan_data(dossier, one, loans.exact, schedules));
    Array warnings;
    for (const Problem& warning : loans.warnings) {
        warnings.emplace_back(Object{{"code", warning.code},
                                     {"message", warning.message},
                                     {"where", Object{{"file", warning.where.file},
                                                      {"line", warning.where.line},
                                                      {"column", warning.where.column}}},
                                     {"hint", warning.hint}});
    }
    Array conventions;
    for (std::string& words : loan_conventions(loans))
        conventions.emplace_back(std::move(words));
    Array told;
    for (const std::string_view words : loan_told())
        told.emplace_back(words);
    return {{"date", to_string(loans.day)},
            {"regimes", std::move(regimes)},
            {"loans", std::move(each)},
            {"total", total_data(loans.total)},
            {"conventions", std::move(conventions)},
            {"warnings", std::move(warnings)},
            {"told", std::move(told)}};
}

std::string_view verdict_of(const OverReadings& over, const Yardstick& yardstick) {
    if (!yardstick.regime.threshold)
        return "";
    if (over.met == over.of)
        return "concessional";
    return over.met == 0 ? "not concessional" : "depends on the reading";
}

std::vector<std::string> loan_conventions(const LoansAnswer& loans) {
    std::vector<std::string> out{
        "Gift: what the terms are worth per 100 of the purchase, that is the grant element of the "
        "credit times the share of the purchase that is on credit. Grant element: 1 - present "
        "value "
        "of the payments / face.",
        "Interest of a period: nominal rate / payments a year. Discount of a period: (1 + "
        "I)^(1/payments a year) - 1. Time runs from the commitment (DAC, technical presentation of "
        "the calculation of the grant element)."};
    if (loans.exact)
        out.emplace_back("Exact dates: loans with days are computed by days, Act/365F.");
    return out;
}

std::vector<std::string_view> loan_told() {
    return {stakes::told::value_of_terms, stakes::told::yardstick};
}

} // namespace plenary::question
