// Workers that are threads of this process.
#pragma once

#include <cstddef>

#include "plenary/numeric/workers.hpp"
#include "plenary/question/question.hpp"

namespace plenary::study {

// So many workers; each call of run_all starts its threads and joins them. One worker is the
// calling thread itself. A task must not throw.
[[nodiscard]] Workers thread_workers(std::size_t count);

// As many as the machine runs at once, at least 1.
[[nodiscard]] std::size_t usual_threads();

// The workers that --threads asks for, else as many as usual. Error bad-number.
[[nodiscard]] Result<Workers> workers_of(const question::Asked& asked);

} // namespace plenary::study
