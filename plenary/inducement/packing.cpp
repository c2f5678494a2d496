#include "plenary/inducement/packing.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace plenary::inducement {
namespace {

constexpr double slack = 1e-10;

// The basis and its inverse, kept dense: rows are few.
class Basis {
public:
    explicit Basis(const std::vector<double>& room)
        : rows_(room.size()), inverse_(rows_ * rows_, 0), value_(room), column_(rows_),
          gain_(rows_, 0) {
        for (std::size_t i = 0; i < rows_; ++i) {
            inverse_[i * rows_ + i] = 1;
            column_[i].assign(rows_, 0);
            column_[i][i] = 1;
        }
    }

    // The prices of the rows: gains of the basis times its inverse.
    [[nodiscard]] std::vector<double> prices() const {
        std::vector<double> out(rows_, 0);
        for (std::size_t i = 0; i < rows_; ++i) {
            if (gain_[i] == 0)
                continue;
            for (std::size_t j = 0; j < rows_; ++j)
                out[j] += gain_[i] * inverse_[i * rows_ + j];
        }
        return out;
    }

    // Takes a column in; some other leaves.
    void enter(std::vector<std::int64_t> entries, double gain) {
        std::vector<double> alpha(rows_, 0);
        for (std::size_t i = 0; i < rows_; ++i) {
            for (std::size_t j = 0; j < rows_; ++j)
                alpha[i] += inverse_[i * rows_ + j] * static_cast<double>(entries[j]);
        }
        const std::size_t out = leaving(alpha);
        pivot(out, alpha);
        column_[out] = std::move(entries);
        gain_[out] = gain;
    }

    [[nodiscard]] Packed packed() const {
        Packed out;
        for (std::size_t i = 0; i < rows_; ++i) {
            out.columns.push_back({column_[i], value_[i], gain_[i] > 0});
            out.value += gain_[i] * value_[i];
        }
        return out;
    }

private:
    // The row whose ratio is least, compared with all that stands behind it in the row.
    [[nodiscard]] std::size_t leaving(const std::vector<double>& alpha) const {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < rows_; ++i) {
            if (alpha[i] > 1e-9 && (!best || comes_before(i, *best, alpha)))
                best = i;
        }
        // Every column has an entry above zero and the room is bounded, so some row leaves.
        return best.value();
    }

    [[nodiscard]] bool comes_before(std::size_t a, std::size_t b,
                                    const std::vector<double>& alpha) const {
        const auto compare = [&](double x, double y) {
            const double left = x / alpha[a];
            const double right = y / alpha[b];
            const double tie = 1e-12 * (1 + std::abs(left) + std::abs(right));
            return left < right - tie ? -1 : left > right + tie ? 1 : 0;
        };
        if (const int sign = compare(value_[a], value_[b]); sign != 0)
            return sign < 0;
        for (std::size_t j = 0; j < rows_; ++j) {
            const int sign = compare(inverse_[a * rows_ + j], inverse_[b * rows_ + j]);
            if (sign != 0)
                return sign < 0;
        }
        return false;
    }

    void pivot(std::size_t out, const std::vector<double>& alpha) {
        double* own = &inverse_[out * rows_];
        for (std::size_t j = 0; j < rows_; ++j)
            own[j] /= alpha[out];
        value_[out] /= alpha[out];
        for (std::size_t i = 0; i < rows_; ++i) {
            if (i == out || alpha[i] == 0)
                continue;
            for (std::size_t j = 0; j < rows_; ++j)
                inverse_[i * rows_ + j] -= alpha[i] * own[j];
            value_[i] = std::max(0.0, value_[i] - alpha[i] * value_[out]);
        }
    }

    std::size_t rows_;
    std::vector<double> inverse_; // row by row
    std::vector<double> value_;   // of the basic variables
    std::vector<std::vector<std::int64_t>> column_;
    std::vector<double> gain_; // 1 for columns, 0 for the room left over
};

} // namespace

Result<Packed> pack(const std::vector<double>& room, const ColumnOracle& oracle) {
    Basis basis(room);
    std::size_t made = 0;
    const std::size_t most = 100 * room.size() + 10'000;
    for (std::size_t step = 0; step < most; ++step) {
        std::vector<double> prices = basis.prices();
        const auto least = std::min_element(prices.begin(), prices.end());
        if (*least < -slack) {
            std::vector<std::int64_t> left_over(room.size(), 0);
            left_over[static_cast<std::size_t>(least - prices.begin())] = 1;
            basis.enter(std::move(left_over), 0);
            continue;
        }
        for (double& price : prices)
            price = std::max(0.0, price);
        std::vector<std::int64_t> column = oracle(prices);
        ++made;
        double price = 0;
        for (std::size_t i = 0; i < room.size(); ++i)
            price += prices[i] * static_cast<double>(column[i]);
        if (price > 1 - slack) {
            Packed out = basis.packed();
            out.prices = std::move(prices);
            out.made = made;
            return out;
        }
        basis.enter(std::move(column), 1);
    }
    return fail({Kind::invalid,
                 "no-convergence",
                 "the linear program behind the hurdle did not come to an end",
                 "",
                 {},
                 ""});
}

} // namespace plenary::inducement
