#include "plenary/study/alike.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "plenary/digest/sha256.hpp"
#include "plenary/format/reader_text.hpp"
#include "plenary/format/table.hpp"
#include "plenary/study/read_quote.hpp"

namespace plenary::study {
namespace {

constexpr std::size_t longest_quote = 400; // bytes

std::string cell(const ledger::Row& row, std::string_view name) {
    const std::string* text = ledger::find(row.now.front()->cells, name);
    return text == nullptr ? std::string() : format::trimmed(*text);
}

// The end of what is quoted of a passage: it ends with a word.
std::size_t quote_end(std::string_view text, std::size_t begin, std::size_t end) {
    if (end - begin <= longest_quote)
        return end;
    const std::size_t blank = text.substr(begin, longest_quote).find_last_of(" \t\n");
    return blank == std::string_view::npos ? end : begin + blank;
}

struct SourceText {
    const ledger::Row* row = nullptr;
    std::string name;
    std::string snapshot;
    format::ReadableFile file;
};

// Those with bytes that can be read, and that `wanted` wants, in the order of the rows.
template <class Wanted>
Result<std::vector<SourceText>> texts_of(store::Store& store, const ledger::Rows& rows,
                                         const Wanted& wanted) {
    std::vector<SourceText> out;
    for (const ledger::Row* row : rows.of_table("sources")) {
        const std::string name = cell(*row, "id");
        const std::string snapshot = cell(*row, "snapshot");
        const auto hash = parse_sha256(snapshot);
        if (!hash || !wanted(name))
            continue;
        auto bytes = store.snapshot(*hash);
        if (!bytes)
            return fail(bytes.error());
        if (!*bytes)
            continue;
        auto text = format::readable_from(std::move(**bytes), name);
        if (text)
            out.push_back({row, name, snapshot, std::move(*text)});
    }
    return out;
}

// The same for the two in any order, as long as their texts stay what they are.
std::string proposal_id(const SourceText& one, const SourceText& other) {
    constexpr std::size_t length = 16;
    std::string first = one.snapshot + " " + one.name;
    std::string second = other.snapshot + " " + other.name;
    if (second < first)
        std::swap(first, second);
    const std::string hash =
        hash_parts({{"kind", "same_as"}, {"first", first}, {"second", second}});
    return hash.substr(hash.find(':') + 1, length);
}

AlikePair told(const SourceText& first, const SourceText& second, const reader::Alike& how) {
    AlikePair out;
    out.first = first.name;
    out.second = second.name;
    out.how = how;
    const std::string& text = first.file.readable.text;
    const auto shared = reader::longest_shared_passage(text, second.file.readable.text);
    const std::size_t end = quote_end(text, shared.first_begin, shared.first_end);
    out.passage_words = shared.words;
    out.passage = text.substr(shared.first_begin, end - shared.first_begin);
    const auto [from, to] =
        Quotes(first.file).characters(shared.first_begin, static_cast<std::uint32_t>(end));
    out.locator = fmt::format("characters {} to {}", from, to);
    out.proposal = proposal_id(first, second);
    return out;
}

// "paper: A paper, 2017-03-30".
std::string title_and_day(const ledger::Rows& rows, const std::string& id) {
    for (const ledger::Row* row : rows.of_table("sources")) {
        if (cell(*row, "id") != id)
            continue;
        const std::string title = cell(*row, "title");
        const std::string date = cell(*row, "date");
        return fmt::format("{}: {}, {}", id, title.empty() ? "no title" : title,
                           date.empty() ? "no day" : date);
    }
    return id;
}

} // namespace

std::vector<AlikePair> alike_texts(const std::vector<std::string>& names,
                                   const std::vector<std::string_view>& texts) {
    std::vector<AlikePair> out;
    for (const reader::Alike& one : reader::near_duplicates(texts)) {
        const std::string_view text = texts[one.first];
        const auto shared = reader::longest_shared_passage(text, texts[one.second]);
        const std::size_t end = quote_end(text, shared.first_begin, shared.first_end);
        out.push_back({names[one.first], names[one.second], one, shared.words,
                       std::string(text.substr(shared.first_begin, end - shared.first_begin)), "",
                       ""});
    }
    return out;
}

SameAs same_as_in(const ledger::Rows& rows) {
    SameAs out;
    for (const ledger::Row* row : rows.of_table("sources")) {
        if (const std::string other = cell(*row, "same_as"); !other.empty())
            out.emplace(cell(*row, "id"), other);
    }
    return out;
}

Result<std::vector<AlikePair>> alike_sources(store::Store& store, const ledger::Rows& rows,
                                             const std::string& id) {
    const SameAs same_as = same_as_in(rows);
    const auto sources = texts_of(store, rows, [&](const std::string& name) {
        return name == id || origin_of(same_as, name) != origin_of(same_as, id);
    });
    if (!sources)
        return fail(sources.error());
    std::vector<std::string_view> texts;
    for (const SourceText& one : *sources)
        texts.push_back(one.file.readable.text);
    // Of those that are one source the one that is most alike, by its origin.
    std::map<std::string, std::pair<reader::Alike, std::size_t>> best;
    for (const reader::Alike& one : reader::near_duplicates(texts)) {
        const bool first = (*sources)[one.first].name == id;
        if (!first && (*sources)[one.second].name != id)
            continue;
        const std::size_t other = first ? one.second : one.first;
        const auto [at, fresh] =
            best.try_emplace(origin_of(same_as, (*sources)[other].name), one, other);
        if (!fresh && at->second.first.jaccard < one.jaccard)
            at->second = {one, other};
    }
    std::vector<std::pair<reader::Alike, std::size_t>> found;
    for (const auto& [origin, pair] : best)
        found.push_back(pair);
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.second < b.second; });
    std::vector<AlikePair> out;
    for (const auto& [how, place] : found) {
        const SourceText& other = (*sources)[place];
        const SourceText& own = (*sources)[how.first == place ? how.second : how.first];
        const std::string own_day = cell(*own.row, "date");
        const std::string other_day = cell(*other.row, "date");
        const bool other_is_later = !own_day.empty() && own_day < other_day;
        out.push_back(other_is_later ? told(other, own, how) : told(own, other, how));
    }
    return out;
}

