// Who moved between two sessions of a fit, and how sure that is.
#pragma once

#include <string>
#include <vector>

#include "plenary/question/answer.hpp"
#include "plenary/study/scale_show.hpp"

namespace plenary::study {

// From a session to the member's last one, on the identified scale, in one dimension.
struct MemberMove {
    std::string member;
    std::string name;
    std::size_t dimension = 0;
    int from = 0;
    int to = 0;
    double difference = 0;
    double sd = 0;  // with the covariance of the two positions
    double low = 0; // of the 90 % interval
    double high = 0;

    [[nodiscard]] bool excludes_zero() const { return low > 0 || high < 0; }
};

struct Moves {
    std::vector<MemberMove> all;        // in the order of the members
    std::vector<std::string> not_there; // ids of members that have no position in that session
};

// Of the members that were asked for, or of all. One solve of the posterior's chain a member and
// dimension. Problems: no-sessions, unknown-session; not-there-then for a member that was asked
// for; those of read_posterior_of.
[[nodiscard]] Result<Moves> moves_since(const ShownFit& shown, int since);

[[nodiscard]] question::Array data_of(const Moves& moves);

// In words, as a table where they are many, and with what the numbers do not say.
void say_moves(const ShownFit& shown, const Moves& moves, int since, question::Answer& answer);

[[nodiscard]] question::Table table_of(const ShownFit& shown, const Moves& moves);

} // namespace plenary::study
