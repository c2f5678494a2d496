#include "plenary/digest/sha256.hpp"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>
#include <openssl/evp.h>

namespace plenary {
namespace {

constexpr std::string_view digits = "0123456789abcdef";

} // namespace

Sha256 sha256(std::string_view bytes) {
    // Looked up once: the search for an algorithm takes longer than a short digest.
    static EVP_MD* const method = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    Sha256 out;
    unsigned int length = 0;
    [[maybe_unused]] const int ok =
        EVP_Digest(bytes.data(), bytes.size(), out.bytes.data(), &length, method, nullptr);
    assert(ok == 1 && length == out.bytes.size());
    return out;
}

std::string to_string(const Sha256& digest) {
    std::string out;
    out.reserve(2 * digest.bytes.size());
    for (const std::uint8_t byte : digest.bytes) {
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

std::optional<Sha256> parse_sha256(std::string_view text) {
    Sha256 out;
    if (text.size() != 2 * out.bytes.size())
        return std::nullopt;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t value = digits.find(text[i]);
        if (value == std::string_view::npos)
            return std::nullopt;
        auto& byte = out.bytes[i / 2];
        byte = static_cast<std::uint8_t>(byte * 16U + value);
    }
    return out;
}

std::string sha256_hex(std::string_view bytes) { return to_string(sha256(bytes)); }

std::string hash_parts(std::vector<std::pair<std::string, std::string>> parts) {
    std::sort(parts.begin(), parts.end());
    std::string all;
    for (const auto& [name, bytes] : parts) {
        all += fmt::format("{}:{}{}:{}", name.size(), name, bytes.size(), bytes);
    }
    return "sha256:" + sha256_hex(all);
}

} // namespace plenary
