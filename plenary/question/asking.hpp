// Asking a question of a small dossier, for the tests beside the questions.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "plenary/evidence/small_dossier.hpp"
#include "plenary/question/question.hpp"

namespace plenary::question {

namespace ask {
extern const Question check;
extern const Question count;
extern const Question diff;
extern const Question pressure;
extern const Question drawdown;
extern const Question stakes;
extern const Question why;
} // namespace ask

using Options = std::vector<std::pair<std::string, std::string>>;

inline Result<Answer> ask_small(const Question& question, SmallDossier& small,
                                const Options& options, View view = {}) {
    Asked asked;
    for (const auto& [name, value] : options)
        asked.set(name, value);
    const std::vector<Problem> none;
    return question.ask(Setting{small.dossier(), none, std::move(view), asked, "0", {}, {}, {}});
}

// The text of an answer, one line a block; tables left out.
inline std::string text_of(const Answer& answer) {
    std::string out;
    for (const Block& block : answer.text) {
        if (block.kind != Block::Kind::table)
            out += block.text + "\n";
    }
    return out;
}

// The integer under a key of an object; -999 when it is something else.
inline std::int64_t number(const Object& data, std::string_view key) {
    for (const auto& [name, value] : data) {
        const auto* whole = value.as<std::int64_t>();
        if (name == key && whole != nullptr)
            return *whole;
    }
    return -999;
}

} // namespace plenary::question
