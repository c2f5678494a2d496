#include "plenary/study/forecast_selection.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "plenary/evidence/same_source.hpp"
#include "plenary/text/join.hpp"

namespace plenary::study {
namespace {

using forecast::Selection;

Selection selection_of(HeardFirst heard) {
    switch (heard) {
    case HeardFirst::all:
        return Selection::all;
    case HeardFirst::supporters:
        return Selection::supporters;
    case HeardFirst::unknown:
        break;
    }
    return Selection::unknown;
}

class Waves {
public:
    explicit Waves(const Dossier& dossier) : dossier_(dossier), same_as_(same_as_of(dossier)) {}

    void add(const Cell& cell) {
        std::set<Selection> heard;
        for (const Statement* each : cell.decided_by)
            heard.insert(through(each->source));
        const Selection selection = heard.contains(Selection::all)       ? Selection::all
                                    : heard.contains(Selection::unknown) ? Selection::unknown
                                                                         : Selection::supporters;
        heard_.push_back(selection);
        open_.push_back(selection == Selection::all ? 1 : 0);
        auto& [members, sources] = by_[static_cast<std::size_t>(selection)];
        ++members;
        for (const Statement* each : cell.decided_by) {
            if (through(each->source) == selection)
                sources.insert(each->source);
        }
    }

    void give(SelectionUsed& out) const {
        for (const Selection each : {Selection::all, Selection::supporters, Selection::unknown}) {
            const auto& [members, sources] = by_[static_cast<std::size_t>(each)];
            if (members > 0)
                out.waves.push_back({each, members, {sources.begin(), sources.end()}});
        }
        if (first_ != nullptr)
            out.where = first_->where;
    }

    // The one way in which all were heard that were not heard openly; nothing where they differ.
    [[nodiscard]] std::optional<Selection> of_those_chosen() const {
        std::optional<Selection> out;
        for (const Selection each : heard_) {
            if (each == Selection::all)
                continue;
            if (out && *out != each)
                return std::nullopt;
            out = each;
        }
        return out;
    }

    [[nodiscard]] const std::vector<char>& open() const { return open_; }

    [[nodiscard]] bool says_something() const { return first_ != nullptr; }

private:
    Selection through(const std::string& id) {
        const Source* source = dossier_.find_source(id);
        if (source != nullptr && !source->selection)
            source = dossier_.find_source(origin_of(same_as_, id));
        if (source == nullptr || !source->selection)
            return Selection::unknown;
        if (first_ == nullptr)
            first_ = source;
        return selection_of(*source->selection);
    }

    const Dossier& dossier_;
    SameAs same_as_;
    std::array<std::pair<std::size_t, std::set<std::string>>, 3> by_;
    std::vector<Selection> heard_; // of each member, in order
    std::vector<char> open_;
    const Source* first_ = nullptr;
};

std::string say(const SelectionWave& wave) {
    return fmt::format("{} for {} member{} heard through {}", forecast::word_for(wave.selection),
                       wave.members, wave.members == 1 ? "" : "s", join(wave.sources, ", "));
}

std::string say_waves(const SelectionUsed& used) {
    std::vector<std::string> out;
    for (const SelectionWave& each : used.waves)
        out.push_back(say(each));
    return join(out, "; ");
}

} // namespace

std::string_view to_string(SelectionFrom from) {
    switch (from) {
    case SelectionFrom::option:
        return "option";
    case SelectionFrom::sources:
        return "sources";
    case SelectionFrom::none:
        break;
    }
    return "default";
}

SelectionUsed selection_used(std::optional<Selection> option, const Dossier& dossier,
                             const Lineup& lineup, const SaidOnMotion& said) {
    Waves waves(dossier);
    for (const forecast::Said& each : said.said)
        waves.add(lineup.cells[each.member]);
    SelectionUsed out;
    waves.give(out);
    if (option) {
        out.selection = *option;
        out.from = SelectionFrom::option;
    } else if (waves.says_something()) {
        out.from = SelectionFrom::sources;
        if (out.waves.size() == 1) {
            out.selection = out.waves.front().selection;
        } else {
            out.selection = waves.of_those_chosen().value_or(Selection::unknown);
            out.open = waves.open();
        }
    }
    return out;
}

question::Object data_of(const SelectionUsed& used) {
    question::Array waves;
    for (const SelectionWave& each : used.waves) {
        waves.emplace_back(question::Object{
            {"selection", forecast::word_for(each.selection)},
            {"members", static_cast<std::int64_t>(each.members)},
            {"sources", question::Array(each.sources.begin(), each.sources.end())}});
    }
    return {{"by", to_string(used.from)}, {"waves", std::move(waves)}};
}

std::string say(const SelectionUsed& used) {
    const std::string word(forecast::word_for(used.selection));
    switch (used.from) {
    case SelectionFrom::option:
        return word + " (as --selection says)";
    case SelectionFrom::sources:
        return used.waves.size() == 1
                   ? fmt::format("{} (as the sources say: {})", word,
                                 join(used.waves.front().sources, ", "))
                   : fmt::format("{} (the sources differ: {})", word, say_waves(used));
    case SelectionFrom::none:
        break;
    }
    return used.waves.empty() ? word + " (nobody was heard)"
                              : word + " (no source says whom it heard)";
}

} // namespace plenary::study
