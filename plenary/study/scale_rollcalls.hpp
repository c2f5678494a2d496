// How the roll calls of a fit are fitted, in data and in words.
#pragma once

#include <string>
#include <vector>

#include "plenary/question/answer.hpp"
#include "plenary/study/scale_show.hpp"

namespace plenary::study {

// Where answers up to one and answers from the next on are equally likely: slopes z = at.
struct FitCut {
    std::string below;          // "no"
    std::string above;          // "yes": likelier where slopes z is larger
    std::vector<double> slopes; // of each dimension
    double at = 0;
};

// Between neighbours of ordered answers, or the two of unordered ones. None where unordered answers
// are three and more.
[[nodiscard]] std::vector<FitCut> cuts_of(const format::FitFolder& fit,
                                          const format::FitRollCall& roll_call);

// What an answer is called: "no", "abstain", "yes"; in a survey its number.
[[nodiscard]] std::string answer_word(const format::FitFolder& fit, int label);

[[nodiscard]] question::Object data_of(const format::FitFolder& fit,
                                       const format::FitRollCall& roll_call);

// All of them, or those of the session: {count, votes, correct, most_common, error_reduction,
// log_likelihood, worst[]}.
[[nodiscard]] question::Object roll_calls_data(const ShownFit& shown);

// The same for a person, with the worst fitted ones; or the one that was named.
void say_roll_calls(const ShownFit& shown, question::Answer& answer);

} // namespace plenary::study
