// What there is to know about bodies without a dossier.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "plenary/calendar/day.hpp"
#include "plenary/question/answer.hpp"

namespace plenary::study {

// Every body under the roots: id, name, members and seats on its reference day.
[[nodiscard]] Result<question::Answer>
list_bodies(const std::vector<std::filesystem::path>& data_roots);

// One body on a day (its reference day without one): members, seats, groups. Errors: unknown-body,
// and the first problem of reading it.
[[nodiscard]] Result<question::Answer>
show_body(std::string_view id, std::optional<Day> day,
          const std::vector<std::filesystem::path>& data_roots);

} // namespace plenary::study
