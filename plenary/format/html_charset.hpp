// The charset that a page names in its head.
#pragma once

#include <string>
#include <string_view>

namespace plenary::format {

// Of <meta charset=...>, <meta ... content="...; charset=..."> or <?xml encoding=...?> in the first
// 4,096 bytes; an empty text where there is none.
[[nodiscard]] std::string declared_charset(std::string_view page);

} // namespace plenary::format
