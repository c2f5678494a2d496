#include "plenary/study/scale_moved.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "plenary/idealpoint/moved.hpp"
#include "plenary/text/join.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Object;
using question::Table;

// Where a member's state of a session stands in the posterior.
struct State {
    std::size_t period = 0;
    std::size_t local = 0;
};

std::size_t coordinate_of(const format::PosteriorFile& posterior,
                          const std::vector<std::size_t>& first, State state, std::size_t e) {
    return first[state.period] + e * posterior.who[state.period].size() + state.local;
}

std::string say_move(const ShownFit& shown, const MemberMove& move) {
    const std::string where =
        shown.fit.dimensions > 1 ? fmt::format(" in dimension {}", move.dimension + 1) : "";
    const std::string numbers = fmt::format("{:+.3f}, 90 % interval {:+.3f} to {:+.3f}",
                                            move.difference, move.low, move.high);
    if (move.from == move.to) {
        return fmt::format("{}: session {} is its last, there is nothing to compare", move.member,
                           move.from);
    }
    if (move.excludes_zero()) {
        return fmt::format(
            "{} moved {}{} between sessions {} and {}, as far as this model goes: {}; "
            "the interval excludes 0",
            move.member, move.difference > 0 ? "up" : "down", where, move.from, move.to, numbers);
    }
    return fmt::format("{}{}: whether it moved between sessions {} and {}, and which way, is open: "
                       "{}; the interval holds 0",
                       move.member, where, move.from, move.to, numbers);
}

} // namespace

Result<Moves> moves_since(const ShownFit& shown, int since) {
    const format::FitFolder& fit = shown.fit;
    const auto posterior = format::read_posterior_of(fit);
    if (!posterior)
        return fail(posterior.error());
    const idealpoint::BlockChain chain = format::chain_of(*posterior);
    idealpoint::Frame frame;
    frame.dimensions = posterior->dimensions;
    std::vector<std::size_t> first = {0};
    std::map<std::size_t, State> then;
    std::map<std::size_t, State> last;
    for (std::size_t t = 0; t < posterior->who.size(); ++t) {
        frame.states.push_back(posterior->who[t].size());
        first.push_back(first.back() + posterior->sizes[t]);
        for (std::size_t i = 0; i < posterior->who[t].size(); ++i) {
            const std::size_t member = posterior->who[t][i];
            if (posterior->periods[t] == since)
                then[member] = {t, i};
            last[member] = {t, i};
        }
    }
    std::map<std::string, std::string, std::less<>> names;
    for (const format::FitPosition& each : fit.positions)
        names[each.member] = each.name;
    const idealpoint::Moved moved(chain, frame, posterior->mean, posterior->ridge);
    Moves out;
    for (std::size_t member = 0; member < posterior->members.size(); ++member) {
        const std::string& id = posterior->members[member];
        if (!shown.members.empty() && !shown.asked_for(id))
            continue;
        if (!last.contains(member))
            continue;
        if (!then.contains(member)) {
            out.not_there.push_back(id);
            continue;
        }
        for (std::size_t e = 0; e < fit.dimensions; ++e) {
            const idealpoint::Distance far =
                moved.between(e, coordinate_of(*posterior, first, then[member], e),
                              coordinate_of(*posterior, first, last[member], e));
            MemberMove& move = out.all.emplace_back();
            move.member = id;
            move.name = names[id];
            move.dimension = e;
            move.from = since;
            move.to = posterior->periods[last[member].period];
            move.difference = far.z;
            move.sd = far.sd;
            move.low = far.z - half_interval * far.sd;
            move.high = far.z + half_interval * far.sd;
        }
    }
    if (!shown.members.empty() && !out.not_there.empty()) {
        return fail(
            {Kind::not_found, "not-there-then",
             fmt::format("{} has no position in session {}", join(out.not_there, ", "), since),
             "name a session in which it voted", Where{"--since", 0, 0}, ""});
    }
    return out;
}

Array data_of(const Moves& moves) {
    Array out;
    for (const MemberMove& move : moves.all) {
        out.emplace_back(Object{{"member", move.member},
                                {"name", move.name},
                                {"dimension", static_cast<std::int64_t>(move.dimension + 1)},
                                {"from", move.from},
                                {"to", move.to},
                                {"difference", move.difference},
                                {"sd", move.sd},
                                {"low", move.low},
                                {"high", move.high},
                                {"excludes_zero", move.excludes_zero()}});
    }
    return out;
}

Table table_of(const ShownFit& shown, const Moves& moves) {
    Table out;
    out.columns = {{"Member"}, {"Name"}};
    if (shown.fit.dimensions > 1)
        out.columns.push_back({"Dimension", true});
    for (const char* title : {"From", "To", "Difference", "SD", "90 % low", "90 % high"})
        out.columns.push_back({title, true});
    out.columns.push_back({"Excludes 0"});
    for (const MemberMove& move : moves.all) {
        std::vector<std::string> cells = {move.member, move.name};
        if (shown.fit.dimensions > 1)
            cells.push_back(std::to_string(move.dimension + 1));
        cells.push_back(std::to_string(move.from));
        cells.push_back(std::to_string(move.to));
        for (const double value : {move.difference, move.sd, move.low, move.high})
            cells.push_back(fmt::format("{:.3f}", value));
        cells.emplace_back(move.excludes_zero() ? "yes" : "no");
        out.rows.push_back(std::move(cells));
    }
    return out;
}

void say_moves(const ShownFit& shown, const Moves& moves, int since, Answer& answer) {
    answer.heading(fmt::format("Moved since session {}", since));
    if (!shown.members.empty()) {
        for (const MemberMove& move : moves.all)
            answer.item(say_move(shown, move));
    } else {
        Moves sorted = moves;
        std::stable_sort(sorted.all.begin(), sorted.all.end(),
                         [](const MemberMove& a, const MemberMove& b) {
                             return a.dimension != b.dimension ? a.dimension < b.dimension
                                                               : a.difference < b.difference;
                         });
        answer.show(table_of(shown, sorted));
    }
    if (moves.all.size() > 1) {
        const auto clear =
            std::count_if(moves.all.begin(), moves.all.end(),
                          [](const MemberMove& move) { return move.excludes_zero(); });
        answer.paragraph(fmt::format(
            "{} of {} intervals exclude 0. With 90 % intervals about one in ten would even if "
            "nobody had moved",
            clear, moves.all.size()));
    }
    if (!moves.not_there.empty()) {
        answer.note(
            fmt::format("without a position in session {}: {}", since, moves.not_there.size()));
    }
    answer.note("what moved may be the scale and not the member: without linked roll calls a "
                "dynamic scale drifts, and the interval does not know of it");
}

} // namespace plenary::study
