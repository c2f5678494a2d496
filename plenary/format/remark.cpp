#include "plenary/format/remark.hpp"

#include <algorithm>

#include "plenary/format/csv.hpp"

namespace plenary::format {
namespace {

constexpr std::size_t most_remarks = 100;

} // namespace

void Remarks::add(std::string code, std::string message) {
    if (all_.size() < most_remarks)
        all_.push_back({std::move(code), std::move(message), {file_, 0, 0}});
}

void Remarks::add_at(std::string code, std::string message, std::uint32_t offset) {
    if (all_.size() < most_remarks)
        all_.push_back({std::move(code), std::move(message), place(offset)});
}

Where Remarks::place(std::size_t offset) const {
    return place_of(bytes_, std::min(offset, bytes_.size()), file_);
}

} // namespace plenary::format
