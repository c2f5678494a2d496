#include "plenary/evidence/reader/proposed.hpp"

#include <utility>

namespace plenary::reader {
namespace {

const Proposed::Places nowhere;

} // namespace

void Proposed::add(Proposal stance, std::uint16_t state) {
    OnMotion& motion = by_motion_[stance.motion];
    motion.all.push_back(all_.size());
    motion.of[state].push_back(all_.size());
    of_[state].push_back(all_.size());
    all_.push_back({std::move(stance), state});
}

void Proposed::add_apart(Proposal apart, std::uint16_t state) {
    all_.push_back({std::move(apart), state});
}

void Proposed::replace(std::size_t place, Proposal stance) {
    all_[place].proposal = std::move(stance);
}

const Proposed::Places& Proposed::on(const std::string& motion) const {
    const auto found = by_motion_.find(motion);
    return found == by_motion_.end() ? nowhere : found->second.all;
}

const Proposed::Places& Proposed::on(const std::string& motion, std::uint16_t state) const {
    const auto found = by_motion_.find(motion);
    if (found == by_motion_.end())
        return nowhere;
    const auto of = found->second.of.find(state);
    return of == found->second.of.end() ? nowhere : of->second;
}

} // namespace plenary::reader
