// A request to an OpenAI-compatible /v1/chat/completions endpoint: the prompt, and a passage of a
// text as data.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "plenary/evidence/reader/proposal.hpp"

namespace plenary::format {

// SHA-256, hexadecimal, of all that is sent but the passage, the motions and the model's name.
[[nodiscard]] const std::string& prompt_hash();

// A marker that stands in none of the texts, made of their SHA-256: the same for the same texts.
[[nodiscard]] std::string marker_for(std::string_view motions, std::string_view passage);

struct ModelQuestion {
    std::string_view model;
    std::string_view passage; // UTF-8
    std::span<const reader::MotionHeard> motions;
    std::string_view complaint; // of the answer before, in our own words; empty: the first try
};

// The body of the request, JSON: temperature 0, no stream, response_format json_schema. The same
// question gives the same bytes.
[[nodiscard]] std::string model_request(const ModelQuestion& question);

} // namespace plenary::format
