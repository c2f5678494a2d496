#include "plenary/evidence/reader/model_claims.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "plenary/evidence/reader/addressed.hpp"
#include "plenary/evidence/reader/meant.hpp"
#include "plenary/evidence/reader/span.hpp"

namespace plenary::reader {
namespace {

using Kind = Proposal::Kind;
using Stance = Proposal::Stance;
using Act = Proposal::Act;
using Grade = Proposal::Grade;

struct DropWords {
    std::string_view code;
    std::string_view words;
};

constexpr std::array<DropWords, 12> told_of_drops{{
    {"unknown-kind", "neither a stance nor pressure"},
    {"unknown-member", "no member is called so"},
    {"unknown-stance", "no such stance"},
    {"unknown-act", "no such act"},
    {"unknown-grade", "no such grade"},
    {"unknown-motion", "the text speaks of no such motion"},
    {"no-quote", "too few or too many words, or words cut in two"},
    {"quote-not-found", "the words do not stand in the text"},
    {"to-a-machine", "the words stand where the text gives a machine orders"},
    {"member-not-named", "the member is not named there"},
    {"pressure", "a threat or an offer is never a stance"},
    {"repeated", "said before"},
}};

template <class Word, std::size_t size>
std::optional<Word> word_of(const std::string& text, const std::array<Word, size>& all) {
    for (const Word one : all) {
        if (to_string(one) == text)
            return one;
    }
    return std::nullopt;
}

constexpr std::array stances{Stance::yes,    Stance::no,      Stance::abstain,
                             Stance::absent, Stance::support, Stance::oppose};
constexpr std::array acts{Act::vote,    Act::signature, Act::sponsorship,
                          Act::backing, Act::speech,    Act::reported};
constexpr std::array grades{Grade::firm, Grade::weak, Grade::conditional};

// What makes a sentence say less than it seems to.
constexpr std::array weakening{Sense::neg,   Sense::condition, Sense::expect,
                               Sense::deny,  Sense::claim,     Sense::urge,
                               Sense::hedge, Sense::threat,    Sense::offer};

// By a vote or by another act.
Stance side_of(Stance stance) {
    if (stance == Stance::support)
        return Stance::yes;
    return stance == Stance::oppose ? Stance::no : stance;
}

bool overlap(std::uint32_t begin, std::uint32_t end, const Proposal& other) {
    return begin < other.end && other.begin < end;
}

struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

class Holding {
public:
    Holding(const Analysis& analysis, const Reading& rules)
        : a_(analysis), rules_(rules), sentences_(sentences_of(analysis)),
          members_(analysis.lexicon->states.begin(), analysis.lexicon->states.end()) {
        for (const MotionHeard& one : rules.motions)
            motions_.insert(one.key);
    }

    HeldClaims hold(std::span<const ModelClaim> claims) {
        HeldClaims out;
        for (const ModelClaim& claim : claims) {
            HeldClaim held;
            if (const auto why = check(claim, held))
                out.dropped.push_back({claim, *why});
            else
                out.held.push_back(std::move(held));
        }
        std::stable_sort(out.held.begin(), out.held.end(),
                         [](const HeldClaim& x, const HeldClaim& y) {
                             return x.proposal.begin < y.proposal.begin;
                         });
        return out;
    }

private:
    // Nothing: it stands, and is told in `out`.
    std::optional<Drop> check(const ModelClaim& claim, HeldClaim& out) {
        if (const auto why = check_words(claim, out.proposal))
            return why;
        // Of several places the first that everything is right with; else what is wrong with the
        // first.
        const std::vector<Stretch> places = places_of(claim);
        if (places.empty())
            return Drop::quote_not_found;
        std::optional<Drop> first;
        for (const Stretch& place : places) {
            const auto why = check_place(place, out);
            if (!why)
                return check_repeated(out.proposal);
            if (!first)
                first = why;
        }
        return first;
    }

