#include "plenary/question/measure/loans.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/evidence/lineup.hpp"
#include "plenary/numeric/decimal.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::question {
namespace {

using stakes::Band;
using stakes::bands_at;
using stakes::common_currency;
using stakes::ExchangeRate;
using stakes::GoodPrice;
using stakes::grant_element;
using stakes::Loan;
using stakes::plain;
using stakes::present_value;
using stakes::rate_for;
using stakes::readings_of;
using stakes::Regime;
using stakes::Repayment;
using stakes::say_prices;
using stakes::schedule;
using stakes::under_band;

constexpr double percent = 100;

Problem usage(std::string code, std::string message, std::string hint, std::string where) {
    return {Kind::usage,     std::move(code),          std::move(message),
            std::move(hint), {std::move(where), 0, 0}, ""};
}

// Whether a row of this source is looked at.
bool in_view(const Setting& setting, const std::string& source_id) {
    if (!setting.view.sees_source(source_id))
        return false;
    const Source* source = setting.dossier.find_source(source_id);
    return source == nullptr || !source->date || setting.view.knows(*source->date);
}

template <class Row>
std::vector<Row> rows_in_view(const Setting& setting, const std::vector<Row>& rows) {
    std::vector<Row> out;
    for (const Row& row : rows) {
        if (in_view(setting, row.source_id))
            out.push_back(row);
    }
    return out;
}

Result<double> number_option(const Setting& setting, std::string_view name, const char* hint) {
    const std::string text = setting.asked.text(name);
    const auto value = decimal_of(text);
    if (value)
        return *value;
    return fail(usage("bad-number", fmt::format("'{}' is no number", text), hint,
                      fmt::format("--{}", name)));
}

Result<std::vector<Yardstick>> yardsticks_of(const Setting& setting, Day day) {
    const bool all = setting.asked.has("all-regimes");
    std::vector<Yardstick> out;
    if (setting.asked.has("discount")) {
        const auto discount = number_option(setting, "discount", "write percent a year: 5");
        if (!discount)
            return fail(discount.error());
        if (*discount <= -percent || *discount > percent)
            return fail(usage("E-LOAN-RANGE", fmt::format("a discount of {} %", plain(*discount)),
                              "write percent a year, above -100 and at most 100", "--discount"));
        Yardstick own;
        own.regime.id = "own";
        own.regime.name = "your own discount";
        own.regime.recipients_name = "any recipient";
        own.regime.discount = *discount / percent;
        own.regime.source = "--discount";
        own.in_force = own.own = true;
        out.push_back(std::move(own));
    }
    for (const Regime& regime : setting.dossier.regimes) {
        if (all || regime.in_force(day))
            out.push_back({regime, regime.in_force(day), false});
    }
    std::stable_partition(out.begin(), out.end(),
                          [](const Yardstick& one) { return one.in_force; });
    if (out.empty())
        return fail({Kind::not_found,
                     "no-yardstick",
                     fmt::format("no yardstick is in force on {}", to_string(day)),
                     "give one with --discount, ask for --all-regimes, or set PLENARY_DATA to a "
                     "folder that holds yardsticks/",
                     {},
                     ""});
    return out;
}

bool is_for(const Loan& loan, const Regime& regime) {
    return regime.recipients.empty() || loan.recipients.empty() ||
           std::find(loan.recipients.begin(), loan.recipients.end(), regime.recipients) !=
               loan.recipients.end();
}

OverReadings over_readings(const ValuedTerms& terms, std::size_t at) {
    OverReadings out;
    const auto gift = [&](std::size_t reading) {
        return terms.readings[reading].at[at].gift_per_100;
    };
    const std::optional<double> threshold = terms.yardsticks[at]->regime.threshold;
    for (std::size_t i = 0; i < terms.readings.size(); ++i) {
        if (terms.readings[i].reading.apart)
            continue;
        ++out.of;
        if (threshold && terms.readings[i].at[at].grant_element >= *threshold)
            ++out.met;
        if (gift(i) < gift(out.low))
            out.low = i;
        if (gift(i) > gift(out.high))
            out.high = i;
    }
    return out;
}

ValuedTerms value(const Loan& loan, const std::vector<Yardstick>& yardsticks, bool all,
                  bool exact) {
    ValuedTerms out;
    out.loan = loan;
    for (const Yardstick& one : yardsticks) {
        const bool meant = one.own || is_for(loan, one.regime);
        if (!meant && !all)
            continue;
        out.yardsticks.push_back(&one);
        out.for_others.push_back(!meant);
    }
    for (stakes::Reading& reading : readings_of(loan, exact)) {
        ValuedReading one{std::move(reading), {}, {}};
        one.schedule = schedule(one.reading.terms);
        const double face = one.reading.terms.face;
        for (const Yardstick* yardstick : out.yardsticks) {
            Worth worth;
            worth.present_value = present_value(one.schedule, yardstick->regime.discount);
            worth.grant_element = grant_element(face, worth.present_value);
            worth.gift_per_100 = percent * loan.share * worth.grant_element;
            one.at.push_back(worth);
        }
        out.readings.push_back(std::move(one));
    }
    for (std::size_t i = 0; i < out.yardsticks.size(); ++i)
        out.over.push_back(over_readings(out, i));
    return out;
}

class Answering {
public:
    explicit Answering(const Setting& setting)
        : setting_(setting), bands_(rows_in_view(setting, setting.dossier.bands)) {}

