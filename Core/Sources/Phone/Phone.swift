import Rules
@_expose(wasm, "pandu_test") @_cdecl("pandu_test")
public func test(_ n: Int32) -> Int32 { 
  let s = Day(number: Int(n)).iso
  return Int32(s.utf8.count) }
