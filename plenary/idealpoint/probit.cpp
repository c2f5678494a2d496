#include "plenary/idealpoint/probit.hpp"

#include "plenary/idealpoint/link.hpp"
#include "plenary/idealpoint/ordered.hpp"

namespace plenary::idealpoint {

void respond_probit(ItemWork& work, Width width) {
    run_on<Ordered<ProbitLink>>(width, &work, mills_series().coefficients.data());
}

} // namespace plenary::idealpoint
