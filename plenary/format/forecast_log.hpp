// A log of frozen forecasts and of how they came out, as JSON Lines. docs/formats/forecast-log.md.
//
// Every line carries its number, the SHA-256 of the line before, and its own: of its bytes up to
// the key "sha256". There is one way to write a line, and reading checks that the bytes are those,
// so any flipped byte is found.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "plenary/digest/sha256.hpp"
#include "plenary/problem/problem.hpp"
#include "plenary/score/settle.hpp"

namespace plenary::format {

// The most bytes of a line.
inline constexpr std::size_t longest_log_line = std::size_t{64} << 20U;

struct Settlement {
    Instant at;
    std::string version;
    std::size_t of = 0;                  // the line of the forecast
    std::optional<std::size_t> corrects; // the line of the settlement that this one replaces
    score::Came came;
    score::Settled score;

    friend bool operator==(const Settlement&, const Settlement&) = default;
};

using LogEntry = std::variant<score::Frozen, Settlement>;

// Entry i is line i + 1.
struct ForecastLog {
    std::vector<LogEntry> entries;
    std::vector<Sha256> hashes; // of each

    // The forecast of a line; null where that line is none.
    [[nodiscard]] const score::Frozen* forecast(std::size_t line) const;
    // The line of the settlement of a forecast that holds now; 0: there is none.
    [[nodiscard]] std::size_t settlement_of(std::size_t line) const;
};

// Puts an entry at the end of a log; its line, with its line feed.
[[nodiscard]] std::string add_entry(ForecastLog& log, LogEntry entry);

struct ReadForecastLog {
    ForecastLog log;               // the lines before the first one at fault
    std::vector<Problem> problems; // of that line; at most one
};

// Reads what add_entry() gave, and verifies the chain. Problems, with their line:
// no-line-end, line-too-long, invalid-utf8, bad-json and json-too-deep, unknown-format, bad-line (a
// key is missing or wrong, or this is written otherwise), wrong-hash, wrong-number, wrong-link,
// clock-went-back, no-such-forecast, settled-twice (and no correction), same-votes,
// wrong-correction, wrong-score (other than the stored draws give). Cost O(bytes + members x draws
// of every settlement).
[[nodiscard]] ReadForecastLog parse_forecast_log(std::string_view bytes, const std::string& file);

// What speaks against a new entry at the end of a sound log: clock-went-back and those after it in
// the list above.
[[nodiscard]] std::optional<Problem> fault_of_next(const ForecastLog& log, const LogEntry& entry);

} // namespace plenary::format
