// Which instructions a loop may use. A loop over long arrays is written once and compiled three
// times; the widest that the processor has is taken when the program runs.
//
// Results for one width are the same bytes on every processor that has it. Between widths they
// differ by rounding alone: wide ones fuse multiplication and addition.
#pragma once

namespace plenary {

enum class Width {
    plain, // what every processor of the family has
    v3,    // AVX2 and FMA
    v4,    // AVX-512
};

// The widest that this processor has; found once.
[[nodiscard]] Width widest();

namespace width {

#if defined(__x86_64__)
template <class Loop, class... Arguments>
[[gnu::target("avx512f,avx512dq,avx512vl,avx2,fma")]] void on_v4(Arguments... arguments) {
    Loop::run(arguments...);
}

template <class Loop, class... Arguments>
[[gnu::target("avx2,fma")]] void on_v3(Arguments... arguments) {
    Loop::run(arguments...);
}
#endif

} // namespace width

// Loop::run(arguments...), compiled for `width`. It must be always_inline, and so must all that it
// calls; pointers and numbers only.
template <class Loop, class... Arguments>
void run_on(Width width, Arguments... arguments) {
#if defined(__x86_64__)
    if (width == Width::v4) {
        width::on_v4<Loop>(arguments...);
        return;
    }
    if (width == Width::v3) {
        width::on_v3<Loop>(arguments...);
        return;
    }
#else
    static_cast<void>(width);
#endif
    Loop::run(arguments...);
}

} // namespace plenary
