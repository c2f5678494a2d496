// What a fit and a reference have in common, position by position.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plenary/numeric/procrustes.hpp"
#include "plenary/question/answer.hpp"

namespace plenary::study {

using Who = std::pair<std::optional<int>, std::string>; // session and member

struct ScorePlace {
    std::vector<double> at;
    std::vector<double> sd; // of it, or empty
};

// Those that both sides have, in one order; they must outlive what is made of them.
struct Matched {
    std::vector<Who> who;
    std::vector<const ScorePlace*> fit;
    std::vector<const ScorePlace*> reference;
};

// What two columns have in common, over some members.
struct Figures {
    std::optional<int> session; // none: over all
    std::size_t dimension = 0;
    std::size_t members = 0;
    std::optional<double> pearson;
    std::optional<double> spearman;
    std::optional<double> kendall;
    double rmse = 0;
    std::optional<double> mean_sd;           // of the fit
    std::optional<double> reference_mean_sd; // in the same unit
    std::optional<double> sd_ratio;
    std::optional<double> covered;

    [[nodiscard]] std::optional<double> rmse_over(const std::optional<double>& sd) const {
        return sd && *sd > 0 ? std::optional(rmse / *sd) : std::nullopt;
    }
};

class Comparison {
public:
    // At least two positions, of the same dimensions.
    explicit Comparison(Matched matched);

    [[nodiscard]] const Laid& laid() const { return laid_; }

    // One a dimension.
    [[nodiscard]] std::vector<Figures> over_all() const;

    // Sessions with at least three positions, in order; both sides centred and scaled anew in each.
    [[nodiscard]] std::vector<Figures> by_session() const;

private:
    [[nodiscard]] std::vector<Figures> figures(const std::vector<std::size_t>& rows,
                                               std::optional<int> session) const;

    Matched matched_;
    Laid laid_;
    std::vector<std::vector<double>> moved_; // the reference, in units of the fit
};

[[nodiscard]] question::Object data_of(const Figures& one);
[[nodiscard]] question::Array data_of(const std::vector<Figures>& all);
[[nodiscard]] question::Table table_of(const std::vector<Figures>& all, bool sessions,
                                       bool dimensions);

} // namespace plenary::study
