#include <algorithm>
#include <set>

#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

#include "plenary/evidence/reader/score.hpp"
#include "plenary/format/reader_gold.hpp"

using namespace plenary;
using fuzz::require;
using fuzz::require_told;
using reader::GoldRow;
using reader::Proposal;

namespace {

void require_row(const GoldRow& row, std::string_view text) {
    fuzz::require_inside(row.where, text);
    require(!row.iso3.empty() || !row.country.empty(), "a row says who is meant");
    require(row.trap || row.stance, "only a trap is of any stance", row.country);
    require(
        std::none_of(row.iso3.begin(), row.iso3.end(), [](char c) { return c >= 'a' && c <= 'z'; }),
        "a code is in capitals", row.iso3);
    require(reader::count_of(row) >= 0, "a set is of none or more", row.iso3);
}

// A reading that says what the rows of states say, and nothing else, misses none and hits no trap.
void require_perfect(const std::vector<GoldRow>& rows) {
    constexpr std::size_t most_motions = 8;
    std::set<std::string> motions;
    for (const GoldRow& row : rows)
        motions.insert(row.motion);
    if (motions.size() > most_motions)
        return;
    reader::Readable readable;
    readable.text = "said";
    std::vector<Proposal> proposals;
    for (const GoldRow& row : rows) {
        if (row.trap || is_set(row))
            continue;
        Proposal one;
        one.member = row.iso3;
        one.stance = *row.stance;
        one.motion = row.motion;
        one.end = static_cast<std::uint32_t>(readable.text.size());
        proposals.push_back(one);
    }
    const reader::Score all = reader::score(rows, proposals, readable);
    require(all.missed.empty(), "what was said of every row misses none");
    require(all.surplus.empty(), "what was said of rows alone is not false");
    require(all.counts.traps_hit == 0, "what is right hits no trap");
    const reader::Score none = reader::score(rows, {}, readable);
    require(none.surplus.empty() && none.caught.empty(), "nothing said is nothing false");
    require(all.counts.matched == static_cast<std::int64_t>(none.missed.size()),
            "what is found with all is missed with none");
}

} // namespace

// Every row is whole, and what is wrong is told with its place.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string file = "gold.csv";
    const std::string_view text = fuzz::text_of(data, size);
    const format::ReadGold gold = format::parse_gold(text, file);
    require_told(gold.problems, file, text);
    require(!gold.problems.empty() || !gold.rows.empty(), "gold without a row is a problem");
    require(gold.rows.size() == gold.files.size(), "every row has its file");
    for (std::size_t i = 0; i < gold.rows.size(); ++i) {
        require_row(gold.rows[i], text);
        require(gold.names_files != gold.files[i].empty(), "a file where there is such a column");
    }
    require_perfect(gold.rows);
    return 0;
}
