#include "kept_rows.hpp"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace plenary::bench {
namespace {

using Row = std::pair<std::uint64_t, std::vector<double>>;

// "seed number number ..."; nothing where it is not just that.
std::optional<Row> row_of(std::string_view line, std::size_t numbers) {
    Row out;
    const char* at = line.data();
    const char* const end = at + line.size();
    auto got = std::from_chars(at, end, out.first);
    while (got.ec == std::errc() && got.ptr != end && *got.ptr == ' ') {
        got = std::from_chars(got.ptr + 1, end, out.second.emplace_back());
    }
    if (got.ec != std::errc() || got.ptr != end || out.second.size() != numbers)
        return std::nullopt;
    return out;
}

} // namespace

KeptRows::KeptRows(const std::string& path, std::size_t numbers) {
    std::ifstream in(path, std::ios::binary);
    std::uintmax_t whole = 0;
    for (std::string line; std::getline(in, line) && !in.eof(); whole += line.size() + 1) {
        auto row = row_of(line, numbers);
        if (!row)
            break;
        rows_.insert(std::move(*row));
    }
    in.close();
    std::error_code error;
    if (std::filesystem::exists(path, error))
        std::filesystem::resize_file(path, whole, error);
    file_ = error ? nullptr : std::fopen(path.c_str(), "ab");
    if (file_ == nullptr)
        throw std::runtime_error(path + ": cannot be written");
}

KeptRows::~KeptRows() { std::fclose(file_); }

bool KeptRows::keep(std::uint64_t seed, std::vector<double> numbers) {
    std::string line = fmt::format("{}", seed);
    for (const double each : numbers)
        line += fmt::format(" {}", each);
    line += '\n';
    const std::lock_guard lock(one_);
    if (std::fwrite(line.data(), 1, line.size(), file_) != line.size() || std::fflush(file_) != 0)
        return false;
    rows_.emplace(seed, std::move(numbers));
    return true;
}

} // namespace plenary::bench
