#include "plenary/evidence/statement.hpp"

#include <algorithm>
#include <array>

namespace plenary {
namespace {

constexpr std::array stances{Stance::yes, Stance::lean_yes, Stance::undecided, Stance::lean_no,
                             Stance::no,  Stance::abstain,  Stance::absent};
constexpr std::array acts{Act::vote,        Act::signature, Act::co_sponsorship, Act::speech,
                          Act::instruction, Act::reported,  Act::inference,      Act::aggregate};

constexpr std::array heard_firsts{HeardFirst::all, HeardFirst::supporters, HeardFirst::unknown};

template <class All>
std::vector<std::string> words(const All& all) {
    std::vector<std::string> out;
    for (const auto one : all)
        out.emplace_back(to_string(one));
    return out;
}

} // namespace

std::string_view to_string(Stance stance) {
    switch (stance) {
    case Stance::yes:
        return "yes";
    case Stance::lean_yes:
        return "lean yes";
    case Stance::undecided:
        return "undecided";
    case Stance::lean_no:
        return "lean no";
    case Stance::no:
        return "no";
    case Stance::abstain:
        return "abstain";
    case Stance::absent:
        return "absent";
    }
    return "";
}

std::string_view key_of(Stance stance) {
    switch (stance) {
    case Stance::lean_yes:
        return "lean_yes";
    case Stance::lean_no:
        return "lean_no";
    default:
        return to_string(stance);
    }
}

std::string_view to_string(Act act) {
    switch (act) {
    case Act::vote:
        return "vote";
    case Act::signature:
        return "signature";
    case Act::co_sponsorship:
        return "co-sponsorship";
    case Act::speech:
        return "speech";
    case Act::instruction:
        return "instruction";
    case Act::reported:
        return "reported";
    case Act::inference:
        return "inference";
    case Act::aggregate:
        return "aggregate";
    }
    return "";
}

std::string_view to_string(HeardFirst heard) {
    switch (heard) {
    case HeardFirst::all:
        return "all";
    case HeardFirst::supporters:
        return "supporters";
    case HeardFirst::unknown:
        break;
    }
    return "unknown";
}

std::optional<Stance> parse_stance(std::string_view text) {
    for (const Stance stance : stances) {
        if (text == to_string(stance))
            return stance;
    }
    return std::nullopt;
}

std::optional<Act> parse_act(std::string_view text) {
    for (const Act act : acts) {
        if (text == to_string(act))
            return act;
    }
    return std::nullopt;
}

std::optional<HeardFirst> parse_heard_first(std::string_view text) {
    for (const HeardFirst heard : heard_firsts) {
        if (text == to_string(heard))
            return heard;
    }
    return std::nullopt;
}

const std::vector<std::string>& stance_words() {
    static const std::vector<std::string> all = words(stances);
    return all;
}

const std::vector<std::string>& act_words() {
    static const std::vector<std::string> all = words(acts);
    return all;
}

const std::vector<std::string>& heard_first_words() {
    static const std::vector<std::string> all = words(heard_firsts);
    return all;
}

const std::vector<std::string>& pressure_kinds() {
    static const std::vector<std::string> all{"threat",   "offer", "visit",
                                              "sanction", "aid",   "other"};
    return all;
}

Stance stance_of(Choice choice) {
    switch (choice) {
    case Choice::yes:
        return Stance::yes;
    case Choice::no:
        return Stance::no;
    case Choice::abstain:
        return Stance::abstain;
    case Choice::absent:
        return Stance::absent;
    }
    return Stance::absent;
}

bool is_firm(Stance stance) {
    return stance != Stance::lean_yes && stance != Stance::undecided && stance != Stance::lean_no;
}

std::optional<int> PrintedTally::of(Choice choice) const {
    switch (choice) {
    case Choice::yes:
        return yes;
    case Choice::no:
        return no;
    case Choice::abstain:
        return abstain;
    case Choice::absent:
        return absent;
    }
    return std::nullopt;
}

} // namespace plenary
