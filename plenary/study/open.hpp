// Opening a dossier for a question: what the faces (command line, web, bindings) hand over, and
// what they get back. Nothing here prints.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "plenary/calendar/instant.hpp"
#include "plenary/format/dossier.hpp"
#include "plenary/question/question.hpp"

namespace plenary::study {

struct Request {
    std::filesystem::path dossier;                 // a folder or the file of a ledger
    std::vector<std::filesystem::path> data_roots; // folders that may hold bodies/
    std::optional<Day> as_of;
    std::optional<Day> known_by;      // as in View
    std::vector<std::string> sources; // ids or groups; empty: all
    question::Asked asked;
    std::function<Instant()> clock; // the moment of what is recorded; may be empty
    bool one_motion = false; // only what is said on the motion that is asked for need be read
    // Called by long work; false: stop. May be empty.
    std::function<bool(std::string_view stage, double share)> progress;
};

// A dossier that was read, and the setting to ask about it. The setting points into the dossier, so
// both stay in one place on the heap.
class Opened {
public:
    [[nodiscard]] const question::Setting& setting() const { return *setting_; }

    [[nodiscard]] const std::vector<Problem>& problems() const { return read_->problems; }

private:
    friend Result<Opened> open(const Request& request);
    std::unique_ptr<format::ReadDossier> read_;
    std::unique_ptr<format::ReadDossier> against_;
    std::unique_ptr<question::Setting> setting_;
};

// Reads the dossier. Problems inside it do not fail here: the caller decides whether it can live
// with them. With the option `against` another one is
// read as well, and a problem in it fails. Errors: no-such-dossier, unknown-source, and for a
// ledger those of opening it.
[[nodiscard]] Result<Opened> open(const Request& request);

// What a question came to: an answer, or the problems that ended it.
struct Reply {
    std::optional<question::Answer> answer;
    std::vector<Problem> problems;
    std::vector<std::string> warnings = {}; // said beside the answer, on stderr
};

// Nothing but this problem.
[[nodiscard]] Reply refused(Problem problem);

// A mistake on the command line, at this option.
[[nodiscard]] Problem usage(std::string code, std::string message, std::string hint,
                            std::string option);

[[nodiscard]] Reply ask(const question::Question& question, const Request& request);

// The exit code that fits: invalid input goes before everything else, then the first problem's
// kind. Zero without problems.
[[nodiscard]] int exit_code(std::span<const Problem> problems);

// The same for a whole reply: problems, conflicts that remain, a condition that does not hold.
[[nodiscard]] int exit_code(const Reply& reply);

} // namespace plenary::study
