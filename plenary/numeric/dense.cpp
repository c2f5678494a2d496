#include "plenary/numeric/dense.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "plenary/numeric/lanes.hpp"

namespace plenary {
namespace {

// Rows of c that are worked on at once; columns are two vectors.
constexpr std::size_t tall = 4;
constexpr std::size_t broad = 2 * lanes;
// Columns of U that are found at once.
constexpr std::size_t panel = 32;

// c[i..][j..] += factor * a'b for a tile of c.
template <std::size_t rows, std::size_t vectors>
[[gnu::always_inline]] inline void tile(double* c, std::size_t c_stride, const double* a,
                                        std::size_t a_stride, const double* b, std::size_t b_stride,
                                        std::size_t count, double factor) {
    Lanes sum[rows][vectors];
    for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t v = 0; v < vectors; ++v)
            sum[i][v] = all_lanes(0.0);
    for (std::size_t r = 0; r < count; ++r) {
        Lanes right[vectors];
        for (std::size_t v = 0; v < vectors; ++v)
            right[v] = load(b + r * b_stride + v * lanes);
        for (std::size_t i = 0; i < rows; ++i) {
            const Lanes left = all_lanes(a[r * a_stride + i]);
            for (std::size_t v = 0; v < vectors; ++v)
                sum[i][v] += left * right[v];
        }
    }
    for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t v = 0; v < vectors; ++v) {
            double* to = c + i * c_stride + v * lanes;
            save(to, load(to) + factor * sum[i][v]);
        }
    }
}

template <std::size_t rows>
[[gnu::always_inline]] inline void band(double* c, std::size_t c_stride, const double* a,
                                        std::size_t a_stride, const double* b, std::size_t b_stride,
                                        std::size_t count, double factor, std::size_t first_column,
                                        std::size_t columns) {
    std::size_t j = first_column;
    for (; j + broad <= columns; j += broad)
        tile<rows, 2>(c + j, c_stride, a, a_stride, b + j, b_stride, count, factor);
    for (; j < columns; j += lanes)
        tile<rows, 1>(c + j, c_stride, a, a_stride, b + j, b_stride, count, factor);
}

// Columns are padded to whole vectors in all three.
struct AddProduct {
    [[gnu::always_inline]] static void run(double* c, std::size_t c_stride, std::size_t c_rows,
                                           std::size_t columns, const double* a,
                                           std::size_t a_stride, const double* b,
                                           std::size_t b_stride, std::size_t count, double factor,
                                           bool upper) {
        std::size_t i = 0;
        for (; i + tall <= c_rows; i += tall) {
            band<tall>(c + i * c_stride, c_stride, a + i, a_stride, b, b_stride, count, factor,
                       upper ? i / lanes * lanes : 0, columns);
        }
        for (; i < c_rows; ++i) {
            band<1>(c + i * c_stride, c_stride, a + i, a_stride, b, b_stride, count, factor,
                    upper ? i / lanes * lanes : 0, columns);
        }
    }
};

// U of a diagonal block of `size` rows, and what it makes of the columns right of it.
struct Panel {
    [[gnu::always_inline]] static void run(double* a, std::size_t stride, std::size_t first,
                                           std::size_t size, double least, bool* good) {
        *good = true;
        for (std::size_t k = first; k < first + size; ++k) {
            double* pivot_row = a + k * stride;
            const double pivot = pivot_row[k];
            if (!(pivot > least)) {
                *good = false;
                return;
            }
            const double scale = 1 / __builtin_sqrt(pivot);
            const std::size_t start = k / lanes * lanes;
            for (std::size_t j = start; j < stride; j += lanes)
                save(pivot_row + j, load(pivot_row + j) * scale);
            for (std::size_t i = k + 1; i < first + size; ++i) {
                double* row = a + i * stride;
                const double factor = pivot_row[i];
                for (std::size_t j = i / lanes * lanes; j < stride; j += lanes)
                    save(row + j, load(row + j) - factor * load(pivot_row + j));
            }
        }
    }
};

// Rows of W = U'^-1 within a diagonal block: W_k = (W_k - sum over l < k of U_lk W_l) / U_kk.
struct SolveBlock {
    [[gnu::always_inline]] static void run(double* w, std::size_t w_stride, const double* u,
                                           std::size_t u_stride, std::size_t first,
                                           std::size_t size) {
        const std::size_t columns = whole_lanes(first + size);
        for (std::size_t k = first; k < first + size; ++k) {
            double* row = w + k * w_stride;
            for (std::size_t l = first; l < k; ++l) {
                const double factor = u[l * u_stride + k];
                const double* before = w + l * w_stride;
                for (std::size_t j = 0; j < columns; j += lanes)
                    save(row + j, load(row + j) - factor * load(before + j));
            }
            const double scale = 1 / u[k * u_stride + k];
            for (std::size_t j = 0; j < columns; j += lanes)
                save(row + j, load(row + j) * scale);
        }
    }
};

} // namespace

Matrix::Matrix(std::size_t rows, std::size_t columns)
    : rows_(rows), columns_(columns), stride_(whole_lanes(columns)),
      cells_(rows * whole_lanes(columns), 0.0) {}

