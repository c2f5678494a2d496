#include "plenary/review/session.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "plenary/text/fold.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::review {
namespace {

using ledger::Cells;

std::vector<Item> in_order(const std::vector<Cells>& proposals) {
    std::map<std::string, std::size_t> sources; // by name, in the order of their coming
    std::vector<Item> out;
    for (const Cells& cells : proposals) {
        sources.emplace(text_of(cells, "source"), sources.size());
        out.push_back({text_of(cells, "id"), cells, {}, State::open});
    }
    const auto key = [&](const Item& item) {
        return std::tuple(sources.at(text_of(item.cells, "source")), !is_same_as(item.cells),
                          begin_of(item.cells));
    };
    std::stable_sort(out.begin(), out.end(),
                     [&](const Item& a, const Item& b) { return key(a) < key(b); });
    return out;
}

template <class Wanted>
Numbers counted(const std::vector<Item>& items, const Wanted& wanted) {
    Numbers out;
    for (const Item& item : items) {
        if (!wanted(item))
            continue;
        ++out.all;
        out.waiting += item.waits() ? 1U : 0U;
        out.skipped += item.state == State::skipped ? 1U : 0U;
        out.accepted += item.state == State::accepted ? 1U : 0U;
        out.rejected += item.state == State::rejected ? 1U : 0U;
        out.elsewhere += item.state == State::elsewhere ? 1U : 0U;
    }
    return out;
}

constexpr std::array filters{"source", "kind", "who", "motion", "stance", "act", "grade", "words"};

} // namespace

std::string about(const Item& item) {
    if (is_same_as(item.cells))
        return fmt::format("{} and {}", text_of(item.cells, "source"),
                           text_of(item.cells, "same_as"));
    const std::string kind = text_of(item.cells, "kind");
    if (std::string who = text_of(item.row(), kind == "pressure" ? "on" : "who"); !who.empty())
        return who;
    const std::string number = text_of(item.cells, "number");
    return number.empty() ? "the " + kind : number + " of a set";
}

Session::Session(const std::vector<Cells>& proposals, Known known)
    : items_(in_order(proposals)), known_(std::move(known)) {
    at_ = items_.empty() ? none : 0;
}

const Item* Session::current() const { return at_ == none ? nullptr : &items_[at_]; }

std::size_t Session::place() const {
    if (at_ == none)
        return 0;
    return static_cast<std::size_t>(
        std::count_if(items_.begin(), items_.begin() + static_cast<std::ptrdiff_t>(at_) + 1,
                      [&](const Item& item) { return passes(item); }));
}

Numbers Session::numbers() const {
    return counted(items_, [this](const Item& item) { return passes(item); });
}

Numbers Session::all_numbers() const {
    return counted(items_, [](const Item&) { return true; });
}

bool Session::passes(const Item& item) const {
    return std::all_of(filter_.begin(), filter_.end(), [&](const ledger::Cell& wanted) {
        if (wanted.name == "words") {
            return fold(text_of(item.cells, "quote")).find(fold(wanted.text)) != std::string::npos;
        }
        return text_of(item.cells, wanted.name) == wanted.text;
    });
}

Item* Session::find(const std::string& proposal) {
    const auto at = std::find_if(items_.begin(), items_.end(),
                                 [&](const Item& item) { return item.id == proposal; });
    return at == items_.end() ? nullptr : &*at;
}

// The next that is open, from the beginning again when the end is reached; then none is shown.
void Session::go_on() {
    const std::size_t from = at_ == none ? 0 : at_ + 1;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const std::size_t at = (from + i) % items_.size();
        if (items_[at].state == State::open && passes(items_[at])) {
            at_ = at;
            return;
        }
    }
    at_ = none;
}

// To a neighbour that waits, skipped or not.
void Session::step(bool forward) {
    const auto size = static_cast<std::ptrdiff_t>(items_.size());
    std::ptrdiff_t at = at_ == none ? (forward ? -1 : size) : static_cast<std::ptrdiff_t>(at_);
    for (at += forward ? 1 : -1; at >= 0 && at < size; at += forward ? 1 : -1) {
        const Item& item = items_[static_cast<std::size_t>(at)];
        if (item.waits() && passes(item)) {
            at_ = static_cast<std::size_t>(at);
            return;
        }
    }
    say(forward ? "This is the last one that waits." : "This is the first one that waits.");
}

Effect Session::refused(const Problem& problem) {
    failed(problem);
    return {Effect::Kind::refused, "", false, {}, "", {}};
}

Effect Session::reject_or_accept(const Command& command) {
    const Item& item = items_[at_];
    Effect out{Effect::Kind::record, item.id, command.kind == Command::Kind::accept, {},
               command.reason,       {}};
    if (!out.accepts)
        return out;
    if (const auto lacks = item.lacks(); !lacks.empty()) {
        return refused({Kind::invalid,
                        "cell-missing",
                        fmt::format("it cannot be accepted without: {}", join(lacks, ", ")),
                        fmt::format("say it by editing ({}=...), or reject it", lacks.front()),
                        {},
                        ""});
    }
    out.cells = item.said;
    return out;
}

// The last one first.
Effect Session::take_back() const {
    std::vector<std::string> proposals = taken_.back().proposals;
    std::reverse(proposals.begin(), proposals.end());
    Effect out{Effect::Kind::take_back, proposals.front(), false, {}, "", {}};
    out.others.assign(proposals.begin() + 1, proposals.end());
    return out;
}

