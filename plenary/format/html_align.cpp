#include "plenary/format/html_align.hpp"

#include <algorithm>
#include <array>

#include "plenary/text/characters.hpp"

namespace plenary::format {
namespace {

bool is_alnum(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The names that HTML lets stand without a semicolon.
constexpr std::array<std::string_view, 106> bare_names{
    "AElig",  "AMP",    "Aacute", "Acirc",  "Agrave", "Aring",  "Atilde", "Auml",   "COPY",
    "Ccedil", "ETH",    "Eacute", "Ecirc",  "Egrave", "Euml",   "GT",     "Iacute", "Icirc",
    "Igrave", "Iuml",   "LT",     "Ntilde", "Oacute", "Ocirc",  "Ograve", "Oslash", "Otilde",
    "Ouml",   "QUOT",   "REG",    "THORN",  "Uacute", "Ucirc",  "Ugrave", "Uuml",   "Yacute",
    "aacute", "acirc",  "acute",  "aelig",  "agrave", "amp",    "aring",  "atilde", "auml",
    "brvbar", "ccedil", "cedil",  "cent",   "copy",   "curren", "deg",    "divide", "eacute",
    "ecirc",  "egrave", "eth",    "euml",   "frac12", "frac14", "frac34", "gt",     "iacute",
    "icirc",  "iexcl",  "igrave", "iquest", "iuml",   "laquo",  "lt",     "macr",   "micro",
    "middot", "nbsp",   "not",    "ntilde", "oacute", "ocirc",  "ograve", "ordf",   "ordm",
    "oslash", "otilde", "ouml",   "para",   "plusmn", "pound",  "quot",   "raquo",  "reg",
    "sect",   "shy",    "sup1",   "sup2",   "sup3",   "szlig",  "thorn",  "times",  "uacute",
    "ucirc",  "ugrave", "uml",    "uuml",   "yacute", "yen",    "yuml"};

// The second characters of references that stand for two.
bool is_second(char32_t c) {
    return c == 0x0338 || c == 0x20D2 || c == 0x20E5 || c == 0xFE00 || c == 0x0333 || c == 0x200A ||
           c == 0x0331;
}

struct Reference {
    std::size_t size = 1;       // bytes of the page
    std::size_t characters = 1; // of the decoded text
};

std::size_t numeric_size(std::string_view page, std::size_t at) {
    std::size_t end = at + 2;
    const bool hex = end < page.size() && (page[end] == 'x' || page[end] == 'X');
    end += hex ? 1 : 0;
    const std::size_t digits = end;
    while (end < page.size() && ((page[end] >= '0' && page[end] <= '9') ||
                                 (hex && ((page[end] >= 'a' && page[end] <= 'f') ||
                                          (page[end] >= 'A' && page[end] <= 'F')))))
        ++end;
    if (end == digits)
        return 1;
    return end - at + (end < page.size() && page[end] == ';' ? 1 : 0);
}

// The longest name without a semicolon that the text after "&" begins with, or none.
std::size_t bare_size(std::string_view text) {
    std::size_t best = 0;
    for (const std::string_view name : bare_names) {
        if (name.size() > best && text.starts_with(name))
            best = name.size();
    }
    return best;
}

// What stands at an "&" of the page, where `decoded` is the text from here on.
Reference reference_at(std::string_view page, std::size_t at, std::string_view decoded) {
    if (page.substr(at, 2) == "&#")
        return {numeric_size(page, at), 1};
    std::size_t end = at + 1;
    while (end < page.size() && end < at + 40 && is_alnum(page[end]))
        ++end;
    const std::string_view name = page.substr(at + 1, end - at - 1);
    const bool closed = end < page.size() && page[end] == ';';
    const std::size_t bare = bare_size(name);
    const bool is_amp = bare > 0 && (name.starts_with("amp") || name.starts_with("AMP"));
    if (name.empty() || (!closed && bare == 0) || (decoded.starts_with('&') && !is_amp))
        return {};
    if (closed && bare == name.size())
        return {name.size() + 2, 1};
    const std::size_t first = character_at(decoded, 0).size;
    const std::string_view after = decoded.substr(first);
    // "&notit;" is the reference "&not" and the letters "it;".
    const std::string_view tail =
        page.substr(at + 1 + bare, end - at - 1 - bare + (closed ? 1 : 0));
    if (bare > 0 && (!closed || after.starts_with(tail)))
        return {bare + 1, 1};
    if (!closed)
        return {};
    if (name == "fjlig")
        return {name.size() + 2, 2};
    const bool two = !after.empty() && is_second(character_at(after, 0).code) &&
                     !page.substr(end + 1).starts_with(after.substr(0, 2));
    return {name.size() + 2, two ? 2U : 1U};
}

// Bytes of a tag, a comment or a declaration at "<", up to its ">"; 0 where it is but a sign.
std::size_t tag_size(std::string_view page, std::size_t at) {
    const char next = at + 1 < page.size() ? page[at + 1] : ' ';
    if (!is_alpha(next) && next != '/' && next != '!' && next != '?')
        return 0;
    if (page.substr(at, 4) == "<!--") {
        const std::size_t end = page.find("-->", at + 4);
        return end == page.npos ? page.size() - at : end + 3 - at;
    }
    char quote = 0;
    for (std::size_t i = at + 1; i < page.size(); ++i) {
        const char c = page[i];
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if ((c == '"' || c == '\'') && page[i - 1] == '=')
            quote = c;
        else if (c == '>')
            return i + 1 - at;
    }
    return page.size() - at;
}

} // namespace

void align(std::string_view decoded, std::string_view page, std::size_t begin, bool raw,
           reader::Located& out) {
    std::size_t at = std::min(begin, page.size());
    std::size_t i = 0;
    const auto put = [&](std::size_t size) {
        out.text += decoded.substr(i, size);
        out.from.resize(out.text.size(), static_cast<std::uint32_t>(at));
        i += size;
    };
    while (i < decoded.size()) {
        const Character c = character_at(decoded, i);
        // What the parser passed over.
        while (!raw && at < page.size() && page[at] == '<') {
            const bool literal =
                c.code == U'<' && page.substr(at + 1, 3) == decoded.substr(i + 1, 3);
            const std::size_t size = literal ? 0 : tag_size(page, at);
            if (size == 0)
                break;
            at += size;
        }
        while (at < page.size() && page[at] == '\0' && c.code != replacement_character)
            ++at;
        if (at >= page.size()) {
            put(decoded.size() - i);
            break;
        }
        if (page[at] == '\r' && c.code == U'\n') {
            put(1);
            at += page.substr(at, 2) == "\r\n" ? 2U : 1U;
            continue;
        }
        if (page[at] == '\n' && c.code != U'\n') {
            ++at; // the line end that the parser drops at the begin of <pre>
            continue;
        }
        if (page[at] == '&') {
            const Reference reference = reference_at(page, at, decoded.substr(i));
            for (std::size_t k = 0; k < reference.characters && i < decoded.size(); ++k)
                put(character_at(decoded, i).size);
            at += reference.size;
            continue;
        }
        const std::size_t there = character_at(page, at).size;
        put(c.size);
        at += there;
    }
    out.from.push_back(static_cast<std::uint32_t>(std::min(at, page.size())));
}

} // namespace plenary::format
