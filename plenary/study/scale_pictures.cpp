#include "plenary/study/scale_pictures.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "plenary/chart/scale/map.hpp"
#include "plenary/chart/scale/strip.hpp"
#include "plenary/chart/scale/trajectory.hpp"
#include "plenary/format/read_archive.hpp"
#include "plenary/study/scale_rollcalls.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::study {
namespace {

using format::FitFolder;
using format::FitPosition;

constexpr const char* scale_words =
    "Positions are on the identified scale: centred, standard deviation 1 over all positions of "
    "the fit.";
constexpr const char* drift_words =
    "Without linked roll calls the scale drifts over sessions; the intervals do not know of it.";

std::string source_of(const FitFolder& fit) {
    std::size_t votes = 0;
    for (const format::FitRollCall& each : fit.roll_calls)
        votes += each.votes;
    return fmt::format("Source: {} fitted to {} votes of {} roll calls. An absence says nothing "
                       "here, and a position is none on any one question.",
                       fit.model, votes, fit.roll_calls.size());
}

// Ids that are only numbers mean nothing to a reader.
std::string label_of(const FitPosition& row) {
    const bool number = std::all_of(row.member.begin(), row.member.end(),
                                    [](char c) { return c >= '0' && c <= '9'; });
    return number && !row.name.empty() ? row.name : row.member;
}

std::string called(const FitPosition& row) {
    return row.name.empty() || row.name == row.member
               ? row.member
               : fmt::format("{} ({})", row.name, row.member);
}

std::string say_interval(const FitPosition& row) {
    return fmt::format("{:.2f} ({:.2f} to {:.2f})", row.z, row.z - half_interval * row.z_sd,
                       row.z + half_interval * row.z_sd);
}

// What marks the members of a drawing.
struct Marked {
    std::map<std::string, std::size_t, std::less<>> mark_of; // by member id; others have 0
    std::map<std::string, std::string, std::less<>> said_of; // "EU", "yes"
    std::vector<chart::MarkGroup> groups;
    std::vector<std::string> notes;

    [[nodiscard]] std::size_t mark(const std::string& member) const {
        const auto it = mark_of.find(member);
        return it == mark_of.end() ? 0 : it->second;
    }