Effect Session::edit(const Command& command) {
    Item& item = items_[at_];
    Cells said = item.said;
    for (const ledger::Cell& cell : command.cells) {
        auto more = edited(known_, item.cells, std::move(said), cell.name, cell.text);
        if (!more)
            return refused(more.error());
        said = std::move(*more);
    }
    item.said = std::move(said);
    say(item.said.empty() ? "It says what was read." : "Changed, and not decided yet: accept it.");
    return {};
}

Effect Session::narrow(const Command& command) {
    Cells wanted = command.cells;
    for (ledger::Cell& cell : wanted) {
        if (cell.name == "member")
            cell.name = "who";
        if (std::find(filters.begin(), filters.end(), cell.name) == filters.end()) {
            const std::string near = did_you_mean(cell.name, {filters.begin(), filters.end()});
            return refused(
                {Kind::usage,
                 "unknown-filter",
                 fmt::format("proposals have no '{}' to go by", cell.name),
                 near.empty() ? "go by: " + join({filters.begin(), filters.end()}, ", ") : near,
                 {},
                 ""});
        }
        if (cell.name == "who") {
            if (const Member* one = resolve_member(known_.body, cell.text))
                cell.text = one->code;
        }
    }
    Cells before = std::exchange(filter_, std::move(wanted));
    const bool any = std::any_of(items_.begin(), items_.end(),
                                 [&](const Item& item) { return item.waits() && passes(item); });
    if (!any && !filter_.empty()) {
        filter_ = std::move(before);
        return refused({Kind::not_found,
                        "none-such",
                        "no proposal of that kind waits",
                        "'filter' alone takes the filter away",
                        {},
                        ""});
    }
    if (at_ == none || !passes(items_[at_]))
        go_on();
    if (at_ == none)
        step(true);
    const Numbers now = numbers();
    say(filter_.empty() ? fmt::format("No filter: {} wait.", now.waiting)
                        : fmt::format("{} of {} wait here.", now.waiting, all_numbers().waiting));
    return {};
}

Effect Session::apply(const Command& command) {
    remark_ = {};
    troubles_.clear();
    using Kind = Command::Kind;
    const bool of_one = command.kind == Kind::accept || command.kind == Kind::reject ||
                        command.kind == Kind::accept_sentence ||
                        command.kind == Kind::reject_sentence || command.kind == Kind::edit ||
                        command.kind == Kind::skip || command.kind == Kind::why;
    if (of_one && at_ == none) {
        return refused({plenary::Kind::not_found,
                        "none-shown",
                        "no proposal is shown",
                        "'previous' goes back to a skipped one, 'undo' takes the last decision "
                        "back, 'quit' ends",
                        {},
                        ""});
    }
    switch (command.kind) {
    case Kind::accept:
    case Kind::reject:
        return reject_or_accept(command);
    case Kind::accept_sentence:
    case Kind::reject_sentence:
        return {Effect::Kind::record_sentence,
                items_[at_].id,
                command.kind == Kind::accept_sentence,
                {},
                command.reason,
                {}};
    case Kind::edit:
        return edit(command);
    case Kind::skip:
        items_[at_].state = State::skipped;
        say("Skipped; it comes back at the next start.");
        go_on();
        return {};
    case Kind::why:
        return {Effect::Kind::tell_why, items_[at_].id, false, {}, "", {}};
    case Kind::undo:
        if (taken_.empty()) {
            return refused({plenary::Kind::not_found,
                            "nothing-to-undo",
                            "nothing was decided in this session",
                            "'plenary undo' takes back what was decided before",
                            {},
                            ""});
        }
        return take_back();
    case Kind::next:
        step(true);
        return {};
    case Kind::previous:
        step(false);
        return {};
    case Kind::filter:
        return narrow(command);
    case Kind::help:
        return {Effect::Kind::tell_help, "", false, {}, "", {}};
    case Kind::quit:
        return {Effect::Kind::quit, "", false, {}, "", {}};
    case Kind::show:
        break;
    }
    return {};
}

void Session::recorded(const std::string& proposal, bool accepted) {
    Item* item = find(proposal);
    if (item == nullptr)
        return;
    item->state = accepted ? State::accepted : State::rejected;
    taken_.push_back({{proposal}, 1});
    say(fmt::format("{}: {}.", accepted ? "Accepted" : "Rejected", about(*item)));
    go_on();
}

void Session::decided_elsewhere(const std::string& proposal, const std::string& told) {
    Item* item = find(proposal);
    if (item == nullptr)
        return;
    item->state = State::elsewhere;
    remark_ = {"Not recorded, somebody was first: " + told + ".", true};
    troubles_.push_back(fmt::format("{} was {}", about(*item), told));
    go_on();
}

void Session::taken_back(const std::string& proposal) {
    Item* item = find(proposal);
    if (item == nullptr)
        return;
    item->state = State::open;
    std::size_t all = 1;
    for (Decided& decided : taken_) {
        if (std::erase(decided.proposals, proposal) > 0)
            all = decided.all;
    }
    std::erase_if(taken_, [](const Decided& decided) { return decided.proposals.empty(); });
    if (!passes(*item))
        filter_.clear();
    at_ = static_cast<std::size_t>(item - items_.data());
    say(all == 1 ? "Taken back; it waits again."
                 : fmt::format("Taken back, {} of one sentence; they wait again.", all));
}

void Session::failed(const Problem& problem) {
    remark_ = {problem.hint.empty() ? problem.message : problem.message + "; " + problem.hint,
               true};
    troubles_.push_back(problem.message);
}

} // namespace plenary::review
