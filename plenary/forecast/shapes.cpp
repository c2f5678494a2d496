#include "plenary/forecast/shapes.hpp"

namespace plenary::forecast {

std::vector<Shape> shapes_for(std::size_t items) {
    constexpr std::size_t few = 60;
    constexpr std::size_t some = 200;
    if (items < few)
        return {{1, 1}, {2, 2}};
    if (items < some)
        return {{2, 2}, {3, 4}};
    return Settings().shapes;
}

} // namespace plenary::forecast
