#include "plenary/text/regions.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace plenary {

std::vector<RegionName> region_names(std::string_view language) {
    std::vector<RegionName> out;
    const icu::Locale display{std::string(language).c_str()};
    std::vector<std::string> codes;
    for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code)
        codes.emplace_back(*code);
    codes.emplace_back("XK"); // in use, though ISO has not assigned it
    for (const std::string& code : codes) {
        const icu::Locale region("und", code.c_str());
        std::string iso3 = code == "XK" ? "XKX" : region.getISO3Country();
        if (iso3.empty())
            continue;
        icu::UnicodeString name;
        region.getDisplayCountry(display, name);
        std::string text;
        name.toUTF8String(text);
        if (!text.empty() && text != code)
            out.push_back({std::move(iso3), std::move(text)});
    }
    return out;
}

} // namespace plenary
