#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

#include "plenary/format/members.hpp"

using namespace plenary;
using fuzz::require;
using fuzz::require_told;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string file = "chances.csv";
    const std::string_view text = fuzz::text_of(data, size);
    std::vector<Problem> problems;
    const auto rows = format::parse_chances(text, file, problems);
    require_told(problems, file, text);
    for (const format::ChanceRow& row : rows) {
        fuzz::require_inside(row.where, text);
        for (const double chance : {row.yes, row.abstain, row.absent})
            require(chance >= 0 && chance <= 1, "a probability is from 0 to 1", row.member);
        if (problems.empty()) {
            require(!row.member.empty(), "every row names a member");
            require(row.yes + row.abstain + row.absent <= 1 + 1e-9, "they add up to at most 1",
                    row.member);
        }
    }
    return 0;
}
