// What is moved in a meeting is a motion of its own: who asks for an adjournment, who speaks for or
// against it and who votes on it is not told of the text that the meeting has before it.
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

using reader::Language;

TEST(ReaderProcedure, IsAMotionOfItsOwnInEnglish) {
    expect_by_motion(Language::english, R"(
The council had before it a draft resolution, which Haiti had introduced. Peru moved to adjourn the debate. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. Peru moved the adjournment of the debate. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. Peru moved that the debate be adjourned. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. Peru moved that the vote be put off. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. Peru asked that the matter be put off until June. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. Peru asked for the vote to be postponed. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. Peru asked to postpone the vote. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. Peru asked for a postponement. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. Peru requested the postponement of the vote. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. Peru proposed to postpone the vote. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. Peru proposed postponing the vote. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. Peru proposed that the item be deferred. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. Peru tabled a motion to adjourn. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. Peru tabled a no-action motion. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. Peru moved the closure of the debate. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. Peru requested a secret ballot. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. Peru moved that the amendment be put to a secret ballot. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. A motion by Peru to adjourn the debate was rejected. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. Peru's motion to adjourn was rejected. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. The motion to adjourn, tabled by Peru, was rejected. => HTI support; PER support
The council had before it a draft resolution, which Haiti had introduced. Peru moved to adjourn the debate. Chile and Cuba spoke against the motion. => HTI support; PER support, CHL oppose, CUB oppose
The council had before it a draft resolution, which Haiti had introduced. Peru moved to adjourn the debate. Chile spoke in favour and Cuba against. => HTI support; PER support, CHL support, CUB oppose
The council had before it a draft resolution, which Haiti had introduced. Peru moved to adjourn the debate. Chile supported the motion; Cuba opposed it. => HTI support; PER support, CHL support, CUB oppose
The council had before it a draft resolution, which Haiti had introduced. Peru moved the adjournment of the debate. The motion was rejected: Chile voted for it and Cuba against. => HTI support; PER support, CHL yes, CUB no
The council had before it a draft resolution, which Haiti had introduced. Peru, seconded by Chile, moved the adjournment of the debate. => HTI support; PER support, CHL support
)");
}

TEST(ReaderProcedure, IsAMotionOfItsOwnInSpanish) {
    expect_by_motion(Language::spanish, R"(
El consejo tenía ante sí un proyecto de resolución, que Haití había presentado. Perú pidió aplazar el debate. => HTI support; PER support
El consejo tenía ante sí un proyecto de resolución, que Haití había presentado. Perú pidió el aplazamiento del debate. => HTI support; PER support
El consejo tenía ante sí un proyecto de resolución, que Haití había presentado. Perú pidió dejar el asunto para junio. => HTI support; PER support
El consejo tenía ante sí un proyecto de resolución, que Haití había presentado. Perú propuso aplazar la votación. => HTI support; PER support
El consejo tenía ante sí un proyecto de resolución, que Haití había presentado. Perú propuso el aplazamiento de la votación. => HTI support; PER support
El consejo tenía ante sí un proyecto de resolución, que Haití había presentado. Perú solicitó el aplazamiento de la votación. => HTI support; PER support
El consejo tenía ante sí un proyecto de resolución, que Haití había presentado. Perú solicitó posponer la votación. => HTI support; PER support
El consejo tenía ante sí un proyecto de resolución, que Haití había presentado. Perú presentó una moción de aplazamiento. => HTI support; PER support
El consejo tenía ante sí un proyecto de resolución, que Haití había presentado. Perú presentó una moción para aplazar el debate. => HTI support; PER support
El consejo tenía ante sí un proyecto de resolución, que Haití había presentado. Perú planteó una moción de orden para aplazar el debate. => HTI support; PER support
El consejo tenía ante sí un proyecto de resolución, que Haití había presentado. Perú pidió votación secreta. => HTI support; PER support
El consejo tenía ante sí un proyecto de resolución, que Haití había presentado. La moción de aplazamiento presentada por Perú fue rechazada. => HTI support; PER support
El consejo tenía ante sí un proyecto de resolución, que Haití había presentado. Una moción de Perú para aplazar el debate fue rechazada. => HTI support; PER support
El consejo tenía ante sí un proyecto de resolución, que Haití había presentado. Perú pidió aplazar el debate. Chile y Cuba se opusieron. => HTI support; PER support, CHL oppose, CUB oppose
El consejo tenía ante sí un proyecto de resolución, que Haití había presentado. Perú pidió aplazar el debate. Chile apoyó la moción y Cuba se opuso. => HTI support; PER support, CHL support, CUB oppose
El consejo tenía ante sí un proyecto de resolución, que Haití había presentado. Perú pidió el aplazamiento del debate. La moción fue rechazada: Chile votó a favor y Cuba en contra. => HTI support; PER support, CHL yes, CUB no
El consejo tenía ante sí un proyecto de resolución, que Haití había presentado. Perú, secundado por Chile, pidió el aplazamiento del debate. => HTI support; PER support, CHL support
)");
}

