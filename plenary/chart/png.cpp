#include "plenary/chart/png.hpp"

#include <cmath>
#include <memory>

#include <cairo.h>
#include <fmt/format.h>
#include <librsvg/rsvg.h>

#include "plenary/foreign/library.hpp"

namespace plenary::chart {
namespace {

constexpr int most_wide = 16384;
constexpr double most_pixels = 64e6;

// librsvg brings GLib and cairo with it.
struct Drawing {
    foreign::Library library{"librsvg-2.so.2", "librsvg2-2"};
    decltype(&g_object_unref) object_unref = library.at("g_object_unref");
    decltype(&g_error_free) error_free = library.at("g_error_free");
    decltype(&rsvg_handle_new_from_data) handle_new_from_data =
        library.at("rsvg_handle_new_from_data");
    decltype(&rsvg_handle_get_intrinsic_dimensions) handle_get_intrinsic_dimensions =
        library.at("rsvg_handle_get_intrinsic_dimensions");
    decltype(&rsvg_handle_render_document) handle_render_document =
        library.at("rsvg_handle_render_document");
    decltype(&cairo_image_surface_create) image_surface_create =
        library.at("cairo_image_surface_create");
    decltype(&cairo_surface_destroy) surface_destroy = library.at("cairo_surface_destroy");
    decltype(&cairo_surface_write_to_png_stream) surface_write_to_png_stream =
        library.at("cairo_surface_write_to_png_stream");
    decltype(&cairo_create) create = library.at("cairo_create");
    decltype(&cairo_destroy) destroy = library.at("cairo_destroy");
    decltype(&cairo_set_source_rgb) set_source_rgb = library.at("cairo_set_source_rgb");
    decltype(&cairo_paint) paint = library.at("cairo_paint");
    decltype(&cairo_status) status = library.at("cairo_status");
    decltype(&cairo_status_to_string) status_to_string = library.at("cairo_status_to_string");
};

const Drawing& drawing() {
    static const Drawing loaded;
    return loaded;
}

struct Release {
    void operator()(RsvgHandle* handle) const { drawing().object_unref(handle); }

    void operator()(GError* error) const { drawing().error_free(error); }

    void operator()(cairo_surface_t* surface) const { drawing().surface_destroy(surface); }

    void operator()(cairo_t* context) const { drawing().destroy(context); }
};

template <class T>
using Owned = std::unique_ptr<T, Release>;

Problem problem(Kind kind, std::string code, std::string message, std::string hint = "") {
    return {kind, std::move(code), std::move(message), std::move(hint), {}, ""};
}

Problem bad_svg(GError* raw) {
    const Owned<GError> error(raw);
    return problem(
        Kind::invalid, "bad-svg",
        fmt::format("cannot draw the SVG: {}", raw == nullptr ? "no reason given" : raw->message));
}

Problem no_picture(cairo_status_t status) {
    return problem(Kind::io, "no-picture",
                   fmt::format("cannot make the picture: {}", drawing().status_to_string(status)));
}

cairo_status_t append(void* out, const unsigned char* bytes, unsigned int length) {
    // Nothing may be thrown through cairo.
    try {
        static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), length);
    } catch (const std::exception&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

Result<std::string> to_png(std::string_view svg, int width_pixels) {
    if (width_pixels < 1 || width_pixels > most_wide) {
        return fail(problem(Kind::usage, "bad-width",
                            fmt::format("a picture cannot be {} pixels wide", width_pixels),
                            fmt::format("give a width from 1 to {}", most_wide)));
    }
    if (drawing().library.missing())
        return fail(*drawing().library.missing());
    GError* error = nullptr;
    const auto* bytes = reinterpret_cast<const guint8*>(svg.data());
    const Owned<RsvgHandle> handle(drawing().handle_new_from_data(bytes, svg.size(), &error));
    if (!handle)
        return fail(bad_svg(error));

    gboolean has_width = FALSE;
    gboolean has_height = FALSE;
    gboolean has_box = FALSE;
    RsvgLength width{};
    RsvgLength height{};
    RsvgRectangle box{};
    drawing().handle_get_intrinsic_dimensions(handle.get(), &has_width, &width, &has_height,
                                              &height, &has_box, &box);
    if (has_box == FALSE || !(box.width > 0) || !(box.height > 0)) {
        return fail(problem(Kind::invalid, "bad-svg", "the SVG has no viewBox with an extent"));
    }
    const double tall = std::ceil(width_pixels * box.height / box.width);
    if (tall * width_pixels > most_pixels || tall > most_wide * 2.0) {
        return fail(problem(
            Kind::invalid, "picture-too-large",
            fmt::format("a picture of {} by {:.0f} pixels is too large", width_pixels, tall),
            "ask for a smaller width"));
    }

    const Owned<cairo_surface_t> surface(
        drawing().image_surface_create(CAIRO_FORMAT_RGB24, width_pixels, static_cast<int>(tall)));
    const Owned<cairo_t> context(drawing().create(surface.get()));
    drawing().set_source_rgb(context.get(), 1, 1, 1);
    drawing().paint(context.get());
    const RsvgRectangle viewport{0, 0, static_cast<double>(width_pixels), tall};
    if (drawing().handle_render_document(handle.get(), context.get(), &viewport, &error) == FALSE) {
        return fail(bad_svg(error));
    }
    if (const cairo_status_t status = drawing().status(context.get());
        status != CAIRO_STATUS_SUCCESS) {
        return fail(no_picture(status));
    }
    std::string out;
    const cairo_status_t status =
        drawing().surface_write_to_png_stream(surface.get(), append, &out);
    if (status != CAIRO_STATUS_SUCCESS)
        return fail(no_picture(status));
    return out;
}

} // namespace plenary::chart
