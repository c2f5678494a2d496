#include "plenary/study/scale_show.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "plenary/format/archive_tables.hpp"
#include "plenary/format/file.hpp"
#include "plenary/study/scale_moved.hpp"
#include "plenary/study/scale_pictures.hpp"
#include "plenary/study/scale_rollcalls.hpp"
#include "plenary/text/nearest.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using format::FitFolder;
using format::FitPosition;
using question::Answer;
using question::Array;
using question::Object;
using question::Option;
using question::Table;
using question::Value;

std::string say_sessions(const FitFolder& fit) {
    return fmt::format("its sessions are {} to {}", fit.sessions.front(), fit.sessions.back());
}

Result<int> session_of(const FitFolder& fit, const std::string& written,
                       const std::string& option) {
    const auto session = format::number_in(written);
    if (!fit.dynamic()) {
        return fail({Kind::invalid, "no-sessions", "this fit has one position a member",
                     "fit with --dynamic to have one a session", Where{option, 0, 0}, ""});
    }
    if (!session || !std::binary_search(fit.sessions.begin(), fit.sessions.end(), *session)) {
        return fail({Kind::not_found, "unknown-session",
                     fmt::format("the fit has no session '{}'", written), say_sessions(fit),
                     Where{option, 0, 0}, ""});
    }
    return *session;
}

Result<std::string> member_of(const FitFolder& fit, const std::string& written) {
    std::vector<std::string> names;
    std::set<std::string> called;
    for (const FitPosition& each : fit.positions) {
        if (each.member == written)
            return each.member;
        if (each.name == written)
            called.insert(each.member);
        names.push_back(each.member);
        names.push_back(each.name);
    }
    if (called.size() == 1)
        return *called.begin();
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    const std::string near = did_you_mean(written, names);
    return fail({Kind::not_found, "unknown-member",
                 called.empty() ? fmt::format("no member of the fit is called '{}'", written)
                                : fmt::format("{} members are called '{}'", called.size(), written),
                 called.empty() ? near.empty() ? "plenary scale show lists the members" : near
                                : "name it by its id",
                 Where{"--member", 0, 0}, ""});
}

Result<const format::FitRollCall*> roll_call_of(const FitFolder& fit, const std::string& id) {
    std::vector<std::string> ids;
    for (const format::FitRollCall& each : fit.roll_calls) {
        if (each.id == id)
            return &each;
        ids.push_back(each.id);
    }
    const std::string near = did_you_mean(id, ids);
    return fail({Kind::not_found, "unknown-roll-call",
                 fmt::format("the fit has no roll call '{}'", id),
                 near.empty() ? "unanimous ones are left out of a fit" : near,
                 Where{"--rollcall", 0, 0}, ""});
}

Value if_converged(const FitFolder& fit, double value) {
    return fit.converged ? Value(value) : Value();
}

Array positions_data(const FitFolder& fit, const std::vector<const FitPosition*>& rows) {
    Array out;
    for (const FitPosition* row : rows) {
        out.emplace_back(Object{{"member", row->member},
                                {"name", row->name},
                                {"session", row->session ? Value(*row->session) : Value()},
                                {"dimension", static_cast<std::int64_t>(row->dimension + 1)},
                                {"z", if_converged(fit, row->z)},
                                {"sd", if_converged(fit, row->z_sd)},
                                {"low", if_converged(fit, row->z - half_interval * row->z_sd)},
                                {"high", if_converged(fit, row->z + half_interval * row->z_sd)}});
    }
    return out;
}

Table positions_table(const FitFolder& fit, const std::vector<const FitPosition*>& rows,
                      bool sessions) {
    Table out;
    out.columns = {{"Member"}, {"Name"}};
    if (sessions)
        out.columns.push_back({"Session", true});
    if (fit.dimensions > 1)
        out.columns.push_back({"Dimension", true});
    for (const char* title : {"z", "SD", "90 % low", "90 % high"})
        out.columns.push_back({title, true});
    for (const FitPosition* row : rows) {
        std::vector<std::string> cells = {row->member, row->name};
        if (sessions)
            cells.push_back(row->session ? std::to_string(*row->session) : "");
        if (fit.dimensions > 1)
            cells.push_back(std::to_string(row->dimension + 1));
        for (const double value : {row->z, row->z_sd, row->z - half_interval * row->z_sd,
                                   row->z + half_interval * row->z_sd})
            cells.push_back(fit.converged ? fmt::format("{:.3f}", value) : "");
        out.rows.push_back(std::move(cells));
    }
    return out;
}

