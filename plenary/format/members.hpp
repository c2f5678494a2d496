// Reads the files that a question about a rule may bring along: members with weights, line-ups,
// probabilities, prices. docs/formats/members.md.
//
// Each is read from a path, or with parse_... from its bytes; then `file` names it in problems.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/problem/problem.hpp"
#include "plenary/rule/choice.hpp"
#include "plenary/rule/electorate.hpp"

namespace plenary::format {

struct ReadMembers {
    Electorate electorate;
    std::vector<Problem> problems;
};

// A CSV with `code` (or `name` where there is no code), optional `name`, a column `groups` of
// ';'-separated groups. Every other column with a number in it holds weights (weight.hpp), and each
// of its cells must be one; a column without a number is ignored.
[[nodiscard]] ReadMembers read_members(const std::filesystem::path& path);
[[nodiscard]] ReadMembers parse_members(std::string_view bytes, const std::string& file);

// Either such a CSV with a column `weight`, or EPIC's files of one number a line, named p1, p2, ...
// Such a file begins with a digit, a sign or a point and has no comma. With `quota_line` the first
// number is the quota. The column is called `weight`.
struct ReadWeights {
    ReadMembers members;
    std::optional<Rational> quota;
};

[[nodiscard]] ReadWeights read_weights(const std::filesystem::path& path, bool quota_line);
[[nodiscard]] ReadWeights parse_weights(std::string_view bytes, const std::string& file,
                                        bool quota_line);

// member,p_yes[,p_abstain[,p_absent]]; what is left is no. The member `*` stands for every other
// member.
struct ChanceRow {
    std::string member;
    double yes = 0;
    double abstain = 0;
    double absent = 0;
    Where where;
};

[[nodiscard]] std::vector<ChanceRow> read_chances(const std::filesystem::path& path,
                                                  std::vector<Problem>& problems);
[[nodiscard]] std::vector<ChanceRow> parse_chances(std::string_view bytes, const std::string& file,
                                                   std::vector<Problem>& problems);

// member,choice
struct LineUpRow {
    std::string member;
    Choice choice = Choice::yes;
    Where where;
};

[[nodiscard]] std::vector<LineUpRow> read_line_up(const std::filesystem::path& path,
                                                  std::vector<Problem>& problems);
[[nodiscard]] std::vector<LineUpRow> parse_line_up(std::string_view bytes, const std::string& file,
                                                   std::vector<Problem>& problems);

// member,price: whole numbers above zero.
struct PriceRow {
    std::string member;
    std::int64_t price = 1;
    Where where;
};

[[nodiscard]] std::vector<PriceRow> read_prices(const std::filesystem::path& path,
                                                std::vector<Problem>& problems);
[[nodiscard]] std::vector<PriceRow> parse_prices(std::string_view bytes, const std::string& file,
                                                 std::vector<Problem>& problems);

} // namespace plenary::format
