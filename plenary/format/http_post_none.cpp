#include "plenary/format/http_post.hpp"

namespace plenary::format {

bool can_post() { return false; }

Result<HttpAnswer> post(const HttpPost& /*question*/) {
    return fail({Kind::usage,
                 "no-model-support",
                 "this program was built without support for models",
                 "install libcurl4-openssl-dev and build again, or leave out --model",
                 {},
                 ""});
}

} // namespace plenary::format
