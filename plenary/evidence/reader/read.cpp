#include "plenary/evidence/reader/read.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "plenary/evidence/reader/aligned.hpp"
#include "plenary/evidence/reader/attendance.hpp"
#include "plenary/evidence/reader/ballots.hpp"
#include "plenary/evidence/reader/bind.hpp"
#include "plenary/evidence/reader/entries.hpp"
#include "plenary/evidence/reader/known_sets.hpp"
#include "plenary/evidence/reader/lead_in.hpp"
#include "plenary/evidence/reader/motions.hpp"
#include "plenary/evidence/reader/on_both.hpp"
#include "plenary/evidence/reader/one_text.hpp"
#include "plenary/evidence/reader/other_matters.hpp"
#include "plenary/evidence/reader/other_pages.hpp"
#include "plenary/evidence/reader/passed_over.hpp"
#include "plenary/evidence/reader/resolve.hpp"
#include "plenary/evidence/reader/text_day.hpp"
#include "plenary/evidence/reader/withdrawn.hpp"

namespace plenary::reader {
namespace {

using Act = Proposal::Act;

constexpr std::string_view unnamed_text = "text";

// The one text, not a part of one, that was voted on; empty when there are none or several, or
// when the text without a name was.
std::string only_text_voted_on(const std::vector<Bound>& claims) {
    std::set<std::string> texts;
    for (const Bound& one : claims) {
        if (one.claim.act != Act::vote || one.claim.rule.empty() || one.claim.year >= 0 ||
            one.claim.earlier)
            continue;
        if (one.motion == unnamed_text)
            return "";
        if (one.motion.starts_with("L.") || one.motion.starts_with("doc ") ||
            one.motion.starts_with("column:") || one.motion.starts_with(unnamed_text))
            texts.insert(one.motion);
    }
    return texts.size() == 1 ? *texts.begin() : "";
}

// The ballots of each text that was voted on more than once, in the order they are told: the
// sentence of the first vote, and the key.
std::map<std::string, std::vector<std::pair<std::uint32_t, std::string>>>
ballots_told(const std::vector<Bound>& claims,
             const std::vector<std::pair<std::string, std::string>>& ballots) {
    std::map<std::string, std::vector<std::pair<std::uint32_t, std::string>>> out;
    std::map<std::string, std::string> base;
    for (const auto& [key, motion] : ballots) {
        base[key] = motion;
        base[motion] = motion;
    }
    for (const Bound& one : claims) {
        const auto motion = base.find(one.motion);
        if (one.claim.act != Act::vote || one.claim.rule.empty() || motion == base.end())
            continue;
        auto& told = out[motion->second];
        if (told.empty() || told.back().second != one.motion)
            told.emplace_back(one.claim.sentence, one.motion);
    }
    return out;
}

// Who stands for or against a text stands so on the ballot that was told last; before any, on the
// first.
void follow(std::vector<Bound>& claims,
            const std::vector<std::pair<std::string, std::string>>& ballots) {
    const auto told = ballots_told(claims, ballots);
    const std::string only = only_text_voted_on(claims);
    for (Bound& one : claims) {
        if (one.claim.act == Act::vote || one.claim.kind != Proposal::Kind::stance)
            continue;
        const auto found = told.find(one.motion);
        if (found != told.end()) {
            for (const auto& [sentence, key] : found->second) {
                if (sentence < one.claim.sentence)
                    one.motion = key;
            }
        } else if (one.motion == unnamed_text && !only.empty())
            one.motion = only;
    }
}

// "backed Peru", "is on the side of Peru"
bool backs_a_state(const Analysis& a, const Claim& claim, const std::vector<Named>& named) {
    constexpr std::uint32_t near = 2;
    return std::any_of(named.begin(), named.end(), [&](const Named& one) {
        if (one.kind != Named::Kind::states || one.adjective || one.official ||
            one.first <= claim.cue_last || one.first > claim.cue_last + near ||
            one.first == claim.who.first || (a.after(one.last) & Gap::apostrophe) != 0)
            return false;
        for (std::uint32_t w = claim.cue_last + 1; w <= one.first; ++w) {
            const bool small = a.senses[w].has_any({Sense::article, Sense::preposition});
            if ((a.words[w].before & ~(Gap::space | Gap::apostrophe)) != 0 ||
                (w < one.first && !small))
                return false;
        }
        return true;
    });
}

// One member, or what several had done before: "Peru and Chile had backed the idea in March".
bool may_be_general(const Analysis& a, const Claim& claim) {
    if (claim.who.kind == Named::Kind::pronoun ||
        (claim.who.kind == Named::Kind::states && claim.who.states.size() < 2))
        return true;
    for (std::uint32_t w = claim.who.last + 1; w <= claim.cue_first; ++w) {
        if (a.in(w, WordList::had_done))
            return true;
    }
    return false;
}

void take_back(std::vector<Bound>& claims, std::uint32_t sentence) {
    for (Bound& one : claims) {
        if (one.claim.sentence == sentence)
            one.claim.rule = "";
    }
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

// Whether a text says at its start that the vote is still to come, and tells of no result: its
// lists say what was promised.
bool awaits_vote(const Analysis& a, const std::vector<Sentence>& sentences) {
    constexpr std::size_t early = 12;
    constexpr int several = 3; // entries of a live page, in which the vote is told of further on
    bool awaits = false;
    int entries = 0;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const Sentence& s = sentences[i];
        entries += opens_entry(a, s) ? 1 : 0;
        if (entries >= several)
            return false;
        awaits = awaits || (i < early && s.senses.has(Sense::awaits));
        if (i >= early && !awaits)
            return false;
        for (std::uint32_t w = s.first; w < s.last && s.senses.has(Sense::adopted); ++w) {
            // "adopted by 12 votes", "rejected, 14 to 10"
            if (a.is(w, Sense::adopted) && s.senses.has(Sense::vote) &&
                !s.senses.has_any({Sense::expect, Sense::condition, Sense::neg}))
                return false;
        }
    }
    return awaits;
}

// "The motion was put to a show of hands", "Nobody abstained": a vote that was held.
bool tells_of_vote(const Analysis& a, const Sentence& s) {
    if (s.question || s.senses.has_any({Sense::expect, Sense::condition, Sense::awaits}))
        return false;
    if (s.senses.has(Sense::puts) && s.senses.has_any({Sense::vote, Sense::balloting}))
        return true;
    for (std::uint32_t w = s.first; w <= s.last; ++w) {
        const std::uint32_t hit = a.hit_at[w];
        // "Show of hands, I was counting"
        if (w == s.first && a.is(w, Sense::balloting) && a.hits[hit].last > w)
            return true;
        for (const Sense sense : {Sense::vote, Sense::abstain}) {
            const Meaning* m = hit == Analysis::none ? nullptr : a.meaning(hit, sense);
            if (m != nullptr && m->feature == Feature::past)
                return true;
        }
    }
    return false;
}

// What a member did on an earlier text, or alone or with one other in another year, is told beside
// the matter, and is no stance on it. Where more are told of a year, the text tells of that vote.
void leave_past_apart(std::vector<Bound>& claims) {
    constexpr std::size_t few = 2;
    const auto past = [](const Bound& one) {
        return one.claim.kind == Proposal::Kind::stance &&
               (one.claim.earlier || one.claim.year >= 0);
    };
    std::map<std::string, std::size_t> members;
    for (const Bound& one : claims) {
        if (past(one))
            members[one.motion] += std::max<std::size_t>(1, one.claim.who.states.size());
    }
    for (Bound& one : claims) {
        if (past(one) && (one.claim.year < 0 || members[one.motion] <= few)) {
            one.claim.kind = Proposal::Kind::note;
            one.claim.rule = "earlier";
            one.motion.clear();
        }
    }
}

} // namespace

Reading read(const Readable& text, const Lexicon& lexicon) {
    const Analysis a = analyse(text, lexicon);
    const auto [year, month, day] = day_of(a);
    Motions motions(a);
    KnownSets sets(lexicon, day);
    std::vector<Bound> claims;
    Ballots ballots;
    Carried carried;
    carried.year = year;
    carried.month = month;
    std::uint32_t block = ~std::uint32_t{0};
    std::vector<Sentence> sentences = sentences_of(a);
    drop_other_pages(a, sentences);
    std::uint32_t number = 0; // as they are read
    const Sentence* before = nullptr;
    const bool awaiting = awaits_vote(a, sentences);
    motions.look_ahead(sentences);
    OtherMatters matters(a);
    Overlooked overlooked;
    for (const std::uint32_t s : order_of(a, sentences)) {
        if (sentences[s].block_number != block) {
            block = sentences[s].block_number;
            carried.subject.reset();
            carried.several.reset();
            carried.told_year = -1;
            carried.told_earlier = false;
            carried.awaiting = awaiting;
        }
        // "What happened today": the lists of such a paragraph are of a vote.
        carried.awaiting = carried.awaiting && !tells_of_vote(a, sentences[s]);
        const Sentence clause = behind_lead_in(a, sentences[s], month);
        const std::vector<Named> named = named_in(a, clause, day);
        sets.hear(named);
        overlooked.hear(sentences[s], named);
        note_attendance(a, sentences[s], named, sets);
        motions.enter(sentences[s]);
        matters.enter(sentences[s], motions.names_text());
        // "Its mission denies it."
        std::vector<Bound> bound;
        if (takes_back(a, sentences[s], named) && before != nullptr &&
            before->block_number == sentences[s].block_number)
            take_back(claims, number - 1);
        // "If paragraph 5 were deleted, it would vote for it": no vote is on the paragraph.
        const bool supposed = sentences[s].senses.has(Sense::condition);
        const bool corrects = carried.correcting;
        const bool changed = sentences[s].senses.has(Sense::change);
        for (Claim& claim : claims_in(a, clause, named, carried)) {
            claim.sentence = number;
            // Support for a government or a campaign is no stance on a motion.
            const bool backs = claim.act == Act::backing && !claim.rule.empty();
            const bool general =
                backs &&
                ((claim.who.kind != Named::Kind::number && backs_a_state(a, claim, named)) ||
                 (!motions.spoken_of() && !claim.of_it && may_be_general(a, claim) &&
                  sentences[s].last - sentences[s].first > 8));
            if (general && claim.kind == Proposal::Kind::stance) {
                claim.kind = Proposal::Kind::note;
                claim.rule = "standing";
            }
            std::string key =
                claim.kind == Proposal::Kind::stance && !(supposed && claim.rule.empty())
                    ? motions.key_of(claim)
                    : std::string();
            const OnThing on = corrects || claim.correction || carried.correcting || changed
                                   ? OnThing{}
                                   : matters.of(claim);
            std::string set_motion = motions.key_of_set(claim.who);
            std::vector<std::string> beside =
                key.empty() ? std::vector<std::string>() : motions.keys_joined_to(claim, key);
            bound.push_back({std::move(claim), std::move(key), on, std::move(set_motion)});
            for (std::string& other : beside) {
                Bound also = bound.back();
                also.motion = std::move(other);
                bound.push_back(std::move(also));
            }
        }
        take_names_off(a, sentences[s], named, carried, claims);
        take_names_off(a, sentences[s], named, carried, bound);
        ballots.assign(bound, sentences[s].block_number, corrects || carried.correcting,
                       motions.text());
        align(a, sentences[s], number, named, carried, claims, bound);
        std::move(bound.begin(), bound.end(), std::back_inserter(claims));
        before = &sentences[s];
        ++number;
    }
    unite_roll(claims);
    unite_texts(claims, motions.supposed());
    unite_symbol(claims);
    follow(claims, ballots.made());
    leave_past_apart(claims);
    const std::vector<MotionHeard> others = matters.part(claims);
    copy_to_both(a, claims);
    Reading out;
    out.proposals = resolve(a, sets, claims);
    out.passed_over = overlooked.left(a, out.proposals);
    out.motions = motions.heard();
    std::map<std::string, std::size_t> heard; // the first of each key
    for (std::size_t place = 0; place < out.motions.size(); ++place)
        heard.emplace(out.motions[place].key, place);
    const auto add = [&](MotionHeard motion) {
        heard.emplace(motion.key, out.motions.size());
        out.motions.push_back(std::move(motion));
    };
    for (const MotionHeard& other : others) {
        if (!heard.contains(other.key))
            add(other);
    }
    for (const auto& [made, of] : ballots.made()) {
        const auto base = heard.find(of);
        if (base == heard.end())
            continue;
        MotionHeard another = out.motions[base->second];
        another.key = made;
        add(std::move(another));
    }
    return out;
}

} // namespace plenary::reader
