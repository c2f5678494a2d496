#include "plenary/evidence/reader/side_columns.hpp"

#include <algorithm>
#include <string_view>

#include "plenary/evidence/reader/roll_call.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;

class SideColumns {
public:
    SideColumns(const Analysis& a, const Sentence& s, const std::vector<Named>& named,
                const Assertion& assertion, Carried& carried, std::vector<Claim>& out)
        : a_(a), s_(s), named_(named), assertion_(assertion), carried_(carried), out_(out) {}

    bool run() {
        if (s_.block != Block::Kind::row) {
            carried_.sides.clear();
            return false;
        }
        if (named_.empty() && take_head())
            return true;
        if (carried_.sides.empty() || named_.empty())
            return false;
        const bool beside = !carried_.sides.front();
        return beside ? crossed() : below();
    }

private:
    // The cell that the word stands in.
    [[nodiscard]] std::uint32_t column_of(std::uint32_t word) const {
        const std::uint32_t begin = a_.text->blocks[s_.block_number].begin;
        const std::string_view before =
            std::string_view(a_.text->text).substr(begin, a_.words[word].begin - begin);
        return static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\t'));
    }

    [[nodiscard]] std::optional<Stance> side_of(std::uint32_t w) const {
        const std::uint32_t hit = a_.hit_at[w];
        if (hit == Analysis::none || a_.hits[hit].first != w)
            return std::nullopt;
        return vote_told(a_, hit);
    }

    // What may stand beside the side in a cell of the head: "Voted in favour (13)".
    [[nodiscard]] bool is_small(std::uint32_t w) const {
        return a_.words[w].number >= 0 ||
               a_.senses[w].has_any({Sense::vote, Sense::article, Sense::preposition,
                                     Sense::group_noun, Sense::number});
    }

    // "In favour | Against | Abstaining": two cells or more that are a side and nothing else, and
    // at most the first one something else.
    bool take_head() {
        std::vector<std::optional<Stance>> sides;
        std::size_t told = 0;
        bool other = false; // something else than a side in a cell behind the first
        for (std::uint32_t w = s_.first; w <= s_.last; ++w) {
            const std::uint32_t column = column_of(w);
            if (column >= sides.size())
                sides.resize(column + 1);
            if (const std::optional<Stance> side = side_of(w)) {
                if (!sides[column]) {
                    sides[column] = side;
                    ++told;
                }
                w = a_.hits[a_.hit_at[w]].last;
            } else if (!is_small(w) && column > 0) {
                other = true;
            }
        }
        if (other || told < 2 || !carried_.sides.empty())
            return false;
        carried_.sides = std::move(sides);
        carried_.voting = true;
        return true;
    }

    void claim(const Named& who, Stance stance) {
        Cue cue;
        cue.stance = stance;
        cue.first = who.first;
        cue.last = who.last;
        cue.label = true;
        out_.push_back(assertion_.make(cue, who, "row"));
    }

    // Each name is of the side that heads its column.
    bool below() {
        bool any = false;
        for (const Named& one : named_) {
            const std::uint32_t column = column_of(one.first);
            if (one.kind != Named::Kind::states || column >= carried_.sides.size() ||
                !carried_.sides[column])
                continue;
            claim(one, *carried_.sides[column]);
            any = true;
        }
        return any;
    }

    // "Brazil | X | | ": the one cell with a cross.
    bool crossed() {
        if (named_.size() != 1 || column_of(named_.front().first) != 0 ||
            named_.front().kind != Named::Kind::states)
            return false;
        std::optional<Stance> found;
        for (std::uint32_t w = named_.front().last + 1; w <= s_.last; ++w) {
            const std::uint32_t column = column_of(w);
            if (column == 0)
                continue;
            const bool cross = a_.said(w) == "X" || a_.said(w) == "x" || a_.words[w].number == 1;
            if (!cross || found || column >= carried_.sides.size() || !carried_.sides[column])
                return false;
            found = carried_.sides[column];
        }
        if (!found)
            return false;
        claim(named_.front(), *found);
        return true;
    }

    const Analysis& a_;
    const Sentence& s_;
    const std::vector<Named>& named_;
    const Assertion& assertion_;
    Carried& carried_;
    std::vector<Claim>& out_;
};

} // namespace

bool under_side_columns(const Analysis& analysis, const Sentence& sentence,
                        const std::vector<Named>& named, const Assertion& assertion,
                        Carried& carried, std::vector<Claim>& out) {
    return SideColumns(analysis, sentence, named, assertion, carried, out).run();
}

} // namespace plenary::reader
