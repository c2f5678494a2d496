#include "plenary/study/scale_compare.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "plenary/format/archive_tables.hpp"
#include "plenary/format/fit_folder.hpp"
#include "plenary/format/scores.hpp"
#include "plenary/numeric/correlation.hpp"
#include "plenary/study/scale_figures.hpp"
#include "plenary/text/join.hpp"
#include "plenary/version.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Object;
using question::Option;
using question::Value;

// One of the two that are compared.
struct Side {
    std::string name;
    std::vector<std::string> columns;
    std::size_t dimensions = 1;
    bool sessions = false;
    std::map<Who, ScorePlace> places;
    std::vector<std::string> notes;
};

std::string some_of(const std::vector<std::string>& names) {
    constexpr std::size_t most = 12;
    std::vector<std::string> shown(
        names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(most, names.size())));
    if (shown.size() < names.size())
        shown.push_back(fmt::format("and {} more", names.size() - shown.size()));
    return join(shown, ", ");
}

// Positions as they were fitted, with sds on the identified scale brought back to them.
Side side_of(const format::FitFolder& fit) {
    Side out;
    out.name = fit.path.string();
    out.dimensions = fit.dimensions;
    out.sessions = fit.dynamic();
    for (std::size_t e = 0; e < fit.dimensions; ++e)
        out.columns.push_back(fit.dimensions == 1 ? "mean" : fmt::format("mean of {}", e + 1));
    for (const format::FitPosition& each : fit.positions) {
        ScorePlace& place = out.places[{each.session, each.member}];
        place.at.resize(fit.dimensions);
        place.at[each.dimension] = each.mean;
        if (fit.converged) {
            place.sd.resize(fit.dimensions);
            place.sd[each.dimension] = each.z_sd * fit.axes[each.dimension].scale;
        }
    }
    return out;
}

Side side_of(format::Scores scores) {
    Side out;
    out.name = scores.file;
    out.columns = scores.columns;
    out.dimensions = scores.columns.size();
    out.sessions = scores.sessions;
    for (format::ScoreRow& row : scores.rows)
        out.places[{row.session, row.member}] = {std::move(row.values), std::move(row.sds)};
    if (scores.without_number > 0)
        out.notes.push_back(fmt::format("rows of the reference without a number, left out: {}",
                                        scores.without_number));
    if (!scores.twice.empty())
        out.notes.push_back(fmt::format("with two rows and more in the reference, left out: {}",
                                        some_of(scores.twice)));
    return out;
}

// The places of one session alone, without saying so in their keys.
void keep_session(Side& side, int session) {
    std::map<Who, ScorePlace> kept;
    for (auto& [who, place] : side.places) {
        if (who.first == session)
            kept[{std::nullopt, who.second}] = std::move(place);
    }
    side.places = std::move(kept);
    side.sessions = false;
}

// Members of one side that the other has nowhere.
std::vector<std::string> only_in(const Side& side, const Side& other) {
    std::set<std::string> there;
    for (const auto& [who, place] : other.places)
        there.insert(who.second);
    std::set<std::string> out;
    for (const auto& [who, place] : side.places) {
        if (!there.contains(who.second))
            out.insert(who.second);
    }
    return {out.begin(), out.end()};
}

Result<Side> reference_of(const Request& request, const std::string& path) {
    const question::Asked& asked = request.asked;
    if (format::is_fit(path)) {
        if (asked.has("column") || asked.has("sd"))
            return fail(usage("unused-option", "the reference is a fit and has its own columns",
                              "leave it out", asked.has("column") ? "--column" : "--sd"));
        const auto fit = format::read_fit(path);
        if (!fit)
            return fail(fit.error());
        return side_of(*fit);
    }
    format::ScoreColumns columns{asked.list("column"), asked.list("sd")};
    if (!columns.sds.empty() && columns.sds.size() != columns.values.size())
        return fail(usage("bad-columns", "--sd needs a column for each --column",
                          "write as many, with commas between", "--sd"));
    auto scores = format::read_scores(path, columns);
    if (!scores)
        return fail(scores.error());
    return side_of(std::move(*scores));
}