    [[nodiscard]] std::string said(const std::string& member) const {
        const auto it = said_of.find(member);
        return it == said_of.end() ? "" : ", " + it->second;
    }
};

// The groups of the archive, largest first; where they are too many the smallest are put together.
Marked by_group(const rollcall::Archive& archive, const std::vector<std::string>& members) {
    std::map<std::string, std::string, std::less<>> group_of;
    for (const rollcall::Member& member : archive.members)
        group_of[member.id] = member.group;
    std::map<std::string, std::size_t> sizes;
    for (const std::string& id : members)
        ++sizes[group_of[id]];
    std::vector<std::pair<std::string, std::size_t>> order(sizes.begin(), sizes.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    Marked out;
    if (order.size() == 1 && order[0].first.empty())
        return out;
    std::map<std::string, std::size_t> marks;
    for (std::size_t k = 0; k < order.size(); ++k) {
        const std::size_t mark = std::min(k, chart::most_marks - 1);
        marks[order[k].first] = mark;
        if (mark == out.groups.size()) {
            out.groups.push_back(
                {order[k].first.empty() ? "no group" : order[k].first, order[k].second, mark});
        } else {
            out.groups.back().members += order[k].second;
        }
    }
    if (order.size() > chart::most_marks) {
        out.groups.back().name = "other groups";
        out.notes.push_back(fmt::format("{} groups have a mark of their own; the {} smallest share "
                                        "the last one.",
                                        chart::most_marks - 1,
                                        order.size() - chart::most_marks + 1));
    }
    for (const std::string& id : members) {
        out.mark_of[id] = marks[group_of[id]];
        if (!group_of[id].empty())
            out.said_of[id] = group_of[id];
    }
    return out;
}

Result<Marked> by_vote(const rollcall::Archive& archive, const std::vector<std::string>& members,
                       const std::string& roll_call, const std::string& path) {
    using rollcall::State;
    const auto items = rollcall::places_of(archive.roll_calls);
    const auto item = items.find(roll_call);
    if (item == items.end() || archive.cells != rollcall::Cells::votes) {
        return fail({Kind::not_found, "no-such-votes",
                     fmt::format("this archive has no votes at a roll call '{}'", roll_call),
                     "name the archive that was fitted", Where{path, 0, 0}, ""});
    }
    const auto places = rollcall::places_of(archive.members);
    constexpr std::size_t silent = 6; // a hollow mark
    std::array<std::size_t, chart::most_marks> numbers{};
    Marked out;
    for (const std::string& id : members) {
        const auto at = places.find(id);
        std::optional<rollcall::Code> code;
        if (at != places.end())
            code = archive.votes.at(item->second, static_cast<std::uint32_t>(at->second));
        const State cast = code ? rollcall::vote_of(*code).cast : State::unknown;
        const std::size_t mark = cast == State::yes       ? 0
                                 : cast == State::no      ? 1
                                 : cast == State::abstain ? 2
                                                          : silent;
        out.mark_of[id] = mark;
        out.said_of[id] =
            code ? std::string(rollcall::word_for(cast)) : std::string("no vote on record");
        ++numbers[mark];
    }
    for (const auto& [mark, name] : {std::pair{std::size_t{0}, "yes"},
                                     {std::size_t{1}, "no"},
                                     {std::size_t{2}, "abstained"},
                                     {silent, "no answer"}}) {
        if (numbers[mark] > 0)
            out.groups.push_back({name, numbers[mark], mark});
    }
    return out;
}

// Members of a session, by dimension.
struct Placed {
    std::string id;
    std::vector<const FitPosition*> at;
};

std::vector<Placed> placed_of(const ShownFit& shown) {
    std::vector<Placed> out;
    for (const FitPosition* row : shown.rows()) {
        if (out.empty() || out.back().id != row->member)
            out.push_back({row->member, {}});
        out.back().at.push_back(row);
    }
    return out;
}

Result<Marked> marked_of(const Request& request, const ShownFit& shown,
                         const std::vector<Placed>& placed, bool votes) {
    if (!request.asked.has("votes")) {
        Marked out;
        if (votes)
            out.notes.emplace_back("Who voted how is not drawn: --votes ARCHIVE names the votes.");
        return out;
    }
    std::vector<std::filesystem::path> paths;
    for (const std::string& path : request.asked.all("votes"))
        paths.emplace_back(path);
    const auto read = format::read_archive(paths, "", {});
    if (!read)
        return fail(read.error());
    if (!read->report.problems.empty())
        return fail(read->report.problems.front());
    std::vector<std::string> members;
    for (const Placed& each : placed)
        members.push_back(each.id);
    return votes ? by_vote(read->archive, members, shown.roll_call->id, paths.front().string())
                 : by_group(read->archive, members);
}

std::string of_session(const ShownFit& shown) {
    return shown.session ? fmt::format(", session {}", *shown.session) : "";
}

void add_common_notes(const ShownFit& shown, const Marked& marked,
                      std::vector<std::string>& notes) {
    notes = marked.notes;
    notes.emplace_back(scale_words);
    if (shown.fit.dynamic())
        notes.emplace_back(drift_words);
    constexpr std::size_t most = 12;
    const std::vector<std::string>& own = shown.fit.notes;
    for (std::size_t i = 0; i < std::min(most, own.size()); ++i)
        notes.push_back(own[i] + ".");
    if (own.size() > most)
        notes.push_back(fmt::format("The fit has {} notes more.", own.size() - most));
}

Result<std::string> strip_of(const Request& request, const ShownFit& shown) {
    std::vector<Placed> placed = placed_of(shown);
    if (placed.size() > chart::most_strip_rows) {
        return fail({Kind::invalid, "too-many-members",
                     fmt::format("{} members are too many for a strip of {}", placed.size(),
                                 chart::most_strip_rows),
                     "fit fewer, or take --csv", Where{"--chart", 0, 0}, ""});
    }
    const auto marked = marked_of(request, shown, placed, false);
    if (!marked)
        return fail(marked.error());
    std::stable_sort(placed.begin(), placed.end(),
                     [](const Placed& a, const Placed& b) { return a.at[0]->z < b.at[0]->z; });
    chart::ScaleStrip picture;
    picture.id = "scale-strip";
    picture.title = fmt::format("Positions of {} members{}{}", placed.size(), of_session(shown),
                                shown.fit.dimensions > 1 ? ", dimension 1" : "");
    picture.key = "A mark is a position, its line the 90 % interval.";
    picture.groups = marked->groups;
    for (const Placed& each : placed) {
        const FitPosition& row = *each.at[0];
        picture.rows.push_back(
            {label_of(row),
             fmt::format("{}{}: {}", called(row), marked->said(each.id), say_interval(row)),
             marked->mark(each.id), row.z, row.z - half_interval * row.z_sd,
             row.z + half_interval * row.z_sd, shown.asked_for(each.id)});
    }
    add_common_notes(shown, *marked, picture.notes);
    picture.source = source_of(shown.fit);
    return chart::draw_scale_strip(picture);
}

Result<std::string> map_of(const Request& request, const ShownFit& shown) {
    if (shown.fit.dimensions < 2) {
        return fail({Kind::invalid, "no-map", "this fit has one dimension; a map needs two",
                     "fit with --dims 2, or draw a strip", Where{"--chart", 0, 0}, ""});
    }
    const std::vector<Placed> placed = placed_of(shown);
    const auto marked = marked_of(request, shown, placed, shown.roll_call != nullptr);
    if (!marked)
        return fail(marked.error());
    chart::ScaleMap picture;
    picture.id = "scale-map";
    picture.title = fmt::format("Map of {} members{}", placed.size(), of_session(shown));
    picture.key = "A mark is a member's position; nearby ones cannot be told apart for sure.";
    picture.groups = marked->groups;
    double sds = 0;
    for (const Placed& each : placed) {
        const FitPosition& x = *each.at[0];
        const FitPosition& y = *each.at[1];
        picture.points.push_back({label_of(x),
                                  fmt::format("{}{}: {}; {}", called(x), marked->said(each.id),
                                              say_interval(x), say_interval(y)),
                                  marked->mark(each.id), x.z, y.z, shown.asked_for(each.id)});
        sds += (x.z_sd + y.z_sd) / 2 / static_cast<double>(placed.size());
    }
    add_common_notes(shown, *marked, picture.notes);
    picture.notes.push_back(fmt::format("Half a 90 % interval is {:.2f} on average along an axis.",
                                        half_interval * sds));
    if (shown.roll_call != nullptr) {
        picture.title += fmt::format(", roll call {}", shown.roll_call->id);
        const std::vector<FitCut> cuts = cuts_of(shown.fit, *shown.roll_call);
        for (const FitCut& cut : cuts) {
            if (shown.fit.dimensions == 2) {
                picture.lines.push_back({cut.slopes[0], cut.slopes[1], cut.at,
                                         fmt::format("between {} and {}", cut.below, cut.above)});
            }
        }
        if (picture.lines.empty()) {
            picture.notes.emplace_back("No cutting line is drawn: the answers, or the dimensions, "
                                       "are too many for one.");
        } else {
            picture.key += cuts.size() == 1
                               ? fmt::format(" On the broken line {} and {} are equally likely; "
                                             "votes on the other side are those the fit misses.",
                                             cuts[0].below, cuts[0].above)
                               : " Broken lines: answers up to one, and from the next on, are "
                                 "equally likely there:";
            for (std::size_t k = 0; cuts.size() > 1 && k < cuts.size(); ++k) {
                picture.key +=
                    fmt::format("{} {} | {}", k == 0 ? "" : ",", cuts[k].below, cuts[k].above);
            }
            picture.key += cuts.size() > 1 ? "." : "";
        }
    }
    picture.across = "dimension 1";
    picture.up = shown.fit.dimensions == 2 ? "dimension 2"
                                           : fmt::format("dimension 2 of {}", shown.fit.dimensions);
    picture.source = source_of(shown.fit);
    return chart::draw_scale_map(picture);
}

Result<std::string> trajectory_of(const ShownFit& shown) {
    if (!shown.fit.dynamic() || shown.members.empty()) {
        return fail({Kind::invalid, "no-trajectory",
                     shown.fit.dynamic() ? "a trajectory is of members that are named"
                                         : "this fit has one position a member",
                     shown.fit.dynamic() ? "name one or several with --member"
                                         : "fit with --dynamic, or draw a strip",
                     Where{"--chart", 0, 0}, ""});
    }
    if (shown.members.size() > chart::most_marks) {
        return fail({Kind::invalid, "too-many-members",
                     fmt::format("{} lines cannot be told apart; at most {} are drawn",
                                 shown.members.size(), chart::most_marks),
                     "name fewer", Where{"--member", 0, 0}, ""});
    }
    chart::Trajectory picture;
    picture.id = "scale-trajectory";
    picture.sessions = shown.fit.sessions;
    std::string names;
    for (const std::string& member : shown.members) {
        chart::TrajectoryLine& line = picture.lines.emplace_back();
        const FitPosition* last = nullptr;
        for (const FitPosition& row : shown.fit.positions) {
            if (row.member != member || row.dimension != 0)
                continue;
            if (last == nullptr) {
                line.label = label_of(row);
                line.said =
                    fmt::format("{}: session {} {}", called(row), *row.session, say_interval(row));
            }
            line.points.push_back({*row.session, row.z, row.z - half_interval * row.z_sd,
                                   row.z + half_interval * row.z_sd});
            last = &row;
        }
        line.said += fmt::format(", session {} {}", *last->session, say_interval(*last));
        names += (names.empty() ? "" : ", ") + line.label;
    }
    picture.title = fmt::format("{} over the sessions{}", names,
                                shown.fit.dimensions > 1 ? ", dimension 1" : "");
    picture.key = "A line is the position, its band the 90 % interval of each session by itself.";
    add_common_notes(shown, {}, picture.notes);
    picture.source = source_of(shown.fit);
    return chart::draw_trajectory(picture);
}

} // namespace

Result<std::string> picture_of_fit(const Request& request, const ShownFit& shown) {
    if (!shown.fit.converged) {
        return fail({Kind::invalid, "not-converged",
                     "this fit did not converge: its positions are not drawn", "fit again",
                     Where{shown.fit.path.string(), 0, 0}, ""});
    }
    std::string name = request.asked.text("chart");
    if (name.empty()) {
        name = shown.fit.dynamic() && !shown.members.empty() ? "trajectory"
               : shown.fit.dimensions > 1                    ? "map"
                                                             : "strip";
    }
    if (name == "strip")
        return strip_of(request, shown);
    if (name == "map")
        return map_of(request, shown);
    if (name == "trajectory")
        return trajectory_of(shown);
    const std::string near = did_you_mean(name, {"strip", "map", "trajectory"});
    return fail(usage("unknown-chart", fmt::format("there is no chart '{}' of a fit", name),
                      near.empty() ? "strip, map or trajectory" : near, "--chart"));
}

} // namespace plenary::study
