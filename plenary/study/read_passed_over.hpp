// What the reader passed over, as data and as text.
#pragma once

#include <string>

#include "plenary/evidence/reader/proposal.hpp"
#include "plenary/format/reader_text.hpp"
#include "plenary/question/answer.hpp"
#include "plenary/study/read_quote.hpp"

namespace plenary::study {

// A list of {members, quote, bytes}, in the order of the text.
[[nodiscard]] question::Array passed_over_data(const reader::Reading& reading,
                                               const Quotes& quotes);

// "3 passages name members beside a word of a stand, and nothing was proposed of them"; empty where
// there is none.
[[nodiscard]] std::string passed_over_told(std::size_t passages);

// Says how many there are and, where they are asked for, which: those that name most members
// first, for these hold most of what is missed.
void show_passed_over(const reader::Reading& reading, const reader::Readable& readable, bool asked,
                      question::Answer& answer);

} // namespace plenary::study