// Brings both sides to the same kind: with sessions, or without.
Result<std::optional<int>> settle_sessions(const Request& request, Side& fit, Side& reference) {
    std::optional<int> session;
    if (request.asked.has("session")) {
        const std::string written = request.asked.text("session");
        session = format::number_in(written);
        if (!session || (!fit.sessions && !reference.sessions)) {
            return fail(usage("bad-session",
                              session ? "neither side has sessions"
                                      : fmt::format("'{}' is no session", written),
                              session ? "leave it out" : "write a whole number", "--session"));
        }
    }
    if (fit.sessions != reference.sessions && !session) {
        return fail(
            usage("session-needed",
                  fmt::format("only {} has sessions", fit.sessions ? "the fit" : "the reference"),
                  "name the one that is meant with --session", "--session"));
    }
    for (Side* side : {&fit, &reference}) {
        if (!session || !side->sessions)
            continue;
        keep_session(*side, *session);
        if (side->places.empty())
            return fail({Kind::not_found, "unknown-session",
                         fmt::format("there is nothing of session {}", *session),
                         "name another one", Where{side->name, 0, 0}, ""});
    }
    return session;
}

} // namespace

std::vector<Option> scale_compare_options() {
    using K = Option::Kind;
    return {{"archive", K::positionals, "ARCHIVE", "compare, the fit's folder, and the reference",
             true},
            {"column", K::list, "NAME,...",
             "compare: the columns of the reference, one a dimension (zmean, z, mean, x or ideal)",
             false},
            {"sd", K::list, "NAME,...", "compare: the columns of their sds", false},
            {"session", K::text, "S", "show and compare: only this session", false}};
}

