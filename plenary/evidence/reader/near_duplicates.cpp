#include "plenary/evidence/reader/near_duplicates.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "plenary/text/fold.hpp"

namespace plenary::reader {
namespace {

constexpr std::size_t words_a_shingle = 5;

std::uint64_t mix(std::uint64_t x) {
    x ^= x >> 30U;
    x *= 0xbf58476d1ce4e5b9U;
    x ^= x >> 27U;
    x *= 0x94d049bb133111ebU;
    return x ^ (x >> 31U);
}

std::uint64_t hash(std::string_view word) {
    std::uint64_t h = 0xcbf29ce484222325U;
    for (const char c : word)
        h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return mix(h);
}

// Sorted, each once.
std::vector<std::uint64_t> shingles(std::string_view text) {
    const std::string folded = fold(text);
    std::array<std::uint64_t, words_a_shingle> last{};
    std::vector<std::uint64_t> out;
    std::size_t count = 0;
    for (std::size_t at = 0; at < folded.size(); ++count) {
        const std::size_t end = std::min(folded.find(' ', at), folded.size());
        last[count % words_a_shingle] = hash(std::string_view(folded).substr(at, end - at));
        at = end + 1;
        if (count + 1 < words_a_shingle)
            continue;
        std::uint64_t whole = 0;
        for (std::size_t k = 1; k <= words_a_shingle; ++k)
            whole = mix(whole * 31U + last[(count + k) % words_a_shingle]);
        out.push_back(whole);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

} // namespace

std::vector<Alike> near_duplicates(const std::vector<std::string_view>& texts,
                                   const AlikeLimits& limits) {
    std::vector<std::size_t> sizes;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> all; // shingle, text
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto own = shingles(texts[i]);
        sizes.push_back(own.size());
        for (const std::uint64_t shingle : own)
            all.emplace_back(shingle, static_cast<std::uint32_t>(i));
    }
    std::sort(all.begin(), all.end());
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> shared;
    for (std::size_t begin = 0; begin < all.size();) {
        std::size_t end = begin + 1;
        while (end < all.size() && all[end].first == all[begin].first)
            ++end;
        for (std::size_t i = begin; i < end; ++i) {
            for (std::size_t k = i + 1; k < end; ++k)
                ++shared[{all[i].second, all[k].second}];
        }
        begin = end;
    }
    std::vector<Alike> out;
    for (const auto& [pair, count] : shared) {
        const auto [first, second] = pair;
        const auto both = static_cast<double>(count);
        const auto shorter = static_cast<double>(std::min(sizes[first], sizes[second]));
        const auto together = static_cast<double>(sizes[first] + sizes[second] - count);
        if (count >= limits.least_shared && both >= limits.least_contained * shorter)
            out.push_back({first, second, count, both / shorter, both / together});
    }
    return out;
}

} // namespace plenary::reader
