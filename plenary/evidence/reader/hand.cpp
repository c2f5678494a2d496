#include "plenary/evidence/reader/hand.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "plenary/evidence/reader/span.hpp"

namespace plenary::reader {
namespace {

using Act = Proposal::Act;
using Basis = Proposal::Basis;
using Stance = Proposal::Stance;

Basis basis_of(const GoldRow& row) {
    if (is_set(row))
        return Basis::aggregate;
    return is_implied(row) ? Basis::reference : Basis::named;
}

Act act_of(Stance stance) {
    return stance == Stance::support || stance == Stance::oppose ? Act::reported : Act::vote;
}

// Where words stand in a text, or in the snapshot it was read from.
class Places {
public:
    Places(const Readable& readable, std::string_view snapshot)
        : readable_(readable), text_(readable.text), snapshot_(snapshot) {}

    // [begin, end) in bytes of the text; empty where they do not stand.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> of(const std::string& words) const {
        if (const auto places = text_.places_of(words); !places.empty())
            return {static_cast<std::uint32_t>(places.front().first),
                    static_cast<std::uint32_t>(places.front().second)};
        if (const auto places = snapshot_.places_of(words); !places.empty())
            return {read_from(places.front().first), read_from(places.front().second)};
        return {0, 0};
    }

private:
    // The first byte of the text that comes from there or from behind it.
    [[nodiscard]] std::uint32_t read_from(std::size_t byte) const {
        const auto found = std::lower_bound(readable_.from.begin(), readable_.from.end(), byte);
        return static_cast<std::uint32_t>(std::min<std::size_t>(
            readable_.text.size(), static_cast<std::size_t>(found - readable_.from.begin())));
    }

    const Readable& readable_;
    FoldedText text_;
    FoldedText snapshot_;
};

} // namespace

Reading reading_by_hand(const std::vector<GoldRow>& rows, const Readable& readable,
                        std::string_view snapshot) {
    const Places places(readable, snapshot);
    Reading out;
    for (const GoldRow& row : rows) {
        if (row.trap || !row.stance)
            continue;
        Proposal one;
        if (is_set(row))
            one.count = count_of(row);
        else
            one.member = row.iso3;
        one.stance = *row.stance;
        one.act = act_of(one.stance);
        one.motion = row.motion;
        one.basis = basis_of(row);
        one.grade =
            class_of(row) == GoldClass::weak ? Proposal::Grade::weak : Proposal::Grade::firm;
        one.rule = "by-hand";
        std::tie(one.begin, one.end) = places.of(row.span);
        const bool heard =
            std::any_of(out.motions.begin(), out.motions.end(),
                        [&](const MotionHeard& motion) { return motion.key == one.motion; });
        if (!heard)
            out.motions.push_back({one.motion, one.motion, one.begin, one.end});
        out.proposals.push_back(std::move(one));
    }
    return out;
}

} // namespace plenary::reader
