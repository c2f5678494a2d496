#include "plenary/study/archive_grid.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "plenary/chart/rollcall/grid.hpp"
#include "plenary/format/file.hpp"
#include "plenary/rollcall/member_order.hpp"
#include "plenary/rollcall/when.hpp"
#include "plenary/text/fold.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/utf8.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Asked;
using question::Object;
using question::Option;
using rollcall::Archive;
using rollcall::State;

constexpr char no_record = '.';

// A member's letters at the roll calls, in their order.
std::string letters_of(const Archive& archive, const std::vector<std::size_t>& roll_calls,
                       std::size_t member) {
    std::string out;
    out.reserve(roll_calls.size());
    for (const std::size_t place : roll_calls) {
        const auto code = archive.votes.at(place, static_cast<std::uint32_t>(member));
        out += code ? rollcall::letter_for(rollcall::vote_of(*code).cast) : no_record;
    }
    return out;
}

struct Ordered {
    std::vector<std::size_t> members;
    std::string how; // in words
};

// By a key that is folded, what has none last.
void sort_by_text(const Archive& archive, std::vector<std::size_t>& members,
                  std::string rollcall::Member::*field) {
    std::stable_sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
        const std::string x = fold(archive.members[a].*field);
        const std::string y = fold(archive.members[b].*field);
        return x.empty() != y.empty() ? y.empty() : x < y;
    });
}

Result<Ordered> ordered(const Archive& archive, const std::vector<std::size_t>& roll_calls,
                        const Asked& asked) {
    auto members = members_of(archive, asked);
    if (!members)
        return fail(members.error());
    const auto rule = abstention_of(asked);
    if (!rule)
        return fail(rule.error());
    const std::string order = asked.text("sort-members");
    if (asked.has("abstain") && order != "agreement") {
        return fail(usage("unused-option", "only the order by agreement needs it",
                          "add --sort-members agreement, or leave it out", "--abstain"));
    }
    if (order.empty())
        return Ordered{std::move(*members), "in the order given"};
    if (order == "name") {
        sort_by_text(archive, *members, &rollcall::Member::name);
        return Ordered{std::move(*members), "by name"};
    }
    if (order == "group") {
        sort_by_text(archive, *members, &rollcall::Member::group);
        return Ordered{std::move(*members), "by group"};
    }
    if (order != "agreement") {
        return fail(usage("bad-order", fmt::format("members cannot be sorted by '{}'", order),
                          "write agreement, name or group", "--sort-members"));
    }
    rollcall::MemberOrder found =
        by_agreement(rollcall::Ballots(archive.votes, roll_calls), *members, *rule);
    if (!found.poles)
        return Ordered{std::move(found.members),
                       "in the order given: no two of them voted together"};
    std::string how = fmt::format("by agreement, from {} to {}, the two that agree least",
                                  archive.members[found.poles->first].id,
                                  archive.members[found.poles->second].id);
    if (found.unplaced > 0)
        how += fmt::format("; the last {} never voted with one of these", found.unplaced);
    return Ordered{std::move(found.members), std::move(how)};
}

// "Y yes, N no, . no record": what occurs.
std::string legend_of(const std::vector<std::string>& cells) {
    std::set<char> seen;
    for (const std::string& row : cells)
        seen.insert(row.begin(), row.end());
    std::vector<std::string> parts;
    for (const char letter : std::string_view("YNAXPVRMU")) {
        if (seen.contains(letter))
            parts.push_back(fmt::format("{} {}", letter,
                                        rollcall::word_for(*rollcall::state_lettered(letter))));
    }
    if (seen.contains(no_record))
        parts.push_back(fmt::format("{} no record", no_record));
    return join(parts, ", ");
}

// "1   5    10": numbers that end above the columns they name, as many as there are columns.
std::string ruler(std::size_t columns) {
    constexpr std::size_t step = 10;
    std::string out(columns, ' ');
    if (columns > 0)
        out[0] = '1';
    for (std::size_t n = step; n <= columns; n += step) {
        const std::string number = std::to_string(n);
        out.replace(n - number.size(), number.size(), number);
    }
    return out;
}

std::string short_name(std::string_view name, std::size_t most) {
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        std::size_t next = at + 1;
        while (next < name.size() && (static_cast<unsigned char>(name[next]) & 0xC0U) == 0x80U)
            ++next;
        if (display_width(out) + display_width(name.substr(at, next - at)) > most)
            break;
        out += name.substr(at, next - at);
        at = next;
    }
    return out;
}

std::string named(const rollcall::RollCall& item) {
    const std::string day = when(item);
    return day.empty() ? item.id : fmt::format("{} of {}", item.id, day);
}

struct Grid {
    std::vector<std::size_t> roll_calls;
    std::vector<std::size_t> members;
    std::vector<std::string> cells; // a row of letters a member
    std::string order;
};

