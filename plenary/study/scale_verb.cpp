#include "plenary/study/scale_verb.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/study/scale.hpp"
#include "plenary/study/scale_compare.hpp"
#include "plenary/study/scale_options.hpp"
#include "plenary/study/scale_show.hpp"

namespace plenary::study {
namespace {

using question::Option;

bool holds(const std::vector<Option>& options, std::string_view name) {
    return std::any_of(options.begin(), options.end(),
                       [name](const Option& option) { return option.name == name; });
}

} // namespace

std::vector<Option> scale_verb_options() {
    std::vector<Option> out = scale_options();
    for (const auto& options : {scale_show_options(), scale_compare_options()}) {
        for (const Option& option : options) {
            if (!holds(out, option.name))
                out.push_back(option);
        }
    }
    return out;
}

Reply scale_verb(const Request& request) {
    const std::vector<std::string> words = request.asked.all("archive");
    const std::string action = words.empty() ? "" : words.front();
    const bool show = action == "show";
    const bool compare = action == "compare";
    const std::vector<Option> own = show      ? scale_show_options()
                                    : compare ? scale_compare_options()
                                              : scale_options();
    for (const Option& option : scale_verb_options()) {
        if (option.name == "archive" || !request.asked.has(option.name) || holds(own, option.name))
            continue;
        return refused(usage("unused-option",
                             fmt::format("'plenary scale {}' does not take --{}",
                                         show || compare ? action : "ARCHIVE", option.name),
                             "leave it out", fmt::format("--{}", option.name)));
    }
    return show ? scale_show(request) : compare ? scale_compare(request) : scale(request);
}

} // namespace plenary::study
