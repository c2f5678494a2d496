// Sets that are told by what they did before: "the three that had voted against the amendment",
// "all delegations that had opposed it".
#pragma once

#include <vector>

#include "plenary/evidence/reader/bind.hpp"

namespace plenary::reader {

// Who is named in a sentence, such sets among them as references with the act that tells who they
// are, and the cues without those acts. Nothing is changed where the sentence tells no other act of
// them, or says by name who they are. Cost O(cues times (members named + words near)).
class DescribedSets {
public:
    // All must outlive it.
    DescribedSets(const Analysis& analysis, const Sentence& sentence)
        : a_(analysis), s_(sentence) {}

    void tell(std::vector<Named>& named, std::vector<Cue>& cues) const;

private:
    [[nodiscard]] std::uint32_t relative_of(const Cue& cue) const;
    [[nodiscard]] bool told_elsewhere(const std::vector<Named>& named, const std::vector<Cue>& cues,
                                      std::size_t c, std::uint32_t relative) const;
    [[nodiscard]] bool says_who(const Named& one, const Cue& cue) const;
    [[nodiscard]] bool described_before(std::vector<Named>& named, const Cue& cue,
                                        std::uint32_t relative) const;
    [[nodiscard]] std::uint32_t those_before(std::uint32_t relative) const;

    const Analysis& a_;
    const Sentence& s_;
};

} // namespace plenary::reader
