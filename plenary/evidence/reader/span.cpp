#include "plenary/evidence/reader/span.hpp"

namespace plenary::reader {
namespace {

// How many bytes of white space the text begins with; zero for none.
std::size_t white_at(std::string_view text) {
    if (text.empty())
        return 0;
    if (std::string_view(" \t\r\n\f\v").find(text.front()) != std::string_view::npos)
        return 1;
    for (const std::string_view wide : {"\xC2\xA0", "\xE2\x80\xAF"}) {
        if (text.starts_with(wide))
            return wide.size();
    }
    return 0;
}

// Calls put(byte, where it comes from).
template <class Put>
void each_folded(std::string_view text, Put put) {
    bool begun = false;
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t white = white_at(text.substr(at)); white > 0) {
            gap = begun;
            at += white;
            continue;
        }
        if (gap)
            put(' ', at);
        gap = false;
        begun = true;
        put(text[at], at);
        ++at;
    }
}

} // namespace

FoldedText::FoldedText(std::string_view text) {
    each_folded(text, [&](char c, std::size_t at) {
        folded_ += c;
        from_.push_back(at);
    });
}

std::vector<std::pair<std::size_t, std::size_t>>
FoldedText::places_of(std::string_view words) const {
    std::string wanted;
    each_folded(words, [&](char c, std::size_t) { wanted += c; });
    std::vector<std::pair<std::size_t, std::size_t>> out;
    if (wanted.empty())
        return out;
    for (std::size_t at = folded_.find(wanted); at != std::string::npos;
         at = folded_.find(wanted, at + 1))
        out.emplace_back(from_[at], from_[at + wanted.size() - 1] + 1);
    return out;
}

} // namespace plenary::reader
