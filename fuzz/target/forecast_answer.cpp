// The tables of a forecast of one small task: chances, and behind a line "==" draws.
#include <algorithm>
#include <cmath>

#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

#include "plenary/format/forecast_files.hpp"

using namespace plenary;
using fuzz::require;

namespace {

score::Task small_task() {
    score::Task out;
    out.members = {"A", "B", "C"};
    out.targets = {"5", "6"};
    out.known = {-1, -1, 2, 0, -1, -1};
    out.hidden = {1, 1, 0, 0, 0, 1};
    return out;
}

void require_chances(const score::Task& task, const std::vector<double>& chances) {
    for (std::size_t k = 0; k < task.hidden.size(); ++k) {
        const double* const own = &chances[k * score::outcomes];
        if (std::isnan(own[0]))
            continue;
        require(task.hidden[k] != 0, "only what is hidden is predicted");
        require(own[0] >= 0 && own[1] >= 0 && own[2] >= 0, "chances are not negative");
        require(std::abs(own[0] + own[1] + own[2] - 1) < 1e-12, "chances sum to 1");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const score::Task task = small_task();
    const std::string_view text = fuzz::text_of(data, size);
    constexpr std::string_view mark = "==\n";
    const std::size_t end = std::min(text.find(mark), text.size());
    const std::string_view chances = text.substr(0, end);
    const std::string_view draws = text.substr(std::min(end + mark.size(), text.size()));
    std::vector<Problem> problems;
    score::Answer answer;
    answer.chances = format::parse_predictions(chances, "p.csv", task, problems);
    fuzz::require_told_by_rows(problems, "p.csv", chances);
    require_chances(task, answer.chances);
    std::vector<Problem> of_draws;
    format::parse_draws(draws, "d.csv", task, answer, of_draws);
    fuzz::require_told_by_rows(of_draws, "d.csv", draws);
    require(answer.draw_starts.size() == 3 && answer.draw_starts.back() * 2 == answer.draws.size(),
            "draws of every target");
    if (!problems.empty() || !of_draws.empty())
        return 0;
    score::Answer again;
    again.chances =
        format::parse_predictions(format::predictions_csv(task, answer), "p.csv", task, problems);
    format::parse_draws(format::draws_csv(task, answer), "d.csv", task, again, problems);
    require(problems.empty(), "what is written is read");
    require(again.draws == answer.draws, "draws are read as they were written");
    for (std::size_t k = 0; k < answer.chances.size(); ++k)
        require(std::isnan(answer.chances[k]) == std::isnan(again.chances[k]) &&
                    !(std::abs(answer.chances[k] - again.chances[k]) > 1e-15),
                "chances are read as they were written");
    return 0;
}
