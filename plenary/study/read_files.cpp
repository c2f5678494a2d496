#include "plenary/study/read_files.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <system_error>

#include <fmt/format.h>

#include "plenary/evidence/reader/span.hpp"
#include "plenary/format/reader_gold.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::study {
namespace {

namespace fs = std::filesystem;
using format::ReadableFile;
using format::ReadGold;

constexpr std::string_view gold_end = ".gold.csv";

Problem invalid(std::string code, std::string message, std::string hint, Where where) {
    return {Kind::invalid,   std::move(code),  std::move(message),
            std::move(hint), std::move(where), ""};
}

bool is_folder(const fs::path& path) {
    std::error_code none;
    return fs::is_directory(path, none);
}

// The files of a folder by name; a problem when it cannot be listed.
Result<std::vector<fs::path>> listed(const fs::path& folder) {
    std::vector<fs::path> out;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code none;
        if (at->is_regular_file(none))
            out.push_back(at->path());
    }
    if (error) {
        return fail({Kind::io, "cannot-read",
                     fmt::format("the folder cannot be listed: {}", error.message()),
                     "is it yours to read?", Where{folder.string(), 0, 0}, ""});
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<fs::path> texts_in(const fs::path& folder, TextsGiven& out) {
    const auto files = listed(folder);
    if (!files) {
        out.problems.push_back(files.error());
        return {};
    }
    std::vector<fs::path> texts;
    for (const fs::path& file : *files) {
        if (format::is_readable_name(file))
            texts.push_back(file);
        else if (!file.string().ends_with(gold_end))
            out.passed_over.push_back(file.string());
    }
    if (texts.empty()) {
        out.problems.push_back({Kind::not_found, "no-texts", "there is no text in this folder",
                                "name a folder with plain text files (.txt)",
                                Where{folder.string(), 0, 0}, ""});
    }
    return texts;
}

// "NAME" of NAME.ext or of NAME.gold.csv.
std::string name_of_text(const ReadableFile& text) { return fs::path(text.file).stem().string(); }

std::string name_of_gold(const std::string& file) {
    const std::string name = fs::path(file).filename().string();
    return name.ends_with(gold_end) ? name.substr(0, name.size() - gold_end.size()) : "";
}

class Pairing {
public:
    Pairing(const std::vector<ReadableFile>& texts, GoldGiven& out) : texts_(texts), out_(out) {
        out_.rows.resize(texts.size());
        looked_.resize(texts.size(), false);
    }

    void folder(const fs::path& path) {
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            const fs::path gold = path / (name_of_text(texts_[i]) + std::string(gold_end));
            if (fs::exists(gold))
                whole(format::read_gold(gold), i);
        }
    }

    void file(const std::string& path) {
        ReadGold gold = format::read_gold(path);
        if (gold.names_files) {
            by_row(std::move(gold));
            return;
        }
        if (texts_.size() == 1) {
            whole(std::move(gold), 0);
            return;
        }
        std::vector<std::size_t> bearing;
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            if (name_of_text(texts_[i]) == name_of_gold(path))
                bearing.push_back(i);
        }
        if (bearing.size() == 1) {
            whole(std::move(gold), bearing.front());
            return;
        }
        keep_problems(gold);
        if (gold.problems.empty()) {
            out_.problems.push_back(invalid(
                "gold-mismatch", "nothing says of which of the texts this gold is",
                "add a column 'file', or name it after its text: NAME.gold.csv for NAME.txt",
                Where{path, 0, 0}));
        }
    }

    void finish() {
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            if (!out_.rows[i].empty()) {
                check_words(i);
            } else if (!looked_[i]) {
                out_.problems.push_back(invalid("no-gold", "no gold is of this text",
                                                "add rows for it, or leave the text out",
                                                Where{texts_[i].file, 0, 0}));
            }
        }
    }

