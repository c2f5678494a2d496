#include "plenary/evidence/reader/conjugation.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace plenary::reader {
namespace {

using Words = std::vector<std::string_view>;

enum class Who : std::uint8_t { it, they, we, any };

std::string plus(std::string_view stem, std::string_view ending) {
    return std::string(stem) + std::string(ending);
}

std::string_view without(std::string_view word, std::size_t letters) {
    return word.substr(0, word.size() - std::min(letters, word.size()));
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool has_ending(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view one) { return word.ends_with(one); });
}

Verb regular_english(std::string_view verb) {
    Verb out;
    const bool e = verb.ends_with('e');
    const bool y = verb.size() > 1 && verb.ends_with('y') && !is_vowel(verb[verb.size() - 2]);
    out.they = verb;
    out.we = verb;
    out.it = y                                                    ? plus(without(verb, 1), "ies")
             : has_ending(verb, {"s", "x", "z", "ch", "sh", "o"}) ? plus(verb, "es")
                                                                  : plus(verb, "s");
    out.past_it = y ? plus(without(verb, 1), "ied") : plus(verb, e ? "d" : "ed");
    out.gerund = plus(e && !verb.ends_with("ee") ? without(verb, 1) : verb, "ing");
    return out;
}

struct Endings {
    std::string_view it, they, we, past_it, past_they, past_we, imperfect, participle, gerund;
};

Verb with(std::string_view stem, const Endings& e) {
    Verb out;
    out.it = plus(stem, e.it);
    out.they = plus(stem, e.they);
    out.we = plus(stem, e.we);
    out.past_it = plus(stem, e.past_it);
    out.past_they = plus(stem, e.past_they);
    out.past_we = plus(stem, e.past_we);
    out.imperfect = plus(stem, e.imperfect);
    out.participle = plus(stem, e.participle);
    out.gerund = plus(stem, e.gerund);
    return out;
}

std::optional<Verb> regular_spanish(std::string_view verb) {
    static constexpr Endings ar{"a", "an", "amos", "ó", "aron", "amos", "aba", "ado", "ando"};
    static constexpr Endings er{"e", "en", "emos", "ió", "ieron", "imos", "ía", "ido", "iendo"};
    static constexpr Endings ir{"e", "en", "imos", "ió", "ieron", "imos", "ía", "ido", "iendo"};
    if (!has_ending(verb, {"ar", "er", "ir"}))
        return std::nullopt;
    Verb out = with(without(verb, 2), verb.ends_with("ar") ? ar : verb.ends_with("er") ? er : ir);
    out.future = verb;
    return out;
}

std::optional<Verb> regular_portuguese(std::string_view verb) {
    static constexpr Endings ar{"a", "am", "amos", "ou", "aram", "amos", "ava", "ado", "ando"};
    static constexpr Endings er{"e", "em", "emos", "eu", "eram", "emos", "ia", "ido", "endo"};
    static constexpr Endings ir{"e", "em", "imos", "iu", "iram", "imos", "ia", "ido", "indo"};
    if (!has_ending(verb, {"ar", "er", "ir", "or", "ôr"}))
        return std::nullopt;
    Verb out = with(without(verb, 2), verb.ends_with("ar") ? ar : verb.ends_with("er") ? er : ir);
    out.future = verb;
    return out;
}

std::optional<Verb> regular_french(std::string_view verb) {
    static constexpr Endings er{"e", "ent", "ons", "a", "èrent", "âmes", "", "é", "ant"};
    static constexpr Endings ir{"it", "issent", "issons", "it", "irent", "îmes", "", "i", "issant"};
    static constexpr Endings re{"", "ent", "ons", "it", "irent", "îmes", "", "u", "ant"};
    if (!has_ending(verb, {"er", "ir", "re"}))
        return std::nullopt;
    const std::string_view stem = without(verb, 2);
    Verb out = with(stem, verb.ends_with("er") ? er : verb.ends_with("ir") ? ir : re);
    // "engageons", "prononça"
    if (verb.ends_with("ger")) {
        out.we = plus(stem, "eons");
        out.past_it = plus(stem, "ea");
        out.gerund = plus(stem, "eant");
    }
    if (verb.ends_with("cer")) {
        out.we = plus(without(stem, 1), "çons");
        out.past_it = plus(without(stem, 1), "ça");
        out.gerund = plus(without(stem, 1), "çant");
    }
    out.future = verb.ends_with("re") ? without(verb, 1) : verb;
    out.imperfect.clear(); // follows "we", which may be irregular
    return out;
}

