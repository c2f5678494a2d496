// The values of a line of a forecast log, by key. Part of forecast_log.
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "plenary/calendar/instant.hpp"
#include "plenary/score/frozen.hpp"
#include "plenary/score/runs.hpp"

namespace plenary::format {

// Takes values of an object by key. The first that is missing or wrong is kept; what is taken then
// is empty.
class LogKeys {
public:
    explicit LogKeys(const nlohmann::json& object) : object_(object) {}

    [[nodiscard]] const std::string& fault() const { return fault_; }

    void refuse(std::string_view key, std::string_view wanted) {
        if (fault_.empty())
            fault_ = fmt::format("'{}' is not {}", key, wanted);
    }

    std::string text(const char* key) { return text_in(find(key), key); }

    std::vector<std::string> texts(const char* key, std::size_t most) {
        std::vector<std::string> out;
        const nlohmann::json& list = list_of(key, most);
        for (const nlohmann::json& each : list)
            out.push_back(text_in(each, key));
        return out;
    }

    std::uint64_t whole(const char* key, std::uint64_t least, std::uint64_t most) {
        return whole_in(find(key), key, least, most);
    }

    std::optional<std::size_t> line_or_null(const char* key) {
        const nlohmann::json& value = find(key);
        if (value.is_null())
            return std::nullopt;
        return whole_in(value, key, 1, most_lines);
    }

    // A finite number of at least 0.
    double number(const char* key, double most) { return number_in(find(key), key, most); }

    std::optional<double> number_or_null(const char* key, double most) {
        const nlohmann::json& value = find(key);
        if (value.is_null())
            return std::nullopt;
        return number_in(value, key, most);
    }

    bool truth(const char* key) {
        const nlohmann::json& value = find(key);
        if (value.is_boolean())
            return value.get<bool>();
        refuse(key, "true or false");
        return false;
    }

    std::optional<bool> truth_or_null(const char* key) {
        if (find(key).is_null())
            return std::nullopt;
        return truth(key);
    }

    std::optional<int> votes_or_null(const char* key) {
        const nlohmann::json& value = find(key);
        if (value.is_null())
            return std::nullopt;
        return static_cast<int>(whole_in(value, key, 0, score::most_frozen_members));
    }

    std::optional<std::pair<int, int>> range_or_null(const char* key) {
        const nlohmann::json& value = find(key);
        if (value.is_null())
            return std::nullopt;
        if (!value.is_array() || value.size() != 2) {
            refuse(key, "a pair of numbers");
            return std::nullopt;
        }
        const auto low = whole_in(value[0], key, 0, score::most_frozen_members);
        const auto high = whole_in(value[1], key, low, score::most_frozen_members);
        return std::pair{static_cast<int>(low), static_cast<int>(high)};
    }

    Day day(const char* key) {
        const auto out = Day::parse(text(key));
        if (!out)
            refuse(key, "a day");
        return out.value_or(Day());
    }

    std::optional<Day> day_or_null(const char* key) {
        if (find(key).is_null())
            return std::nullopt;
        return day(key);
    }

    Instant instant(const char* key) {
        const auto out = Instant::parse(text(key));
        if (!out)
            refuse(key, "a moment");
        return out.value_or(Instant());
    }

    // Letters of votes, one a member.
    std::string letters(const char* key, std::size_t members) {
        std::string out = text(key);
        if (out.size() != members ||
            out.find_first_not_of(score::vote_letters) != std::string::npos)
            refuse(key, "a letter of N, A, Y, X and . for each member");
        return out;
    }

    std::vector<std::string> members(const char* key) {
        std::vector<std::string> out = texts(key, score::most_frozen_members);
        if (std::set<std::string>(out.begin(), out.end()).size() != out.size())
            refuse(key, "a list of members, each once");
        return out;
    }

    const nlohmann::json& find(const char* key) {
        static const nlohmann::json nothing =
            false; // is none of what is asked for, but for truth()
        const auto it = object_.find(key);
        if (it != object_.end())
            return *it;
        refuse(key, "there");
        return nothing;
    }

private:
    static constexpr std::size_t most_lines = 1'000'000'000;

    const nlohmann::json& list_of(const char* key, std::size_t most) {
        static const nlohmann::json none = nlohmann::json::array();
        const nlohmann::json& value = find(key);
        if (value.is_array() && value.size() <= most)
            return value;
        refuse(key, fmt::format("a list of at most {}", most));
        return none;
    }

    std::string text_in(const nlohmann::json& value, const char* key) {
        if (value.is_string())
            return value.get<std::string>();
        refuse(key, "a text");
        return "";
    }

    std::uint64_t whole_in(const nlohmann::json& value, const char* key, std::uint64_t least,
                           std::uint64_t most) {
        if (value.is_number_unsigned()) {
            const auto out = value.get<std::uint64_t>();
            if (out >= least && out <= most)
                return out;
        }
        refuse(key, fmt::format("a whole number from {} to {}", least, most));
        return least;
    }

    double number_in(const nlohmann::json& value, const char* key, double most) {
        if (value.is_number()) {
            const auto out = value.get<double>();
            if (std::isfinite(out) && out >= 0 && out <= most)
                return out;
        }
        refuse(key, "a number in its range");
        return 0;
    }

    const nlohmann::json& object_;
    std::string fault_;
};

} // namespace plenary::format
