// The sets of members that a text may mean without naming each: the groups it speaks of and the
// bodies that the lexicon knows, as they were on the text's day.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <vector>

#include "plenary/evidence/reader/sentence.hpp"

namespace plenary::reader {

// Members are places in the states of the lexicon, groups in its groups. Every question costs at
// most O(members of all groups); the lexicon must outlive it.
class KnownSets {
public:
    // Without a day who belongs still is a member.
    KnownSets(const Lexicon& lexicon, std::optional<Day> day) : lexicon_(lexicon), day_(day) {}

    // Remembers the groups that a sentence names.
    void hear(const std::vector<Named>& named);

    // Remembers who is told to attend: "Present: A, B, C and D".
    void attend(const std::vector<std::uint16_t>& states);

    // Who was told to attend, in the order of the text.
    [[nodiscard]] const std::vector<std::uint16_t>& attending() const { return attending_; }

    // The groups heard so far, in the order of the text.
    [[nodiscard]] const std::vector<std::uint16_t>& heard() const { return heard_; }

    [[nodiscard]] std::vector<std::uint16_t> members_of(std::uint16_t group) const;

    // The members of a body whose seats go round, as of a day on which everybody who voted
    // sat on it and, if `total` is positive, it had so many: the one on which most members that
    // the text has named so far sat on it, the last of those; as of the text's day where it has
    // one. Empty when there is no such day.
    [[nodiscard]] std::vector<std::uint16_t>
    table_of(std::uint16_t group, const std::set<std::uint16_t>& voted, std::size_t total) const;

    // Whether a council that was spoken of has all members of the group.
    [[nodiscard]] bool all_sit(std::uint16_t group) const;

    // The members of a group; where most of them sit on the body the text speaks of, those that do;
    // of a region, and where the text says so, only those.
    [[nodiscard]] std::vector<std::uint16_t> seated(std::uint16_t group, bool only = false) const;

    // The groups that are bodies which decide.
    [[nodiscard]] std::vector<std::uint16_t> councils() const;

    // Of these groups the smallest that holds everybody who voted; who is told to have had no part
    // need not belong. Empty when there is none.
    [[nodiscard]] std::vector<std::uint16_t>
    smallest_with(const std::set<std::uint16_t>& voted, const std::set<std::uint16_t>& absent,
                  const std::vector<std::uint16_t>& groups) const;

    // The one known set that holds everybody who voted and as many others as were said: "the other
    // twenty-two", five being named, are of twenty-seven. Empty when there is none or several.
    [[nodiscard]] std::vector<std::uint16_t> of_total(const std::set<std::uint16_t>& voted,
                                                      const std::set<std::uint16_t>& absent,
                                                      std::size_t others) const;

private:
    [[nodiscard]] std::vector<std::uint16_t> members_on(std::uint16_t group,
                                                        std::optional<Day> day) const;

    const Lexicon& lexicon_;
    std::optional<Day> day_;
    std::vector<std::uint16_t> heard_;
    std::vector<std::uint16_t> attending_;
    std::set<std::uint16_t> spoken_of_; // members named anywhere
};

} // namespace plenary::reader
