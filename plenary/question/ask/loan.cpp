#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/evidence/lineup.hpp"
#include "plenary/question/measure/loans_data.hpp"
#include "plenary/question/say.hpp"

namespace plenary::question::ask {
namespace {

using stakes::cash_part_gift;
using stakes::discount_factor;
using stakes::ExchangeRate;
using stakes::Loan;
using stakes::Open;
using stakes::Payment;
using stakes::plain;
using stakes::Regime;
using stakes::say_prices;

constexpr double percent = 100;

constexpr std::array options{
    Option{"loan", Option::Kind::text, "ID", "only this loan", false},
    Option{"date", Option::Kind::day, "DAY",
           "the day of the yardsticks and of the prices (else --as-of, else the dossier's day)",
           false},
    Option{"all-regimes", Option::Kind::flag, "",
           "also yardsticks that were not in force then or are for other recipients", false},
    Option{"discount", Option::Kind::text, "PCT", "a discount of your own, percent a year", false},
    Option{"price", Option::Kind::text, "PRICE", "the terms of the contract at this price", false},
    Option{"schedule", Option::Kind::flag, "", "print every payment of the terms as stated", false},
    Option{"exact-dates", Option::Kind::flag, "",
           "take days of payment as they are (Act/365F), also off the grid of periods", false},
    Option{"total", Option::Kind::text, "CURRENCY", "add the loans up in this currency", false}};

std::string gift(double value) { return fmt::format("{:.8f}", value); }

std::string state_of(const Yardstick& one, bool for_others) {
    std::string out = one.in_force ? "in force" : "not in force then";
    return for_others ? out + ", for other recipients" : out;
}

std::string say_verdict(const ValuedTerms& terms, std::size_t at) {
    const Yardstick& yardstick = *terms.yardsticks[at];
    const OverReadings& over = terms.over[at];
    if (!yardstick.regime.threshold)
        return "no threshold";
    std::string out(verdict_of(over, yardstick));
    const std::string threshold = plain(percent * *yardstick.regime.threshold);
    if (over.met > 0 && over.met < over.of)
        return fmt::format("{}: {} of {} reach {} %", out, over.met, over.of, threshold);
    return fmt::format("{} ({} %)", out, threshold);
}

void show_yardsticks(Answer& answer, const ValuedTerms& terms) {
    Table table{{{"Discount", true},
                 {"Gift", true},
                 {"Over readings", true},
                 {"Grant element", true},
                 {"Present value", true},
                 {"Verdict, state, yardstick", false}},
                {}};
    for (std::size_t i = 0; i < terms.yardsticks.size(); ++i) {
        const Yardstick& one = *terms.yardsticks[i];
        const Worth& worth = terms.readings.front().at[i];
        const auto end = [&](std::size_t reading) {
            return terms.readings[reading].at[i].gift_per_100;
        };
        table.rows.push_back(
            {plain(percent * one.regime.discount) + " %", gift(worth.gift_per_100),
             fmt::format("{:.2f} to {:.2f}", end(terms.over[i].low), end(terms.over[i].high)),
             fmt::format("{:.2f} %", percent * worth.grant_element),
             fmt::format("{:.2f} {}", worth.present_value, terms.loan.currency),
             fmt::format("{}; {}; {}{}", say_verdict(terms, i), state_of(one, terms.for_others[i]),
                         one.regime.id,
                         worth.grant_element < 0 ? "; dearer than the yardstick" : "")});
    }
    answer.show(std::move(table));
}

// The yardsticks of different discounts: a gift depends on nothing else of them.
std::vector<std::size_t> discounts_of(const ValuedTerms& terms) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < terms.yardsticks.size(); ++i) {
        const bool known = std::any_of(out.begin(), out.end(), [&](std::size_t other) {
            return terms.yardsticks[other]->regime.discount == terms.yardsticks[i]->regime.discount;
        });
        if (!known)
            out.push_back(i);
    }
    return out;
}

void show_readings(Answer& answer, const ValuedTerms& terms, bool apart) {
    Table table;
    const std::vector<std::size_t> columns = discounts_of(terms);
    for (const std::size_t i : columns)
        table.columns.push_back(
            {plain(percent * terms.yardsticks[i]->regime.discount) + " %", true});
    table.columns.push_back({"Reading", false});
    for (const ValuedReading& one : terms.readings) {
        if (one.reading.apart != apart)
            continue;
        std::vector<std::string> row;
        for (const std::size_t i : columns)
            row.push_back(gift(one.at[i].gift_per_100));
        row.push_back(one.reading.name + (one.reading.stated ? " (as stated)" : ""));
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty())
        return;
    answer.heading(apart ? "Listed apart, not in the range: gift per 100 of the purchase"
                         : "Readings: gift per 100 of the purchase");
    answer.show(std::move(table));
}

