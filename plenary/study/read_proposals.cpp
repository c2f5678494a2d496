#include "plenary/study/read_proposals.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "plenary/digest/sha256.hpp"
#include "plenary/study/read_language.hpp"
#include "plenary/study/read_passed_over.hpp"
#include "plenary/study/read_quote.hpp"

namespace plenary::study {
namespace {

using question::Answer;
using question::Array;
using question::Object;
using question::Table;
using question::Value;
using reader::Proposal;

constexpr std::size_t several = 4 * 5 - 1; // the width of five members

Value text_or_null(const std::string& text) { return text.empty() ? Value() : Value(text); }

bool is_stance(const Proposal& one) { return one.kind == Proposal::Kind::stance; }

std::string id_of(const Proposal& one, const std::string& snapshot, const std::string& mark) {
    constexpr std::size_t length = 16;
    std::vector<std::pair<std::string, std::string>> parts{
        {"snapshot", snapshot},
        {"kind", std::string(to_string(one.kind))},
        {"member", one.member},
        {"count", std::to_string(one.count)},
        {"stance", std::string(to_string(one.stance))},
        {"act", std::string(to_string(one.act))},
        {"motion", one.motion},
        {"basis", std::string(to_string(one.basis))},
        {"grade", std::string(to_string(one.grade))},
        {"begin", std::to_string(one.begin)},
        {"end", std::to_string(one.end)},
        {"what", one.what}};
    if (!mark.empty())
        parts.emplace_back("reader", mark);
    const std::string hash = hash_parts(std::move(parts));
    return hash.substr(hash.find(':') + 1, length);
}

Array pair_of(std::pair<std::uint32_t, std::uint32_t> bytes) {
    return {static_cast<std::int64_t>(bytes.first), static_cast<std::int64_t>(bytes.second)};
}

std::string quote_of(const Proposal& one, const reader::Readable& readable) {
    return readable.text.substr(one.begin, one.end - one.begin);
}

std::string who(const Proposal& one) {
    return one.member.empty() && one.count > 0 ? fmt::format("{} of a set", one.count) : one.member;
}

std::string says(const Proposal& one) {
    std::string out(is_stance(one) ? to_string(one.stance) : to_string(one.kind));
    if (one.grade != Proposal::Grade::firm)
        out += fmt::format(" ({})", to_string(one.grade));
    return out;
}

Object data_of(const Proposal& one, std::string id, const Quotes& quotes) {
    return {{"id", std::move(id)},
            {"kind", to_string(one.kind)},
            {"member", text_or_null(one.member)},
            {"count", one.count > 0 ? Value(one.count) : Value()},
            {"stance", is_stance(one) ? Value(to_string(one.stance)) : Value()},
            {"act", is_stance(one) ? Value(to_string(one.act)) : Value()},
            {"motion", text_or_null(one.motion)},
            {"basis", to_string(one.basis)},
            {"grade", to_string(one.grade)},
            {"rule", one.rule},
            {"what", text_or_null(one.what)},
            {"quote", quotes.selectors(one.begin, one.end)},
            {"bytes", pair_of(quotes.bytes(one.begin, one.end))}};
}

Array data_of(const std::vector<format::Remark>& remarks) {
    Array out;
    for (const format::Remark& one : remarks) {
        out.emplace_back(Object{{"code", one.code},
                                {"message", one.message},
                                {"line", one.where.line},
                                {"column", one.where.column}});
    }
    return out;
}

Object data_of(const TextRead& text, const std::vector<std::string>& ids,
               const std::string& snapshot, const Quotes& quotes) {
    Array motions;
    for (const reader::MotionHeard& motion : text.reading.motions) {
        motions.emplace_back(Object{{"key", motion.key},
                                    {"words", motion.words},
                                    {"bytes", pair_of(quotes.bytes(motion.begin, motion.end))}});
    }
    Array proposals;
    for (std::size_t i = 0; i < ids.size(); ++i)
        proposals.emplace_back(data_of(text.reading.proposals[i], ids[i], quotes));
    const reader::Readable& readable = text.file->readable;
    return {{"file", text.file->file},
            {"sha256", snapshot},
            {"remarks", data_of(text.file->remarks)},
            {"language", readable.language_guessed ? Value(to_string(readable.language)) : Value()},
            {"motions", std::move(motions)},
            {"proposals", std::move(proposals)},
            {"passed_over", passed_over_data(text.reading, quotes)}};
}

// The proposals of a model: as the others, and which of them says the same or the contrary.
Object model_data_of(const TextRead& text, const std::vector<std::string>& ids,
                     const std::vector<std::string>& model_ids, const Quotes& quotes) {
    const auto id_or_null = [&](const std::optional<std::size_t>& place) {
        return place ? Value(ids[*place]) : Value();
    };
    Array proposals;
    for (std::size_t i = 0; i < model_ids.size(); ++i) {
        const reader::HeldClaim& one = text.model->held[i];
        Object data = data_of(one.proposal, model_ids[i], quotes);
        data.emplace_back("reader", text.model->mark());
        data.emplace_back("agrees_with", id_or_null(one.agrees));
        data.emplace_back("contradicts", id_or_null(one.contradicts));
        proposals.emplace_back(std::move(data));
    }
    Object out = model_data(*text.model);
    out.emplace_back("proposals", std::move(proposals));
    return out;
}

void show_model(const TextRead& text, Answer& answer) {
    answer.paragraph("Beside them, " + summary_of(*text.model));
    if (!text.model->held.empty()) {
        Table shown;
        shown.columns = {{"who"}, {"says"}, {"motion"}, {"basis"}, {"act"}, {"rules"}, {"words"}};
        for (const reader::HeldClaim& one : text.model->held) {
            const Proposal& p = one.proposal;
            shown.rows.push_back({who(p), says(p), p.motion, std::string(to_string(p.basis)),
                                  is_stance(p) ? std::string(to_string(p.act)) : "",
                                  std::string(beside_rules(one)),
                                  quote_of(p, text.file->readable)});
        }
        answer.show(std::move(shown));
    }
    for (std::string& line : dropped_lines(*text.model))
        answer.item(std::move(line));
}

std::vector<std::string> row_of(const Proposal& one, const std::string& id,
                                const format::ReadableFile& file) {
    return {file.file,
            id,
            std::string(to_string(one.kind)),
            one.member,
            one.count > 0 ? std::to_string(one.count) : "",
            is_stance(one) ? std::string(to_string(one.stance)) : "",
            is_stance(one) ? std::string(to_string(one.act)) : "",
            one.motion,
            std::string(to_string(one.basis)),
            std::string(to_string(one.grade)),
            one.rule,
            quote_of(one, file.readable)};
}

void show(const TextRead& text, bool passed_over, Answer& answer) {
    const reader::Reading& reading = text.reading;
    answer.heading(text.file->file);
    if (std::string untold = language_untold(text.file->readable); !untold.empty())
        answer.paragraph(std::move(untold));
    if (reading.proposals.empty()) {
        answer.paragraph("Nothing is proposed.");
        show_passed_over(reading, text.file->readable, passed_over, answer);
        return;
    }
    Table shown;
    shown.columns = {{"who", false, several}, {"says"}, {"motion"}, {"basis"}, {"act"}, {"words"}};
    const Proposal* before = nullptr;
    for (const Proposal& one : reading.proposals) {
        std::vector<std::string> row{who(one),
                                     says(one),
                                     one.motion,
                                     std::string(to_string(one.basis)),
                                     is_stance(one) ? std::string(to_string(one.act)) : "",
                                     quote_of(one, text.file->readable)};
        // What the same words say of several is one row.
        if (before != nullptr && before->begin == one.begin &&
            std::equal(row.begin() + 1, row.end(), shown.rows.back().begin() + 1))
            shown.rows.back().front() += " " + row.front();
        else
            shown.rows.push_back(std::move(row));
        before = &one;
    }
    answer.show(std::move(shown));
    for (const reader::MotionHeard& motion : reading.motions)
        answer.item(fmt::format("motion {}: {}", motion.key, motion.words));
    show_passed_over(reading, text.file->readable, passed_over, answer);
}

} // namespace

std::vector<std::string> proposal_ids(const std::vector<Proposal>& proposals,
                                      const std::string& snapshot, const std::string& mark) {
    std::map<std::string, int> times;
    std::vector<std::string> out;
    for (const Proposal& one : proposals) {
        std::string id = id_of(one, snapshot, mark);
        const int time = ++times[id];
        out.push_back(time == 1 ? std::move(id) : fmt::format("{}-{}", id, time));
    }
    return out;
}

void show_proposals(const std::vector<TextRead>& texts, bool passed_over, Answer& answer) {
    Array files;
    Table table;
    table.columns = {{"file"}, {"id"},     {"kind"},  {"member"}, {"count"}, {"stance"},
                     {"act"},  {"motion"}, {"basis"}, {"grade"},  {"rule"},  {"quote"}};
    std::size_t count = 0;
    bool asked_model = false;
    for (const TextRead& text : texts) {
        count += text.reading.proposals.size() + (text.model ? text.model->held.size() : 0);
        asked_model = asked_model || text.model;
    }
    if (asked_model)
        table.columns.push_back({"reader"});
    answer.headline(fmt::format("{} proposal{} from {} text{}", count, count == 1 ? "" : "s",
                                texts.size(), texts.size() == 1 ? "" : "s"));
    answer.paragraph("A proposal counts for nothing until a person accepts it.");
    for (const TextRead& text : texts) {
        const std::string snapshot = sha256_hex(text.file->snapshot);
        const Quotes quotes(*text.file);
        const std::vector<std::string> ids = proposal_ids(text.reading.proposals, snapshot);
        Object data = data_of(text, ids, snapshot, quotes);
        show(text, passed_over, answer);
        const auto add_row = [&](const Proposal& one, const std::string& id) {
            table.rows.push_back(row_of(one, id, *text.file));
            if (asked_model)
                table.rows.back().push_back(one.rule == "model" ? text.model->mark() : "");
        };
        for (std::size_t i = 0; i < ids.size(); ++i)
            add_row(text.reading.proposals[i], ids[i]);
        if (text.model) {
            const std::vector<Proposal> proposals = text.model->proposals();
            const std::vector<std::string> model_ids =
                proposal_ids(proposals, snapshot, text.model->mark());
            data.emplace_back("model", model_data_of(text, ids, model_ids, quotes));
            show_model(text, answer);
            for (std::size_t i = 0; i < proposals.size(); ++i)
                add_row(proposals[i], model_ids[i]);
        }
        files.emplace_back(std::move(data));
    }
    answer.data.emplace_back("files", std::move(files));
    answer.table = std::move(table);
}

} // namespace plenary::study
