#include "plenary/evidence/reader/lexicon.hpp"

#include <algorithm>
#include <array>

#include "plenary/evidence/reader/spelling.hpp"

namespace plenary::reader {
namespace {

constexpr std::uint32_t breaks = Gap::line | Gap::comma | Gap::semicolon | Gap::colon |
                                 Gap::quote_open | Gap::quote_close | Gap::quote | Gap::open |
                                 Gap::close | Gap::question | Gap::exclamation | Gap::dash |
                                 Gap::tab | Gap::bullet;

// Those for which accents do not count: names are written as one can.
constexpr Senses names{Sense::state, Sense::group, Sense::official};

// A word behind an opening bracket, as in "Congo (Democratic Republic of the)", is another step
// than the word alone.
std::uint32_t step(std::uint32_t id, const Word& word) {
    constexpr std::uint32_t bracketed = std::uint32_t{1} << 31U;
    constexpr std::uint32_t behind_comma = std::uint32_t{1} << 30U;
    return (word.before & Gap::open) != 0    ? id | bracketed
           : (word.before & Gap::comma) != 0 ? id | behind_comma
                                             : id;
}

// Whether a phrase may run on over what stands before the word: a full stop only behind a short
// word, as in "St. Lucia" and "U.S."
bool runs_on(const Word& before, const Word& word) {
    constexpr std::uint32_t longest_short = 4;
    if ((word.before & breaks & ~(Gap::open | Gap::comma)) != 0)
        return false;
    if ((word.before & Gap::stop) == 0)
        return true;
    return before.end - before.begin <= longest_short &&
           ((word.before & Gap::space) == 0 || before.capital);
}

// 'answered "yes"', "a dit « oui »": one word in quotation marks of its own.
bool quoted_alone(std::string_view text, const std::vector<Word>& words, std::size_t at) {
    constexpr std::uint32_t opens = Gap::quote_open | Gap::quote;
    constexpr std::uint32_t closes = Gap::quote_close | Gap::quote;
    constexpr std::array<std::string_view, 5> marks{"\"", "»", " »", "\u00A0»", "”"};
    if ((words[at].before & opens) == 0 ||
        (words[at].before & breaks & ~(opens | Gap::comma | Gap::colon)) != 0)
        return false;
    if (at + 1 < words.size())
        return (words[at + 1].before & closes) != 0;
    return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
        return text.substr(words[at].end).starts_with(mark);
    });
}

} // namespace

// The number of a word in the vocabulary, where it is put if it is not there.
std::uint32_t Lexicon::number_of(std::string_view text, const Word& word) {
    if (word.id != 0)
        return word.id;
    std::string folded;
    bool letter = false;
    bool capital = false;
    for (std::size_t at = word.begin; at < word.end;)
        at += fold_letter(text, at, folded, letter, capital);
    return vocabulary.add(folded);
}

void Lexicon::add_word(WordList list, std::string_view word) {
    if (word.ends_with('*')) {
        stems_[static_cast<std::size_t>(list)].emplace_back(word.substr(0, word.size() - 1));
        return;
    }
    std::uint32_t last = 0;
    for (const Word& one : words_of(word, vocabulary, last)) {
        const std::uint32_t id = number_of(word, one);
        if (id >= listed_at_.size())
            listed_at_.resize(id + std::size_t{1});
        if (listed_at_[id] == 0) {
            listed_at_[id] = static_cast<std::uint32_t>(listed_.size());
            listed_.emplace_back();
        }
        Spelling spelling;
        spell(word.substr(one.begin, one.end - one.begin), spelling);
        std::vector<Listed>& spelled = listed_[listed_at_[id]];
        auto found = std::find_if(spelled.begin(), spelled.end(), [&](const Listed& known) {
            return known.marked == spelling.marked;
        });
        if (found == spelled.end()) {
            spelled.push_back({spelling.marked, static_cast<std::uint32_t>(word_sets_.size())});
            found = spelled.end() - 1;
            word_sets_.emplace_back();
        }
        word_sets_[found->lists].set(static_cast<std::size_t>(list));
    }
}

std::uint32_t Lexicon::lists_of(const Word& word, std::string_view said, bool accents) const {
    if (word.id >= listed_at_.size() || listed_at_[word.id] == 0)
        return 0;
    Spelling spelling;
    spell(said, spelling);
    for (const Listed& one : listed_[listed_at_[word.id]]) {
        if (one.marked == spelling.marked)
            return one.lists;
    }
    for (const Listed& one : listed_[listed_at_[word.id]]) {
        if (!accents && (one.marked & spelling.marked) == spelling.marked)
            return one.lists;
    }
    return 0;
}

