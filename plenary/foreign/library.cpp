#include "plenary/foreign/library.hpp"

#include <dlfcn.h>

namespace plenary::foreign {

Library::Library(const std::string& name, const std::string& package)
    : handle_(::dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL)), name_(name), package_(package) {
    if (handle_ != nullptr)
        return;
    missing_ =
        Problem{Kind::io,
                "no-library",
                "this needs the library " + name + ", which cannot be loaded: " + ::dlerror(),
                "install the package " + package,
                {},
                ""};
}

Symbol Library::at(const char* function) {
    void* const found = handle_ == nullptr ? nullptr : ::dlsym(handle_, function);
    if (found == nullptr && !missing_) {
        missing_ = Problem{Kind::io,
                           "no-library",
                           "the library " + name_ + " on this machine has no " + function,
                           "install the package " + package_ + " of Debian 12 or newer",
                           {},
                           ""};
    }
    return Symbol(found);
}

} // namespace plenary::foreign
