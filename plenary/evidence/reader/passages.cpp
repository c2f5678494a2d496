#include "plenary/evidence/reader/passages.hpp"

#include <algorithm>
#include <string_view>

namespace plenary::reader {

std::vector<Passage> passages_of(const Analysis& analysis, std::size_t most_bytes) {
    const std::string_view text = analysis.text->text;
    std::vector<std::size_t> cuts;
    for (const Sentence& one : sentences_of(analysis))
        cuts.push_back(analysis.words[one.first].begin);
    std::vector<Passage> out;
    if (cuts.empty())
        return out;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = text.size();
        if (end - begin > most_bytes) {
            const auto after = std::upper_bound(cuts.begin(), cuts.end(), begin + most_bytes);
            end = after == cuts.begin() ? begin : *(after - 1);
            if (end <= begin) {
                end = begin + most_bytes;
                while (end > begin + 1 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
                    --end;
            }
        }
        out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
        begin = end;
    }
    return out;
}

} // namespace plenary::reader
