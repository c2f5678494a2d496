#include "plenary/format/task_folder.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "plenary/format/bounded_file.hpp"
#include "plenary/format/forecast_rows.hpp"

namespace plenary::format {
namespace {

using score::Task;
namespace code = score::code;

std::optional<std::int8_t> code_of_letter(std::string_view cell) {
    if (cell == "Y")
        return code::yes;
    if (cell == "A")
        return code::abstain;
    if (cell == "N")
        return code::no;
    return std::nullopt;
}

class Reading {
public:
    Reading(const TaskTables& tables, const std::filesystem::path& folder)
        : tables_(tables), folder_(folder) {}

    ReadTask task() {
        read_members();
        if (problems_.empty())
            read_train();
        if (problems_.empty() && tables_.text)
            read_text();
        if (problems_.empty()) {
            read_targets();
            read_revealed();
        }
        if (problems_.empty() && tables_.text)
            find_titles_of_nothing();
        if (!problems_.empty())
            return {{}, std::move(problems_)};
        out_.train_text.resize(out_.train_items.size());
        out_.target_text.resize(out_.targets.size());
        return {std::move(out_), {}};
    }

private:
    [[nodiscard]] ForecastRows rows(const std::string& bytes, std::string_view name,
                                    const std::vector<std::string_view>& columns) {
        return {bytes, (folder_ / name).string(), columns, problems_};
    }

    void read_members() {
        ForecastRows table = rows(tables_.members, "members.csv", {"member"});
        while (table.next()) {
            const std::string_view id = table.cell(0);
            if (id.empty())
                table.report(0, "no-id", "a member without an id", "write its id");
            else if (members_.take(id).second)
                out_.members.emplace_back(id);
            else
                table.report(0, "member-twice", fmt::format("member '{}' is here twice", id),
                             "leave one of them out");
        }
    }

    void read_train() {
        ForecastRows table = rows(tables_.train, "train.csv", {"rollcall", "member", "vote"});
        LastPlace last(items_);
        while (table.next()) {
            const std::string_view id = table.cell(0);
            std::optional<std::uint32_t> item = last.find(id);
            if (!item) {
                if (id.empty()) {
                    table.report(0, "no-id", "a vote of no roll call", "write its id");
                    continue;
                }
                item = items_.take(id).first;
                out_.train_items.emplace_back(id);
                out_.train.resize(out_.train.size() + out_.members.size(), code::none);
            }
            const auto member = members_.find(table.cell(1));
            const auto vote = vote_in(table);
            if (member && vote)
                enter(table, out_.train[*item * out_.members.size() + *member], *vote);
        }
    }

    void read_text() {
        ForecastRows table = rows(*tables_.text, "text.csv", {"rollcall", "set", "text"});
        out_.train_text.resize(out_.train_items.size());
        IdPlaces trained;
        while (table.next()) {
            const std::string_view id = table.cell(0);
            const std::string_view set = table.cell(1);
            const auto item = items_.find(id);
            if (set == "target") {
                if (!id.empty() && !item && targets_.take(id).second) {
                    add_target(id);
                    out_.target_text.emplace_back(table.cell(2));
                    continue;
                }
            } else if (set != "train") {
                table.report(1, "bad-set", fmt::format("'{}' is neither train nor target", set),
                             "write train or target");
                continue;
            } else if (item && trained.take(id).second) {
                out_.train_text[*item] = table.cell(2);
                continue;
            }
            if (set == "target" && item)
                report_target_in_train(table);
            else if (set == "train" ? !item.has_value() : id.empty())
                table.report(0, "unknown-rollcall",
                             fmt::format("train.csv has no roll call '{}'", id),
                             "leave the title out, or add its votes");
            else
                table.report(0, "title-twice", fmt::format("roll call '{}' has two titles", id),
                             "leave one of them out");
        }
        titles_ = out_.targets.size();
    }

    void read_targets() {
        ForecastRows table = rows(tables_.targets, "targets.csv", {"rollcall", "member"});
        LastPlace last(targets_);
        while (table.next()) {
            const auto at = cell_of(table, last);
            if (!at)
                continue;
            if (out_.hidden[*at] != 0)
                report_twice(table);
            out_.hidden[*at] = 1;
        }
    }

