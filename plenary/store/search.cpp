#include "plenary/store/search.hpp"

#include <algorithm>

namespace plenary::store {
namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

} // namespace

std::vector<std::string> phrases_of(std::string_view typed) {
    std::vector<std::string> out;
    std::string word;
    bool quoted = false;
    const auto finish = [&] {
        if (!word.empty())
            out.push_back(std::move(word));
        word.clear();
    };
    for (const char c : typed) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (c == '"') {
            finish();
            quoted = !quoted;
        } else if (blank && !quoted) {
            finish();
        } else {
            word += c;
        }
    }
    finish();
    return out;
}

std::string expression_of(const std::vector<std::string>& phrases) {
    std::string out;
    for (const std::string& phrase : phrases) {
        if (!out.empty())
            out += ' ';
        out += '"' + phrase + '"'; // a phrase holds no quotes
    }
    return out;
}

std::string excerpt_of(std::string_view text, const std::vector<std::string>& phrases) {
    constexpr std::size_t before = 40;
    constexpr std::size_t most = 120;
    std::size_t at = std::string_view::npos;
    for (const std::string& phrase : phrases) {
        const auto* const found =
            std::search(text.begin(), text.end(), phrase.begin(), phrase.end(),
                        [](char a, char b) { return small(a) == small(b); });
        if (found != text.end()) {
            at = static_cast<std::size_t>(found - text.begin());
            break;
        }
    }
    std::size_t start = at == std::string_view::npos || at < before ? 0 : at - before;
    while (start < text.size() && continues(text[start]))
        ++start;
    std::size_t end = std::min(text.size(), start + most);
    while (end < text.size() && continues(text[end]))
        ++end;
    std::string out = start > 0 ? "..." : "";
    for (const char c : text.substr(start, end - start))
        out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    return end < text.size() ? out + "..." : out;
}

} // namespace plenary::store
