#include "plenary/study/chance_words.hpp"

#include <array>

#include <fmt/format.h>

namespace plenary::study {

std::string say_chance(double chance) {
    constexpr double shown = 0.0005; // half a tenth of a percent
    if (chance < shown)
        return "below 0.1 %";
    if (chance >= 1 - shown)
        return "above 99.9 %";
    return fmt::format("{:.1f} %", 100 * chance);
}

std::string_view chance_in_words(double chance) {
    struct Step {
        double from;
        std::string_view words;
    };

    constexpr std::array steps{Step{0.95, "almost certain"}, Step{0.8, "very likely"},
                               Step{0.55, "likely"},         Step{0.45, "roughly even"},
                               Step{0.2, "unlikely"},        Step{0.05, "very unlikely"}};
    for (const Step& step : steps) {
        if (chance >= step.from)
            return step.words;
    }
    return "almost no chance";
}

} // namespace plenary::study
