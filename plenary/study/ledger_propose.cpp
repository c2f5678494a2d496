#include "plenary/study/ledger_propose.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "plenary/evidence/reader/binding.hpp"
#include "plenary/format/dossier.hpp"
#include "plenary/format/reader_text.hpp"
#include "plenary/study/alike.hpp"
#include "plenary/study/ledger_fault.hpp"
#include "plenary/study/ledger_files.hpp"
#include "plenary/study/read_proposals.hpp"
#include "plenary/study/read_quote.hpp"
#include "plenary/text/join.hpp"
#include "plenary/text/nearest.hpp"

namespace plenary::study {
namespace {

using question::Option;
using reader::Proposal;
using store::Store;

using Binding = std::map<std::string, std::string>;

Problem invalid(std::string code, std::string message, std::string hint, std::string where) {
    return {Kind::invalid, std::move(code), std::move(message), std::move(hint), {where, 0, 0}, ""};
}

// A source as it stands in the ledger, and its text.
struct Given {
    std::string id;
    Day known;
    std::string hash; // of the snapshot
    format::ReadableFile text;
    reader::Reading reading;
    Binding binding;
};

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

Result<Given> given_source(const LedgerRequest& request, Store& store, const ledger::Rows& rows,
                           const std::vector<Motion>& motions, const TextReader& read) {
    Given out;
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
    out.reading = read(out.text.readable);
    auto binding = binding_of(request, out.reading, motions, out.known);
    if (!binding)
        return fail(binding.error());
    out.binding = std::move(*binding);
    return out;
}

// The codes of a body's members by ISO 3166.
std::map<std::string, std::string> codes_of(const Body& body) {
    std::map<std::string, std::string> out;
    for (const Member& member : body.members)
        out.emplace(member.iso3, member.code);
    return out;
}

// When it was done: the day of the motion where there is one by then, else that of the source.
Day acted_of(const LedgerRequest& request, const Given& given, const std::vector<Motion>& motions,
             const std::string& motion) {
    if (request.asked.has("acted"))
        return *Day::parse(request.asked.text("acted"));
    for (const Motion& one : motions) {
        if (one.id == motion && one.day && !(given.known < *one.day))
            return *one.day;
    }
    return given.known;
}

class Proposing {
public:
    Proposing(const LedgerRequest& request, const Dossier& dossier, const Given& given)
        : request_(request), dossier_(dossier), given_(given), quotes_(given.text),
          codes_(codes_of(dossier.body)) {}

    // Nothing: it is about a state that is no member.
    [[nodiscard]] std::optional<ledger::Cells> cells(const Proposal& one,
                                                     const std::string& id) const {
        std::string who;
        if (!one.member.empty()) {
            const auto code = codes_.find(one.member);
            if (code == codes_.end())
                return std::nullopt;
            who = code->second;
        }
        const bool stance = one.kind == Proposal::Kind::stance;
        const Meant meant = stance ? meant_by(one) : Meant{};
        const auto [first, last] = quotes_.characters(one.begin, one.end);
        return ledger::Cells{
            {"id", id},
            {"kind", std::string(to_string(one.kind))},
            {"who", who},
            {"motion", meant.motion},
            {"stance", stance ? std::string(to_string(reader::stance_in_dossier(one))) : ""},
            {"act", stance ? std::string(to_string(meant.act)) : ""},
            {"number", one.count > 0 ? std::to_string(one.count) : ""},
            {"acted", to_string(acted_of(request_, given_, dossier_.motions, meant.motion))},
            {"known", to_string(given_.known)},
            {"source", given_.id},
            {"locator", fmt::format("characters {} to {}", first, last)},
            {"quote", given_.text.readable.text.substr(one.begin, one.end - one.begin)},
            {"basis", std::string(to_string(one.basis))},
            {"grade", std::string(to_string(one.grade))},
            {"heard", one.motion},
            {"rule", one.rule},
            {"note", meant.note}};
    }

private:
    struct Meant {
        std::string motion;
        plenary::Act act = plenary::Act::reported;
        std::string note;
    };

    [[nodiscard]] Meant meant_by(const Proposal& one) const {
        Meant out{"", reader::act_in_dossier(one), ""};
        const auto bound = given_.binding.find(one.motion);
        if (bound != given_.binding.end())
            out.motion = bound->second;
        const std::string all = request_.asked.text("motion");
        if (all.empty() || out.motion == all)
            return out;
        // A vote or a signature on one thing is none on another.
        if (out.act != plenary::Act::aggregate)
            out.act = plenary::Act::reported;
        out.note = one.motion.empty()
                       ? fmt::format("the text does not say of what; taken for '{}'", all)
                       : fmt::format("{} of '{}' in the text; taken for '{}'", to_string(one.act),
                                     one.motion, all);
        out.motion = all;
        return out;
    }

