// A reviewer going through the proposals that wait. No terminal, no file: a command goes in, and
// what is to be done about it comes out; whoever did it tells what came of it. Nothing counts as
// decided before that.
//
// Not for several threads.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "plenary/problem/problem.hpp"
#include "plenary/review/command.hpp"
#include "plenary/review/edit.hpp"

namespace plenary::review {

enum class State {
    open,
    skipped,  // comes back at the next start
    accepted, // by this session
    rejected, // by this session
    elsewhere // by somebody else meanwhile
};

struct Item {
    std::string id;
    ledger::Cells cells; // of the proposal
    ledger::Cells said;  // what is to stand instead, checked
    State state = State::open;

    [[nodiscard]] bool waits() const { return state == State::open || state == State::skipped; }

    // The row it would become.
    [[nodiscard]] ledger::Cells row() const { return row_of(cells, said); }

    // What that row still lacks.
    [[nodiscard]] std::vector<std::string> lacks() const { return lacking(cells, row()); }
};

// What is to be done outside.
struct Effect {
    enum class Kind {
        nothing,
        refused,   // as remark() says
        record,    // the decision below; then recorded(), decided_elsewhere() or failed()
        take_back, // the decision on this proposal; then taken_back() or failed()
        tell_why,
        tell_help,
        quit
    };
    Kind kind = Kind::nothing;
    std::string proposal;
    bool accepts = false;
    ledger::Cells cells; // of an accepted one: what is to stand instead of what was read
    std::string reason;
};

struct Numbers {
    std::size_t all = 0;
    std::size_t waiting = 0; // skipped ones too
    std::size_t skipped = 0;
    std::size_t accepted = 0;
    std::size_t rejected = 0;
    std::size_t elsewhere = 0;
};

// What was said last to the reviewer.
struct Remark {
    std::string text;
    bool trouble = false;
};

class Session {
public:
    // The cells of proposals in the order of the ledger. They are gone through source by source,
    // in the order of the text where the locators tell it ("characters 10 to 20"). Cost O(n log n).
    Session(const std::vector<ledger::Cells>& proposals, Known known);

    // The proposal that is shown; nullptr when none is left to be shown.
    [[nodiscard]] const Item* current() const;
    // Its place among those of the filter, from 1; 0: none is shown.
    [[nodiscard]] std::size_t place() const;
    // Of what the filter lets through.
    [[nodiscard]] Numbers numbers() const;
    // Of all.
    [[nodiscard]] Numbers all_numbers() const;

    [[nodiscard]] const std::vector<Item>& items() const { return items_; }

    [[nodiscard]] const ledger::Cells& filter() const { return filter_; }

    [[nodiscard]] const Known& known() const { return known_; }

    [[nodiscard]] const Remark& remark() const { return remark_; }

    // Cost O(proposals).
    [[nodiscard]] Effect apply(const Command& command);

    // What came of an effect. The next open proposal is shown where one was decided.
    void recorded(const std::string& proposal, bool accepted);
    // `told`: by whom and what, "ben accepted it on 2017-04-01".
    void decided_elsewhere(const std::string& proposal, const std::string& told);
    // The proposal waits again and is shown.
    void taken_back(const std::string& proposal);
    // Nothing was done, and nothing changes.
    void failed(const Problem& problem);

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    Effect refused(const Problem& problem);
    Effect reject_or_accept(const Command& command);
    Effect edit(const Command& command);
    Effect narrow(const Command& command);
    void step(bool forward);
    void go_on();
    Item* find(const std::string& proposal);
    [[nodiscard]] bool passes(const Item& item) const;

    void say(std::string text) { remark_ = {std::move(text), false}; }

    std::vector<Item> items_;
    Known known_;
    ledger::Cells filter_;
    std::size_t at_ = none;
    std::vector<std::string> taken_; // decided in this session, the last at the end
    Remark remark_;
};

} // namespace plenary::review
