#!/usr/bin/env bash
# Builds Core as WebAssembly for the phone: build/phone/pandu.wasm, and linked.map, which scripts/phone-size.py reads. Usage: scripts/build-phone.sh [SCRATCH_DIR]
set -euo pipefail
cd "$(dirname "$0")/.."
scratch="${1:-$PWD/Core/.build-phone}"
out=build/phone
mkdir -p "$out"
swift=$(readlink -f "$(command -v swift)")
toolchain=$(dirname "$swift")
triple=wasm32-unknown-none-wasm

swift build --package-path Core --target Phone --scratch-path "$scratch" --triple "$triple" -c release \
    -Xswiftc -enable-experimental-feature -Xswiftc Embedded -Xswiftc -wmo -Xswiftc -Osize \
    -Xswiftc -Xfrontend -Xswiftc -disable-stack-protector -Xcc -fno-stack-protector --disable-index-store >"$out/build.log" 2>&1 \
    || { cat "$out/build.log" >&2; exit 1; }

objects=()
for target in CHost Plain Rules Records Pages Phone; do
    while IFS= read -r object; do
        # The object of a file that is gone lies here until somebody cleans.
        source=$(find "Core/Sources/$target" -name "$(basename "$object" .o)" -print -quit)
        if [ -n "$source" ]; then objects+=("$object"); fi
    done < <(find "$scratch/$triple/release/$target.build" -name '*.o')
done
runtime=$(find /usr/lib/llvm-*/lib/clang -name 'libclang_rt.builtins-wasm32.a' | sort | tail -n 1)

# Swift's libswiftUnicodeDataTables.a is left out on purpose: 30 KB with brotli. When a symbol of it is missing here
# (_swift_stdlib_getGraphemeBreakProperty, _swift_stdlib_getCaseMapping, ...), Core uses Character, lowercased(),
# split or hasPrefix of String somewhere: Plain/PlainText.swift has what stands for them.
"$toolchain/wasm-ld" --no-entry --gc-sections --strip-all -Map="$out/linked.map" -z stack-size=1048576 \
    --export=pandu_alloc --export=pandu_free --export=pandu_open --export=pandu_take \
    --export=pandu_outbox --export=pandu_handle \
    "${objects[@]}" -L/usr/lib/wasm32-wasi -lc -lm "$runtime" -o "$out/linked.wasm"
# The passes of -Oz in their order, but memory-packing: zeros cost nothing with brotli, its many segments 2 KB.
# Functions that are called once stay functions: inlined, they compress worse (8 KB with brotli).
passes="duplicate-function-elimination once-reduction ssa-nomerge dce remove-unused-names remove-unused-brs
    remove-unused-names optimize-instructions pick-load-signs precompute-propagate code-pushing
    simplify-locals-nostructure vacuum reorder-locals remove-unused-brs merge-locals coalesce-locals local-cse
    simplify-locals vacuum reorder-locals coalesce-locals reorder-locals vacuum code-folding merge-blocks
    remove-unused-brs remove-unused-names merge-blocks precompute-propagate optimize-instructions rse vacuum
    dae-optimizing inlining-optimizing duplicate-function-elimination duplicate-import-elimination
    simplify-globals-optimizing remove-unused-module-elements directize
    generate-stack-ir optimize-stack-ir strip-producers"
wasm-opt --optimize-level 2 --shrink-level 2 --one-caller-inline-max-function-size 0 $(printf -- '--%s ' $passes) \
    --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext --enable-mutable-globals \
    "$out/linked.wasm" -o "$out/pandu.wasm"
rm "$out/linked.wasm"
printf 'pandu.wasm: %s bytes, %s with brotli\n' "$(stat -c %s "$out/pandu.wasm")" "$(brotli -q 11 -c "$out/pandu.wasm" | wc -c)"