// The irregular verb that the word is or is made of, with what stands before it.
std::pair<const Verb*, std::string_view> irregular_of(std::string_view word,
                                                      const std::vector<Verb>& irregular) {
    for (const Verb& one : irregular) {
        if (!word.ends_with(one.infinitive))
            continue;
        const std::string_view before = without(word, one.infinitive.size());
        if (before.empty() ||
            std::find(one.prefixes.begin(), one.prefixes.end(), before) != one.prefixes.end())
            return {&one, before};
    }
    return {nullptr, {}};
}

void override_with(const Verb& own, std::string_view before, Verb& verb) {
    for (const auto part :
         {&Verb::it, &Verb::they, &Verb::we, &Verb::past_it, &Verb::past_they, &Verb::past_we,
          &Verb::imperfect, &Verb::future, &Verb::participle, &Verb::gerund}) {
        if (!(own.*part).empty())
            verb.*part = plus(before, own.*part);
    }
}

std::optional<Verb> verb_of(Language language, std::string_view word,
                            const std::vector<Verb>& irregular) {
    std::optional<Verb> out = language == Language::spanish      ? regular_spanish(word)
                              : language == Language::portuguese ? regular_portuguese(word)
                              : language == Language::french     ? regular_french(word)
                                                                 : regular_english(word);
    if (!out)
        return out;
    out->infinitive = word;
    if (const auto [own, before] = irregular_of(word, irregular); own != nullptr)
        override_with(*own, before, *out);
    // What follows from another part: "became", the plural too; "nous soutenons", "soutenait".
    if (language == Language::english) {
        out->past_they = out->past_they.empty() ? out->past_it : out->past_they;
        if (out->participle.empty())
            out->participle = out->past_it;
    }
    if (language == Language::french && out->imperfect.empty())
        out->imperfect = without(out->we, 3);
    return out;
}

// One verb phrase being put into its forms.
class Phrase {
public:
    // The clitic is "en " or "y " behind a French "se": "s'en tenir".
    Phrase(Language language, std::string_view rest, bool reflexive, std::string_view clitic)
        : language_(language), rest_(rest), reflexive_(reflexive), clitic_(clitic) {}

    void english(const Verb& v) {
        say(Feature::base, Who::any, v.infinitive);
        say(Feature::present, Who::it, v.it);
        if (v.they != v.infinitive)
            say(Feature::present, Who::any, v.they);
        say(Feature::past, Who::any, v.past_it);
        if (v.past_they != v.past_it)
            say(Feature::past, Who::any, v.past_they);
        if (v.participle != v.past_it) {
            for (const std::string_view aux : {"has ", "have ", "had ", "having "})
                say(Feature::past, Who::any, plus(aux, v.participle));
        }
        say(Feature::gerund, Who::any, v.gerund);
    }

    void spanish(const Verb& v) {
        romance(v, v.imperfect, plus(v.imperfect, "n"));
        perfects(v.participle,
                 {{Who::it, "ha"},
                  {Who::it, "había"},
                  {Who::they, "han"},
                  {Who::they, "habían"},
                  {Who::we, "hemos"},
                  {Who::we, "habíamos"}},
                 {""});
        future(v, {"á", "án", "emos"}, {"ía", "ían", "íamos"});
        participles(without(v.participle, 1), {"o", "a", "os", "as"});
    }

    void portuguese(const Verb& v) {
        romance(v, v.imperfect, plus(v.imperfect, "m"));
        finite(Feature::had, Who::it, without(v.past_they, 1)); // "votara"
        perfects(v.participle,
                 {{Who::it, "tem"},
                  {Who::it, "tinha"},
                  {Who::it, "havia"},
                  {Who::they, "têm"},
                  {Who::they, "tinham"},
                  {Who::they, "haviam"},
                  {Who::we, "temos"},
                  {Who::we, "tínhamos"}},
                 {""});
        future(v, {"á", "ão", "emos"}, {"ia", "iam", "íamos"});
        say(Feature::infinitive, Who::they,
            reflexive_ ? plus(v.infinitive, "em-se") : plus(v.infinitive, "em"));
        participles(without(v.participle, 1), {"o", "a", "os", "as"});
    }

