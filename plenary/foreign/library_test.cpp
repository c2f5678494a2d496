#include "plenary/foreign/library.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace plenary::foreign {
namespace {

// Everyone has the library of mathematics.
TEST(Library, FindsItsFunctionsByName) {
    Library library("libm.so.6", "libc6");
    double (*const root)(double) = library.at("sqrt");
    ASSERT_FALSE(library.missing());
    EXPECT_EQ(root(9), 3);
}

TEST(Library, SaysWhichLibraryIsMissingAndWhatBringsIt) {
    Library library("libof-nobody.so.9", "nobodys-package");
    int (*const nothing)() = library.at("anything");
    EXPECT_EQ(nothing, nullptr);
    ASSERT_TRUE(library.missing());
    EXPECT_EQ(library.missing()->code, "no-library");
    EXPECT_EQ(library.missing()->kind, Kind::io);
    EXPECT_NE(library.missing()->message.find("libof-nobody.so.9"), std::string::npos);
    EXPECT_EQ(library.missing()->hint, "install the package nobodys-package");
}

TEST(Library, SaysWhichFunctionIsMissingFirst) {
    Library library("libm.so.6", "libc6");
    int (*const first)() = library.at("no_such_function");
    int (*const second)() = library.at("nor_this_one");
    EXPECT_EQ(first, nullptr);
    EXPECT_EQ(second, nullptr);
    ASSERT_TRUE(library.missing());
    EXPECT_EQ(library.missing()->message,
              "the library libm.so.6 on this machine has no no_such_function");
}

} // namespace
} // namespace plenary::foreign