std::string say_open(const Open& open) {
    std::vector<std::string> out;
    if (open.profile)
        out.emplace_back("how the principal is repaid");
    if (open.grace)
        out.emplace_back("where the grace lies");
    if (open.plan)
        out.emplace_back("how often is paid");
    if (open.interest)
        out.emplace_back("whether interest is paid in the grace");
    return out.empty() ? "Nothing is left open." : "Left open: " + join(out, ", ") + ".";
}

void show_prices(Answer& answer, const Dossier& dossier, const ValuedLoan& loan) {
    if (loan.prices.empty())
        return;
    answer.heading(fmt::format("Terms of '{}' at a price", loan.terms.loan.contract));
    for (const AtPrice& at : loan.prices) {
        std::string line = fmt::format("{} {}", plain(at.price),
                                       at.observed != nullptr ? at.observed->unit
                                       : at.band != nullptr   ? at.band->unit
                                                              : "");
        if (at.observed != nullptr)
            line += fmt::format(
                ", {} from {} to {} ({})", at.observed->good, to_string(*at.observed->spell.from),
                to_string(*at.observed->spell.to), source_label(dossier, at.observed->source_id));
        if (at.band == nullptr) {
            answer.item(line + ": no band holds");
            continue;
        }
        line += fmt::format(": band {}, {} % on credit at {} %, {} years including {} of grace "
                            "({}).",
                            say_prices(*at.band), plain(percent * at.band->financed),
                            plain(percent * at.band->rate), plain(at.band->years),
                            plain(at.band->grace), source_label(dossier, at.band->source_id));
        if (!at.terms) {
            answer.item(line + " Not valued: the loan's own plan does not fit these terms.");
            continue;
        }
        for (const std::size_t i : discounts_of(*at.terms)) {
            const auto end = [&](std::size_t reading) {
                return at.terms->readings[reading].at[i].gift_per_100;
            };
            line +=
                fmt::format("\nGift at {} %: {} as stated, {:.2f} to {:.2f} over readings{}",
                            plain(percent * at.terms->yardsticks[i]->regime.discount), gift(end(0)),
                            end(at.terms->over[i].low), end(at.terms->over[i].high),
                            at.terms->yardsticks[i]->in_force ? "" : "; not in force then");
        }
        answer.item(line);
    }
}

void show_cash(Answer& answer, const ValuedTerms& terms) {
    if (!terms.loan.cash_due_days || terms.loan.share == 1)
        return;
    std::vector<std::string> parts;
    for (const std::size_t i : discounts_of(terms)) {
        const double discount = terms.yardsticks[i]->regime.discount;
        parts.push_back(fmt::format(
            "{:.2f} at {} %",
            cash_part_gift(percent * terms.loan.share, *terms.loan.cash_due_days, discount),
            plain(percent * discount)));
    }
    answer.paragraph(fmt::format("The other {} % are due after {} days, which is worth {} per 100 "
                                 "of the purchase (Act/365F, "
                                 "no interest). This is not in the gifts above.",
                                 plain(percent * (1 - terms.loan.share)), *terms.loan.cash_due_days,
                                 join(parts, ", ")));
}

void show_schedule(Answer& answer, const ValuedTerms& terms) {
    const Yardstick& yardstick = *terms.yardsticks.front();
    const double discount = yardstick.regime.discount;
    answer.heading(fmt::format("Payments as stated, in {}; factor and value at {} %",
                               terms.loan.currency, plain(percent * discount)));
    Table table{{{"Year", true},
                 {"Owed", true},
                 {"Interest", true},
                 {"Added", true},
                 {"Principal", true},
                 {"Paid", true},
                 {"Left", true},
                 {"Factor", true},
                 {"Value", true}},
                {}};
    const auto cents = [](double amount) { return fmt::format("{:.2f}", amount); };
    for (const Payment& row : terms.readings.front().schedule.rows) {
        const double factor = discount_factor(row, discount);
        table.rows.push_back({plain(row.time), cents(row.opening), cents(row.interest),
                              cents(row.capitalised), cents(row.principal), cents(row.paid()),
                              cents(row.closing), fmt::format("{:.6f}", factor),
                              cents(factor * row.paid())});
    }
    answer.show(std::move(table));
}

void show_loan(Answer& answer, const Dossier& dossier, const ValuedLoan& one, bool schedule) {
    const ValuedTerms& terms = one.terms;
    const Loan& loan = terms.loan;
    answer.heading(
        fmt::format("{}: {} from {}", loan.id, label(dossier.body, loan.member), loan.provider));
    const std::string rates =
        loan.terms.rate_1 == loan.terms.rate_2
            ? fmt::format("{} % a year", plain(percent * loan.terms.rate_2))
            : fmt::format("{} % a year in the grace, then {} %", plain(percent * loan.terms.rate_1),
                          plain(percent * loan.terms.rate_2));
    answer.paragraph(fmt::format(
        "As stated: {:.2f} {} on credit, {} % of the purchase; {}; {}. Source: {} [{}]. {}",
        loan.terms.face, loan.currency, plain(percent * loan.share), rates,
        terms.readings.front().reading.name, source_label(dossier, loan.source_id), loan.source_id,
        say_open(loan.open)));
    show_yardsticks(answer, terms);
    show_readings(answer, terms, false);
    show_readings(answer, terms, true);
    show_cash(answer, terms);
    show_prices(answer, dossier, one);
    if (schedule)
        show_schedule(answer, terms);
}

