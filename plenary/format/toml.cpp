#include "plenary/format/toml.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "plenary/format/csv.hpp"
#include "plenary/format/table.hpp"
#include "plenary/format/toml_depth.hpp"

namespace plenary::format {

struct TomlTable::Impl {
    std::shared_ptr<const std::string> text;
    std::shared_ptr<const toml::table> root;
    const toml::table* here = nullptr;
    std::string file;
};

namespace {

Where place(const toml::node& node, const std::string& file) {
    const auto& begin = node.source().begin;
    return {file, static_cast<int>(begin.line), static_cast<int>(begin.column)};
}

// The byte offset of a place in the text. A column behind its line, as toml++ has it for the end of
// the text, is the next line.
std::size_t offset_of(std::string_view text, const Where& where) {
    std::size_t at = 0;
    for (int line = 1; line < where.line; ++line)
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
    for (int column = 1; column < where.column && at < text.size(); ++column) {
        do
            ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
    }
    return at;
}

} // namespace

Result<TomlTable> TomlTable::parse(std::string_view bytes, const std::string& file) {
    const auto text = checked_utf8(bytes, file);
    if (!text)
        return fail(text.error());
    if (const auto problem = find_long_line(*text, file))
        return fail(*problem);
    if (const auto deep = find_deep_key(*text)) {
        return fail({Kind::invalid, "toml-too-deep",
                     fmt::format("a key of more than {} parts", most_key_parts),
                     "see docs/formats/dossier.md for an example", place_of(*text, *deep, file),
                     ""});
    }
    try {
        auto root = std::make_shared<const toml::table>(toml::parse(*text, file));
        auto impl = std::make_shared<Impl>();
        impl->text = std::make_shared<const std::string>(*text);
        impl->here = root.get();
        impl->root = std::move(root);
        impl->file = file;
        return TomlTable(std::move(impl));
    } catch (const toml::parse_error& error) {
        const auto& begin = error.source().begin;
        const Where where{file, static_cast<int>(begin.line), static_cast<int>(begin.column)};
        return fail({Kind::invalid, "toml-syntax", std::string(error.description()),
                     "see docs/formats/dossier.md for an example",
                     place_of(*text, offset_of(*text, where), file), ""});
    }
}

bool TomlTable::has(std::string_view key) const { return impl_->here->contains(key); }

Where TomlTable::where(std::string_view key) const {
    const toml::node* node = key.empty() ? nullptr : impl_->here->get(key);
    return place(node == nullptr ? *impl_->here : *node, impl_->file);
}

std::optional<Where> TomlTable::inside(std::string_view key) const {
    const toml::node* node = impl_->here->get(key);
    const auto value = node == nullptr ? std::nullopt : node->value_exact<std::string_view>();
    if (!value)
        return std::nullopt;
    const std::string_view text = *impl_->text;
    std::size_t at = offset_of(text, place(*node, impl_->file));
    const bool several_lines =
        text.substr(at).starts_with("\"\"\"") || text.substr(at).starts_with("'''");
    at += several_lines ? 3 : 1;
    // A line end right behind three quotes does not belong to the text.
    if (several_lines && text.substr(at).starts_with('\r'))
        ++at;
    if (several_lines && text.substr(at).starts_with('\n'))
        ++at;
    if (!text.substr(at).starts_with(*value))
        return std::nullopt;
    return place_of(text, at, impl_->file);
}

void TomlTable::missing(std::string_view key, std::vector<Problem>& problems) const {
    problems.push_back({Kind::invalid, "missing-key", fmt::format("'{}' is missing", key),
                        fmt::format("add a line '{} = ...'", key), where(), ""});
}

void TomlTable::wrong(std::string_view key, std::string_view wanted,
                      std::vector<Problem>& problems) const {
    problems.push_back({Kind::invalid, "bad-value", fmt::format("'{}' must be {}", key, wanted),
                        "see docs/formats for the meaning of every key", where(key), ""});
}

std::optional<std::string> TomlTable::text(std::string_view key,
                                           std::vector<Problem>& problems) const {
    const toml::node* node = impl_->here->get(key);
    if (node == nullptr)
        return std::nullopt;
    auto value = node->value_exact<std::string>();
    if (!value)
        wrong(key, "a text in quotes", problems);
    return value;
}

std::optional<int> TomlTable::whole(std::string_view key, std::vector<Problem>& problems) const {
    const toml::node* node = impl_->here->get(key);
    if (node == nullptr)
        return std::nullopt;
    const auto value = node->value_exact<std::int64_t>();
    if (!value || *value < -1'000'000'000 || *value > 1'000'000'000) {
        wrong(key, "a whole number", problems);
        return std::nullopt;
    }
    return static_cast<int>(*value);
}

std::optional<double> TomlTable::number(std::string_view key,
                                        std::vector<Problem>& problems) const {
    const toml::node* node = impl_->here->get(key);
    if (node == nullptr)
        return std::nullopt;
    const auto value = node->is_number() ? node->value<double>() : std::nullopt;
    if (!value || !std::isfinite(*value)) {
        wrong(key, "a number", problems);
        return std::nullopt;
    }
    return *value;
}

std::optional<Day> TomlTable::day(std::string_view key, std::vector<Problem>& problems) const {
    const toml::node* node = impl_->here->get(key);
    if (node == nullptr)
        return std::nullopt;
    std::optional<Day> day;
    if (const auto date = node->value_exact<toml::date>()) {
        day = Day::make(date->year, date->month, date->day);
    } else if (const auto written = node->value_exact<std::string>()) {
        day = Day::parse(*written);
    }
    if (!day) {
        problems.push_back({Kind::invalid, "bad-day", fmt::format("'{}' is not a day", key),
                            "write YYYY-MM-DD, for example 2017-03-28", where(key), ""});
    }
    return day;
}

std::optional<TomlTable> TomlTable::table(std::string_view key,
                                          std::vector<Problem>& problems) const {
    const toml::node* node = impl_->here->get(key);
    if (node == nullptr)
        return std::nullopt;
    if (node->as_table() == nullptr) {
        wrong(key, "a table", problems);
        return std::nullopt;
    }
    auto impl = std::make_shared<Impl>(*impl_);
    impl->here = node->as_table();
    return TomlTable(std::move(impl));
}

std::vector<TomlTable> TomlTable::tables(std::string_view key,
                                         std::vector<Problem>& problems) const {
    std::vector<TomlTable> out;
    const toml::node* node = impl_->here->get(key);
    if (node == nullptr)
        return out;
    const toml::array* array = node->as_array();
    if (array == nullptr || !array->is_array_of_tables()) {
        wrong(key, fmt::format("a list of tables, each begun with [[{}]]", key), problems);
        return out;
    }
    for (const toml::node& element : *array) {
        auto impl = std::make_shared<Impl>(*impl_);
        impl->here = element.as_table();
        out.push_back(TomlTable(std::move(impl)));
    }
    return out;
}

void TomlTable::only(const std::vector<std::string>& known, std::vector<Problem>& problems) const {
    for (const auto& [key, value] : *impl_->here) {
        if (std::find(known.begin(), known.end(), key.str()) != known.end())
            continue;
        const auto& begin = key.source().begin;
        problems.push_back(
            {Kind::invalid,
             "unknown-key",
             fmt::format("there is no key '{}' here", key.str()),
             hint_among(key.str(), known),
             {impl_->file, static_cast<int>(begin.line), static_cast<int>(begin.column)},
             ""});
    }
}

std::vector<std::string> TomlTable::keys() const {
    std::vector<std::string> out;
    for (const auto& [key, value] : *impl_->here)
        out.emplace_back(key.str());
    return out;
}

std::string TomlTable::needed_text(std::string_view key, std::vector<Problem>& problems) const {
    if (!has(key)) {
        missing(key, problems);
        return "";
    }
    return text(key, problems).value_or("");
}

std::optional<Day> TomlTable::needed_day(std::string_view key,
                                         std::vector<Problem>& problems) const {
    if (!has(key)) {
        missing(key, problems);
        return std::nullopt;
    }
    return day(key, problems);
}

} // namespace plenary::format
