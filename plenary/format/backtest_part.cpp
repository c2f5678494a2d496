#include "plenary/format/backtest_part.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <iterator>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "plenary/format/bounded_file.hpp"
#include "plenary/format/csv.hpp"
#include "plenary/format/forecast_rows.hpp"
#include "plenary/numeric/printed.hpp"
#include "plenary/text/join.hpp"

namespace plenary::format {
namespace {

using score::Backtest;
using score::BacktestPart;
using score::BacktestRow;
using score::Kept;
using score::Row;

constexpr std::string_view first_line = "plenary-backtest: 1";
constexpr std::array<std::pair<Kept, std::string_view>, 3> kept_words{
    {{Kept::scored, "scored"}, {Kept::lopsided, "lopsided"}, {Kept::not_new, "not-new"}}};

// ---------------------------------------------------------------- the head

// One line, whatever the text.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text)
        out += c == '\\' ? "\\\\" : c == '\n' ? "\\n" : c == '\r' ? "\\r" : std::string(1, c);
    return out;
}

std::optional<std::string> unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        const char next = ++i < text.size() ? text[i] : '\0';
        if (next != '\\' && next != 'n' && next != 'r')
            return std::nullopt;
        out += next == 'n' ? '\n' : next == 'r' ? '\r' : '\\';
    }
    return out;
}