void tell(const OpenedArchive& opened, const Grid& grid, int width, Answer& answer) {
    const Archive& archive = opened.archive;
    answer.headline(fmt::format("{}: {} members, {} of {} roll calls", opened.name,
                                grid.members.size(), grid.roll_calls.size(),
                                archive.roll_calls.size()));
    if (grid.members.empty() || grid.roll_calls.empty())
        return;
    constexpr std::size_t widest_name = 24;
    constexpr std::size_t margins = 4;
    constexpr std::size_t fewest = 20;
    std::vector<std::string> names;
    std::size_t name_width = 0;
    for (const std::size_t member : grid.members) {
        names.push_back(short_name(say(archive.members[member]), widest_name));
        name_width = std::max(name_width, display_width(names.back()));
    }
    const std::size_t taken = name_width + margins;
    const std::size_t room =
        std::max(fewest, static_cast<std::size_t>(std::max(0, width)) -
                             std::min(static_cast<std::size_t>(std::max(0, width)), taken));
    const std::size_t columns = std::min(room, grid.roll_calls.size());
    // The right alignment keeps blanks of the ruler.
    question::Table table{{{"", false}, {ruler(columns), true}}, {}};
    for (std::size_t i = 0; i < names.size(); ++i)
        table.rows.push_back({names[i], grid.cells[i].substr(0, columns)});
    answer.show(std::move(table));
    answer.note(legend_of(grid.cells));
    answer.note(fmt::format("Columns: roll call {} to {}. Members {}.",
                            named(archive.roll_calls[grid.roll_calls.front()]),
                            named(archive.roll_calls[grid.roll_calls[columns - 1]]), grid.order));
    if (columns < grid.roll_calls.size()) {
        answer.note(
            fmt::format("The first {} of {} roll calls are shown: the terminal is no wider. "
                        "--csv and --json have them all; --session, --from and --words "
                        "choose fewer.",
                        columns, grid.roll_calls.size()));
    }
}

question::Table grid_table(const Archive& archive, const Grid& grid) {
    question::Table out{{{"rollcall", false}, {"day", false}}, {}};
    for (const std::size_t member : grid.members)
        out.columns.push_back({archive.members[member].id, false});
    out.rows.reserve(grid.roll_calls.size());
    for (std::size_t j = 0; j < grid.roll_calls.size(); ++j) {
        const rollcall::RollCall& item = archive.roll_calls[grid.roll_calls[j]];
        std::vector<std::string> row{item.id, when(item)};
        row.reserve(grid.members.size() + 2);
        for (const std::string& letters : grid.cells)
            row.emplace_back(1, letters[j]);
        out.rows.push_back(std::move(row));
    }
    return out;
}

Object grid_data(const OpenedArchive& opened, const Grid& grid) {
    const Archive& archive = opened.archive;
    Object out = archive_head(opened, grid.roll_calls.size());
    Array members;
    for (std::size_t i = 0; i < grid.members.size(); ++i) {
        Object one = data_of(archive.members[grid.members[i]]);
        one.emplace_back("votes", grid.cells[i]);
        members.emplace_back(std::move(one));
    }
    Array roll_calls;
    for (const std::size_t place : grid.roll_calls)
        roll_calls.emplace_back(data_of(archive, place));
    Object legend;
    for (const char letter : std::string_view("YNAXPVRMU"))
        legend.emplace_back(std::string(1, letter),
                            rollcall::word_for(*rollcall::state_lettered(letter)));
    legend.emplace_back(std::string(1, no_record), "no record");
    out.emplace_back("legend", std::move(legend));
    out.emplace_back("order", grid.order);
    out.emplace_back("roll_calls", std::move(roll_calls));
    out.emplace_back("members", std::move(members));
    return out;
}

chart::GridPicture picture_of(const OpenedArchive& opened, const Grid& grid) {
    const Archive& archive = opened.archive;
    chart::GridPicture out;
    out.title = fmt::format("{}: votes by member", opened.name);
    for (std::size_t i = 0; i < grid.members.size(); ++i)
        out.rows.push_back({say(archive.members[grid.members[i]]), grid.cells[i]});
    if (!grid.roll_calls.empty()) {
        out.notes.push_back(fmt::format("Columns: roll call {} to {}. Members {}.",
                                        named(archive.roll_calls[grid.roll_calls.front()]),
                                        named(archive.roll_calls[grid.roll_calls.back()]),
                                        grid.order));
    }
    out.source = fmt::format("Source: {}.", archive.source.empty() ? opened.name : archive.source);
    return out;
}

} // namespace

std::vector<Option> archive_grid_options() {
    return {Option{"members", Option::Kind::list, "A,B,...", "only these members, in this order",
                   false},
            Option{"sort-members", Option::Kind::text, "ORDER",
                   "members by agreement, name or group (the order given)", false},
            roll_call_order_option, abstain_option,
            Option{"svg", Option::Kind::text, "FILE",
                   "also draw it: x.svg, or - for the drawing alone on stdout", false}};
}

Reply archive_grid(const ArchiveAsked& ask) {
    const std::string path = ask.asked.text("svg");
    if (!path.empty() && path != "-" && !path.ends_with(".svg")) {
        return refused(usage("unknown-format", fmt::format("'{}' is not .svg", path),
                             "end the name with .svg, or write - for stdout", "--svg"));
    }
    ArchiveOrProblems read = open_votes(ask.asked);
    if (!read.opened)
        return {std::nullopt, std::move(read.problems)};
    const OpenedArchive& opened = *read.opened;
    const auto chosen = selected(opened.archive, ask.asked);
    if (!chosen)
        return refused(chosen.error());
    auto members = ordered(opened.archive, chosen->roll_calls, ask.asked);
    if (!members)
        return refused(members.error());
    Grid grid{chosen->roll_calls, std::move(members->members), {}, std::move(members->how)};
    for (const std::size_t member : grid.members)
        grid.cells.push_back(letters_of(opened.archive, grid.roll_calls, member));

    Answer answer;
    if (path == "-") {
        answer.raw = draw_grid(picture_of(opened, grid));
        return {std::move(answer), {}};
    }
    tell(opened, grid, ask.width, answer);
    tell_selection(*chosen, answer);
    answer.data = grid_data(opened, grid);
    answer.table = grid_table(opened.archive, grid);
    if (!path.empty()) {
        if (const auto done = format::write_file(path, draw_grid(picture_of(opened, grid))); !done)
            return refused(done.error());
        answer.data.emplace_back("svg", path);
        answer.note(fmt::format("picture written to {}", path));
    }
    return {std::move(answer), {}};
}

} // namespace plenary::study