    Result<LoansAnswer> run() {
        const Dossier& dossier = setting_.dossier;
        out_.view = setting_.view;
        out_.day =
            setting_.asked.day("date").value_or(setting_.view.as_of.value_or(dossier.default_day));
        const auto loans = loans_asked();
        if (!loans)
            return fail(loans.error());
        out_.exact = setting_.asked.has("exact-dates");
        if (const auto off = off_grid(*loans))
            return fail(*off);
        auto yardsticks = yardsticks_of(setting_, out_.day);
        if (!yardsticks)
            return fail(yardsticks.error());
        out_.yardsticks = std::move(*yardsticks);
        for (const Problem& warning : dossier.warnings) {
            if (warning.code.starts_with("W-LOAN-") || warning.code.starts_with("W-BAND-"))
                out_.warnings.push_back(warning);
        }
        warn_of_discount();
        for (const Loan* loan : *loans) {
            const bool exact = out_.exact && loan->days.has_value();
            out_.loans.push_back({valued(*loan, exact), {}});
        }
        if (const auto problem = at_prices())
            return fail(*problem);
        if (setting_.asked.has("total")) {
            if (const auto problem = add_up())
                return fail(*problem);
        }
        return std::move(out_);
    }

private:
    [[nodiscard]] ValuedTerms valued(const Loan& loan, bool exact) const {
        return value(loan, out_.yardsticks, setting_.asked.has("all-regimes"), exact);
    }

    void warn_of_discount() {
        constexpr double least_usual = 0.002; // 0.2 %
        for (const Yardstick& one : out_.yardsticks) {
            if (one.own && one.regime.discount > 0 && one.regime.discount < least_usual)
                out_.warnings.push_back(
                    {Kind::invalid, "W-LOAN-RATE-UNIT",
                     fmt::format("{} is read as percent; it looks like a fraction",
                                 setting_.asked.text("discount")),
                     "write 5 for five percent; a rate below 0.2 % is computed as written",
                     Where{"--discount", 0, 0}, ""});
        }
    }

    Result<std::vector<const Loan*>> loans_asked() const {
        std::vector<const Loan*> out;
        std::vector<std::string> ids;
        const std::string wanted = setting_.asked.text("loan");
        for (const Loan& loan : setting_.dossier.loans) {
            if (!in_view(setting_, loan.source_id))
                continue;
            ids.push_back(loan.id);
            if (wanted.empty() || loan.id == wanted)
                out.push_back(&loan);
        }
        if (ids.empty())
            return fail({Kind::not_found,
                         "no-loans",
                         "the dossier has no loan in view",
                         "write loans.csv, see docs/formats/loans.md",
                         {},
                         ""});
        if (out.empty()) {
            const std::string hint = did_you_mean(wanted, ids);
            return fail({Kind::not_found, "unknown-loan",
                         fmt::format("no loan is called '{}'", wanted),
                         hint.empty() ? "'plenary loan' without --loan shows them all" : hint,
                         Where{"--loan", 0, 0}, ""});
        }
        return out;
    }

