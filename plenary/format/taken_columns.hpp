// Which columns of a table have a meaning for a reader; the others are kept as they are.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/format/csv_rows.hpp"

namespace plenary::format {

class TakenColumns {
public:
    // `rows` must outlive this.
    explicit TakenColumns(const CsvRows& rows) : rows_(&rows), taken_(rows.header().size()) {}

    // The first of these columns that there is and that nobody took; nothing else takes it again.
    std::optional<std::size_t> take(std::initializer_list<std::string_view> names);

    // This very column.
    void take(std::size_t column) { taken_[column] = true; }

    // The filled cells of this row under all other columns.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> rest() const;

private:
    const CsvRows* rows_;
    std::vector<bool> taken_;
};

} // namespace plenary::format
