#include "plenary/numeric/wide.hpp"

#include <algorithm>

namespace plenary {

std::string to_string(UInt256 value) {
    std::string digits;
    while (!(value == UInt256())) {
        std::uint64_t part = value.divide(10'000'000'000'000'000'000ULL);
        const bool last = value == UInt256();
        for (int i = 0; i < 19 && (part != 0 || !last); ++i, part /= 10) {
            digits += static_cast<char>('0' + part % 10);
        }
    }
    std::reverse(digits.begin(), digits.end());
    return digits.empty() ? "0" : digits;
}

} // namespace plenary
