// A part of a back-test: what is read is what was written, and every problem has its place.
#include "plenary/format/backtest_part.hpp"

#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

using namespace plenary;
using fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::text_of(data, size);
    const format::ReadBacktestPart read = format::parse_backtest_part(text, "p");
    fuzz::require_told_by_rows(read.problems, "p", text);
    if (!read.problems.empty()) {
        require(read.part.rows.empty(), "nothing is read of a part with problems");
        return 0;
    }
    const score::BacktestPart& part = read.part;
    require(part.part < part.backtest.parts, "a part is one of all");
    std::size_t place = part.part;
    for (const score::BacktestRow& row : part.rows) {
        require(row.place == place, "rows stand in order");
        require(row.setting < part.backtest.settings.size(), "a setting that was asked for");
        place += part.backtest.parts;
    }
    require(place >= part.backtest.rows, "no row is missing");
    const std::string written = format::backtest_part_file(part);
    const format::ReadBacktestPart again = format::parse_backtest_part(written, "p");
    require(again.problems.empty(), "what was written is read");
    require(again.part.backtest == part.backtest && again.part.rows == part.rows,
            "what is read is what was written");
    return 0;
}
