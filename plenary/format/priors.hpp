// The priors of a fit of ideal points, as a TOML file: docs/formats/priors.md.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "plenary/idealpoint/compile.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::format {

// Of static or of dynamic models.
struct Priors {
    idealpoint::Start position;
    idealpoint::ItemPrior items;
    double step_variance = 0.1;
    bool gaps_by_session = true; // a step over k sessions has k times the variance
    std::map<std::string, idealpoint::Start> anchors; // by member id
    std::vector<int> sessions_left_out;
    std::vector<std::string> members_left_out;
};

// The table [static] or [dynamic] of a file. Problems with places: those of TOML; unknown-key;
// missing-key; bad-value for a variance that is not positive.
[[nodiscard]] Priors parse_priors(std::string_view bytes, const std::string& file, bool dynamic,
                                  std::vector<Problem>& problems);

// The file of a name in a data root: priors/NAME.toml. Error no-such-preset.
[[nodiscard]] Result<std::filesystem::path>
find_preset(const std::string& name, const std::vector<std::filesystem::path>& data_roots);

} // namespace plenary::format
