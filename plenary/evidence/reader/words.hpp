// A text as a row of words: where each stands, what stands between it and the one before, and its
// number in a vocabulary of folded forms. One pass, linear; the same text gives the same words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plenary::reader {

// What stands between two words, as bits.
struct Gap {
    static constexpr std::uint32_t space = 1;
    static constexpr std::uint32_t line = 2; // the end of a block
    static constexpr std::uint32_t comma = 4;
    static constexpr std::uint32_t semicolon = 8;
    static constexpr std::uint32_t colon = 16;
    static constexpr std::uint32_t stop = 32;
    static constexpr std::uint32_t hyphen = 64;
    static constexpr std::uint32_t apostrophe = 128;
    static constexpr std::uint32_t quote_open = 256;
    static constexpr std::uint32_t quote_close = 512;
    static constexpr std::uint32_t quote = 1024; // straight: opens or closes
    static constexpr std::uint32_t open = 2048;  // ( or [
    static constexpr std::uint32_t close = 4096;
    static constexpr std::uint32_t question = 8192;
    static constexpr std::uint32_t exclamation = 16384;
    static constexpr std::uint32_t dash = 32768;
    static constexpr std::uint32_t tab = 65536;
    static constexpr std::uint32_t bullet = 131072;
    static constexpr std::uint32_t other = 262144;
};

// Whether words are quoted after a gap, given whether they were before it.
[[nodiscard]] constexpr bool quoted_after(bool quoted, std::uint32_t gap) {
    if ((gap & Gap::quote_open) != 0)
        return true;
    if ((gap & Gap::quote_close) != 0)
        return false;
    return (gap & Gap::quote) != 0 ? !quoted : quoted;
}

struct Word {
    std::uint32_t begin = 0; // bytes of the text
    std::uint32_t end = 0;
    std::uint32_t id = 0;     // in the vocabulary; 0: not in it
    std::uint32_t before = 0; // Gap bits since the word before
    std::int32_t number = -1; // of digits alone
    bool capital = false;     // begins with a capital
    bool upper = false;       // has no small letter and more than one letter
};

// Folded forms by number, from 1 on.
class Vocabulary {
public:
    // The number of a folded form, which is added if it is new.
    std::uint32_t add(std::string_view folded);
    // 0 for a form that is not there.
    [[nodiscard]] std::uint32_t find(std::string_view folded) const;

private:
    [[nodiscard]] static std::uint32_t hash_of(std::string_view folded);
    void grow();

    // Small, so that the table stays near: most words are looked up to find that they are not
    // there.
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t id = 0; // 0: the slot is free
    };

    struct Form {
        std::uint32_t at = 0; // in bytes_
        std::uint32_t size = 0;
    };

    std::vector<Slot> slots_;
    std::vector<Form> forms_; // by number, the first for 0
    std::string bytes_;
};

// Small letters without accents: "Côte" is "cote", "Œuvre" is "oeuvre". Letters of other scripts
// stay. Appends to `out` and returns the bytes read; asks for at < text.size().
std::size_t fold_letter(std::string_view text, std::size_t at, std::string& out, bool& letter,
                        bool& capital);

// The words of the text. `last` gets the gap behind the last word.
[[nodiscard]] std::vector<Word> words_of(std::string_view text, const Vocabulary& vocabulary,
                                         std::uint32_t& last);

} // namespace plenary::reader