private:
    void keep_problems(const ReadGold& gold) {
        out_.problems.insert(out_.problems.end(), gold.problems.begin(), gold.problems.end());
    }

    void whole(ReadGold gold, std::size_t text) {
        keep_problems(gold);
        looked_[text] = true;
        auto& rows = out_.rows[text];
        rows.insert(rows.end(), gold.rows.begin(), gold.rows.end());
    }

    void by_row(ReadGold gold) {
        keep_problems(gold);
        std::set<std::string> told;
        for (std::size_t i = 0; i < gold.rows.size(); ++i) {
            const std::string& name = gold.files[i];
            if (const auto text = text_named(name, gold.rows[i].where, told)) {
                looked_[*text] = true;
                out_.rows[*text].push_back(std::move(gold.rows[i]));
            }
        }
        // A row that was left out for a fault may be the only one of its text.
        if (!gold.problems.empty())
            looked_.assign(looked_.size(), true);
    }

    // The text of that path, else of that last part. Each name is complained of once.
    std::optional<std::size_t> text_named(const std::string& name, const Where& where,
                                          std::set<std::string>& told) {
        std::vector<std::size_t> found;
        std::vector<std::string> names;
        for (std::size_t i = 0; i < texts_.size(); ++i) {
            if (texts_[i].file == name)
                return i;
            names.push_back(fs::path(texts_[i].file).filename().string());
            if (names.back() == name)
                found.push_back(i);
        }
        if (found.size() == 1)
            return found.front();
        if (told.insert(name).second) {
            const std::string near = did_you_mean(name, names);
            out_.problems.push_back(
                found.empty()
                    ? invalid("gold-mismatch",
                              fmt::format("the gold speaks of '{}', which was not given", name),
                              near.empty() ? "name that file too, or leave its rows out" : near,
                              where)
                    : invalid("gold-mismatch",
                              fmt::format("several of the files given are called '{}'", name),
                              "write the path as it is given on the command line", where));
        }
        return std::nullopt;
    }

    // Gold of another text is told by its words: none of them stand here.
    void check_words(std::size_t text) {
        const reader::FoldedText folded(texts_[text].readable.text);
        bool has_words = false;
        for (const reader::GoldRow& row : out_.rows[text]) {
            if (row.span.empty())
                continue;
            has_words = true;
            if (!folded.places_of(row.span).empty())
                return;
        }
        if (!has_words)
            return;
        out_.problems.push_back(invalid(
            "gold-mismatch",
            fmt::format("none of the quoted words of this gold stand in {}", texts_[text].file),
            "is it the gold of another text, or of another version of it?",
            out_.rows[text].front().where));
    }

    const std::vector<ReadableFile>& texts_;
    GoldGiven& out_;
    std::vector<bool> looked_; // gold was found, sound or not
};

} // namespace

TextsGiven texts_of(const std::vector<std::string>& paths) {
    TextsGiven out;
    std::vector<fs::path> files;
    for (const std::string& path : paths) {
        if (!is_folder(path)) {
            files.emplace_back(path);
            continue;
        }
        for (fs::path& file : texts_in(path, out))
            files.push_back(std::move(file));
    }
    std::set<std::string> seen;
    for (const fs::path& file : files) {
        if (!seen.insert(file.lexically_normal().string()).second) {
            out.problems.push_back({Kind::usage, "same-file", "this file is named twice",
                                    "name it once", Where{file.string(), 0, 0}, ""});
            continue;
        }
        auto text = format::readable_of(file);
        if (text)
            out.texts.push_back(std::move(*text));
        else
            out.problems.push_back(text.error());
    }
    return out;
}

GoldGiven gold_for(const std::vector<ReadableFile>& texts, const std::vector<std::string>& golds) {
    GoldGiven out;
    Pairing pairing(texts, out);
    for (const std::string& gold : golds) {
        if (is_folder(gold))
            pairing.folder(gold);
        else
            pairing.file(gold);
    }
    pairing.finish();
    return out;
}

} // namespace plenary::study
