#include "plenary/study/ledger_propose.hpp"

#include <map>
#include <set>

#include <fmt/format.h>

#include "plenary/evidence/reader/binding.hpp"
#include "plenary/format/dossier.hpp"
#include "plenary/format/reader_text.hpp"
#include "plenary/study/alike.hpp"
#include "plenary/study/confidential.hpp"
#include "plenary/study/given_source.hpp"
#include "plenary/study/ledger_fault.hpp"
#include "plenary/study/ledger_files.hpp"
#include "plenary/study/read_language.hpp"
#include "plenary/study/read_passed_over.hpp"
#include "plenary/study/read_proposals.hpp"
#include "plenary/study/read_quote.hpp"
#include "plenary/text/join.hpp"

namespace plenary::study {
namespace {

using question::Option;
using reader::Proposal;
using store::Store;

// The codes of a body's members by ISO 3166.
std::map<std::string, std::string> codes_of(const Body& body) {
    std::map<std::string, std::string> out;
    for (const Member& member : body.members)
        out.emplace(member.iso3, member.code);
    return out;
}

// When it was done: the day of the motion where there is one by then, else that of the source.
Day acted_of(const LedgerRequest& request, const GivenSource& given,
             const std::vector<Motion>& motions, const std::string& motion) {
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
    Proposing(const LedgerRequest& request, const Dossier& dossier, const GivenSource& given)
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
    const GivenSource& given_;
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
    std::optional<ModelRead> model;
    std::string motion;               // that everything is taken for
    std::size_t passed_over = 0;      // passages that name members of the body
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
    if (told.model)
        answer.data.emplace_back("model", model_data(*told.model));
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
    if (told.model) {
        answer.note(summary_of(*told.model));
        for (std::string& line : dropped_lines(*told.model))
            answer.note(std::move(line));
    }
    if (told.before > 0)
        answer.note(fmt::format("proposed before, and so left out: {}", told.before));
    if (!told.strangers.empty()) {
        answer.note(fmt::format("left out, no members: {}",
                                join({told.strangers.begin(), told.strangers.end()}, " ")));
    }
    answer.data.emplace_back("passed_over", static_cast<std::int64_t>(told.passed_over));
    if (told.passed_over > 0) {
        answer.note(passed_over_told(told.passed_over) +
                    "; 'plenary read' of the text with --passed-over lists them.");
    }
    for (const std::string& remark : told.remarks)
        answer.note(remark);
    tell_alike(told.alike, AlikeNext::review, answer);
    answer.note("'plenary review' shows what waits.");
}

// The entries of one source, and what is to be told of them.
class Drafting {
public:
    Drafting(const LedgerRequest& request, const Dossier& dossier, const GivenSource& given,
             const std::vector<ledger::Entry>& entries, Told& told)
        : request_(request), given_(given), told_(told), before_(proposed_before(entries)),
          proposing_(request, dossier, given) {}

    void add(const std::vector<Proposal>& proposals) {
        const std::vector<std::string> ids = proposal_ids(proposals, given_.hash);
        for (std::size_t i = 0; i < proposals.size(); ++i)
            add(proposals[i], ids[i], nullptr, "");
    }

    void add(const ModelRead& model) {
        const std::vector<std::string> ids =
            proposal_ids(model.proposals(), given_.hash, model.mark());
        for (std::size_t i = 0; i < ids.size(); ++i)
            add(model.held[i].proposal, ids[i], &model.held[i], model.mark());
    }

    // Pairs on which somebody has decided are left out of what is told.
    void add(std::vector<AlikePair> pairs, const ledger::Rows& rows) {
        for (AlikePair& pair : pairs) {
            const bool fresh = !before_.contains(pair.proposal);
            if (fresh)
                record(same_as_proposal(pair, rows));
            else
                ++told_.before;
            if (fresh || row_with_id(rows, proposal_table, pair.proposal) != nullptr)
                told_.alike.push_back(std::move(pair));
        }
    }

    [[nodiscard]] Store::Drafts drafts() { return std::move(out_); }

private:
    // `held` where a model proposes it.
    void add(const Proposal& one, const std::string& id, const reader::HeldClaim* held,
             const std::string& mark) {
        auto cells = proposing_.cells(one, id);
        if (!cells) {
            told_.strangers.insert(one.member);
            return;
        }
        if (before_.contains(id)) {
            ++told_.before;
            return;
        }
        if (held != nullptr) {
            const std::string_view rules = beside_rules(*held);
            std::string& note = cells->back().text;
            if (!rules.empty())
                note = join_notes(fmt::format("the reader's own rules {}", rules), note);
            cells->push_back({"reader", mark});
        }
        if (!one.motion.empty() && !given_.binding.contains(one.motion) &&
            !request_.asked.has("motion"))
            told_.unbound.insert(one.motion);
        record(std::move(*cells));
    }

    void record(ledger::Cells cells) {
        ledger::Draft draft;
        draft.recorded = request_.now;
        draft.table = proposal_table;
        draft.cells = std::move(cells);
        out_.push_back(std::move(draft));
    }

    static std::string join_notes(const std::string& first, const std::string& second) {
        return second.empty() ? first : first + "; " + second;
    }

    const LedgerRequest& request_;
    const GivenSource& given_;
    Told& told_;
    std::set<std::string> before_;
    Proposing proposing_;
    Store::Drafts out_;
};

Problem source_changed(const std::string& id) {
    return {Kind::conflict,
            "source-changed",
            fmt::format("'{}' got other bytes while the model was asked", id),
            "run it again",
            {"SOURCE", 0, 0},
            ""};
}

} // namespace

std::vector<Option> propose_options() {
    std::vector<Option> out{
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
               false},
        language_option()};
    for (const Option& option : model_options())
        out.push_back(option);
    return out;
}

Reply propose_verb(const LedgerRequest& request, const TextReader& read, const ModelMeans& means) {
    const auto model = model_named(request.asked, means);
    if (!model)
        return refused(model.error());
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
    std::string sent; // hash of the snapshot that the model was asked about
    if (*model) {
        const auto entries = store->entries();
        if (!entries)
            return refused(entries.error());
        const auto given =
            given_source(request, *store, ledger::rows_at(*entries), dossier.dossier.motions, read);
        if (!given)
            return refused(given.error());
        if (is_confidential(*entries, given->id, given->hash))
            return refused(confidential_source(given->id));
        auto heard = ask_model(**model, means, given->id, given->text.readable, given->reading);
        if (!heard)
            return refused(heard.error());
        sent = given->hash;
        told.model = std::move(*heard);
    }
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
        if (told.model && given->hash != sent)
            return fail(source_changed(given->id));
        Drafting drafting(request, dossier.dossier, *given, *entries, told);
        drafting.add(std::move(*alike), rows);
        drafting.add(given->reading.proposals);
        if (told.model)
            drafting.add(*told.model);
        Store::Drafts out = drafting.drafts();
        told.proposed = out.size();
        told.motion = request.asked.text("motion");
        told.binding = std::move(given->binding);
        told.passed_over = passed_over_count(given->reading, dossier.dossier.body);
        for (const format::Remark& one : given->text.remarks)
            told.remarks.push_back(fmt::format("{}: {}", to_string(one.where), one.message));
        if (std::string untold = language_untold(given->text.readable); !untold.empty())
            told.remarks.push_back(std::move(untold));
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
