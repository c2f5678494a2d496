#include "plenary/format/percent.hpp"

#include <fmt/format.h>

namespace plenary::format {

Problem rate_unit_warning(const TypedTable& rows, std::size_t i, std::string_view column) {
    return {Kind::invalid,
            "W-LOAN-RATE-UNIT",
            fmt::format("{} is read as percent; it looks like a fraction", rows.text(i, column)),
            "write 5 for five percent; a rate below 0.2 % is computed as written",
            rows.where(i, column),
            ""};
}

} // namespace plenary::format
