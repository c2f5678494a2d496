// The proposals of a reader as data, as text and as a table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plenary/evidence/reader/proposal.hpp"
#include "plenary/format/reader_text.hpp"
#include "plenary/question/answer.hpp"
#include "plenary/study/model.hpp"

namespace plenary::study {

struct TextRead {
    const format::ReadableFile* file = nullptr;
    reader::Reading reading;
    std::optional<ModelRead> model; // what a model said of it, beside the reading
};

// The ids of a text's proposals, in their order. An id is made of the snapshot (SHA-256,
// hexadecimal), of all that the proposal says but the rule that fired, and of the mark of the model
// where one proposes, so that it stays the same when other proposals come or go. Two that say the
// same of the same words get a number behind the second.
[[nodiscard]] std::vector<std::string> proposal_ids(const std::vector<reader::Proposal>& proposals,
                                                    const std::string& snapshot,
                                                    const std::string& mark = "");

// Adds `files`, a part of text for each file, and the table. What a model proposes stands under
// `model` of its file, in a table of its own, and in rows with its mark in a column `reader`. What
// was passed over is counted, and listed where it is asked for.
void show_proposals(const std::vector<TextRead>& texts, bool passed_over, question::Answer& answer);

} // namespace plenary::study
