// What every file in fuzz/target/ defines: one function that takes any bytes and holds a parser to
// what its header promises. It is run by libFuzzer (./dev fuzz) and on the kept inputs by
// replay.cpp
// (./dev test).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

// Answers 0. Ends the process where a promise is broken.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

// Answers 0. A target that has something to prepare defines it too; libFuzzer calls it first.
extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments);

namespace plenary::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

} // namespace plenary::fuzz
