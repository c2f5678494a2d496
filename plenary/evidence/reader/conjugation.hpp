// The forms of a verb phrase that is given by its infinitive: "join the sponsors", "sumarse a los
// patrocinadores", "se porter coauteur", "juntar-se aos autores". So the tables name each act once
// and the reader knows it in every time and person that texts have it in.
//
// The verb is the first word. "its", "su", "son" and "seu" in braces agree with who acts:
// "add {its} name". Regular verbs follow the rules of their language; what is irregular of a verb
// stands in the table of verbs and wins over the rule.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/evidence/reader/lexicon.hpp"

namespace plenary::reader {

// What a verb has of its own; an empty part is regular. A part is the word alone, without pronouns.
struct Verb {
    std::string infinitive;
    std::vector<std::string> prefixes; // "o", "pro": oponer and proponer go like poner
    std::string it;                    // present: "gives", "da"
    std::string they;                  // "give", "dan"
    std::string we;
    std::string past_it; // "gave", "dio", the passé simple
    std::string past_they;
    std::string past_we;
    std::string imperfect; // of "it": "daba"; not used in English; "-": what was so once ("era
                           // coautora") is not told as an act
    std::string future;    // what the endings of future and conditional are put to: "har"
    std::string participle;
    std::string gerund; // "giving", "dando", the participe présent
};

struct Inflected {
    Feature feature = Feature::none; // past, present, base, future, conditional, infinitive,
                                     // gerund or participle; had: the Portuguese "votara"
    std::string phrase;
};

// The forms of the phrase, those of the past with the perfects ("has become", "s'est portée").
// Empty where the first word is no infinitive of the language. Cost: about a hundred short strings.
[[nodiscard]] std::vector<Inflected> forms_of(Language language, std::string_view phrase,
                                              const std::vector<Verb>& irregular);

} // namespace plenary::reader
