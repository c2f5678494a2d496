#include "plenary/study/archive_asked.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "plenary/rollcall/find_member.hpp"
#include "plenary/rollcall/when.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using question::Asked;
using question::Object;
using question::Option;
using question::Value;
using rollcall::Abstention;
using rollcall::Archive;
using rollcall::Order;

std::optional<int> whole(std::string_view text) {
    int value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || stop != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

Value value_of(const std::optional<int>& number) { return number ? Value(*number) : Value(); }

// "7" or "7-9".
Result<std::optional<std::pair<int, int>>> sessions_of(const Asked& asked) {
    std::optional<std::pair<int, int>> out;
    if (!asked.has("session"))
        return out;
    const std::string text = asked.text("session");
    const std::size_t hyphen = text.find('-', 1);
    const auto first = whole(std::string_view(text).substr(0, hyphen));
    const auto last =
        hyphen == std::string::npos ? first : whole(std::string_view(text).substr(hyphen + 1));
    if (!first || !last || *first > *last) {
        return fail(usage("bad-session", fmt::format("'{}' is no session", text),
                          "write a number, or two with a hyphen: 70 or 70-74", "--session"));
    }
    out.emplace(*first, *last);
    return out;
}

Result<std::optional<Order>> order_of(const Asked& asked) {
    std::optional<Order> out;
    if (!asked.has("sort"))
        return out;
    const std::string text = asked.text("sort");
    if (text == "day")
        out = Order::day;
    else if (text == "closeness")
        out = Order::closeness;
    else if (text == "size")
        out = Order::size;
    else
        return fail(usage("bad-order", fmt::format("roll calls cannot be sorted by '{}'", text),
                          "write day, closeness or size", "--sort"));
    return out;
}

std::string_view word_for(rollcall::Precision precision) {
    switch (precision) {
    case rollcall::Precision::day:
        return "day";
    case rollcall::Precision::month:
        return "month";
    case rollcall::Precision::year:
        return "year";
    case rollcall::Precision::none:
        break;
    }
    return "none";
}

} // namespace

const Option abstain_option{"abstain", Option::Kind::text, "RULE",
                            "what an abstention is beside a yes or a no: apart, half or leave-out "
                            "(apart)",
                            false};
const Option roll_call_order_option{"sort", Option::Kind::text, "ORDER",
                                    "roll calls by day, closeness or size (the archive's order)",
                                    false};

std::vector<Option> archive_options() {
    return {Option{"archive", Option::Kind::positionals, "ARCHIVE",
                   "a folder, a file, or files that belong together", false},
            Option{"format", Option::Kind::text, "NAME",
                   "the format of the archive (else what the files hold decides)", false},
            Option{"map", Option::Kind::texts, "CODE=STATE",
                   "what a code of the votes means, as in A=abstain; may be repeated", false}};
}

std::vector<Option> selection_options() {
    return {
        Option{"words", Option::Kind::text, "WORDS",
               "only roll calls with all these words in id, symbol, title or description", false},
        Option{"subject", Option::Kind::text, "SUBJECT", "only roll calls of this subject", false},
        Option{"from", Option::Kind::day, "DAY", "only roll calls of this day or later", false},
        Option{"to", Option::Kind::day, "DAY", "only roll calls of this day or earlier", false},
        Option{"session", Option::Kind::text, "N|N-M", "only roll calls of these sessions", false},
        Option{"close", Option::Kind::text, "N",
               "only roll calls whose yes and no are at most N votes apart", false}};
}

