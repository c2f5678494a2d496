// Thresholds, majorities, vetoes, quorums and casting votes, each read as what it stands for. The
// contract is in formula_parser.hpp, what each stands for in formula.hpp.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "plenary/rule/formula_parser.hpp"
#include "plenary/rule/formula_words.hpp"

namespace plenary::parsing {

bool Parser::is_share(const Rational& share, bool strict, std::size_t at) {
    const Rational one = Rational::make(1, 1).value();
    if (share <= Rational()) {
        wrong_at(at, "threshold-zero", "a threshold of zero asks for no vote at all",
                 "write a share above zero");
        return false;
    }
    if (share > one) {
        wrong_at(at, "threshold-above-one",
                 fmt::format("a share of {} is more than everybody", to_string(share)),
                 "write a share of at most 1; for a plain number write 'yes >= 24'");
        return false;
    }
    if (strict && share == one) {
        wrong_at(at, "threshold-impossible", "more than everybody can never be reached",
                 "write '>=' or 'at least'");
        return false;
    }
    return true;
}

std::nullopt_t Parser::bare_share(const Rational& share, std::size_t at) {
    const std::string written = to_string(share);
    return wrong_at(at, "rule-syntax", "a share of what? The base is missing",
                    fmt::format("{0} of what? Write '{0} of members'; {1}", written, base_hint));
}

bool Parser::is_bare_share(const std::vector<Term>& limit, const std::vector<Term>& counted) {
    return limit.size() == 1 && !limit[0].word && limit[0].factor > Rational() &&
           limit[0].factor < Rational::make(1, 1).value() &&
           std::all_of(counted.begin(), counted.end(),
                       [](const Term& term) { return term.word && term.column.empty(); });
}

bool Parser::is_possible(const Comparison& comparison, std::size_t left_at, std::size_t right_at) {
    // "yes >= 2/3" would mean at least one vote; whoever writes it means a share.
    if (is_bare_share(comparison.right, comparison.left)) {
        bare_share(comparison.right[0].factor, right_at);
        return false;
    }
    if (is_bare_share(comparison.left, comparison.right)) {
        bare_share(comparison.left[0].factor, left_at);
        return false;
    }
    if (comparison.left.size() != 1 || comparison.right.size() != 1)
        return true;
    const Term& left = comparison.left[0];
    const Term& right = comparison.right[0];
    const bool strict = comparison.sign == Sign::more;
    if (left.word != Word::yes || left.factor != Rational::make(1, 1).value() ||
        (!strict && comparison.sign != Sign::at_least) || !is_threshold_base(right) ||
        left.column != right.column || left.group != right.group)
        return true;
    return is_share(right.factor, strict, right_at);
}

bool Parser::is_threshold_base(const Term& term) {
    return term.word &&
           (is_fixed(*term.word) || *term.word == Word::present || *term.word == Word::voting);
}

std::optional<Formula> Parser::threshold(Word counted, bool strict) {
    if (!starts_amount())
        return unexpected({"half", "a", "one", "two", "three", "third", "quarter"},
                          "a share is 2/3, 65%, half or two thirds");
    const std::size_t at = here();
    std::optional<Amount> amount = this->amount();
    if (!amount)
        return std::nullopt;
    if (!sees("of")) {
        const std::string written = shown(text_.substr(at, amount->end - at));
        if (amount->is_plain())
            return wrong_at(at, "rule-syntax",
                            fmt::format("'{}' is a number, not a share", written),
                            fmt::format("for a plain number write '{} {} {}'", to_string(counted),
                                        strict ? ">" : ">=", written));
        return syntax("a share of what? The base is missing",
                      fmt::format("{}; write 'of members'", base_hint));
    }
    std::optional<Read> read = share_of(*amount);
    if (!read)
        return std::nullopt;
    return threshold_of(std::move(*read), counted, strict);
}

std::optional<Formula> Parser::threshold_of(Read read, Word counted, bool strict) {
    if (read.term.word && !is_threshold_base(read.term))
        return wrong_at(
            read.at, "rule-syntax",
            fmt::format("'{}' is no base of a threshold", to_string(*read.term.word)),
            fmt::format("{}; else write a comparison such as 'yes >= 3/2 of no'", base_hint));
    if (!is_share(*read.share, strict, read.at))
        return std::nullopt;
    // 'yes >= 1/2' is refused as a share without its base; half of one vote comes to the same.
    if (!read.term.word && counted == Word::yes && read.term.factor < Rational::make(1, 1).value())
        return wrong_at(read.at, "threshold-zero", "this comes to less than one vote",
                        strict ? "write 'yes > 0'" : "write 'yes >= 1'");
    Term left{Rational::make(1, 1).value(), counted, read.term.column, read.term.group,
              read.term.where};
    return comparison(std::move(left), strict ? Sign::more : Sign::at_least, std::move(read.term));
}

std::optional<Formula> Parser::majority(Word counted) {
    const std::size_t start = here();
    accept("absolute");
    if (!expect("majority", "expected 'majority' after 'absolute'", "write 'majority of members'"))
        return std::nullopt;
    if (!sees("of"))
        return syntax("a majority of what?", std::string(base_hint));
    const Amount half{Rational::make(1, 2).value(), Amount::Kind::words, start, here()};
    std::optional<Read> read = share_of(half);
    if (!read)
        return std::nullopt;
    return threshold_of(std::move(*read), counted, true);
}

std::optional<Formula> Parser::simple_majority() {
    const std::size_t start = here();
    if (!expect("majority", "expected 'majority' after 'simple'", "write 'simple majority'"))
        return std::nullopt;
    Term yes = plain(Word::yes, start);
    if (accept("of")) {
        const std::size_t at = here();
        if (!base_word(now().low))
            return unexpected({"voting"}, "a simple majority is of voting");
        std::optional<Read> read = base();
        if (!read)
            return std::nullopt;
        if (read->term.word != Word::voting)
            return wrong_at(at, "rule-syntax",
                            fmt::format("a simple majority is of voting, not of {}",
                                        to_string(*read->term.word)),
                            "write 'majority of members' for more than half of them");
        yes.column = read->term.column;
        yes.group = read->term.group;
    }
    Term no = yes;
    no.word = Word::no;
    return comparison(std::move(yes), Sign::more, std::move(no));
}

std::optional<Formula> Parser::veto(std::size_t start) {
    if (!expect("by", "expected 'by' after 'veto'", "write 'veto by P5'"))
        return std::nullopt;
    std::optional<std::string> group = name("group");
    if (!group)
        return std::nullopt;
    after_group_ = true;
    Term no = plain(Word::no, start);
    no.group = std::move(*group);
    return comparison(std::move(no), Sign::equal, number(0, start));
}

std::optional<Formula> Parser::quorum(std::size_t start) {
    accept("of");
    if (sees("majority") || sees("absolute"))
        return majority(Word::present);
    bool strict = false;
    if (accept("at")) {
        if (!expect("least", "expected 'least' after 'at'"))
            return std::nullopt;
    } else if (accept("more")) {
        if (!expect("than", "expected 'than' after 'more'"))
            return std::nullopt;
        strict = true;
    }
    constexpr std::string_view hint = "write 'quorum 18' or 'quorum 1/2 of members'";
    if (!starts_amount())
        return unexpected({"half", "two", "three", "majority"}, hint);
    const std::size_t at = here();
    std::optional<Amount> amount = this->amount();
    if (!amount)
        return std::nullopt;
    if (sees("of")) {
        std::optional<Read> read = share_of(*amount);
        if (!read)
            return std::nullopt;
        return threshold_of(std::move(*read), Word::present, strict);
    }
    if (amount->kind == Amount::Kind::percent || amount->kind == Amount::Kind::words)
        return syntax("a quorum of what? The base is missing", std::string(hint));
    if (base_word(now().low))
        return syntax(fmt::format("did not expect '{}' here", now().low), std::string(hint));
    if (amount->value == Rational())
        return wrong_at(at, "threshold-zero", "a quorum of zero asks for nobody at all",
                        "write a number above zero");
    if (amount->value < Rational::make(1, 1).value())
        return bare_share(amount->value, at);
    return comparison(plain(Word::present, start), strict ? Sign::more : Sign::at_least,
                      Term{amount->value, std::nullopt, "", "", places_.at(at)});
}

std::optional<Formula> Parser::casting_vote(std::size_t start) {
    const Level level(*this); // it stands for a rule in parentheses
    if (too_deep())
        return std::nullopt;
    constexpr std::string_view hint = "write 'casting vote of ' and a member's code";
    if (!expect("vote", "expected 'vote' after 'casting'", std::string(hint)) ||
        !expect("of", "expected 'of' after 'casting vote'", std::string(hint)))
        return std::nullopt;
    std::optional<std::string> member = name("member");
    if (!member)
        return std::nullopt;
    after_group_ = true;
    const auto yes_and_no = [&](Sign sign) {
        return comparison(plain(Word::yes, start), sign, plain(Word::no, start));
    };
    Term chair = plain(Word::yes, start);
    chair.group = std::move(*member);
    return joined(Formula::Kind::any, yes_and_no(Sign::more),
                  joined(Formula::Kind::all, yes_and_no(Sign::equal),
                         comparison(std::move(chair), Sign::equal, number(1, start))));
}

} // namespace plenary::parsing
