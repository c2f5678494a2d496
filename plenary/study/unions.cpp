#include "plenary/study/unions.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include <fmt/format.h>

#include "plenary/format/unions.hpp"

namespace plenary::study {
namespace {

using Unions = std::vector<std::vector<std::size_t>>;

std::vector<std::string> split(std::string_view text, char between) {
    std::vector<std::string> out(1);
    for (const char c : text) {
        if (c == between) {
            out.emplace_back();
        } else {
            out.back() += c;
        }
    }
    std::erase_if(out, [](const std::string& part) { return part.empty(); });
    return out;
}

class Reader {
public:
    Reader(const Electorate& electorate, const FindVoter& find_voter,
           std::vector<Problem>& problems)
        : electorate_(electorate), find_voter_(find_voter), problems_(problems),
          taken_(electorate.members.size(), false) {}

    Unions from_file(const std::string& path) {
        Unions out;
        std::map<std::string, std::size_t> numbers;
        for (const format::UnionRow& row : format::read_unions(path, problems_)) {
            if (row.member.empty() || row.name.empty())
                continue;
            const auto number = numbers.emplace(row.name, numbers.size()).first->second;
            out.resize(numbers.size());
            take(row.member, row.where, out[number]);
        }
        return out;
    }

    Unions from_text(const std::string& text) {
        Unions out;
        const Where where{"--unions", 0, 0};
        for (const std::string& one : split(text, ';')) {
            out.emplace_back();
            for (const std::string& member : split(one, ','))
                take(member, where, out.back());
        }
        return out;
    }

private:
    void take(const std::string& name, const Where& where, std::vector<std::size_t>& into) {
        const auto group = electorate_.groups.find(name);
        if (group == electorate_.groups.end()) {
            if (const auto place = find_voter_(name, where))
                add(*place, where, into);
            return;
        }
        for (std::size_t i = 0; i < group->second.size(); ++i) {
            if (group->second[i] && electorate_.members[i].can_vote)
                add(i, where, into);
        }
    }

    void add(std::size_t place, const Where& where, std::vector<std::size_t>& into) {
        if (taken_[place]) {
            problems_.push_back({Kind::invalid, "member-twice",
                                 fmt::format("{} is in two unions, or twice in one",
                                             electorate_.members[place].name),
                                 "a member votes with one union only", where, ""});
            return;
        }
        taken_[place] = true;
        into.push_back(place);
    }

    const Electorate& electorate_;
    const FindVoter& find_voter_;
    std::vector<Problem>& problems_;
    std::vector<bool> taken_;
};

} // namespace

Unions unions_of(const std::string& written, const Electorate& electorate,
                 const FindVoter& find_voter, std::vector<Problem>& problems) {
    Reader reader(electorate, find_voter, problems);
    std::error_code none;
    const bool is_file = written.ends_with(".csv") || std::filesystem::exists(written, none);
    Unions out = is_file ? reader.from_file(written) : reader.from_text(written);
    std::erase_if(out, [](const std::vector<std::size_t>& one) { return one.size() < 2; });
    return out;
}

} // namespace plenary::study
