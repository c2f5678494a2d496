#include "fuzz/readable.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

#include "plenary/evidence/reader/layout.hpp"

using namespace plenary;
using fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source = fuzz::text_of(data, size);
    const auto bytes = static_cast<std::uint32_t>(size);
    const reader::Readable readable = reader::read_plain({source}, bytes);
    fuzz::require_readable(readable, bytes);
    for (std::size_t i = 0; i < readable.text.size(); ++i) {
        const char c = readable.text[i];
        const char there = source[std::min<std::size_t>(readable.from[i], size - 1)];
        if (c > ' ' && c < 0x7F && there > 0)
            require(c == there, "an ASCII byte is the one it comes from", source);
    }
    const auto digits = [](std::string_view text) {
        std::string out;
        std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                     [](char c) { return c >= '0' && c <= '9'; });
        return out;
    };
    require(digits(source) == digits(readable.text), "no digit is lost or invented", source);
    // What has been read once reads to the same words again.
    const reader::Readable again =
        reader::read_plain({readable.text}, static_cast<std::uint32_t>(readable.text.size()));
    const auto words = [](std::string_view text) {
        std::string out;
        std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        });
        return out;
    };
    require(words(readable.text) == words(again.text), "no letter is lost", source);
    return 0;
}