// Of the members that were named over their sessions, or of all in one session by position.
std::vector<const FitPosition*> listed(const ShownFit& shown, bool over_sessions) {
    std::vector<const FitPosition*> out;
    if (over_sessions) {
        for (const FitPosition& each : shown.fit.positions) {
            if (shown.asked_for(each.member))
                out.push_back(&each);
        }
        const auto place = [&](const FitPosition* row) {
            return std::find(shown.members.begin(), shown.members.end(), row->member);
        };
        std::stable_sort(out.begin(), out.end(), [&](const FitPosition* a, const FitPosition* b) {
            return place(a) < place(b);
        });
        return out;
    }
    out = shown.rows();
    if (!shown.members.empty())
        std::erase_if(out, [&](const FitPosition* row) { return !shown.asked_for(row->member); });
    std::stable_sort(out.begin(), out.end(), [](const FitPosition* a, const FitPosition* b) {
        return a->dimension != b->dimension ? a->dimension < b->dimension : a->mean < b->mean;
    });
    return out;
}

Result<ShownFit> shown_of(const Request& request, const FitFolder& fit) {
    const question::Asked& asked = request.asked;
    ShownFit out{fit, {}, std::nullopt, nullptr};
    for (const std::string& written : asked.all("member")) {
        const auto member = member_of(fit, written);
        if (!member)
            return fail(member.error());
        if (!out.asked_for(*member))
            out.members.push_back(*member);
    }
    if (asked.has("rollcall")) {
        const auto roll_call = roll_call_of(fit, asked.text("rollcall"));
        if (!roll_call)
            return fail(roll_call.error());
        out.roll_call = *roll_call;
    }
    if (asked.has("session")) {
        const auto session = session_of(fit, asked.text("session"), "--session");
        if (!session)
            return fail(session.error());
        out.session = *session;
    } else if (fit.dynamic()) {
        out.session = out.roll_call != nullptr && out.roll_call->session ? out.roll_call->session
                                                                         : fit.sessions.back();
    }
    return out;
}

// Writes the picture where --svg wants it.
Result<std::monostate> draw(const Request& request, const ShownFit& shown, Answer& answer) {
    const std::string path = request.asked.text("svg");
    if (path != "-" && !path.ends_with(".svg")) {
        return fail(usage("unknown-format", fmt::format("'{}' is not .svg", path),
                          "end the name with .svg, or write - for stdout", "--svg"));
    }
    auto drawing = picture_of_fit(request, shown);
    if (!drawing)
        return fail(drawing.error());
    if (path == "-") {
        answer.raw = std::move(*drawing);
        return std::monostate{};
    }
    if (const auto written = format::write_file(path, *drawing); !written)
        return fail(written.error());
    answer.data.emplace_back("svg", path);
    answer.note(fmt::format("picture written to {}", path));
    return std::monostate{};
}

} // namespace

bool ShownFit::asked_for(const std::string& member) const {
    return std::find(members.begin(), members.end(), member) != members.end();
}

std::vector<const FitPosition*> ShownFit::rows() const {
    std::vector<const FitPosition*> out;
    for (const FitPosition& each : fit.positions) {
        if (each.session == session)
            out.push_back(&each);
    }
    return out;
}

std::vector<Option> scale_show_options() {
    using K = Option::Kind;
    return {{"archive", K::positionals, "ARCHIVE", "show, and the folder of a fit", true},
            {"member", K::texts, "M",
             "show: this member, by id or name; may be given several times", false},
            {"session", K::text, "S", "show and compare: only this session", false},
            {"rollcall", K::text, "ID", "show: how this roll call is fitted", false},
            {"since", K::text, "S", "show: who moved between session S and their last one", false},
            {"svg", K::text, "FILE",
             "show: also draw it: x.svg, or - for the drawing alone on stdout", false},
            {"chart", K::text, "NAME", "show: strip, map or trajectory", false},
            {"votes", K::texts, "ARCHIVE",
             "show: the archive of the fit, to draw its groups and votes", false}};
}