    void french(const Verb& v) {
        romance(v, plus(v.imperfect, "ait"), plus(v.imperfect, "aient"));
        const Words agreed{"", "e", "s", "es"};
        if (reflexive_) {
            perfects(v.participle,
                     {{Who::it, "est"},
                      {Who::it, "était"},
                      {Who::they, "sont"},
                      {Who::they, "étaient"},
                      {Who::we, "sommes"},
                      {Who::any, "étant"}},
                     agreed);
        } else {
            perfects(v.participle,
                     {{Who::it, "a"},
                      {Who::it, "avait"},
                      {Who::they, "ont"},
                      {Who::they, "avaient"},
                      {Who::we, "avons"},
                      {Who::we, "avions"},
                      {Who::any, "ayant"}},
                     agreed);
        }
        future(v, {"a", "ont", "ons"}, {"ait", "aient", "ions"});
        participles(v.participle, agreed);
    }

    std::vector<Inflected> out;

private:
    struct Auxiliary {
        Who who;
        std::string_view word;
    };

    static constexpr std::string_view marks_its = "{";
    static constexpr char has_none = '-';

    void romance(const Verb& v, const std::string& imperfect_it,
                 const std::string& imperfect_they) {
        finite(Feature::present, Who::it, v.it);
        finite(Feature::present, Who::they, v.they);
        finite(Feature::present, Who::we, v.we);
        finite(Feature::past, Who::it, v.past_it);
        finite(Feature::past, Who::they, v.past_they);
        finite(Feature::past, Who::we, v.past_we);
        if (!v.imperfect.starts_with(has_none)) {
            finite(Feature::past, Who::it, imperfect_it);
            finite(Feature::past, Who::they, imperfect_they);
        }
        unbound(Feature::infinitive, v.infinitive);
        unbound(Feature::gerund, v.gerund);
    }

    void future(const Verb& v, const std::array<std::string_view, 3>& endings,
                const std::array<std::string_view, 3>& conditional) {
        constexpr std::array who{Who::it, Who::they, Who::we};
        for (std::size_t i = 0; i < who.size(); ++i) {
            // "abster-se-á"
            if (language_ == Language::portuguese && reflexive_) {
                say(Feature::future, who[i], plus(v.future, plus("-se-", endings[i])));
                say(Feature::conditional, who[i], plus(v.future, plus("-se-", conditional[i])));
            }
            before(Feature::future, who[i], plus(v.future, endings[i]));
            before(Feature::conditional, who[i], plus(v.future, conditional[i]));
        }
    }

    void perfects(std::string_view participle, std::initializer_list<Auxiliary> auxiliaries,
                  const Words& agreed) {
        for (const Auxiliary& one : auxiliaries) {
            for (const std::string_view ending : agreed) {
                const std::string told = plus(plus(one.word, " "), plus(participle, ending));
                before(Feature::past, one.who, told);
                if (language_ == Language::portuguese && reflexive_)
                    say(Feature::past, one.who,
                        plus(plus(one.word, "-se "), plus(participle, ending)));
                if (!reflexive_ && !rest_.empty())
                    break; // agrees with nothing
            }
        }
    }

    // "apoyada por", but "dado su apoyo": with an object behind it it agrees with nothing.
    void participles(std::string_view stem, const Words& endings) {
        for (const std::string_view ending : endings) {
            say(Feature::participle, Who::any, plus(stem, ending));
            if (!rest_.empty())
                return;
        }
    }

    // With the pronoun where the language has it for a verb with an ending of person.
    void finite(Feature feature, Who who, std::string_view verb) {
        before(feature, who, verb);
        if (language_ != Language::portuguese || !reflexive_)
            return;
        // "abstivemo-nos"
        if (who == Who::we)
            say(feature, who, plus(without(verb, 1), "-nos"));
        else
            say(feature, who, plus(verb, "-se"));
    }

    void before(Feature feature, Who who, std::string_view verb) {
        const std::string after = plus(clitic_, verb);
        say(feature, who, reflexive_ ? plus(pronoun(who, after), after) : after);
    }

