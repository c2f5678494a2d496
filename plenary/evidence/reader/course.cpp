#include "plenary/evidence/reader/course.hpp"

namespace plenary::reader {
namespace {

const Meaning* turn_at(const Analysis& a, std::uint32_t word) {
    const std::uint32_t hit = a.hit_at[word];
    return hit == Analysis::none ? nullptr : a.meaning(hit, Sense::turns);
}

} // namespace

bool tells_result(const Analysis& a, std::uint32_t word) {
    return a.senses[word].has_any({Sense::adopted, Sense::result});
}

bool turns_to(const Analysis& a, std::uint32_t word) {
    const Meaning* turn = turn_at(a, word);
    return turn != nullptr && turn->feature != Feature::past;
}

bool comes_next(const Analysis& a, std::uint32_t word) {
    const Meaning* turn = turn_at(a, word);
    return turn != nullptr && turn->feature == Feature::past;
}

bool tells_defeat(const Analysis& a, std::uint32_t word) {
    const std::uint32_t hit = a.hit_at[word];
    const Meaning* result = hit == Analysis::none ? nullptr : a.meaning(hit, Sense::result);
    return result != nullptr && result->feature == Feature::against;
}

} // namespace plenary::reader
