#!/usr/bin/env bash
# Prepares what the server gives to browsers: build/web, from Web/ and build/phone/pandu.wasm.
#
#   build/web/PATH, PATH.br, PATH.gz   each file as it is and compressed once and for all
#   build/web/assets.tsv               path, content hash, bytes, bytes with brotli; for the server
#   build/web/shell.txt                the paths a phone stores to work without a signal
#   build/web/version                  one hash over all contents: another content, another version
#
# The service worker is one file: its modules, which nothing else imports, stand within it. Comments stay at home.
#
# In JavaScript the words __VERSION__ and __SHELL__ are replaced by the version and by the list of
# paths (a JSON array), so that the service worker's bytes change with anything it stores.
# Usage: scripts/build-web.sh
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C
out=build/web
new=build/web.new

rm -rf "$new"
mkdir -p "$new"
if [ -d Web ]; then cp -R Web/. "$new/"; fi
find "$new" -name '.*' -type f -delete
if [ ! -f build/phone/pandu.wasm ]; then
    echo "build-web.sh: build/phone/pandu.wasm is missing; run scripts/build-phone.sh first." >&2
    exit 66
fi
cp build/phone/pandu.wasm "$new/pandu.wasm"

cd "$new"
# One sheet: a page waits for each of them, one after the other.
cat tokens.css pandu.css print.css >all.css
rm tokens.css print.css
mv all.css pandu.css
# Whole lines of comment in scripts.
sed -i -E '\#^ */\*\*.*\*/$#d; \#^ */\*\*#,\#\*/#d; \#^ *//#d; /^$/d' ./*.js
# Each module of the worker becomes an object with what it exports, behind those that it imports.
{
    for name in store wire digest photos marks seal secrets image module book practice sync; do
        printf 'const $%s = (() => {\n' "$name"
        sed -E "s#^import \* as (\w+) from './(\w+)\.js';#const \1 = \$\2;#
            s#^import (\{.*\}) from './(\w+)\.js';#const \1 = \$\2;#; s#^export ##" "$name.js"
        printf 'return {'
        sed -nE 's#^export (async )?(function|class|const|let) (\w+).*#\3#p' "$name.js" |
            while IFS= read -r it; do printf ' get %s() { return %s; },' "$it" "$it"; done
        printf ' };\n})();\n'
    done
    sed -E "s#^import \* as (\w+) from './(\w+)\.js';#const \1 = \$\2;#
        s#^import (\{.*\}) from './(\w+)\.js';#const \1 = \$\2;#" service-worker.js
} >worker.js
if grep -n '^import' worker.js >&2; then echo "build-web.sh: a module of the worker is not in its list." >&2; exit 1; fi
mv worker.js service-worker.js
# What pages import themselves stays beside it.
rm wire.js photos.js marks.js seal.js secrets.js image.js module.js book.js practice.js sync.js
# The worker itself is kept by the browser, a README is for developers, and no kader needs what desks and the door of a
# meeting do: none of it is in the shell.
shell=$(find . -type f ! -name service-worker.js ! -name desk.css ! -name hadir.js ! -name '*.md' | sed 's|^\.||' | sort)
version=$(find . -type f ! -name '*.md' | sort | xargs -d '\n' sha256sum | sha256sum | cut -c 1-16)
list="[$(sed 's|.*|"&"|' <<<"$shell" | paste -sd ,)]"
find . -name '*.js' -print0 | xargs -0 -r sed -i "s|__VERSION__|$version|g; s|__SHELL__|$list|g"
find . -name '*.md' -delete

find . -type f ! -name '*.png' ! -name '*.webp' ! -name '*.woff2' -print0 |
    xargs -0 -r -P 2 -I {} sh -c 'brotli -q 11 -k -o "{}.br" "{}" && gzip -9 -n -k "{}"'

find . -type f ! -name '*.br' ! -name '*.gz' | sort | while IFS= read -r file; do
    small=$file
    if [ -f "$file.br" ]; then small=$file.br; fi
    printf '%s\t%s\t%s\t%s\n' "${file#.}" "$(sha256sum "$file" | cut -c 1-16)" \
        "$(stat -c %s "$file")" "$(stat -c %s "$small")"
done >../assets.tsv
printf '%s\n' "$shell" >shell.txt
printf '%s\n' "$version" >version
mv ../assets.tsv assets.tsv
cd - >/dev/null
rm -rf "$out"
mv "$new" "$out"
printf 'build/web: version %s, %s files, %s bytes compressed\n' "$version" \
    "$(wc -l <"$out/assets.tsv")" "$(awk -F '\t' '{ n += $4 } END { print n + 0 }' "$out/assets.tsv")"
