#include "plenary/format/reader_lexicon.hpp"

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "plenary/evidence/reader/conjugation.hpp"
#include "plenary/evidence/reader/language.hpp"
#include "plenary/evidence/reader/state_codes.hpp"
#include "plenary/format/body.hpp"
#include "plenary/format/file.hpp"
#include "plenary/format/phrase_slots.hpp"
#include "plenary/format/reader_classes.hpp"
#include "plenary/format/table.hpp"
#include "plenary/text/regions.hpp"

namespace plenary::format {
namespace {

namespace fs = std::filesystem;
using reader::Feature;
using reader::Language;
using reader::Meaning;
using reader::Sense;

constexpr std::array languages{Language::english, Language::spanish, Language::french,
                               Language::portuguese};

// Whether a word is written in capitals only, as "US" and "EE.UU."
bool is_upper(const std::string& word) {
    std::size_t letters = 0;
    for (const char c : word) {
        if (c >= 'a' && c <= 'z')
            return false;
        if (c >= 'A' && c <= 'Z')
            ++letters;
        if (static_cast<unsigned char>(c) >= 0x80)
            return false;
    }
    return letters >= 2;
}

class Loader {
public:
    // Of one language where one is wanted, else of all.
    Loader(fs::path folder, const std::vector<fs::path>& roots, std::optional<Language> only)
        : folder_(std::move(folder)), roots_(roots), only_(only) {}

    ReadLexicon load() {
        names_of_regions();
        verbs();
        word_lists();
        for (const Language language : languages) {
            if (wanted(language))
                cues(language);
        }
        state_words();
        groups();
        bodies();
        regions();
        officials();
        return std::move(out_);
    }

private:
    [[nodiscard]] bool wanted(Language language) const { return !only_ || *only_ == language; }

    TypedTable table(const std::string& name, std::initializer_list<std::string_view> needed) {
        CsvTable csv;
        csv.file = (folder_ / name).string();
        if (const auto bytes = read_file(folder_ / name))
            csv = parse_csv(*bytes, csv.file, out_.problems);
        else
            out_.problems.push_back(bytes.error());
        return {std::move(csv), needed, out_.problems};
    }

    void names_of_regions() {
        for (const Language language : languages) {
            for (const RegionName& one : region_names(reader::to_string(language))) {
                Meaning meaning;
                meaning.sense = Sense::state;
                meaning.feature = Feature::name;
                meaning.value = out_.lexicon.add_state(one.iso3);
                known_.insert(one.iso3);
                if (wanted(language))
                    out_.lexicon.add(language, one.name, meaning);
            }
        }
    }

    // What verbs have that is not by rule.
    void verbs() {
        const TypedTable rows = table("verbs.csv", {"language", "infinitive", "prefixes", "it",
                                                    "they", "we", "past_it", "past_they", "past_we",
                                                    "imperfect", "future", "participle", "gerund"});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto language = reader::language_of_tag(rows.text(i, "language"));
            if (!language) {
                rows.report(i, "language", "unknown-language",
                            fmt::format("no language '{}'", rows.text(i, "language")),
                            "write en, es, fr or pt");
                continue;
            }
            verbs_[static_cast<std::size_t>(*language)].push_back(
                {rows.text(i, "infinitive"), parts_of(rows.text(i, "prefixes")), rows.text(i, "it"),
                 rows.text(i, "they"), rows.text(i, "we"), rows.text(i, "past_it"),
                 rows.text(i, "past_they"), rows.text(i, "past_we"), rows.text(i, "imperfect"),
                 rows.text(i, "future"), rows.text(i, "participle"), rows.text(i, "gerund")});
        }
    }