bool Lexicon::begins(std::string_view said, WordList list) const {
    std::string small(said);
    if (!small.empty() && small.front() >= 'A' && small.front() <= 'Z')
        small.front() = static_cast<char>(small.front() - 'A' + 'a');
    const std::vector<std::string>& stems = stems_[static_cast<std::size_t>(list)];
    return std::any_of(stems.begin(), stems.end(),
                       [&](const std::string& stem) { return small.starts_with(stem); });
}

std::uint32_t Lexicon::new_entry() {
    entries_.emplace_back();
    senses_.emplace_back();
    return static_cast<std::uint32_t>(entries_.size() - 1);
}

// Where the meanings of the phrase stand; 0 when it has no word. Its words are cut the way those of
// a text are, and become known.
std::uint32_t Lexicon::entry_for(Language language, std::string_view phrase,
                                 const std::vector<Word>& words) {
    PhraseTrie& trie = tries_[static_cast<std::size_t>(language)];
    std::uint32_t node = PhraseTrie::root;
    for (const Word& word : words) {
        const std::uint32_t id = number_of(phrase, word);
        node = trie.add(node, &word == words.data() ? id : step(id, word));
    }
    if (node == PhraseTrie::root)
        return 0;
    if (trie.entry(node) == 0)
        trie.set_entry(node, new_entry());
    return trie.entry(node);
}

void Lexicon::put(std::uint32_t entry, const Meaning& meaning) {
    senses_[entry].add(meaning.sense);
    std::vector<Meaning>& all = entries_[entry].all;
    const bool known = std::any_of(all.begin(), all.end(), [&](const Meaning& one) {
        return one.sense == meaning.sense && one.feature == meaning.feature &&
               one.value == meaning.value;
    });
    if (!known)
        all.push_back(meaning);
}

void Lexicon::add(Language language, std::string_view phrase, const Meaning& meaning) {
    std::uint32_t last = 0;
    const std::uint32_t entry = entry_for(language, phrase, words_of(phrase, vocabulary, last));
    if (entry == 0)
        return;
    put(entry, meaning);
    for (const Spelled& one : entries_[entry].spelled)
        put(one.entry, meaning);
}

// The entry of one spelling, made if it is new: it has the names for which accents do not count.
std::uint32_t Lexicon::spelling_of(std::uint32_t entry, std::uint64_t marked) {
    for (const Spelled& one : entries_[entry].spelled) {
        if (one.marked == marked)
            return one.entry;
    }
    const std::uint32_t made = new_entry();
    const std::vector<Meaning> all = entries_[entry].all;
    for (const Meaning& known : all) {
        if (names.has(known.sense))
            put(made, known);
    }
    entries_[entry].spelled.push_back({marked, made});
    return made;
}

void Lexicon::add_spelled(Language language, std::string_view phrase, const Meaning& meaning) {
    std::uint32_t last = 0;
    const std::vector<Word> words = words_of(phrase, vocabulary, last);
    const std::uint32_t entry = entry_for(language, phrase, words);
    if (entry == 0)
        return;
    Spelling spelling;
    for (const Word& word : words)
        spell(phrase.substr(word.begin, word.end - word.begin), spelling);
    // Most phrases have one spelling, without accents, and need no entry of their own for it.
    if (spelling.marked != 0 && entries_[entry].spelled.empty()) {
        const std::vector<Meaning> plain = entries_[entry].all;
        for (const Meaning& known : plain) {
            if (!names.has(known.sense))
                put(spelling_of(entry, 0), known);
        }
    }
    put(entry, meaning);
    if (spelling.marked != 0 || !entries_[entry].spelled.empty())
        put(spelling_of(entry, spelling.marked), meaning);
}

// The entry of the spelling that the text has; 0 where it has none of them.
std::uint32_t Lexicon::as_spelled(Language language, std::uint32_t entry, std::string_view text,
                                  const std::vector<Word>& words, std::size_t first,
                                  std::size_t last, bool accents) const {
    const Entry& known = entries_[entry];
    if (known.spelled.empty())
        return entry;
    Spelling said;
    for (std::size_t w = first; w <= last; ++w)
        spell(text.substr(words[w].begin, words[w].end - words[w].begin), said);
    for (const Spelled& one : known.spelled) {
        if (one.marked == said.marked && (accents || said.marked != 0))
            return one.entry;
    }
    // "e contra", of a text without accents: the conjunction, and not "é"
    const bool and_or_is = language == Language::portuguese && first < last &&
                           words[first].end == words[first].begin + 1 &&
                           (text[words[first].begin] == 'e' || text[words[first].begin] == 'E');
    if (!accents && and_or_is && said.marked == 0 &&
        std::all_of(known.spelled.begin(), known.spelled.end(),
                    [](const Spelled& one) { return one.marked != 0; }))
        return 0;
    if (!accents || senses_[entry].has_any(names))
        return entry;
    for (const Spelled& one : known.spelled) {
        if ((one.marked & ~said.marked & ~said.plain_capital) == 0)
            return one.entry;
    }
    return 0;
}

