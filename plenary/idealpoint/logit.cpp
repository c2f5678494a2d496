#include "plenary/idealpoint/logit.hpp"

#include "plenary/idealpoint/link.hpp"
#include "plenary/idealpoint/ordered.hpp"

namespace plenary::idealpoint {

void respond_logit(ItemWork& work, Width width) {
    run_on<Ordered<LogitLink>>(width, &work, static_cast<const double*>(nullptr));
}

} // namespace plenary::idealpoint
