#include "plenary/digest/sha256.hpp"

#include <gtest/gtest.h>

namespace plenary {
namespace {

// The two short vectors of FIPS 180-4's examples.
TEST(Sha256, AgreesWithThePublishedVectors) {
    EXPECT_EQ(sha256_hex("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Sha256, IsReadBackFromItsDigitsAndFromNothingElse) {
    const Sha256 digest = sha256("abc");
    EXPECT_EQ(parse_sha256(to_string(digest)), digest);
    EXPECT_EQ(to_string(*parse_sha256(std::string(62, '0') + "a9")), std::string(62, '0') + "a9");
    EXPECT_FALSE(parse_sha256(std::string(62, '0') + "A9"));
    EXPECT_FALSE(parse_sha256(std::string(63, '0')));
    EXPECT_FALSE(parse_sha256(std::string(65, '0')));
    EXPECT_FALSE(parse_sha256(std::string(63, '0') + "g"));
}

TEST(HashParts, DependsOnNamesAndBytesAndNotOnOrder) {
    EXPECT_EQ(hash_parts({{"a", "1"}, {"b", "2"}}), hash_parts({{"b", "2"}, {"a", "1"}}));
    EXPECT_NE(hash_parts({{"a", "12"}, {"b", ""}}), hash_parts({{"a", "1"}, {"b", "2"}}));
    EXPECT_NE(hash_parts({{"ab", "1"}}), hash_parts({{"a", "b1"}}));
}

} // namespace
} // namespace plenary
