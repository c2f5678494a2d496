// A page parsed by gumbo, in memory that is bounded and let go at once.
//
// gumbo itself frees a tree by recursion and asks for memory without limit. Here it gets all of it
// from one place: a deep tree is freed without recursion, and a page that would take more than
// 64 MiB and 200 times its size is given up.
#pragma once

#include <memory>
#include <string_view>

#include <gumbo.h>

namespace plenary::format {

class HtmlTree {
public:
    // The page is UTF-8 and must live as long as the tree.
    explicit HtmlTree(std::string_view page);
    ~HtmlTree();
    HtmlTree(const HtmlTree&) = delete;
    HtmlTree& operator=(const HtmlTree&) = delete;

    // Null where the page took too much memory.
    [[nodiscard]] const GumboNode* document() const { return document_; }

private:
    struct Memory;
    std::unique_ptr<Memory> memory_;
    const GumboNode* document_ = nullptr;
};

} // namespace plenary::format
