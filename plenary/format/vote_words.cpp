#include "plenary/format/vote_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "plenary/text/fold.hpp"

namespace plenary::format {

using rollcall::State;

std::optional<State> state_said(std::string_view word) {
    // Folded: small letters, no accents.
    static constexpr std::array<std::pair<std::string_view, State>, 47> words = {{
        {"yes", State::yes},
        {"yea", State::yes},
        {"aye", State::yes},
        {"for", State::yes},
        {"in favour", State::yes},
        {"in favor", State::yes},
        {"si", State::yes},
        {"a favor", State::yes},
        {"oui", State::yes},
        {"pour", State::yes},
        {"sim", State::yes},
        {"no", State::no},
        {"nay", State::no},
        {"against", State::no},
        {"en contra", State::no},
        {"contra", State::no},
        {"non", State::no},
        {"contre", State::no},
        {"nao", State::no},
        {"abstain", State::abstain},
        {"abstained", State::abstain},
        {"abstention", State::abstain},
        {"abstaining", State::abstain},
        {"abstencion", State::abstain},
        {"se abstiene", State::abstain},
        {"abstenerse", State::abstain},
        {"s abstient", State::abstain},
        {"abstencao", State::abstain},
        {"absteve se", State::abstain},
        {"absent", State::absent},
        {"absente", State::absent},
        {"ausente", State::absent},
        {"ausencia", State::absent},
        {"not voting", State::absent},
        {"did not vote", State::absent},
        {"no vota", State::absent},
        {"non votant", State::absent},
        {"present", State::present},
        {"presente", State::present},
        {"paired", State::paired},
        {"recused", State::recused},
        {"not member", State::not_member},
        {"not a member", State::not_member},
        {"no miembro", State::not_member},
        {"non membre", State::not_member},
        {"nao membro", State::not_member},
        {"unknown", State::unknown},
    }};
    const std::string folded = fold(word);
    const auto* it = std::find_if(words.begin(), words.end(),
                                  [&folded](const auto& each) { return each.first == folded; });
    return it == words.end() ? std::nullopt : std::optional(it->second);
}

} // namespace plenary::format
