#include "plenary/format/html_depth.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace plenary::format {
namespace {

constexpr std::array<std::string_view, 37> not_open{
    "area",     "base",   "basefont", "bgsound", "body", "br",       "caption", "col",
    "colgroup", "dd",     "dt",       "embed",   "head", "hr",       "html",    "img",
    "input",    "keygen", "li",       "link",    "meta", "optgroup", "option",  "p",
    "param",    "rb",     "rp",       "rt",      "rtc",  "source",   "tbody",   "td",
    "tfoot",    "th",     "thead",    "tr",      "track"};

constexpr std::array<std::string_view, 8> raw{"iframe", "noembed",  "noframes", "script",
                                              "style",  "textarea", "title",    "xmp"};

bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string name_at(std::string_view page, std::size_t at) {
    std::string name;
    for (; at < page.size() && name.size() < 32; ++at) {
        const char c = page[at];
        if (c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f')
            break;
        name += small(c);
    }
    return name;
}

// The byte of the end tag of an element whose content is no markup.
std::size_t raw_end(std::string_view page, std::size_t at, const std::string& name) {
    while ((at = page.find("</", at)) != page.npos) {
        if (name_at(page, at + 2) == name)
            return at;
        at += 2;
    }
    return page.size();
}

} // namespace

std::optional<std::size_t> too_deep_at(std::string_view page) {
    std::unordered_map<std::string, std::size_t> open;
    std::size_t depth = 0;
    std::size_t work = 0;
    for (std::size_t at = 0; (at = page.find('<', at)) != page.npos;) {
        const std::size_t tag = at++;
        if (page.substr(tag, 4) == "<!--") {
            const std::size_t end = page.find("-->", tag + 4);
            at = end == page.npos ? page.size() : end + 3;
            continue;
        }
        const bool closing = at < page.size() && page[at] == '/';
        const std::size_t begin = at + (closing ? 1 : 0);
        if (begin >= page.size() || !is_alpha(page[begin]))
            continue;
        work += depth;
        if (work > most_html_work)
            return tag;
        const std::string name = name_at(page, begin);
        if (closing) {
            if (const auto found = open.find(name); found != open.end() && found->second > 0) {
                --found->second;
                --depth;
            }
        } else if (std::find(raw.begin(), raw.end(), name) != raw.end()) {
            at = raw_end(page, begin, name);
        } else if (!std::binary_search(not_open.begin(), not_open.end(), name)) {
            ++open[name];
            ++depth;
        }
    }
    return std::nullopt;
}

} // namespace plenary::format
