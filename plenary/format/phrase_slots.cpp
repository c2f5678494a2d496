#include "plenary/format/phrase_slots.hpp"

#include <string_view>

#include <fmt/format.h>

namespace plenary::format {
namespace {

constexpr std::string_view text_slot = "{text}";
constexpr std::string_view it_slot = "{it}";

Problem invalid(std::string code, std::string message, std::string hint) {
    return {Kind::invalid, std::move(code), std::move(message), std::move(hint), {}, ""};
}

} // namespace

Result<std::vector<std::string>> PhraseSlots::filled(const std::string& phrase) const {
    const std::size_t text = phrase.find(text_slot);
    const std::size_t it = phrase.find(it_slot);
    if (text == std::string::npos && it == std::string::npos)
        return std::vector<std::string>{phrase};
    const bool pronouns = it != std::string::npos;
    const std::size_t at = pronouns ? it : text;
    const std::size_t size = pronouns ? it_slot.size() : text_slot.size();
    if ((pronouns && text != std::string::npos) ||
        phrase.find(pronouns ? it_slot : text_slot, at + 1) != std::string::npos) {
        return fail(invalid("two-slots", fmt::format("'{}' has two places for a text", phrase),
                            "write one of them out"));
    }
    if (texts_.empty()) {
        return fail(invalid("no-texts",
                            fmt::format("nothing was said to stand in the place of '{}'", phrase),
                            "put a row of the class 'texts' before it"));
    }
    std::vector<std::string> out;
    const auto add = [&](const std::vector<std::string>& words) {
        for (const std::string& word : words) {
            std::string one = phrase;
            out.push_back(one.replace(at, size, word));
        }
    };
    add(texts_);
    if (pronouns)
        add(pronouns_);
    return out;
}

} // namespace plenary::format
