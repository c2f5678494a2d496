// What the tables of a forecast share: columns that must be there, problems with the place of their
// cell, and the rows of one roll call, which mostly stand together.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/format/csv_rows.hpp"
#include "plenary/format/id_places.hpp"

namespace plenary::format {

// The most bytes of one table of a forecast.
inline constexpr std::size_t largest_forecast_table = std::size_t{1} << 30U;

class ForecastRows {
public:
    // `bytes` and `problems` must outlive this. Problems: of CsvRows, and no-column.
    ForecastRows(std::string_view bytes, std::string file,
                 const std::vector<std::string_view>& columns, std::vector<Problem>& problems);

    // Goes to the next row. False at the end, where columns are missing, and at 100 problems.
    [[nodiscard]] bool next();

    // The cell of the k-th of the columns.
    [[nodiscard]] std::string_view cell(std::size_t k) const { return rows_.cell(places_[k]); }

    // A problem of invalid input at that cell.
    void report(std::size_t k, std::string code, std::string message, std::string hint);

private:
    std::vector<Problem>& problems_;
    CsvRows rows_;
    std::vector<std::size_t> places_;
    bool sound_ = true;
};

// The place of an id, looked up only where it is another one than in the row before.
class LastPlace {
public:
    explicit LastPlace(const IdPlaces& places) : places_(places) {}

    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) {
        if (!last_ || id != id_) {
            last_ = places_.find(id);
            id_ = id;
        }
        return last_;
    }

private:
    const IdPlaces& places_;
    std::string id_;
    std::optional<std::uint32_t> last_;
};

// The places of ids, each once.
[[nodiscard]] IdPlaces places_of_ids(const std::vector<std::string>& ids);

} // namespace plenary::format
