// Reads the yardsticks of concessionality: docs/formats/loans.md.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "plenary/problem/problem.hpp"
#include "plenary/stakes/regime.hpp"

namespace plenary::format {

struct ReadYardsticks {
    std::vector<stakes::Regime> regimes; // in the order of the file
    std::vector<Problem> problems;
    std::vector<Problem> warnings;
};

// The first of `roots` that has yardsticks/concessionality.csv; nothing where none has.
[[nodiscard]] std::optional<std::filesystem::path>
find_yardsticks(const std::vector<std::filesystem::path>& roots);

// Reads the table from its bytes. Problems: those of tables, bad-number, E-LOAN-RANGE, E-DUP.
// Warning: W-LOAN-RATE-UNIT.
[[nodiscard]] ReadYardsticks read_yardsticks(std::string_view bytes, const std::string& file);

} // namespace plenary::format
