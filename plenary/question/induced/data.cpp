#include "plenary/question/induced/induced.hpp"

namespace plenary::question::induced {
namespace {

using inducement::BoundRule;
using inducement::Interval;

Array texts(const std::vector<std::string>& parts) {
    Array out;
    for (const std::string& part : parts)
        out.emplace_back(part);
    return out;
}

Value fraction_of(const std::optional<Rational>& fraction) {
    return fraction ? Value(to_string(*fraction)) : Value();
}

Object data_of(const Arena& arena, const BoundRule& rule, const inducement::Hurdle& hurdle) {
    Array dual;
    for (const inducement::Binding& one : hurdle.binding) {
        Array blocking;
        for (std::size_t c = 0; c < one.count.size(); ++c) {
            if (one.count[c] > 0) {
                blocking.emplace_back(
                    Object{{"of", texts(codes_of(arena, rule, c))}, {"count", one.count[c]}});
            }
        }
        dual.emplace_back(Object{{"blocking", std::move(blocking)},
                                 {"weight", one.weight},
                                 {"fraction", fraction_of(one.fraction)}});
    }
    Array prices;
    for (std::size_t c = 0; c < rule.classes.size(); ++c) {
        prices.emplace_back(
            Object{{"of", texts(codes_of(arena, rule, c))},
                   {"price", hurdle.price[c]},
                   {"fraction", hurdle.verified ? fraction_of(hurdle.exact_price[c]) : Value()}});
    }
    return {{"value", hurdle.value},       {"fraction", fraction_of(hurdle.fraction)},
            {"verified", hurdle.verified}, {"gap", hurdle.gap},
            {"prices", std::move(prices)}, {"dual", std::move(dual)}};
}

Value part_data(const inducement::AtPrices& at, std::size_t v) {
    const std::string part = part_in(at, v);
    return part.empty() ? Value("none") : Value(part);
}

Object data_of(const Arena& arena, const BoundRule& rule, const std::vector<Interval>& prices,
               const inducement::CheapestCoalition& cheapest) {
    Array members;
    for (const std::uint32_t v : in_order(rule)) {
        members.emplace_back(Object{
            {"code", code_of(arena, rule, v)},
            {"price",
             Object{{"low", prices[v].low}, {"mode", prices[v].mode}, {"high", prices[v].high}}},
            {"at_low", part_data(cheapest.low, v)},
            {"at_mode", part_data(cheapest.mode, v)},
            {"at_high", part_data(cheapest.high, v)}});
    }
    return {{"cost", cheapest.mode.cost},
            {"low", cheapest.low.cost},
            {"high", cheapest.high.cost},
            {"unit", arena.price_ranges.unit},
            {"members", std::move(members)}};
}

Object data_of(const Withstood& one) {
    return {{"budget", one.mode.budget},
            {"cost", one.mode.cost},
            {"low", one.low},
            {"high", one.high},
            {"size", one.mode.size ? Value(static_cast<std::int64_t>(*one.mode.size)) : Value()},
            {"level", one.mode.level ? Value(*one.mode.level) : Value()},
            {"gap", one.mode.gap}};
}

} // namespace

void put_data(Object& out, const Arena& arena, const Induced& induced) {
    out.emplace_back("hurdle", induced.hurdle ? Value(data_of(arena, induced.rule, *induced.hurdle))
                                              : Value());
    out.emplace_back("cheapest",
                     induced.cheapest
                         ? Value(data_of(arena, induced.rule, induced.prices, *induced.cheapest))
                         : Value());
    Array robust;
    for (const Withstood& one : induced.robust)
        robust.emplace_back(data_of(one));
    out.emplace_back("robust", std::move(robust));
}

} // namespace plenary::question::induced
