#include "plenary/format/taken_columns.hpp"

namespace plenary::format {

std::optional<std::size_t> TakenColumns::take(std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        const auto column = rows_->column(name);
        if (column && !taken_[*column]) {
            taken_[*column] = true;
            return column;
        }
    }
    return std::nullopt;
}

std::vector<std::pair<std::string, std::string>> TakenColumns::rest() const {
    std::vector<std::pair<std::string, std::string>> out;
    for (std::size_t i = 0; i < taken_.size(); ++i) {
        if (!taken_[i] && !rows_->header()[i].empty() && !rows_->cell(i).empty())
            out.emplace_back(rows_->header()[i], rows_->cell(i));
    }
    return out;
}

} // namespace plenary::format
