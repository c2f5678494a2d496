#include "plenary/evidence/reader/shared_passage.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "plenary/text/fold.hpp"

namespace plenary::reader {
namespace {

constexpr std::uint64_t base = 0x9e3779b97f4a7c15U; // odd
constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

struct Words {
    std::vector<std::uint64_t> hashes;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> places; // bytes, from blank to blank

    [[nodiscard]] std::size_t size() const { return hashes.size(); }
};

std::uint64_t hash(std::string_view word) {
    std::uint64_t out = std::hash<std::string_view>{}(word);
    out ^= out >> 31U;
    out *= 0x94d049bb133111ebU;
    return out ^ (out >> 29U);
}

// What stands between two blanks may be several words, "Port-au-Prince", or none.
Words words_of(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n\f\v";
    Words out;
    for (std::size_t at = text.find_first_not_of(blanks); at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
        const std::string folded = fold(text.substr(at, end - at));
        for (std::size_t from = 0; from < folded.size();) {
            const std::size_t to = std::min(folded.find(' ', from), folded.size());
            out.hashes.push_back(hash(std::string_view(folded).substr(from, to - from)));
            out.places.emplace_back(at, end);
            from = to + 1;
        }
        at = text.find_first_not_of(blanks, end);
    }
    return out;
}

// Calls do(place, hash) for every run of so many words.
template <class Do>
void each_run(const Words& words, std::size_t length, const Do& run) {
    std::uint64_t power = 1; // of the word that falls out
    for (std::size_t i = 1; i < length; ++i)
        power *= base;
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i >= length)
            sum -= power * words.hashes[i - length];
        sum = sum * base + words.hashes[i];
        if (i + 1 >= length)
            run(i + 1 - length, sum);
    }
}

// Where a run of so many words stands in both, first in the first; none when there is none.
std::pair<std::size_t, std::size_t> shared_run(const Words& first, const Words& second,
                                               std::size_t length) {
    std::vector<std::pair<std::uint64_t, std::size_t>> runs;
    each_run(first, length,
             [&](std::size_t place, std::uint64_t sum) { runs.emplace_back(sum, place); });
    std::sort(runs.begin(), runs.end());
    std::pair<std::size_t, std::size_t> out{none, none};
    each_run(second, length, [&](std::size_t place, std::uint64_t sum) {
        const auto same =
            std::lower_bound(runs.begin(), runs.end(), std::pair(sum, std::size_t{0}));
        if (same == runs.end() || same->first != sum || same->second >= out.first)
            return;
        const auto at = first.hashes.begin() + static_cast<std::ptrdiff_t>(same->second);
        if (std::equal(at, at + static_cast<std::ptrdiff_t>(length),
                       second.hashes.begin() + static_cast<std::ptrdiff_t>(place)))
            out = {same->second, place};
    });
    return out;
}

} // namespace

SharedPassage longest_shared_passage(std::string_view first, std::string_view second) {
    const Words a = words_of(first);
    const Words b = words_of(second);
    std::size_t words = 0;
    std::pair<std::size_t, std::size_t> at{none, none};
    // A shared run of n words holds one of every shorter length.
    for (std::size_t too_many = std::min(a.size(), b.size()) + 1; words + 1 < too_many;) {
        const std::size_t tried = words + (too_many - words) / 2;
        const auto found = shared_run(a, b, tried);
        if (found.first == none) {
            too_many = tried;
        } else {
            words = tried;
            at = found;
        }
    }
    if (words == 0)
        return {};
    return {words, a.places[at.first].first, a.places[at.first + words - 1].second,
            b.places[at.second].first, b.places[at.second + words - 1].second};
}

} // namespace plenary::reader