    std::optional<Drop> check_words(const ModelClaim& claim, Proposal& out) const {
        if (claim.kind != "stance" && claim.kind != "pressure")
            return Drop::unknown_kind;
        const bool stance = claim.kind == "stance";
        out.kind = stance ? Kind::stance : Kind::pressure;
        if (!members_.contains(claim.member))
            return Drop::unknown_member;
        const auto side = word_of(claim.stance, stances);
        if (stance ? !side : claim.stance != "none")
            return Drop::unknown_stance;
        const auto act = word_of(claim.act, acts);
        if (stance ? !act : claim.act != "none")
            return Drop::unknown_act;
        const auto grade = word_of(claim.grade, grades);
        if (!grade)
            return Drop::unknown_grade;
        if (!claim.motion.empty() && !motions_.contains(claim.motion))
            return Drop::unknown_motion;
        out.member = claim.member;
        out.grade = *grade;
        out.rule = "model";
        if (stance) {
            out.stance = *side;
            out.act = *act;
            out.motion = claim.motion;
        } else {
            out.what = claim.quote;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::vector<Stretch> places_of(const ModelClaim& claim) {
        auto& folded = folded_[claim.sent.begin];
        if (!folded) {
            folded.emplace(std::string_view(a_.text->text)
                               .substr(claim.sent.begin, claim.sent.end - claim.sent.begin));
        }
        std::vector<Stretch> out;
        for (const auto& [begin, end] : folded->places_of(claim.quote)) {
            out.push_back({claim.sent.begin + static_cast<std::uint32_t>(begin),
                           claim.sent.begin + static_cast<std::uint32_t>(end)});
        }
        return out;
    }

    [[nodiscard]] bool within_a_word(std::uint32_t byte) const {
        const auto word =
            std::upper_bound(a_.words.begin(), a_.words.end(), byte,
                             [](std::uint32_t at, const Word& one) { return at < one.end; });
        return word != a_.words.end() && word->begin < byte;
    }

    // The sentences that the words touch, first and last; nothing when they are no quote.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>>
    touched(const Stretch& place) const {
        constexpr std::uint32_t longest = 1000; // bytes
        constexpr std::size_t most_sentences = 3;
        if (place.end - place.begin > longest || within_a_word(place.begin) ||
            within_a_word(place.end))
            return std::nullopt;
        std::size_t words = 0;
        for (const Word& word : a_.words)
            words += word.begin >= place.begin && word.end <= place.end ? 1U : 0U;
        if (words < 2)
            return std::nullopt;
        std::size_t first = 0;
        while (first < sentences_.size() && a_.words[sentences_[first].last].end <= place.begin)
            ++first;
        std::size_t last = first;
        while (last + 1 < sentences_.size() &&
               a_.words[sentences_[last + 1].first].begin < place.end)
            ++last;
        if (first == sentences_.size() || last - first >= most_sentences)
            return std::nullopt;
        return std::pair(first, last);
    }

    std::optional<Drop> check_place(const Stretch& place, HeldClaim& out) {
        const auto around = touched(place);
        if (!around)
            return Drop::no_quote;
        const auto [first, last] = *around;
        if (gives_orders(first, last))
            return Drop::to_a_machine;
        Proposal& one = out.proposal;
        const auto meant = meant_in(a_, sentences_, first, last, one.member);
        if (!meant)
            return Drop::member_not_named;
        compare(one, out);
        const bool same_words =
            out.agrees && overlap(place.begin, place.end, rules_.proposals[*out.agrees]);
        if (one.kind == Kind::stance && !same_words && tells_pressure(place))
            return Drop::pressure;
        one.begin = a_.words[sentences_[first].first].begin;
        one.end = a_.words[sentences_[last].last].end;
        one.basis = meant->basis;
        const bool sure = meant->basis == Proposal::Basis::named && meant->acts &&
                          !out.contradicts && !is_weakened(first, last);
        if (one.grade == Grade::firm && !sure && !same_words)
            one.grade = Grade::weak;
        return std::nullopt;
    }

    std::optional<Drop> check_repeated(const Proposal& one) {
        return said_.emplace(one.kind, one.member, one.motion, one.stance).second
                   ? std::nullopt
                   : std::optional(Drop::repeated);
    }

    // Whether a block that holds these sentences speaks to a machine.
    bool gives_orders(std::size_t first, std::size_t last) {
        const auto& blocks = a_.text->blocks;
        const std::string_view text = a_.text->text;
        for (std::uint32_t n = sentences_[first].block_number; n <= sentences_[last].block_number;
             ++n) {
            const auto [known, fresh] = orders_.emplace(n, false);
            if (fresh) {
                known->second = addresses_a_machine(
                    blocks.empty() ? text
                                   : text.substr(blocks[n].begin, blocks[n].end - blocks[n].begin));
            }
            if (known->second)
                return true;
        }
        return false;
    }

    [[nodiscard]] bool is_weakened(std::size_t first, std::size_t last) const {
        for (std::size_t s = first; s <= last; ++s) {
            if (sentences_[s].question)
                return true;
            for (std::uint32_t w = sentences_[s].first; w <= sentences_[s].last; ++w) {
                for (const Sense sense : weakening) {
                    if (a_.is(w, sense))
                        return true;
                }
            }
        }
        return false;
    }

    [[nodiscard]] bool tells_pressure(const Stretch& place) const {
        return std::any_of(
            rules_.proposals.begin(), rules_.proposals.end(), [&](const Proposal& one) {
                return one.kind == Kind::pressure && overlap(place.begin, place.end, one);
            });
    }

    void compare(const Proposal& one, HeldClaim& out) const {
        out.agrees.reset();
        out.contradicts.reset();
        for (std::size_t i = 0; i < rules_.proposals.size(); ++i) {
            const Proposal& other = rules_.proposals[i];
            if (other.kind != one.kind || other.member != one.member ||
                other.motion != one.motion || one.kind != Kind::stance)
                continue;
            if (other.stance == one.stance && !out.agrees)
                out.agrees = i;
            else if (side_of(other.stance) != side_of(one.stance) && !out.contradicts)
                out.contradicts = i;
        }
    }

    const Analysis& a_;
    const Reading& rules_;
    std::vector<Sentence> sentences_;
    std::set<std::string> members_;
    std::set<std::string> motions_;
    std::map<std::uint32_t, std::optional<FoldedText>> folded_; // by where a passage begins
    std::map<std::uint32_t, bool> orders_;                      // by the number of a block
    std::set<std::tuple<Kind, std::string, std::string, Stance>> said_;
};

} // namespace

std::string_view to_string(Drop drop) { return told_of_drops[static_cast<std::size_t>(drop)].code; }

std::string_view in_words(Drop drop) { return told_of_drops[static_cast<std::size_t>(drop)].words; }

HeldClaims hold_claims(std::span<const ModelClaim> claims, const Analysis& analysis,
                       const Reading& rules) {
    return Holding(analysis, rules).hold(claims);
}

} // namespace plenary::reader
