#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "plenary/format/dossier_reader.hpp"
#include "plenary/format/file.hpp"
#include "plenary/format/percent.hpp"
#include "plenary/format/yardsticks.hpp"
#include "plenary/numeric/decimal.hpp"
#include "plenary/stakes/payment_days.hpp"

namespace plenary::format {
namespace {

using stakes::InterestAtEnd;
using stakes::Loan;
using stakes::Repayment;
using stakes::Terms;

constexpr double longest = 1000; // years

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

// The cell, when it is one of the words; else E-LOAN-CODE and the first word.
std::string code_in(const TypedTable& rows, std::size_t i, std::string_view column,
                    std::string_view what, std::initializer_list<std::string_view> words,
                    bool may_be_empty) {
    const std::string text = may_be_empty ? rows.text(i, column) : rows.needed(i, column);
    if (text.empty() || is_one_of(text, words))
        return text.empty() ? std::string(*words.begin()) : text;
    std::string hint = "write ";
    for (const std::string_view word : words)
        hint += fmt::format("{}{}", word == *words.begin() ? "" : " or ", word);
    rows.report(i, column, "E-LOAN-CODE", fmt::format("'{}' is no {}", text, what), hint);
    return std::string(*words.begin());
}

// A rate in percent as a fraction.
double rate_in(const TypedTable& rows, std::size_t i, std::string_view column,
               std::optional<double> percent) {
    if (percent && (*percent < 0 || *percent > highest_rate)) {
        rows.report(i, column, "E-LOAN-RANGE",
                    fmt::format("a rate of {} % a year", rows.text(i, column)),
                    "write percent a year, 0 to 100");
    }
    return fraction_of(percent.value_or(0));
}

void read_codes(const TypedTable& rows, std::size_t i, Terms& terms) {
    terms.repayment = static_cast<Repayment>(std::stoi(
        code_in(rows, i, "repayment_type", "type of repayment", {"1", "2", "3", "5"}, false)));
    terms.per_year = std::stoi(code_in(rows, i, "repayment_plan", "number of payments a year",
                                       {"1", "2", "4", "12"}, false));
    terms.capitalise = code_in(rows, i, "capitalise_grace", "answer to whether interest is added",
                               {"0", "1"}, true) == "1";
    const std::string at_end = code_in(rows, i, "interest_at_end", "kind of interest at the end",
                                       {"0", "simple", "compound"}, true);
    if (at_end == "0")
        return;
    terms.interest_at_end = at_end == "simple" ? InterestAtEnd::simple : InterestAtEnd::compound;
    if (terms.repayment != Repayment::lump_sum) {
        rows.report(i, "interest_at_end", "E-LOAN-CODE",
                    "only a lump sum (type 3) has its interest at the end",
                    "write 0, or 3 as repayment_type");
    }
}

void read_open(const TypedTable& rows, std::size_t i, stakes::Open& open) {
    const std::vector<std::string> words{"profile", "grace", "plan", "interest"};
    for (const std::string& word : rows.list(i, "open")) {
        if (word == "profile") {
            open.profile = true;
        } else if (word == "grace") {
            open.grace = true;
        } else if (word == "plan") {
            open.plan = true;
        } else if (word == "interest") {
            open.interest = true;
        } else {
            rows.report(i, "open", "E-LOAN-CODE",
                        fmt::format("'{}' is nothing that terms leave open", word),
                        hint_among(word, words));
        }
    }
}

// Whole periods in so many years; 0 and a problem when there are none.
int periods_in(const TypedTable& rows, std::size_t i, std::string_view column, double years,
               int per_year) {
    constexpr double slack = 1e-6;
    const double periods = years * per_year;
    if (std::abs(periods - std::round(periods)) <= slack)
        return static_cast<int>(std::lround(periods));
    rows.report(i, column, "E-LOAN-GRID",
                fmt::format("{} years are no whole number of {} periods", rows.text(i, column),
                            stakes::plan_name(per_year)),
                "write years that end with a period");
    return 0;
}

// Maturity and first principal in years.
void read_years(const TypedTable& rows, std::size_t i, Loan& loan) {
    const auto maturity = rows.needed_decimal(i, "maturity_years");
    const bool lump = loan.terms.repayment == Repayment::lump_sum;
    if (!lump)
        (void)rows.needed(i, "first_principal_years");
    const auto first = rows.decimal(i, "first_principal_years");
    if (!maturity || (!lump && !first))
        return;
    const double a = loan.terms.per_year;
    if (*maturity <= 0 || *maturity > longest) {
        rows.report(i, "maturity_years", "E-LOAN-RANGE",
                    fmt::format("a maturity of {} years", rows.text(i, "maturity_years")),
                    "write years above 0 and up to 1000");
        return;
    }
    constexpr double slack = 1e-6;
    const double wait = first.value_or(*maturity);
    if (wait > *maturity + slack || wait * a < 1 - slack) {
        rows.report(i, "first_principal_years", "E-LOAN-RANGE",
                    fmt::format("the first principal after {} years of {}",
                                rows.text(i, "first_principal_years"),
                                rows.text(i, "maturity_years")),
                    "write at least one period and at most the maturity");
        return;
    }
    if (lump && wait < *maturity - slack) {
        rows.report(i, "first_principal_years", "E-LOAN-RANGE",
                    "a lump sum is paid at the maturity", "leave the cell empty");
        return;
    }
    loan.terms.periods = periods_in(rows, i, "maturity_years", *maturity, loan.terms.per_year);
    loan.terms.first = periods_in(rows, i, "first_principal_years", wait, loan.terms.per_year);
}

// Days instead of years. What is off the grid is kept for exact dates.
void read_days(const TypedTable& rows, std::size_t i, Loan& loan) {
    (void)rows.needed(i, "commitment_date");
    const auto commitment = rows.day(i, "commitment_date");
    const auto final = rows.day(i, "repayment_final_date");
    (void)rows.needed(i, "repayment_final_date");
    const bool lump = loan.terms.repayment == Repayment::lump_sum;
    if (!lump)
        (void)rows.needed(i, "repayment_first_date");
    auto first = rows.day(i, "repayment_first_date");
    if (lump && !first)
        first = final;
    if (!commitment || !first || !final)
        return;
    const std::string_view first_column = lump ? "repayment_final_date" : "repayment_first_date";
    if (*final <= *commitment || *first <= *commitment || *first > *final) {
        rows.report(i, *first > *final ? first_column : "repayment_final_date", "E-LOAN-RANGE",
                    fmt::format("committed {}, first principal {}, last {}", to_string(*commitment),
                                to_string(*first), to_string(*final)),
                    "the first principal follows the commitment, the last is not before the first");
        return;
    }
    if (lump && *first != *final) {
        rows.report(i, "repayment_first_date", "E-LOAN-RANGE", "a lump sum is paid on the last day",
                    "leave the cell empty");
        return;
    }
    loan.days = {*commitment, *first, *final};
    const auto to_first = stakes::periods_between(*commitment, *first, loan.terms.per_year);
    const auto to_last = stakes::periods_between(*commitment, *final, loan.terms.per_year);
    if (to_first && to_last) {
        loan.terms.periods = *to_last;
        loan.terms.first = *to_first;
        return;
    }
    const std::string_view column = to_first ? "repayment_final_date" : first_column;
    loan.off_grid =
        Problem{Kind::invalid,
                "E-LOAN-GRID",
                fmt::format("{} is no whole number of {} periods after {}",
                            to_string(to_first ? *final : *first),
                            stakes::plan_name(loan.terms.per_year), to_string(*commitment)),
                "mend the day, or ask 'plenary loan' with --exact-dates (Act/365F)",
                rows.where(i, column),
                ""};
}

// The amounts of a list, against what is owed when the first of them falls due.
void read_list(const TypedTable& rows, std::size_t i, Loan& loan, bool sound) {
    const std::vector<std::string> cells = rows.list(i, "principal_list");
    if (loan.terms.repayment != Repayment::list) {
        if (!cells.empty()) {
            rows.report(i, "principal_list", "E-LOAN-LIST", "only type 5 has a list of principal",
                        "leave the cell empty, or write 5 as repayment_type");
        }
        return;
    }
    double sum = 0;
    for (const std::string& cell : cells) {
        const auto amount = decimal_of(cell);
        if (!amount || *amount < 0) {
            rows.report(i, "principal_list", "E-LOAN-LIST",
                        fmt::format("'{}' is no amount of principal", cell),
                        "write amounts with ';' between them");
            return;
        }
        loan.terms.principal.push_back(*amount);
        sum += *amount;
    }
    const Terms terms = loan.off_grid ? stakes::exact_terms(loan) : loan.terms;
    if (!sound || terms.periods == 0 || terms.first == 0)
        return;
    const auto wanted = static_cast<std::size_t>(terms.periods - terms.first) + 1;
    if (cells.size() != wanted) {
        rows.report(i, "principal_list", "E-LOAN-LIST",
                    fmt::format("{} amounts for {} repayments", cells.size(), wanted),
                    "write one amount for each period from the first principal to the last");
        return;
    }
    constexpr double slack = 0.005; // of a unit of the currency
    const double owed = stakes::owed_at_first(terms);
    if (std::abs(sum - owed) > slack) {
        rows.report(i, "principal_list", "E-LOAN-LIST",
                    fmt::format("the amounts add up to {:.2f}, but {:.2f} is owed", sum, owed),
                    "mend the amounts or the face");
    }
}

// What the source prints as "25 years" and "2 years of grace": what the readings are made from.
void read_printed(const TypedTable& rows, std::size_t i, Loan& loan) {
    const double a = loan.terms.per_year;
    loan.years = loan.terms.periods / a;
    loan.grace = loan.terms.repayment == Repayment::lump_sum ? 0 : (loan.terms.first - 1) / a;
    for (const auto& [column, slot] :
         {std::pair("term_years", &loan.years), std::pair("grace_years", &loan.grace)}) {
        const auto years = rows.decimal(i, column);
        if (!years)
            continue;
        if (*years < 0 || *years > longest) {
            rows.report(i, column, "E-LOAN-RANGE", fmt::format("{} years", rows.text(i, column)),
                        "write years from 0 to 1000");
            continue;
        }
        *slot = *years;
    }
}

} // namespace

void DossierReader::check_rate_unit(const TypedTable& rows, std::size_t i,
                                    std::string_view column) {
    const auto percent = decimal_of(rows.text(i, column));
    if (percent && looks_like_a_fraction(*percent))
        out_.dossier.warnings.push_back(rate_unit_warning(rows, i, column));
}

stakes::Loan DossierReader::read_loan(const TypedTable& rows, std::size_t i) {
    const std::size_t problems_before = out_.problems.size();
    Loan loan;
    loan.where = rows.where(i, "loan_id");
    loan.id = rows.needed(i, "loan_id");
    loan.member = rows.needed(i, "member");
    if (has_body_ && !loan.member.empty() && out_.dossier.body.find(loan.member) == nullptr) {
        const std::string hint = suggest_member(out_.dossier.body, loan.member);
        rows.report(
            i, "member", "E-MEMBER",
            fmt::format("no member of {} has the code '{}'", out_.dossier.body.name, loan.member),
            hint.empty() ? "write a code of the body's members.csv" : hint);
    }
    loan.provider = rows.needed(i, "provider");
    loan.currency = rows.needed(i, "currency");
    loan.contract = rows.text(i, "contract");
    loan.recipients = rows.list(i, "recipients");
    loan.source_id = source_in(rows, i, "source_id");
    loan.cash_due_days = rows.number(i, "cash_part_due_days", 0);
    if (const auto face = rows.needed_decimal(i, "face")) {
        loan.terms.face = *face;
        if (*face <= 0) {
            rows.report(i, "face", "E-LOAN-RANGE",
                        fmt::format("a face of {}", rows.text(i, "face")),
                        "write an amount above 0");
        }
    }
    const auto rate_1 = rows.needed_decimal(i, "rate_1_pct");
    const auto rate_2 = rows.decimal(i, "rate_2_pct");
    loan.terms.rate_1 = rate_in(rows, i, "rate_1_pct", rate_1);
    loan.terms.rate_2 = rate_2 ? rate_in(rows, i, "rate_2_pct", rate_2) : loan.terms.rate_1;
    if (const auto share = rows.decimal(i, "share_of_purchase_pct")) {
        loan.share = fraction_of(*share);
        if (*share <= 0 || *share > highest_rate) {
            rows.report(i, "share_of_purchase_pct", "E-LOAN-RANGE",
                        fmt::format("a share of {} %", rows.text(i, "share_of_purchase_pct")),
                        "write percent of the purchase, above 0 and up to 100");
        }
    }
    const std::size_t before_codes = out_.problems.size();
    read_codes(rows, i, loan.terms);
    read_open(rows, i, loan.open);
    const bool codes = out_.problems.size() == before_codes;
    const bool by_days = !rows.text(i, "commitment_date").empty() ||
                         !rows.text(i, "repayment_first_date").empty() ||
                         !rows.text(i, "repayment_final_date").empty();
    const bool by_years =
        !rows.text(i, "maturity_years").empty() || !rows.text(i, "first_principal_years").empty();
    loan.terms.periods = loan.terms.first = 0;
    if (by_days && by_years) {
        rows.report(i, "maturity_years", "E-LOAN-RANGE", "both days and years of the terms",
                    "keep the days or the years; what the source prints goes to term_years and "
                    "grace_years");
    } else if (codes && by_days) {
        read_days(rows, i, loan);
    } else if (codes) {
        read_years(rows, i, loan);
    }
    if (codes)
        read_list(rows, i, loan, out_.problems.size() == problems_before);
    read_printed(rows, i, loan);
    return loan;
}

void DossierReader::read_loans() {
    const TypedTable rows = optional_table("loans.csv", {"loan_id", "member", "provider", "face",
                                                         "currency", "rate_1_pct", "repayment_type",
                                                         "repayment_plan", "source_id"});
    std::set<std::string> seen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t problems_before = out_.problems.size();
        Loan loan = read_loan(rows, i);
        if (!loan.id.empty() && !seen.insert(loan.id).second) {
            rows.report(i, "loan_id", "E-DUP", fmt::format("the loan '{}' stands twice", loan.id),
                        "give each loan its own id");
        }
        if (out_.problems.size() > problems_before)
            continue;
        for (const std::string_view column : {"rate_1_pct", "rate_2_pct"})
            check_rate_unit(rows, i, column);
        if (loan.off_grid)
            out_.dossier.warnings.push_back(*loan.off_grid);
        out_.dossier.loans.push_back(std::move(loan));
    }
    if (rows.size() > 0)
        read_yardsticks();
}

void DossierReader::read_yardsticks() {
    const auto path = find_yardsticks(body_roots(source_.path(), data_roots_));
    if (!path)
        return;
    const auto bytes = read_file(*path);
    if (!bytes) {
        out_.problems.push_back(bytes.error());
        return;
    }
    files_.emplace_back("yardsticks/concessionality.csv", *bytes);
    ReadYardsticks read = format::read_yardsticks(*bytes, path->string());
    out_.dossier.regimes = std::move(read.regimes);
    out_.problems.insert(out_.problems.end(), read.problems.begin(), read.problems.end());
    out_.dossier.warnings.insert(out_.dossier.warnings.end(), read.warnings.begin(),
                                 read.warnings.end());
}

} // namespace plenary::format
