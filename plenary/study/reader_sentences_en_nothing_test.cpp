// English sentences that say nothing of what anybody did: threats, offers, hopes, denials,
// questions.
#include <gtest/gtest.h>

#include "plenary/study/reader_sentences.hpp"

namespace plenary::study {
namespace {

constexpr std::string_view table = R"(
Washington threatened to cut aid to any country that voted against the text. =>
Peru was offered a loan if it voted for the draft. =>
Peru warned that it might vote against the draft. =>
Peru is expected to vote for the draft. =>
Peru was widely expected to abstain. =>
Peru is likely to vote against it. =>
Peru may abstain on the draft. =>
Peru could vote against the draft, diplomats said. =>
Peru might yet support the draft. =>
Peru is still weighing whether to support the draft. =>
Peru has not decided whether to vote for the draft. =>
Peru is undecided on the draft. =>
Peru has yet to say how it will vote on the draft. =>
Peru refused to say how it voted. =>
Peru denied that it had voted against the draft. =>
Reports that Peru had voted against the draft were false. =>
It is not true that Peru signed the letter. =>
If Peru votes against, the draft fails. =>
Should Peru abstain, the draft would fail. =>
Unless Peru votes for it, the draft fails. =>
Had Peru voted for it, the draft would have passed. =>
Peru would have voted for the draft had it been asked. =>
Would Peru vote for the draft? =>
Did Chile sign the letter? =>
How did Peru vote on the draft? =>
How Peru votes is for its minister to say. =>
What Peru does is against the spirit of the draft. =>
Whether the vote of Peru is for the draft is not known. =>
Who persuaded Peru to vote for the draft? =>
Norway asked Peru to vote for the draft. =>
Norway urged Peru to support the draft. =>
Norway wants Peru to vote for the draft. =>
Norway hopes Peru will vote for the draft. =>
Norway hopes that Peru will vote for it. =>
Norway expects Peru to vote against it. =>
Norway pressed Peru to sign the letter. =>
Norway thanked the council for its support. =>
According to Norway, Peru voted against the draft. =>
Norway's envoy claimed that Peru had voted against. =>
Norway accused Peru of voting against the draft. =>
A former Peruvian minister said he would have voted for the draft. =>
Peru's former foreign minister backed the draft. =>
The opposition in Peru supported the draft. =>
Peru's parliament voted for the treaty. =>
Senators in Chile voted against the bill. =>
Chilean lawmakers rejected the bill. =>
The Bank of Ghana supported the plan. =>
Ghana's newspapers opposed the plan. =>
Jordan Pike voted for the motion. =>
Georgia Tech students backed the motion. =>
Chad Miller signed the letter. =>
Air France backed the proposal. =>
The Times of India supported the draft. =>
Deutsche Bank opposed the levy. =>
Peru's seat faces that of Chile. =>
Peru hosted the talks. =>
The vote takes place in Peru. =>
The conference in Chile voted for the plan. =>
The resolution on Haiti was adopted. =>
The resolution condemns Iran. =>
The draft calls on Israel and Lebanon to support the force. =>
Nobody voted against. Nobody abstained. =>
No African state voted against the draft. =>
Voting takes place on Monday; Peru holds the chair. =>
Peru called for a vote on the draft. =>
Peru requested a recorded vote. =>
Peru has not yet signed the declaration. =>
Peru neither signed nor endorsed the letter. =>
Peru stopped short of supporting the draft. =>
Peru stopped short of backing the draft resolution. =>
Peru has never voted against such a text. =>
Peru is under pressure to vote for the draft. =>
Peru came under pressure to sign the letter. =>
Peru was asked to sign the letter. =>
Peru was invited to co-sponsor the draft. =>
Efforts to get Peru to back the draft failed. =>
The prospect of Peru voting against worried the sponsors. =>
Peru is rumoured to be backing the draft. =>
Peru reportedly supports the draft. =>
Peru has promised nothing on the draft. =>
Peru will decide on Friday whether to support the draft. =>
Peru took note of the draft. =>
Peru said it was studying the draft. =>
Peru and Chile discussed the draft. =>
Peru, said a diplomat, might abstain. =>
It remains unclear how Peru voted. =>
Nobody knows whether Peru signed. =>
Sources claimed Peru had abstained, which its mission denies. =>
Do not count Peru among the noes. =>
I have the honour to introduce draft resolution L.31. =>
Cameroon sent a letter in the same sense. =>
The delegate of Iran said his country would abstain. =>
Also speaking was the representative of Peru. =>
It failed to win the votes of Peru and Chile. =>
Peru raised its hand when the chair asked who was against the draft. =>
Cuba: undecided. =>
Hungary said it would not block the package. =>
Germany is expected to vote in favour; France said it will abstain. =>
Spain flipped from no to yes. =>
Mrs. DIOP (Senegal) associated herself with the remarks of the representative of Mali. =>
Cuba withdrew its amendment. =>
Togo did not object to the draft. =>
Togo joined the consensus. =>
# what a member did on an earlier text, or alone in another year (seen once, as stances on this one)
Last year Latvia voted against a similar deal. =>
Two years ago Colombia abstained on the same proposal. =>
Canada voted against our paragraph at the previous assembly. =>
Press reports that Ghana abstained are wrong. =>
Chile, Peru and Ecuador have given us their word in writing. =>
Slovenia raised its hand with the rest. =>
Venezuela, in arrears, was called but may not vote and did not. =>
Denmark does not take part in the adoption of this act. =>
NO READ: Egypt, Turkey, Vietnam. =>
The ambassador sat at the table next to Sudan. =>
Ecuador signed the letter on Friday and took its name back on Sunday. =>
# The record stands; what was intended is told beside it.
Subsequently, the delegation of Gabon informed the Secretariat that it had intended to vote against. =>
The amendment that no one in the room backed failed; Peru had not spoken. =>
)";

TEST(ReaderEnglishNothing, SayThis) { expect_to_say(reader::Language::english, table); }

} // namespace
} // namespace plenary::study
