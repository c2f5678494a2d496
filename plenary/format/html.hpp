// The text of a page of HTML that a reader sees.
//
// Left out: scripts, style, templates, comments, the head (its title is a heading where the page
// has no h1), what is `hidden`, not displayed, or struck out (s, strike, del, line-through) by the
// element, its style attribute or a rule of a style element (see html_style.hpp), what shows only
// without scripts, and closed dialogs. Inserted text (ins) stays. Not noticed is text hidden by its
// colour, size or place, by a style sheet of another file, or by a script.
//
// Block elements and <br> are blocks, list items items, rows of tables rows with their cells parted
// by tabs; a row that holds a table, a list, a heading or several paragraphs serves the layout of
// the page and its cells are blocks. A blockquote is quoted. <pre> is read as plain text is.
// Text stands in the order of the source, so that its places never fall.
//
// Problems, with their place: html-too-deep (see html_depth.hpp), html-too-large (see
// html_tree.hpp). Cost O(bytes x depth).
#pragma once

#include <variant>

#include "plenary/evidence/reader/located.hpp"
#include "plenary/evidence/reader/setter.hpp"
#include "plenary/format/remark.hpp"
#include "plenary/problem/problem.hpp"

namespace plenary::format {

// Puts what is seen of the page, which is UTF-8 and shorter than 2^32 bytes.
[[nodiscard]] Result<std::monostate> set_html(const reader::Piece& page, reader::Setter& setter,
                                              Remarks& remarks);

} // namespace plenary::format