    std::optional<Problem> off_grid(const std::vector<const Loan*>& loans) const {
        std::optional<Problem> out;
        std::vector<std::string> others;
        for (const Loan* loan : loans) {
            if (!loan->off_grid || out_.exact)
                continue;
            if (out)
                others.push_back(loan->id);
            else
                out = loan->off_grid;
        }
        if (!others.empty())
            out->hint += fmt::format("; so are the days of {}", join(others, ", "));
        return out;
    }

    // The band that holds the price, valued; one entry without a band when none does.
    void add_price(ValuedLoan& loan, double price, const GoodPrice* observed) const {
        const std::vector<const Band*> found =
            bands_at(bands_, loan.terms.loan.contract, price, out_.day);
        for (const Band* band : found) {
            AtPrice one{price, observed, original(*band), std::nullopt};
            if (loan.terms.loan.off_grid || loan.terms.loan.terms.repayment == Repayment::list) {
                loan.prices.push_back(std::move(one));
                continue;
            }
            if (const auto under = under_band(loan.terms.loan, *band))
                one.terms = valued(*under, false);
            loan.prices.push_back(std::move(one));
        }
        if (found.empty())
            loan.prices.push_back({price, observed, nullptr, std::nullopt});
    }

    // The row of the dossier that a row in view was copied from.
    [[nodiscard]] const Band* original(const Band& band) const {
        const auto& all = setting_.dossier.bands;
        return &*std::find_if(all.begin(), all.end(),
                              [&](const Band& one) { return one.where.line == band.where.line; });
    }

    std::optional<Problem> at_prices() {
        std::optional<double> asked;
        if (setting_.asked.has("price")) {
            const auto price =
                number_option(setting_, "price", "write the price of one unit: 45.30");
            if (!price)
                return price.error();
            asked = *price;
        }
        bool any = false;
        for (ValuedLoan& loan : out_.loans) {
            if (loan.terms.loan.contract.empty())
                continue;
            any = true;
            if (asked) {
                add_price(loan, *asked, nullptr);
                if (loan.prices.back().band == nullptr)
                    return Problem{
                        Kind::not_found,
                        "E-BAND-NONE",
                        fmt::format("no band of '{}' holds for a price of {} on {}",
                                    loan.terms.loan.contract, plain(*asked), to_string(out_.day)),
                        "terms_bands.csv has no row for it: ask another price or day, or add the "
                        "band with its source",
                        Where{"--price", 0, 0},
                        ""};
                continue;
            }
            for (const GoodPrice* price : prices_of(loan.terms.loan.contract)) {
                const std::size_t before = loan.prices.size();
                add_price(loan, price->price, price);
                for (std::size_t i = before; i < loan.prices.size(); ++i)
                    warn_of(loan.terms.loan, loan.prices[i]);
            }
        }
        if (asked && !any)
            return usage("no-contract", "none of the loans goes by a price",
                         "name the contract of terms_bands.csv in loans.csv", "--price");
        return std::nullopt;
    }

    // Prices of the contract's good on the day, or until shortly before it.
    [[nodiscard]] std::vector<const GoodPrice*> prices_of(std::string_view contract) const {
        constexpr std::chrono::days recent{90};
        std::vector<const GoodPrice*> out;
        for (const GoodPrice& price : setting_.dossier.good_prices) {
            const bool of_contract =
                std::any_of(bands_.begin(), bands_.end(), [&](const Band& one) {
                    return one.contract == contract && one.good == price.good;
                });
            Spell spell = price.spell;
            if (spell.to)
                spell.to = Day(spell.to->days() + recent);
            if (of_contract && spell.holds(out_.day) && in_view(setting_, price.source_id))
                out.push_back(&price);
        }
        return out;
    }

