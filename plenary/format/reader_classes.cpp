#include "plenary/format/reader_classes.hpp"

#include <map>
#include <vector>

#include "plenary/text/nearest.hpp"

namespace plenary::format {

using reader::Feature;
using reader::Sense;

namespace {

const std::map<std::string, Sense>& senses() {
    static const std::map<std::string, Sense> all{
        {"vote", Sense::vote},
        {"side", Sense::side},
        {"abstain", Sense::abstain},
        {"absent", Sense::absent},
        {"sign", Sense::sign},
        {"sponsor", Sense::sponsor},
        {"support", Sense::support},
        {"oppose", Sense::oppose},
        {"adopted", Sense::adopted},
        {"neg", Sense::neg},
        {"aux", Sense::aux},
        {"if", Sense::condition},
        {"expect", Sense::expect},
        {"deny", Sense::deny},
        {"claim", Sense::claim},
        {"say", Sense::say},
        {"urge", Sense::urge},
        {"threat", Sense::threat},
        {"offer", Sense::offer},
        {"withdraw", Sense::withdraw},
        {"change", Sense::change},
        {"first", Sense::first},
        {"former", Sense::former},
        {"hedge", Sense::hedge},
        {"rest", Sense::rest},
        {"same", Sense::same},
        {"along", Sense::along},
        {"join", Sense::join},
        {"only", Sense::only},
        {"foremost", Sense::foremost},
        {"except", Sense::except},
        {"refer", Sense::refer},
        {"group_noun", Sense::group_noun},
        {"speaker", Sense::speaker},
        {"title", Sense::title},
        {"not_agent", Sense::not_agent},
        {"former_year", Sense::earlier},
        {"article", Sense::article},
        {"and", Sense::conjunction},
        {"prep", Sense::preposition},
        {"pronoun", Sense::pronoun},
        {"its_vote", Sense::its_vote},
        {"relative", Sense::relative},
        {"but", Sense::but},
        {"no_vote_taken", Sense::without_vote},
        {"unanimous", Sense::unanimous},
        {"motion", Sense::motion},
        {"anaphor", Sense::anaphor},
        {"draft", Sense::draft},
        {"those", Sense::those},
        {"that_time", Sense::that_time},
        {"whole", Sense::whole},
        {"number", Sense::number},
        {"separate", Sense::separate},
        {"skip", Sense::stop_phrase},
        {"note", Sense::note},
        {"gives", Sense::gives},
        {"asks", Sense::asks},
        {"balloting", Sense::balloting},
        {"puts", Sense::puts},
        {"turns", Sense::turns},
        {"explains", Sense::explains},
        {"awaits", Sense::awaits},
        {"general", Sense::general},
        {"shift", Sense::shift},
        {"about", Sense::about},
        {"result", Sense::result},
        {"both", Sense::both},
        {"namely", Sense::namely},
        {"stand", Sense::stand},
        {"refuse", Sense::refuse},
        {"first_person", Sense::first_person},
    };
    return all;
}

} // namespace

std::optional<Sense> reader_class(const std::string& word) {
    const auto found = senses().find(word);
    return found == senses().end() ? std::nullopt : std::optional(found->second);
}

std::string hint_for_class(const std::string& word) {
    std::vector<std::string> known;
    for (const auto& [name, sense] : senses())
        known.push_back(name);
    const std::string near = did_you_mean(word, known);
    return near.empty() ? "the classes are in docs/formats/reader-lexicon.md" : near;
}

std::optional<Feature> reader_feature(Sense sense, const std::string& word) {
    static const std::map<std::string, Feature> all{
        {"", Feature::none},
        {"past", Feature::past},
        {"base", Feature::base},
        {"present", Feature::present},
        {"future", Feature::future},
        {"conditional", Feature::conditional},
        {"infinitive", Feature::infinitive},
        {"gerund", Feature::gerund},
        {"participle", Feature::participle},
        {"noun", Feature::noun},
        {"for", Feature::in_favour},
        {"against", Feature::against},
        {"had", Feature::had},
        {"have", Feature::have},
        {"will", Feature::will},
        {"would", Feature::would},
        {"may", Feature::may},
        {"be", Feature::be},
        {"did", Feature::did},
        {"by", Feature::by},
        {"of", Feature::of},
        {"from", Feature::from},
        {"in", Feature::in},
        {"to", Feature::to},
        {"on", Feature::on},
        {"with", Feature::with},
        {"between", Feature::between},
        {"text", Feature::text},
        {"matter", Feature::matter},
        {"amendment", Feature::amendment},
        {"paragraph", Feature::paragraph},
        {"declaration", Feature::declaration},
        {"letter", Feature::letter},
        {"treaty", Feature::treaty},
        {"procedure", Feature::procedure},
        {"second", Feature::second},
        {"sign", Feature::refer_sign},
        {"sponsor", Feature::refer_sponsor},
        {"yes", Feature::refer_yes},
        {"no", Feature::refer_no},
        {"abstain", Feature::refer_abstain},
        {"last", Feature::refer_last},
        {"attending", Feature::refer_present},
        {"name", Feature::name},
        {"alias", Feature::alias},
        {"demonym", Feature::demonym},
        {"capital", Feature::capital},
        {"code", Feature::name},
        {"seat", Feature::seat},
    };
    if (sense == Sense::preposition && word == "for")
        return Feature::for_;
    const auto found = all.find(word);
    return found == all.end() ? std::nullopt : std::optional(found->second);
}

} // namespace plenary::format
