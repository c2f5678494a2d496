#include "plenary/score/hold.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include <fmt/format.h>

#include "plenary/score/titles.hpp"

namespace plenary::score {
namespace {

double minority_of(std::span<const std::int8_t> came) {
    std::array<int, outcomes> count{};
    int cast = 0;
    for (const std::int8_t vote : came) {
        if (vote == code::none)
            continue;
        ++count[outcome_of(vote)];
        ++cast;
    }
    return 1 - static_cast<double>(*std::max_element(count.begin(), count.end())) / cast;
}

} // namespace

std::vector<Kept> keep(const Task& task, std::span<const std::int8_t> came, const Filter& filter) {
    const std::size_t members = task.members.size();
    std::vector<double> nearest(task.targets.size(), 0);
    if (filter.novel)
        nearest = novelty(task.train_text, task.target_text);
    std::vector<Kept> out;
    for (std::size_t t = 0; t < task.targets.size(); ++t) {
        const bool lopsided = minority_of(came.subspan(t * members, members)) < filter.min_minority;
        out.push_back(lopsided                  ? Kept::lopsided
                      : nearest[t] >= new_below ? Kept::not_new
                                                : Kept::scored);
    }
    return out;
}

std::optional<std::size_t> first_missing(const Task& task, const Answer& answer,
                                         std::size_t target) {
    const std::size_t members = task.members.size();
    for (std::size_t m = 0; m < members; ++m) {
        const std::size_t at = target * members + m;
        if (task.hidden[at] != 0 && std::isnan(answer.chances[at * outcomes]))
            return m;
    }
    return std::nullopt;
}

Row row_of(const Task& task, const Answer& answer, const Split& split,
           std::span<const std::int8_t> came, std::size_t target) {
    const std::size_t members = task.members.size();
    const std::string label =
        fmt::format("{}|{}|{}|{:g}", split.window.session, task.targets[target],
                    word_for(split.reveal.scheme), split.reveal.fraction);
    Ballot ballot;
    ballot.label = label;
    ballot.came = came.subspan(target * members, members);
    ballot.hidden = std::span(task.hidden).subspan(target * members, members);
    ballot.chances =
        std::span(answer.chances).subspan(target * members * outcomes, members * outcomes);
    ballot.draws = draws_of(answer, target, task.targets.size());
    Row out = score_ballot(ballot, members);
    out.session = split.window.session;
    out.roll_call = task.targets[target];
    return out;
}

} // namespace plenary::score