ArchiveOrProblems open_archive(const Asked& asked) {
    ArchiveOrProblems out;
    format::ArchiveOptions options;
    for (const std::string& entry : asked.all("map")) {
        const std::size_t equals = entry.rfind('=');
        const auto state = equals == std::string::npos
                               ? std::nullopt
                               : rollcall::state_named(std::string_view(entry).substr(equals + 1));
        if (!state || equals == 0) {
            out.problems.push_back(
                usage("bad-map", fmt::format("'{}' does not say what a code means", entry),
                      "write CODE=STATE with yes, no, abstain, absent, present, paired, recused, "
                      "not_member or unknown",
                      "--map"));
            continue;
        }
        options.codes.insert_or_assign(entry.substr(0, equals), *state);
    }
    const std::vector<std::string> names = asked.all("archive");
    if (names.empty()) {
        out.problems.push_back(
            usage("missing-argument", "which archive?", "name its folder or its files", "ARCHIVE"));
    }
    if (!out.problems.empty())
        return out;
    auto read = format::read_archive({names.begin(), names.end()}, asked.text("format"), options);
    if (!read) {
        out.problems.push_back(read.error());
        return out;
    }
    if (!read->report.problems.empty()) {
        out.problems = std::move(read->report.problems);
        return out;
    }
    const std::string name = read->archive.name.empty() ? names.front() : read->archive.name;
    out.opened = OpenedArchive{name, std::move(read->archive), std::move(read->report)};
    return out;
}

ArchiveOrProblems open_votes(const Asked& asked) {
    ArchiveOrProblems out = open_archive(asked);
    if (out.opened && out.opened->archive.cells != rollcall::Cells::votes) {
        out.opened.reset();
        out.problems.push_back(
            {Kind::invalid, "not-votes", "this archive holds the answers of a survey and no votes",
             "'plenary archive check' says what it holds", Where{asked.text("archive"), 0, 0}, ""});
    }
    return out;
}

Result<rollcall::Selected> selected(const Archive& archive, const Asked& asked) {
    rollcall::Selection selection;
    selection.text = asked.text("words");
    selection.subject = asked.text("subject");
    selection.from = asked.day("from");
    selection.to = asked.day("to");
    if (selection.from && selection.to && *selection.to < *selection.from) {
        return fail(
            usage("days-reversed", "--to is before --from", "write the earlier day first", "--to"));
    }
    const auto sessions = sessions_of(asked);
    if (!sessions)
        return fail(sessions.error());
    const auto close = number_of(asked, "close", 0);
    if (!close)
        return fail(close.error());
    const auto order = order_of(asked);
    if (!order)
        return fail(order.error());
    selection.sessions = *sessions;
    selection.close = *close;
    rollcall::Selected out = select(archive, selection);
    if (*order)
        sort_by(**order, archive, out.roll_calls);
    return out;
}

void tell_selection(const rollcall::Selected& chosen, question::Answer& answer) {
    if (chosen.imprecise > 0) {
        answer.note(fmt::format("{} of them are known only to the month or the year, and can have "
                                "been outside the days asked for",
                                chosen.imprecise));
    }
    if (chosen.undated > 0) {
        answer.note(
            fmt::format("{} more are left out because no day of theirs is known", chosen.undated));
    }
}

Result<Abstention> abstention_of(const Asked& asked) {
    const std::string text = asked.text("abstain");
    for (const Abstention rule : {Abstention::apart, Abstention::half, Abstention::leave_out}) {
        if (text == word_for(rule) || (text.empty() && rule == Abstention::apart))
            return rule;
    }
    return fail(usage("bad-rule", fmt::format("'{}' is no rule for abstentions", text),
                      "write apart, half or leave-out", "--abstain"));
}

std::string_view word_for(Abstention rule) {
    switch (rule) {
    case Abstention::apart:
        return "apart";
    case Abstention::half:
        return "half";
    case Abstention::leave_out:
        break;
    }
    return "leave-out";
}

std::string_view say(Abstention rule) {
    switch (rule) {
    case Abstention::apart:
        return "an abstention is a choice of its own";
    case Abstention::half:
        return "an abstention beside a yes or a no is half an agreement";
    case Abstention::leave_out:
        break;
    }
    return "roll calls at which either abstained are left out";
}

