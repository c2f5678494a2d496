#include "plenary/text/compose.hpp"

#include <cassert>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace plenary {

std::string composed(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* compose = icu::Normalizer2::getNFCInstance(status);
    assert(U_SUCCESS(status));
    const icu::UnicodeString input = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    std::string out;
    compose->normalize(input, status).toUTF8String(out);
    assert(U_SUCCESS(status));
    return out;
}

} // namespace plenary
