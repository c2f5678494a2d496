#include "plenary/evidence/reader/read.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "plenary/evidence/reader/ballots.hpp"
#include "plenary/evidence/reader/bind.hpp"
#include "plenary/evidence/reader/motions.hpp"

namespace plenary::reader {
namespace {

using Stance = Proposal::Stance;
using Act = Proposal::Act;
using Basis = Proposal::Basis;

constexpr std::string_view unnamed_text = "text";

bool is_vote(Stance stance) {
    return stance == Stance::yes || stance == Stance::no || stance == Stance::abstain ||
           stance == Stance::absent;
}

class Resolver {
public:
    Resolver(const Analysis& a, std::optional<Day> day) : a_(a), day_(day) {}

    void take(std::vector<Bound> claims) {
        for (Bound& one : claims)
            bound_.push_back(std::move(one));
    }

    void take_back(std::uint32_t sentence) {
        for (Bound& one : bound_) {
            if (one.claim.sentence == sentence)
                one.claim.rule = "";
        }
    }

    // Who stands for or against a text stands so on its last ballot, which is on the whole.
    void follow(const std::vector<std::pair<std::string, std::string>>& ballots) {
        std::map<std::string, std::string> last;
        for (const auto& [key, motion] : ballots)
            last[motion] = key;
        const std::string only = only_text_voted_on();
        for (Bound& one : bound_) {
            if (one.claim.act == Act::vote || one.claim.kind != Proposal::Kind::stance)
                continue;
            const auto found = last.find(one.motion);
            if (found != last.end())
                one.motion = found->second;
            else if (one.motion == unnamed_text && !only.empty())
                one.motion = only;
        }
    }

    // The one text, not a part of one, that was voted on; empty when there are none or several, or
    // when the text without a name was.
    [[nodiscard]] std::string only_text_voted_on() const {
        std::set<std::string> texts;
        for (const Bound& one : bound_) {
            if (one.claim.act != Act::vote || one.claim.rule.empty() || one.claim.year >= 0 ||
                one.claim.earlier)
                continue;
            if (one.motion == unnamed_text)
                return "";
            if (one.motion.starts_with("L.") || one.motion.starts_with("doc ") ||
                one.motion.starts_with(unnamed_text))
                texts.insert(one.motion);
        }
        return texts.size() == 1 ? *texts.begin() : "";
    }

    std::vector<Proposal> resolve() {
        for (const Bound& one : bound_) {
            if (one.claim.who.kind != Named::Kind::rest)
                place(one);
        }
        for (const Bound& one : bound_) {
            if (one.claim.who.kind == Named::Kind::rest && !one.claim.rule.empty())
                complement(one);
        }
        aggregates();
        std::stable_sort(out_.begin(), out_.end(),
                         [](const Proposal& x, const Proposal& y) { return x.begin < y.begin; });
        return std::move(out_);
    }

private:
    [[nodiscard]] std::vector<std::uint16_t> members_of(std::uint16_t group) const {
        std::vector<std::uint16_t> out;
        for (const GroupSpell& one : a_.lexicon->groups[group].members) {
            if (!day_ || Spell{one.from, one.to}.holds(*day_))
                out.push_back(one.state);
        }
        return out;
    }

    // Of a group those that sit on the body the text speaks of, where most of it does.
    [[nodiscard]] std::vector<std::uint16_t> seated(std::vector<std::uint16_t> group) const {
        for (const std::uint16_t heard : heard_groups_) {
            if (!a_.lexicon->groups[heard].council)
                continue;
            const std::vector<std::uint16_t> council = members_of(heard);
            std::vector<std::uint16_t> both;
            for (const std::uint16_t state : group) {
                if (std::find(council.begin(), council.end(), state) != council.end())
                    both.push_back(state);
            }
            if (both.size() * 2 > group.size())
                return both;
        }
        return group;
    }

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
            states = seated(members_of(claim.who.group));
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

