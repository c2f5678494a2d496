// The file of frozen forecasts: read whole and verified, and added to by one process at a time.
#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "plenary/format/forecast_log.hpp"

namespace plenary::study {

// Errors: those of read_file, and the first fault of the log with its line.
[[nodiscard]] Result<format::ForecastLog> read_forecast_log(const std::filesystem::path& path);

// The same, empty where there is no file yet.
[[nodiscard]] Result<format::ForecastLog>
read_or_begin_forecast_log(const std::filesystem::path& path);

// Adds what `make` wants after the lines that are there now; no other process adds in between. All
// of it or none. Gives the log with it. Errors: cannot-lock (io), those of reading and of `make`,
// of fault_of_next(), and of write_file.
using MakeEntries =
    std::function<Result<std::vector<format::LogEntry>>(const format::ForecastLog& log)>;
[[nodiscard]] Result<format::ForecastLog> append_to_forecast_log(const std::filesystem::path& path,
                                                                 const MakeEntries& make);

} // namespace plenary::study
