// What an action of `plenary forecast` is about, as its second word.
#pragma once

#include "plenary/question/question.hpp"

namespace plenary::study {

inline constexpr question::Option forecast_subject{
    "subject", question::Option::Kind::positional, "FILE|MEMBER",
    "settle, verify: the log; why: a member, by code or by any of its names", false};

} // namespace plenary::study
