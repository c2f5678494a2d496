#include "plenary/study/read_language.hpp"

#include <gtest/gtest.h>

namespace plenary::study {
namespace {

question::Asked asking(const std::string& language) {
    question::Asked asked;
    asked.set("language", language);
    return asked;
}

TEST(ReadLanguage, IsOneOfFourOrNone) {
    EXPECT_EQ(*language_asked(question::Asked{}), std::nullopt);
    EXPECT_EQ(**language_asked(asking("es")), reader::Language::spanish);
    EXPECT_EQ(**language_asked(asking("PT")), reader::Language::portuguese);
    for (const char* other : {"", "e", "de", "es-MX", "Spanish"}) {
        const auto refused = language_asked(asking(other));
        ASSERT_FALSE(refused) << other;
        EXPECT_EQ(refused.error().code, "unknown-language");
        EXPECT_EQ(refused.error().kind, Kind::usage);
    }
}

TEST(ReadLanguage, IsThatOfTheTextWhateverItsWordsSay) {
    reader::Readable text;
    EXPECT_EQ(language_untold(text), ""); // no words
    text.text = "Chad.";
    EXPECT_NE(language_untold(text), "");
    take_language(std::nullopt, text);
    EXPECT_FALSE(text.language_guessed);
    take_language(reader::Language::french, text);
    EXPECT_EQ(text.language, reader::Language::french);
    EXPECT_EQ(language_untold(text), "");
}

} // namespace
} // namespace plenary::study
