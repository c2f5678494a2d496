#include "plenary/rollcall/select.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <string_view>

#include "plenary/rollcall/when.hpp"
#include "plenary/text/fold.hpp"

namespace plenary::rollcall {
namespace {

std::vector<std::string> words_of(std::string_view text) {
    const std::string folded = fold(text);
    std::vector<std::string> out;
    for (std::size_t from = 0; from < folded.size();) {
        const std::size_t to = std::min(folded.find(' ', from), folded.size());
        out.push_back(folded.substr(from, to - from));
        from = to + 1;
    }
    return out;
}

bool holds_all(const RollCall& item, const std::vector<std::string>& words) {
    const std::string text =
        fold(item.id + " " + item.symbol + " " + item.title + " " + item.description);
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return text.find(word) != std::string::npos;
    });
}

bool has_subject(const RollCall& item, const std::string& folded) {
    return std::any_of(item.subjects.begin(), item.subjects.end(),
                       [&](const std::string& subject) { return fold(subject) == folded; });
}

} // namespace

std::optional<int> Counts::margin() const {
    if (yes + no == 0)
        return std::nullopt;
    return std::abs(yes - no);
}

Counts counts_of(const Archive& archive, std::size_t roll_call) {
    if (archive.votes.begin(roll_call) == archive.votes.end(roll_call)) {
        const Totals& totals = archive.roll_calls[roll_call].totals;
        return {totals.yes.value_or(0), totals.no.value_or(0), totals.abstain.value_or(0),
                totals.yes || totals.no || totals.abstain};
    }
    const std::vector<int> votes = tally(archive.votes, roll_call);
    const auto of = [&votes](State state) { return votes[static_cast<std::size_t>(state)]; };
    return {of(State::yes), of(State::no), of(State::abstain), false};
}

Selected select(const Archive& archive, const Selection& selection) {
    const std::vector<std::string> words = words_of(selection.text);
    const std::string subject = fold(selection.subject);
    const Spell asked{selection.from, selection.to};
    Selected out;
    for (std::size_t i = 0; i < archive.roll_calls.size(); ++i) {
        const RollCall& item = archive.roll_calls[i];
        if (selection.sessions && (!item.session || *item.session < selection.sessions->first ||
                                   *item.session > selection.sessions->second)) {
            continue;
        }
        const auto days = days_of(item);
        if (days && !asked.overlaps(*days))
            continue;
        if (!subject.empty() && !has_subject(item, subject))
            continue;
        if (!words.empty() && !holds_all(item, words))
            continue;
        if (selection.close) {
            const auto margin = counts_of(archive, i).margin();
            if (!margin || *margin > *selection.close)
                continue;
        }
        if (!days && (asked.from || asked.to)) {
            ++out.undated;
            continue;
        }
        if (days && !(asked.holds(*days->from) && asked.holds(*days->to)))
            ++out.imprecise;
        out.roll_calls.push_back(i);
    }
    return out;
}

void sort_by(Order order, const Archive& archive, std::vector<std::size_t>& roll_calls) {
    if (order == Order::day) {
        std::stable_sort(roll_calls.begin(), roll_calls.end(), [&](std::size_t a, std::size_t b) {
            return is_earlier(archive.roll_calls[a], archive.roll_calls[b]);
        });
        return;
    }

    struct Key {
        int margin = 0;
        int cast = 0;
        std::size_t place = 0;
    };

    std::vector<Key> keys;
    keys.reserve(roll_calls.size());
    for (const std::size_t place : roll_calls) {
        const Counts counts = counts_of(archive, place);
        const int margin =
            order == Order::size ? 0 : counts.margin().value_or(std::numeric_limits<int>::max());
        keys.push_back({margin, counts.cast(), place});
    }
    std::stable_sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
        return a.margin != b.margin ? a.margin < b.margin : a.cast > b.cast;
    });
    std::transform(keys.begin(), keys.end(), roll_calls.begin(),
                   [](const Key& key) { return key.place; });
}

} // namespace plenary::rollcall