    // Infinitive and gerund, which bear no person.
    void unbound(Feature feature, const std::string& verb) {
        if (!reflexive_) {
            say(feature, Who::any, verb);
            return;
        }
        if (language_ == Language::spanish) {
            const bool gerund = feature == Feature::gerund;
            std::string stem = verb;
            // "sumándose", "oponiéndose"
            if (const std::size_t at = stem.rfind(stem.ends_with("ando") ? "ando" : "endo");
                gerund && at != std::string::npos)
                stem.replace(at, 1, stem[at] == 'a' ? "á" : "é");
            say(feature, Who::any, plus(stem, "se"));
            say(feature, Who::we, plus(stem, "nos"));
        } else if (language_ == Language::portuguese) {
            say(feature, Who::any, plus(verb, "-se"));
            say(feature, Who::any, plus("se ", verb));
        } else {
            before(feature, Who::any, verb);
        }
    }

    [[nodiscard]] std::string pronoun(Who who, std::string_view verb) const {
        if (language_ == Language::french) {
            if (who == Who::we)
                return "nous ";
            const bool open = is_vowel(verb.front()) || verb.front() == 'h' ||
                              verb.front() == 'y' || has_beginning(verb, {"é", "ê", "è"});
            return open ? "s'" : "se ";
        }
        return who == Who::we ? "nos " : "se ";
    }

    static bool has_beginning(std::string_view word, std::initializer_list<std::string_view> all) {
        return std::any_of(all.begin(), all.end(),
                           [&](std::string_view one) { return word.starts_with(one); });
    }

    [[nodiscard]] const Words& possessives(Who who) const {
        static const std::array<std::array<Words, 4>, 4> all{{
            {Words{"its", "his", "her"},
             {"their"},
             {"our", "my"},
             {"its", "his", "her", "their", "our", "my"}},
            {Words{"su", "sus"},
             {"su", "sus"},
             {"nuestro", "nuestra", "nuestros"},
             {"su", "sus", "nuestro", "nuestra"}},
            {Words{"son", "sa", "ses"},
             {"leur", "leurs"},
             {"notre", "nos"},
             {"son", "sa", "leur", "notre"}},
            {Words{"seu", "sua", "o seu", "a sua", "os seus", "as suas"},
             {"seu", "sua", "o seu", "a sua", "os seus", "as suas", "seus", "suas"},
             {"nosso", "nossa", "o nosso", "a nossa"},
             {"seu", "sua", "o seu", "a sua", "nosso", "nossa", "o nosso", "a nossa"}},
        }};
        return all[static_cast<std::size_t>(language_)][static_cast<std::size_t>(who)];
    }

    void say(Feature feature, Who who, std::string_view verb) {
        const std::size_t open = rest_.find(marks_its);
        if (open == std::string_view::npos) {
            out.push_back({feature, plus(verb, rest_)});
            return;
        }
        const std::size_t end = rest_.find('}', open);
        for (const std::string_view its : possessives(who)) {
            std::string told = plus(verb, rest_.substr(0, open));
            told += its;
            told += rest_.substr(std::min(end + 1, rest_.size()));
            out.push_back({feature, std::move(told)});
        }
    }

    Language language_;
    std::string_view rest_;
    bool reflexive_;
    std::string_view clitic_;
};

} // namespace

std::vector<Inflected> forms_of(Language language, std::string_view phrase,
                                const std::vector<Verb>& irregular) {
    bool reflexive = false;
    std::string_view clitic;
    if (language == Language::french) {
        for (const std::string_view se : {"se ", "s'"}) {
            if (!reflexive && phrase.starts_with(se)) {
                reflexive = true;
                phrase.remove_prefix(se.size());
            }
        }
        for (const std::string_view one : {"en ", "y "}) {
            if (reflexive && phrase.starts_with(one)) {
                clitic = one;
                phrase.remove_prefix(one.size());
            }
        }
    }
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    std::string_view word = phrase.substr(0, end);
    const std::string_view rest = phrase.substr(end);
    if (language == Language::spanish && word.size() > 3 &&
        has_ending(word, {"arse", "erse", "irse"})) {
        reflexive = true;
        word = without(word, 2);
    }
    if (language == Language::portuguese && word.ends_with("-se")) {
        reflexive = true;
        word = without(word, 3);
    }
    const std::optional<Verb> verb = verb_of(language, word, irregular);
    if (!verb)
        return {};
    Phrase out(language, rest, reflexive, clitic);
    switch (language) {
    case Language::english:
        out.english(*verb);
        break;
    case Language::spanish:
        out.spanish(*verb);
        break;
    case Language::french:
        out.french(*verb);
        break;
    case Language::portuguese:
        out.portuguese(*verb);
        break;
    }
    return std::move(out.out);
}

} // namespace plenary::reader