    // Who signed, sponsored, voted so; or who was listed last.
    [[nodiscard]] std::vector<std::uint16_t> referred(const Claim& claim) const {
        const auto with = [&](auto&& belongs) {
            std::vector<std::uint16_t> out;
            std::string motion;
            for (auto it = out_.rbegin(); it != out_.rend(); ++it) {
                if (it->kind != Proposal::Kind::stance || !belongs(*it) || it->member.empty())
                    continue;
                if (motion.empty())
                    motion = it->motion;
                if (it->motion == motion)
                    out.push_back(place_of(it->member));
            }
            std::reverse(out.begin(), out.end());
            // So many were said; another motion may have them.
            if (claim.who.count > 0 && out.size() != static_cast<std::size_t>(claim.who.count)) {
                std::map<std::string, std::vector<std::uint16_t>> by_motion;
                for (const Proposal& p : out_) {
                    if (belongs(p) && !p.member.empty())
                        by_motion[p.motion].push_back(place_of(p.member));
                }
                for (const auto& [key, states] : by_motion) {
                    if (states.size() == static_cast<std::size_t>(claim.who.count))
                        return states;
                }
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
        for (const Proposal& p : out_) {
            if (p.kind == Proposal::Kind::stance && !p.member.empty() && p.rule != "owner")
                sets[{p.motion, p.act, p.stance}].push_back(place_of(p.member));
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

    [[nodiscard]] std::uint16_t place_of(const std::string& iso3) const {
        const auto& all = a_.lexicon->states;
        return static_cast<std::uint16_t>(std::find(all.begin(), all.end(), iso3) - all.begin());
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
        out_.push_back(std::move(made));
    }

    // A correction is of the vote that was told before.
    [[nodiscard]] const std::string& corrected(const Bound& one, const std::string& member) const {
        const Proposal* last = nullptr;
        for (const Proposal& p : out_) {
            if (p.kind != Proposal::Kind::stance || p.member != member || !is_vote(p.stance))
                continue;
            if (p.motion == one.motion)
                return one.motion;
            last = &p;
        }
        return last == nullptr ? one.motion : last->motion;
    }

    void propose(const Bound& one, std::uint16_t state, Basis basis) {
        const Claim& claim = one.claim;
        Proposal made;
        made.member = a_.lexicon->states[state];
        made.stance = claim.stance;
        made.act = claim.act;
        made.motion =
            claim.correction && is_vote(claim.stance) ? corrected(one, made.member) : one.motion;
        made.basis = basis;
        made.grade = claim.grade;
        made.begin = a_.words[claim.first].begin;
        made.end = a_.words[claim.last].end;
        made.rule = claim.rule;
        for (Proposal& other : out_) {
            if (other.kind != Proposal::Kind::stance || other.member != made.member ||
                other.motion != made.motion)
                continue;
            if (other.stance == made.stance)
                return; // said already
            if (is_vote(other.stance) && is_vote(made.stance)) {
                // One vote a member: a correction goes before, else naming before implying, else
                // the first.
                if (claim.correction ||
                    (made.basis == Basis::named &&
                     (other.basis != Basis::named || (made.rule == "subject" && !claim.reported))))
                    other = made;
                return;
            }
        }
        out_.push_back(std::move(made));
    }

    [[nodiscard]] std::vector<std::uint16_t> councils() const {
        std::vector<std::uint16_t> out;
        for (std::size_t g = 0; g < a_.lexicon->groups.size(); ++g) {
            if (a_.lexicon->groups[g].council)
                out.push_back(static_cast<std::uint16_t>(g));
        }
        return out;
    }

    // Of these groups the smallest that holds everybody who voted; who is told to have had no part
    // need not belong.
    [[nodiscard]] std::vector<std::uint16_t>
    smallest_with(const std::set<std::uint16_t>& voted, const std::set<std::uint16_t>& absent,
                  const std::vector<std::uint16_t>& groups) const {
        std::vector<std::uint16_t> best;
        for (const std::uint16_t group : groups) {
            const std::vector<std::uint16_t> members = members_of(group);
            const std::set<std::uint16_t> all(members.begin(), members.end());
            const auto outside =
                std::count_if(voted.begin(), voted.end(), [&](std::uint16_t state) {
                    return !all.contains(state) && !absent.contains(state);
                });
            if (outside == 0 && all.size() > voted.size() &&
                (best.empty() || members.size() < best.size()))
                best = members;
        }
        return best;
    }

    // The one known set that holds everybody who voted and as many others as were said: "the other
    // twenty-two", five being named, are of twenty-seven.
    [[nodiscard]] std::vector<std::uint16_t> of_total(const std::set<std::uint16_t>& voted,
                                                      const std::set<std::uint16_t>& absent,
                                                      std::size_t others) const {
        std::vector<std::uint16_t> found;
        for (std::size_t g = 0; g < a_.lexicon->groups.size(); ++g) {
            std::vector<std::uint16_t> members = members_of(static_cast<std::uint16_t>(g));
            std::sort(members.begin(), members.end());
            const auto outside =
                std::count_if(voted.begin(), voted.end(), [&](std::uint16_t state) {
                    return !absent.contains(state) &&
                           !std::binary_search(members.begin(), members.end(), state);
                });
            if (outside > 0 || members.size() != voted.size() + others || members == found)
                continue;
            if (!found.empty())
                return {};
            found = std::move(members);
        }
        return found;
    }

    // The rest of the smallest known set that holds everybody who voted on the motion.
    void complement(const Bound& one) {
        std::set<std::uint16_t> voted;
        std::set<std::uint16_t> absent;
        std::set<std::uint16_t> alike; // as the rest does: "the other 13, among them Brazil"
        for (const Proposal& p : out_) {
            if (p.kind != Proposal::Kind::stance || p.motion != one.motion || !is_vote(p.stance) ||
                p.member.empty())
                continue;
            voted.insert(place_of(p.member));
            if (p.stance == Stance::absent)
                absent.insert(place_of(p.member));
            if (p.stance == one.claim.stance)
                alike.insert(place_of(p.member));
        }
        if (voted.empty())
            return;
        std::vector<std::uint16_t> best = smallest_with(voted, absent, heard_groups_);
        // "All the other ministers": the text does not say of what, but four or more tell.
        constexpr std::size_t enough = 4;
        if (best.empty() && voted.size() >= enough)
            best = smallest_with(voted, absent, councils());
        // So many of a body that was spoken of: one stranger may be somebody of that name.
        for (const std::uint16_t group : heard_groups_) {
            if (!best.empty() || one.claim.who.count <= 0)
                break;
            const std::vector<std::uint16_t> members = members_of(group);
            const auto inside =
                std::count_if(members.begin(), members.end(),
                              [&](std::uint16_t state) { return voted.contains(state); });
            if (static_cast<std::size_t>(inside) + 1 >= voted.size() && inside > 1 &&
                members.size() == static_cast<std::size_t>(inside + one.claim.who.count))
                best = members;
        }
        if (one.claim.who.of_group)
            best = seated(members_of(one.claim.who.group));
        if (best.empty() && one.claim.who.count > 0)
            best = of_total(voted, absent, static_cast<std::size_t>(one.claim.who.count));
        std::vector<std::uint16_t> rest;
        // Who the text says has no part in it is not among the rest.
        for (const std::uint16_t state : best) {
            if (!voted.contains(state) &&
                std::find(one.claim.who.minus.begin(), one.claim.who.minus.end(), state) ==
                    one.claim.who.minus.end())
                rest.push_back(state);
        }
        const std::size_t with_named = rest.size() + alike.size();
        if (one.claim.who.count >= 0 &&
            (static_cast<std::size_t>(one.claim.who.count) < rest.size() ||
             static_cast<std::size_t>(one.claim.who.count) > with_named))
            return;
        for (const std::uint16_t state : rest)
            propose(one, state, Basis::complement);
    }

    // A number whose members are not all named.
    void aggregates() {
        for (const Bound& one : counted_) {
            const auto named = std::count_if(out_.begin(), out_.end(), [&](const Proposal& p) {
                return p.motion == one.motion && p.stance == one.claim.stance && !p.member.empty();
            });
            if (one.claim.rule.empty() || named >= one.claim.who.count)
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
            out_.push_back(std::move(made));
        }
    }

public:
    void hear(const std::vector<Named>& named) {
        for (const Named& one : named) {
            if (one.kind == Named::Kind::group &&
                std::find(heard_groups_.begin(), heard_groups_.end(), one.group) ==
                    heard_groups_.end())
                heard_groups_.push_back(one.group);
        }
    }

private:
    const Analysis& a_;
    std::optional<Day> day_;
    std::vector<Bound> bound_;
    std::vector<Bound> counted_;
    std::vector<Proposal> out_;
    std::vector<std::vector<std::uint16_t>> lists_;
    std::vector<std::uint16_t> heard_groups_;
};

// The year that the text most often speaks of near its beginning.
std::int32_t year_of(const Analysis& a) {
    constexpr std::size_t opening = 120;
    constexpr int first_year = 1940;
    constexpr int last_year = 2100;
    for (std::size_t w = 0; w < std::min(opening, a.words.size()); ++w) {
        if (a.words[w].number >= first_year && a.words[w].number <= last_year)
            return a.words[w].number;
    }
    return -1;
}

// Whether a sentence says that what was told before it is not so: a denial in the name of somebody
// told of before, and no act of its own.
bool takes_back(const Analysis& a, const Sentence& s, const std::vector<Named>& named) {
    constexpr std::uint32_t early = 7;
    if (!s.senses.has(Sense::deny))
        return false;
    const bool denies = [&] {
        for (std::uint32_t w = s.first; w <= std::min(s.last, s.first + early); ++w) {
            if (a.is(w, Sense::deny))
                return true;
        }
        return false;
    }();
    const bool names = std::any_of(named.begin(), named.end(), [](const Named& one) {
        return one.kind == Named::Kind::states && !one.official;
    });
    return denies && !names && cues_in(a, s, named, false).empty();
}

} // namespace

Reading read(const Readable& text, const Lexicon& lexicon) {
    const Analysis a = analyse(text, lexicon);
    const std::int32_t year = year_of(a);
    constexpr unsigned mid_year = 7;
    const std::optional<Day> day = year > 0 ? Day::make(year, mid_year, 1) : std::optional<Day>();
    Motions motions(a);
    Resolver resolver(a, day);
    Ballots ballots;
    Carried carried;
    carried.year = year;
    std::uint32_t block = ~std::uint32_t{0};
    const std::vector<Sentence> sentences = sentences_of(a);
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
        if (sentences[s].block_number != block) {
            block = sentences[s].block_number;
            carried.subject.reset();
            carried.several.reset();
            carried.told_year = -1;
            carried.told_earlier = false;
        }
        const std::vector<Named> named = named_in(a, sentences[s], day);
        resolver.hear(named);
        motions.enter(sentences[s]);
        // "Its mission denies it."
        std::vector<Bound> bound;
        if (takes_back(a, sentences[s], named) && s > 0 &&
            sentences[s - 1].block_number == sentences[s].block_number)
            resolver.take_back(s - 1);
        const bool corrects = carried.correcting;
        for (Claim& claim : claims_in(a, sentences[s], named, carried)) {
            claim.sentence = s;
            // Support for a government or a campaign is no stance on a motion.
            const bool general = claim.act == Act::backing && !motions.spoken_of() &&
                                 !claim.of_it && sentences[s].last - sentences[s].first > 8;
            if (general && claim.kind == Proposal::Kind::stance) {
                claim.kind = Proposal::Kind::note;
                claim.rule = "standing";
            }
            std::string key =
                claim.kind == Proposal::Kind::stance ? motions.key_of(claim) : std::string();
            bound.push_back({std::move(claim), std::move(key)});
        }
        ballots.assign(bound, sentences[s].block_number, corrects || carried.correcting,
                       motions.text());
        resolver.take(std::move(bound));
    }
    resolver.follow(ballots.made());
    Reading out;
    out.proposals = resolver.resolve();
    out.motions = motions.heard();
    for (const std::pair<std::string, std::string>& made : ballots.made()) {
        const auto base =
            std::find_if(out.motions.begin(), out.motions.end(),
                         [&](const MotionHeard& one) { return one.key == made.second; });
        if (base == out.motions.end())
            continue;
        MotionHeard another = *base;
        another.key = made.first;
        out.motions.push_back(std::move(another));
    }
    return out;
}

} // namespace plenary::reader
