// Sources whose texts are nearly equal. Nothing is recorded here: 'plenary propose' makes proposals
// of them, and a person decides.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/evidence/reader/near_duplicates.hpp"
#include "plenary/evidence/reader/shared_passage.hpp"
#include "plenary/evidence/same_source.hpp"
#include "plenary/ledger/rows.hpp"
#include "plenary/question/answer.hpp"
#include "plenary/store/store.hpp"

namespace plenary::study {

struct AlikePair {
    std::string first; // the names of the two
    std::string second;
    reader::Alike how;
    std::size_t passage_words = 0; // of the longest passage that both have
    std::string passage;           // its first 400 bytes or fewer, as the first has it
    std::string locator;           // where that stands in the first; only of sources
    std::string proposal;          // the id of the proposal; only of sources
};

// Pairs among these texts, by name.
[[nodiscard]] std::vector<AlikePair> alike_texts(const std::vector<std::string>& names,
                                                 const std::vector<std::string_view>& texts);

// What the rows of `sources` tell.
[[nodiscard]] SameAs same_as_in(const ledger::Rows& rows);

// The source with this id against every other source of the ledger that has its bytes, but for
// those that are told to be the same already; of sources that are one only the one that is most
// alike. The first of a pair is the one of the later day, or this source where the days do not
// tell. What cannot be read is passed over. Reads every snapshot. Errors of the store.
[[nodiscard]] Result<std::vector<AlikePair>>
alike_sources(store::Store& store, const ledger::Rows& rows, const std::string& id);

// The proposal that the first repeats the text of the second, as the cells of its row.
[[nodiscard]] ledger::Cells same_as_proposal(const AlikePair& pair, const ledger::Rows& rows);

// What a person is told to do about a pair.
enum class AlikeNext { nothing, propose, review };

// Adds `alike`, and says which they are and how alike.
void tell_alike(const std::vector<AlikePair>& pairs, AlikeNext next, question::Answer& answer);

} // namespace plenary::study
