// A question a user can ask: one file in question/ask/ with its test beside it. The file defines
//
//     namespace plenary::question::ask {
//     const Question NAME{ ... };
//     }
//
// where NAME is the file's name. A register written when the build is configured makes it appear in
// the command line, its help and the docs. No list is edited.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plenary/evidence/dossier.hpp"
#include "plenary/evidence/view.hpp"
#include "plenary/numeric/workers.hpp"
#include "plenary/question/answer.hpp"

namespace plenary::question {

struct Option {
    // `texts` may be given several times; `positionals` is every argument that is no option.
    enum class Kind { flag, text, texts, list, day, positional, positionals };
    std::string_view name; // "motion": --motion on the command line, or the name of a positional
    Kind kind = Kind::text;
    std::string_view placeholder; // "MOTION"
    std::string_view help;
    bool required = false;
};

// What the user asked for, already checked against the question's options: kinds fit, required ones
// are there.
class Asked {
public:
    void set(std::string name, std::string value) { values_[std::move(name)] = {std::move(value)}; }

    // One more value of an option that may be given several times.
    void add(const std::string& name, std::string value) {
        values_[name].push_back(std::move(value));
    }

    [[nodiscard]] bool has(std::string_view name) const {
        return values_.find(name) != values_.end();
    }

    // The text, the last of several, or an empty one.
    [[nodiscard]] std::string text(std::string_view name) const;
    // Every value, in the order given.
    [[nodiscard]] std::vector<std::string> all(std::string_view name) const;
    // Split at commas, empty parts dropped.
    [[nodiscard]] std::vector<std::string> list(std::string_view name) const;
    [[nodiscard]] std::optional<Day> day(std::string_view name) const;

private:
    std::map<std::string, std::vector<std::string>, std::less<>> values_; // none is empty
};

struct Setting {
    const Dossier& dossier;
    const std::vector<Problem>& problems; // of reading the dossier; empty but for `check`
    View view;                            // the days and the sources as the user asked
    Asked asked;
    std::string_view version;
    std::vector<std::string> notes; // remarks of reading the dossier: empty tables, assumed days
    Workers workers;
    // Called now and then by long work, from any worker; false: stop with `interrupted`.
    std::function<bool(std::string_view stage, double share)> progress;
    // With the option `against`: another dossier, and what is looked at there.
    const Dossier* against = nullptr;
    View against_view = {};
};

struct Question {
    std::string_view name;
    std::string_view title;
    std::string_view help;
    std::span<const Option> options;
    Result<Answer> (*ask)(const Setting&) = nullptr;
    bool reads_broken_dossiers = false; // true: asked even when reading found problems
    bool reads_one_motion = false;      // true: statements on other motions change nothing
};

// The heads every answer carries: version, dossier_hash, body, motion, as_of, known_by. A null
// motion gives null, and so does a day that is not limited; without a known_by of its own a view
// has its as-of day there.
[[nodiscard]] Object answer_head(const Setting& setting, const Motion* motion, const View& view);

// The motion a user names. Error unknown-motion with the nearest ids.
[[nodiscard]] Result<const Motion*> find_motion(const Dossier& dossier, std::string_view id);

// The member a user names, by code or by any name. Error unknown-member with the nearest names.
[[nodiscard]] Result<const Member*> find_member(const Body& body, std::string_view text,
                                                std::string_view where);

namespace ask {
// Every question, by name. Written at configure time.
std::span<const Question* const> all();
} // namespace ask

} // namespace plenary::question
