#include "plenary/study/forecast_log_file.hpp"

#include <fmt/format.h>

#include "plenary/disk/folder_lock.hpp"
#include "plenary/format/file.hpp"

namespace plenary::study {
namespace {

namespace fs = std::filesystem;
using format::ForecastLog;

Result<ForecastLog> verified(const std::string& bytes, const fs::path& path) {
    format::ReadForecastLog read = format::parse_forecast_log(bytes, path.string());
    if (!read.problems.empty())
        return fail(std::move(read.problems.front()));
    return std::move(read.log);
}

// Empty where there is no file yet.
Result<std::string> bytes_of(const fs::path& path) {
    auto bytes = format::read_file(path);
    if (!bytes && bytes.error().kind == Kind::not_found)
        return std::string();
    return bytes;
}

} // namespace

Result<ForecastLog> read_forecast_log(const fs::path& path) {
    const auto bytes = format::read_file(path);
    if (!bytes)
        return fail(bytes.error());
    return verified(*bytes, path);
}

Result<ForecastLog> read_or_begin_forecast_log(const fs::path& path) {
    const auto bytes = bytes_of(path);
    if (!bytes)
        return fail(bytes.error());
    return verified(*bytes, path);
}

Result<ForecastLog> append_to_forecast_log(const fs::path& path, const MakeEntries& make) {
    std::error_code error;
    const disk::FolderLock lock(path, error);
    if (error) {
        return fail({Kind::io, "cannot-lock",
                     fmt::format("cannot keep others from writing this: {}", error.message()),
                     "name a file in a folder of this computer that is there",
                     Where{path.string(), 0, 0}, ""});
    }
    auto bytes = bytes_of(path);
    if (!bytes)
        return fail(bytes.error());
    auto log = verified(*bytes, path);
    if (!log)
        return fail(log.error());
    const auto entries = make(*log);
    if (!entries)
        return fail(entries.error());
    for (const format::LogEntry& entry : *entries) {
        if (auto fault = format::fault_of_next(*log, entry)) {
            fault->where = {path.string(), static_cast<int>(log->entries.size()), 0};
            return fail(std::move(*fault));
        }
        *bytes += format::add_entry(*log, entry);
    }
    if (const auto written = format::write_file(path, *bytes); !written)
        return fail(written.error());
    return log;
}

} // namespace plenary::study
