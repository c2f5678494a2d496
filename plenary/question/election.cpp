#include "plenary/question/election.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "plenary/positions/condorcet.hpp"
#include "plenary/text/join.hpp"

namespace plenary::question {
namespace {

using positions::Actor;
using positions::Condorcet;
using positions::Decimal;

constexpr std::string_view settings =
    "utility (1 - d)(1 + dR), d weighted by salience; votes capability x difference of utility; "
    "P(x beats y) = strength of x / (strength of x + strength of y); p proportional to the product "
    "over y; R = -1/2 + 3/2 p / p_max of a risk-neutral election";

constexpr std::string_view source =
    "KAPSARC KTAB, Spatial Model of Politics, first state of its reference run SOE-Pol-Comp of "
    "2017-05-30 (github KAPSARC/KTAB, examples/smp/doc)";

constexpr std::string_view limits = "The first step of a model, on typed inputs and without "
                                    "uncertainty: no error is known, so none "
                                    "is given. No bargaining follows, and it is no forecast.";

std::string place_of(const Actor& actor) {
    std::vector<std::string> parts;
    for (const positions::Stand& stand : actor.on)
        parts.push_back(to_string(stand.position));
    return join(parts, ", ");
}

} // namespace

std::optional<Problem> add_election(Answer& answer, const positions::Model& model,
                                    const Decimal& width) {
    const std::vector<Actor>& actors = model.table->actors;
    const auto held = condorcet(actors, width);
    if (!held)
        return held.error();
    Array lines;
    answer.table->columns.push_back({"risk_attitude"});
    answer.table->columns.push_back({"probability"});
    for (std::size_t i = 0; i < actors.size(); ++i) {
        const double p = held->probability[held->candidate[i]];
        lines.emplace_back(Object{{"actor", actors[i].id},
                                  {"utility_to_first", held->utility[i]},
                                  {"risk_attitude", held->risk[i]},
                                  {"probability", p}});
        answer.table->rows[i].push_back(fmt::format("{}", held->risk[i]));
        answer.table->rows[i].push_back(fmt::format("{}", p));
    }
    Array candidates;
    Table shown{{{"Chance", true}, {"Position"}, {"R of those there"}, {"Actors"}}, {}};
    std::vector<std::size_t> order(held->probability.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return held->probability[a] > held->probability[b];
    });
    for (const std::size_t c : order) {
        const Actor& first = actors[held->first_holder[c]];
        Array place;
        for (const positions::Stand& stand : first.on)
            place.emplace_back(stand.position.to_double());
        std::vector<std::string> there;
        std::vector<std::string> attitudes;
        for (std::size_t i = 0; i < actors.size(); ++i) {
            if (held->candidate[i] != c)
                continue;
            there.push_back(actors[i].id);
            attitudes.push_back(fmt::format("{:+.3f}", held->risk[i]));
        }
        shown.rows.push_back({fmt::format("{:.4f}", held->probability[c]), place_of(first),
                              join(attitudes, ", "), join(there, ", ")});
        candidates.emplace_back(Object{{"position", std::move(place)},
                                       {"probability", held->probability[c]},
                                       {"actors", Array(there.begin(), there.end())}});
    }
    answer.data.emplace_back("condorcet", Object{{"settings", settings},
                                                 {"source", source},
                                                 {"limits", limits},
                                                 {"width", width.to_double()},
                                                 {"first", actors.front().id},
                                                 {"actors", std::move(lines)},
                                                 {"positions", std::move(candidates)}});
    answer.heading(fmt::format("An election among the {} positions held ({})",
                               held->probability.size(),
                               actors.front().on.size() == 1 ? "1 issue" : "all issues"));
    answer.paragraph(std::string(limits));
    answer.show(std::move(shown));
    answer.note(fmt::format("Positions on a scale {} wide; {}. After {}.", to_string(width),
                            settings, source));
    return std::nullopt;
}

} // namespace plenary::question