template <class Number>
std::optional<Number> whole_in(std::string_view text) {
    Number out{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return out;
}

// A key of the head: how it is written, and how it is read; false: the value is none.
struct Key {
    std::string_view name;
    std::function<std::string(const BacktestPart&)> write;
    std::function<bool(BacktestPart&, std::string_view)> read;
};

template <class Number>
bool take(std::optional<Number> from, Number& to) {
    if (from)
        to = *from;
    return from.has_value();
}

Key text_key(std::string_view name, std::string Backtest::*at) {
    return {name, [at](const BacktestPart& part) { return escaped(part.backtest.*at); },
            [at](BacktestPart& part, std::string_view value) {
                return take(unescaped(value), part.backtest.*at);
            }};
}

template <class Get>
Key whole_key(std::string_view name, Get get) {
    return {name, [get](const BacktestPart& part) { return std::to_string(get(part)); },
            [get](BacktestPart& part, std::string_view value) {
                using Number = std::remove_reference_t<decltype(get(part))>;
                return take(whole_in<Number>(value), get(part));
            }};
}

template <class Get>
Key flag_key(std::string_view name, Get get) {
    return {name, [get](const BacktestPart& part) { return get(part) ? "yes" : "no"; },
            [get](BacktestPart& part, std::string_view value) {
                get(part) = value == "yes";
                return value == "yes" || value == "no";
            }};
}

std::string write_settings(const BacktestPart& part) {
    std::vector<std::string> out;
    for (const score::BacktestSetting& each : part.backtest.settings)
        out.push_back(fmt::format("{} {}", each.reveal, each.selection));
    return join(out, ", ");
}

bool read_settings(BacktestPart& part, std::string_view value) {
    for (std::size_t at = 0; at <= value.size();) {
        const std::string_view one = value.substr(at, value.find(", ", at) - at);
        const std::size_t blank = one.find(' ');
        if (blank == 0 || blank == std::string_view::npos || blank + 1 == one.size() ||
            one.find_first_of(" ,", blank + 1) != std::string_view::npos)
            return false;
        part.backtest.settings.push_back(
            {std::string(one.substr(0, blank)), std::string(one.substr(blank + 1))});
        at += one.size() + 2;
    }
    return true;
}

bool read_part(BacktestPart& part, std::string_view value) {
    const std::size_t slash = value.find('/');
    const auto own = whole_in<std::size_t>(value.substr(0, slash));
    const auto all = slash == std::string_view::npos
                         ? std::nullopt
                         : whole_in<std::size_t>(value.substr(slash + 1));
    if (!own || !all || *own < 1 || *own > *all || *all > score::most_backtest_rows)
        return false;
    part.part = *own - 1;
    part.backtest.parts = *all;
    return true;
}

const std::vector<Key>& keys() {
    static const std::vector<Key> all = {
        text_key("version", &Backtest::version),
        text_key("archive", &Backtest::archive),
        text_key("digest", &Backtest::digest),
        whole_key(
            "from", [](auto& part) -> auto& { return part.backtest.from; }),
        whole_key(
            "to", [](auto& part) -> auto& { return part.backtest.to; }),
        {"settings", write_settings, read_settings},
        text_key("salt", &Backtest::salt),
        flag_key(
            "titles", [](auto& part) -> auto& { return part.backtest.titles; }),
        {"min-minority",
         [](const BacktestPart& part) {
             return fmt::format("{}", part.backtest.filter.min_minority);
         },
         [](BacktestPart& part, std::string_view value) {
             return take(printed_number(value), part.backtest.filter.min_minority);
         }},
        flag_key(
            "novel", [](auto& part) -> auto& { return part.backtest.filter.novel; }),
        whole_key(
            "seed", [](auto& part) -> auto& { return part.backtest.resampling.seed; }),
        whole_key(
            "boot", [](auto& part) -> auto& { return part.backtest.resampling.repeats; }),
        whole_key(
            "draws", [](auto& part) -> auto& { return part.backtest.draws; }),
        text_key("width", &Backtest::width),
        whole_key(
            "rows", [](auto& part) -> auto& { return part.backtest.rows; }),
        {"part",
         [](const BacktestPart& part) {
             return fmt::format("{}/{}", part.part + 1, part.backtest.parts);
         },
         read_part}};
    return all;
}

// ---------------------------------------------------------------- the rows

// see(column, value) for every number of a row that stands in a column of its own.
template <class SomeRow, class See>
void each_number(SomeRow& row, See see) {
    see("votes", row.votes);
    see("log_loss", row.log_loss);
    see("brier", row.brier);
    see("right", row.right);
    see("yes_right", row.yes_right);
    see("yes", row.yes);
    see("no", row.no);
    see("crps", row.crps);
    see("pit", row.pit);
    see("width90", row.width90);
    see("margin_error", row.margin_error);
    see("chance_majority", row.chance_majority);
    see("chance_two_thirds", row.chance_two_thirds);
    see("chance_two_thirds_of_all", row.chance_two_thirds_of_all);
    see("brier_majority", row.brier_majority);
    see("brier_two_thirds", row.brier_two_thirds);
    see("brier_two_thirds_of_all", row.brier_two_thirds_of_all);
}

enum Column : std::size_t { place, session, setting, roll_call, kept, effective, bins, numbers };

std::vector<std::string_view> columns() {
    std::vector<std::string_view> out = {"place", "session",   "setting", "rollcall",
                                         "kept",  "effective", "bins"};
    const Row any;
    each_number(any, [&](std::string_view name, const auto&) { out.push_back(name); });
    return out;
}

std::string bins_cell(const Row& row) {
    std::vector<std::string> out;
    for (const score::Bin& bin : row.reliability)
        out.push_back(fmt::format("{} {} {}", bin.votes, bin.chance, bin.yes));
    return join(out, ";");
}

bool read_bins(std::string_view cell, Row& row) {
    for (std::size_t k = 0; k < score::bins; ++k) {
        const bool last = k + 1 == score::bins;
        const std::size_t end = last ? cell.size() : cell.find(';');
        if (end == std::string_view::npos)
            return false;
        const std::string_view one = cell.substr(0, end);
        cell.remove_prefix(last ? end : end + 1);
        const std::size_t first = one.find(' ');
        const std::size_t second =
            first == std::string_view::npos ? first : one.find(' ', first + 1);
        if (second == std::string_view::npos)
            return false;
        score::Bin& bin = row.reliability[k];
        if (!take(whole_in<std::size_t>(one.substr(0, first)), bin.votes) ||
            !take(printed_number(one.substr(first + 1, second - first - 1)), bin.chance) ||
            !take(whole_in<std::size_t>(one.substr(second + 1)), bin.yes))
            return false;
    }
    return true;
}

// Why numbers cannot be those of a roll call; empty: they can.
std::string impossible(const Row& row) {
    const auto share = [](double value) { return value >= 0 && value <= 1; };
    if (!share(row.pit) || !share(row.chance_majority) || !share(row.chance_two_thirds) ||
        !share(row.chance_two_thirds_of_all) || !share(row.brier_majority) ||
        !share(row.brier_two_thirds) || !share(row.brier_two_thirds_of_all))
        return "a chance is not within 0 and 1";
    if (row.log_loss < 0 || row.brier < 0 || row.crps < 0 || row.yes < 0 || row.no < 0 ||
        row.width90 < 0 || row.margin_error < 0)
        return "a number is negative";
    std::size_t votes = 0;
    for (const score::Bin& bin : row.reliability) {
        // Below this a sum of them is a number too.
        constexpr std::size_t most_votes = 1'000'000'000;
        if (bin.votes > most_votes || bin.yes > bin.votes || bin.chance < 0)
            return "the bins cannot be";
        votes += bin.votes;
    }
    if (votes != row.votes || row.right > row.votes || row.yes_right > row.votes)
        return "the votes do not add up";
    return "";
}

// ---------------------------------------------------------------- reading

class Reading {
public:
    Reading(std::string_view bytes, const std::string& file) : text_(bytes), file_(file) {}

    ReadBacktestPart read() {
        const auto text = checked_utf8(text_, file_);
        if (!text)
            return {{}, {text.error()}};
        text_ = *text;
        if (next_line() != first_line) {
            report(1, "not-a-part", "this is no part of a back-test",
                   "name a file that 'plenary backtest --out' wrote");
            return {{}, std::move(problems_)};
        }
        read_head();
        if (problems_.empty())
            read_rows();
        if (!problems_.empty())
            return {{}, std::move(problems_)};
        return {std::move(out_), {}};
    }

private:
    void report(int line, std::string code, std::string message, std::string hint) {
        problems_.push_back({Kind::invalid, std::move(code), std::move(message), std::move(hint),
                             Where{file_, line, 1}, ""});
    }

    // Goes on; nothing at the end.
    std::optional<std::string_view> next_line() {
        if (at_ >= text_.size())
            return std::nullopt;
        const std::size_t end = std::min(text_.find('\n', at_), text_.size());
        std::string_view out = text_.substr(at_, end - at_);
        at_ = end + 1;
        ++line_;
        if (out.ends_with('\r'))
            out.remove_suffix(1);
        return out;
    }

    void read_head() {
        std::map<std::string_view, int> met;
        for (auto line = next_line(); line && !line->empty(); line = next_line()) {
            const std::size_t colon = line->find(": ");
            const std::string_view name = line->substr(0, colon);
            const std::string_view value =
                colon == std::string_view::npos ? std::string_view() : line->substr(colon + 2);
            const auto key = std::find_if(keys().begin(), keys().end(),
                                          [&](const Key& each) { return each.name == name; });
            if (key == keys().end())
                report(line_, "unknown-key", fmt::format("a part has no '{}'", name),
                       "take the file as it was written");
            else if (!met.emplace(key->name, line_).second)
                report(line_, "key-twice", fmt::format("'{}' is here twice", name),
                       "take the file as it was written");
            else if (!key->read(out_, value))
                report(line_, "bad-value", fmt::format("'{}' is no value of '{}'", value, name),
                       "take the file as it was written");
        }
        for (const Key& key : keys()) {
            if (!met.contains(key.name))
                report(line_, "no-key", fmt::format("'{}' is missing", key.name),
                       "take the file as it was written");
        }
    }

    void read_rows() {
        std::vector<Problem> problems;
        const std::string_view table = text_.substr(std::min(at_, text_.size()));
        ForecastRows rows(table, file_, columns(), problems);
        std::size_t expected = out_.part;
        while (rows.next() && read_row(rows, expected))
            expected += out_.backtest.parts;
        if (problems.empty() && expected < out_.backtest.rows)
            report(1 + static_cast<int>(std::count(text_.begin(), text_.end(), '\n')),
                   "missing-row", fmt::format("the row of place {} is missing", expected + 1),
                   "take the file as it was written");
        for (Problem& problem : problems) {
            if (problem.where.line == 0) // of the table as a whole
                problem.where.column = 1;
            problem.where.line += line_;
            problems_.push_back(std::move(problem));
        }
    }

    // False: the row does not stand where it must, so the next ones do not either.
    bool read_row(ForecastRows& rows, std::size_t expected) {
        BacktestRow out;
        const auto whole = [&](std::size_t column, auto& to) {
            if (!take(whole_in<std::remove_reference_t<decltype(to)>>(rows.cell(column)), to))
                bad_number(rows, column);
        };
        const auto real = [&](std::size_t column, double& to) {
            if (!take(printed_number(rows.cell(column)), to))
                bad_number(rows, column);
        };
        sound_ = true;
        whole(place, out.place);
        whole(session, out.row.session);
        whole(setting, out.setting);
        real(effective, out.effective);
        out.row.roll_call = rows.cell(roll_call);
        const auto* const word =
            std::find_if(kept_words.begin(), kept_words.end(),
                         [&](const auto& each) { return each.second == rows.cell(kept); });
        if (word == kept_words.end())
            wrong(rows, kept,
                  fmt::format("'{}' is not scored, lopsided or not-new", rows.cell(kept)));
        else
            out.kept = word->first;
        std::size_t column = numbers;
        each_number(out.row, [&](std::string_view, auto& to) {
            if constexpr (std::is_same_v<decltype(to), double&>)
                real(column++, to);
            else
                whole(column++, to);
        });
        if (!read_bins(rows.cell(bins), out.row))
            bad_number(rows, bins);
        if (!sound_)
            return true;
        if (out.place != expected + 1 || expected >= out_.backtest.rows) {
            rows.report(
                place, "wrong-place",
                expected < out_.backtest.rows
                    ? fmt::format("this is the row of place {}, not {}", out.place, expected + 1)
                    : fmt::format("there is no place {}", out.place),
                "take the file as it was written");
            return false;
        }
        const Backtest& asked = out_.backtest;
        if (out.row.session < asked.from || out.row.session > asked.to)
            wrong(rows, session, "this session was not asked for");
        if (out.setting < 1 || out.setting > asked.settings.size())
            wrong(rows, setting, "there is no such setting");
        if (const std::string why = impossible(out.row); !why.empty())
            wrong(rows, numbers, why);
        --out.place;
        --out.setting;
        out_.rows.push_back(std::move(out));
        return true;
    }

    void bad_number(ForecastRows& rows, std::size_t column) {
        rows.report(column, "bad-number", fmt::format("'{}' is no number here", rows.cell(column)),
                    "take the file as it was written");
        sound_ = false;
    }

    void wrong(ForecastRows& rows, std::size_t column, std::string message) {
        rows.report(column, "impossible-row", std::move(message),
                    "take the file as it was written");
        sound_ = false;
    }

    std::string_view text_;
    const std::string& file_;
    std::size_t at_ = 0;
    int line_ = 0;
    bool sound_ = true; // the row that is being read
    BacktestPart out_;
    std::vector<Problem> problems_;
};

} // namespace