    // Words that the rules ask for by the name of their list.
    void word_lists() {
        const std::size_t before = out_.problems.size();
        const TypedTable rows = table("words.csv", {"list", "what", "words"});
        if (out_.problems.size() > before)
            return;
        std::set<reader::WordList> filled;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string name = rows.needed(i, "list");
            const auto list = reader::word_list(name);
            if (!list) {
                rows.report(i, "list", "unknown-list", fmt::format("no list '{}'", name),
                            "the rules ask for no such list; see docs/formats/reader-lexicon.md");
                continue;
            }
            filled.insert(*list);
            for (const std::string& word : parts_of(rows.needed(i, "words")))
                out_.lexicon.add_word(*list, word);
        }
        std::string missing;
        for (std::size_t i = 0; i < reader::word_lists; ++i) {
            const auto list = static_cast<reader::WordList>(i);
            if (!filled.contains(list))
                missing +=
                    fmt::format("{}'{}'", missing.empty() ? "" : ", ", reader::to_string(list));
        }
        if (!missing.empty())
            out_.problems.push_back({Kind::invalid,
                                     "missing-list",
                                     fmt::format("the table has no list {}", missing),
                                     "write a row for each list",
                                     {rows.file(), 0, 0},
                                     ""});
    }

    static std::vector<std::string> parts_of(const std::string& words) {
        std::vector<std::string> out;
        for (std::size_t at = 0; at < words.size();) {
            const std::size_t end = std::min(words.find('|', at), words.size());
            out.push_back(words.substr(at, end - at));
            at = end + 1;
        }
        return out;
    }

    // A phrase with its infinitive stands for all its forms. A verb that tells its side, "dar el
    // sí", is a vote only where it is told to have been done.
    void inflected(Language language, const std::string& phrase, Meaning meaning,
                   std::string_view form, const TypedTable& rows, std::size_t row) {
        const auto all =
            reader::forms_of(language, phrase, verbs_[static_cast<std::size_t>(language)]);
        if (all.empty())
            rows.report(row, "words", "no-infinitive",
                        fmt::format("'{}' does not begin with an infinitive", phrase), "");
        for (const reader::Inflected& one : all) {
            const bool done = one.feature == Feature::past || one.feature == Feature::present;
            const bool gerund = one.feature == Feature::gerund && form == "verb text";
            // A name that had been put to a text stands there; support that had been promised may
            // be gone.
            const bool stays = meaning.sense == Sense::sponsor || meaning.sense == Sense::sign ||
                               meaning.sense == Sense::absent;
            if (one.feature == Feature::had && (form != "verb" || !stays))
                continue;
            if (form == "verb")
                meaning.feature = one.feature == Feature::had ? Feature::past : one.feature;
            else if (!done && !gerund)
                continue;
            phrase_of(language, one.phrase, meaning);
        }
    }

    void phrase_of(Language language, const std::string& phrase, const Meaning& meaning) {
        out_.lexicon.add_spelled(language, phrase, meaning);
        for (const std::string& one : contracted(language, phrase))
            out_.lexicon.add_spelled(language, one, meaning);
    }

    // What `{text}` and, with the feature "it", `{it}` stand for in the rows behind.
    void names_of_texts(const TypedTable& rows, std::size_t row) {
        const std::string form = rows.text(row, "feature");
        if (form.empty())
            slots_.set_texts(parts_of(rows.text(row, "words")));
        else if (form == "it")
            slots_.set_pronouns(parts_of(rows.text(row, "words")));
        else
            rows.report(row, "feature", "unknown-feature", fmt::format("no feature '{}'", form),
                        "leave it empty, or write 'it'");
    }

    // The phrases of a row, each written out.
    std::vector<std::string> phrases_of(const TypedTable& rows, std::size_t row) {
        std::vector<std::string> out;
        for (const std::string& phrase : parts_of(rows.text(row, "words"))) {
            const auto filled = slots_.filled(phrase);
            if (filled)
                out.insert(out.end(), filled->begin(), filled->end());
            else
                rows.report(row, "words", filled.error().code, filled.error().message,
                            filled.error().hint);
        }
        return out;
    }

