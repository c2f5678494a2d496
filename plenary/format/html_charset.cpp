#include "plenary/format/html_charset.hpp"

#include <algorithm>

namespace plenary::format {
namespace {

constexpr std::size_t looked_at = 4096;

std::string value_after(std::string_view text, std::string_view name) {
    std::size_t at = text.find(name);
    while (at != text.npos) {
        at += name.size();
        while (at < text.size() && text[at] == ' ')
            ++at;
        if (at < text.size() && text[at] == '=') {
            const std::size_t begin = text.find_first_not_of(" \t\r\n\"'", at + 1);
            if (begin == text.npos)
                return {};
            return std::string(
                text.substr(begin, text.find_first_of(" \t\r\n\"';>/?", begin) - begin));
        }
        at = text.find(name, at);
    }
    return {};
}

} // namespace

std::string declared_charset(std::string_view page) {
    std::string head(page.substr(0, looked_at));
    std::transform(head.begin(), head.end(), head.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const std::string_view all = head;
    for (std::size_t at = 0; (at = all.find("<meta", at)) != all.npos; at += 5) {
        const std::size_t end = std::min(all.find('>', at), all.size());
        if (std::string found = value_after(all.substr(at, end - at), "charset"); !found.empty())
            return found;
    }
    if (all.starts_with("<?xml"))
        return value_after(all.substr(0, all.find("?>")), "encoding");
    return {};
}

} // namespace plenary::format
