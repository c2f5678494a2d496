#include "plenary/diagram/spec.hpp"

#include <algorithm>
#include <cassert>

namespace plenary::diagram {

Result<std::monostate> Spec::check() const {
    constexpr std::int64_t most = std::int64_t{1} << 62U;
    for (const Atom& atom : atoms) {
        assert(atom.contribution.size() == std::size_t{variables} * choices);
        std::int64_t room = most;
        const auto spend = [&](std::int64_t value) {
            if (value <= -most || value >= most)
                return false;
            room -= value < 0 ? -value : value;
            return room > 0;
        };
        bool fits = spend(atom.threshold);
        for (std::uint32_t i = 0; i < variables && fits; ++i) {
            std::int64_t widest = 0;
            for (std::uint32_t c = 0; c < choices; ++c) {
                const std::int64_t value = atom.contribution[std::size_t{i} * choices + c];
                fits = fits && value > -most && value < most;
                if (!fits)
                    break;
                widest = std::max(widest, value < 0 ? -value : value);
            }
            fits = fits && spend(widest);
        }
        if (!fits) {
            return fail({Kind::invalid,
                         "sum-overflow",
                         "a sum of weights could overflow 64 bits",
                         "use smaller weights or fewer decimals",
                         {},
                         ""});
        }
    }
    return std::monostate{};
}

bool evaluate(const Formula& formula, const std::vector<bool>& atoms) {
    std::vector<bool> values;
    values.reserve(formula.entries.size());
    for (const Formula::Entry& entry : formula.entries) {
        bool value = false;
        switch (entry.kind) {
        case Formula::Kind::always:
            value = true;
            break;
        case Formula::Kind::never:
            value = false;
            break;
        case Formula::Kind::atom:
            value = atoms[entry.atom];
            break;
        case Formula::Kind::negation:
            value = !values[entry.children.front()];
            break;
        case Formula::Kind::at_least: {
            std::uint32_t held = 0;
            for (const std::uint32_t child : entry.children)
                held += values[child] ? 1U : 0U;
            value = held >= entry.least;
            break;
        }
        }
        values.push_back(value);
    }
    return !values.empty() && values.back();
}

bool Spec::holds(const std::vector<std::uint32_t>& chosen) const {
    std::vector<bool> values;
    for (const Atom& atom : atoms) {
        std::int64_t sum = 0;
        for (std::uint32_t i = 0; i < variables; ++i) {
            sum += atom.contribution[std::size_t{i} * choices + chosen[i]];
        }
        values.push_back(sum >= atom.threshold);
    }
    return evaluate(formula, values);
}

} // namespace plenary::diagram
