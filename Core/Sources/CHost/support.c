// What the Embedded Swift runtime expects and wasi-libc does not give. Nothing here is linked into the server.
#ifdef __wasm__
#include <stddef.h>
#include <stdint.h>

// Seeds Swift's hash tables only. Ids and tokens come from the host's cryptographic generator.
void arc4random_buf(void *buffer, size_t count) {
    static uint32_t state = 2463534242u;
    unsigned char *byte = buffer;
    while (count--) {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        *byte++ = (unsigned char)state;
    }
}

extern double strtod(const char *text, char **end);

// Core prints nothing; without this the whole of stdio would come along.
int putchar(int character) { return character; }

const char *_swift_stdlib_strtod_clocale(const char *text, double *number) {
    char *end;
    *number = strtod(text, &end);
    return end == text ? 0 : end;
}

// Core compares and cuts text byte by byte (Rules/Words/PlainText.swift), so Unicode's tables of normal forms
// stay out of the module: to the runtime every scalar is in normal form already. 20 KB with brotli. The tables
// for characters are not linked at all: code that needs them does not build for the phone.
uint16_t _swift_stdlib_getNormData(uint32_t scalar) { return 0; }
uint32_t _swift_stdlib_getComposition(uint32_t x, uint32_t y) { return UINT32_MAX; }
uint32_t _swift_stdlib_getDecompositionEntry(uint32_t scalar) { return 0; }
const uint8_t *_swift_stdlib_nfd_decompositions = 0;
#endif
