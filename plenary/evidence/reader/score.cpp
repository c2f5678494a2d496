#include "plenary/evidence/reader/score.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "plenary/evidence/reader/assignment.hpp"
#include "plenary/evidence/reader/span.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;

std::optional<double> share(std::int64_t part, std::int64_t whole) {
    if (whole == 0)
        return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(whole);
}

bool begins_a_character(std::string_view text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

bool quote_stands(const Proposal& proposal, std::string_view text) {
    return proposal.begin < proposal.end && proposal.end <= text.size() &&
           begins_a_character(text, proposal.begin) && begins_a_character(text, proposal.end);
}

std::string who(const GoldRow& row) { return row.iso3.empty() ? row.country : row.iso3; }

std::string who(const Proposal& proposal) {
    return proposal.member.empty() ? "#" + std::to_string(proposal.count) : proposal.member;
}

// Whether the prediction speaks of whom the row speaks of.
bool same_who(const GoldRow& row, const Proposal& proposal) {
    if (!is_set(row))
        return proposal.member == row.iso3;
    if (!proposal.member.empty())
        return proposal.member == who(row);
    const std::int64_t count = count_of(row);
    return count == 0 || proposal.count == 0 || count == proposal.count;
}

// Numbers motions in the order in which they first come up.
class Labels {
public:
    std::size_t operator[](const std::string& name) {
        const auto [at, fresh] = number_.emplace(name, names_.size());
        if (fresh)
            names_.push_back(name);
        return at->second;
    }

    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

private:
    std::map<std::string, std::size_t> number_;
    std::vector<std::string> names_;
};

class Scorer {
public:
    Scorer(const std::vector<GoldRow>& gold, const std::vector<Proposal>& proposals,
           const Readable& readable)
        : gold_(gold), proposals_(proposals), text_(readable.text), folded_(readable.text) {}

    Score run() {
        keep_unique();
        match_motions();
        for (const Prediction& prediction : predictions_)
            judge(prediction);
        for (const Row& row : rows_)
            close(row);
        return std::move(out_);
    }

private:
    struct Row {
        std::size_t index = 0;
        std::size_t motion = 0;
        bool met = false;
    };

    struct Prediction {
        std::size_t index = 0;
        std::size_t motion = 0;
    };

    [[nodiscard]] const GoldRow& of(const Row& row) const { return gold_[row.index]; }

    [[nodiscard]] const Proposal& of(const Prediction& one) const { return proposals_[one.index]; }

    void keep_unique() {
        std::set<std::tuple<std::string, std::string, bool, std::optional<Stance>>> seen_rows;
        for (std::size_t i = 0; i < gold_.size(); ++i) {
            const GoldRow& row = gold_[i];
            if (seen_rows.emplace(who(row), row.motion, row.trap, row.stance).second)
                rows_.push_back({i, gold_motions_[row.motion], false});
        }
        std::set<std::tuple<std::string, std::string, Stance>> seen;
        for (std::size_t i = 0; i < proposals_.size(); ++i) {
            const Proposal& one = proposals_[i];
            if (one.kind == Proposal::Kind::stance &&
                seen.emplace(who(one), one.motion, one.stance).second)
                predictions_.push_back({i, read_motions_[one.motion]});
        }
    }

    void match_motions() {
        // One row of a state outweighs all sets together.
        std::int64_t sets = 0;
        for (const Row& row : rows_)
            sets += is_set(of(row)) && !of(row).trap ? 1 : 0;
        std::vector<std::vector<std::int64_t>> gain(
            gold_motions_.names().size(),
            std::vector<std::int64_t>(read_motions_.names().size(), 0));
        for (const Row& row : rows_) {
            if (of(row).trap)
                continue;
            std::set<std::size_t> with; // a set may be met twice under one motion
            for (const Prediction& one : predictions_) {
                if (fits(row, one) && with.insert(one.motion).second)
                    gain[row.motion][one.motion] += is_set(of(row)) ? 1 : sets + 1;
            }
        }
        const auto matched = best_assignment(gain);
        gold_motion_of_.resize(read_motions_.names().size());
        for (std::size_t i = 0; i < matched.size(); ++i) {
            if (!matched[i])
                continue;
            gold_motion_of_[*matched[i]] = i;
            out_.motions.emplace_back(gold_motions_.names()[i], read_motions_.names()[*matched[i]]);
        }
    }

    // All but the motion.
    [[nodiscard]] bool fits(const Row& row, const Prediction& one) const {
        return quote_stands(of(one), text_) && of(row).stance == of(one).stance &&
               same_who(of(row), of(one));
    }

    [[nodiscard]] bool on_motion(const Row& row, const Prediction& one) const {
        return gold_motion_of_[one.motion] == row.motion;
    }

    [[nodiscard]] bool on_motion_or_none(const Row& row, const Prediction& one) const {
        return !gold_motion_of_[one.motion] || on_motion(row, one);
    }

    void judge(const Prediction& one) {
        bool meets = false;
        for (Row& row : rows_) {
            const GoldRow& gold = of(row);
            if (gold.trap || !fits(row, one))
                continue;
            if (is_set(gold)) {
                meets = meets || on_motion_or_none(row, one);
            } else if (on_motion(row, one)) {
                row.met = true;
                meets = true;
                matched(row, one);
            }
        }
        if (meets)
            return;
        const bool named = of(one).basis == Proposal::Basis::named;
        ++tally(named ? GoldClass::listed : GoldClass::indirect).fp;
        ++tally(of(one).stance).fp;
        out_.surplus.push_back(one.index);
        for (Row& row : rows_) {
            const GoldRow& gold = of(row);
            if (row.met || !gold.trap || !same_who(gold, of(one)) ||
                (gold.stance && *gold.stance != of(one).stance) ||
                !(gold.motion.empty() || on_motion_or_none(row, one)))
                continue;
            row.met = true;
            ++out_.counts.traps_hit;
            out_.caught.emplace_back(row.index, one.index);
        }
    }

    void matched(const Row& row, const Prediction& one) {
        if (const GoldClass kind = class_of(of(row)); kind != GoldClass::weak) {
            ++tally(kind).tp;
            ++tally(of(one).stance).tp;
        }
        ++out_.counts.matched;
        bool overlaps = false;
        for (const auto& [begin, end] : folded_.places_of(of(row).span))
            overlaps = overlaps || (begin < of(one).end && of(one).begin < end);
        if (overlaps)
            ++out_.counts.overlapping;
        else
            out_.apart.emplace_back(row.index, one.index);
    }

    void close(const Row& row) {
        const GoldRow& gold = of(row);
        if (!gold.span.empty()) {
            ++out_.counts.spans;
            if (folded_.places_of(gold.span).empty())
                out_.spans_absent.push_back(row.index);
            else
                ++out_.counts.spans_found;
        }
        if (gold.trap) {
            ++out_.counts.traps;
        } else if (!is_set(gold) && !row.met) {
            ++tally(class_of(gold)).fn;
            ++tally(*gold.stance).fn;
            out_.missed.push_back(row.index);
        }
    }

    Tally& tally(GoldClass kind) { return out_.counts.by_class[static_cast<std::size_t>(kind)]; }

    Tally& tally(Stance stance) { return out_.counts.by_stance[static_cast<std::size_t>(stance)]; }

    const std::vector<GoldRow>& gold_;
    const std::vector<Proposal>& proposals_;
    std::string_view text_;
    FoldedText folded_;
    Labels gold_motions_;
    Labels read_motions_;
    std::vector<Row> rows_;
    std::vector<Prediction> predictions_;
    std::vector<std::optional<std::size_t>> gold_motion_of_; // by the reading's motion
    Score out_;
};

} // namespace

std::optional<double> Tally::precision() const { return share(tp, tp + fp); }

std::optional<double> Tally::recall() const { return share(tp, tp + fn); }

std::optional<double> Tally::f1() const { return share(2 * tp, 2 * tp + fp + fn); }

Tally& Tally::operator+=(const Tally& other) {
    tp += other.tp;
    fp += other.fp;
    fn += other.fn;
    return *this;
}

Counts& Counts::operator+=(const Counts& other) {
    for (std::size_t i = 0; i < by_class.size(); ++i)
        by_class[i] += other.by_class[i];
    for (std::size_t i = 0; i < by_stance.size(); ++i)
        by_stance[i] += other.by_stance[i];
    traps += other.traps;
    traps_hit += other.traps_hit;
    matched += other.matched;
    overlapping += other.overlapping;
    spans += other.spans;
    spans_found += other.spans_found;
    return *this;
}

Score score(const std::vector<GoldRow>& gold, const std::vector<Proposal>& proposals,
            const Readable& readable) {
    return Scorer(gold, proposals, readable).run();
}

} // namespace plenary::reader