Result<std::optional<int>> number_of(const Asked& asked, std::string_view option, int least) {
    std::optional<int> out;
    if (!asked.has(option))
        return out;
    out = whole(asked.text(option));
    if (!out || *out < least) {
        return fail(usage("bad-number",
                          fmt::format("'{}' is no number of {} or more", asked.text(option), least),
                          "write it in digits", fmt::format("--{}", option)));
    }
    return out;
}

Result<std::size_t> member_called(const Archive& archive, const std::string& text,
                                  std::string_view option) {
    const std::vector<std::size_t> found = members_called(archive, text);
    if (found.size() == 1)
        return found.front();
    const Where where{fmt::format("--{}", option), 0, 0};
    if (found.empty()) {
        std::vector<std::string> names;
        for (const rollcall::Member& member : archive.members) {
            names.push_back(member.id);
            if (member.name != member.id)
                names.push_back(member.name);
        }
        const std::string hint = did_you_mean(text, names);
        return fail(
            {Kind::not_found, "unknown-member",
             fmt::format("no member of the archive is called '{}'", text),
             hint.empty() ? "'plenary archive grid ARCHIVE --json' lists the members" : hint, where,
             ""});
    }
    std::vector<std::string> ids;
    for (const std::size_t place : found)
        ids.push_back(archive.members[place].id);
    return fail({Kind::not_found, "several-members",
                 fmt::format("'{}' can be {} members", text, found.size()),
                 fmt::format("say which by its id: {}", join(ids, ", ")), where, ""});
}

Result<std::vector<std::size_t>> members_of(const Archive& archive, const Asked& asked) {
    std::vector<std::size_t> out;
    if (!asked.has("members")) {
        for (std::size_t i = 0; i < archive.members.size(); ++i)
            out.push_back(i);
        return out;
    }
    for (const std::string& text : asked.list("members")) {
        const auto member = member_called(archive, text, "members");
        if (!member)
            return fail(member.error());
        if (std::find(out.begin(), out.end(), *member) == out.end())
            out.push_back(*member);
    }
    return out;
}

std::string say(const rollcall::Member& member) {
    return member.name.empty() || member.name == member.id
               ? member.id
               : fmt::format("{} ({})", member.name, member.id);
}

Object data_of(const rollcall::Member& member) {
    return {{"id", member.id}, {"name", member.name}, {"group", member.group}};
}

Object data_of(const Archive& archive, std::size_t roll_call) {
    const rollcall::RollCall& item = archive.roll_calls[roll_call];
    const ToldCounts counts = told_counts(archive, roll_call);
    const std::string day = when(item);
    return {{"id", item.id},
            {"day", day.empty() ? Value() : Value(day)},
            {"precision", day.empty() ? "none" : word_for(item.precision)},
            {"session", value_of(item.session)},
            {"symbol", item.symbol},
            {"title", item.title},
            {"yes", value_of(counts.yes)},
            {"no", value_of(counts.no)},
            {"abstain", value_of(counts.abstain)},
            {"counts", counts.from},
            {"result", item.result}};
}

ToldCounts told_counts(const Archive& archive, std::size_t roll_call) {
    if (archive.votes.begin(roll_call) != archive.votes.end(roll_call)) {
        const rollcall::Counts counts = counts_of(archive, roll_call);
        return {counts.yes, counts.no, counts.abstain, "votes"};
    }
    const rollcall::Totals& totals = archive.roll_calls[roll_call].totals;
    return {totals.yes, totals.no, totals.abstain,
            counts_of(archive, roll_call).printed ? "totals" : "none"};
}

std::string key_of(std::string_view words) {
    std::string out(words);
    std::replace(out.begin(), out.end(), ' ', '_');
    return out;
}

Object archive_head(const OpenedArchive& opened, std::size_t chosen) {
    return {{"version", version},
            {"archive", opened.name},
            {"format", opened.report.format},
            {"roll_calls_all", static_cast<std::int64_t>(opened.archive.roll_calls.size())},
            {"roll_calls_chosen", static_cast<std::int64_t>(chosen)}};
}

} // namespace plenary::study
