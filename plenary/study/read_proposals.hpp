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

// Adds `files`, a part of text for each file, and the table. The id of a proposal is made of the
// snapshot and of all that the proposal says but the rule that fired, so that it stays the same
// when other proposals come or go.
void show_proposals(const std::vector<TextRead>& texts, question::Answer& answer);

} // namespace plenary::study
