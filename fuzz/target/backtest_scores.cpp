#include "plenary/format/backtest_scores.hpp"

#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

using namespace plenary;
using fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string file = "backtest-scores.csv";
    const std::string_view text = fuzz::text_of(data, size);
    std::vector<Problem> problems;
    const auto scores = format::parse_backtest_scores(text, file, problems);
    fuzz::require_told(problems, file, text);
    for (const format::BacktestScore& score : scores) {
        require(!score.archive.empty() && !score.name.empty(), "every row names an archive", text);
        require(score.roll_calls >= 1 && score.votes >= 1, "something was scored", text);
        require(score.log_loss >= 0 && score.crps >= 0, "losses are not below 0", text);
        require(score.coverage90 >= 0 && score.coverage90 <= 1, "shares are 0 to 1", text);
        require(score.mean_pit >= 0 && score.mean_pit <= 1, "PITs are 0 to 1", text);
    }
    return 0;
}
