#include "fuzz/require.hpp"

#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>

namespace plenary::fuzz {

void require(bool holds, std::string_view property, std::string_view broken_by,
             std::source_location where) {
    if (holds)
        return;
    fmt::print(stderr, "{}:{}: broken: {}\n{}\n", where.file_name(), where.line(), property,
               broken_by);
    std::abort();
}

} // namespace plenary::fuzz
