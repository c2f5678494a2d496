#include "plenary/format/toml_depth.hpp"

#include <algorithm>

namespace plenary::format {
namespace {

// The offset behind the string that begins with a quotation mark at `at`; of a string that is not
// closed the end of the text.
std::size_t behind_string(std::string_view text, std::size_t at) {
    const char mark = text[at];
    const auto marks_at = [&](std::size_t from) {
        const std::size_t end = text.find_first_not_of(mark, from);
        return std::min(end, text.size()) - from;
    };
    const std::size_t opening = marks_at(at);
    if (opening == 2)
        return at + 2; // empty
    const std::size_t closing = opening >= 3 ? 3 : 1;
    for (at += closing; at < text.size(); ++at) {
        if (text[at] == '\\' && mark == '"') {
            ++at;
        } else if (text[at] == mark && marks_at(at) >= closing) {
            // Of five marks in a row the first two belong to the string.
            return at + (closing == 1 ? 1 : std::min<std::size_t>(marks_at(at), 5));
        }
    }
    return text.size();
}

} // namespace

std::optional<std::size_t> find_deep_key(std::string_view text) {
    int parts = 1;
    for (std::size_t at = 0; at < text.size();) {
        switch (text[at]) {
        case '"':
        case '\'':
            at = behind_string(text, at);
            continue;
        case '#':
            at = std::min(text.find('\n', at), text.size());
            continue;
        case '.':
            if (++parts > most_key_parts)
                return at;
            break;
        case '\n':
        case '=':
        case ',':
        case '[':
        case ']':
        case '{':
        case '}':
            parts = 1;
            break;
        default:
            break;
        }
        ++at;
    }
    return std::nullopt;
}

} // namespace plenary::format
