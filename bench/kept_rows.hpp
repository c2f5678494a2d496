// Rows of numbers, one a seed, kept in a file as they are made: a long run that was broken off goes
// on where it was.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace plenary::bench {

class KeptRows {
public:
    // Takes what whole rows of so many numbers there are; the rest of the file is dropped. Throws
    // std::runtime_error where the file cannot be read or written.
    KeptRows(const std::string& path, std::size_t numbers);
    KeptRows(const KeptRows&) = delete;
    KeptRows& operator=(const KeptRows&) = delete;
    ~KeptRows();

    [[nodiscard]] bool has(std::uint64_t seed) const { return rows_.contains(seed); }

    [[nodiscard]] const std::vector<double>& row(std::uint64_t seed) const {
        return rows_.at(seed);
    }

    // False where it cannot be written. Any thread may call it, but not has() and row() at the same
    // time. A row is read back to the last bit.
    [[nodiscard]] bool keep(std::uint64_t seed, std::vector<double> numbers);

private:
    std::map<std::uint64_t, std::vector<double>> rows_;
    std::FILE* file_ = nullptr;
    std::mutex one_;
};

} // namespace plenary::bench
