#include "plenary/idealpoint/response.hpp"

#include "plenary/idealpoint/logit.hpp"
#include "plenary/idealpoint/nominal.hpp"
#include "plenary/idealpoint/probit.hpp"

namespace plenary::idealpoint {

std::size_t slopes_of(Family family, std::size_t categories, std::size_t dimensions) {
    return family == Family::nominal ? (categories - 1) * dimensions : dimensions;
}

std::size_t parameters_of(Family family, std::size_t categories, std::size_t dimensions) {
    return slopes_of(family, categories, dimensions) + categories - 1;
}

void respond(Family family, ItemWork& work, Width width) {
    switch (family) {
    case Family::probit:
        respond_probit(work, width);
        return;
    case Family::logit:
        respond_logit(work, width);
        return;
    case Family::nominal:
        respond_nominal(work, width);
        return;
    }
}

} // namespace plenary::idealpoint
