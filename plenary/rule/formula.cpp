#include "plenary/rule/formula.hpp"

namespace plenary {

std::string_view to_string(Word word) {
    switch (word) {
    case Word::yes:
        return "yes";
    case Word::no:
        return "no";
    case Word::abstain:
        return "abstain";
    case Word::absent:
        return "absent";
    case Word::present:
        return "present";
    case Word::voting:
        return "voting";
    case Word::members:
        return "members";
    case Word::seated:
        return "seated";
    }
    return "";
}

std::string_view to_string(Sign sign) {
    switch (sign) {
    case Sign::at_least:
        return ">=";
    case Sign::more:
        return ">";
    case Sign::at_most:
        return "<=";
    case Sign::less:
        return "<";
    case Sign::equal:
        return "=";
    }
    return "";
}

Sign mirrored(Sign sign) {
    switch (sign) {
    case Sign::at_least:
        return Sign::at_most;
    case Sign::more:
        return Sign::less;
    case Sign::at_most:
        return Sign::at_least;
    case Sign::less:
        return Sign::more;
    case Sign::equal:
        break;
    }
    return sign;
}

} // namespace plenary
