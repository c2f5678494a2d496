// Exact counts beyond 64 bits: unsigned integers of 128 and 256 bits, enough to count the
// coalitions of 127 and 255 members. No allocation, no library.
#pragma once

#include <array>
#include <cassert>
#include <cstdint>
#include <string>

namespace plenary {

__extension__ using UInt128 = unsigned __int128;

// 256 bits, least significant word first. Overflow asserts: callers bound their sizes first.
class UInt256 {
public:
    constexpr UInt256() = default;

    constexpr UInt256(std::uint64_t value) : words_{value, 0, 0, 0} {}

    [[nodiscard]] static UInt256 power_of_two(unsigned exponent) {
        assert(exponent < 256);
        UInt256 out;
        out.words_[exponent / 64] = std::uint64_t{1} << (exponent % 64);
        return out;
    }

    UInt256& operator+=(const UInt256& other) {
        UInt128 carry = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            carry += static_cast<UInt128>(words_[i]) + other.words_[i];
            words_[i] = static_cast<std::uint64_t>(carry);
            carry >>= 64U;
        }
        assert(carry == 0);
        return *this;
    }

    UInt256& operator-=(const UInt256& other) {
        std::uint64_t borrow = 0;
        for (std::size_t i = 0; i < 4; ++i) {
            const UInt128 take = static_cast<UInt128>(other.words_[i]) + borrow;
            borrow = take > words_[i] ? 1 : 0;
            words_[i] = static_cast<std::uint64_t>(words_[i] - take);
        }
        assert(borrow == 0);
        return *this;
    }

    UInt256& operator*=(std::uint64_t factor) {
        UInt128 carry = 0;
        for (std::uint64_t& word : words_) {
            carry += static_cast<UInt128>(word) * factor;
            word = static_cast<std::uint64_t>(carry);
            carry >>= 64U;
        }
        assert(carry == 0);
        return *this;
    }

    // Divides in place and returns the remainder; divisor > 0.
    std::uint64_t divide(std::uint64_t divisor) {
        assert(divisor > 0);
        UInt128 rest = 0;
        for (std::size_t i = 4; i-- > 0;) {
            rest = (rest << 64U) | words_[i];
            words_[i] = static_cast<std::uint64_t>(rest / divisor);
            rest %= divisor;
        }
        return static_cast<std::uint64_t>(rest);
    }

    friend UInt256 operator+(UInt256 a, const UInt256& b) { return a += b; }

    friend UInt256 operator-(UInt256 a, const UInt256& b) { return a -= b; }

    friend UInt256 operator*(UInt256 a, std::uint64_t b) { return a *= b; }

    // The product, which must fit.
    friend UInt256 operator*(const UInt256& a, const UInt256& b) {
        std::array<std::uint64_t, 8> product{};
        for (std::size_t i = 0; i < 4; ++i) {
            UInt128 carry = 0;
            for (std::size_t j = 0; j < 4; ++j) {
                carry += static_cast<UInt128>(a.words_[i]) * b.words_[j] + product[i + j];
                product[i + j] = static_cast<std::uint64_t>(carry);
                carry >>= 64U;
            }
            product[i + 4] = static_cast<std::uint64_t>(carry);
        }
        UInt256 out;
        for (std::size_t i = 0; i < 4; ++i) {
            out.words_[i] = product[i];
            assert(product[i + 4] == 0);
        }
        return out;
    }

    friend bool operator==(const UInt256&, const UInt256&) = default;

    friend bool operator<(const UInt256& a, const UInt256& b) {
        for (std::size_t i = 4; i-- > 0;) {
            if (a.words_[i] != b.words_[i])
                return a.words_[i] < b.words_[i];
        }
        return false;
    }

    [[nodiscard]] double to_double() const {
        double out = 0;
        for (std::size_t i = 4; i-- > 0;)
            out = out * 18446744073709551616.0 + static_cast<double>(words_[i]);
        return out;
    }

private:
    std::array<std::uint64_t, 4> words_{};
};

// Decimal digits.
[[nodiscard]] std::string to_string(UInt256 value);

} // namespace plenary
