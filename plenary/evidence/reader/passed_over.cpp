#include "plenary/evidence/reader/passed_over.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace plenary::reader {
namespace {

constexpr Senses stands{Sense::vote,    Sense::side,    Sense::abstain, Sense::absent, Sense::sign,
                        Sense::sponsor, Sense::support, Sense::oppose,  Sense::stand};

// Of these the reader knows what they are: no stand.
constexpr Senses none{Sense::threat, Sense::offer, Sense::deny};

// By name: "the Russian draft" names nobody.
bool by_name(const Named& one) { return one.kind == Named::Kind::states && !one.adjective; }

bool mostly_names(const Sentence& sentence, const std::vector<Named>& named) {
    std::uint32_t words = 0;
    for (const Named& one : named)
        words += by_name(one) ? one.last - one.first + 1 : 0;
    return 2 * words > sentence.last - sentence.first + 1;
}

// The quotes of one member, so that one asks in few steps whether any shares words with a stretch.
class Quotes {
public:
    // In the order of their begins.
    void add(std::uint32_t begin, std::uint32_t end) {
        begins_.push_back(begin);
        farthest_.push_back(farthest_.empty() ? end : std::max(farthest_.back(), end));
    }

    [[nodiscard]] bool meet(std::uint32_t begin, std::uint32_t end) const {
        const auto behind = std::lower_bound(begins_.begin(), begins_.end(), end);
        return behind != begins_.begin() &&
               farthest_[static_cast<std::size_t>(behind - begins_.begin()) - 1] > begin;
    }

private:
    std::vector<std::uint32_t> begins_;
    std::vector<std::uint32_t> farthest_; // of the ends so far
};

std::map<std::string, Quotes> quotes_by_member(const std::vector<Proposal>& proposals) {
    std::vector<const Proposal*> ordered;
    for (const Proposal& one : proposals)
        ordered.push_back(&one);
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Proposal* a, const Proposal* b) { return a->begin < b->begin; });
    std::map<std::string, Quotes> out;
    for (const Proposal* one : ordered)
        out[one->member].add(one->begin, one->end);
    return out;
}

} // namespace

void Overlooked::hear(const Sentence& sentence, const std::vector<Named>& named) {
    const bool names_alone = mostly_names(sentence, named);
    const bool may_stand = sentence.senses.has_any(stands) && !sentence.senses.has_any(none);
    if (!may_stand && !names_alone)
        return;
    Heard heard{sentence.first, sentence.last, names_alone, {}};
    for (const Named& one : named) {
        if (by_name(one))
            heard.states.insert(heard.states.end(), one.states.begin(), one.states.end());
    }
    std::sort(heard.states.begin(), heard.states.end());
    heard.states.erase(std::unique(heard.states.begin(), heard.states.end()), heard.states.end());
    if (!heard.states.empty())
        heard_.push_back(std::move(heard));
}

std::vector<PassedOver> Overlooked::left(const Analysis& analysis,
                                         const std::vector<Proposal>& proposals) const {
    const auto quotes = quotes_by_member(proposals);
    std::vector<const Heard*> ordered;
    for (const Heard& one : heard_)
        ordered.push_back(&one);
    std::sort(ordered.begin(), ordered.end(),
              [](const Heard* a, const Heard* b) { return a->first < b->first; });
    std::vector<PassedOver> out;
    const Heard* line = nullptr; // the line of names that the last of `out` ends with
    for (const Heard* one : ordered) {
        PassedOver found;
        found.begin = analysis.words[one->first].begin;
        found.end = analysis.words[one->last].end;
        for (const std::uint16_t state : one->states) {
            const std::string& member = analysis.lexicon->states[state];
            const auto of = quotes.find(member);
            if (of == quotes.end() || !of->second.meet(found.begin, found.end))
                found.members.push_back(member);
        }
        if (found.members.empty())
            continue;
        if (one->names_alone && line != nullptr && line->last + 1 == one->first) {
            PassedOver& before = out.back();
            before.end = found.end;
            for (std::string& member : found.members) {
                if (std::find(before.members.begin(), before.members.end(), member) ==
                    before.members.end())
                    before.members.push_back(std::move(member));
            }
        } else
            out.push_back(std::move(found));
        line = one->names_alone ? one : nullptr;
    }
    return out;
}

} // namespace plenary::reader
