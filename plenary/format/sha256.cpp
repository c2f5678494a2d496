#include "plenary/format/sha256.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include <fmt/format.h>
#include <openssl/evp.h>

namespace plenary::format {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    [[maybe_unused]] const int ok =
        EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
    assert(ok == 1);
    std::string out;
    for (unsigned int i = 0; i < length; ++i)
        out += fmt::format("{:02x}", digest[i]);
    return out;
}

std::string hash_parts(std::vector<std::pair<std::string, std::string>> parts) {
    std::sort(parts.begin(), parts.end());
    std::string all;
    for (const auto& [name, bytes] : parts) {
        all += fmt::format("{}:{}{}:{}", name.size(), name, bytes.size(), bytes);
    }
    return "sha256:" + sha256_hex(all);
}

} // namespace plenary::format
