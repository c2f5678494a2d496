// Options that are whole numbers.
#pragma once

#include <charconv>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "plenary/question/question.hpp"
#include "plenary/study/open.hpp"

namespace plenary::study {

// What was asked for, else `otherwise`. Error bad-number (usage).
template <class Number>
[[nodiscard]] Result<Number> whole_number(const question::Asked& asked, std::string_view option,
                                          Number otherwise) {
    if (!asked.has(option))
        return otherwise;
    const std::string text = asked.text(option);
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        return fail(usage("bad-number", fmt::format("'{}' is no whole number", text),
                          "write it in digits", fmt::format("--{}", option)));
    }
    return value;
}

} // namespace plenary::study
