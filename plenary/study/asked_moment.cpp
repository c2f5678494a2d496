#include "plenary/study/asked_moment.hpp"

#include <fmt/format.h>

#include "plenary/study/open.hpp"

namespace plenary::study {

Result<std::optional<Instant>> asked_moment(const question::Asked& asked) {
    if (!asked.has("now"))
        return std::nullopt;
    const auto now = Instant::parse(asked.text("now"));
    if (!now) {
        return fail(usage("bad-moment", fmt::format("'{}' is no moment", asked.text("now")),
                          "write YYYY-MM-DDTHH:MM:SSZ, as in 2017-03-28T12:00:00Z", "--now"));
    }
    return now;
}

} // namespace plenary::study
