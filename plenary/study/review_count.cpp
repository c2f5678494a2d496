#include "plenary/study/review_count.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/format/dossier.hpp"
#include "plenary/question/counting.hpp"
#include "plenary/question/say.hpp"
#include "plenary/study/ledger_files.hpp"
#include "plenary/study/ledger_with_rows.hpp"
#include "plenary/text/join.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using question::Counted;
using review::Item;
using review::Part;
using review::text_of;

Result<Counted> counted(const Dossier& dossier, const std::string& motion) {
    auto view = select_sources(dossier, {});
    if (!view)
        return fail(view.error());
    question::Setting setting{dossier, {}, std::move(*view), {}, version, {}, {}, {}};
    setting.asked.set("motion", motion);
    return question::count_for(setting);
}

std::string place(const Counted& counted, const std::string& who) {
    for (const BoardLine& line : counted.count.board) {
        if (line.seat->member->code == who)
            return std::string(to_string(place_of(*line.seat, line.cell)));
    }
    return "no member";
}

std::vector<std::string> conflicts(const Counted& counted) {
    std::vector<std::string> out;
    for (const Conflict& one : counted.lineup.conflicts) {
        if (!one.settled())
            out.push_back(question::say(one));
    }
    return out;
}

// From one count to another. Without a number where the rule has none.
void compare(const Counted& before, const Counted& after, const Item& item, Part& part) {
    const std::string now = question::say_headline(before.count);
    const std::string then = question::say_headline(after.count);
    const ledger::Cells row = item.row();
    const std::string who = text_of(row, "who");
    if (now == then) {
        part.lines.push_back("the count stays as it is: " + now);
    } else {
        part.lines.push_back("now:  " + now);
        part.lines.push_back("then: " + then);
    }
    if (text_of(row, "act") != "aggregate") {
        const std::string was = place(before, who);
        const std::string is = place(after, who);
        part.lines.push_back(was == is ? fmt::format("{} stays: {}", who, was)
                                       : fmt::format("{} now: {}; then: {}", who, was, is));
    }
    const std::vector<std::string> had = conflicts(before);
    for (const std::string& one : conflicts(after)) {
        if (std::find(had.begin(), had.end(), one) == had.end())
            part.lines.push_back("a new conflict: " + one);
    }
    const View& view = after.lineup.view;
    const auto out_of_view = [&](const char* name, const std::optional<Day>& cut) {
        const auto day = Day::parse(text_of(row, name));
        if (cut && day && *cut < *day) {
            part.lines.push_back(
                fmt::format("the motion is counted as of {}, and this was {} on {}",
                            to_string(*cut), name, to_string(*day)));
        }
    };
    out_of_view("acted", view.as_of);
    out_of_view("known", view.known_cut());
}

// The dossier as it is, and as it would be.
struct Both {
    format::ReadDossier now;
    format::ReadDossier then;
    std::vector<Problem> faults; // of the row
};

Result<Both> read_both(const LedgerRequest& request, const std::string& motion, const NewRow& row) {
    LedgerView view;
    view.motion = motion;
    auto files = LedgerFiles::open(request.dossier, view);
    if (!files)
        return fail(files.error());
    Both out;
    out.now = format::read_dossier(**files, request.data_roots);
    WithRows with(**files);
    with.add(row);
    out.then = format::read_dossier(with, request.data_roots);
    out.faults = with.of_row(row, out.then.problems);
    return out;
}

void tell_change(const Both& both, const std::string& motion, const Item& item, Part& part) {
    for (const Problem& problem : both.faults)
        part.lines.push_back("it cannot be accepted so: " + problem.message);
    if (!both.faults.empty())
        return;
    const auto before = counted(both.now.dossier, motion);
    const auto after = counted(both.then.dossier, motion);
    if (!before || !after) {
        part.lines.push_back((!before ? before : after).error().message);
        return;
    }
    compare(*before, *after, item, part);
}

Part statements_on(const Dossier& dossier, const std::string& who, const std::string& motion) {
    Part out{"Statements on the same member and motion", {}};
    for (const Statement& one : dossier.statements) {
        if (one.who == who && one.motion == motion)
            out.lines.push_back(fmt::format("{} [{}]", question::say(dossier, one), one.id));
    }
    if (out.lines.empty())
        out.lines.emplace_back("none");
    return out;
}

} // namespace

std::vector<Part> on_the_motion(const LedgerRequest& request, const Item& item) {
    Part change{"What accepting it would do", {}};
    if (review::is_same_as(item.cells)) {
        change.lines.push_back(
            fmt::format("{} are one source where sources are held against the seats and each other",
                        review::about(item)));
        change.lines.emplace_back("no cell of a member changes, and every statement stays");
        return {std::move(change)};
    }
    if (text_of(item.cells, "kind") != "stance") {
        change.lines.emplace_back("no count changes: this is never a stance");
        return {std::move(change)};
    }
    NewRow row{"statements", item.row()};
    review::put(row.cells, "id", "proposal-" + item.id);
    const std::string motion = text_of(row.cells, "motion");
    if (const auto lacks = item.lacks(); !lacks.empty()) {
        change.lines.push_back("it cannot be accepted without: " + join(lacks, ", "));
        if (motion.empty())
            return {std::move(change)};
    }
    const auto both = read_both(request, motion, row);
    if (!both) {
        change.lines.push_back(both.error().message);
        return {std::move(change)};
    }
    if (item.lacks().empty())
        tell_change(*both, motion, item, change);
    return {std::move(change), statements_on(both->now.dossier, text_of(row.cells, "who"), motion)};
}

} // namespace plenary::study
