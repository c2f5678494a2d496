// A TOML file with the place of every value, read through toml++. The library stays in toml.cpp.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/calendar/day.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::format {

// One table of a TOML document. Copies share the document; safe to read from any thread. Getters
// report a value of the wrong type (bad-value) into `problems` and answer nothing.
class TomlTable {
public:
    // Problems: invalid-utf8, line-too-long, toml-too-deep (a key of more than most_key_parts
    // parts), toml-syntax.
    [[nodiscard]] static Result<TomlTable> parse(std::string_view bytes, const std::string& file);

    [[nodiscard]] bool has(std::string_view key) const;
    // The place of the value, or of this table when the key is absent.
    [[nodiscard]] Where where(std::string_view key = "") const;
    // The place of a text's first character, behind its opening quotes. None where the text is
    // written with escapes: then places inside it are none of the file.
    [[nodiscard]] std::optional<Where> inside(std::string_view key) const;

    [[nodiscard]] std::optional<std::string> text(std::string_view key,
                                                  std::vector<Problem>& problems) const;
    [[nodiscard]] std::optional<int> whole(std::string_view key,
                                           std::vector<Problem>& problems) const;
    // A number, whole or not; never infinite or NaN.
    [[nodiscard]] std::optional<double> number(std::string_view key,
                                               std::vector<Problem>& problems) const;
    // A TOML date, or a text that is one.
    [[nodiscard]] std::optional<Day> day(std::string_view key,
                                         std::vector<Problem>& problems) const;
    // A sub-table, and the elements of an array of tables.
    [[nodiscard]] std::optional<TomlTable> table(std::string_view key,
                                                 std::vector<Problem>& problems) const;
    [[nodiscard]] std::vector<TomlTable> tables(std::string_view key,
                                                std::vector<Problem>& problems) const;
    [[nodiscard]] std::vector<std::string> keys() const;
    // Reports every other key (unknown-key), with the nearest of these.
    void only(const std::vector<std::string>& known, std::vector<Problem>& problems) const;

    // The text under a key that must be there; problem missing-key otherwise.
    [[nodiscard]] std::string needed_text(std::string_view key,
                                          std::vector<Problem>& problems) const;
    [[nodiscard]] std::optional<Day> needed_day(std::string_view key,
                                                std::vector<Problem>& problems) const;

private:
    struct Impl;

    explicit TomlTable(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}

    void missing(std::string_view key, std::vector<Problem>& problems) const;
    void wrong(std::string_view key, std::string_view wanted, std::vector<Problem>& problems) const;

    std::shared_ptr<const Impl> impl_;
};

} // namespace plenary::format
