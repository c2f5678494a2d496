// Who was not there, said of two at once: "Neither Peru nor Chile took part in the vote".
#include <algorithm>
#include <array>
#include <string_view>

#include "plenary/evidence/reader/binder.hpp"

namespace plenary::reader {
namespace {

template <std::size_t count>
bool is_one_of(std::string_view said, const std::array<std::string_view, count>& words) {
    return std::find(words.begin(), words.end(), said) != words.end();
}

bool is_neither(std::string_view said) {
    return is_one_of(said, std::array<std::string_view, 8>{"Neither", "neither", "nor", "Ni", "ni",
                                                           "Nem", "nem", "Nor"});
}

// Words of taking part, which the "neither" denies.
bool tells_of_presence(std::string_view said) {
    return is_one_of(said,
                     std::array<std::string_view, 37>{
                         "took",      "participated", "voted",        "attended",   "present",
                         "room",      "chamber",      "hall",         "votó",       "votaron",
                         "participó", "participaron", "asistió",      "asistieron", "sala",
                         "presentes", "presente",     "voté",         "pris",       "participé",
                         "salle",     "présents",     "présentes",    "étaient",    "votou",
                         "votaram",   "participou",   "participaram", "compareceu", "compareceram",
                         "voter",     "recinto",      "plenario",     "estaban",    "estuvieron",
                         "estavam",   "assistiram"});
}

} // namespace

void Binder::neither() {
    constexpr std::uint32_t near = 3;
    constexpr std::uint32_t far = 9;
    if (s_.question || !marks_.expect.empty() || !marks_.condition.empty() ||
        !marks_.deny.empty() || !s_.senses.has(Sense::state))
        return;
    std::vector<std::size_t> who;
    std::uint32_t last = 0;
    for (std::size_t n = 0; n < named_.size(); ++n) {
        const Named& one = named_[n];
        bool denied = false;
        for (std::uint32_t w = one.first; w > s_.first && one.first - w < near; --w)
            denied = denied || is_neither(a_.said(w - 1));
        if (one.kind != Named::Kind::states || !denied || used_[n])
            continue;
        who.push_back(n);
        last = one.last;
    }
    const std::size_t names = [&] {
        std::size_t count = 0;
        for (const std::size_t n : who)
            count += named_[n].states.size();
        return count;
    }();
    if (names < 2)
        return;
    const std::uint32_t stop = std::min(at_.clause_stop(last), last + far);
    const bool acted = std::any_of(cues_.begin(), cues_.end(), [&](const Cue& cue) {
        return cue.first > last && cue.first < stop && cue.stance != Proposal::Stance::absent;
    });
    bool present = false;
    for (std::uint32_t w = last + 1; w < stop; ++w)
        present = present || tells_of_presence(a_.said(w));
    if (acted || !present)
        return;
    Cue away;
    away.stance = Proposal::Stance::absent;
    away.first = last + 1;
    away.last = stop - 1;
    away.label = true;
    for (const std::size_t n : who) {
        used_[n] = true;
        out_.push_back(assertion_.make(away, named_[n], "subject"));
    }
}

} // namespace plenary::reader
