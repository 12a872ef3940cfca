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
extern unsigned char __heap_base;

// The heap. Blocks of one size are kept in a list and handed out again; they are never joined or given back: a
// service worker draws the same pages over and over. wasi-libc's allocator is 10 KB, and slower.
// A block is an eight-byte header with its list, then what was asked for.
enum { smallest_step = 8, small_lists = 128, small_limit = smallest_step * small_lists };

typedef struct block {
    uint32_t list;
    uint32_t unused;
    struct block *next;
} block;

static block *free_blocks[small_lists + 4 * 22];
static uintptr_t heap_end, heap_limit;

// The list for a block, and its size rounded up to what the list holds: every eight bytes up to 1 KiB, then
// four sizes for each doubling.
static uint32_t list_for(size_t *size) {
    *size = (*size + smallest_step - 1) & ~(size_t)(smallest_step - 1);
    if (*size < small_limit) return *size / smallest_step;
    uint32_t top = 31 - __builtin_clzl(*size - 1);
    uint32_t quarter = ((*size - 1) >> (top - 2)) & 3;
    *size = (size_t)(5 + quarter) << (top - 2);
    return small_lists + (top - 9) * 4 + quarter;
}

static block *fresh_block(size_t size) {
    if (heap_end == 0) {
        heap_end = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
        heap_limit = __builtin_wasm_memory_size(0) << 16;
    }
    if (size > heap_limit - heap_end) {
        size_t pages = ((size - (heap_limit - heap_end)) >> 16) + 16;
        if (__builtin_wasm_memory_grow(0, pages) == SIZE_MAX) return 0;
        heap_limit += pages << 16;
    }
    block *found = (block *)heap_end;
    heap_end += size;
    return found;
}

// WebAssembly reads at any place; nothing that Swift keeps here asks for more than eight bytes.
int posix_memalign(void **out, size_t alignment, size_t count) {
    enum { out_of_memory = 12, largest = 1 << 30 };
    if (count > largest) return out_of_memory;
    size_t size = count < 8 ? 16 : count + 8;
    uint32_t list = list_for(&size);
    block *found = free_blocks[list];
    if (found) free_blocks[list] = found->next;
    else found = fresh_block(size);
    if (!found) return out_of_memory;
    found->list = list;
    *out = &found->next;
    return 0;
}

void free(void *pointer) {
    if (!pointer) return;
    block *freed = (block *)((char *)pointer - 8);
    freed->next = free_blocks[freed->list];
    free_blocks[freed->list] = freed;
}

// Without files there is nothing to close after a call.
void __wasm_call_dtors(void) {}

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

// Then two texts are equal when their bytes are. Swift's own functions behind `==` would bring the code that
// normalises (10 KB); they are weak, and these stand in their place. Should a compiler give them other names,
// the module is larger and does the same.
extern int memcmp(const void *a, const void *b, size_t count);

__attribute__((swiftcall)) _Bool compare_bytes(
    const void *a, int a_count, const void *b, int b_count, _Bool is_less_asked)
    __asm__("$es30_stringCompareFastUTF8Abnormal33_835F230159459CFFE280B5F8E69D8077LL__9expectingSbSRys5UInt8VG_AFs23_StringComparisonResultOtF");

_Bool compare_bytes(const void *a, int a_count, const void *b, int b_count, _Bool is_less_asked) {
    int order = memcmp(a, b, a_count < b_count ? a_count : b_count);
    if (order == 0) order = a_count - b_count;
    return is_less_asked ? order < 0 : order == 0;
}

// For texts that are not UTF-8: there are none outside of Apple's systems.
__attribute__((swiftcall)) _Bool compare_foreign(int a, int b, int c, int d, int e, int f, _Bool is_less_asked)
    __asm__("$es18_stringCompareSlow33_835F230159459CFFE280B5F8E69D8077LL__9expectingSbs11_StringGutsV_AEs01_K16ComparisonResultOtF");

_Bool compare_foreign(int a, int b, int c, int d, int e, int f, _Bool is_less_asked) { __builtin_trap(); }
#endif
