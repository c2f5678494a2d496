// The keys of the review screen: which one does what, the form that changes a proposal, the list of
// reasons, the line for free text. Knows no terminal.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "plenary/review/account.hpp"
#include "plenary/review/session.hpp"

namespace plenary::review {

struct Key {
    enum class Name {
        character, // `code`
        enter,
        escape,
        up,
        down,
        left,
        right,
        page_up,
        page_down,
        tab,
        back_tab,
        backspace,
        clear_line, // Ctrl-U
        other
    };
    Name name = Name::character;
    char32_t code = 0;
};

struct Field {
    std::string name;
    std::string text;
    std::string before;               // as the form was opened
    std::vector<std::string> choices; // none: free text
    bool fresh = true;                // what is typed takes the place of the text
};

class Keyboard {
public:
    enum class Mode {
        browsing,
        form,    // of the proposal that is shown
        reasons, // the list
        reason,  // free text
        filter,  // free text
        telling  // `parts` fill the screen
    };

    // `session` must outlive this.
    explicit Keyboard(Session& session) : session_(session) {}

    // What is to be done. The effects tell_why and tell_help are followed by tell().
    [[nodiscard]] Effect press(const Key& key);

    void tell(std::vector<Part> parts);

    [[nodiscard]] Mode mode() const { return mode_; }

    // Of the modes `reasons` and `reason`: all of the sentence are rejected.
    [[nodiscard]] bool rejects_sentence() const {
        return rejects_ == Command::Kind::reject_sentence;
    }

    [[nodiscard]] const std::vector<Field>& fields() const { return fields_; }

    [[nodiscard]] std::size_t chosen() const { return chosen_; } // of fields or reasons

    [[nodiscard]] const std::string& typed() const { return typed_; }

    [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }

    // Lines that the text was moved by since it was shown; may be below 0.
    [[nodiscard]] int moved() const { return moved_; }

private:
    Effect browse(const Key& key);
    Effect fill(const Key& key);
    Effect choose_reason(const Key& key);
    Effect type(const Key& key);
    Effect read_told(const Key& key);
    Effect enter_form();
    void open_form();
    void turn(Field& field, bool forward);
    bool move(const Key& key);
    Effect apply(const Command& command);

    Session& session_;
    Mode mode_ = Mode::browsing;
    Command::Kind rejects_ = Command::Kind::reject; // what a chosen reason is of
    std::vector<Field> fields_;
    std::size_t chosen_ = 0;
    std::string typed_;
    std::vector<Part> parts_;
    int moved_ = 0;
};

} // namespace plenary::review
