// Places in a phrase of the reader's tables that stand for any name of a text: "give {text} the
// nod", "give {it} {its} blessing".
#pragma once

#include <string>
#include <vector>

#include "plenary/problem/problem.hpp"

namespace plenary::format {

class PhraseSlots {
public:
    // What `{text}` stands for: "the draft", "the resolution". `{it}` stands for these too.
    void set_texts(std::vector<std::string> words) { texts_ = std::move(words); }

    // What `{it}` stands for beside: "it".
    void set_pronouns(std::vector<std::string> words) { pronouns_ = std::move(words); }

    // The phrase with each of them in its place, in their order; the phrase alone where it has no
    // place. Errors: no-texts where none were set, two-slots.
    [[nodiscard]] Result<std::vector<std::string>> filled(const std::string& phrase) const;

private:
    std::vector<std::string> texts_;
    std::vector<std::string> pronouns_;
};

} // namespace plenary::format
