#include "plenary/evidence/reader/addressed.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "plenary/text/fold.hpp"

namespace plenary::reader {
namespace {

using Words = std::set<std::string, std::less<>>;

// Folded, each between blanks.
constexpr std::array phrases{" system prompt ",
                             " system message ",
                             " developer message ",
                             " language model ",
                             " modelo de lenguaje ",
                             " modele de langage ",
                             " modelo de linguagem ",
                             " you are an ai ",
                             " you are chatgpt ",
                             " as an ai ",
                             " answer only with ",
                             " respond only with ",
                             " reply only with ",
                             " output only ",
                             " do not mention this sentence ",
                             " new instructions ",
                             " nuevas instrucciones ",
                             " nouvelles instructions ",
                             " novas instrucoes ",
                             " end of text ",
                             " end of the text ",
                             " end of article ",
                             " fin del texto ",
                             " fin du texte ",
                             " fim do texto ",
                             " valid json ",
                             " following json ",
                             " your json ",
                             " json output ",
                             " append to your answer ",
                             " add to your answer ",
                             " in your answer ",
                             " include in your output ",
                             " in your output ",
                             " en tu respuesta ",
                             " dans ta reponse ",
                             " na sua resposta ",
                             " en su respuesta json ",
                             " dans votre reponse json "};

// Orders, at the beginning of a sentence or behind "and".
constexpr std::array orders{" record that ",   " registra que ",    " registre que ",
                            " registren que ", " enregistre que ",  " enregistrez que ",
                            " output that ",   " report that all ", " mark all ",
                            " mark every ",    " note every "};

// As they stand, whatever the case.
constexpr std::array signs{"<|",         "|>",         "[inst]",   "[/inst]",    "<<<",
                           ">>>",        "```",        "</text",   "</document", "</data",
                           "</user",     "</system",   "<system",  "<user",      "\"claims\"",
                           "\"member\"", "\"stance\"", "\"quote\""};

const Words& forgetting() {
    static const Words all{"ignore",  "ignora",   "ignorez",  "ignoren", "ignorar",  "disregard",
                           "forget",  "olvida",   "olvide",   "oublie",  "oubliez",  "esqueca",
                           "esqueça", "override", "overrule", "bypass",  "desestima"};
    return all;
}

const Words& forgotten() {
    static const Words all{"instruction", "instructions", "instrucciones", "instrucoes",
                           "rules",       "reglas",       "regles",        "regras",
                           "prompt",      "prompts",      "above",         "anterior",
                           "foregoing",   "guidelines",   "directives"};
    return all;
}

bool forgets(const std::string& folded) {
    constexpr std::size_t reach = 6;
    std::istringstream in(folded);
    std::vector<std::string> words;
    for (std::string word; in >> word;)
        words.push_back(std::move(word));
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!forgetting().contains(words[i]))
            continue;
        for (std::size_t k = i + 1; k < std::min(words.size(), i + 1 + reach); ++k) {
            if (forgotten().contains(words[k]))
                return true;
        }
    }
    return false;
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::string small(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

// Whether a sentence, told by the signs that end one, begins with an order.
bool orders_something(std::string_view text) {
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(".:;!?,\n", at), text.size());
        const std::string folded = " " + fold(text.substr(at, end - at)) + " ";
        for (const std::string_view order : orders) {
            if (folded.starts_with(order) || holds(folded, " and" + std::string(order)) ||
                holds(folded, " y" + std::string(order)) ||
                holds(folded, " et" + std::string(order)) ||
                holds(folded, " e" + std::string(order)))
                return true;
        }
        at = end + 1;
    }
    return false;
}

} // namespace

bool addresses_a_machine(std::string_view text) {
    const std::string lower = small(text);
    if (std::any_of(signs.begin(), signs.end(),
                    [&](std::string_view sign) { return holds(lower, sign); }))
        return true;
    const std::string folded = " " + fold(text) + " ";
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](std::string_view phrase) { return holds(folded, phrase); }) ||
           forgets(folded) || orders_something(text);
}

} // namespace plenary::reader