Reply scale_show(const Request& request) {
    const question::Asked& asked = request.asked;
    const std::vector<std::string> words = asked.all("archive");
    if (words.size() != 2) {
        return refused(usage("bad-arguments", "show takes the folder of one fit",
                             "write plenary scale show DIR", "ARCHIVE"));
    }
    for (const char* option : {"chart", "votes"}) {
        if (asked.has(option) && !asked.has("svg")) {
            return refused(usage("unused-option", fmt::format("--{} is for drawings", option),
                                 "name a drawing with --svg, or leave it out",
                                 fmt::format("--{}", option)));
        }
    }
    const auto fit = format::read_fit(words[1]);
    if (!fit)
        return refused(fit.error());
    const auto found = shown_of(request, *fit);
    if (!found)
        return refused(found.error());
    const ShownFit& shown = *found;
    std::optional<int> since;
    std::optional<Moves> moves;
    if (asked.has("since")) {
        const auto session = session_of(*fit, asked.text("since"), "--since");
        if (!session)
            return refused(session.error());
        since = *session;
        auto computed = moves_since(shown, *since);
        if (!computed)
            return refused(computed.error());
        moves = std::move(*computed);
    }
    const bool over_sessions = fit->dynamic() && !shown.members.empty() && !asked.has("session");
    const std::vector<const FitPosition*> rows = listed(shown, over_sessions);

    Answer answer;
    answer.data = {
        {"version", version},
        {"fit", fit->path.string()},
        {"model", fit->model},
        {"converged", fit->converged},
        {"dimensions", static_cast<std::int64_t>(fit->dimensions)},
        {"sessions", Array(fit->sessions.begin(), fit->sessions.end())},
        {"session", over_sessions || !shown.session ? Value() : Value(*shown.session)},
        {"interval", 0.9},
        {"positions", positions_data(*fit, rows)},
        {"since", since ? Value(*since) : Value()},
        {"moves", moves ? data_of(*moves) : Array()},
        {"not_there", moves ? Array(moves->not_there.begin(), moves->not_there.end()) : Array()},
        {"roll_calls", roll_calls_data(shown)},
        {"roll_call",
         shown.roll_call != nullptr ? Value(data_of(*fit, *shown.roll_call)) : Value()},
        {"notes", Array(fit->notes.begin(), fit->notes.end())}};

    answer.headline(fit->model);
    answer.table = positions_table(*fit, rows, over_sessions);
    if (moves) {
        say_moves(shown, *moves, *since, answer);
        if (shown.members.empty())
            answer.table = table_of(shown, *moves);
    }
    const bool all_wanted = shown.members.empty() && !moves && shown.roll_call == nullptr;
    if (all_wanted || !shown.members.empty()) {
        answer.heading(over_sessions ? "Positions by session"
                       : shown.session
                           ? fmt::format("{} positions of session {}", rows.size(), *shown.session)
                           : fmt::format("{} positions", rows.size()));
        answer.show(positions_table(*fit, rows, over_sessions));
        answer.note(fit->converged ? "z: on the identified scale (centred, sd 1 over all positions "
                                     "of the fit). Which side is positive says nothing"
                                   : "the fit did not converge: it has no z and no intervals");
        if (fit->dynamic() && !moves)
            answer.note("without linked roll calls the scale drifts over sessions: compare members "
                        "within a session, not scores over time");
    }
    if (all_wanted || shown.roll_call != nullptr)
        say_roll_calls(shown, answer);
    for (const std::string& note : fit->notes)
        answer.note(fmt::format("of the fit: {}", note));
    if (asked.has("svg")) {
        if (const auto drawn = draw(request, shown, answer); !drawn)
            return refused(drawn.error());
    }
    return {std::move(answer), {}};
}

} // namespace plenary::study
