#include "plenary/study/read_quote.hpp"

#include <algorithm>

namespace plenary::study {
namespace {

using question::Array;
using question::Object;

constexpr std::size_t stride = 1024;
constexpr std::size_t beside = 32;

bool inside_character(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

// Characters that begin in the stretch; all of the text is well-formed.
std::size_t beginnings(std::string_view text, std::size_t from, std::size_t to) {
    std::size_t count = 0;
    for (std::size_t i = from; i < to; ++i)
        count += inside_character(text, i) ? 0U : 1U;
    return count;
}

} // namespace

Quotes::Quotes(const format::ReadableFile& file)
    : file_(file), text_(file.plain ? std::string_view(file.snapshot) : file.readable.text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at <= text_.size(); at += stride) {
        marks_.push_back(count);
        count += beginnings(text_, at, std::min(at + stride, text_.size()));
    }
}

std::size_t Quotes::characters_before(std::size_t byte) const {
    const std::size_t mark = byte / stride;
    return marks_[mark] + beginnings(text_, mark * stride, byte);
}

std::pair<std::uint32_t, std::uint32_t> Quotes::bytes(std::uint32_t begin,
                                                      std::uint32_t end) const {
    const auto& from = file_.readable.from;
    if (begin >= end)
        return {from[begin], from[begin]};
    // In plain text a byte is a byte, and what was left out behind the last one is no part of the
    // quote. Elsewhere the last one may stand for several, such as an entity.
    return {from[begin], file_.plain ? from[end - 1] + 1 : from[end]};
}

std::pair<std::size_t, std::size_t> Quotes::stretch(std::uint32_t begin, std::uint32_t end) const {
    return file_.plain ? std::pair<std::size_t, std::size_t>(bytes(begin, end))
                       : std::pair<std::size_t, std::size_t>(begin, end);
}

std::pair<std::size_t, std::size_t> Quotes::characters(std::uint32_t begin,
                                                       std::uint32_t end) const {
    const auto [first, last] = stretch(begin, end);
    return {characters_before(first), characters_before(last)};
}

question::Value Quotes::selectors(std::uint32_t begin, std::uint32_t end) const {
    const auto [first, last] = stretch(begin, end);
    std::size_t before = first;
    for (std::size_t n = 0; n < beside && before > 0; ++n) {
        --before;
        while (before > 0 && inside_character(text_, before))
            --before;
    }
    std::size_t after = last;
    for (std::size_t n = 0; n < beside && after < text_.size(); ++n) {
        ++after;
        while (inside_character(text_, after))
            ++after;
    }
    return Object{
        {"selector", Array{Object{{"type", "TextQuoteSelector"},
                                  {"exact", text_.substr(first, last - first)},
                                  {"prefix", text_.substr(before, first - before)},
                                  {"suffix", text_.substr(last, after - last)}},
                           Object{{"type", "TextPositionSelector"},
                                  {"start", static_cast<std::int64_t>(characters_before(first))},
                                  {"end", static_cast<std::int64_t>(characters_before(last))}}}}};
}

std::optional<std::pair<std::uint32_t, std::uint32_t>>
find_quote(const format::ReadableFile& file, std::size_t character, std::string_view quote) {
    const std::string& text = file.readable.text;
    const std::string_view counted = file.plain ? std::string_view(file.snapshot) : text;
    std::size_t byte = 0;
    for (std::size_t n = 0; n < character && byte < counted.size(); ++n) {
        ++byte;
        while (inside_character(counted, byte))
            ++byte;
    }
    std::size_t wanted = byte;
    if (file.plain) {
        const auto& from = file.readable.from;
        wanted = static_cast<std::size_t>(std::lower_bound(from.begin(), from.end(), byte) -
                                          from.begin());
    }
    const std::size_t behind = text.find(quote, wanted);
    const std::size_t ahead = behind == wanted ? behind : text.rfind(quote, wanted);
    if (quote.empty() || (behind == std::string::npos && ahead == std::string::npos))
        return std::nullopt;
    std::size_t begin = behind;
    if (behind == std::string::npos ||
        (ahead != std::string::npos && wanted - ahead < behind - wanted))
        begin = ahead;
    return std::pair(static_cast<std::uint32_t>(begin),
                     static_cast<std::uint32_t>(begin + quote.size()));
}

} // namespace plenary::study
