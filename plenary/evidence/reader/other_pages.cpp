#include "plenary/evidence/reader/other_pages.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace plenary::reader {
namespace {

// In small letters and without accents.
constexpr std::array<std::string_view, 48> labels{"alsoread",
                                                  "alsoreadthis",
                                                  "morefromthissection",
                                                  "moreonthisstory",
                                                  "moreonthistopic",
                                                  "mostread",
                                                  "readalso",
                                                  "readmore",
                                                  "recommended",
                                                  "recommendedforyou",
                                                  "relatedarticles",
                                                  "relatedcontent",
                                                  "relatednews",
                                                  "relatedposts",
                                                  "relatedstories",
                                                  "relatedtopics",
                                                  "youmayalsobeinterestedin",
                                                  "youmayalsolike",
                                                  "youcanalsoread",
                                                  "trending",
                                                  "alireaussi",
                                                  "alireegalement",
                                                  "articlesassocies",
                                                  "lireaussi",
                                                  "lireegalement",
                                                  "lirelasuite",
                                                  "surlememesujet",
                                                  "voiraussi",
                                                  "entradasrelacionadas",
                                                  "leaademas",
                                                  "leatambien",
                                                  "leetambien",
                                                  "leertambien",
                                                  "lepuedeinteresar",
                                                  "masleidas",
                                                  "noticiasrelacionadas",
                                                  "notasrelacionadas",
                                                  "seguirleyendo",
                                                  "tambienlepuedeinteresar",
                                                  "tepuedeinteresar",
                                                  "ultimasnoticias",
                                                  "artigosrelacionados",
                                                  "leiamais",
                                                  "leiatambem",
                                                  "maislidas",
                                                  "saibamais",
                                                  "vejamais",
                                                  "vejatambem"};

constexpr std::uint32_t longest_label = 6;
constexpr std::uint32_t longest_title = 16;

// The last word of the label that opens the sentence, or Analysis::none. What stands behind it is
// parted from it.
std::uint32_t label_of(const Analysis& a, const Sentence& s) {
    if (!s.opens_block)
        return Analysis::none;
    std::string said;
    for (std::uint32_t w = s.first; w <= s.last && w < s.first + longest_label; ++w) {
        said += a.folded(w, w);
        const bool ends = w == s.last || (a.after(w) & ~Gap::space) != 0;
        if (ends && std::find(labels.begin(), labels.end(), said) != labels.end())
            return w;
    }
    return Analysis::none;
}

} // namespace

void drop_other_pages(const Analysis& a, std::vector<Sentence>& sentences) {
    bool below = false; // a label alone stands above
    std::vector<Sentence> kept;
    kept.reserve(sentences.size());
    for (const Sentence& s : sentences) {
        const std::uint32_t label = label_of(a, s);
        const std::uint32_t words = s.last - s.first;
        const bool title =
            s.opens_block && words < longest_title && (a.after(s.last) & Gap::stop) == 0;
        if (label != Analysis::none && words < longest_label + longest_title) {
            below = label == s.last;
        } else if (!below || !title) {
            below = false;
            kept.push_back(s);
        }
    }
    sentences = std::move(kept);
}

} // namespace plenary::reader
