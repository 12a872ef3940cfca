// zlib, to send what is large in a quarter of its bytes.
#include <zlib.h>
