// A shared library of others that is loaded when it is first used, not when the program starts:
// what few questions need costs the others nothing. Its headers are known when building, its
// functions are found by name. One object of static storage for a library:
//
//     struct Curl {
//         foreign::Library library{"libcurl.so.4", "libcurl4"};
//         decltype(&curl_easy_init) easy_init = library.at("curl_easy_init");
//     };
//
// Nothing may be called unless missing() is empty. The library stays loaded until the program ends.
#pragma once

#include <optional>
#include <string>
#include <type_traits>

#include "plenary/problem/problem.hpp"

namespace plenary::foreign {

// Becomes a pointer to a function of whatever type it is asked for: the type stands where the name
// does, and nobody else checks it.
class Symbol {
public:
    explicit Symbol(void* address) : address_(address) {}

    template <class F>
    requires std::is_function_v<F>

    operator F*() const { return reinterpret_cast<F*>(address_); }

private:
    void* address_;
};

class Library {
public:
    // `name` with the number of its interface, as the dynamic linker searches it; `package` is what
    // a user installs to have it.
    Library(const std::string& name, const std::string& package);

    // Null if there is no library or no such function in it or in those that it needs.
    [[nodiscard]] Symbol at(const char* function);

    // What was not found first. Problem: no-library (io).
    [[nodiscard]] const std::optional<Problem>& missing() const { return missing_; }

private:
    void* handle_ = nullptr;
    std::string name_;
    std::string package_;
    std::optional<Problem> missing_;
};

} // namespace plenary::foreign
