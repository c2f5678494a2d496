// The proposals of a reader as data, as text and as a table.
#pragma once

#include <string>
#include <vector>

#include "plenary/evidence/reader/proposal.hpp"
#include "plenary/format/reader_text.hpp"
#include "plenary/question/answer.hpp"

namespace plenary::study {

struct TextRead {
    const format::ReadableFile* file = nullptr;
    reader::Reading reading;
};

// The ids of a text's proposals, in their order. An id is made of the snapshot (SHA-256,
// hexadecimal) and of all that the proposal says but the rule that fired, so that it stays the same
// when other proposals come or go. Two that say the same of the same words get a number behind the
// second.
[[nodiscard]] std::vector<std::string> proposal_ids(const TextRead& text,
                                                    const std::string& snapshot);

// Adds `files`, a part of text for each file, and the table.
void show_proposals(const std::vector<TextRead>& texts, question::Answer& answer);

} // namespace plenary::study