    void cues(Language language) {
        slots_ = {};
        const TypedTable rows = table(fmt::format("cues-{}.csv", reader::to_string(language)),
                                      {"class", "feature", "words"});
        std::map<std::string, std::uint16_t> numbers;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::string name = rows.text(i, "class");
            if (name == "texts") {
                names_of_texts(rows, i);
                continue;
            }
            const auto sense = reader_class(name);
            if (!sense) {
                rows.report(i, "class", "unknown-class", fmt::format("no class '{}'", name),
                            hint_for_class(name));
                continue;
            }
            const std::string form = rows.text(i, "feature");
            Meaning meaning;
            meaning.sense = *sense;
            if (meaning.sense == Sense::number) {
                meaning.value =
                    static_cast<std::uint16_t>(rows.number(i, "feature", 0).value_or(0));
            } else if (const auto side = side_of_verb(form)) {
                meaning.feature = *side;
            } else if (const auto feature = reader_feature(meaning.sense, form)) {
                meaning.feature = *feature;
            } else {
                rows.report(i, "feature", "unknown-feature", fmt::format("no feature '{}'", form),
                            "");
                continue;
            }
            for (const std::string& phrase : phrases_of(rows, i)) {
                if (meaning.sense == Sense::number)
                    numbers[phrase] = meaning.value;
                if (meaning.sense == Sense::refer)
                    meaning.value = counted_in(phrase, numbers);
                if (form.starts_with("verb"))
                    inflected(language, phrase, meaning, form, rows, i);
                else
                    phrase_of(language, phrase, meaning);
            }
        }
    }

    // The feature of a row that gives a verb by its infinitive.
    static std::optional<Feature> side_of_verb(std::string_view form) {
        if (form == "verb")
            return Feature::none;
        if (form == "verb text")
            return Feature::text;
        if (form == "verb for")
            return Feature::in_favour;
        if (form == "verb against")
            return Feature::against;
        return std::nullopt;
    }

    // What becomes of the last word of a phrase before an article: "além de" is "além dos" too,
    // "se opone a" is "se opone al".
    static std::vector<std::string> contracted(Language language, const std::string& phrase) {
        struct Contraction {
            Language language;
            std::string_view ending;
            std::vector<std::string_view> with_article;
        };

        static const std::vector<Contraction> all{
            {Language::spanish, " de", {" del"}},
            {Language::spanish, " a", {" al"}},
            {Language::french, " de", {" du", " des", " d"}},
            {Language::french, " à", {" au", " aux"}},
            {Language::portuguese, " de", {" do", " da", " dos", " das"}},
            {Language::portuguese, " a", {" ao", " à", " aos", " às"}},
        };
        std::vector<std::string> out;
        for (const Contraction& one : all) {
            if (language != one.language || !phrase.ends_with(one.ending))
                continue;
            const std::string stem = phrase.substr(0, phrase.size() - one.ending.size());
            for (const std::string_view ending : one.with_article)
                out.push_back(stem + std::string(ending));
        }
        return out;
    }

    // "los doce" says twelve, "the trio" three; the rows of numbers stand before those of
    // references.
    static std::uint16_t counted_in(const std::string& phrase,
                                    const std::map<std::string, std::uint16_t>& numbers) {
        static const std::map<std::string_view, std::uint16_t> sets{
            {"both", 2},    {"ambos", 2},    {"ambas", 2},   {"pair", 2}, {"pareja", 2},
            {"dupla", 2},   {"duo", 2},      {"trio", 3},    {"trío", 3}, {"quartet", 4},
            {"quatuor", 4}, {"cuarteto", 4}, {"quarteto", 4}};
        for (std::size_t at = 0; at <= phrase.size();) {
            const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
            const std::string word = phrase.substr(at, end - at);
            if (const auto set = sets.find(word); set != sets.end())
                return set->second;
            const auto found = numbers.find(word);
            if (found != numbers.end())
                return found->second;
            at = end + 1;
        }
        return 0;
    }

    void add(const std::string& language, const std::string& word, const Meaning& meaning) {
        for (const Language one : languages) {
            if (wanted(one) && (language == "any" || language == reader::to_string(one)))
                out_.lexicon.add(one, word, meaning);
        }
    }

    std::optional<std::uint16_t> state_in(const TypedTable& rows, std::size_t i) {
        const std::string iso3 = rows.needed(i, "iso3");
        if (iso3.empty())
            return std::nullopt;
        if (!known_.contains(iso3)) {
            rows.report(i, "iso3", "unknown-state", fmt::format("'{}' is no state", iso3),
                        "write its ISO 3166 alpha-3 code");
            return std::nullopt;
        }
        return out_.lexicon.add_state(iso3);
    }

    // "le Maroc" is Morocco with an article, which is read by itself.
    static std::string without_article(const std::string& word) {
        for (const char* article : {"the ", "el ", "la ", "los ", "las ", "le ", "les ", "l'", "l’",
                                    "o ", "a ", "os ", "as "}) {
            if (word.starts_with(article))
                return word.substr(std::string_view(article).size());
        }
        return word;
    }

    void state_words() {
        const TypedTable rows =
            table("state_words.csv", {"iso3", "lang", "kind", "word", "note", "source"});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto state = state_in(rows, i);
            if (!state)
                continue;
            const std::string kind = rows.text(i, "kind");
            const std::string note = rows.text(i, "note");
            // "HU" is a name only where other codes stand beside it.
            const std::string word = kind == "code" ? reader::code_word(rows.text(i, "word"))
                                                    : without_article(rows.text(i, "word"));
            Meaning meaning;
            meaning.value = *state;
            meaning.ambiguous = note.find("ambiguous") != std::string::npos;
            meaning.host = note.find("host") != std::string::npos;
            if (kind == "not") {
                meaning.sense = Sense::stop_phrase;
            } else if (const auto feature = reader_feature(Sense::state, kind)) {
                meaning.sense = Sense::state;
                meaning.feature = *feature;
                // "Czech Rep." is short, and yet no row of capitals.
                const bool several = word.find(' ') != std::string::npos;
                meaning.upper = (kind == "alias" && is_upper(word)) ||
                                (note.find("abbr") != std::string::npos && !several);
                if (note.find("not the government") != std::string::npos)
                    meaning.sense = Sense::stop_phrase;
            } else {
                rows.report(i, "kind", "unknown-feature", fmt::format("no kind '{}'", kind), "");
                continue;
            }
            add(rows.text(i, "lang"), word, meaning);
        }
    }

    std::uint16_t group_named(const std::string& id) {
        const auto [found, added] =
            group_places_.emplace(id, static_cast<std::uint16_t>(out_.lexicon.groups.size()));
        if (added)
            out_.lexicon.groups.push_back({id, false, false, {}});
        return found->second;
    }

    static std::optional<Day> day_of(std::string text, bool end) {
        if (text.size() == 4)
            text += end ? "-12-31" : "-01-01";
        if (text.size() == 7)
            text += end ? "-28" : "-01";
        return Day::parse(text);
    }

    void groups() {
        const TypedTable names = table("groups.csv", {"group", "lang", "word"});
        for (std::size_t i = 0; i < names.size(); ++i) {
            Meaning meaning;
            meaning.sense = Sense::group;
            meaning.value = group_named(names.text(i, "group"));
            meaning.upper = is_upper(names.text(i, "word"));
            if (names.text(i, "note").find("council") != std::string::npos)
                out_.lexicon.groups[meaning.value].council = true;
            add(names.text(i, "lang"), names.text(i, "word"), meaning);
        }
        const TypedTable members = table("group_members.csv", {"group", "iso3", "from", "to"});
        for (std::size_t i = 0; i < members.size(); ++i) {
            const auto state = state_in(members, i);
            if (!state)
                continue;
            out_.lexicon.groups[group_named(members.text(i, "group"))].members.push_back(
                {*state, day_of(members.text(i, "from"), false),
                 day_of(members.text(i, "to"), true)});
        }
    }

    // Who sits on a council and may vote there, from the project's own bodies.
    void bodies() {
        for (const auto& [name, id] : {std::pair{"OAS", "oas"}}) {
            const auto folder = find_body(id, roots_);
            if (!folder)
                continue;
            const ReadBody read = read_body(*folder);
            reader::Group& group = out_.lexicon.groups[group_named(name)];
            if (!group.members.empty())
                continue;
            constexpr int first_year = 1950;
            constexpr int last_year = 2030;
            constexpr unsigned mid_year = 7;
            for (int year = first_year; year <= last_year; ++year) {
                const Roster roster = read.body.on(*Day::make(year, mid_year, 1));
                for (const Seat& seat : roster.seats) {
                    if (seat.can_vote() && known_.contains(seat.member->code)) {
                        // Who sits in the last year sits there still, for a text without a day.
                        group.members.push_back(
                            {out_.lexicon.add_state(seat.member->code), Day::make(year, 1, 1),
                             year < last_year ? Day::make(year, 12, 31) : std::optional<Day>()});
                    }
                }
            }
        }
    }

    // "the African members": those of the region that sit on the council.
    void regions() {
        const auto folder = find_body("unga", roots_);
        if (!folder)
            return;
        const ReadBody read = read_body(*folder);
        for (const auto& [name, id] :
             {std::pair{"AFRICAN_GROUP", "AG"}, {"GRULAC", "GRULAC"}, {"EEG", "EEG"}}) {
            reader::Group& group = out_.lexicon.groups[group_named(name)];
            if (!group.members.empty())
                continue;
            group.region = true;
            for (const plenary::GroupSpell& one : read.body.groups) {
                if (one.group == id && known_.contains(one.code))
                    group.members.push_back(
                        {out_.lexicon.add_state(one.code), std::nullopt, one.spell.to});
            }
        }
    }

    void officials() {
        const TypedTable rows = table("officials.csv", {"iso3", "name", "office", "from", "to"});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            reader::Official official;
            if (!rows.text(i, "iso3").empty()) {
                const auto state = state_in(rows, i);
                if (!state)
                    continue;
                official.state = *state;
                const std::string office = rows.text(i, "office");
                official.of_state =
                    office != "legislator" && office != "opposition" && office != "claimant";
            }
            official.from = day_of(rows.text(i, "from"), false);
            official.to = day_of(rows.text(i, "to"), true);
            Meaning meaning;
            meaning.sense = Sense::official;
            meaning.value = static_cast<std::uint16_t>(out_.lexicon.officials.size());
            out_.lexicon.officials.push_back(official);
            add("any", rows.text(i, "name"), meaning);
        }
    }

    fs::path folder_;
    PhraseSlots slots_;
    const std::vector<fs::path>& roots_;
    std::optional<Language> only_;
    ReadLexicon out_;
    std::set<std::string> known_;
    std::map<std::string, std::uint16_t> group_places_;
    std::array<std::vector<reader::Verb>, languages.size()> verbs_;
};

ReadLexicon load(const std::vector<fs::path>& data_roots, std::optional<Language> only) {
    for (const fs::path& root : data_roots) {
        std::error_code ignored;
        if (fs::is_directory(root / "reader", ignored))
            return Loader(root / "reader", data_roots, only).load();
    }
    ReadLexicon out;
    out.problems.push_back({Kind::not_found, "no-lexicon", "the reader's tables are not there",
                            "they are in data/reader of the installation; set PLENARY_DATA",
                            Where{}, ""});
    return out;
}

} // namespace

ReadLexicon read_lexicon(const std::vector<fs::path>& data_roots) {
    return load(data_roots, std::nullopt);
}

ReadLexicon read_lexicon(const std::vector<fs::path>& data_roots, Language only) {
    return load(data_roots, only);
}

const ReadLexicon& LexiconsByLanguage::of(Language language) {
    std::optional<ReadLexicon>& one = read_[static_cast<std::size_t>(language)];
    if (!one)
        one = read_lexicon(roots_, language);
    return *one;
}

std::vector<Problem> LexiconsByLanguage::problems() const {
    for (const std::optional<ReadLexicon>& one : read_) {
        if (one && !one->problems.empty())
            return one->problems;
    }
    return {};
}

} // namespace plenary::format
