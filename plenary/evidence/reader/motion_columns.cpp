// The motions over the columns of a table of votes.
#include <algorithm>

#include "plenary/evidence/reader/entries.hpp"
#include "plenary/evidence/reader/motion_key.hpp"
#include "plenary/evidence/reader/motions.hpp"

namespace plenary::reader {
// The cells over a table of votes, each a motion of its own.
void Motions::heads(const Sentence& sentence) {
    if ((sentence.gaps & Gap::tab) == 0)
        return;
    std::vector<Head> cells;
    std::uint32_t first = sentence.first;
    for (std::uint32_t w = sentence.first; w <= sentence.last; ++w) {
        if (a_.is(w, Sense::state) && w <= sentence.first + 1)
            return;
        if (w == sentence.last || (a_.after(w) & Gap::tab) != 0) {
            // "Ghana*  N  Y", "Ghana*  in favour  absent" are rows of votes.
            const std::uint32_t hit = a_.hit_at[w];
            const bool word = hit != Analysis::none && a_.hits[hit].first == first &&
                              a_.senses[w].has_any({Sense::side, Sense::abstain, Sense::absent});
            if (!cells.empty() && (word || (first == w && a_.said(w).size() == 1)))
                return;
            Head one;
            one.first = first;
            one.last = w;
            for (const Mention& mention : mentions_) {
                // "L.31 (amendment)", "Amendment to L.12"
                const bool told = is_symbol(one.key) || one.key.starts_with("amendment");
                if (mention.first >= first && mention.last <= w && !told)
                    one.key = mention.key;
            }
            cells.push_back(one);
            // cells without a word
            for (std::uint32_t tab = 1; w < sentence.last && tab < a_.tabs_before(w + 1); ++tab) {
                one.key.clear();
                cells.push_back(one);
            }
            first = w + 1;
        }
    }
    if (cells.size() > 1)
        heads_ = std::move(cells);
}

std::string Motions::column_key(std::uint32_t column) const {
    if (column >= heads_.size())
        return "column " + std::to_string(column);
    const Head& head = heads_[column];
    const auto same = std::count_if(heads_.begin(), heads_.end(),
                                    [&](const Head& one) { return one.key == head.key; });
    return head.key.empty() || same > 1 ? "column:" + folded({head.first, head.last, 0}) : head.key;
}

} // namespace plenary::reader
