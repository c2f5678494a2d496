// Runs a fuzz target on every file of the folders named, in order of their names. An empty or
// missing folder is a failure: then nothing was tried.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <vector>

#include "fuzz/target.hpp"
#include <fmt/format.h>

#include "plenary/format/file.hpp"

namespace fs = std::filesystem;

int main(int count, char** arguments) {
    for (int i = 1; i < count; ++i) {
        std::vector<fs::path> inputs;
        std::error_code error;
        for (const fs::directory_entry& entry : fs::directory_iterator(arguments[i], error))
            inputs.push_back(entry.path());
        if (inputs.empty()) {
            fmt::print(stderr, "{}: no inputs\n", arguments[i]);
            return 1;
        }
        std::sort(inputs.begin(), inputs.end());
        for (const fs::path& input : inputs) {
            const auto bytes = plenary::format::read_file(input);
            if (!bytes) {
                fmt::print(stderr, "{}\n", describe(bytes.error()));
                return 1;
            }
            fmt::print(stderr, "{}\n", input.string());
            // A copy of exactly this size: reading past its end is then seen.
            const std::vector<std::uint8_t> exact(bytes->begin(), bytes->end());
            LLVMFuzzerTestOneInput(exact.data(), exact.size());
        }
    }
    return count > 1 ? 0 : 1;
}
