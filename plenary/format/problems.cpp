#include "plenary/format/output.hpp"
#include "plenary/text/printable.hpp"

namespace plenary::format {

std::string problems_as_text(std::span<const Problem> problems) {
    std::string out;
    for (const Problem& problem : problems)
        out += "plenary: " + printable(describe(problem)) + "\n";
    return out;
}

} // namespace plenary::format