void show_total(Answer& answer, const Dossier& dossier, const Total& total) {
    answer.heading(fmt::format("All loans together, in {}", total.currency));
    std::string line = fmt::format("Face: {:.2f} {}.", total.face, total.currency);
    for (const ExchangeRate* rate : total.rates)
        line += fmt::format(" 1 {} = {} {} on {} ({}).", rate->currency, rate->rate, rate->to,
                            to_string(rate->day), source_label(dossier, rate->source));
    answer.paragraph(line);
    for (std::size_t i = 0; i < total.yardsticks.size(); ++i)
        answer.item(fmt::format(
            "{} % ({}, {}): the terms are worth {:.2f} as stated, {:.2f} to "
            "{:.2f} over readings",
            plain(percent * total.yardsticks[i]->regime.discount), total.yardsticks[i]->regime.id,
            state_of(*total.yardsticks[i], false), total.stated[i], total.low[i], total.high[i]));
}

Table table_of(const LoansAnswer& loans) {
    Table out{{{"loan"},
               {"member"},
               {"reading"},
               {"place"},
               {"regime"},
               {"in_force"},
               {"for_recipient"},
               {"discount_pct"},
               {"present_value"},
               {"currency"},
               {"grant_element_pct"},
               {"gift_per_100"},
               {"source_id"}},
              {}};
    for (const ValuedLoan& one : loans.loans) {
        const ValuedTerms& terms = one.terms;
        for (const ValuedReading& reading : terms.readings) {
            for (std::size_t i = 0; i < terms.yardsticks.size(); ++i) {
                const Yardstick& yardstick = *terms.yardsticks[i];
                const Worth& worth = reading.at[i];
                out.rows.push_back({terms.loan.id, terms.loan.member, reading.reading.name,
                                    reading.reading.stated  ? "stated"
                                    : reading.reading.apart ? "apart"
                                                            : "open",
                                    yardstick.regime.id, yardstick.in_force ? "yes" : "no",
                                    terms.for_others[i] ? "no" : "yes",
                                    plain(percent * yardstick.regime.discount),
                                    fmt::format("{:.2f}", worth.present_value), terms.loan.currency,
                                    fmt::format("{:.8f}", percent * worth.grant_element),
                                    gift(worth.gift_per_100), terms.loan.source_id});
            }
        }
    }
    return out;
}

void show_sources(Answer& answer, const LoansAnswer& loans) {
    answer.heading("Yardsticks");
    for (const Yardstick& one : loans.yardsticks) {
        if (one.own)
            continue;
        const Regime& regime = one.regime;
        answer.item(
            fmt::format("{}: {} %, {} ({}), {} to {}. {}", regime.id,
                        plain(percent * regime.discount), regime.name, regime.recipients_name,
                        regime.valid.from ? to_string(*regime.valid.from) : "always",
                        regime.valid.to ? to_string(*regime.valid.to) : "today", regime.source));
    }
}

Result<Answer> ask_loan(const Setting& setting) {
    const auto loans = value_loans(setting);
    if (!loans)
        return fail(loans.error());
    const Dossier& dossier = setting.dossier;
    const bool schedule = setting.asked.has("schedule");

    Answer answer;
    answer.data = answer_head(setting, nullptr, setting.view);
    for (auto& entry : loans_data(dossier, *loans, schedule))
        answer.data.push_back(std::move(entry));

    answer.headline(
        fmt::format("What the terms of {} are worth, yardsticks of {}",
                    plural(static_cast<std::int64_t>(loans->loans.size()), "loan", "loans"),
                    to_string(loans->day)));
    note_days(answer, setting.view);
    for (const ValuedLoan& one : loans->loans)
        show_loan(answer, dossier, one, schedule);
    if (loans->total)
        show_total(answer, dossier, *loans->total);
    if (!loans->warnings.empty()) {
        answer.heading("Warnings");
        for (const Problem& warning : loans->warnings)
            answer.item(fmt::format("{}: {}", warning.code, describe(warning)));
    }
    show_sources(answer, *loans);
    answer.heading("How to read this");
    for (const std::string& words : loan_conventions(*loans))
        answer.item(words);
    for (const std::string_view words : loan_told())
        answer.item(std::string(words));
    answer.table = table_of(*loans);
    return answer;
}

} // namespace

extern const Question loan;
const Question loan{
    "loan",
    "What the terms of a loan are worth, under every yardstick and reading",
    "Values the loans of a dossier by explicit schedules: present value, grant element, gift per "
    "100 "
    "of the purchase, at every yardstick of concessionality in force on the day, over every "
    "reading "
    "that the terms leave open; with the terms of price bands and the verdict of each yardstick.",
    options,
    ask_loan,
    false};

} // namespace plenary::question::ask
