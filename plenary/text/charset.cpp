#include "plenary/text/charset.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/utf16.h>

#include "plenary/text/characters.hpp"

namespace plenary {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

// ICU's own would write U+001A for some single bytes.
void replace(const void* /*context*/, UConverterToUnicodeArgs* args, const char* /*bytes*/,
             int32_t /*length*/, UConverterCallbackReason reason, UErrorCode* status) {
    if (reason > UCNV_IRREGULAR)
        return;
    *status = U_ZERO_ERROR;
    const UChar replacement = 0xFFFD;
    ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
}

Converter open(const std::string& charset) {
    std::string name = charset;
    std::transform(name.begin(), name.end(), name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    for (const char* latin : {"iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii",
                              "iso_8859-1", "l1", "cp819"}) {
        if (name == latin)
            name = "windows-1252";
    }
    UErrorCode status = U_ZERO_ERROR;
    UConverter* found = ucnv_open(name.c_str(), &status);
    Converter converter(U_SUCCESS(status) ? found : nullptr, &ucnv_close);
    if (converter)
        ucnv_setToUCallBack(converter.get(), replace, nullptr, nullptr, nullptr, &status);
    return converter;
}

void put(Converted& out, char32_t code, std::uint32_t from) {
    if (code == replacement_character) {
        ++out.ill_formed;
        if (!out.first_ill_formed)
            out.first_ill_formed = from;
    }
    append_utf8(out.text, code);
    out.from.resize(out.text.size(), from);
}

} // namespace

std::optional<Converted> convert(std::string_view bytes, const std::string& charset) {
    if (charset.empty() || charset.find('\0') != std::string::npos)
        return std::nullopt;
    const Converter converter = open(charset);
    if (!converter)
        return std::nullopt;
    Converted out;
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    std::array<UChar, 4096> units{};
    std::array<int32_t, 4096> places{};
    char32_t high = 0; // the first half of a surrogate pair that a chunk ended with
    std::uint32_t last = 0;
    while (true) {
        const auto begin = static_cast<std::int64_t>(at - bytes.data());
        UChar* unit = units.data();
        UErrorCode status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &unit, units.data() + units.size(), &at, end, places.data(),
                       1, &status);
        for (std::size_t i = 0; i < static_cast<std::size_t>(unit - units.data()); ++i) {
            // A place of -1 is a character that began in the chunk before.
            if (places[i] >= 0)
                last = std::max(last, static_cast<std::uint32_t>(begin + places[i]));
            const UChar u = units[i];
            if (high != 0 && U16_IS_TRAIL(u)) {
                put(out, static_cast<char32_t>(U16_GET_SUPPLEMENTARY(high, u)), last);
                high = 0;
                continue;
            }
            if (high != 0)
                put(out, replacement_character, last);
            high = U16_IS_LEAD(u) ? char32_t{u} : 0;
            if (high == 0)
                put(out, U16_IS_TRAIL(u) ? replacement_character : char32_t{u}, last);
        }
        if (status != U_BUFFER_OVERFLOW_ERROR)
            break;
    }
    if (high != 0)
        put(out, replacement_character, last);
    out.from.push_back(static_cast<std::uint32_t>(bytes.size()));
    return out;
}

} // namespace plenary
