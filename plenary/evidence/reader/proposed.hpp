// What was proposed of a text so far, to be found by motion and by member: a long text has
// thousands of motions, and each set that is not written out asks who is told to have done what on
// one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "plenary/evidence/reader/proposal.hpp"

namespace plenary::reader {

class Proposed {
public:
    // A proposal and its member's place in the states of the lexicon.
    struct Placed {
        Proposal proposal;
        std::uint16_t state = 0; // of an aggregate nothing
    };

    using Places = std::vector<std::size_t>; // in all(), ascending

    explicit Proposed(std::size_t states) : of_(states) {}

    // A stance of a member. Constant time but for the search of its motion.
    void add(Proposal stance, std::uint16_t state);
    // What is no stance of one member: pressure, a note, an aggregate. Only all() has it.
    void add_apart(Proposal apart, std::uint16_t state);
    // A stance goes before another of the same member on the same motion.
    void replace(std::size_t place, Proposal stance);

    [[nodiscard]] const std::vector<Placed>& all() const { return all_; }

    [[nodiscard]] std::vector<Placed> taken() && { return std::move(all_); }

    [[nodiscard]] const Proposal& at(std::size_t place) const { return all_[place].proposal; }

    // The stances of a member; those on a motion; those of a member on a motion.
    [[nodiscard]] const Places& of(std::uint16_t state) const { return of_[state]; }

    [[nodiscard]] const Places& on(const std::string& motion) const;
    [[nodiscard]] const Places& on(const std::string& motion, std::uint16_t state) const;

    // The stances on each motion, by the key of the motion.
    struct OnMotion {
        Places all;
        std::map<std::uint16_t, Places> of;
    };

    using ByMotion = std::map<std::string, OnMotion, std::less<>>;

    [[nodiscard]] const ByMotion& by_motion() const { return by_motion_; }

private:
    std::vector<Placed> all_;
    std::vector<Places> of_;
    ByMotion by_motion_;
};

} // namespace plenary::reader