TEST(ReaderProcedure, IsAMotionOfItsOwnInFrench) {
    expect_by_motion(Language::french, R"(
Le conseil était saisi d'un projet de résolution, qu'Haïti avait présenté. Le Pérou a demandé l'ajournement du débat. => HTI support; PER support
Le conseil était saisi d'un projet de résolution, qu'Haïti avait présenté. Le Pérou a proposé d'ajourner le débat. => HTI support; PER support
Le conseil était saisi d'un projet de résolution, qu'Haïti avait présenté. Le Pérou a proposé l'ajournement du débat. => HTI support; PER support
Le conseil était saisi d'un projet de résolution, qu'Haïti avait présenté. Le Pérou a proposé de reporter le vote. => HTI support; PER support
Le conseil était saisi d'un projet de résolution, qu'Haïti avait présenté. Le Pérou a présenté une motion d'ajournement. => HTI support; PER support
Le conseil était saisi d'un projet de résolution, qu'Haïti avait présenté. Le Pérou a déposé une motion de non-action. => HTI support; PER support
Le conseil était saisi d'un projet de résolution, qu'Haïti avait présenté. Le Pérou a demandé un vote à bulletin secret. => HTI support; PER support
Le conseil était saisi d'un projet de résolution, qu'Haïti avait présenté. La motion d'ajournement présentée par le Pérou a été rejetée. => HTI support; PER support
Le conseil était saisi d'un projet de résolution, qu'Haïti avait présenté. Le Pérou a demandé l'ajournement du débat. Le Chili et Cuba s'y sont opposés. => HTI support; PER support, CHL oppose, CUB oppose
Le conseil était saisi d'un projet de résolution, qu'Haïti avait présenté. Le Pérou a demandé l'ajournement du débat. Le Chili a appuyé la motion et Cuba s'y est opposé. => HTI support; PER support, CHL support, CUB oppose
Le conseil était saisi d'un projet de résolution, qu'Haïti avait présenté. Le Pérou a demandé l'ajournement du débat. La motion a été rejetée : le Chili a voté pour et Cuba contre. => HTI support; PER support, CHL yes, CUB no
)");
}

TEST(ReaderProcedure, IsAMotionOfItsOwnInPortuguese) {
    expect_by_motion(Language::portuguese, R"(
O conselho tinha diante de si um projeto de resolução, que o Haiti tinha apresentado. O Peru pediu o adiamento do debate. => HTI support; PER support
O conselho tinha diante de si um projeto de resolução, que o Haiti tinha apresentado. O Peru pediu para adiar o debate. => HTI support; PER support
O conselho tinha diante de si um projeto de resolução, que o Haiti tinha apresentado. O Peru propôs adiar a votação. => HTI support; PER support
O conselho tinha diante de si um projeto de resolução, que o Haiti tinha apresentado. O Peru propôs o adiamento da votação. => HTI support; PER support
O conselho tinha diante de si um projeto de resolução, que o Haiti tinha apresentado. O Peru solicitou o adiamento da votação. => HTI support; PER support
O conselho tinha diante de si um projeto de resolução, que o Haiti tinha apresentado. O Peru apresentou uma moção de adiamento. => HTI support; PER support
O conselho tinha diante de si um projeto de resolução, que o Haiti tinha apresentado. O Peru apresentou um requerimento para adiar o debate. => HTI support; PER support
O conselho tinha diante de si um projeto de resolução, que o Haiti tinha apresentado. Um requerimento do Peru para adiar o debate foi rejeitado. => HTI support; PER support
O conselho tinha diante de si um projeto de resolução, que o Haiti tinha apresentado. A moção de adiamento apresentada pelo Peru foi rejeitada. => HTI support; PER support
O conselho tinha diante de si um projeto de resolução, que o Haiti tinha apresentado. O Peru pediu o adiamento do debate. O Chile e Cuba opuseram-se. => HTI support; PER support, CHL oppose, CUB oppose
O conselho tinha diante de si um projeto de resolução, que o Haiti tinha apresentado. O Peru pediu o adiamento do debate. O Chile apoiou a moção e Cuba opôs-se. => HTI support; PER support, CHL support, CUB oppose
O conselho tinha diante de si um projeto de resolução, que o Haiti tinha apresentado. O Peru pediu o adiamento do debate. A moção foi rejeitada: o Chile votou a favor e Cuba contra. => HTI support; PER support, CHL yes, CUB no
O conselho tinha diante de si um projeto de resolução, que o Haiti tinha apresentado. O Peru, secundado pelo Chile, pediu o adiamento do debate. => HTI support; PER support, CHL support
)");
}

TEST(ReaderProcedure, IsProposedByWhoAsksForIt) {
    EXPECT_EQ(said(Language::english, "Peru asked for a postponement of the vote."), "PER support");
}

} // namespace
} // namespace plenary::study
