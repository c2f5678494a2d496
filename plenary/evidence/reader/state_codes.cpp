#include "plenary/evidence/reader/state_codes.hpp"

namespace plenary::reader {
namespace {

// The number of what a word of two capitals stands for; 0 for any other.
std::uint32_t code_at(const Analysis& a, std::size_t w) {
    constexpr std::uint32_t letters = 2;
    const Word& word = a.words[w];
    if (!word.upper || word.end - word.begin != letters)
        return 0;
    return a.lexicon->vocabulary.find(code_word(a.said(static_cast<std::uint32_t>(w))));
}

// "HU, PL", "BE - EL", "AT and MT": what parts two codes of one list.
bool listed(const Analysis& a, std::size_t first, std::size_t second) {
    constexpr std::uint32_t parts = Gap::comma | Gap::dash | Gap::hyphen | Gap::other;
    constexpr std::uint32_t ends = Gap::line | Gap::stop | Gap::open | Gap::close;
    if (second >= a.words.size() || (a.words[second].before & ends) != 0)
        return false;
    if (second == first + 1)
        return (a.words[second].before & parts) != 0;
    return a.lexicon->in(a.lexicon->lists_of(a.words[first + 1],
                                             a.said(static_cast<std::uint32_t>(first + 1)), true),
                         WordList::and_);
}

} // namespace

std::string code_word(std::string_view code) {
    std::string out = "isocode";
    for (const char c : code)
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

void name_codes(Analysis& a) {
    // In a text in capitals "IT" and "BE" are words. Lists of codes do not make it one.
    std::size_t shouted = 0;
    std::size_t codes = 0;
    for (std::size_t w = 0; w < a.words.size(); ++w) {
        const bool code = code_at(a, w) != 0;
        codes += code ? 1U : 0U;
        shouted += a.words[w].upper && !code ? 1U : 0U;
    }
    if (codes == 0 || shouted * 2 > a.words.size() - codes)
        return;
    bool any = false;
    std::vector<bool> in_list(a.words.size(), false);
    for (std::size_t w = 0; w + 1 < a.words.size(); ++w) {
        if (code_at(a, w) == 0)
            continue;
        for (const std::size_t next : {w + 1, w + 2}) {
            if (next < a.words.size() && code_at(a, next) != 0 && listed(a, w, next)) {
                in_list[w] = true;
                in_list[next] = true;
                any = true;
            }
        }
    }
    for (std::size_t w = 0; w < a.words.size(); ++w) {
        const std::uint32_t code = code_at(a, w);
        if (code == 0)
            continue;
        const auto at = static_cast<std::uint32_t>(w);
        // "with HU voting against"
        const bool acts = w + 1 < a.words.size() && a.words[w + 1].before == Gap::space &&
                          a.lexicon->in(a.lexicon->lists_of(a.words[w + 1], a.said(at + 1), true),
                                        WordList::code_acts);
        // "1 abstention (PT)", "1 abstention: PT"
        const bool counted = any && (a.words[w].before & (Gap::open | Gap::colon)) != 0 &&
                             (a.after(at) & (Gap::close | Gap::line | Gap::stop)) != 0;
        if (in_list[w] || acts || counted)
            a.words[w].id = code;
    }
}

} // namespace plenary::reader
