#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

#include "plenary/format/members.hpp"

using namespace plenary;
using fuzz::require_told;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string file = "line-up.csv";
    const std::string_view text = fuzz::text_of(data, size);
    std::vector<Problem> problems;
    const auto rows = format::parse_line_up(text, file, problems);
    require_told(problems, file, text);
    for (const format::LineUpRow& row : rows) {
        fuzz::require_inside(row.where, text);
        if (!problems.empty())
            continue;
        fuzz::require(!row.member.empty(), "every row names a member");
        fuzz::require(text.find(to_string(row.choice)) != std::string_view::npos,
                      "a choice is one that is written", to_string(row.choice));
    }
    return 0;
}
