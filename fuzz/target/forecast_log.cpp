#include "plenary/format/forecast_log.hpp"

#include <cmath>

#include "fuzz/problem.hpp"
#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

using namespace plenary;
using fuzz::require;

namespace {

// The lines with the links and hashes that they should have: else nothing but hashes is tried.
std::string sealed(std::string_view text) {
    constexpr std::string_view link = "\"previous\":";
    constexpr std::string_view seal = ",\"sha256\":\"";
    std::string out;
    std::string before = "null";
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string line(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t at = line.find(link);
        const std::size_t comma = at == std::string::npos ? at : line.find(',', at);
        if (comma != std::string::npos)
            line.replace(at + link.size(), comma - at - link.size(), before);
        line.resize(std::min(line.rfind(seal), line.size()));
        const std::string hash = sha256_hex(line);
        before = "\"" + hash + "\"";
        out += line;
        out += seal;
        out += hash + "\"}\n";
    }
    return out;
}

void require_sound(const format::ForecastLog& log, const std::string& text) {
    format::ForecastLog again;
    std::string written;
    for (const format::LogEntry& entry : log.entries) {
        require(!format::fault_of_next(again, entry), "an entry that is read may stand there");
        written += format::add_entry(again, entry);
    }
    require(again.hashes == log.hashes, "hashes are those of the lines");
    require(text.starts_with(written), "what is read is written the same", written);
    for (std::size_t line = 1; line <= log.entries.size(); ++line) {
        const score::Frozen* frozen = log.forecast(line);
        if (frozen == nullptr)
            continue;
        require(frozen->pass >= 0 && frozen->pass <= 1, "a chance");
        const auto* draws = std::get_if<score::FrozenDraws>(&frozen->by);
        for (const auto& own :
             draws == nullptr ? std::vector<std::array<double, 5>>() : score::chances_of(*draws)) {
            const double sum = own[0] + own[1] + own[2] + own[3] + own[4];
            require(std::abs(sum - 1) < 1e-9, "chances sum to 1");
        }
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string file = "f.jsonl";
    const std::string raw(fuzz::text_of(data, size));
    for (const std::string& text : {raw, sealed(raw)}) {
        const format::ReadForecastLog read = format::parse_forecast_log(text, file);
        fuzz::require_told(read.problems, file, text);
        require(read.problems.size() <= 1, "one fault ends the reading");
        require_sound(read.log, text);
    }
    return 0;
}