    void read_revealed() {
        ForecastRows table = rows(tables_.revealed, "revealed.csv", {"rollcall", "member", "vote"});
        LastPlace last(targets_);
        while (table.next()) {
            const auto at = cell_of(table, last);
            const auto vote = vote_in(table);
            if (!at || !vote)
                continue;
            if (out_.hidden[*at] != 0) {
                table.report(1, "vote-twice",
                             fmt::format("the vote of {} at roll call {} is revealed, but also in "
                                         "targets.csv",
                                         table.cell(1), table.cell(0)),
                             "leave it out of one of the two");
                continue;
            }
            enter(table, out_.known[*at], *vote);
        }
    }

    // A title makes a target known; rows must follow.
    void find_titles_of_nothing() {
        ForecastRows table = rows(*tables_.text, "text.csv", {"rollcall", "set", "text"});
        while (table.next()) {
            const auto target = targets_.find(table.cell(0));
            if (target && *target < titles_ && !met_[*target])
                table.report(0, "unknown-rollcall",
                             fmt::format("neither targets.csv nor revealed.csv has roll call '{}'",
                                         table.cell(0)),
                             "leave the title out, or add its rows");
        }
    }

    void add_target(std::string_view id) {
        out_.targets.emplace_back(id);
        met_.push_back(false);
        out_.known.resize(out_.targets.size() * out_.members.size(), code::none);
        out_.hidden.resize(out_.targets.size() * out_.members.size(), 0);
    }

    // Where the entry of a row's roll call and member is.
    std::optional<std::size_t> cell_of(ForecastRows& table, LastPlace& last) {
        const std::string_view id = table.cell(0);
        std::optional<std::uint32_t> target = last.find(id);
        if (!target) {
            if (id.empty()) {
                table.report(0, "no-id", "a vote of no roll call", "write its id");
                return std::nullopt;
            }
            if (items_.find(id)) {
                report_target_in_train(table);
                return std::nullopt;
            }
            target = targets_.take(id).first;
            add_target(id);
        }
        met_[*target] = true;
        const auto member = members_.find(table.cell(1));
        if (!member) {
            table.report(1, "unknown-member",
                         fmt::format("members.csv has no member '{}'", table.cell(1)),
                         "add it there, or leave the row out");
            return std::nullopt;
        }
        return *target * out_.members.size() + *member;
    }

    static void report_target_in_train(ForecastRows& table) {
        table.report(
            0, "target-in-train",
            fmt::format("roll call '{}' is in train.csv too: its votes are known", table.cell(0)),
            "leave it out of one of the two");
    }

    static void report_twice(ForecastRows& table) {
        table.report(
            1, "vote-twice",
            fmt::format("member {} stands twice at roll call {}", table.cell(1), table.cell(0)),
            "leave one of them out");
    }

    static std::optional<std::int8_t> vote_in(ForecastRows& table) {
        const auto vote = code_of_letter(table.cell(2));
        if (!vote)
            table.report(2, "bad-vote", fmt::format("'{}' is no vote", table.cell(2)),
                         "write Y, A or N; who did not vote has no row");
        return vote;
    }

    static void enter(ForecastRows& table, std::int8_t& entry, std::int8_t vote) {
        if (entry != code::none)
            report_twice(table);
        entry = vote;
    }

    const TaskTables& tables_;
    const std::filesystem::path& folder_;
    Task out_;
    std::vector<Problem> problems_;
    IdPlaces members_;
    IdPlaces items_;
    IdPlaces targets_;
    std::vector<bool> met_;  // targets that have a row
    std::size_t titles_ = 0; // targets known from text.csv: the first ones
};

} // namespace

ReadTask parse_task(const TaskTables& tables, const std::filesystem::path& folder) {
    return Reading(tables, folder).task();
}

ReadTask read_task(const std::filesystem::path& folder) {
    TaskTables tables;
    ReadTask out;
    const auto read = [&](std::string_view name, std::string& to) {
        auto bytes = read_at_most(folder / name, largest_forecast_table);
        if (bytes)
            to = std::move(*bytes);
        else
            out.problems.push_back(bytes.error());
    };
    read("members.csv", tables.members);
    read("train.csv", tables.train);
    read("revealed.csv", tables.revealed);
    read("targets.csv", tables.targets);
    if (std::filesystem::exists(folder / "text.csv"))
        read("text.csv", tables.text.emplace());
    return out.problems.empty() ? parse_task(tables, folder) : out;
}

} // namespace plenary::format
