#include "plenary/evidence/reader/withdrawn.hpp"

#include <algorithm>
#include <string_view>

#include "plenary/evidence/reader/vicinity.hpp"

namespace plenary::reader {
namespace {

using Act = Proposal::Act;

// Whether a word is of a name on a text: "its signature", "su copatrocinio", "la liste".
bool is_of_a_name(const Analysis& a, std::uint32_t w) {
    return a.begins(w, WordList::name_on_a_text);
}

} // namespace

void take_names_off(const Analysis& a, const Sentence& s, const std::vector<Named>& named,
                    const Carried& carried, std::vector<Bound>& claims) {
    constexpr std::uint32_t near = 7;
    if (!s.senses.has(Sense::withdraw) || s.question ||
        s.senses.has_any({Sense::threat, Sense::expect, Sense::condition, Sense::deny}))
        return;
    for (std::uint32_t w = s.first; w <= s.last; ++w) {
        const std::uint32_t hit = a.hit_at[w];
        if (hit == Analysis::none || a.hits[hit].first != w ||
            a.meaning(hit, Sense::withdraw) == nullptr)
            continue;
        bool of_name = false;
        for (std::uint32_t v = w; v <= std::min(s.last, w + near); ++v)
            of_name = of_name || is_of_a_name(a, v);
        const bool denied = w > s.first && a.is(w - 1, Sense::neg);
        if (!of_name || denied)
            continue;
        const Named* who = nullptr;
        for (const Named& one : named) {
            if (one.kind == Named::Kind::states && one.last < w && acts(one.role))
                who = &one;
        }
        if (who == nullptr && carried.subject)
            who = &*carried.subject;
        if (who == nullptr)
            return;
        for (Bound& one : claims) {
            Claim& claim = one.claim;
            if (claim.act != Act::signature && claim.act != Act::sponsorship)
                continue;
            std::erase_if(claim.who.states, [who](std::uint16_t state) {
                return std::find(who->states.begin(), who->states.end(), state) !=
                       who->states.end();
            });
            if (claim.who.kind == Named::Kind::states && claim.who.states.empty())
                claim.rule = "";
        }
        return;
    }
}

} // namespace plenary::reader
