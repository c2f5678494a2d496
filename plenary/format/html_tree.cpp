#include "plenary/format/html_tree.hpp"

#include <algorithm>
#include <csetjmp>
#include <cstddef>
#include <cstdlib>
#include <vector>

namespace plenary::format {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{1} << 20;
constexpr std::size_t least_budget = std::size_t{64} << 20;
constexpr std::size_t budget_a_byte = 200;

} // namespace

struct HtmlTree::Memory {
    std::vector<void*> chunks;
    char* next = nullptr;
    std::size_t left = 0;
    std::size_t budget = 0;
    std::jmp_buf give_up;

    // Null where the budget or the machine has no more.
    void* take(std::size_t size) {
        constexpr std::size_t step = alignof(std::max_align_t);
        size = (std::max<std::size_t>(size, 1) + step - 1) / step * step;
        if (size > left) {
            const std::size_t fresh = std::max(size, chunk_bytes);
            void* chunk = fresh <= budget ? std::malloc(fresh) : nullptr;
            if (chunk == nullptr)
                return nullptr;
            budget -= fresh;
            chunks.push_back(chunk);
            // A chunk made for one large piece leaves the other in use.
            if (size >= chunk_bytes)
                return chunk;
            next = static_cast<char*>(chunk);
            left = fresh;
        }
        void* const taken = next;
        next += size;
        left -= size;
        return taken;
    }

    // What gumbo calls. It does not ask whether it got memory: only a jump leads out of it, over
    // frames of C.
    static void* allocate(void* memory, std::size_t size) {
        auto* self = static_cast<Memory*>(memory);
        void* const taken = self->take(size);
        if (taken == nullptr)
            std::longjmp(self->give_up, 1);
        return taken;
    }

    static const GumboNode* parse(Memory& memory, const char* page, std::size_t size) {
        GumboOptions options = kGumboDefaultOptions;
        options.allocator = &Memory::allocate;
        options.deallocator = [](void*, void*) {};
        options.userdata = &memory;
        options.max_errors = 0;
        if (setjmp(memory.give_up) != 0)
            return nullptr;
        return gumbo_parse_with_options(&options, page, size)->document;
    }
};

HtmlTree::HtmlTree(std::string_view page) : memory_(std::make_unique<Memory>()) {
    memory_->budget = least_budget + budget_a_byte * page.size();
    document_ = Memory::parse(*memory_, page.data(), page.size());
}

HtmlTree::~HtmlTree() {
    for (void* chunk : memory_->chunks)
        std::free(chunk);
}

} // namespace plenary::format
