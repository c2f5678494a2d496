// Who a forecast takes to be heard first, and why: what was asked for, else what the sources of the
// positions say, else that it is not known.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/evidence/dossier.hpp"
#include "plenary/evidence/lineup.hpp"
#include "plenary/forecast/asked.hpp"
#include "plenary/question/answer.hpp"
#include "plenary/study/forecast_said.hpp"

namespace plenary::study {

// Members that were heard through sources of one selection.
struct SelectionWave {
    forecast::Selection selection = forecast::Selection::unknown;
    std::size_t members = 0;
    std::vector<std::string> sources; // ids, in order
};

enum class SelectionFrom {
    option,
    sources,
    none, // no source says it, or nobody was heard
};

[[nodiscard]] std::string_view to_string(SelectionFrom from);

struct SelectionUsed {
    forecast::Selection selection = forecast::Selection::unknown;
    SelectionFrom from = SelectionFrom::none;
    std::vector<SelectionWave> waves; // all, supporters, unknown; those with members
    // Of each of `said`, in order, whether it was heard through `all`; empty: all were heard in
    // one way.
    std::vector<char> open;
    Where where; // of the first source that says whom it heard
};

// Sources are those that decide the positions in `said`; a source that says nothing and repeats
// another one is read as that one. A member heard through several: through `all` if one of them is
// that, else `unknown` if one is, else `supporters`. Beside a wave of `all` the selection is that
// of the others, and those heard through `all` are open; where the others
// differ it is `unknown`, which holds both.
[[nodiscard]] SelectionUsed selection_used(std::optional<forecast::Selection> option,
                                           const Dossier& dossier, const Lineup& lineup,
                                           const SaidOnMotion& said);

[[nodiscard]] question::Object data_of(const SelectionUsed& used);

// "supporters (as the sources say: whip-count)".
[[nodiscard]] std::string say(const SelectionUsed& used);

} // namespace plenary::study
