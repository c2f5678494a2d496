#include "plenary/numeric/printed.hpp"

#include <charconv>
#include <cmath>

namespace plenary {

std::optional<double> printed_number(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace plenary
