#include "plenary/text/fold.hpp"

#include <cassert>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace plenary {

std::string fold(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(status);
    assert(U_SUCCESS(status));
    const icu::UnicodeString input = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    icu::UnicodeString folded = decompose->normalize(input, status);
    assert(U_SUCCESS(status));
    folded.foldCase();

    icu::UnicodeString out;
    bool gap = false;
    for (int32_t i = 0; i < folded.length();) {
        const UChar32 c = folded.char32At(i);
        i += U16_LENGTH(c);
        if (u_charType(c) == U_NON_SPACING_MARK)
            continue;
        if (!u_isalnum(c)) {
            gap = true;
            continue;
        }
        if (gap && !out.isEmpty())
            out.append(static_cast<UChar>(' '));
        gap = false;
        out.append(c);
    }
    std::string result;
    out.toUTF8String(result);
    return result;
}

} // namespace plenary
