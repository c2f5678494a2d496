// The actions of `plenary archive` that look at an archive and change nothing.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "plenary/cli/verb.hpp"

namespace plenary::cli {

// One word after `plenary archive`, what it takes, and what it does.
struct ArchiveAction {
    std::string_view name;
    std::vector<question::Option> options; // those of reading among them
    std::function<study::Reply(const Call&)> run;
};

// check, show, grid, agree.
[[nodiscard]] std::vector<ArchiveAction> archive_views();

} // namespace plenary::cli
