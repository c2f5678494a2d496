#include "plenary/question/told.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "plenary/text/join.hpp"

namespace plenary::question {
namespace {

bool in_file(const Problem& warning, std::string_view name) {
    const std::string& file = warning.where.file;
    return file.ends_with(name) &&
           (file.size() == name.size() || file[file.size() - name.size() - 1] == '/');
}

Object data_of_warning(const Problem& warning) {
    return {{"code", warning.code},
            {"message", warning.message},
            {"where", Object{{"file", warning.where.file},
                             {"line", warning.where.line},
                             {"column", warning.where.column}}},
            {"hint", warning.hint}};
}

} // namespace

Array data_of_sources(const Dossier& dossier, const std::vector<std::string>& ids) {
    Array out;
    for (const std::string& id : ids) {
        const Source* source = dossier.find_source(id);
        out.emplace_back(Object{{"id", id},
                                {"title", source == nullptr ? "" : source->title},
                                {"url", source == nullptr ? "" : source->url}});
    }
    return out;
}

void show_sources(Answer& answer, const Dossier& dossier, const std::vector<std::string>& ids) {
    if (ids.empty())
        return;
    answer.heading("Sources");
    for (const std::string& id : ids) {
        const Source* source = dossier.find_source(id);
        std::vector<std::string> parts;
        if (source != nullptr) {
            for (const std::string* part : {&source->title, &source->outlet, &source->url}) {
                if (!part->empty())
                    parts.push_back(*part);
            }
        }
        answer.item(parts.empty() ? id : fmt::format("{}: {}", id, join(parts, "; ")));
    }
}

void tell(Answer& answer, const Dossier& dossier, std::initializer_list<std::string_view> files,
          std::initializer_list<std::string_view> texts) {
    Array warnings;
    for (const Problem& warning : dossier.warnings) {
        if (std::none_of(files.begin(), files.end(),
                         [&](std::string_view file) { return in_file(warning, file); })) {
            continue;
        }
        if (warnings.empty())
            answer.heading("Warnings");
        warnings.emplace_back(data_of_warning(warning));
        answer.item(describe(warning));
    }
    answer.data.emplace_back("warnings", std::move(warnings));
    Array told;
    answer.heading("To be read with these numbers");
    for (const std::string_view text : texts) {
        told.emplace_back(text);
        answer.item(std::string(text));
    }
    answer.data.emplace_back("told", std::move(told));
}

} // namespace plenary::question
