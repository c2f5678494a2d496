// What a seated member does in a vote.
#pragma once

#include <string_view>

namespace plenary {

// Absent means: seated, but not there. A member that is not seated or is barred makes no choice.
enum class Choice { yes, no, abstain, absent };

[[nodiscard]] constexpr std::string_view to_string(Choice choice) {
    switch (choice) {
    case Choice::yes:
        return "yes";
    case Choice::no:
        return "no";
    case Choice::abstain:
        return "abstain";
    case Choice::absent:
        return "absent";
    }
    return "";
}

} // namespace plenary
