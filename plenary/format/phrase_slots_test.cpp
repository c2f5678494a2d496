#include "plenary/format/phrase_slots.hpp"

#include <gtest/gtest.h>

namespace plenary::format {
namespace {

using Phrases = std::vector<std::string>;

PhraseSlots slots() {
    PhraseSlots out;
    out.set_texts({"the draft", "the text"});
    out.set_pronouns({"it"});
    return out;
}

TEST(PhraseSlots, PutEachNameInThePlace) {
    EXPECT_EQ(*slots().filled("give {text} the nod"),
              (Phrases{"give the draft the nod", "give the text the nod"}));
    EXPECT_EQ(*slots().filled("dismiss {it}"),
              (Phrases{"dismiss the draft", "dismiss the text", "dismiss it"}));
}

TEST(PhraseSlots, LeaveOtherPhrasesAsTheyAre) {
    EXPECT_EQ(*slots().filled("add {its} name"), Phrases{"add {its} name"});
    EXPECT_EQ(*PhraseSlots().filled("nod"), Phrases{"nod"});
}

TEST(PhraseSlots, RefuseWhatCannotBeFilled) {
    EXPECT_EQ(PhraseSlots().filled("give {it} the nod").error().code, "no-texts");
    EXPECT_EQ(slots().filled("{text} beats {it}").error().code, "two-slots");
    EXPECT_EQ(slots().filled("{text} beats {text}").error().code, "two-slots");
}

} // namespace
} // namespace plenary::format
