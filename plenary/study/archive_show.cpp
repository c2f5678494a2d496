#include "plenary/study/archive_show.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/rollcall/when.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Asked;
using question::Option;
using rollcall::Archive;

// With an asterisk where the source printed it and no vote is on record.
std::string cell(const std::optional<int>& number, bool printed) {
    return number ? fmt::format("{}{}", *number, printed ? "*" : "") : "-";
}

std::string empty_or(const std::optional<int>& number) {
    return number ? std::to_string(*number) : "";
}

// Without the columns that say nothing in any row.
question::Table without_empty(const question::Table& table) {
    question::Table out;
    out.rows.resize(table.rows.size());
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const bool says = std::any_of(table.rows.begin(), table.rows.end(),
                                      [i](const auto& row) { return !row[i].empty(); });
        if (!says)
            continue;
        out.columns.push_back(table.columns[i]);
        for (std::size_t j = 0; j < table.rows.size(); ++j)
            out.rows[j].push_back(table.rows[j][i]);
    }
    return out;
}

question::Table shown_roll_calls(const Archive& archive, const std::vector<std::size_t>& chosen,
                                 std::size_t most) {
    question::Table out{{{"id", false},
                         {"day", false},
                         {"session", true},
                         {"yes", true},
                         {"no", true},
                         {"abstain", true},
                         {"result", false},
                         {"symbol", false},
                         {"title", false}},
                        {}};
    for (std::size_t i = 0; i < std::min(most, chosen.size()); ++i) {
        const rollcall::RollCall& item = archive.roll_calls[chosen[i]];
        const ToldCounts counts = told_counts(archive, chosen[i]);
        const bool printed = counts.from == "totals";
        out.rows.push_back({item.id, when(item), empty_or(item.session), cell(counts.yes, printed),
                            cell(counts.no, printed), cell(counts.abstain, printed), item.result,
                            item.symbol, item.title.empty() ? item.description : item.title});
    }
    return out;
}

question::Table roll_calls_table(const Archive& archive, const std::vector<std::size_t>& chosen) {
    question::Table out{{{"id", false},
                         {"day", false},
                         {"session", true},
                         {"symbol", false},
                         {"title", false},
                         {"yes", true},
                         {"no", true},
                         {"abstain", true},
                         {"counts", false},
                         {"result", false}},
                        {}};
    for (const std::size_t place : chosen) {
        const rollcall::RollCall& item = archive.roll_calls[place];
        const ToldCounts counts = told_counts(archive, place);
        out.rows.push_back({item.id, when(item), empty_or(item.session), item.symbol, item.title,
                            empty_or(counts.yes), empty_or(counts.no), empty_or(counts.abstain),
                            std::string(counts.from), item.result});
    }
    return out;
}

Reply list(const OpenedArchive& opened, const rollcall::Selected& chosen, const Asked& asked) {
    const auto limit = number_of(asked, "limit", 1);
    if (!limit)
        return refused(limit.error());
    const Archive& archive = opened.archive;
    std::vector<std::size_t> found = chosen.roll_calls;
    const std::size_t all = found.size();
    if (*limit)
        found.resize(std::min(all, static_cast<std::size_t>(**limit)));
    constexpr std::size_t usual = 50;
    const std::size_t most = *limit ? found.size() : usual;

    Answer answer;
    answer.headline(
        fmt::format("{}: {} of {} roll calls", opened.name, all, archive.roll_calls.size()));
    if (!found.empty())
        answer.show(without_empty(shown_roll_calls(archive, found, most)));
    if (most < all) {
        answer.note(fmt::format("{} of {} are shown; {}", most, all,
                                *limit ? "--limit was asked for"
                                       : "--limit N shows more, --csv and --json have them all"));
    }
    const bool printed = std::any_of(
        found.begin(), found.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.size())),
        [&](std::size_t place) { return told_counts(archive, place).from == "totals"; });
    if (printed)
        answer.note("* no vote is on record: the totals that the source printed");
    tell_selection(chosen, answer);
    answer.data = archive_head(opened, all);
    Array items;
    items.reserve(found.size());
    for (const std::size_t place : found)
        items.emplace_back(data_of(archive, place));
    answer.data.emplace_back("roll_calls", std::move(items));
    answer.table = roll_calls_table(archive, found);
    return {std::move(answer), {}};
}

} // namespace

std::vector<Option> archive_show_options() {
    return {Option{"rollcall", Option::Kind::text, "ID", "this roll call whole", false},
            Option{"member", Option::Kind::text, "MEMBER",
                   "how this member voted, and its most surprising votes", false},
            Option{"peers", Option::Kind::text, "K",
                   "with --member: how many most agreeing members to hold it against (10)", false},
            abstain_option,
            roll_call_order_option,
            Option{"limit", Option::Kind::text, "N",
                   "at most N (50 where a person reads; 10 surprising votes)", false}};
}

Reply archive_show(const ArchiveAsked& ask) {
    for (const char* name : {"peers", "abstain"}) {
        if (ask.asked.has(name) && !ask.asked.has("member")) {
            return refused(usage("unused-option", "only surprising votes need it",
                                 "add --member, or leave it out", fmt::format("--{}", name)));
        }
    }
    if (ask.asked.has("rollcall")) {
        std::vector<Option> others = selection_options();
        for (const Option& option : archive_show_options())
            others.push_back(option);
        for (const Option& option : others) {
            if (option.name != "rollcall" && ask.asked.has(option.name)) {
                return refused(usage("unused-option", "--rollcall already says which roll call",
                                     "leave one of them out", fmt::format("--{}", option.name)));
            }
        }
    }
    ArchiveOrProblems read = open_votes(ask.asked);
    if (!read.opened)
        return {std::nullopt, std::move(read.problems)};
    if (ask.asked.has("rollcall"))
        return show_roll_call(*read.opened, ask.asked.text("rollcall"));
    const auto chosen = selected(read.opened->archive, ask.asked);
    if (!chosen)
        return refused(chosen.error());
    return ask.asked.has("member") ? show_member(*read.opened, *chosen, ask.asked)
                                   : list(*read.opened, *chosen, ask.asked);
}

} // namespace plenary::study