void Matrix::set_zero() { std::fill(cells_.begin(), cells_.end(), 0.0); }

void add_product(Matrix& c, const Matrix& a, const Matrix& b, double factor, std::size_t from,
                 std::size_t to, Part part, Width width) {
    assert(a.columns() == c.rows() && b.columns() == c.columns());
    assert(from <= to && to <= a.rows() && to <= b.rows());
    if (from == to)
        return;
    const Matrix& left = a;
    const Matrix& right = b;
    run_on<AddProduct>(width, c.row(0), c.stride(), c.rows(), c.stride(), left.row(from),
                       left.stride(), right.row(from), right.stride(), to - from, factor,
                       part == Part::upper);
}

void add_gram(Matrix& c, const Matrix& a, double factor, std::size_t from, std::size_t to,
              std::size_t side, Width width) {
    assert(side <= c.rows() && side <= a.columns() && to <= a.rows());
    if (from >= to || side == 0)
        return;
    run_on<AddProduct>(width, c.row(0), c.stride(), side, whole_lanes(side), a.row(from),
                       a.stride(), a.row(from), a.stride(), to - from, factor, true);
}

bool cholesky(Matrix& a, double least, Width width) {
    assert(a.rows() == a.columns());
    const std::size_t n = a.rows();
    for (std::size_t first = 0; first < n; first += panel) {
        const std::size_t size = std::min(panel, n - first);
        bool good = false;
        run_on<Panel>(width, a.row(0), a.stride(), first, size, least, &good);
        if (!good)
            return false;
        const std::size_t next = first + size;
        if (next < n) {
            // What is right of the panel, from the vector that holds column `next` on.
            const std::size_t start = next / lanes * lanes;
            run_on<AddProduct>(width, a.row(next) + start, a.stride(), n - next, a.stride() - start,
                               static_cast<const double*>(a.row(first) + next), a.stride(),
                               static_cast<const double*>(a.row(first) + start), a.stride(), size,
                               -1.0, true);
        }
    }
    return true;
}

Matrix inverse_root(const Matrix& u, Width width) {
    const std::size_t n = u.rows();
    Matrix w(n, n);
    for (std::size_t k = 0; k < n; ++k)
        w(k, k) = 1;
    for (std::size_t first = 0; first < n; first += panel) {
        const std::size_t size = std::min(panel, n - first);
        if (first > 0) {
            run_on<AddProduct>(width, w.row(first), w.stride(), size, whole_lanes(first),
                               u.row(0) + first, u.stride(), static_cast<const double*>(w.row(0)),
                               w.stride(), first, -1.0, false);
        }
        run_on<SolveBlock>(width, w.row(0), w.stride(), u.row(0), u.stride(), first, size);
    }
    return w;
}

Matrix inverse_of(const Matrix& u, Width width) {
    const std::size_t n = u.rows();
    const Matrix w = inverse_root(u, width);
    // W'W: W's row r has nothing right of r, so the rows of c from i on need rows from i on only.
    Matrix out(n, n);
    for (std::size_t first = 0; first < n; first += panel) {
        const std::size_t size = std::min(panel, n - first);
        const std::size_t start = first / lanes * lanes;
        run_on<AddProduct>(width, out.row(first) + start, out.stride(), size, out.stride() - start,
                           w.row(first) + first, w.stride(), w.row(first) + start, w.stride(),
                           n - first, 1.0, true);
    }
    mirror(out);
    return out;
}

void mirror(Matrix& a) {
    constexpr std::size_t side = 16; // of tiles that stay in the cache
    const std::size_t n = a.rows();
    for (std::size_t first = 0; first < n; first += side) {
        for (std::size_t left = 0; left <= first; left += side) {
            for (std::size_t i = first; i < std::min(first + side, n); ++i) {
                double* row = a.row(i);
                for (std::size_t j = left; j < std::min(left + side, i); ++j)
                    row[j] = a(j, i);
            }
        }
    }
}

void solve_lower(const Matrix& u, std::span<double> x) {
    for (std::size_t k = 0; k < x.size(); ++k) {
        const double* row = u.row(k);
        const double value = x[k] / row[k];
        x[k] = value;
        for (std::size_t j = k + 1; j < x.size(); ++j)
            x[j] -= row[j] * value;
    }
}

void solve_upper(const Matrix& u, std::span<double> x) {
    for (std::size_t k = x.size(); k-- > 0;) {
        const double* row = u.row(k);
        double value = x[k];
        for (std::size_t j = k + 1; j < x.size(); ++j)
            value -= row[j] * x[j];
        x[k] = value / row[k];
    }
}

std::vector<double> product(const Matrix& a, std::span<const double> x) {
    assert(x.size() == a.columns());
    std::vector<double> out(a.rows(), 0.0);
    for (std::size_t i = 0; i < a.rows(); ++i) {
        const double* row = a.row(i);
        double sum = 0;
        for (std::size_t j = 0; j < x.size(); ++j)
            sum += row[j] * x[j];
        out[i] = sum;
    }
    return out;
}

} // namespace plenary
