#include "plenary/format/archive_digest.hpp"

#include <cstdint>

#include "plenary/digest/sha256.hpp"
#include "plenary/format/archive_folder.hpp"

namespace plenary::format {
namespace {

void add_number(std::string& out, std::uint64_t number) {
    constexpr unsigned bytes = 4;
    constexpr unsigned bits = 8;
    for (unsigned k = 0; k < bytes; ++k)
        out += static_cast<char>(number >> (bits * k) & 0xFFU);
}

} // namespace

Result<std::string> archive_digest(const rollcall::Archive& archive) {
    auto parts = archive_tables(archive);
    if (!parts)
        return fail(parts.error());
    std::string votes;
    const rollcall::VoteMatrix& matrix = archive.votes;
    for (std::size_t j = 0; j < matrix.roll_calls(); ++j) {
        add_number(votes, matrix.end(j) - matrix.begin(j));
        for (std::size_t vote = matrix.begin(j); vote < matrix.end(j); ++vote) {
            add_number(votes, matrix.member(vote));
            votes += static_cast<char>(matrix.code(vote));
        }
    }
    parts->emplace_back("votes", std::move(votes));
    return hash_parts(std::move(*parts));
}

} // namespace plenary::format
