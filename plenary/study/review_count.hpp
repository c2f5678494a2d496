// What accepting a proposal would do to the count of its motion.
#pragma once

#include <vector>

#include "plenary/review/account.hpp"
#include "plenary/study/ledger_request.hpp"

namespace plenary::study {

// Two parts: what accepting would do (the count now and then, the member's place, new conflicts,
// what is wrong with the row), and the statements on the same member and motion. Nothing is
// recorded. Cost of reading the dossier twice.
[[nodiscard]] std::vector<review::Part> on_the_motion(const LedgerRequest& request,
                                                      const review::Item& item);

} // namespace plenary::study
