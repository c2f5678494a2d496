#include "plenary/idealpoint/item_work.hpp"

namespace plenary::idealpoint {

ItemRoom::ItemRoom(std::size_t answers, std::size_t dimensions, std::size_t parameters,
                   std::size_t categories)
    : stride_(whole_lanes(answers) + lanes) {
    const std::size_t own = dimensions * (dimensions + 1) / 2;
    const std::array<std::size_t, 7> sizes = {
        dimensions * stride_,
        dimensions * stride_,
        own * stride_,
        parameters * dimensions * stride_,
        whole_lanes(parameters),
        whole_lanes(parameters * parameters),
        (6 + 2 * categories) * stride_,
    };
    for (std::size_t i = 0; i < sizes.size(); ++i)
        at_[i + 1] = at_[i] + sizes[i];
    cells_.assign(at_.back(), 0.0);
}

void ItemRoom::lend(ItemWork& work) {
    work.stride = stride_;
    work.gathered = cells_.data() + at_[0];
    work.slope_pull = cells_.data() + at_[1];
    work.own = cells_.data() + at_[2];
    work.cross = cells_.data() + at_[3];
    work.pull = cells_.data() + at_[4];
    work.root = cells_.data() + at_[5];
    work.scratch = cells_.data() + at_[6];
}

} // namespace plenary::idealpoint
