#include "plenary/numeric/width.hpp"

namespace plenary {

Width widest() {
#if defined(__x86_64__)
    static const Width found = [] {
        if (__builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512dq") != 0 &&
            __builtin_cpu_supports("avx512vl") != 0)
            return Width::v4;
        if (__builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0)
            return Width::v3;
        return Width::plain;
    }();
    return found;
#else
    return Width::plain;
#endif
}

} // namespace plenary
