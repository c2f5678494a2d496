# What the field's packages make of one matrix of votes: run by ./dev bench --peers.
#
# Rscript peers.R VOTES.csv POSITIONS.csv PACKAGE
#   VOTES.csv      roll calls by members, as `plenary archive grid --csv` writes it
#   POSITIONS.csv  positions.csv of `plenary scale --preset reference` on the same votes
#   PACKAGE        pscl or MCMCpack
#
# Both are given the model of the preset: x ~ N(0, 1), discrimination and difficulty ~ N(0, 25),
# abstentions and absences left out, unanimous roll calls dropped. Prints one line of a table:
# what ran, the package's version, seconds of a processor, least and median effective sample size of
# the standardised positions, correlation of their means with Plenary's z, and the median of
# Plenary's z sd over theirs.

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 3) stop("use: peers.R VOTES.csv POSITIONS.csv pscl|MCMCpack")

votes <- read.csv(arguments[1], check.names = FALSE, colClasses = "character", na.strings = character())
yes_or_no <- function(answer) ifelse(answer == "Y", 1, ifelse(answer == "N", 0, NA))
matrix_of_votes <- t(apply(as.matrix(votes[, -(1:2)]), 2, yes_or_no))
contested <- apply(matrix_of_votes, 2, function(v) length(unique(v[!is.na(v)])) == 2)
matrix_of_votes <- matrix_of_votes[, contested]
matrix_of_votes <- matrix_of_votes[rowSums(!is.na(matrix_of_votes)) > 0, ]

ours <- read.csv(arguments[2], colClasses = c(member = "character"))
ours <- ours[match(rownames(matrix_of_votes), ours$member), ]

processor_seconds <- function(run) {
  before <- proc.time()
  draws <- run()
  after <- proc.time()
  list(draws = draws, seconds = sum(after[c("user.self", "sys.self")] - before[c("user.self", "sys.self")]))
}

run_pscl <- function() {
  suppressMessages(library(pscl))
  calls <- rollcall(matrix_of_votes, yea = 1, nay = 0, missing = NA,
                    legis.names = rownames(matrix_of_votes))
  # It tells of itself on stdout, which is the table's.
  utils::capture.output(fit <- ideal(calls, d = 1, maxiter = 10000, thin = 10, burnin = 2000, normalize = FALSE,
               store.item = FALSE, dropList = list(lop = 0), verbose = FALSE,
               priors = list(xpv = 1, bpv = 1 / 25)))
  fit$x[, , 1]
}

run_mcmcpack <- function() {
  suppressMessages(library(MCMCpack))
  # The side is set by a start, not by a constraint: the posterior is the preset's.
  fit <- MCMCirt1d(matrix_of_votes, burnin = 2000, mcmc = 8000, thin = 10, seed = 1,
                   theta.start = sign(ours$z), T0 = 1, AB0 = 1 / 25, store.item = FALSE)
  as.matrix(fit)
}

what <- switch(arguments[3],
  pscl = list(run = run_pscl, name = "pscl ideal, 2,000 + 8,000 draws"),
  MCMCpack = list(run = run_mcmcpack, name = "MCMCpack MCMCirt1d, 2,000 + 8,000 draws"),
  stop("no such package here: ", arguments[3]))
set.seed(1)
result <- processor_seconds(what$run)
draws <- result$draws
stopifnot(ncol(draws) == nrow(matrix_of_votes))

identified <- t(apply(draws, 1, function(x) (x - mean(x)) / sd(x)))
if (cor(colMeans(identified), ours$z) < 0) identified <- -identified
effective <- coda::effectiveSize(coda::as.mcmc(identified))
cat(sprintf("| %s | %s | %.1f s | %.0f | %.0f | %.4f | %.2f |\n", what$name,
            as.character(packageVersion(arguments[3])), result$seconds, min(effective),
            median(effective), cor(colMeans(identified), ours$z),
            median(ours$zsd / apply(identified, 2, sd))))
