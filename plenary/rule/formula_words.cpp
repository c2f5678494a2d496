#include "plenary/rule/formula_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

namespace plenary::parsing {

std::optional<Word> base_word(std::string_view low) {
    for (const Word word : {Word::yes, Word::no, Word::abstain, Word::absent, Word::present,
                            Word::voting, Word::members, Word::seated}) {
        if (low == to_string(word))
            return word;
    }
    return std::nullopt;
}

std::optional<std::int64_t> cardinal(std::string_view low) {
    constexpr std::array<std::string_view, 11> names{
        "a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (low == names[i])
            return i == 0 ? 1 : static_cast<std::int64_t>(i);
    }
    return std::nullopt;
}

std::optional<std::int64_t> fraction_name(std::string_view low) {
    if (low == "half" || low == "halves")
        return 2;
    if (low.ends_with('s'))
        low.remove_suffix(1);
    constexpr std::array<std::string_view, 8> names{"third",   "quarter", "fifth", "sixth",
                                                    "seventh", "eighth",  "ninth", "tenth"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (low == names[i])
            return static_cast<std::int64_t>(i) + 3;
    }
    return std::nullopt;
}

const std::vector<std::string>& joining_words() {
    static const std::vector<std::string> words{"and", "or", "of", "in"};
    return words;
}

const std::vector<std::string>& starting_words() {
    static const std::vector<std::string> words{
        "yes",   "no",    "abstain", "absent",    "present",   "voting", "members", "seated",
        "not",   "at",    "more",    "majority",  "absolute",  "simple", "half",    "two",
        "three", "third", "quarter", "consensus", "unanimity", "veto",   "quorum",  "casting"};
    return words;
}

bool is_keyword(std::string_view low) {
    constexpr std::array<std::string_view, 19> others{
        "and",       "or",        "not",  "in",       "of",     "at",       "least",
        "more",      "than",      "by",   "majority", "simple", "absolute", "veto",
        "consensus", "unanimity", "vote", "quorum",   "casting"};
    return base_word(low).has_value() || cardinal(low).has_value() ||
           fraction_name(low).has_value() ||
           std::find(others.begin(), others.end(), low) != others.end();
}

std::string other_word_for(std::string_view low) {
    using Pair = std::pair<std::string_view, std::string_view>;
    constexpr std::array<Pair, 17> pairs{{
        {"for", "yes"},
        {"favour", "yes"},
        {"favor", "yes"},
        {"aye", "yes"},
        {"ayes", "yes"},
        {"against", "no"},
        {"nay", "no"},
        {"nays", "no"},
        {"abstention", "abstain"},
        {"abstentions", "abstain"},
        {"abstaining", "abstain"},
        {"absentees", "absent"},
        {"absences", "absent"},
        {"all", "members"},
        {"everybody", "members"},
        {"unanimous", "unanimity"},
        {"cast", "voting"},
    }};
    for (const auto& [typed, word] : pairs) {
        if (low == typed)
            return fmt::format("did you mean '{}'?", word);
    }
    return "";
}

std::string other_sign_for(std::string_view text) {
    if (text == "\xE2\x89\xA5" || text == "=>")
        return "write '>=' for at least";
    if (text == "\xE2\x89\xA4" || text == "=<")
        return "write '<=' for at most";
    if (text == "==")
        return "write '=' for equal";
    if (text == "!=" || text == "<>" || text == "\xE2\x89\xA0")
        return "write 'not yes = no' for not equal";
    if (text == "\xE2\x88\x92" || text == "\xE2\x80\x93")
        return "write '-' for minus";
    if (text == ",")
        return "write decimals with a point and thousands without a mark; conditions are joined "
               "with 'and' and 'or'";
    if (text == "&" || text == "|")
        return "conditions are joined with the words 'and' and 'or'";
    if (text == "!")
        return "write 'not'";
    if (text == "*")
        return "write the factor before the word: '2 yes'";
    if (text == "\xE2\x80\x9C" || text == "\xE2\x80\x9D" || text == "'" || text == "\xE2\x80\x98" ||
        text == "\xE2\x80\x99")
        return "names go in straight double quotes: \"P5\"";
    return "";
}

} // namespace plenary::parsing
