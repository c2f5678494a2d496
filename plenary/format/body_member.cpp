#include "plenary/format/body_member.hpp"

#include <fmt/format.h>

namespace plenary::format {

bool is_body_member(const TypedTable& rows, std::size_t row, std::string_view column,
                    const Body& body, const std::string& code, std::string_view problem_code) {
    if (body.find(code) != nullptr)
        return true;
    const std::string hint = suggest_member(body, code);
    rows.report(row, column, std::string(problem_code),
                fmt::format("no member of {} has the code '{}'", body.name, code),
                hint.empty() ? "write a code of the body's members.csv" : hint);
    return false;
}

} // namespace plenary::format
