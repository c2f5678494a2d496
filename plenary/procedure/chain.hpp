// A procedure bound to a body: for every stage its game, for every member its support and where it
// votes. What the chances are computed from.
//
// Member i at stage m has z = s_i - b_m + sqrt(rho) F + sqrt(tau) G_i + sqrt(1 - rho - tau) e_im,
// F, G and e independent standard normals, and says yes when z > 0, abstains while 0 >= z >
// -margin_i, else says no. A rule that does not tell abstentions from noes takes both as "not yes".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plenary/problem/problem.hpp"
#include "plenary/procedure/stage.hpp"
#include "plenary/rule/body.hpp"
#include "plenary/rule/game.hpp"

namespace plenary::procedure {

struct Voter {
    std::string code;
    double support = 0;
    double abstain_margin = 0;
    // By stage; none: it cannot vote there.
    std::vector<std::optional<std::uint32_t>> variable;
    // By stage; what it is known to have done there. A way of not saying yes for a member with no
    // margin is a plain "not yes".
    std::vector<std::optional<Choice>> observed;
};

struct Chain {
    std::vector<Game> games; // by stage
    std::vector<double> difficulty;
    std::vector<std::optional<bool>> outcome; // by stage: whether it passed, where it is observed
    std::vector<Voter> voters;                // those who can vote at some stage

    [[nodiscard]] std::vector<std::size_t> free_stages() const;
    [[nodiscard]] std::vector<std::size_t> observed_stages() const;
};

// The most stages of one procedure: outcomes of all of them are listed together.
inline constexpr std::size_t most_stages = 10;

// Which end of the supports is taken.
enum class End { value, low, high };

// The seat of a member that the stage itself bars.
inline constexpr const char* barred_here = "barred at this stage";

// The members and seats of a stage: of its own day of members, else its day, else `otherwise`.
[[nodiscard]] Electorate electorate_of(const Body& body, Day otherwise, const Procedure& procedure,
                                       const Stage& stage, bool with_barred);

// 2 where a stage's rule tells only yes from not yes, else 3.
[[nodiscard]] std::uint32_t choices_of(const Stage& stage);

// Errors: those of bind(); E-MEMBER for a member that can vote and has no support.
[[nodiscard]] Result<Chain> chain_of(const Body& body, Day otherwise, const Procedure& procedure,
                                     End end);

// Takes these votes as those of the stage; by member code. Whoever is not in it is not known to
// have done anything. Errors: E-PROC when the votes known leave the outcome open.
[[nodiscard]] Result<bool> observe(Chain& chain, std::size_t stage,
                                   const std::vector<std::pair<std::string, Choice>>& votes,
                                   const Where& where);

} // namespace plenary::procedure
