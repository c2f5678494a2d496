#include "plenary/format/output.hpp"

namespace plenary::format::output {
namespace {

Result<std::string> print(const question::Answer& answer, const Style&) {
    return to_json(answer.data);
}

// The gravest problem is the error; when there are more, all of them stand in `problems`.
std::string print_problems(std::span<const Problem> problems) {
    question::Object out{{"error", problem_data(problems.front())}};
    if (problems.size() > 1) {
        question::Array all;
        for (const Problem& problem : problems)
            all.emplace_back(problem_data(problem));
        out.emplace_back("problems", std::move(all));
    }
    return to_json(out);
}

} // namespace

extern const Output json;
const Output json{"json", "print the answer as JSON", print, print_problems, true};

} // namespace plenary::format::output
