#include "plenary/study/given_source.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "plenary/evidence/reader/binding.hpp"
#include "plenary/study/ledger_fault.hpp"
#include "plenary/study/read_language.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::study {
namespace {

using store::Store;

Problem invalid(std::string code, std::string message, std::string hint, std::string where) {
    return {Kind::invalid, std::move(code), std::move(message), std::move(hint), {where, 0, 0}, ""};
}

Result<Day> known_of(const LedgerRequest& request, const ledger::Cells& cells) {
    if (request.asked.has("known"))
        return *Day::parse(request.asked.text("known"));
    const std::string* date = ledger::find(cells, "date");
    const auto day = date == nullptr ? std::nullopt : Day::parse(*date);
    if (!day) {
        return fail(invalid("source-without-day", "the source has no day",
                            "say when it became known, with --known DAY", "--known"));
    }
    return *day;
}

Result<std::string> snapshot_of(Store& store, const ledger::Cells& cells, const std::string& id) {
    const std::string* hash = ledger::find(cells, "snapshot");
    const auto parsed = hash == nullptr ? std::nullopt : parse_sha256(*hash);
    if (parsed) {
        auto bytes = store.snapshot(*parsed);
        if (!bytes)
            return fail(bytes.error());
        if (*bytes)
            return std::move(**bytes);
    }
    return fail(invalid("no-snapshot", fmt::format("the ledger has no bytes of '{}'", id),
                        "record a source with its bytes: plenary source add ID --snapshot FILE",
                        "SOURCE"));
}

// --bind goes before what the words tell.
Result<Binding> binding_of(const LedgerRequest& request, const reader::Reading& reading,
                           const std::vector<Motion>& motions, Day known) {
    Binding out = reader::bind_motions(reading.motions, motions, known);
    for (const std::string& pair : request.asked.all("bind")) {
        const std::size_t sign = pair.find('=');
        if (sign == std::string::npos) {
            return fail(Problem{Kind::usage,
                                "bad-binding",
                                fmt::format("'{}' binds nothing", pair),
                                "write KEY=MOTION, or KEY= to leave it open",
                                {"--bind", 0, 0},
                                ""});
        }
        const std::string key = pair.substr(0, sign);
        const std::string motion = pair.substr(sign + 1);
        std::vector<std::string> keys;
        for (const reader::MotionHeard& one : reading.motions)
            keys.push_back(one.key);
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
            const std::string near = did_you_mean(key, keys);
            return fail(invalid("bad-binding", fmt::format("the text speaks of no '{}'", key),
                                near.empty() ? "it speaks of: " + join(keys, ", ") : near,
                                "--bind"));
        }
        std::vector<std::string> ids;
        for (const Motion& one : motions)
            ids.push_back(one.id);
        if (!motion.empty() && std::find(ids.begin(), ids.end(), motion) == ids.end()) {
            const std::string near = did_you_mean(motion, ids);
            return fail(Problem{Kind::not_found,
                                "unknown-motion",
                                fmt::format("no motion is called '{}'", motion),
                                near.empty() ? "the motions are: " + join(ids, ", ") : near,
                                {"--bind", 0, 0},
                                ""});
        }
        if (motion.empty())
            out.erase(key);
        else
            out.insert_or_assign(key, motion);
    }
    return out;
}

} // namespace

Result<GivenSource> given_source(const LedgerRequest& request, Store& store,
                                 const ledger::Rows& rows, const std::vector<Motion>& motions,
                                 const TextReader& read) {
    GivenSource out;
    out.id = request.asked.text("source");
    const ledger::Row* row = row_with_id(rows, "sources", out.id);
    if (row == nullptr) {
        const std::set<std::string> ids = ids_in(rows, "sources");
        const std::string near = did_you_mean(out.id, {ids.begin(), ids.end()});
        return fail(Problem{Kind::not_found,
                            "unknown-source",
                            fmt::format("no source is called '{}'", out.id),
                            near.empty() ? "'plenary source list' lists them" : near,
                            {"SOURCE", 0, 0},
                            ""});
    }
    const ledger::Cells& cells = row->now.front()->cells;
    const auto known = known_of(request, cells);
    if (!known)
        return fail(known.error());
    out.known = *known;
    auto bytes = snapshot_of(store, cells, out.id);
    if (!bytes)
        return fail(bytes.error());
    out.hash = sha256_hex(*bytes);
    auto text = format::readable_from(std::move(*bytes), out.id);
    if (!text)
        return fail(text.error());
    out.text = std::move(*text);
    const auto language = language_asked(request.asked);
    if (!language)
        return fail(language.error());
    take_language(*language, out.text.readable);
    auto reading = read(out.text.readable);
    if (!reading)
        return fail(reading.error());
    out.reading = std::move(*reading);
    auto binding = binding_of(request, out.reading, motions, out.known);
    if (!binding)
        return fail(binding.error());
    out.binding = std::move(*binding);
    return out;
}

} // namespace plenary::study
