# Makes reference.json, the numbers that agreementOf() must give: Rscript reference.R > reference.json
# Nothing of the program needs R; the numbers are kept. The weighted kappas are those of vcd 1.4-11: psych 2.2.9 gives the
# same values, but its variance sums rows where Fleiss, Cohen and Everitt sum columns, and is sometimes below nothing.
suppressMessages(library(vcd))
set.seed(20261121)
table_of <- function(n, spread, shift) {
  truth <- sample(0:4, n, replace = TRUE, prob = c(1, 2, 4, 5, 2))
  mark <- function(more) pmin(4, pmax(0, round(truth + more + rnorm(n, 0, spread))))
  cbind(mark(0), mark(shift))
}
cases <- list(close = table_of(120, 0.5, 0), harsh = table_of(80, 0.7, -0.8), loose = table_of(200, 1.6, 0), gap = 2 * table_of(60, 0.4, 0.3))
describe <- function(pairs) {
  levels <- sort(unique(as.vector(pairs)))
  counts <- table(factor(pairs[, 1], levels), factor(pairs[, 2], levels))
  distance <- abs(outer(levels, levels, "-")) / (max(levels) - min(levels))
  kappa <- function(weights) {
    found <- Kappa(counts, weights = weights)$Weighted
    list(value = unname(found[1]), error = unname(found[2]))
  }
  difference <- t.test(pairs[, 2] - pairs[, 1])
  list(pairs = pairs, exact = mean(pairs[, 1] == pairs[, 2]), adjacent = mean(abs(pairs[, 1] - pairs[, 2]) <= 1),
       linear = kappa(1 - distance), quadratic = kappa(1 - distance^2),
       severity = list(value = unname(difference$estimate), low = difference$conf.int[1], high = difference$conf.int[2]))
}
cat(jsonlite::toJSON(lapply(cases, describe), digits = 12, auto_unbox = TRUE))
