#include "plenary/study/break_factor.hpp"

#include <fmt/format.h>

#include "plenary/format/breaks.hpp"
#include "plenary/study/open.hpp"

namespace plenary::study {

double usual_break_factor(const question::Asked& asked, bool has_breaks,
                          std::vector<Problem>& problems) {
    if (!asked.has("break-factor"))
        return 1;
    const std::string written = asked.text("break-factor");
    const auto factor = format::break_factor_in(written);
    if (!factor) {
        problems.push_back(usage(
            "bad-number", fmt::format("'{}' is no factor from 0.000001 to 1,000,000", written),
            "write a number of that range, for example 4", "--break-factor"));
    } else if (!has_breaks) {
        problems.push_back(usage("break-factor-alone", "it is of the breaks, and there are none",
                                 "name a file with --breaks", "--break-factor"));
    }
    return factor.value_or(1);
}

} // namespace plenary::study
