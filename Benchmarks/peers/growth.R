# Scores a CSV of children with WHO's own package; says how many seconds. growth.R CHILDREN OUT
suppressMessages(library(anthro))
files <- commandArgs(TRUE)
begun <- proc.time()[["elapsed"]]
children <- read.csv(files[1], na.strings = "")
scores <- with(children, anthro_zscores(
  sex = sex, age = age, weight = weight, lenhei = lenhei, measure = measure, headc = headc, armc = armc,
  oedema = oedema))
write.csv(cbind(children, scores), files[2], row.names = FALSE, na = "", quote = FALSE)
cat(proc.time()[["elapsed"]] - begun, "\n")
