#include "plenary/format/csv_lines.hpp"
#include "plenary/format/task_folder.hpp"
#include "plenary/score/titles.hpp"

namespace plenary::format {
namespace {

namespace code = score::code;

std::string letter_of(std::int8_t vote) {
    return vote == code::yes ? "Y" : vote == code::abstain ? "A" : "N";
}

} // namespace

NamedFiles task_files(const rollcall::Archive& archive, const score::Split& split) {
    const score::Window& window = split.window;
    const auto id_of = [&](std::size_t roll_call) { return archive.roll_calls[roll_call].id; };
    const auto member_id = [&](std::size_t m) { return archive.members[window.members[m]].id; };

    CsvLines members({"member"});
    for (std::size_t m = 0; m < window.members.size(); ++m)
        members.add({member_id(m)});

    CsvLines train({"rollcall", "member", "vote"});
    for (const std::size_t item : window.train) {
        for (std::size_t k = archive.votes.begin(item); k < archive.votes.end(item); ++k) {
            const std::int8_t vote = score::code_of(archive.votes.code(k));
            if (vote != code::none)
                train.add(
                    {id_of(item), archive.members[archive.votes.member(k)].id, letter_of(vote)});
        }
    }

    CsvLines revealed({"rollcall", "member", "vote"});
    CsvLines targets({"rollcall", "member"});
    const auto votes = score::codes_of(archive, window.targets, window.members);
    for (std::size_t t = 0; t < window.targets.size(); ++t) {
        std::vector<bool> known(window.members.size(), false);
        const auto vote = [&](std::size_t m) { return votes[t * window.members.size() + m]; };
        for (const std::size_t m : split.known[t]) {
            known[m] = true;
            revealed.add({id_of(window.targets[t]), member_id(m), letter_of(vote(m))});
        }
        for (std::size_t m = 0; m < window.members.size(); ++m) {
            if (vote(m) != code::none && !known[m])
                targets.add({id_of(window.targets[t]), member_id(m)});
        }
    }

    CsvLines text({"rollcall", "set", "text"});
    for (const std::size_t item : window.train)
        text.add({id_of(item), "train", score::clean_title(archive.roll_calls[item])});
    for (const std::size_t target : window.targets)
        text.add({id_of(target), "target", score::clean_title(archive.roll_calls[target])});

    return {{"members.csv", members.bytes()},
            {"train.csv", train.bytes()},
            {"revealed.csv", revealed.bytes()},
            {"targets.csv", targets.bytes()},
            {"text.csv", text.bytes()}};
}

} // namespace plenary::format
