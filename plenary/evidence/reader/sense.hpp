// What a known phrase may be in a sentence, and sets of such senses.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace plenary::reader {

enum class Sense : std::uint8_t {
    state,
    group,
    stop_phrase, // holds a state's word and is not the state
    official,
    vote,
    side,
    abstain,
    absent,
    sign,
    sponsor,
    support,
    oppose,
    adopted,
    neg,
    aux,
    condition,
    expect,
    deny,
    claim,
    say,
    urge,
    threat,
    offer,
    withdraw,
    change,
    first,
    former,
    hedge,
    rest,
    same,
    along,
    join, // "joined", with "the sponsors" or "the no camp" behind it
    only,
    foremost, // "the first", "one of the few"
    except,
    refer,
    group_noun,
    speaker,
    title,
    not_agent,
    earlier,
    article,
    conjunction,
    preposition,
    pronoun,
    its_vote,
    relative,
    but,
    without_vote,
    unanimous,
    motion,
    anaphor,
    draft,     // what a member puts forward: whose it is supports it
    those,     // "those of", with the voters behind it
    that_time, // "then": of the time told before
    whole,     // "the draft": the text itself, not a part of it
    number,
    separate,
    first_person,
    gives,     // "expressed", "gave", with what is given behind it
    stand,     // "support", "a refusal": what is given
    refuse,    // "declined to", with the act behind it that is not done
    asks,      // "asked for", with a postponement or a separate vote behind it
    note,      // where a member stands, without an act: "remains excluded", "allied with"
    balloting, // "the roll call", "la votación": that in which votes are cast
    puts,      // "put", "mis", "sometido": with the vote behind it, what is called up
    turns,     // "turned to", "pasó": to what comes next
    explains,  // "explanations", "speakers": who spoke, not how they stand
    awaits,    // "where we stand", "nothing has been voted yet": the vote is still to come
    general,   // "the idea", "the board": a noun that is the name of no motion
    shift,     // "earlier", "una hora después": what follows is of another time
    about,     // "as for", "quant à": with what the clause is on behind it
    result,    // "passes", "fue rechazada": how a vote ended, whoever voted
    namely,    // "namely", "a saber": who is meant stands behind it
    both,      // "both votes", "ninguna de las dos": what is told is so of two motions
};

// A set of senses in two machine words. Every operation costs O(1).
class Senses {
public:
    constexpr Senses() = default;

    constexpr Senses(std::initializer_list<Sense> senses) {
        for (const Sense one : senses)
            add(one);
    }

    constexpr void add(Sense sense) { bits_[place(sense)] |= bit(sense); }

    constexpr void add(Senses others) {
        bits_[0] |= others.bits_[0];
        bits_[1] |= others.bits_[1];
    }

    [[nodiscard]] constexpr bool has(Sense sense) const {
        return (bits_[place(sense)] & bit(sense)) != 0;
    }

    [[nodiscard]] constexpr bool has_any(Senses others) const {
        return ((bits_[0] & others.bits_[0]) | (bits_[1] & others.bits_[1])) != 0;
    }

    // Whether it has none but these.
    [[nodiscard]] constexpr bool within(Senses others) const {
        return ((bits_[0] & ~others.bits_[0]) | (bits_[1] & ~others.bits_[1])) == 0;
    }

private:
    static constexpr unsigned width = 64;

    [[nodiscard]] static constexpr std::size_t place(Sense sense) {
        return static_cast<unsigned>(sense) / width;
    }

    [[nodiscard]] static constexpr std::uint64_t bit(Sense sense) {
        return std::uint64_t{1} << (static_cast<unsigned>(sense) % width);
    }

    std::array<std::uint64_t, 2> bits_{};
};

static_assert(static_cast<unsigned>(Sense::both) < 128, "a set of senses is two words");

} // namespace plenary::reader
