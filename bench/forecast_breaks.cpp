#include "bench/forecast_breaks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bench/forecast_nine.hpp"
#include "bench/forecast_sessions.hpp"
#include "bench/paired_difference.hpp"
#include <fmt/format.h>

#include "plenary/disk/scratch_folder.hpp"
#include "plenary/forecast/batch.hpp"
#include "plenary/format/csv.hpp"
#include "plenary/format/file.hpp"
#include "plenary/format/table.hpp"
#include "plenary/rollcall/roll_call.hpp"

namespace plenary::bench {
namespace {

constexpr std::array factors = {1.0, 2.0, 4.0, 16.0, 1e6};

// By ISO 3166 code: the days on which another person came to head the government. Rows without a
// whole day and those that no source confirms are left out.
using Governments = std::map<std::string, std::vector<Day>>;

Governments governments_of(const std::string& path) {
    const auto bytes = format::read_file(path);
    std::vector<Problem> problems;
    if (!bytes)
        std::exit(6);
    const format::TypedTable rows(format::parse_csv(*bytes, path, problems),
                                  {"iso3", "name", "office", "from", "source"}, problems);
    std::map<std::string, std::map<Day, std::string>> heads;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string office = rows.text(i, "office");
        const auto from = Day::parse(rows.text(i, "from"));
        if ((office == "head of government" || office == "head of state and government") && from &&
            rows.text(i, "source") != "general knowledge")
            heads[rows.text(i, "iso3")].emplace(*from, rows.text(i, "name"));
    }
    Governments out;
    for (const auto& [state, by_day] : heads) {
        std::string before;
        for (const auto& [day, name] : by_day) {
            if (name != before)
                out[state].push_back(day);
            before = name;
        }
    }
    return out;
}

std::optional<Day> day_of(const rollcall::Archive& archive,
                          const std::map<std::string, std::size_t>& places, const std::string& id) {
    const auto days = rollcall::days_of(archive.roll_calls[places.at(id)]);
    return days ? days->to : std::nullopt;
}

// A session with how many governments came new between each past vote and its first roll call.
struct Broken {
    const Session* session = nullptr;
    std::vector<int> breaks;          // past items x members
    std::vector<std::size_t> members; // with a break after a past vote

