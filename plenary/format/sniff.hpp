// What kind of file some bytes are: by what they begin with, then by the name.
#pragma once

#include <string_view>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

enum class SourceKind { plain, html, mail, pdf };

// "text/plain", "text/html", "message/rfc822", "application/pdf".
[[nodiscard]] std::string_view media_type(SourceKind kind);

// Problem not-a-text for what is none of these, with what it is, where it shows, and what to do: an
// archive, an office document, a picture, sound, RTF, XML, a program, or anything with a zero byte
// that UTF-16 does not explain.
[[nodiscard]] Result<SourceKind> sniff(std::string_view bytes, std::string_view name);

} // namespace plenary::format
