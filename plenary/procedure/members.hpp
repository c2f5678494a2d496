// How likely each member's votes are at one value of the common shock, given what it is known to
// have done. Voters of equal support, margin, votes and seats are computed once.
#pragma once

#include <array>
#include <vector>

#include "plenary/procedure/chain.hpp"
#include "plenary/procedure/joint.hpp"

namespace plenary::procedure {

struct Correlation {
    double common = 0;      // rho, of the common shock
    double persistence = 0; // tau, of a member with itself from stage to stage

    // rho + tau = 1: what a member does is a function of F and its own G, so whoever says yes at a
    // stage says yes at every easier one.
    [[nodiscard]] bool nested() const { return 1 - common - persistence <= 1e-12; }
};

// A stretch of the line, open below and closed above as far as it matters.
struct Stretch {
    double from = 0;
    double to = 0;
};

// Where what is added to s - b + sqrt(rho) F must lie for this vote at the stage; `choice` is a
// choice of the stage's game, `observed` a choice that was seen.
[[nodiscard]] Stretch stretch_of(const Chain& chain, const Voter& voter, std::size_t stage,
                                 std::uint32_t choice, double shift);
[[nodiscard]] Stretch stretch_of_observed(const Chain& chain, const Voter& voter, std::size_t stage,
                                          double shift);

// P(x in a, y in b) of two standard normals with correlation r.
[[nodiscard]] double in_both(const Stretch& a, const Stretch& b, double r);

// The votes that a block needs and their chances at one F.
class MemberVotes {
public:
    // Which of the exact ways.
    enum class Way {
        separate, // one stage: whatever was observed says nothing more than through F, or nothing
                  // was observed
        pair,     // two free stages, nothing observed
        given,    // one free stage and one observed
        nested,   // any number of free and observed stages, rho + tau = 1
    };

    MemberVotes(const Chain& chain, Correlation correlation, Way way,
                std::vector<std::size_t> stages);

    [[nodiscard]] const JointVotes& joint() const { return joint_; }

    // Writes [voter * choices + choice][lane] at one value of F.
    void fill(double shock, std::size_t lane, std::vector<JointRule::Lane>& chance) const;

    // The logarithm of how likely everything observed is at this F; minus infinity: impossible.
    [[nodiscard]] double log_likelihood(double shock) const;

private:
    void prepare_nested();
    [[nodiscard]] std::vector<double> chances_of(const Voter& voter, double shock) const;
    [[nodiscard]] std::vector<double> nested_chances(const Voter& voter, double shock) const;
    [[nodiscard]] double likelihood_of(const Voter& voter, double shock) const;
    [[nodiscard]] Stretch own_stretch(const Voter& voter, double shock) const;

    const Chain& chain_;
    Correlation correlation_;
    Way way_;
    JointVotes joint_;
    std::vector<std::size_t> observed_;
    std::vector<std::size_t> like_; // by voter: the first one like it
};

} // namespace plenary::procedure
