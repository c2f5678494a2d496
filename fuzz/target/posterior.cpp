// The body of a posterior under a check sum that is right, so that what is behind it is tried.
#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"
#include <fmt/format.h>

#include "plenary/digest/sha256.hpp"
#include "plenary/format/posterior_file.hpp"

using namespace plenary;
using fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view body = fuzz::text_of(data, size);
    const std::string bytes = fmt::format("PLNPOST1\n{}\n{}", sha256_hex(body), body);
    const auto read = format::read_posterior(bytes, "p.bin");
    if (!read) {
        fuzz::require_told(read.error());
        return 0;
    }
    require(read->roots.size() == read->periods.size(), "a block for each period");
    require(format::write_posterior(*read) == bytes, "it is written as it was read");
    return 0;
}
