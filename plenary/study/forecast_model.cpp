#include "plenary/study/forecast_model.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plenary/forecast/engine.hpp"
#include "plenary/study/whole_number.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::study {
namespace {

using forecast::Selection;
using question::Asked;
using question::Option;

constexpr std::array selections{Selection::all, Selection::supporters, Selection::unknown};
constexpr std::size_t most_draws = 100'000;

Result<std::optional<Selection>> selection_of(const Asked& asked) {
    if (!asked.has("selection"))
        return std::optional<Selection>();
    const std::string word = asked.text("selection");
    std::vector<std::string> known;
    for (const Selection each : selections) {
        if (word == word_for(each))
            return std::optional(each);
        known.emplace_back(word_for(each));
    }
    const std::string hint = did_you_mean(word, known);
    return fail(usage("unknown-selection", fmt::format("'{}' is no selection", word),
                      hint.empty() ? "write all, supporters or unknown" : hint, "--selection"));
}

} // namespace

std::vector<Option> forecast_model_options() {
    using K = Option::Kind;
    return {{"titles", K::flag, "", "read the titles of roll calls too", false},
            {"selection", K::text, "WORD",
             "who is heard first: all (everybody alike), supporters (only yes) or unknown", false},
            {"seed", K::text, "N", "of the random numbers (1)", false},
            {"draws", K::text, "N", "joint draws of the votes on each roll call (1000)", false},
            {"threads", K::text, "N",
             "threads (as many as the machine has); the numbers are the same", false}};
}

Result<ForecastModel> forecast_model(const Asked& asked) {
    ForecastModel out;
    const auto selection = selection_of(asked);
    if (!selection)
        return fail(selection.error());
    out.selection = *selection;
    out.titles = asked.has("titles");
    const auto seed = whole_number<std::uint64_t>(asked, "seed", out.seed);
    if (!seed)
        return fail(seed.error());
    out.seed = *seed;
    const auto draws = whole_number<std::size_t>(asked, "draws", out.settings.draws);
    if (!draws)
        return fail(draws.error());
    if (*draws < 1 || *draws > most_draws)
        return fail(usage("bad-number", fmt::format("the draws must be 1 to {}", most_draws),
                          "write a whole number", "--draws"));
    out.settings.draws = *draws;
    out.settings.proposals = 2 * *draws;
    return out;
}

std::optional<Problem> impossible_selection(const score::Task& task, Selection selection,
                                            const Where& where, std::string_view place) {
    const auto against = forecast::against_selection(task, selection);
    if (!against)
        return std::nullopt;
    const std::int8_t vote = task.known[against->target * task.members.size() + against->member];
    return Problem{
        Kind::invalid,
        "impossible-selection",
        fmt::format("only supporters are heard, but at roll call {}{} {} is known to vote {}",
                    task.targets[against->target],
                    place.empty() ? "" : fmt::format(" of {}", place),
                    task.members[against->member], vote == score::code::no ? "no" : "abstain"),
        "say --selection all if everybody was asked alike, or unknown",
        where,
        ""};
}

Problem nothing_drawn(std::string_view roll_call, const Where& where) {
    return {Kind::invalid,
            "nothing-drawn",
            fmt::format("what is known of roll call {} cannot have come about under this selection",
                        roll_call),
            "say another --selection",
            where,
            ""};
}

std::optional<std::string> say_few_effective(std::span<const std::string> roll_calls) {
    if (roll_calls.empty())
        return std::nullopt;
    constexpr std::size_t named = 20;
    std::vector<std::string> first(
        roll_calls.begin(),
        roll_calls.begin() + static_cast<std::ptrdiff_t>(std::min(named, roll_calls.size())));
    return fmt::format(
        "the effective sample stayed below {:g} at {} of the roll calls: {}{}; their chances and "
        "totals are rough",
        forecast::least_effective, roll_calls.size(), join(first, ", "),
        roll_calls.size() > named ? fmt::format(" and {} more", roll_calls.size() - named) : "");
}

} // namespace plenary::study
