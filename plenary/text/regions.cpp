#include "plenary/text/regions.hpp"

#include <algorithm>

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace plenary {

std::vector<RegionName> region_names(std::string_view language) {
    std::vector<RegionName> out;
    const icu::Locale display{std::string(language).c_str()};
    std::vector<std::string> codes;
    for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code)
        codes.emplace_back(*code);
    // In use, though ISO has not assigned it: some editions of ICU have it, some do not.
    if (std::find(codes.begin(), codes.end(), "XK") == codes.end())
        codes.emplace_back("XK");
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
