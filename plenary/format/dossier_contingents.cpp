#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "plenary/format/dossier_reader.hpp"
#include "plenary/numeric/decimal.hpp"

namespace plenary::format {

using stakes::Contingent;
using stakes::ReimbursementRate;

namespace {

bool one_course(const Contingent& a, const Contingent& b) {
    return a.mission == b.mission && a.component == b.component && a.plan == b.plan;
}

// The column is called contributor, because the contributors of a mission need not be members of
// the body; `member` is another name for it.
std::string_view contributor_column(const TypedTable& rows) {
    return rows.has_column("contributor") || !rows.has_column("member") ? "contributor" : "member";
}

} // namespace

void DossierReader::read_contingents() {
    const TypedTable rows = optional_table(
        "contingents.csv", {"mission", "date", "headcount", "component", "source_id"});
    if (rows.size() > 0 && !rows.has_column(contributor_column(rows))) {
        rows.report(0, "mission", "missing-column", "the column 'contributor' is missing",
                    "add 'contributor' to the header");
        return;
    }
    std::vector<std::size_t> read_rows;
    std::set<std::string> left_out;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t problems_before = out_.problems.size();
        Contingent one;
        one.where = rows.where(i, "mission");
        one.mission = rows.needed(i, "mission");
        read_contributor(rows, i, one);
        one.component = rows.needed(i, "component");
        one.plan = rows.text(i, "plan");
        if (!rows.needed(i, "date").empty())
            one.from = rows.day(i, "date").value_or(Day());
        const std::string headcount = rows.needed(i, "headcount");
        if (const auto value = decimal_of(headcount); value && *value < 0) {
            rows.report(i, "headcount", "E-CONTINGENT", "a contingent cannot be below zero",
                        "write how many there are from this day on, not how many leave");
        } else {
            one.headcount = rows.number(i, "headcount", 0).value_or(0);
        }
        const std::string path = rows.text(i, "path");
        if (path == "linear") {
            one.path = stakes::Path::linear;
        } else if (!path.empty() && path != "step") {
            rows.report(i, "path", "bad-value", fmt::format("'{}' is no path", path),
                        hint_among(path, {"step", "linear"}));
        }
        const std::string reimbursed = rows.text(i, "reimbursed");
        one.reimbursed = reimbursed != "no";
        if (!reimbursed.empty() && reimbursed != "yes" && reimbursed != "no") {
            rows.report(i, "reimbursed", "bad-value",
                        fmt::format("'{}' is neither yes nor no", reimbursed),
                        "write no where the rates of reimbursement_rates.csv do not apply");
        }
        one.source = source_in(rows, i, "source_id");
        one.known = rows.day(i, "known");
        if (const Source* source = out_.dossier.find_source(one.source); !one.known && source)
            one.known = source->date;
        // What is on record is known at the latest when it is so; a plan has no such day.
        if (!one.known && one.plan.empty())
            one.known = one.from;
        one.note = rows.text(i, "note");
        if (out_.problems.size() > problems_before) {
            left_out.insert(one.contributor);
            continue;
        }
        read_rows.push_back(i);
        out_.dossier.contingents.push_back(std::move(one));
    }
    check_contingents(rows, read_rows, left_out);
}

void DossierReader::read_contributor(const TypedTable& rows, std::size_t i, Contingent& one) {
    const std::string_view column = contributor_column(rows);
    one.contributor = rows.needed(i, column);
    one.name = rows.text(i, "name");
    if (one.contributor == "*") {
        if (one.name.empty())
            one.name = "whole force";
        return;
    }
    const Member* member = has_body_ ? out_.dossier.body.find(one.contributor) : nullptr;
    if (member != nullptr) {
        if (one.name.empty())
            one.name = member->name;
    } else if (one.name.empty()) {
        (void)is_member(rows, i, column, one.contributor, "E-MEMBER");
    }
}

void DossierReader::check_contingents(const TypedTable& rows, const std::vector<std::size_t>& read,
                                      const std::set<std::string>& left_out) {
    const std::vector<Contingent>& all = out_.dossier.contingents;
    const std::string_view column = contributor_column(rows);
    for (std::size_t i = 0; i < read.size(); ++i) {
        const Contingent& one = all[i];
        bool first = true;
        bool later = false;
        bool twice = false;
        bool whole_and_part = false;
        for (std::size_t j = 0; j < read.size(); ++j) {
            if (i == j || !one_course(all[j], one))
                continue;
            if (all[j].contributor != one.contributor) {
                whole_and_part = whole_and_part || one.contributor == "*";
                continue;
            }
            twice = twice || (j < i && all[j].from == one.from);
            first = first && one.from <= all[j].from;
            later = later || all[j].from > one.from;
        }
        if (twice) {
            rows.report(read[i], "date", "E-DUP",
                        fmt::format("{} has two headcounts on {}", one.name, to_string(one.from)),
                        "keep one; where two sources differ, give one of them a 'plan' of its own");
        } else if (first && one.headcount == 0 && !left_out.contains(one.contributor)) {
            rows.report(read[i], "headcount", "E-CONTINGENT",
                        fmt::format("{} leaves on {} {}", one.name, to_string(one.from),
                                    later ? "before it arrives" : "and never arrived"),
                        "the first row of a contributor says how many there are");
        }
        if (whole_and_part) {
            rows.report(read[i], column, "E-DUP",
                        "the whole force (*) and single contributors would be counted twice",
                        "give one of the two a 'plan' of its own");
        }
    }
}

void DossierReader::read_reimbursement_rates() {
    const TypedTable rows = optional_table("reimbursement_rates.csv",
                                           {"valid_from", "usd_per_person_month", "source_id"});
    std::vector<ReimbursementRate>& read = out_.dossier.reimbursement_rates;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t problems_before = out_.problems.size();
        ReimbursementRate one;
        one.where = rows.where(i, "valid_from");
        if (!rows.needed(i, "valid_from").empty())
            one.from = rows.day(i, "valid_from").value_or(Day());
        if (!rows.needed(i, "usd_per_person_month").empty())
            one.usd_per_person_month = rows.decimal(i, "usd_per_person_month").value_or(1);
        constexpr double most = 1e9;
        if (one.usd_per_person_month <= 0 || one.usd_per_person_month > most) {
            rows.report(i, "usd_per_person_month", "E-RANGE",
                        "a rate is above zero and at most 10^9",
                        "write US dollars for one person and month");
        }
        const std::string currency = rows.text(i, "currency");
        if (!currency.empty() && currency != "USD") {
            rows.report(i, "currency", "E-UNIT",
                        fmt::format("the column usd_per_person_month is in USD, not {}", currency),
                        "turn the rate into US dollars, or leave the column out");
        }
        one.source = source_in(rows, i, "source_id");
        if (std::any_of(read.begin(), read.end(),
                        [&](const ReimbursementRate& other) { return other.from == one.from; })) {
            rows.report(i, "valid_from", "E-DUP", "two rates begin on one day", "keep one of them");
        }
        if (out_.problems.size() == problems_before)
            read.push_back(std::move(one));
    }
    std::sort(read.begin(), read.end(), [](const ReimbursementRate& a, const ReimbursementRate& b) {
        return a.from < b.from;
    });
}

} // namespace plenary::format
