#include "plenary/evidence/reader/lexicon.hpp"

namespace plenary::reader {
namespace {

constexpr std::uint32_t breaks = Gap::line | Gap::comma | Gap::semicolon | Gap::colon |
                                 Gap::quote_open | Gap::quote_close | Gap::quote | Gap::open |
                                 Gap::close | Gap::question | Gap::exclamation | Gap::dash |
                                 Gap::tab | Gap::bullet;

// A word behind an opening bracket, as in "Congo (Democratic Republic of the)", is another step
// than the word alone.
std::uint32_t step(std::uint32_t id, const Word& word) {
    constexpr std::uint32_t bracketed = std::uint32_t{1} << 31U;
    return (word.before & Gap::open) != 0 ? id | bracketed : id;
}

// Whether a phrase may run on over what stands before the word: a full stop only behind a short
// word, as in "St. Lucia" and "U.S."
bool runs_on(const Word& before, const Word& word) {
    constexpr std::uint32_t longest_short = 4;
    if ((word.before & breaks & ~Gap::open) != 0)
        return false;
    if ((word.before & Gap::stop) == 0)
        return true;
    return before.end - before.begin <= longest_short &&
           ((word.before & Gap::space) == 0 || before.capital);
}

} // namespace

void Lexicon::add(Language language, std::string_view phrase, const Meaning& meaning) {
    std::uint32_t last = 0;
    PhraseTrie& trie = tries_[static_cast<std::size_t>(language)];
    std::uint32_t node = PhraseTrie::root;
    // The words of the phrase are cut the way those of a text are, and become known.
    const std::vector<Word> words = words_of(phrase, vocabulary, last);
    for (const Word& word : words) {
        std::string folded;
        bool letter = false;
        bool capital = false;
        for (std::size_t at = word.begin; at < word.end;)
            at += fold_letter(phrase, at, folded, letter, capital);
        const std::uint32_t id = vocabulary.add(folded);
        node = trie.add(node, &word == words.data() ? id : step(id, word));
    }
    if (node == PhraseTrie::root)
        return;
    if (trie.entry(node) == 0) {
        trie.set_entry(node, static_cast<std::uint32_t>(entries_.size()));
        entries_.emplace_back();
        senses_.emplace_back();
    }
    std::vector<Meaning>& all = entries_[trie.entry(node)];
    senses_[trie.entry(node)].add(meaning.sense);
    for (const Meaning& known : all) {
        if (known.sense == meaning.sense && known.feature == meaning.feature &&
            known.value == meaning.value) {
            return;
        }
    }
    all.push_back(meaning);
}

void Lexicon::add_everywhere(std::string_view phrase, const Meaning& meaning) {
    for (const Language language :
         {Language::english, Language::spanish, Language::french, Language::portuguese})
        add(language, phrase, meaning);
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

std::vector<Hit> Lexicon::find(Language language, std::string_view /*text*/,
                               const std::vector<Word>& words) const {
    const PhraseTrie& trie = tries_[static_cast<std::size_t>(language)];
    std::vector<Hit> out;
    out.reserve(words.size());
    std::size_t at = 0;
    while (at < words.size()) {
        std::uint32_t node = PhraseTrie::root;
        std::uint32_t entry = 0;
        std::size_t last = at;
        for (std::size_t i = at; i < words.size() && words[i].id != 0; ++i) {
            if (i > at && !runs_on(words[i - 1], words[i]))
                break;
            node = trie.child(node, i == at ? words[i].id : step(words[i].id, words[i]));
            if (node == PhraseTrie::root)
                break;
            if (trie.entry(node) != 0) {
                entry = trie.entry(node);
                last = i;
            }
            if (!trie.goes_on(node))
                break;
        }
        if (entry == 0) {
            ++at;
            continue;
        }
        out.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(last), entry});
        at = last + 1;
    }
    return out;
}

} // namespace plenary::reader
