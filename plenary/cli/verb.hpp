// A verb of the command line: a question, or one of the few tasks that make or list something.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/cli/line.hpp"
#include "plenary/format/output.hpp"
#include "plenary/question/question.hpp"
#include "plenary/study/open.hpp"

namespace plenary::cli {

// Options of a verb that takes a dossier, in the order of the help.
[[nodiscard]] std::span<const question::Option> common_options();

struct Call {
    question::Asked asked; // the verb's own options and the common ones
    const Surroundings& surroundings;
    std::string_view output = "text"; // the name of the way of printing
    bool no_colour = false;           // --no-color

    // The dossier, the cut and the sources of the common options. Error no-dossier.
    [[nodiscard]] Result<study::Request> request() const;
    // The same where a dossier is one way among others.
    [[nodiscard]] study::Request request_without_dossier() const;
};

struct Verb {
    std::string name;
    std::string title;
    std::string help;
    std::vector<question::Option> options;
    std::function<study::Reply(const Call&)> run;
    bool makes_table = true; // false: writes files, so --csv makes no sense
};

// Every verb in the order of the help: questions first, by name.
[[nodiscard]] const std::vector<Verb>& verbs();

} // namespace plenary::cli
