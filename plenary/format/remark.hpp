// What a person should know of how a source was read, without it being a mistake: "read as
// Windows-1252", "an attachment was not read".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

struct Remark {
    std::string code; // stable, kebab-case
    std::string message;
    Where where;
};

// Collects remarks on one source. Those beyond the first hundred are not kept.
class Remarks {
public:
    // The bytes must live as long as the object.
    Remarks(std::string_view bytes, std::string file) : bytes_(bytes), file_(std::move(file)) {}

    void add(std::string code, std::string message);
    // With the line and column of a byte. Cost O(offset).
    void add_at(std::string code, std::string message, std::uint32_t offset);

    [[nodiscard]] Where place(std::size_t offset) const;

    [[nodiscard]] const std::string& file() const { return file_; }

    [[nodiscard]] const std::vector<Remark>& all() const { return all_; }

    [[nodiscard]] std::vector<Remark> take() { return std::exchange(all_, {}); }

private:
    std::string_view bytes_;
    std::string file_;
    std::vector<Remark> all_;
};

} // namespace plenary::format
