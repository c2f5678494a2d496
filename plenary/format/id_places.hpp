// Ids in the order in which they were met, and the place of each, from 0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace plenary::format {

class IdPlaces {
public:
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const {
        const auto it = places_.find(id);
        if (it == places_.end())
            return std::nullopt;
        return it->second;
    }

    // The place of the id, and whether it is new.
    std::pair<std::uint32_t, bool> take(std::string_view id) {
        if (const auto place = find(id))
            return {*place, false};
        const auto place = static_cast<std::uint32_t>(places_.size());
        places_.emplace(std::string(id), place);
        return {place, true};
    }

private:
    struct Hash {
        using is_transparent = void;

        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> places_;
};

} // namespace plenary::format
