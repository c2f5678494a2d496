// Runs a fuzz target on every file of the folder named, in order of their names. An empty or
// missing folder is a failure: then nothing was tried.
#include <cstdio>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "fuzz/target.hpp"
#include <fmt/format.h>

#include "plenary/format/file.hpp"

namespace fs = std::filesystem;

namespace {

bool run(const std::string& input) {
    fmt::print(stderr, "{}\n", input);
    const auto bytes = plenary::format::read_file(input);
    if (!bytes)
        return false;
    // A copy of exactly this size: reading past its end is then seen.
    const std::vector<std::uint8_t> exact(bytes->begin(), bytes->end());
    return LLVMFuzzerTestOneInput(exact.data(), exact.size()) == 0;
}

} // namespace

int main(int count, char** arguments) {
    std::set<std::string> inputs;
    std::error_code error;
    if (count == 2) {
        for (const fs::directory_entry& entry : fs::directory_iterator(arguments[1], error))
            inputs.insert(entry.path().string());
    }
    bool good = !inputs.empty();
    for (const std::string& input : inputs)
        good = run(input) && good;
    return good ? 0 : 1;
}
