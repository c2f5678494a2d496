// `plenary read`: what texts say of members, as proposals, and how well that agrees with gold.
#pragma once

#include <functional>
#include <vector>

#include "plenary/evidence/reader/proposal.hpp"
#include "plenary/evidence/reader/readable.hpp"
#include "plenary/study/model.hpp"
#include "plenary/study/open.hpp"

namespace plenary::study {

// What makes proposals of a text; it fails where its tables do.
using TextReader = std::function<Result<reader::Reading>(const reader::Readable&)>;

// The options of `plenary read`.
[[nodiscard]] std::vector<question::Option> read_options();

// Reads every file, or every text of a folder. Without --score it answers with the proposals; with
// it, with the score alone. A dossier is opened only when --dossier is given: --motion then must be
// one of its motions, and members that do not belong to its body are told. Without a dossier
// --motion keeps the proposals on the motion whose key or words these are. With --model a model is
// asked too, unless a text is the snapshot of a confidential source of the dossier that is named,
// here or in the surroundings: then nothing is sent. Problems: those of texts_of, gold_for, open,
// model_named and ask_model; unknown-motion, motion-unused, misses-unused, passed-over-unused,
// model-unused, confidential-source.
[[nodiscard]] Reply ask_read(const Request& request, const TextReader& read,
                             const ModelMeans& means = {});

} // namespace plenary::study
