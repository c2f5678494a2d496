// Whether words speak to a machine that reads them, and not to a person: a text is data, and what
// asks to be obeyed is no evidence.
#pragma once

#include <string_view>

namespace plenary::reader {

// Finds the usual ways in English, Spanish, French and Portuguese: an order to forget instructions
// or rules, an order to record something, words on prompts and language models, the signs that part
// the messages of a chat, and answers written in advance as JSON. It cannot find them all: what it
// does not find is held by the other checks. Cost linear in the text.
[[nodiscard]] bool addresses_a_machine(std::string_view text);

} // namespace plenary::reader
