#include "plenary/evidence/reader/resolve.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Act = Proposal::Act;
using Basis = Proposal::Basis;

bool is_vote(Stance stance) {
    return stance == Stance::yes || stance == Stance::no || stance == Stance::abstain ||
           stance == Stance::absent;
}

class Resolver {
public:
    Resolver(const Analysis& a, const KnownSets& sets) : a_(a), sets_(sets) {}

    std::vector<Proposal> run(const std::vector<Bound>& claims) {
        for (const Bound& one : claims) {
            if (one.claim.who.kind != Named::Kind::rest)
                place(one);
        }
        for (const Bound& one : claims) {
            if (one.claim.who.kind == Named::Kind::rest && !one.claim.rule.empty())
                complement(one);
        }
        aggregates();
        // Numbers are lighter to sort than proposals.
        std::vector<std::size_t> order(out_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
            return out_[x].proposal.begin < out_[y].proposal.begin;
        });
        std::vector<Proposal> out;
        out.reserve(order.size());
        for (const std::size_t place : order)
            out.push_back(std::move(out_[place].proposal));
        return out;
    }

private:
    // A proposal and its member's place in the states of the lexicon.
    struct Placed {
        Proposal proposal;
        std::uint16_t state = 0; // of an aggregate nothing
    };

    void place(const Bound& one) {
        const Claim& claim = one.claim;
        if (claim.rule.empty())
            return;
        if (claim.kind != Proposal::Kind::stance) {
            for (const std::uint16_t state : claim.who.states)
                note(claim, state);
            return;
        }
        std::vector<std::uint16_t> states = claim.who.states;
        Basis basis = Basis::named;
        switch (claim.who.kind) {
        case Named::Kind::states:
        case Named::Kind::rest:
            break;
        case Named::Kind::group:
            states = sets_.seated(claim.who.group, claim.who.seated);
            if (claim.who.count > 0 && !some_of(one, states))
                return;
            basis = Basis::reference;
            break;
        case Named::Kind::reference:
            states = referred(claim);
            basis = Basis::reference;
            break;
        case Named::Kind::pronoun:
            return;
        case Named::Kind::number:
            counted_.push_back(one);
            return;
        }
        for (const std::uint16_t state : states) {
            if (std::find(claim.who.minus.begin(), claim.who.minus.end(), state) ==
                claim.who.minus.end())
                propose(one, state, basis);
        }
        if (basis == Basis::named && states.size() > 1)
            lists_.push_back(states);
        if (basis == Basis::reference)
            lists_.push_back(states);
    }

    // "The P3 and the two other members of the EU": of the group so many, where just so many sit on
    // the council and have not voted yet. Whether it is known who they are.
    [[nodiscard]] bool some_of(const Bound& one, std::vector<std::uint16_t>& states) const {
        const auto count = static_cast<std::size_t>(one.claim.who.count);
        if (states.size() == count)
            return true;
        states = sets_.seated(one.claim.who.group, true);
        std::erase_if(states, [&](std::uint16_t state) {
            return std::any_of(of_state_[state].begin(), of_state_[state].end(),
                               [&](std::size_t place) {
                                   const Proposal& p = out_[place].proposal;
                                   return p.motion == one.motion && is_vote(p.stance);
                               });
        });
        return states.size() == count;
    }

    // Who signed, sponsored, voted so; or who was listed last.
    [[nodiscard]] std::vector<std::uint16_t> referred(const Claim& claim) const {
        const auto with = [&](auto&& belongs) {
            std::vector<std::uint16_t> out;
            std::string motion;
            for (auto it = out_.rbegin(); it != out_.rend(); ++it) {
                const Proposal& p = it->proposal;
                if (p.kind != Proposal::Kind::stance || !belongs(p) || p.member.empty())
                    continue;
                if (motion.empty())
                    motion = p.motion;
                if (p.motion == motion)
                    out.push_back(it->state);
            }
            std::reverse(out.begin(), out.end());
            // So many were said; another motion may have them.
            if (claim.who.count > 0 && out.size() != static_cast<std::size_t>(claim.who.count)) {
                std::map<std::string, std::vector<std::uint16_t>> by_motion;
                for (const auto& [p, state] : out_) {
                    if (belongs(p) && !p.member.empty())
                        by_motion[p.motion].push_back(state);
                }
                for (const auto& [key, states] : by_motion) {
                    if (states.size() == static_cast<std::size_t>(claim.who.count))
                        return states;
                }
                constexpr std::size_t near = 1; // one of them was not told, or not understood
                const auto count = static_cast<std::size_t>(claim.who.count);
                if (out.size() > count + near || out.size() + near < count)
                    out.clear();
            }
            return out;
        };
        switch (claim.who.refers) {
        case Feature::refer_sign:
            return with([](const Proposal& p) { return p.act == Act::signature; });
        case Feature::refer_sponsor:
            return with(
                [](const Proposal& p) { return p.act == Act::sponsorship && p.rule != "owner"; });
        case Feature::refer_yes:
            return with([](const Proposal& p) { return p.stance == Stance::yes; });
        case Feature::refer_no:
            return with([](const Proposal& p) { return p.stance == Stance::no; });
        case Feature::refer_abstain:
            return with([](const Proposal& p) { return p.stance == Stance::abstain; });
        case Feature::refer_present:
            return sets_.attending();
        default:
            for (auto it = lists_.rbegin(); it != lists_.rend(); ++it) {
                if (claim.who.count < 0 || it->size() == static_cast<std::size_t>(claim.who.count))
                    return *it;
            }
            return of_size(static_cast<std::size_t>(claim.who.count));
        }
    }

    // "The six": no list had six, but those told to have done one thing are six.
    [[nodiscard]] std::vector<std::uint16_t> of_size(std::size_t count) const {
        std::map<std::tuple<std::string, Act, Stance>, std::vector<std::uint16_t>> sets;
        for (const auto& [p, state] : out_) {
            if (p.kind == Proposal::Kind::stance && !p.member.empty() && p.rule != "owner")
                sets[{p.motion, p.act, p.stance}].push_back(state);
        }
        std::vector<std::uint16_t> found;
        for (const auto& [what, states] : sets) {
            if (states.size() != count)
                continue;
            if (!found.empty())
                return {};
            found = states;
        }
        return found;
    }

    void note(const Claim& claim, std::uint16_t state) {
        Proposal made;
        made.kind = claim.kind;
        made.member = a_.lexicon->states[state];
        made.begin = a_.words[claim.first].begin;
        made.end = a_.words[claim.last].end;
        made.rule = claim.rule;
        made.what =
            a_.text->text.substr(a_.words[claim.cue_first].begin,
                                 a_.words[claim.cue_last].end - a_.words[claim.cue_first].begin);
        out_.push_back({std::move(made), state}); // no stance, so no vote of the member
    }

    // A correction is of the vote that was told before.
    [[nodiscard]] const std::string& corrected(const Bound& one, std::uint16_t state) const {
        const Proposal* last = nullptr;
        for (const std::size_t place : of_state_[state]) {
            const Proposal& p = out_[place].proposal;
            if (!is_vote(p.stance))
                continue;
            if (p.motion == one.motion)
                return one.motion;
            last = &p;
        }
        return last == nullptr ? one.motion : last->motion;
    }

    void propose(const Bound& one, std::uint16_t state, Basis basis) {
        const Claim& claim = one.claim;
        const std::string& motion =
            claim.correction && is_vote(claim.stance) ? corrected(one, state) : one.motion;
        for (const std::size_t place : of_state_[state]) {
            Proposal& other = out_[place].proposal;
            if (other.motion != motion)
                continue;
            if (other.stance == claim.stance)
                return; // said already
            if (is_vote(other.stance) && is_vote(claim.stance)) {
                // One vote a member: a correction goes before, else naming before implying, else
                // the first.
                if (claim.correction ||
                    (basis == Basis::named &&
                     (other.basis != Basis::named || (claim.rule == "subject" && !claim.reported))))
                    other = made(one, state, motion, basis);
                return;
            }
        }
        of_state_[state].push_back(out_.size());
        out_.push_back({made(one, state, motion, basis), state});
    }

    [[nodiscard]] Proposal made(const Bound& one, std::uint16_t state, const std::string& motion,
                                Basis basis) const {
        const Claim& claim = one.claim;
        Proposal out;
        out.member = a_.lexicon->states[state];
        out.stance = claim.stance;
        out.act = claim.act;
        out.motion = motion;
        out.basis = basis;
        out.grade = claim.grade;
        out.begin = a_.words[claim.first].begin;
        out.end = a_.words[claim.last].end;
        out.rule = claim.rule;
        return out;
    }

    // Those who are told to attend, where everybody who voted is one of them.
    [[nodiscard]] std::vector<std::uint16_t>
    attending(const std::set<std::uint16_t>& voted, const std::set<std::uint16_t>& absent) const {
        const std::vector<std::uint16_t>& here = sets_.attending();
        const bool all = std::all_of(voted.begin(), voted.end(), [&](std::uint16_t state) {
            return absent.contains(state) ||
                   std::find(here.begin(), here.end(), state) != here.end();
        });
        return all ? here : std::vector<std::uint16_t>();
    }

    // Those who voted on another motion of the text, where that was a large table and everybody
    // who voted on this one sat at it.
    [[nodiscard]] std::vector<std::uint16_t>
    voters_of_another(const std::string& motion, const std::set<std::uint16_t>& voted) const {
        constexpr std::size_t large = 6;
        std::map<std::string, std::set<std::uint16_t>> tables;
        for (const auto& [p, state] : out_) {
            if (p.kind == Proposal::Kind::stance && !p.member.empty() && p.motion != motion &&
                (is_vote(p.stance) && p.stance != Stance::absent))
                tables[p.motion].insert(state);
        }
        const std::set<std::uint16_t>* best = nullptr;
        for (const auto& [key, table] : tables) {
            if (table.size() >= large && table.size() > voted.size() &&
                std::includes(table.begin(), table.end(), voted.begin(), voted.end()) &&
                (best == nullptr || table.size() > best->size()))
                best = &table;
        }
        return best == nullptr ? std::vector<std::uint16_t>()
                               : std::vector<std::uint16_t>(best->begin(), best->end());
    }

    // Whether the member is told to stand on the motion as it would not if it were one of these.
    [[nodiscard]] bool stands_otherwise(std::uint16_t state, const Bound& rest) const {
        return std::any_of(
            of_state_[state].begin(), of_state_[state].end(), [&](std::size_t place) {
                const Proposal& p = out_[place].proposal;
                return p.motion == rest.motion &&
                       ((p.stance == Stance::oppose && rest.claim.stance != Stance::no) ||
                        (p.stance == Stance::support && rest.claim.stance != Stance::yes));
            });
    }

    // The rest of the smallest known set that holds everybody who voted on the motion.
    void complement(const Bound& one) {
        std::set<std::uint16_t> voted;
        std::set<std::uint16_t> absent;
        std::set<std::uint16_t> alike; // as the rest does: "the other 13, among them Brazil"
        for (const auto& [p, state] : out_) {
            if (p.kind != Proposal::Kind::stance || p.motion != one.motion || !is_vote(p.stance) ||
                p.member.empty())
                continue;
            voted.insert(state);
            if (p.stance == Stance::absent)
                absent.insert(state);
            if (p.stance == one.claim.stance)
                alike.insert(state);
        }
        if (one.claim.who.whole) {
            if (alike.size() == voted.size())
                everybody(one);
            return;
        }
        if (voted.empty() && !one.claim.who.of_group)
            return;
        std::vector<std::uint16_t> best = attending(voted, absent);
        if (best.empty())
            best = sets_.smallest_with(voted, absent, sets_.heard());
        // "The remaining twelve members" of a council, in a text without a year
        const std::size_t others =
            one.claim.who.count > 0 ? static_cast<std::size_t>(one.claim.who.count) : 0;
        for (const std::uint16_t group : sets_.heard()) {
            if (!a_.lexicon->groups[group].council)
                continue;
            if (best.empty())
                best = sets_.table_of(group, voted, others > 0 ? voted.size() + others : 0);
            // "The remaining twelve, among them France": who is named so is one of the twelve.
            if (best.empty() && others > 0 && !alike.empty())
                best = sets_.table_of(group, voted, voted.size() - alike.size() + others);
        }
        // "All the other ministers": the text does not say of what, but four or more tell. A body
        // as large as a continent's may hold any four.
        constexpr std::size_t enough = 4;
        constexpr std::size_t largest = 40;
        if (best.empty() && voted.size() >= enough) {
            best = sets_.smallest_with(voted, absent, sets_.councils());
            if (best.size() > largest)
                best.clear();
        }
        // So many of a body that was spoken of: one stranger may be somebody of that name.
        for (const std::uint16_t group : sets_.heard()) {
            if (!best.empty() || one.claim.who.count <= 0)
                break;
            const std::vector<std::uint16_t> members = sets_.members_of(group);
            const auto inside =
                std::count_if(members.begin(), members.end(),
                              [&](std::uint16_t state) { return voted.contains(state); });
            if (static_cast<std::size_t>(inside) + 1 >= voted.size() && inside > 1 &&
                members.size() == static_cast<std::size_t>(inside + one.claim.who.count))
                best = members;
        }
        if (one.claim.who.of_group)
            best = sets_.seated(one.claim.who.group);
        if (best.empty())
            best = voters_of_another(one.motion, voted);
        if (best.empty() && one.claim.who.count > 0)
            best = sets_.of_total(voted, absent, static_cast<std::size_t>(one.claim.who.count));
        // Who the text says has no part in it is not among the rest.
        const auto left_of = [&](const std::vector<std::uint16_t>& all) {
            std::vector<std::uint16_t> left;
            std::copy_if(
                all.begin(), all.end(), std::back_inserter(left), [&](std::uint16_t state) {
                    return !voted.contains(state) &&
                           std::find(one.claim.who.minus.begin(), one.claim.who.minus.end(),
                                     state) == one.claim.who.minus.end();
                });
            return left;
        };
        std::vector<std::uint16_t> rest = left_of(best);
        // "Caricom was split: of its members ..., and the remaining five abstained"
        if (others > 0 && rest.size() != others && !one.claim.who.of_group) {
            for (const std::uint16_t group : sets_.heard()) {
                const std::vector<std::uint16_t> members = sets_.seated(group);
                std::vector<std::uint16_t> left = left_of(members);
                // "the remaining six, Haiti included"
                const auto included = static_cast<std::size_t>(
                    std::count_if(members.begin(), members.end(),
                                  [&](std::uint16_t state) { return alike.contains(state); }));
                if (left.size() < members.size() && !left.empty() &&
                    (left.size() == others || left.size() + included == others))
                    rest = std::move(left);
            }
        }
        // "Bolivia said no": it is not among those who voted for it, where the number says so.
        if (others > 0 && rest.size() > others) {
            std::vector<std::uint16_t> fewer;
            std::copy_if(rest.begin(), rest.end(), std::back_inserter(fewer),
                         [&](std::uint16_t state) { return !stands_otherwise(state, one); });
            if (fewer.size() == others)
                rest = std::move(fewer);
        }
        const std::size_t with_named = rest.size() + alike.size();
        // One more may be missing: a member whose vote was not told, or not understood.
        const std::size_t lacking = rest.size() >= enough ? 1 : 0;
        if (one.claim.who.count >= 0 &&
            (static_cast<std::size_t>(one.claim.who.count) < rest.size() ||
             static_cast<std::size_t>(one.claim.who.count) > with_named + lacking))
            return;
        // "The thirteen others approved the text": they voted as well.
        Bound told = one;
        if (one.claim.act == Act::backing && one.claim.stance == Stance::support &&
            voted.size() > 1) {
            told.claim.stance = Stance::yes;
            told.claim.act = Act::vote;
        }
        for (const std::uint16_t state : rest)
            propose(told, state, Basis::complement);
    }

    // "all fifteen members", "los cinco socios"; "five countries opposed it" are some five.
    [[nodiscard]] bool told_whole(const Named& who) const {
        constexpr std::array<std::string_view, 8> all{"all",   "All",   "todos", "todas",
                                                      "Todos", "Todas", "tous",  "Tous"};
        for (std::uint32_t w = who.first > 1 ? who.first - 2 : 0; w <= who.first; ++w) {
            if (a_.is(w, Sense::article) || a_.is(w, Sense::unanimous) ||
                std::find(all.begin(), all.end(), a_.said(w)) != all.end())
                return true;
        }
        return false;
    }

    // "All fifteen members": as many as the body the text speaks of has, and nobody else voted.
    bool full_table(const Bound& one) {
        constexpr std::int64_t smallest = 3;
        if (one.claim.who.count < smallest || !told_whole(one.claim.who))
            return false;
        for (const std::uint16_t group : sets_.heard()) {
            const std::vector<std::uint16_t> members = sets_.members_of(group);
            if (!a_.lexicon->groups[group].council ||
                members.size() != static_cast<std::size_t>(one.claim.who.count))
                continue;
            const bool another = std::any_of(out_.begin(), out_.end(), [&](const Placed& placed) {
                const Proposal& p = placed.proposal;
                return p.kind == Proposal::Kind::stance && p.motion == one.motion &&
                       is_vote(p.stance) && is_vote(one.claim.stance) &&
                       p.stance != one.claim.stance;
            });
            if (another)
                return false;
            for (const std::uint16_t state : members)
                propose(one, state, Basis::reference);
            return true;
        }
        return false;
    }

    // "Thirteen members voted in favour" of a council of fifteen, two of which are told to have
    // done otherwise: those are the others.
    bool rest_of_table(const Bound& one) {
        constexpr std::int64_t smallest = 3;
        if (one.claim.who.count < smallest || !is_vote(one.claim.stance))
            return false;
        std::set<std::uint16_t> voted;
        std::size_t otherwise = 0;
        for (const auto& [p, state] : out_) {
            if (p.kind != Proposal::Kind::stance || p.motion != one.motion || p.member.empty() ||
                !is_vote(p.stance))
                continue;
            if (voted.insert(state).second && p.stance != one.claim.stance)
                ++otherwise;
        }
        constexpr std::size_t known = 2; // of one member anything may be
        if (otherwise == 0 || voted.size() < known)
            return false;
        for (const std::uint16_t group : sets_.heard()) {
            if (!a_.lexicon->groups[group].council)
                continue;
            const std::vector<std::uint16_t> table = sets_.table_of(
                group, voted, otherwise + static_cast<std::size_t>(one.claim.who.count));
            constexpr std::size_t largest = 20; // in a larger body some are away
            if (one.claim.rule == "result" && table.size() > largest)
                continue;
            for (const std::uint16_t state : table) {
                if (!voted.contains(state))
                    propose(one, state, Basis::complement);
            }
            if (!table.empty())
                return true;
        }
        return false;
    }

    // All members of the one small body the text speaks of: in a larger one some are away, and
    // nobody counts them.
    void everybody(const Bound& one) {
        constexpr std::size_t smallest = 3;
        constexpr std::size_t largest = 20;
        std::vector<std::uint16_t> table;
        for (const std::uint16_t group : sets_.heard()) {
            if (!a_.lexicon->groups[group].council)
                continue;
            const std::vector<std::uint16_t> members = sets_.members_of(group);
            if (members.size() < smallest || members.size() > largest)
                continue;
            if (!table.empty() && table != members)
                return;
            table = members;
        }
        for (const std::uint16_t state : table)
            propose(one, state, Basis::complement);
    }

    // A number whose members are not all named.
    void aggregates() {
        for (const Bound& one : counted_) {
            const auto named = std::count_if(out_.begin(), out_.end(), [&](const Placed& placed) {
                const Proposal& p = placed.proposal;
                return p.motion == one.motion && p.stance == one.claim.stance && !p.member.empty();
            });
            if (one.claim.rule.empty() || named >= one.claim.who.count || full_table(one) ||
                rest_of_table(one) || one.claim.rule == "result")
                continue;
            Proposal made;
            made.count = one.claim.who.count;
            made.stance = one.claim.stance;
            made.act = one.claim.act;
            made.motion = one.motion;
            made.basis = Basis::aggregate;
            made.grade = one.claim.grade;
            made.begin = a_.words[one.claim.first].begin;
            made.end = a_.words[one.claim.last].end;
            made.rule = one.claim.rule;
            out_.push_back({std::move(made), 0});
        }
    }

private:
    const Analysis& a_;
    const KnownSets& sets_;
    std::vector<Bound> counted_;
    std::vector<Placed> out_;
    // For each state the places in out_ of the stances proposed of it.
    std::vector<std::vector<std::size_t>> of_state_ =
        std::vector<std::vector<std::size_t>>(a_.lexicon->states.size());
    std::vector<std::vector<std::uint16_t>> lists_;
};

} // namespace

std::vector<Proposal> resolve(const Analysis& analysis, const KnownSets& sets,
                              const std::vector<Bound>& claims) {
    return Resolver(analysis, sets).run(claims);
}

} // namespace plenary::reader