    void warn_of(const Loan& loan, const AtPrice& at) {
        const GoodPrice& price = *at.observed;
        const std::string seen = fmt::format(
            "{} at {} {} from {} to {} ({})", price.good, plain(price.price), price.unit,
            to_string(*price.spell.from), to_string(*price.spell.to), price.source_id);
        if (at.band == nullptr) {
            out_.warnings.push_back({Kind::invalid, "W-BAND-PRICE",
                                     fmt::format("{}: no band of '{}' holds", seen, loan.contract),
                                     "add the band with its source", price.where, ""});
            return;
        }
        const Band& band = *at.band;
        if (band.financed == loan.share && band.rate == loan.terms.rate_2 &&
            band.years == loan.years && band.grace == loan.grace)
            return;
        out_.warnings.push_back(
            {Kind::invalid, "W-BAND-PRICE",
             fmt::format("{} falls in the band {} ({} % on credit at {} %, {} years including {} "
                         "of grace), not in the {} % at {} % of '{}'",
                         seen, say_prices(band), plain(percent * band.financed),
                         plain(percent * band.rate), plain(band.years), plain(band.grace),
                         plain(percent * loan.share), plain(percent * loan.terms.rate_2), loan.id),
             "both are shown; the row of loans.csv is what its source says", price.where, ""});
    }

    std::optional<Problem> add_up() {
        Total total;
        total.currency = setting_.asked.text("total");
        const std::vector<ExchangeRate>& rates = setting_.dossier.exchange_rates;
        for (const Yardstick& yardstick : out_.yardsticks) {
            const bool everywhere =
                std::all_of(out_.loans.begin(), out_.loans.end(), [&](const ValuedLoan& loan) {
                    const auto& has = loan.terms.yardsticks;
                    return std::find(has.begin(), has.end(), &yardstick) != has.end();
                });
            if (everywhere)
                total.yardsticks.push_back(&yardstick);
        }
        const std::size_t number = total.yardsticks.size();
        total.stated.resize(number);
        total.low.resize(number);
        total.high.resize(number);
        for (const ValuedLoan& valued : out_.loans) {
            const ValuedTerms& terms = valued.terms;
            double factor = 1;
            if (terms.loan.currency != total.currency) {
                const ExchangeRate* rate =
                    rate_for(rates, terms.loan.currency, total.currency, out_.day);
                if (rate == nullptr || !in_view(setting_, rate->source))
                    return Problem{Kind::invalid,
                                   "E-UNIT",
                                   fmt::format("'{}' is in {}, and no row of rates.csv turns it "
                                               "into {} by {}",
                                               terms.loan.id, terms.loan.currency, total.currency,
                                               to_string(out_.day)),
                                   "add the rate with its day and source, or leave out --total",
                                   terms.loan.where,
                                   ""};
                factor = rate->rate;
                if (std::find(total.rates.begin(), total.rates.end(), rate) == total.rates.end())
                    total.rates.push_back(rate);
            }
            const double face = factor * terms.loan.terms.face;
            total.face += face;
            for (std::size_t i = 0; i < number; ++i) {
                const auto at = static_cast<std::size_t>(std::find(terms.yardsticks.begin(),
                                                                   terms.yardsticks.end(),
                                                                   total.yardsticks[i]) -
                                                         terms.yardsticks.begin());
                const OverReadings& over = terms.over[at];
                total.stated[i] += face * terms.readings.front().at[at].grant_element;
                total.low[i] += face * terms.readings[over.low].at[at].grant_element;
                total.high[i] += face * terms.readings[over.high].at[at].grant_element;
            }
        }
        out_.total = std::move(total);
        return std::nullopt;
    }

    const Setting& setting_;
    std::vector<Band> bands_; // in view
    LoansAnswer out_;
};

} // namespace

Result<LoansAnswer> value_loans(const Setting& setting) { return Answering(setting).run(); }

} // namespace plenary::question
