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

// The member or the set that it is about, or in words what there is of it: "14 of a set", "the
// note", "paper and agency".
[[nodiscard]] std::string about(const Item& item);

// Characters of a source, [first, last), as the locators count them.
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;
};

// What is to be done outside.
struct Effect {
    enum class Kind {
        nothing,
        refused,         // as remark() says
        record,          // the decision below; then recorded(), decided_elsewhere() or failed()
        record_sentence, // the decision on all of its sentence: each of each_in(), then together()
        take_back, // the decision on this proposal and the others; then, of each in this order,
                   // taken_back() or failed()
        tell_why,
        tell_help,
        quit
    };
    Kind kind = Kind::nothing;
    std::string proposal;
    bool accepts = false;
    ledger::Cells cells; // of an accepted one: what is to stand instead of what was read
    std::string reason;
    std::vector<std::string> others; // that were decided together with it
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
    // The cells of proposals in the order of the ledger. They are gone through source by source:
    // first whether it repeats the text of another, then in the order of the text where the
    // locators tell it ("characters 10 to 20"). Cost O(n log n).
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

    // The open proposals of the filter whose words begin in this stretch of the item's source, in
    // order; without one, those of the same place. The item is one of them while it waits. That two
    // sources carry one text is of no sentence.
    [[nodiscard]] std::vector<const Item*>
    in_sentence(const Item& item, const std::optional<Stretch>& sentence) const;
    // The decisions, each to be recorded by itself, that a decision on a sentence makes. What lacks
    // a cell is not accepted, and is told by together(). Where nothing is left, remark() says why.
    [[nodiscard]] std::vector<Effect> each_in(const Effect& whole,
                                              const std::optional<Stretch>& sentence);
    // All of them were tried. They are taken back together, and remark() tells of all.
    void together(const Effect& whole, const std::vector<Effect>& each);

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
    [[nodiscard]] Effect take_back() const;
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

    // Decided by one command of this session; the last at the end.
    struct Decided {
        std::vector<std::string> proposals; // that are not taken back
        std::size_t all = 1;
    };

    std::vector<Decided> taken_;
    Remark remark_;
    std::vector<std::string> troubles_; // since the last command
};

} // namespace plenary::review
