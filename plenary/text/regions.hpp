// The states and territories of the world as ICU names them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plenary {

struct RegionName {
    std::string iso3; // ISO 3166 alpha-3; XKX for Kosovo
    std::string name; // UTF-8
};

// Every region with an alpha-3 code by its name in the language ("en", "es", "fr", "pt"), in the
// order of their two-letter codes. The names are those of the ICU that is linked.
[[nodiscard]] std::vector<RegionName> region_names(std::string_view language);

} // namespace plenary
