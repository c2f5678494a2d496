#include "plenary/diagram/compile.hpp"

#include <algorithm>
#include <cassert>
#include <optional>

#include "plenary/diagram/combine.hpp"
#include "plenary/diagram/threshold.hpp"

namespace plenary::diagram {
namespace {

class Compiler {
public:
    Compiler(const Spec& spec, std::size_t most) : spec_(spec), most_(most) {}

    Result<Compiled> run() {
        if (const auto fits = spec_.check(); !fits)
            return fail(fits.error());
        std::vector<std::optional<Diagram>> values(spec_.formula.entries.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            auto value = entry(spec_.formula.entries[i], values);
            if (!value)
                return fail(value.error());
            raw_ = std::max(raw_, value->size());
            values[i] = std::move(*value);
        }
        assert(!values.empty());
        return Compiled{std::move(*values.back()), raw_};
    }

private:
    Result<Diagram> entry(const Formula::Entry& entry,
                          std::vector<std::optional<Diagram>>& values) {
        switch (entry.kind) {
        case Formula::Kind::always:
            return constant(true);
        case Formula::Kind::never:
            return constant(false);
        case Formula::Kind::atom:
            return compile_atom(spec_.atoms[entry.atom], spec_.variables, spec_.choices, most_);
        case Formula::Kind::negation:
            return negate(*values[entry.children.front()]);
        case Formula::Kind::at_least:
            break;
        }
        std::vector<Diagram> operands;
        for (const std::uint32_t child : entry.children)
            operands.push_back(*values[child]);
        if (entry.least == 0)
            return constant(true);
        if (entry.least > operands.size())
            return constant(false);
        std::stable_sort(operands.begin(), operands.end(),
                         [](const Diagram& a, const Diagram& b) { return a.size() < b.size(); });
        const bool all = entry.least == operands.size();
        if (!all && entry.least != 1)
            return at_least(entry.least, operands, most_);
        Diagram out = std::move(operands.front());
        for (std::size_t i = 1; i < operands.size(); ++i) {
            auto next = all ? both(out, operands[i], most_) : either(out, operands[i], most_);
            if (!next)
                return next;
            raw_ = std::max(raw_, next->size());
            out = std::move(*next);
        }
        return out;
    }

    [[nodiscard]] Diagram constant(bool value) const {
        return Diagram(spec_.variables, spec_.choices, value);
    }

    const Spec& spec_;
    std::size_t most_;
    std::size_t raw_ = 0;
};

} // namespace

Result<Compiled> compile(const Spec& spec, std::size_t most_nodes) {
    return Compiler(spec, most_nodes).run();
}

std::size_t nodes_for(std::size_t bytes, std::uint32_t choices) {
    // Children, their raw form while a product is made, the pairs and the table over them.
    const std::size_t each = 8 * choices + 32;
    return std::min<std::size_t>(bytes / each, 0x70000000U);
}

} // namespace plenary::diagram
