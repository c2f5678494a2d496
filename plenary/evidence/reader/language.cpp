#include "plenary/evidence/reader/language.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>

namespace plenary::reader {
namespace {

constexpr std::size_t most_bytes = std::size_t{256} << 10;
constexpr int least_words = 3;
constexpr int spelling_weight = 3;
constexpr int most_of_a_word = 4;
constexpr std::size_t longest_word = 13;

// Words of grammar in small letters, the frequent ones that tell the four apart or narrow them
// down. A word of two languages stands in both.
constexpr std::array<std::string_view, 4> common_words{
    // Language::english
    "the of and to in that for was on with by is as at it from were which has had be its an not "
    "this who would have their but are been after or said will they",
    // Language::spanish
    "el la de los las del en que y un una por con para se al lo su sus como fue es más pero sin "
    "sobre este esta entre han ha ya también hasta según cuando muy donde desde fueron",
    // Language::french
    "le la de les des du en et un une que qui dans pour par sur au aux ce cette est a ont été pas "
    "ne se avec son ses mais ou plus il elle sont leur était d'un lors selon dont",
    // Language::portuguese
    "o a os as de do da dos das em no na nos nas e que um uma por para com se ao à não mais foi "
    "pela pelo sua seu como mas sem são também até entre já ou num numa quando foram ainda"};

// What such texts speak of: one of these tells more than a word of grammar, so that a line alone is
// enough.
constexpr std::array<std::string_view, 4> telling_words{
    // Language::english
    "voted votes abstentions signatories abstained abstaining against draft resolution amendment "
    "countries signed",
    // Language::spanish
    "votó votaron votar firmantes signatarios abstuvo abstuvieron abstenerse abstención "
    "abstenciones votación proyecto "
    "enmienda "
    "votos contra países resolución declaración firmaron firman suscriben apoyaron rechazaron",
    // Language::french
    "voté voter votes abstentions signataires contre abstenu abstenue abstenus abstenir projet "
    "voix pays résolution déclaration "
    "signé "
    "soutenu rejeté",
    // Language::portuguese
    "votou votaram votar signatários absteve abstiveram abster abstenção abstenções votação "
    "projeto emenda "
    "votos "
    "contra "
    "países resolução declaração assinaram apoiaram rejeitaram"};

struct Telling {
    std::uint8_t languages = 0; // one bit each
    int weight = 0;
};

using Votes = std::unordered_map<std::string_view, Telling>;

void add_words(const std::array<std::string_view, 4>& words, int weight, Votes& out) {
    for (std::size_t language = 0; language < words.size(); ++language) {
        std::string_view rest = words[language];
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            Telling& one = out[rest.substr(0, end)];
            one.languages |= static_cast<std::uint8_t>(1U << language);
            one.weight = weight;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
}

// For each word the languages it is of.
const Votes& votes() {
    static const Votes all = [] {
        Votes out;
        add_words(common_words, 1, out);
        add_words(telling_words, 2, out);
        return out;
    }();
    return all;
}

// The byte in small letters: ASCII, and the second byte of the Latin-1 letters.
char small(char byte, char before) {
    const auto b = static_cast<unsigned char>(byte);
    if (b >= 'A' && b <= 'Z')
        return static_cast<char>(b + 32);
    if (static_cast<unsigned char>(before) == 0xC3 && b >= 0x80 && b <= 0x9E && b != 0x97)
        return static_cast<char>(b + 32);
    return byte;
}

bool in_word(char c) {
    const auto b = static_cast<unsigned char>(c);
    return b >= 0x80 || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b == '\'';
}

std::size_t index_of(Language language) { return static_cast<std::size_t>(language); }

// The one of the four in which a word is spelled so: "negó", "año"; "nação", "põe"; "près".
std::optional<Language> spelled_as(std::string_view word) {
    constexpr std::size_t shortest = 5; // bytes; "só"
    if (word.size() < shortest)
        return std::nullopt;
    if (word.ends_with("ó") || word.ends_with("ción") || word.find("ñ") != word.npos)
        return Language::spanish;
    if (word.find("ã") != word.npos || word.find("õ") != word.npos)
        return Language::portuguese;
    if (word.find("è") != word.npos || word.find("œ") != word.npos)
        return Language::french;
    return std::nullopt;
}

} // namespace

std::optional<Language> language_of_tag(std::string_view tag) {
    constexpr std::array<std::string_view, 4> tags{"en", "es", "fr", "pt"};
    if (tag.size() < 2 || (tag.size() > 2 && tag[2] != '-' && tag[2] != '_'))
        return std::nullopt;
    const std::array<char, 2> first{small(tag[0], 0), small(tag[1], 0)};
    for (std::size_t i = 0; i < tags.size(); ++i) {
        if (tags[i] == std::string_view(first.data(), first.size()))
            return static_cast<Language>(i);
    }
    return std::nullopt;
}

std::optional<Language> guess_language(std::string_view text, std::optional<Language> declared) {
    text = text.substr(0, most_bytes);
    std::array<int, 4> count{};
    std::array<int, 4> spelled{};
    std::unordered_map<std::string_view, int> times;
    std::string word;
    char before = 0;
    const auto end_word = [&] {
        if (!word.empty() && word.size() <= longest_word) {
            if (const auto found = votes().find(word);
                found != votes().end() && ++times[found->first] <= most_of_a_word) {
                for (std::size_t i = 0; i < count.size(); ++i)
                    count[i] += (unsigned{found->second.languages} >> i & 1U) != 0
                                    ? found->second.weight
                                    : 0;
            }
        }
        if (const auto told = spelled_as(word);
            told && ++spelled[index_of(*told)] <= most_of_a_word)
            count[index_of(*told)] += spelling_weight;
        word.clear();
    };
    for (const char c : text) {
        if (!in_word(c))
            end_word();
        else if (word.size() <= longest_word)
            word += small(c, before);
        before = c;
    }
    end_word();
    if (declared)
        count[static_cast<std::size_t>(*declared)] *= 2;
    const auto best = std::max_element(count.begin(), count.end());
    if (*best < least_words || std::count(count.begin(), count.end(), *best) > 1)
        return std::nullopt;
    return static_cast<Language>(best - count.begin());
}

} // namespace plenary::reader
