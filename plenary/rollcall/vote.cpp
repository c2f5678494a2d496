#include "plenary/rollcall/vote.hpp"

#include <array>
#include <cassert>

namespace plenary::rollcall {
namespace {

constexpr std::array<std::string_view, states> words = {
    "unknown", "yes", "no", "abstain", "absent", "present", "paired", "recused", "not member"};
constexpr std::string_view letters = "UYNAXPVRM";

} // namespace

std::string_view word_for(State state) { return words.at(static_cast<std::size_t>(state)); }

std::optional<State> state_named(std::string_view word) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (word == words[i] || (word == "not_member" && words[i] == "not member"))
            return static_cast<State>(i);
    }
    return std::nullopt;
}

char letter_for(State state) { return letters.at(static_cast<std::size_t>(state)); }

std::optional<State> state_lettered(char letter) {
    const std::size_t at = letters.find(letter);
    if (at == std::string_view::npos)
        return std::nullopt;
    return static_cast<State>(at);
}

} // namespace plenary::rollcall