std::uint16_t Lexicon::add_state(std::string_view iso3) {
    const auto [found, added] =
        state_places_.emplace(std::string(iso3), static_cast<std::uint16_t>(states.size()));
    if (added)
        states.emplace_back(iso3);
    return found->second;
}

std::uint32_t Lexicon::entry_of(Language language, std::string_view folded) const {
    const PhraseTrie& trie = tries_[static_cast<std::size_t>(language)];
    const std::uint32_t word = vocabulary.find(folded);
    return word == 0 ? 0 : trie.entry(trie.child(PhraseTrie::root, word));
}

// "is now firmly opposed to": an adverb within a phrase leaves it what it is, unless it is a phrase
// of its own, as "likely" and "wrongly" are.
bool Lexicon::only_colours(Language language, std::string_view text, const Word& word) const {
    constexpr std::array<std::string_view, 8> small{"all",  "also",  "already", "again",
                                                    "both", "later", "now",     "still"};
    constexpr std::array<std::string_view, 11> romance{
        "también", "ya", "aussi", "également", "déjà",      "encore",
        "enfin",   "já", "ainda", "também",    "igualmente"};
    constexpr std::size_t shortest = 6;
    if (word.capital || word.before != Gap::space)
        return false;
    // Most words are told apart by their last letter.
    constexpr std::string_view last_letters = "lonwrhy";
    if (language == Language::english && last_letters.find(text[word.end - 1]) == last_letters.npos)
        return false;
    const std::string_view said = text.substr(word.begin, word.end - word.begin);
    if (language == Language::english && word.id != 0 &&
        std::find(small.begin(), small.end(), said) != small.end())
        return true;
    if (language != Language::english &&
        std::find(romance.begin(), romance.end(), said) != romance.end())
        return true;
    const bool adverb = language == Language::english  ? said.ends_with("ly")
                        : language == Language::french ? said.ends_with("vement")
                                                       : said.ends_with("mente");
    const PhraseTrie& trie = tries_[static_cast<std::size_t>(language)];
    return adverb && said.size() >= shortest &&
           (word.id == 0 || trie.entry(trie.child(PhraseTrie::root, word.id)) == 0);
}

std::vector<Hit> Lexicon::find(Language language, std::string_view text,
                               const std::vector<Word>& words) const {
    const bool accents = language != Language::english && writes_accents(text);
    std::vector<Hit> out;
    out.reserve(words.size());
    std::size_t at = 0;
    while (at < words.size()) {
        const Hit hit = longest_from(language, text, words, at, accents);
        if (hit.entry == 0) {
            ++at;
            continue;
        }
        out.push_back(hit);
        at = hit.last + std::size_t{1};
    }
    return out;
}

// The longest phrase from a word on; entry 0: none. An adverb may be a word of the phrase or stand
// beside it: where no phrase goes on with it, it is stepped over.
Hit Lexicon::longest_from(Language language, std::string_view text, const std::vector<Word>& words,
                          std::size_t at, bool accents) const {
    const PhraseTrie& trie = tries_[static_cast<std::size_t>(language)];
    Hit out;
    out.first = static_cast<std::uint32_t>(at);
    const auto walk = [&](std::uint32_t node, std::size_t from, bool stepped_over) {
        std::size_t adverb = 0; // a word that might be stepped over
        std::uint32_t before = PhraseTrie::root;
        for (std::size_t i = from; i < words.size(); ++i) {
            if (i > at && !runs_on(words[i - 1], words[i]) && !quoted_alone(text, words, i))
                break;
            const std::uint32_t next =
                words[i].id == 0
                    ? PhraseTrie::root
                    : trie.child(node, i == at ? words[i].id : step(words[i].id, words[i]));
            const bool may_step = i > at && !stepped_over;
            if (next == PhraseTrie::root) {
                if (!may_step || !only_colours(language, text, words[i]))
                    break;
                stepped_over = true;
                continue;
            }
            if (may_step && adverb == 0 && only_colours(language, text, words[i])) {
                adverb = i;
                before = node;
            }
            node = next;
            if (const std::uint32_t known = trie.entry(node); known != 0) {
                const std::uint32_t meant =
                    language == Language::english
                        ? known // has no accents
                        : as_spelled(language, known, text, words, at, i, accents);
                if (meant != 0) {
                    out.entry = meant;
                    out.last = static_cast<std::uint32_t>(i);
                }
            }
            if (!trie.goes_on(node))
                break;
        }
        return std::pair{adverb, before};
    };
    const auto [adverb, before] = walk(PhraseTrie::root, at, false);
    if (adverb > 0 && (out.entry == 0 || out.last < adverb))
        walk(before, adverb + 1, true);
    return out;
}

} // namespace plenary::reader