    [[nodiscard]] forecast::History history(double factor) const {
        forecast::History out{session->task.members.size(), session->task.train};
        for (const int number : breaks)
            out.weights.push_back(std::pow(factor, -number));
        return out;
    }
};

Broken broken_of(const Session& session, const rollcall::Archive& archive,
                 const std::map<std::string, std::size_t>& places, const Governments& governments) {
    const score::Task& task = session.task;
    Broken out;
    out.session = &session;
    out.breaks.assign(task.train.size(), 0);
    std::optional<Day> begin;
    for (const std::string& id : task.targets) {
        const auto day = day_of(archive, places, id);
        if (day && (!begin || *day < *begin))
            begin = day;
    }
    const auto members = rollcall::places_of(archive.members);
    for (std::size_t m = 0; m < task.members.size(); ++m) {
        const auto found = governments.find(task.members[m]);
        if (found == governments.end())
            continue;
        bool broken = false;
        for (std::size_t j = 0; j < task.train_items.size(); ++j) {
            const auto day = day_of(archive, places, task.train_items[j]);
            const std::size_t at = j * task.members.size() + m;
            if (!day || task.train[at] == score::code::none)
                continue;
            for (const Day change : found->second)
                out.breaks[at] += *day < change && change <= *begin ? 1 : 0;
            broken = broken || out.breaks[at] > 0;
        }
        if (broken)
            out.members.push_back(m);
    }
    return out;
}

// Log losses of hidden votes at contested roll calls: of all, and of each member with a break.
struct Losses {
    double all = 0;
    double votes = 0;
    std::vector<std::pair<double, double>> broken; // a session's member: sum and votes
};

Losses losses_of(const std::vector<Broken>& sessions, double factor, bool titles,
                 const Workers& workers) {
    Losses out;
    for (const Broken& each : sessions) {
        const score::Task& task = each.session->task;
        const std::size_t members = task.members.size();
        const forecast::Engine engine(each.history(factor), forecast::Settings(), 1, widest(),
                                      workers);
        forecast::BatchAsked asked;
        asked.selection = forecast::Selection::all;
        asked.titles = titles;
        std::vector<std::size_t> targets(task.targets.size());
        std::iota(targets.begin(), targets.end(), std::size_t{0});
        const auto got = forecast::answer_targets(engine, task, targets, asked, workers);
        std::vector<std::pair<double, double>> by_member(members);
        for (const std::size_t t : targets) {
            const std::span<const std::int8_t> came =
                std::span(each.session->came).subspan(t * members, members);
            if (!is_contested(came))
                continue;
            for (std::size_t m = 0; m < members; ++m) {
                if (task.hidden[t * members + m] == 0)
                    continue;
                const std::size_t at = (t * members + m) * score::outcomes;
                const double chance = got.answer.chances[at + score::outcome_of(came[m])];
                by_member[m].first -= std::log(std::max(chance, 1e-6));
                by_member[m].second += 1;
            }
        }
        for (const auto& [loss, votes] : by_member) {
            out.all += loss;
            out.votes += votes;
        }
        for (const std::size_t m : each.members)
            out.broken.push_back(by_member[m]);
    }
    return out;
}

// The difference of the log loss of members with a break, a less b, members of sessions drawn anew.
std::pair<double, double> difference95(const Losses& a, const Losses& b) {
    std::vector<PairedLoss> things;
    for (std::size_t k = 0; k < a.broken.size(); ++k)
        things.push_back({a.broken[k].first - b.broken[k].first, a.broken[k].second});
    return difference95(things);
}

std::string named(double factor) {
    return factor == 1     ? std::string("1 (as if there were no break)")
           : factor >= 1e6 ? std::string("1,000,000 (earlier votes left out)")
                           : fmt::format("{:g}", factor);
}

void in_assembly(const rollcall::Archive& assembly, const Governments& governments,
                 const std::string& reveal, bool titles, const Workers& workers) {
    std::map<std::string, std::size_t> places;
    for (std::size_t j = 0; j < assembly.roll_calls.size(); ++j)
        places.emplace(assembly.roll_calls[j].id, j);
    const std::vector<Session> sessions = sessions_of(assembly, reveal_of(reveal));
    std::vector<Broken> broken;
    std::size_t members = 0;
    for (const Session& each : sessions) {
        broken.push_back(broken_of(each, assembly, places, governments));
        members += broken.back().members.size();
    }
    const std::string known =
        reveal == "none" ? "nobody is known" : "a random tenth of the members is known";
    fmt::print("\nThe General Assembly, sessions 50, 52, ..., 60, {}{}; {} members of a session "
               "had a new government between a past vote and its first one:\n\n"
               "| factor | log loss of all | of those members | its difference from factor 1, 95 % "
               "|\n|---|---|---|---|\n",
               known, titles ? ", with titles" : "", members);
    Losses plain;
    for (const double factor : factors) {
        const Losses got = losses_of(broken, factor, titles, workers);
        double loss = 0;
        double votes = 0;
        for (const auto& [sum, number] : got.broken) {
            loss += sum;
            votes += number;
        }
        if (factor == 1)
            plain = got;
        const auto [least, most] = difference95(got, plain);
        fmt::print("| {} | {:.4f} | {:.4f} | {} |\n", named(factor), got.all / got.votes,
                   loss / votes,
                   factor == 1 ? std::string() : fmt::format("{:.4f} to {:.4f}", least, most));
        std::fflush(stdout);
    }
}

void in_oas(const Governments& governments) {
    const Day last = *Day::parse("2017-03-30");
    const disk::ScratchFolder folder;
    const std::string file = (folder / "breaks.csv").string();
    const rollcall::Archive record = archive_of("data/archives/oas-decisions");
    const auto members = rollcall::places_of(record.members);
    std::string table = "member,date\n";
    for (const auto& [state, days] : governments) {
        for (const Day day : days) {
            if (day <= last && members.find(state) != members.end())
                table += fmt::format("{},{}\n", state, to_string(day));
        }
    }
    if (!format::write_file(file, table))
        std::exit(6);
    fmt::print(
        "\nThe nine votes of the OAS, with governments up to {}:\n\n| factor | log loss | its "
        "difference from factor 1, 95 % | Brier | Brier of passing | in 90 % | width 90 % "
        "|\n|---|---|---|---|---|---|---|\n",
        to_string(last));
    std::optional<NineFigures> plain;
    for (const double factor : factors) {
        const NineFigures got =
            forecast_nine(record, {"data/archives/oas-decisions"},
                          {{"breaks", file}, {"break-factor", fmt::format("{}", factor)}});
        std::string difference;
        if (plain) {
            const auto [least, most] = difference95(got, *plain);
            difference = fmt::format("{:.3f} to {:.3f}", least, most);
        } else {
            plain = got;
        }
        fmt::print("| {} | {:.3f} | {} | {:.3f} | {:.3f} | {} of 9 | {:.1f} |\n", named(factor),
                   got.mean_log_loss, difference, got.brier, got.brier_of_passing, got.covered,
                   got.width);
    }
}

} // namespace

void weigh_breaks(const rollcall::Archive& assembly, const Workers& workers) {
    const Governments governments = governments_of("data/reader/officials.csv");
    fmt::print("\n## Breaks: governments that came new into office\n\nA break is the day on which "
               "another person came to head the government, of every state of which "
               "`data/reader/officials.csv` has a whole day with a source. A vote before it weighs "
               "1 / factor ([where](forecast.md#1-members-and-past-motions)). Which party the "
               "person is of is not looked at: most changes are not expected to matter.\n");
    in_assembly(assembly, governments, "random:0.1", false, workers);
    in_assembly(assembly, governments, "none", true, workers);
    in_oas(governments);
}

} // namespace plenary::bench
