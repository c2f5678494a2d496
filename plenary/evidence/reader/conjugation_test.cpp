#include "plenary/evidence/reader/conjugation.hpp"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

namespace plenary::reader {
namespace {

const std::vector<Verb> none;

bool has(const std::vector<Inflected>& all, Feature feature, const std::string& phrase) {
    return std::any_of(all.begin(), all.end(), [&](const Inflected& one) {
        return one.feature == feature && one.phrase == phrase;
    });
}

TEST(Conjugation, OfEnglishFollowsTheSpelling) {
    const auto join = forms_of(Language::english, "join the sponsors", none);
    EXPECT_TRUE(has(join, Feature::base, "join the sponsors"));
    EXPECT_TRUE(has(join, Feature::present, "joins the sponsors"));
    EXPECT_TRUE(has(join, Feature::past, "joined the sponsors"));
    EXPECT_TRUE(has(join, Feature::gerund, "joining the sponsors"));
    const auto deny = forms_of(Language::english, "deny", none);
    EXPECT_TRUE(has(deny, Feature::present, "denies"));
    EXPECT_TRUE(has(deny, Feature::past, "denied"));
    EXPECT_TRUE(has(deny, Feature::gerund, "denying"));
    const auto dismiss = forms_of(Language::english, "dismiss", none);
    EXPECT_TRUE(has(dismiss, Feature::present, "dismisses"));
    const auto agree = forms_of(Language::english, "agree", none);
    EXPECT_TRUE(has(agree, Feature::gerund, "agreeing"));
}

TEST(Conjugation, TakesWhatIsIrregularFromTheTable) {
    Verb become;
    become.infinitive = "become";
    become.past_it = "became";
    become.participle = "become";
    const auto all = forms_of(Language::english, "become sponsors", {become});
    EXPECT_TRUE(has(all, Feature::past, "became sponsors"));
    EXPECT_TRUE(has(all, Feature::past, "have become sponsors"));
    EXPECT_FALSE(has(all, Feature::past, "becomed sponsors"));
    Verb poner;
    poner.infinitive = "poner";
    poner.prefixes = {"o"};
    poner.past_it = "puso";
    poner.future = "pondr";
    const auto oppose = forms_of(Language::spanish, "oponerse", {poner});
    EXPECT_TRUE(has(oppose, Feature::past, "se opuso"));
    EXPECT_TRUE(has(oppose, Feature::future, "se opondrá"));
    EXPECT_TRUE(has(oppose, Feature::gerund, "oponiéndose"));
    // A word that only ends so is another verb.
    EXPECT_TRUE(has(forms_of(Language::spanish, "deponer", {poner}), Feature::past, "deponió"));
}

TEST(Conjugation, PutsThePronounWhereTheLanguageHasIt) {
    const auto spanish = forms_of(Language::spanish, "sumarse a los patrocinadores", none);
    EXPECT_TRUE(has(spanish, Feature::past, "se sumaron a los patrocinadores"));
    EXPECT_TRUE(has(spanish, Feature::past, "nos hemos sumado a los patrocinadores"));
    EXPECT_TRUE(has(spanish, Feature::gerund, "sumándose a los patrocinadores"));
    const auto portuguese = forms_of(Language::portuguese, "juntar-se aos autores", none);
    EXPECT_TRUE(has(portuguese, Feature::past, "juntou-se aos autores"));
    EXPECT_TRUE(has(portuguese, Feature::past, "se juntou aos autores"));
    EXPECT_TRUE(has(portuguese, Feature::past, "juntamo-nos aos autores"));
    EXPECT_TRUE(has(portuguese, Feature::future, "juntar-se-á aos autores"));
    const auto french = forms_of(Language::french, "se porter coauteur", none);
    EXPECT_TRUE(has(french, Feature::past, "s'est portée coauteur"));
    EXPECT_TRUE(has(french, Feature::past, "se sont portées coauteur"));
    EXPECT_TRUE(has(french, Feature::present, "se porte coauteur"));
    const auto en = forms_of(Language::french, "s'en tenir à", none);
    EXPECT_TRUE(has(en, Feature::infinitive, "s'en tenir à"));
    EXPECT_TRUE(has(en, Feature::past, "s'en sont tenis à")) << "by the rule; tenir is irregular";
}

TEST(Conjugation, AgreesThePossessiveWithWhoActs) {
    const auto all = forms_of(Language::english, "add {its} name", none);
    EXPECT_TRUE(has(all, Feature::present, "adds its name"));
    EXPECT_FALSE(has(all, Feature::present, "adds their name"));
    EXPECT_TRUE(has(all, Feature::past, "added their name"));
    const auto french = forms_of(Language::french, "ajouter {son} nom", none);
    EXPECT_TRUE(has(french, Feature::past, "ont ajouté leur nom"));
    EXPECT_TRUE(has(french, Feature::present, "ajoute son nom"));
    EXPECT_FALSE(has(french, Feature::present, "ajoute leur nom"));
}

TEST(Conjugation, OfFrenchKeepsTheSoundOfItsStem) {
    const auto announce = forms_of(Language::french, "annoncer", none);
    EXPECT_TRUE(has(announce, Feature::past, "annonça"));
    EXPECT_TRUE(has(announce, Feature::past, "annonçait"));
    const auto engage = forms_of(Language::french, "engager", none);
    EXPECT_TRUE(has(engage, Feature::past, "engageait"));
    EXPECT_TRUE(has(engage, Feature::gerund, "engageant"));
}

TEST(Conjugation, LeavesOutAnImperfectThatIsNone) {
    Verb ser;
    ser.infinitive = "ser";
    ser.imperfect = "-";
    for (const Inflected& one : forms_of(Language::spanish, "ser coautora", {ser}))
        EXPECT_EQ(one.phrase.find('-'), std::string::npos) << one.phrase;
}

TEST(Conjugation, OfNoInfinitiveIsEmpty) {
    EXPECT_TRUE(forms_of(Language::spanish, "patrocinadores de", none).empty());
    EXPECT_TRUE(forms_of(Language::french, "", none).empty());
    EXPECT_TRUE(forms_of(Language::portuguese, "votou", none).empty());
}

} // namespace
} // namespace plenary::reader
