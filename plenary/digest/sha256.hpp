// SHA-256 of bytes, and of named parts for "which dossier was this?".
//
// A digest is 32 bytes; people and files see it as 64 small hexadecimal digits.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plenary {

struct Sha256 {
    std::array<std::uint8_t, 32> bytes{};

    friend auto operator<=>(const Sha256&, const Sha256&) = default;
};

[[nodiscard]] Sha256 sha256(std::string_view bytes);

// The 64 hexadecimal digits.
[[nodiscard]] std::string to_string(const Sha256& digest);

// Reads 64 hexadecimal digits, small letters only; nullopt for anything else.
[[nodiscard]] std::optional<Sha256> parse_sha256(std::string_view text);

// Lower-case hex of SHA-256 over the bytes.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

// "sha256:..." over (name, bytes) pairs in the order of their names; lengths are part of the input,
// so no two lists share one by accident.
[[nodiscard]] std::string hash_parts(std::vector<std::pair<std::string, std::string>> parts);

} // namespace plenary

template <>
struct std::hash<plenary::Sha256> {
    std::size_t operator()(const plenary::Sha256& digest) const noexcept {
        std::size_t out = 0; // any of its bytes are as good as random
        std::memcpy(&out, digest.bytes.data(), sizeof out);
        return out;
    }
};
