// Text for HTML, SVG and XML.
#pragma once

#include <string>
#include <string_view>

namespace plenary {

// The text with & < > " ' replaced by entities and control characters other than line feed and tab
// dropped; safe as element content and inside a quoted attribute. Input and output are UTF-8.
[[nodiscard]] std::string markup_text(std::string_view text);

} // namespace plenary