std::string backtest_part_file(const BacktestPart& part) {
    std::string out = fmt::format("{}\n", first_line);
    for (const Key& key : keys())
        fmt::format_to(std::back_inserter(out), "{}: {}\n", key.name, key.write(part));
    const std::vector<std::string_view> names = columns();
    out += "\n" + join(std::vector<std::string>(names.begin(), names.end()), ",") + "\n";
    for (const BacktestRow& each : part.rows) {
        const auto* const word =
            std::find_if(kept_words.begin(), kept_words.end(),
                         [&](const auto& entry) { return entry.first == each.kept; });
        fmt::format_to(std::back_inserter(out), "{},{},{},{},{},{},{}", each.place + 1,
                       each.row.session, each.setting + 1, csv_cell(each.row.roll_call),
                       word->second, each.effective, bins_cell(each.row));
        each_number(each.row, [&](std::string_view, const auto& value) {
            fmt::format_to(std::back_inserter(out), ",{}", value);
        });
        out += '\n';
    }
    return out;
}

ReadBacktestPart parse_backtest_part(std::string_view bytes, const std::string& file) {
    return Reading(bytes, file).read();
}

ReadBacktestPart read_backtest_part(const std::filesystem::path& path) {
    const auto bytes = read_at_most(path, largest_forecast_table);
    if (!bytes)
        return {{}, {bytes.error()}};
    return parse_backtest_part(*bytes, path.string());
}

} // namespace plenary::format
