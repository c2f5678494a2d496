// A session that decides on all proposals of one sentence.
#include <algorithm>

#include <fmt/format.h>

#include "plenary/review/session.hpp"
#include "plenary/text/join.hpp"

namespace plenary::review {

using ledger::Cells;

std::vector<const Item*> Session::in_sentence(const Item& item,
                                              const std::optional<Stretch>& sentence) const {
    const std::string source = text_of(item.cells, "source");
    const auto inside = [&](const Item& other) {
        if (!sentence)
            return text_of(other.cells, "locator") == text_of(item.cells, "locator");
        const std::uint64_t begin = begin_of(other.cells);
        return begin >= sentence->first && begin < sentence->last;
    };
    std::vector<const Item*> out;
    for (const Item& other : items_) {
        const bool open = other.state == State::open && passes(other) && !is_same_as(item.cells) &&
                          !is_same_as(other.cells);
        if (other.id == item.id ? item.waits()
                                : open && text_of(other.cells, "source") == source && inside(other))
            out.push_back(&other);
    }
    return out;
}

std::vector<Effect> Session::each_in(const Effect& whole, const std::optional<Stretch>& sentence) {
    std::vector<Effect> out;
    const Item* shown = find(whole.proposal);
    if (shown == nullptr)
        return out;
    for (const Item* item : in_sentence(*shown, sentence)) {
        const auto lacks = item->lacks();
        if (whole.accepts && !lacks.empty()) {
            troubles_.push_back(fmt::format("{} lacks {}", about(*item), join(lacks, ", ")));
            continue;
        }
        out.push_back({Effect::Kind::record,
                       item->id,
                       whole.accepts,
                       whole.accepts ? item->said : Cells{},
                       whole.reason,
                       {}});
    }
    if (out.empty())
        remark_ = {"Nothing of this sentence can be accepted: " + join(troubles_, "; "), true};
    return out;
}

void Session::together(const Effect& whole, const std::vector<Effect>& each) {
    if (each.empty())
        return;
    std::vector<std::string> done;
    std::vector<std::string> who;
    for (const Effect& one : each) {
        const Item* item = find(one.proposal);
        if (item->state != State::accepted && item->state != State::rejected)
            continue;
        done.push_back(one.proposal);
        who.push_back(about(*item));
        std::erase_if(
            taken_, [&](const Decided& decided) { return decided.proposals.front() == item->id; });
    }
    if (!done.empty())
        taken_.push_back({done, done.size()});
    std::string text =
        done.empty()
            ? fmt::format("None of this sentence was {}.", whole.accepts ? "accepted" : "rejected")
            : fmt::format("{} {} of this sentence: {}.", whole.accepts ? "Accepted" : "Rejected",
                          done.size(), join(who, ", "));
    if (!troubles_.empty())
        text += fmt::format(" {} not: {}.", troubles_.size(), join(troubles_, "; "));
    remark_ = {std::move(text), !troubles_.empty()};
    const Item* shown = find(whole.proposal);
    at_ = static_cast<std::size_t>(shown - items_.data());
    if (!shown->waits())
        go_on();
}

} // namespace plenary::review
