#include "plenary/cli/archive_views.hpp"

#include "plenary/study/archive_agree.hpp"
#include "plenary/study/archive_check.hpp"
#include "plenary/study/archive_grid.hpp"
#include "plenary/study/archive_show.hpp"

namespace plenary::cli {
namespace {

using question::Option;

std::vector<Option> joined(std::vector<Option> first, const std::vector<Option>& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

template <class Run>
auto with_width(Run run) {
    return [run](const Call& call) { return run({call.asked, call.surroundings.width}); };
}

} // namespace

std::vector<ArchiveAction> archive_views() {
    const std::vector<Option> reading = study::archive_options();
    const std::vector<Option> choosing = joined(reading, study::selection_options());
    return {
        {"check", joined(reading, study::archive_check_options()),
         with_width(study::archive_check)},
        {"show", joined(choosing, study::archive_show_options()), with_width(study::archive_show)},
        {"grid", joined(choosing, study::archive_grid_options()), with_width(study::archive_grid)},
        {"agree", joined(choosing, study::archive_agree_options()),
         with_width(study::archive_agree)}};
}

} // namespace plenary::cli
