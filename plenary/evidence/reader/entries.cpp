#include "plenary/evidence/reader/entries.hpp"

#include <numeric>
#include <optional>
#include <string_view>

#include "plenary/text/characters.hpp"

namespace plenary::reader {
namespace {

char32_t byte(char c) { return static_cast<unsigned char>(c); }

// Takes up to two digits off the front.
std::optional<int> take_number(std::string_view& text) {
    int number = 0;
    std::size_t digits = 0;
    while (digits < 2 && digits < text.size() && is_digit(byte(text[digits])))
        number = number * 10 + (text[digits++] - '0');
    text.remove_prefix(digits);
    return digits == 0 ? std::nullopt : std::optional(number);
}

// The minute of the day that the words open with.
std::optional<int> time_at(std::string_view text) {
    constexpr int hours = 24;
    constexpr int minutes = 60;
    const auto skip = [&](std::string_view of) {
        while (!text.empty() && of.find(text.front()) != std::string_view::npos)
            text.remove_prefix(1);
    };
    skip("[(");
    const std::optional<int> hour = take_number(text);
    if (!hour || *hour >= hours || text.empty())
        return std::nullopt;
    skip(" ");
    if (text.size() < 2 || std::string_view(":.hH").find(text.front()) == std::string_view::npos)
        return std::nullopt;
    text.remove_prefix(1);
    skip(" ");
    const std::size_t before = text.size();
    const std::optional<int> minute = take_number(text);
    if (!minute || *minute >= minutes || before - text.size() != 2 ||
        (!text.empty() && is_digit(byte(text.front()))))
        return std::nullopt;
    return *hour * minutes + *minute;
}

std::optional<int> minute_at(const Analysis& a, const Sentence& sentence) {
    constexpr std::size_t longest = 12;
    return time_at(std::string_view(a.text->text).substr(a.words[sentence.first].begin, longest));
}

} // namespace

bool opens_entry(const Analysis& analysis, const Sentence& sentence) {
    return sentence.opens_block && minute_at(analysis, sentence);
}

std::uint32_t behind_time(const Analysis& a, const Sentence& sentence) {
    std::uint32_t w = sentence.first;
    const auto of_time = [&] {
        const std::string_view said = a.said(w);
        return is_digit(byte(said.front())) || said == "h" || said == "H";
    };
    while (w < sentence.last && of_time())
        ++w;
    return w;
}

std::vector<std::uint32_t> order_of(const Analysis& a, const std::vector<Sentence>& sentences) {
    constexpr std::size_t fewest = 4;
    std::vector<std::uint32_t> out(sentences.size());
    std::iota(out.begin(), out.end(), 0U);
    std::vector<std::uint32_t> entries; // the first sentence of each
    std::optional<int> last;
    bool falling = true;
    for (std::uint32_t s = 0; s < sentences.size() && falling; ++s) {
        if (!sentences[s].opens_block)
            continue;
        const std::optional<int> time = minute_at(a, sentences[s]);
        if (!time)
            continue;
        falling = !last || *time < *last;
        last = time;
        entries.push_back(s);
    }
    if (!falling || entries.size() < fewest)
        return out;
    out.resize(entries.front());
    entries.push_back(static_cast<std::uint32_t>(sentences.size()));
    for (std::size_t entry = entries.size() - 1; entry > 0; --entry) {
        for (std::uint32_t s = entries[entry - 1]; s < entries[entry]; ++s)
            out.push_back(s);
    }
    return out;
}

} // namespace plenary::reader
