// What an OpenAI-compatible server answers, read strictly.
#pragma once

#include <string_view>
#include <vector>

#include "plenary/evidence/reader/model_claims.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::format {

// The body of the answer: an object whose choices[0].message.content is a text that is, alone,
// a JSON object as model_answer_schema has it; no key twice. Other keys of the server's object do
// not matter. The claims' `sent` is left empty. Problems (invalid): not-utf8, bad-json,
// no-model-answer (there is no such text, or the model refuses), cut-off-answer, bad-model-answer
// (not as the schema has it), too-many-claims (more than 1000). Their messages are our own words
// and repeat nothing of the answer: they are told to the model. Cost O(bytes).
[[nodiscard]] Result<std::vector<reader::ModelClaim>> parse_model_answer(std::string_view body);

} // namespace plenary::format
