#include "plenary/study/review_desk.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "plenary/evidence/reader/read.hpp"
#include "plenary/format/dossier.hpp"
#include "plenary/study/ledger_decide.hpp"
#include "plenary/study/ledger_files.hpp"
#include "plenary/study/ledger_propose.hpp"
#include "plenary/study/ledger_same_source.hpp"
#include "plenary/study/read_passed_over.hpp"
#include "plenary/study/read_quote.hpp"
#include "plenary/study/review_count.hpp"
#include "plenary/text/join.hpp"

namespace plenary::study {
namespace {

using review::text_of;
using store::Store;

constexpr std::size_t around = 4000; // bytes shown on both sides of a quote

review::Known known_of(const LedgerRequest& request) {
    review::Known out;
    auto files = LedgerFiles::open(request.dossier, {});
    if (!files)
        return out;
    format::ReadDossier read = format::read_dossier(**files, request.data_roots);
    for (const Motion& motion : read.dossier.motions)
        out.motions.push_back({motion.id, motion.sentence});
    out.body = std::move(read.dossier.body);
    return out;
}

// "accepted by ben on 2017-04-01".
std::string told(const ledger::Entry& entry) {
    const std::string_view what = entry.act == ledger::Act::accept   ? "accepted"
                                  : entry.act == ledger::Act::reject ? "rejected"
                                                                     : "changed";
    return fmt::format("{} by {} on {}", what, entry.by.empty() ? entry.writer : entry.by,
                       to_string(entry.recorded.day()));
}

bool inside_character(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

std::string source_name(const ledger::Cells* source, const std::string& id) {
    if (source == nullptr)
        return id;
    std::vector<std::string> parts{id};
    for (const char* name : {"title", "date"}) {
        if (const std::string text = text_of(*source, name); !text.empty())
            parts.push_back(text);
    }
    return join(parts, ", ");
}

std::size_t first_number(const std::string& locator) {
    std::size_t out = 0;
    if (const std::size_t digit = locator.find_first_of("0123456789"); digit != std::string::npos)
        std::from_chars(locator.data() + digit, locator.data() + locator.size(), out);
    return out;
}

review::Context around_quote(const format::ReadableFile& file, const review::Item& item,
                             const ReviewSentences* sentences) {
    review::Context out;
    const std::string quote = text_of(item.cells, "quote");
    const auto found = find_quote(file, first_number(text_of(item.cells, "locator")), quote);
    if (!found) {
        out.trouble = "These words do not stand in the source as the ledger has it.";
        return out;
    }
    const std::string& text = file.readable.text;
    std::size_t begin = found->first > around ? found->first - around : 0;
    std::size_t end = std::min(text.size(), found->second + around);
    while (inside_character(text, begin))
        ++begin;
    while (inside_character(text, end))
        ++end;
    out.from_start = begin == 0;
    out.to_end = end == text.size();
    out.text = text.substr(begin, end - begin);
    out.begin = found->first - begin;
    if (sentences != nullptr)
        out.sentence = sentences->around(found->first, found->second);
    out.end = found->second - begin;
    return out;
}

} // namespace

Desk::Desk(LedgerRequest request, std::vector<ledger::Cells> proposals,
           std::map<std::string, ledger::Cells> sources, review::Known known)
    : request_(std::move(request)), proposals_(std::move(proposals)), sources_(std::move(sources)),
      known_(std::move(known)) {}

Result<Desk> Desk::open(const LedgerRequest& request) {
    auto store = open_ledger(request, Store::Mode::read);
    if (!store)
        return fail(store.error());
    const auto entries = store->entries();
    if (!entries)
        return fail(entries.error());
    const ledger::Rows rows = ledger::rows_at(*entries);
    std::vector<ledger::Cells> proposals;
    for (const ledger::Row* row : rows.of_table(proposal_table))
        proposals.push_back(row->now.front()->cells);
    std::map<std::string, ledger::Cells> sources;
    for (const ledger::Row* row : rows.of_table("sources")) {
        const ledger::Cells& cells = row->now.front()->cells;
        sources.emplace(text_of(cells, "id"), cells);
    }
    return Desk(request, std::move(proposals), std::move(sources), known_of(request));
}

review::Session Desk::session() const { return {proposals_, known_}; }

LedgerRequest Desk::now() const {
    LedgerRequest out = request_;
    if (out.clock)
        out.now = out.clock();
    return out;
}

Result<format::ReadableFile> Desk::text_of_source(const std::string& source) const {
    const auto cells = sources_.find(source);
    const auto hash =
        cells == sources_.end() ? std::nullopt : parse_sha256(text_of(cells->second, "snapshot"));
    std::optional<std::string> bytes;
    if (hash) {
        auto store = open_ledger(request_, Store::Mode::read);
        if (!store)
            return fail(store.error());
        auto found = store->snapshot(*hash);
        if (!found)
            return fail(found.error());
        bytes = std::move(*found);
    }
    if (!bytes) {
        return fail({Kind::not_found, "no-snapshot", "the ledger has no bytes of this source", "",
                     Where{source, 0, 0}, ""});
    }
    return format::readable_from(std::move(*bytes), source);
}

const Result<format::ReadableFile>& Desk::text_read(const std::string& source) {
    auto known = texts_.find(source);
    if (known == texts_.end())
        known = texts_.emplace(source, text_of_source(source)).first;
    return known->second;
}

const ReviewSentences* Desk::sentences_of(const std::string& source) {
    const auto known = sentences_.find(source);
    if (known != sentences_.end())
        return &known->second;
    const auto& text = text_read(source);
    if (!text)
        return nullptr;
    const format::ReadLexicon& read = lexicons_.of(text->readable.language);
    if (!read.problems.empty())
        return nullptr;
    return &sentences_.try_emplace(source, *text, read.lexicon).first->second;
}

const review::Context& Desk::context(const review::Item& item) {
    if (shown_ == item.id)
        return context_;
    const std::string source = text_of(item.cells, "source");
    if (const auto& text = text_read(source); text) {
        context_ = around_quote(*text, item, sentences_of(source));
    } else {
        context_ = {};
        context_.trouble = text.error().message;
    }
    const auto cells = sources_.find(source);
    context_.source = source_name(cells == sources_.end() ? nullptr : &cells->second, source);
    shown_ = item.id;
    return context_;
}

void Desk::record(review::Session& session, const review::Effect& effect) {
    const LedgerRequest request = now();
    const format::Decision decision{effect.proposal, effect.accepts,        effect.cells,
                                    effect.reason,   reviewer_of(request_), {}};
    const auto shown =
        std::find_if(session.items().begin(), session.items().end(),
                     [&](const review::Item& item) { return item.id == effect.proposal; });
    std::string end;
    const auto make = [&](const std::vector<ledger::Entry>& entries,
                          const ledger::Rows& rows) -> Result<Store::Drafts> {
        const auto waiting = rows.of_table(proposal_table);
        const auto row = std::find_if(waiting.begin(), waiting.end(), [&](const ledger::Row* one) {
            return text_of(one->now.front()->cells, "id") == effect.proposal;
        });
        const bool same = row != waiting.end() && (*row)->now.front()->cells == shown->cells;
        const ledger::Entry* last = same ? nullptr : end_of(entries, effect.proposal);
        if (!same) {
            end = last == nullptr ? "it is gone" : told(*last);
            return fail({Kind::conflict, "already-decided", end, "", {}, ""});
        }
        std::vector<Problem> problems;
        auto drafts = drafts_of(request, {decision}, entries, rows, problems);
        if (!problems.empty())
            return fail(problems.front());
        return drafts;
    };
    auto store = open_ledger(request, Store::Mode::write);
    const auto recorded = store ? append(*store, request, make)
                                : Result<std::vector<ledger::Entry>>(fail(store.error()));
    if (recorded) {
        decided_.insert_or_assign(effect.proposal, recorded->back().hash);
        session.recorded(effect.proposal, effect.accepts);
    } else if (!end.empty()) {
        session.decided_elsewhere(effect.proposal, end);
    } else {
        session.failed(recorded.error());
    }
}

void Desk::record_sentence(review::Session& session, const review::Effect& effect) {
    const review::Item* shown = session.current();
    if (shown == nullptr || shown->id != effect.proposal)
        return;
    const auto each = session.each_in(effect, context(*shown).sentence);
    for (const review::Effect& one : each)
        record(session, one);
    session.together(effect, each);
}

bool Desk::take_back(review::Session& session, const std::string& proposal) {
    const LedgerRequest request = now();
    auto store = open_ledger(request, Store::Mode::write);
    const Sha256 hash = decided_.at(proposal);
    const auto make = [&](const std::vector<ledger::Entry>& entries, const ledger::Rows&) {
        auto drafts = undo_whole(entries, hash);
        if (drafts) {
            for (ledger::Draft& draft : *drafts)
                draft.by = reviewer_of(request_);
        }
        return drafts;
    };
    const auto done = store ? append(*store, request, make)
                            : Result<std::vector<ledger::Entry>>(fail(store.error()));
    if (!done) {
        session.failed(done.error());
        return false;
    }
    decided_.erase(proposal);
    session.taken_back(proposal);
    return true;
}

void Desk::perform(review::Session& session, const review::Effect& effect) {
    using Kind = review::Effect::Kind;
    if (effect.kind == Kind::record)
        return record(session, effect);
    if (effect.kind == Kind::record_sentence)
        return record_sentence(session, effect);
    if (effect.kind != Kind::take_back || !take_back(session, effect.proposal))
        return;
    for (const std::string& other : effect.others) {
        if (!take_back(session, other))
            return;
    }
}

const review::Part& Desk::passed_over_in(const std::string& source) {
    const auto known = passed_over_.find(source);
    if (known != passed_over_.end())
        return known->second;
    review::Part out;
    if (const auto& text = text_read(source); text) {
        const format::ReadLexicon& read = lexicons_.of(text->readable.language);
        if (read.problems.empty()) {
            out = passed_over_part(reader::read(text->readable, read.lexicon), *text, known_.body);
        }
    }
    return passed_over_.emplace(source, std::move(out)).first->second;
}

std::vector<review::Part> Desk::why(const review::Session& session) {
    const review::Item* item = session.current();
    if (item == nullptr)
        return {};
    std::vector<review::Part> out{review::how_read(*item)};
    for (review::Part& part : on_the_motion(request_, *item))
        out.push_back(std::move(part));
    out.push_back(review::others_waiting(session, *item));
    if (const review::Part& part = passed_over_in(text_of(item->cells, "source"));
        !part.lines.empty())
        out.push_back(part);
    return out;
}

} // namespace plenary::study
