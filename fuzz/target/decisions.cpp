#include "plenary/format/decisions.hpp"

#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

using namespace plenary;
using fuzz::require;

// What is read names its proposal, what is wrong is told with its place, and what is written open
// is read open.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string file = "decisions.jsonl";
    const std::string_view text = fuzz::text_of(data, size);
    const format::ReadDecisions read = format::parse_decisions(text, file);
    fuzz::require_told(read.problems, file, text);
    for (const format::Decision& one : read.decisions) {
        require(!one.proposal.empty(), "a decision names its proposal");
        require(one.accepts || one.cells.empty(), "a rejected proposal has no cells");
        fuzz::require_inside(one.where, text);
        const format::ReadDecisions again =
            format::parse_decisions(format::open_decision(one.proposal, one.cells), file);
        require(again.problems.empty() && again.open == 1, "what is written open is read open");
    }
    return 0;
}
