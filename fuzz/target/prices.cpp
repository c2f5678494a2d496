#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

#include "plenary/format/members.hpp"

using namespace plenary;
using fuzz::require_told;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string file = "prices.csv";
    const std::string_view text = fuzz::text_of(data, size);
    std::vector<Problem> problems;
    const auto rows = format::parse_prices(text, file, problems);
    require_told(problems, file, text);
    for (const format::PriceRow& row : rows) {
        fuzz::require_inside(row.where, text);
        fuzz::require(row.price >= 1, "a price is above zero", row.member);
        fuzz::require(!problems.empty() || !row.member.empty(), "every row names a member");
    }
    return 0;
}
