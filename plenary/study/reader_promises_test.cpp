// Lists of a desk before a vote: who has promised what, in the labels that desks write.
#include <string_view>

#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view english = R"(
The vote on the draft is due on Friday. Promised orally: Lebanon, Canada. => CAN support, LBN support
The vote on the draft is due on Friday. Declared against: Iran, Russia. => IRN oppose, RUS oppose
The vote on the draft is due on Friday. Confirmed yes: Lebanon, Canada. Leaning no: Iran. => CAN support, IRN oppose, LBN support
The vote on the draft is due on Friday. Supporters so far: Lebanon, Canada and Kenya. => CAN support, KEN support, LBN support
The vote on the draft is due on Friday. Undecided: Iran, Russia. => 
Signatories: Lebanon, Canada and Kenya. => CAN support, KEN support, LBN support
The no camp included South Korea, Israel and Hungary in the vote on the draft. => HUN no, ISR no, KOR no
China, Vietnam and Ethiopia were among those who voted against the draft, and so was Cuba. => CHN no, CUB no, ETH no, VNM no
Rwanda and Switzerland speak against the motion to adjourn. => CHE oppose, RWA oppose
)";

constexpr std::string_view spanish = R"(
La votación del proyecto será el viernes. Apoyos confirmados: Líbano, Canadá. => CAN support, LBN support
Copatrocinadores a la fecha: Líbano, Canadá y Kenia. => CAN support, KEN support, LBN support
La votación del proyecto será el viernes. Se oponen: Irán, Rusia. => IRN oppose, RUS oppose
)";

constexpr std::string_view french = R"(
Le vote sur le projet aura lieu vendredi. Soutiens par note verbale : Liban, Canada. => CAN support, LBN support
Le vote sur le projet aura lieu vendredi. Soutiens fermes : Liban, Canada. => CAN support, LBN support
Le vote sur le projet aura lieu vendredi. Pour : Liban, Canada. Contre : Iran. => CAN support, IRN oppose, LBN support
Le vote sur le projet aura lieu vendredi. Opposés : Iran, Russie. => IRN oppose, RUS oppose
Coauteurs du projet : Liban, Canada. => CAN support, LBN support
Le Japon et la Corée du Sud sont intervenus en faveur du texte. => JPN support, KOR support
La neuvième voix pour le projet, celle de l'Ouganda, a été décisive. => UGA yes
Outre son auteur, seuls la Chine et le Niger ont soutenu la motion par leur vote. => CHN yes, NER yes
)";

constexpr std::string_view portuguese = R"(
A votação do projeto será na sexta. Apoios confirmados: Líbano, Canadá. => CAN support, LBN support
A votação do projeto será na sexta. Contra: Irão, Rússia. => IRN oppose, RUS oppose
)";

TEST(ReaderPromises, English) { expect_to_say(reader::Language::english, english); }

TEST(ReaderPromises, Spanish) { expect_to_say(reader::Language::spanish, spanish); }

TEST(ReaderPromises, French) { expect_to_say(reader::Language::french, french); }

TEST(ReaderPromises, Portuguese) { expect_to_say(reader::Language::portuguese, portuguese); }

} // namespace
} // namespace plenary::study
