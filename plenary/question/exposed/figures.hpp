// The figures of stakes.csv that `plenary stakes` shows: which, in which order, and which of them
// other sources contradict.
#pragma once

#include <optional>
#include <vector>

#include "plenary/question/question.hpp"
#include "plenary/stakes/exposure.hpp"

namespace plenary::question::exposed {

struct Wanted {
    const Member* member = nullptr;
    std::optional<stakes::Lever> lever;
};

// One figure as it is shown.
struct Figure {
    const stakes::Stake* stake = nullptr;
    const Member* member = nullptr;
    bool conflict = false;
    const stakes::ExchangeRate* rate = nullptr; // into the common currency, where it is another one
};

// Errors: unknown-member, unknown-lever.
[[nodiscard]] Result<Wanted> wanted_of(const Setting& setting);

// What is in view, in the order of the body's members and below that of the table.
[[nodiscard]] std::vector<Figure> figures_of(const Setting& setting, const Wanted& wanted);

// The members of the day of whom no figure is in view.
[[nodiscard]] std::vector<const Member*>
without_figure(const Setting& setting, const Wanted& wanted, const std::vector<Figure>& figures);

// Every source that a shown figure rests on, each once: of amounts, of bases, of rates.
[[nodiscard]] std::vector<std::string> sources_of(const std::vector<Figure>& figures);

} // namespace plenary::question::exposed
