# Estimates the survey beside it with R's package `survey`, which knows nothing of Pandu:
#   pandu growth children.csv | Rscript prevalence.R > prevalence.csv
# Debian: apt-get install r-cran-survey. Made with survey 4.1-1 and R 4.2.2.
suppressPackageStartupMessages(library(survey))
options(survey.lonely.psu = "adjust")
seen <- read.csv(file("stdin"), colClasses = c(cluster = "character", strata = "character"))
seen$months <- seen$age / 30.4375
seen$sw[is.na(seen$sw)] <- 0
flagged <- function(z, flag) ifelse(!is.na(flag) & flag == 1, NA, z)
swollen <- seen$oedema %in% "y"
z <- list(
    HA = flagged(seen$zlen, seen$flen), WA = flagged(seen$zwei, seen$fwei),
    BMI = flagged(seen$zbmi, seen$fbmi), WH = flagged(seen$zwfl, seen$fwfl))
counted <- z
for (name in c("WA", "BMI", "WH")) counted[[name]][swollen] <- -3.1
for (name in names(z)) {
    seen[[name]] <- z[[name]]
    seen[[paste0(name, "_3")]] <- as.integer(counted[[name]] < -3)
    seen[[paste0(name, "_2")]] <- as.integer(counted[[name]] < -2)
    seen[[paste0(name, "_1")]] <- as.integer(counted[[name]] < -1)
    for (cut in 1:3) seen[[paste0(name, cut)]] <- as.integer(counted[[name]] > cut)
}
seen$HA_2_WH_2 <- as.integer(counted$HA < -2 & counted$WH < -2)
seen$HA_2_WH2 <- as.integer(counted$HA < -2 & counted$WH > 2)
# Both conditions must be known, also where one alone would decide.
seen[is.na(counted$HA) | is.na(counted$WH), c("HA_2_WH_2", "HA_2_WH2")] <- NA
seen <- seen[seen$cluster != "" & seen$strata != "" & (is.na(seen$age) | seen$age <= 1826), ]
design <- svydesign(ids = ~cluster, strata = ~strata, weights = ~sw, nest = TRUE, data = seen)
freedom <- degf(design)

share <- function(part, name) {
    formula <- as.formula(paste0("~", name))
    if (all(is.na(part$variables[[name]]))) return(rep(NA, 4))
    mean <- svymean(formula, part, na.rm = TRUE)
    ends <- suppressWarnings(confint(svyciprop(formula, part, method = "logit", df = freedom, na.rm = TRUE)))
    if (coef(mean) %in% c(0, 1)) ends <- rep(coef(mean), 2)
    100 * c(coef(mean), SE(mean), ends[1], ends[2])
}
row <- function(label, part) {
    cells <- c()
    size <- function(name) {
        known <- !is.na(part$variables[[name]])
        c(sum(weights(part)[known]), sum(known))
    }
    for (name in names(z)) {
        cells <- c(cells, size(paste0(name, "_2")))
        for (cut in c("_3", "_2", "_1", "1", "2", "3")) cells <- c(cells, share(part, paste0(name, cut)))
        formula <- as.formula(paste0("~", name))
        if (all(is.na(part$variables[[name]]))) { cells <- c(cells, rep(NA, 5)); next }
        mean <- svymean(formula, part, na.rm = TRUE)
        ends <- confint(mean, df = freedom)
        known <- subset(part, !is.na(part$variables[[name]]))
        spread <- if (nrow(known) > 1) sqrt(coef(svyvar(formula, known))) else NA
        cells <- c(cells, coef(mean), SE(mean), ends[1], ends[2], spread)
    }
    cells <- c(cells, size("HA_2_WH_2"), share(part, "HA_2_WH_2"), share(part, "HA_2_WH2"))
    one <- vapply(round(as.numeric(cells), 6), function(x) if (is.na(x)) "" else sub("^-0$", "0", formatC(x, format = "f", digits = 6, drop0trailing = TRUE)), "")
    paste(c(label, one), collapse = ",")
}
four <- function(code) paste0(code, c("_r", "_se", "_ll", "_ul"))
header <- c("Group", unlist(lapply(names(z), function(name) c(
    paste0(name, c("Z_pop", "Z_unwpop")), unlist(lapply(paste0(name, c("_3", "_2", "_1", "1", "2", "3")), four)),
    four(name), paste0(name, "_stdev")))),
    "HA_2_WH_2_pop", "HA_2_WH_2_unwpop", four("HA_2_WH_2"), four("HA_2_WH2"))
cat(paste(header, collapse = ","), "\n", sep = "")
cat(row("All", design), "\n", sep = "")
from <- c(0, 6, 12, 24, 36, 48)
to <- c(6, 12, 24, 36, 48, 60)
age <- sprintf("%02d-%02d mo", from, to - 1)
aged <- function(i) !is.na(seen$months) & seen$months >= from[i] & seen$months < to[i]
sexed <- function(number) !is.na(seen$sex) & seen$sex == number
for (i in 1:6) cat(row(paste("Age group:", age[i]), subset(design, aged(i))), "\n", sep = "")
for (s in 2:1) cat(row(paste("Sex:", c("Male", "Female")[s]), subset(design, sexed(s))), "\n", sep = "")
for (s in 2:1) for (i in 1:6) cat(
    row(paste0("Age + sex: ", age[i], ".", c("Male", "Female")[s]), subset(design, sexed(s) & aged(i))), "\n", sep = "")
