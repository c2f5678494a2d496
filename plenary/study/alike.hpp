// Sources whose texts are nearly equal, told as proposals of `same_as`. Nothing is recorded here: a
// person accepts one with 'plenary source correct ID --same_as OTHER'.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/evidence/reader/near_duplicates.hpp"
#include "plenary/ledger/rows.hpp"
#include "plenary/question/answer.hpp"
#include "plenary/store/store.hpp"

namespace plenary::study {

struct AlikePair {
    std::string first; // the names of the two
    std::string second;
    reader::Alike how;
};

// Pairs among these texts, by name.
[[nodiscard]] std::vector<AlikePair> alike_texts(const std::vector<std::string>& names,
                                                 const std::vector<std::string_view>& texts);

// The source with this id (first) against every other source of the ledger that has its bytes, but
// for those that are told to be the same already. What cannot be read is passed over. Reads every
// snapshot. Errors of the store.
[[nodiscard]] Result<std::vector<AlikePair>>
alike_sources(store::Store& store, const ledger::Rows& rows, const std::string& id);

// Adds `alike`, and says which they are and how alike; of sources that are `recorded` also how a
// person accepts it.
void tell_alike(const std::vector<AlikePair>& pairs, bool recorded, question::Answer& answer);

} // namespace plenary::study
