// What the key of a motion tells of it: "text", "L.24", "letter", "matter:levy".
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace plenary::reader {

inline constexpr std::string_view unnamed = "text";
// A mention of what the body has before it, until it is known what that is.
inline constexpr std::string_view the_whole = "whole";

// Whether it is something that is signed.
inline bool is_signable(const std::string& key) {
    return key.starts_with("declaration") || key.starts_with("letter") || key.starts_with("treaty");
}

// Whether it is a document's symbol: "L.24", "doc S/2023/788".
inline bool is_symbol(const std::string& key) {
    return key.starts_with("L.") || key.starts_with("doc ");
}

// One of several by its number or letter: "Draft B", "Prop. 14".
inline bool numbered_key(const std::string& key) {
    return key.starts_with(unnamed) && key.size() > unnamed.size() && key[unnamed.size()] == '#';
}

// An amendment or a matter of procedure, on the way to the vote on the text.
inline bool is_part(const std::string& key) {
    return key.starts_with("amendment") || key == "procedure";
}

// "item 5" is only a place on a list; what is numbered so may be anything of that item.
inline bool is_place(std::string_view noun) {
    constexpr std::array<std::string_view, 5> places{"item", "point", "punto", "ponto", "project"};
    return std::find(places.begin(), places.end(), noun) != places.end();
}

// Whether "the text" may mean this one.
inline bool stands_for_text(const std::string& key) {
    return key.starts_with(unnamed) || is_symbol(key) || key.starts_with("matter:") ||
           key == "second";
}

} // namespace plenary::reader
