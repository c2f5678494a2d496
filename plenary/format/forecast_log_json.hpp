// One line of a forecast log as a tree of JSON, and back. Part of forecast_log.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "plenary/format/forecast_log.hpp"

namespace plenary::format {

// All keys between "previous" and "sha256", in their order.
void put_entry(nlohmann::ordered_json& out, const LogEntry& entry);

// An entry, or the key at fault and what should stand there. Keys beside those are not looked at.
[[nodiscard]] Result<LogEntry> entry_of(const nlohmann::json& line);

} // namespace plenary::format
