// What the reader passed over, as data and as text.
#pragma once

#include <cstddef>
#include <string>

#include "plenary/evidence/dossier.hpp"
#include "plenary/evidence/reader/proposal.hpp"
#include "plenary/format/reader_text.hpp"
#include "plenary/question/answer.hpp"
#include "plenary/review/account.hpp"
#include "plenary/study/read_quote.hpp"

namespace plenary::study {

// A list of {members, quote, bytes}, in the order of the text.
[[nodiscard]] question::Array passed_over_data(const reader::Reading& reading,
                                               const Quotes& quotes);

// "3 passages name members beside a word of a stand, and nothing was proposed of them"; empty where
// there is none.
[[nodiscard]] std::string passed_over_told(std::size_t passages);

// Says how many there are and, where they are asked for, which, or that there is none: those that
// name most members first, for these hold most of what is missed.
void show_passed_over(const reader::Reading& reading, const reader::Readable& readable, bool asked,
                      question::Answer& answer);

// Those that name members of the body, for a reviewer: the first few, and how many more. Without
// lines where there is none.
[[nodiscard]] review::Part passed_over_part(const reader::Reading& reading,
                                            const format::ReadableFile& file, const Body& body);

// How many passages name members of the body.
[[nodiscard]] std::size_t passed_over_count(const reader::Reading& reading, const Body& body);

} // namespace plenary::study
