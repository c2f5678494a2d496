#include "plenary/rule/formula_say_words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/rule/spoken_number.hpp"

namespace plenary::saying {
namespace {

std::string known(std::int64_t size, const Term& term) {
    return size < 0 || !term.group.empty() ? "" : fmt::format("{} ", size);
}

} // namespace

bool is_fraction(const Rational& value) { return value > Rational() && value < one(); }

std::string say_number(const Rational& value) {
    const std::string digits = short_decimal(value, 1);
    return digits.empty() ? to_string(value) : digits;
}

std::string say_count(std::int64_t count) { return count == 1 ? "one" : std::to_string(count); }

std::string say_column_name(std::string_view column) {
    std::string out(column);
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

std::string_view say_sign(Sign sign) {
    switch (sign) {
    case Sign::at_least:
        return "at least";
    case Sign::more:
        return "more than";
    case Sign::at_most:
        return "at most";
    case Sign::less:
        return "less than";
    case Sign::equal:
        return "exactly";
    }
    return "";
}

std::string of_group(const Term& term) { return term.group.empty() ? "" : " of " + term.group; }

std::string from_group(const Term& term) { return term.group.empty() ? "" : " from " + term.group; }

std::string_view does(Word word, bool several) {
    switch (word) {
    case Word::yes:
        return several ? "vote yes" : "votes yes";
    case Word::no:
        return several ? "vote no" : "votes no";
    case Word::abstain:
        return several ? "abstain" : "abstains";
    case Word::absent:
        return several ? "are absent" : "is absent";
    case Word::present:
        return several ? "are present" : "is present";
    case Word::voting:
        return several ? "vote yes or no" : "votes yes or no";
    case Word::members:
        return several ? "belong to the body" : "belongs to the body";
    case Word::seated:
        return "can vote";
    }
    return "";
}

std::string base(const Term& term, const Sizes& sizes) {
    switch (*term.word) {
    case Word::members:
        return fmt::format("all {}members{}", known(sizes.members, term), of_group(term));
    case Word::seated:
        return fmt::format("the {}seated members{}", known(sizes.seated, term), of_group(term));
    case Word::present:
        return fmt::format("the members{} present", of_group(term));
    case Word::voting:
        return fmt::format("the members{} voting yes or no", of_group(term));
    case Word::yes:
        return "yes" + from_group(term);
    case Word::no:
        return "no" + from_group(term);
    case Word::abstain:
        return "the abstentions" + from_group(term);
    case Word::absent:
        return "the absent members" + of_group(term);
    }
    return "";
}

std::string all_of(const Term& term, const Sizes& sizes) {
    const std::string said = base(term, sizes);
    return said.starts_with("the ") ? "all " + said.substr(4) : said;
}

std::string voters(const Term& term) {
    switch (*term.word) {
    case Word::yes:
        return "yes votes" + from_group(term);
    case Word::no:
        return fmt::format("members{} voting no", of_group(term));
    case Word::abstain:
        return "abstentions" + from_group(term);
    case Word::absent:
        return "absent members" + of_group(term);
    case Word::present:
        return fmt::format("members{} present", of_group(term));
    case Word::voting:
        return fmt::format("members{} voting yes or no", of_group(term));
    case Word::members:
        return "members" + of_group(term);
    case Word::seated:
        return "seated members" + of_group(term);
    }
    return "";
}

std::string column_sum(const Term& term, const Sizes& sizes) {
    const std::string of = is_fixed(*term.word) ? base(term, sizes) : "the " + voters(term);
    return fmt::format("the {} of {}", say_column_name(term.column), of);
}

std::string_view does_not(Word word) {
    switch (word) {
    case Word::yes:
        return "does not vote yes";
    case Word::no:
        return "does not vote no";
    case Word::abstain:
        return "does not abstain";
    case Word::absent:
        return "is not absent";
    case Word::present:
        return "is not present";
    case Word::voting:
        return "votes neither yes nor no";
    case Word::members:
        return "does not belong to the body";
    case Word::seated:
        return "cannot vote";
    }
    return "";
}

std::string amount(const Term& term, const Sizes& sizes) {
    if (!term.column.empty())
        return column_sum(term, sizes);
    const std::int64_t size = *term.word == Word::members  ? sizes.members
                              : *term.word == Word::seated ? sizes.seated
                                                           : -1;
    const std::string known = size < 0 || !term.group.empty() ? "" : fmt::format(" ({})", size);
    return fmt::format("the number of {}{}", voters(term), known);
}

std::string_view side(const Term& term) {
    if (!term.word || term.factor != one())
        return "";
    switch (*term.word) {
    case Word::yes:
        return "yes";
    case Word::no:
        return "no";
    case Word::abstain:
        return "abstentions";
    case Word::absent:
        return "absent members";
    default:
        return "";
    }
}

} // namespace plenary::saying
