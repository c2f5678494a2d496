#include "plenary/format/html.hpp"

#include <fmt/format.h>

#include "plenary/evidence/reader/language.hpp"
#include "plenary/evidence/reader/layout.hpp"
#include "plenary/format/html_align.hpp"
#include "plenary/format/html_depth.hpp"
#include "plenary/format/html_tree.hpp"
#include "plenary/format/html_walk.hpp"

namespace plenary::format {
namespace {

// Puts runs one after the other; those of one <pre> are gathered and laid out as plain text.
class Composer {
public:
    Composer(const reader::Piece& page, reader::Setter& setter) : page_(page), setter_(setter) {}

    void add(const HtmlRun& run) {
        if (run.pre != pre_)
            end_pre();
        if (run.pre != 0) {
            begin_pre(run);
            return;
        }
        if (!any_ || run.block != block_)
            begin_block(run);
        for (; cell_ < run.cell; ++cell_)
            setter_.cell(page_.at(run.begin));
        if (run.parted || run.blank)
            setter_.blank(page_.at(run.begin));
        if (run.blank)
            return;
        reader::Located text = located(run);
        if (run.quoted)
            setter_.quote();
        setter_.put(text.piece());
        if (run.quoted)
            setter_.unquote();
    }

    void end_pre() {
        if (pre_ != 0) {
            if (pre_quoted_)
                setter_.quote();
            reader::lay_out(gathered_.piece(), setter_);
            if (pre_quoted_)
                setter_.unquote();
        }
        gathered_ = {};
        pre_ = 0;
    }

private:
    void begin_block(const HtmlRun& run) {
        setter_.open(run.kind);
        any_ = true;
        block_ = run.block;
        cell_ = 0;
    }

    [[nodiscard]] reader::Located located(const HtmlRun& run) const {
        reader::Located out;
        if (run.again) {
            out.text = run.text->text;
            out.from.assign(out.text.size() + 1, page_.at(run.begin));
            return out;
        }
        align(run.text->text, page_.text, run.begin, run.raw, out);
        for (std::uint32_t& from : out.from)
            from = page_.at(from);
        return out;
    }

    void begin_pre(const HtmlRun& run) {
        const reader::Located text = located(run);
        const bool next_line = pre_ == run.pre && run.block != block_; // a <br>
        pre_ = run.pre;
        pre_quoted_ = run.quoted;
        block_ = run.block;
        any_ = false;
        if (!gathered_.from.empty())
            gathered_.from.pop_back();
        if (next_line) {
            gathered_.text += '\n';
            gathered_.from.push_back(text.from.front());
        }
        gathered_.text += text.text;
        gathered_.from.insert(gathered_.from.end(), text.from.begin(), text.from.end());
    }

    const reader::Piece& page_;
    reader::Setter& setter_;
    reader::Located gathered_;
    std::uint32_t pre_ = 0;
    bool pre_quoted_ = false;
    bool any_ = false; // block_ is open
    std::uint32_t block_ = 0;
    std::uint32_t cell_ = 0;
};

} // namespace

Result<std::monostate> set_html(const reader::Piece& page, reader::Setter& setter,
                                Remarks& remarks) {
    if (const auto deep = too_deep_at(page.text)) {
        return fail({Kind::invalid, "html-too-deep",
                     "the elements of this page are nested too deeply to be read",
                     "save the text of the page as plain text", remarks.place(page.at(*deep)), ""});
    }
    const HtmlTree tree(page.text);
    if (tree.document() == nullptr) {
        return fail({Kind::invalid, "html-too-large",
                     "this page takes too much memory: its markup repeats itself without end",
                     "save the text of the page as plain text", remarks.place(page.at(0)), ""});
    }
    if (const auto language = reader::language_of_tag(language_tag(tree.document())))
        setter.declare(*language);
    const HtmlRuns walked = walk_html(tree.document(), page.text);
    Composer composer(page, setter);
    for (const HtmlRun& run : walked.runs)
        composer.add(run);
    composer.end_pre();
    if (walked.unfollowed > 0) {
        remarks.add("styles-not-followed",
                    fmt::format("{} style rules that hide text were not followed: compare the text "
                                "with the page",
                                walked.unfollowed));
    }
    return std::monostate{};
}

} // namespace plenary::format
