#include "plenary/calendar/day.hpp"

#include "fuzz/require.hpp"
#include "fuzz/target.hpp"

using plenary::fuzz::require;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = plenary::fuzz::text_of(data, size);
    const auto day = plenary::Day::parse(text);
    if (!day)
        return 0;
    require(to_string(*day) == text, "a day is written as it was read", text);
    const plenary::Day next(day->days() + std::chrono::days(1));
    require(*day < next, "the next day is later", text);
    if (text != "9999-12-31")
        require(plenary::Day::parse(to_string(next)) == next, "the next day is a day", text);
    return 0;
}