ledger::Cells same_as_proposal(const AlikePair& pair, const ledger::Rows& rows) {
    return {{"id", pair.proposal},
            {"kind", "same_as"},
            {"source", pair.first},
            {"same_as", pair.second},
            {"locator", pair.locator},
            {"quote", pair.passage},
            {"rule", "shingles"},
            {"shared", std::to_string(pair.how.shared)},
            {"contained", fmt::format("{:.4f}", pair.how.contained)},
            {"jaccard", fmt::format("{:.4f}", pair.how.jaccard)},
            {"passage_words", std::to_string(pair.passage_words)},
            {"note", fmt::format("{}; {}", title_and_day(rows, pair.first),
                                 title_and_day(rows, pair.second))}};
}

void tell_alike(const std::vector<AlikePair>& pairs, AlikeNext next, question::Answer& answer) {
    question::Array list;
    for (const AlikePair& pair : pairs) {
        answer.note(fmt::format("'{}' and '{}' are nearly the same text: {:.0f} % of the shorter "
                                "one",
                                pair.first, pair.second, 100 * pair.how.contained));
        if (next == AlikeNext::propose) {
            answer.note(fmt::format("If they are one source: 'plenary propose {}' puts it before a "
                                    "reviewer; or plenary source correct {} --same_as {} --reason "
                                    "'...'",
                                    pair.first, pair.first, pair.second));
        }
        question::Object one{
            {"first", pair.first},
            {"second", pair.second},
            {"shared", static_cast<std::int64_t>(pair.how.shared)},
            {"contained", pair.how.contained},
            {"jaccard", pair.how.jaccard},
            {"passage", question::Object{{"words", static_cast<std::int64_t>(pair.passage_words)},
                                         {"quote", pair.passage}}}};
        if (next == AlikeNext::review)
            one.emplace_back("proposal", pair.proposal);
        list.emplace_back(std::move(one));
    }
    if (next == AlikeNext::review && !pairs.empty())
        answer.note("They count as two until a person accepts that they are one.");
    answer.data.emplace_back("alike", std::move(list));
}

} // namespace plenary::study
