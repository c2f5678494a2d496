// Lists in a sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary {

// The parts with `between` between them.
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view between);

} // namespace plenary
