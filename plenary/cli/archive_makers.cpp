#include "plenary/cli/archive_makers.hpp"

#include "plenary/study/archive_import.hpp"

namespace plenary::cli {

std::vector<ArchiveAction> archive_makers() {
    const auto action = [](std::string_view name, const std::vector<question::Option>& own,
                           study::Reply (*run)(const study::ArchiveAsked&)) {
        std::vector<question::Option> options = study::archive_options();
        options.insert(options.end(), own.begin(), own.end());
        return ArchiveAction{name, std::move(options), [run](const Call& call) {
                                 return run({call.asked, call.surroundings.width});
                             }};
    };
    return {action("import", study::archive_import_options(), study::archive_import),
            action("export", study::archive_export_options(), study::archive_export)};
}

} // namespace plenary::cli