Reply scale_compare(const Request& request) {
    const std::vector<std::string> words = request.asked.all("archive");
    if (words.size() != 3) {
        return refused(usage("bad-arguments", "compare takes a fit and what it is held against",
                             "write plenary scale compare DIR REFERENCE", "ARCHIVE"));
    }
    const auto read = format::read_fit(words[1]);
    if (!read)
        return refused(read.error());
    Side fit = side_of(*read);
    auto other = reference_of(request, words[2]);
    if (!other)
        return refused(other.error());
    Side reference = std::move(*other);
    if (fit.dimensions != reference.dimensions) {
        return refused({Kind::invalid, "other-dimensions",
                        fmt::format("dimensions: {} in the fit, {} in the reference",
                                    fit.dimensions, reference.dimensions),
                        "name one column a dimension with --column", Where{reference.name, 0, 0},
                        ""});
    }
    const auto session = settle_sessions(request, fit, reference);
    if (!session)
        return refused(session.error());
    Matched matched;
    std::set<std::string> members;
    for (const auto& [who, place] : fit.places) {
        const auto found = reference.places.find(who);
        if (found == reference.places.end())
            continue;
        matched.who.push_back(who);
        matched.fit.push_back(&place);
        matched.reference.push_back(&found->second);
        members.insert(who.second);
    }
    if (matched.who.size() < 3) {
        return refused({Kind::invalid, "no-common-members",
                        fmt::format("the two have {} positions in common; three are needed",
                                    matched.who.size()),
                        "check that both call members and sessions the same",
                        Where{reference.name, 0, 0}, ""});
    }
    const std::size_t states = matched.who.size();
    const Comparison comparison(std::move(matched));
    const Laid& laid = comparison.laid();
    const std::vector<Figures> over_all = comparison.over_all();
    const std::vector<Figures> by_session = comparison.by_session();
    const std::vector<std::string> only_fit = only_in(fit, reference);
    const std::vector<std::string> only_reference = only_in(reference, fit);
    const bool many = fit.dimensions > 1;

    std::vector<std::string> notes = reference.notes;
    if (!read->converged)
        notes.emplace_back("the fit did not converge: it has no intervals");
    notes.emplace_back("two scales may agree and err alike: where both rest on the same votes, "
                       "agreement proves little");
    if (!by_session.empty())
        notes.emplace_back("over all sessions the drift of both scales counts as well; within a "
                           "session it does not");

    Array turn;
    for (std::size_t e = 0; e < fit.dimensions; ++e) {
        for (std::size_t f = 0; f < fit.dimensions; ++f)
            turn.emplace_back(laid.turn(e, f));
    }
    Answer answer;
    Value worst;
    Value median;
    std::string say_sessions;
    std::vector<double> pearsons;
    const Figures* lowest = nullptr;
    for (const Figures& one : by_session) {
        if (!one.pearson)
            continue;
        pearsons.push_back(*one.pearson);
        if (lowest == nullptr || *one.pearson < *lowest->pearson)
            lowest = &one;
    }
    if (lowest != nullptr) {
        worst = data_of(*lowest);
        const double middle = median_of(pearsons);
        median = middle;
        say_sessions = fmt::format(
            "Within sessions the median Pearson correlation is {:.5f}, the worst {:.5f} in "
            "session {}{}",
            middle, *lowest->pearson, *lowest->session,
            many ? fmt::format(", dimension {}", lowest->dimension + 1) : "");
    }
    answer.data = {{"version", version},
                   {"fit", fit.name},
                   {"model", read->model},
                   {"reference", reference.name},
                   {"columns", Array(reference.columns.begin(), reference.columns.end())},
                   {"session", *session ? Value(**session) : Value()},
                   {"dimensions", static_cast<std::int64_t>(fit.dimensions)},
                   {"members", static_cast<std::int64_t>(members.size())},
                   {"states", static_cast<std::int64_t>(states)},
                   {"mirrored", many ? Value() : Value(laid.turn(0, 0) < 0)},
                   {"turn", std::move(turn)},
                   {"congruence", laid.congruence},
                   {"all", data_of(over_all)},
                   {"sessions", data_of(by_session)},
                   {"median_pearson", std::move(median)},
                   {"worst_session", std::move(worst)},
                   {"only_in_fit", Array(only_fit.begin(), only_fit.end())},
                   {"only_in_reference", Array(only_reference.begin(), only_reference.end())},
                   {"notes", Array(notes.begin(), notes.end())}};

    answer.headline(fmt::format("{} members in both{}{}", members.size(),
                                reference.sessions ? fmt::format(", {} positions", states) : "",
                                *session ? fmt::format(", session {}", **session) : ""));
    answer.paragraph(fmt::format("{} ({}) against {} ({})", fit.name, read->model, reference.name,
                                 join(reference.columns, ", ")));
    if (many) {
        answer.paragraph(fmt::format("Centred, scaled, and the reference turned over the fit: "
                                     "congruence {:.5f}",
                                     laid.congruence));
    } else {
        answer.paragraph(fmt::format("Centred and scaled{}", laid.turn(0, 0) < 0
                                                                 ? "; the reference is mirrored"
                                                                 : "; the same side is positive"));
    }
    if (!say_sessions.empty())
        answer.paragraph(say_sessions);
    std::vector<Figures> rows = over_all;
    rows.insert(rows.end(), by_session.begin(), by_session.end());
    answer.table = table_of(rows, reference.sessions, many);
    constexpr std::size_t most_shown = 5;
    std::vector<Figures> shown = by_session;
    std::erase_if(shown, [](const Figures& one) { return !one.pearson; });
    std::stable_sort(shown.begin(), shown.end(),
                     [](const Figures& a, const Figures& b) { return *a.pearson < *b.pearson; });
    shown.resize(std::min(most_shown, shown.size()));
    shown.insert(shown.begin(), over_all.begin(), over_all.end());
    answer.show(table_of(shown, reference.sessions, many));
    if (shown.size() > over_all.size())
        answer.note("shown are the sessions that agree least; --csv has all");
    for (const auto& [side, names] :
         {std::pair{"the fit", &only_fit}, std::pair{"the reference", &only_reference}}) {
        if (!names->empty())
            answer.note(fmt::format("only in {} ({}): {}", side, names->size(), some_of(*names)));
    }
    answer.note("RMSE/SD: over the mean posterior sd of the fit, or of the reference. SD ratio: "
                "the median of fit over reference. Covered: scores of the reference "
                "within the 90 % interval of the fit");
    for (const std::string& note : notes)
        answer.note(note);
    return {std::move(answer), {}};
}

} // namespace plenary::study