    const LedgerRequest& request_;
    const Dossier& dossier_;
    const Given& given_;
    Quotes quotes_;
    std::map<std::string, std::string> codes_;
};

// Ids of all that was ever proposed.
std::set<std::string> proposed_before(const std::vector<ledger::Entry>& entries) {
    std::set<std::string> out;
    for (const ledger::Entry& entry : entries) {
        if (entry.table != proposal_table)
            continue;
        if (const std::string* id = ledger::find(entry.cells, "id"))
            out.insert(*id);
    }
    return out;
}

struct Told {
    std::size_t proposed = 0;
    std::size_t before = 0;
    std::set<std::string> strangers;
    Binding binding;
    std::set<std::string> unbound;
    std::string motion;               // that everything is taken for
    std::vector<std::string> remarks; // of how the source was read
    std::vector<AlikePair> alike;
};

void tell(const Told& told, Reply& reply) {
    question::Answer& answer = *reply.answer;
    question::Object bound;
    for (const auto& [key, motion] : told.binding)
        bound.emplace_back(key, motion);
    const auto list = [](const std::set<std::string>& all) {
        question::Array out;
        for (const std::string& one : all)
            out.emplace_back(one);
        return out;
    };
    answer.data.emplace_back("bound", std::move(bound));
    answer.data.emplace_back("unbound", list(told.unbound));
    answer.data.emplace_back("proposed_before", static_cast<std::int64_t>(told.before));
    answer.data.emplace_back("no_members", list(told.strangers));
    answer.headline(fmt::format("{} proposal{} recorded; none of them counts until a person "
                                "accepts it",
                                told.proposed, told.proposed == 1 ? "" : "s"));
    for (const auto& [key, motion] : told.binding) {
        if (!told.motion.empty() && motion != told.motion)
            continue;
        answer.item(fmt::format("'{}' is taken for the motion {}", key, motion));
    }
    if (!told.motion.empty()) {
        answer.item(
            fmt::format("whatever else it speaks of is taken for {}, as reported", told.motion));
    }
    for (const std::string& key : told.unbound)
        answer.item(fmt::format("'{}' is no motion of the dossier that could be told", key));
    if (told.before > 0)
        answer.note(fmt::format("proposed before, and so left out: {}", told.before));
    if (!told.strangers.empty()) {
        answer.note(fmt::format("left out, no members: {}",
                                join({told.strangers.begin(), told.strangers.end()}, " ")));
    }
    for (const std::string& remark : told.remarks)
        answer.note(remark);
    tell_alike(told.alike, true, answer);
    answer.note("'plenary review' shows what waits.");
}

} // namespace

std::vector<Option> propose_options() {
    return {
        Option{"source", Option::Kind::positional, "SOURCE",
               "a source of the ledger that has its bytes", true},
        Option{"motion", Option::Kind::text, "MOTION",
               "take every position in it for one on this motion, as reported and not as a vote",
               false},
        Option{"bind", Option::Kind::texts, "KEY=MOTION",
               "which motion the text means by what it speaks of; KEY= for none", false},
        Option{"acted", Option::Kind::day, "DAY",
               "when all of it was done (else the motion's day, or the source's)", false},
        Option{"known", Option::Kind::day, "DAY", "when it became known (else the source's day)",
               false}};
}

Reply propose_verb(const LedgerRequest& request, const TextReader& read) {
    auto store = open_ledger(request, Store::Mode::write);
    if (!store)
        return refused(store.error());
    auto files = LedgerFiles::open(request.dossier, {});
    if (!files)
        return refused(files.error());
    format::ReadDossier dossier = format::read_dossier(**files, request.data_roots);
    if (!dossier.problems.empty())
        return {std::nullopt, std::move(dossier.problems)};
    if (request.asked.has("motion")) {
        const auto motion = question::find_motion(dossier.dossier, request.asked.text("motion"));
        if (!motion)
            return refused(motion.error());
    }
    Told told;
    const auto recorded = store->append(request.writer, [&](Store& now) -> Result<Store::Drafts> {
        const auto entries = now.entries();
        if (!entries)
            return fail(entries.error());
        const ledger::Rows rows = ledger::rows_at(*entries);
        auto given = given_source(request, now, rows, dossier.dossier.motions, read);
        if (!given)
            return fail(given.error());
        auto alike = alike_sources(now, rows, given->id);
        if (!alike)
            return fail(alike.error());
        told.alike = std::move(*alike);
        const std::set<std::string> before = proposed_before(*entries);
        const Proposing proposing(request, dossier.dossier, *given);
        const std::vector<Proposal>& proposals = given->reading.proposals;
        const std::vector<std::string> ids =
            proposal_ids({&given->text, given->reading}, given->hash);
        Store::Drafts out;
        for (std::size_t i = 0; i < proposals.size(); ++i) {
            auto cells = proposing.cells(proposals[i], ids[i]);
            if (!cells) {
                told.strangers.insert(proposals[i].member);
            } else if (before.contains(ids[i])) {
                ++told.before;
            } else {
                if (const std::string& key = proposals[i].motion;
                    !key.empty() && !given->binding.contains(key) && !request.asked.has("motion"))
                    told.unbound.insert(key);
                ledger::Draft draft;
                draft.recorded = request.now;
                draft.table = proposal_table;
                draft.cells = std::move(*cells);
                out.push_back(std::move(draft));
            }
        }
        told.proposed = out.size();
        told.motion = request.asked.text("motion");
        told.binding = std::move(given->binding);
        for (const format::Remark& one : given->text.remarks)
            told.remarks.push_back(fmt::format("{}: {}", to_string(one.where), one.message));
        return out;
    });
    if (!recorded)
        return refused(recorded.error());
    Reply reply = tell_recorded(*store, request.dossier, *recorded);
    reply.answer->text.clear();
    tell(told, reply);
    return reply;
}

} // namespace plenary::study
