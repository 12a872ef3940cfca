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
#endif
