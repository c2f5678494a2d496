#include "plenary/study/alike.hpp"

#include <fmt/format.h>

#include "plenary/evidence/same_source.hpp"
#include "plenary/format/reader_text.hpp"
#include "plenary/format/table.hpp"

namespace plenary::study {

std::vector<AlikePair> alike_texts(const std::vector<std::string>& names,
                                   const std::vector<std::string_view>& texts) {
    std::vector<AlikePair> out;
    for (const reader::Alike& one : reader::near_duplicates(texts))
        out.push_back({names[one.first], names[one.second], one});
    return out;
}

Result<std::vector<AlikePair>> alike_sources(store::Store& store, const ledger::Rows& rows,
                                             const std::string& id) {
    const auto cell = [](const ledger::Row* row, std::string_view name) {
        const std::string* text = ledger::find(row->now.front()->cells, name);
        return text == nullptr ? std::string() : format::trimmed(*text);
    };
    SameAs same_as;
    for (const ledger::Row* row : rows.of_table("sources")) {
        if (const std::string other = cell(row, "same_as"); !other.empty())
            same_as.emplace(cell(row, "id"), other);
    }
    std::vector<std::string> names;
    std::vector<std::string> texts;
    for (const ledger::Row* row : rows.of_table("sources")) {
        const std::string name = cell(row, "id");
        const auto hash = parse_sha256(cell(row, "snapshot"));
        const bool told = origin_of(same_as, name) == origin_of(same_as, id);
        if (!hash || (name != id && told))
            continue;
        auto bytes = store.snapshot(*hash);
        if (!bytes)
            return fail(bytes.error());
        if (!*bytes)
            continue;
        const auto text = format::readable_from(std::move(**bytes), name);
        if (!text)
            continue;
        names.push_back(name);
        texts.push_back(text->readable.text);
    }
    std::vector<AlikePair> out;
    for (AlikePair& pair : alike_texts(names, {texts.begin(), texts.end()})) {
        if (pair.second == id)
            std::swap(pair.first, pair.second);
        if (pair.first == id)
            out.push_back(std::move(pair));
    }
    return out;
}

void tell_alike(const std::vector<AlikePair>& pairs, bool recorded, question::Answer& answer) {
    question::Array list;
    for (const AlikePair& pair : pairs) {
        answer.note(fmt::format("'{}' and '{}' are nearly the same text: {:.0f} % of the shorter "
                                "one",
                                pair.first, pair.second, 100 * pair.how.contained));
        if (recorded) {
            answer.note(fmt::format("If they are one source: plenary source correct {} --same_as "
                                    "{} --reason '...'",
                                    pair.first, pair.second));
        }
        list.emplace_back(question::Object{{"first", pair.first},
                                           {"second", pair.second},
                                           {"shared", static_cast<std::int64_t>(pair.how.shared)},
                                           {"contained", pair.how.contained},
                                           {"jaccard", pair.how.jaccard}});
    }
    answer.data.emplace_back("alike", std::move(list));
}

} // namespace plenary::study
