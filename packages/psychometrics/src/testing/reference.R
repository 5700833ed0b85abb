# Makes reference.json: values of R and psych for the tests of this package. Run: Rscript reference.R > reference.json
# Nothing of the program needs R; the numbers are kept.
suppressMessages({ library(psych); library(jsonlite) })
set.seed(20261121)

binary <- function(n, k) {
  theta <- rnorm(n)
  b <- seq(-2, 1, length.out = k)
  sapply(b, function(one) as.integer(runif(n) < plogis(1.2 * (theta - one))))
}
partial <- function(n, k) {
  theta <- rnorm(n)
  sapply(seq_len(k), function(i) pmin(2, pmax(0, round(1 + 0.7 * theta + rnorm(n)))) / 2)
}

interval <- function(two) list(low = unname(two[1]), high = unname(two[2]))

analyse <- function(x) {
  colnames(x) <- paste0("q", seq_len(ncol(x)))
  a <- suppressWarnings(psych::alpha(as.data.frame(x), check.keys = FALSE, warnings = FALSE))
  feldt <- psych::alpha.ci(a$total$raw_alpha, n.obs = nrow(x), n.var = ncol(x), digits = 15)
  isBinary <- all(x == 0 | x == 1)
  list(
    scores = x, alpha = a$total$raw_alpha,
    feldt = list(low = as.numeric(feldt$lower.ci), high = as.numeric(feldt$upper.ci)),
    rest = unname(a$item.stats$r.drop), means = unname(colMeans(x)),
    restInterval = lapply(seq_len(ncol(x)), function(i) interval(psych::r.con(a$item.stats$r.drop[i], nrow(x)))),
    meanInterval = lapply(seq_len(ncol(x)), function(i)
      if (isBinary) interval(suppressWarnings(prop.test(sum(x[, i]), nrow(x), correct = FALSE)$conf.int))
      else interval(t.test(x[, i])$conf.int))
  )
}

stratified <- function(x, strata) {
  error <- sapply(split(seq_len(ncol(x)), strata), function(own) {
    part <- as.data.frame(x[, own, drop = FALSE])
    a <- suppressWarnings(psych::alpha(part, check.keys = FALSE, warnings = FALSE))$total$raw_alpha
    var(rowSums(part)) * (1 - a)
  })
  1 - sum(error) / var(rowSums(x))
}

large <- binary(200, 20)
small <- binary(12, 6)
graded <- partial(80, 9)
strata <- rep(1:4, each = 5)

totals <- rowSums(large)
r <- psych::alpha(as.data.frame(large), warnings = FALSE)$total$raw_alpha
mastery <- (r * totals + (1 - r) * mean(totals)) / 20
pass <- pbinom(13, 20, mastery, lower.tail = FALSE)
agreement <- mean(pass^2 + (1 - pass)^2)
chance <- mean(pass)^2 + (1 - mean(pass))^2

judges <- t(sapply(1:6, function(j) pmin(95, pmax(25, 5 * round((seq(40, 85, length.out = 15) + rnorm(15, 3 * (j - 3), 8)) / 5)))))
icc <- psych::ICC(t(judges), lmer = FALSE)$results

cat(toJSON(list(
  versions = list(R = paste(R.version$major, R.version$minor, sep = "."), psych = as.character(packageVersion("psych"))),
  tables = list(large = analyse(large), small = analyse(small), graded = analyse(graded)),
  stratified = list(strata = strata, value = stratified(large, strata)),
  consistency = list(needed = 14, reliability = r, agreement = agreement, kappa = (agreement - chance) / (1 - chance)),
  judges = list(
    ratings = judges, single = icc$ICC[2], average = icc$ICC[5],
    averageInterval = list(low = icc$`lower bound`[5], high = icc$`upper bound`[5]),
    meanCorrelation = mean(cor(t(judges))[lower.tri(diag(6))]),
    standardError = sd(rowMeans(judges)) / sqrt(6), cut = mean(judges)
  ),
  welch = interval(t.test(graded[, 1], graded[1:30, 2])$conf.int),
  quantiles = list(normal = qnorm(c(0.6, 0.975, 0.9999)), student = qt(0.975, c(1, 4, 29, 500)), fisher = qf(c(0.025, 0.975), 19, 361)),
  certainty = list(mastery = pbinom(62, 90, c(0.6, 0.7, 0.8), lower.tail = FALSE), beta = pbeta(0.7, c(58, 64, 72), 91 - c(57, 63, 71), lower.tail = FALSE))
), digits = NA, auto_unbox = TRUE))
